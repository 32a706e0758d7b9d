"""The people and things that a happening was done to, in the words of MUC-4."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from dateline.knowledge.actors import open_shelf
from dateline.nouns import Actor, Claim, Modality, Number

Tables = dict[str, dict[str, Any]]
PARTICLES = frozenset(("de", "del", "la", "las", "los", "el", "y", "da", "dos", "von", "van"))
AGAIN = frozenset(("victim", "man", "dead", "body", "wounded", "individual", "member"))
MARTIAL = frozenset(("military", "army", "armored", "armoured", "staff", "enemy"))
FORCES = ("police", "state forces")
FIGHTING = ("attack", "shelling", "airstrike", "bombing", "destruction")
MISHAP = re.compile(r"\b(?:accident|crash)", re.I)
FOES = frozenset(
    ("rebel", "guerrilla", "terrorist", "subversive", "insurgent", "extremist", "militant")
    + ("fighter",)
)
VAGUE = frozenset(("other", "casualtie", "death", "victim", "total", "case", "injurie"))
MANY = frozenset(("people", "men", "women", "children", "police", "personnel", "policemen"))
NO_TARGETS = ("rebel group", "militia", "international body")
FATAL = re.compile(r"\b(?:kill|die|dead|death|murder|slain|assassin|bod(?:y|ies)|massacr)")
HURT = re.compile(r"\b(?:wound|injur|hurt)")
SOLDIERS = "ACTIVE MILITARY"
STRUCK = ("bombing", "attack", "shelling")
ROUTES = ("OTHER", "TRANSPORTATION ROUTE")
BESIDE = re.compile(
    r"\b(?:at|outside|inside|against|in front of|next to|near|in|on|under) "
    r"(?:the |an? |one of the )((?:[\w.'-]+ ){0,3}[\w'-]+)"
)
KINDS = {"civilians": "CIVILIAN", "police": "LAW ENFORCEMENT", "state forces": "ACTIVE MILITARY"}
COUNT = re.compile(r"^(?:\d[\d,.]*|an?|the|at least|some|about|one|two|three|four|five|six) ", re.I)


class Known(NamedTuple):
    """What targets are read by: offices of people, words of their names, the closed lists."""

    offices: dict[str, str]
    people: frozenset[str]
    home: str | None
    tables: Tables

    def nation(self, text: str) -> str | None:
        """Return the state that words name people or things of, where it is a foreign one."""
        shelf = open_shelf()
        codes = (shelf.demonym(word) or shelf.state(word) for word in text.split())
        code = next((one for one in codes if one and one != self.home), None)
        return shelf.states[code].names[0] if code else None

    def is_name(self, text: str) -> bool:
        """Say whether words are a person's name: all with capitals, none of them a plain noun."""
        words = [word for word in text.split() if word not in PARTICLES]
        plain = any(listed(head(word), self.tables["people"]) for word in words)
        named = not self.people or any(word in self.people for word in words)
        return bool(words) and named and all(word[0].isupper() for word in words) and not plain

    def type_of(self, text: str) -> str | None:
        """Return which people of the closed list a phrase names."""
        words = text.lower().split()
        kind = listed(head(text), self.tables["people"])
        if kind == "ACTIVE MILITARY" and "police" in words:
            kind = "LAW ENFORCEMENT"
        old = words[:1] in (["former"], ["retired"]) and kind in ("GOVERNMENT OFFICIAL", SOLDIERS)
        return f"FORMER {kind}" if old else kind


class Human(NamedTuple):
    """People who were killed, hurt, taken or attacked."""

    name: str | None
    description: str | None
    type: str | None
    number: str | int | None
    effect: str | None
    nation: str | None = None


class Thing(NamedTuple):
    """A thing that was struck, destroyed or robbed."""

    text: str
    type: str
    number: str | int | None
    effect: str | None
    nation: str | None = None


class Targets(NamedTuple):
    """All that a happening was done to."""

    human: tuple[Human, ...] = ()
    things: tuple[Thing, ...] = ()

    def share(self, other: "Targets") -> bool:
        """Say whether two happenings have a target in common."""
        return bool(self.words() & other.words())

    def words(self) -> set[str]:
        """Return the last words of all targets."""
        told = [h.name or h.description or "" for h in self.human] + [t.text for t in self.things]
        return {head(text) for text in told if text}


def head(text: str) -> str:
    """Return the word that a phrase is about, without its plural.

    >>> head("three peasants from the south"), head("Maria Elena Diaz")
    ('peasant', 'diaz')
    """
    words = re.split(r" (?:of|from|in|at|who|on|to|with) ", f"{text.lower()} ")[0].split()
    last = words[-1] if words else ""
    irregular = {"men": "man", "women": "woman", "children": "child", "policemen": "policeman"}
    return irregular.get(last) or (last[:-1] if last.endswith("s") and len(last) > 3 else last)


def targets_of(claims: Iterable[Claim], known: Known) -> Targets:
    """Return what the claims of one happening say that it was done to."""
    human: dict[str, Human] = {}
    things: dict[str, Thing] = {}
    for claim in claims:
        for actor in claim.recipient:
            if _no_target(claim, actor):
                continue
            if building := _building(actor, known):
                _take_thing(things, claim, actor, building, known)
            elif actor.kind not in NO_TARGETS and not (actor.id and actor.kind == "government"):
                _take_human(human, claim, actor, known)
        for number in claim.numbers:
            _take_number(human, things, number, known)
        if not claim.recipient and claim.event in STRUCK:
            _take_scene(things, claim, known)
    return Targets(tuple(_folded(list(human.values()))), tuple(things.values()))


def _folded(people: list[Human]) -> Iterator[Human]:
    """Yield people without those told a second time, by their office or as "the victims"."""
    for one in people:
        others = [other for other in people if other is not one]
        told = head(one.description or "")
        single = one.name is None and one.number == 1
        if single and any(o.name and told in (o.description or "").lower().split() for o in others):
            continue
        vague = told in AGAIN and one.name is None
        if vague and any(o.effect == one.effect or not one.effect for o in others):
            continue
        again = [o for o in others if o.name is None and one.name and _office(one, o)]
        yield one._replace(effect=next((o.effect for o in again if o.effect), None) or one.effect)


def _office(one: Human, other: Human) -> bool:
    """Say whether somebody unnamed is the person of a name, told by the office."""
    words = (one.description or "").lower().split()
    return other.number == 1 and head(other.description or "") in words


def _no_target(claim: Claim, actor: Actor) -> bool:
    """Say whether the set counts none of it: arms of war, forces in battle, accidents, no harm."""
    if set(words_of(actor).lower().split()) & MARTIAL:
        return actor.kind == "other" or actor.kind in FORCES and claim.event == "destruction"
    if actor.id and actor.kind in FORCES and claim.event in FIGHTING:
        return not claim.numbers
    if claim.event != "casualties":
        return False
    return bool(MISHAP.search(claim.evidence.text)) or not (claim.numbers or _fate(claim))


def _building(actor: Actor, known: Known) -> str | None:
    if actor.id and actor.kind == "government":
        return listed(head(actor.text or ""), known.tables["buildings"])
    if actor.id and actor.kind == "police" or actor.kind in NO_TARGETS:
        return None
    return listed(head(actor.name), known.tables["buildings"])


def _take_thing(
    things: dict[str, Thing], claim: Claim, actor: Actor, building: str, known: Known
) -> None:
    state = bool(actor.id) and actor.kind == "government"
    text = COUNT.sub("", actor.text or "") if state else words_of(actor)
    key, nation = head(text), actor.name if state else None
    said = claim.evidence.text.lower()
    damage = "SOME DAMAGE" if claim.event in ("destruction", "bombing") else None
    if re.search(r"\b(?:destroy|blew up|blown up|demolish|level)", said):
        damage = "DESTROYED"
    old = things.get(key)
    one = old or Thing(text, building, _many(text), None, known.nation(text) or nation)
    things[key] = one._replace(effect=one.effect or damage)


def _take_scene(things: dict[str, Thing], claim: Claim, known: Known) -> None:
    """Take in the building that a bomb is said to have gone off at."""
    for match in BESIDE.finditer(claim.evidence.text.replace("\n", " ").lower()):
        words: list[str] = []
        for word in match[1].split():
            words.append(word)
            building = listed(head(word), known.tables["buildings"])
            if building and building not in ROUTES:
                text = " ".join(words)
                effect = "SOME DAMAGE" if "damag" in claim.evidence.text.lower() else None
                nation = known.nation(text.upper())
                things.setdefault(head(word), Thing(text, building, _many(text), effect, nation))
                break


def _take_human(human: dict[str, Human], claim: Claim, actor: Actor, known: Known) -> None:
    text, key = words_of(actor), head(actor.name)
    named = known.is_name(actor.name) and not actor.id
    office = known.offices.get(actor.name) if named else None
    kind = known.type_of(office or actor.name)
    if not kind and not named and actor.kind not in KINDS:
        return
    kind = kind or KINDS.get(actor.kind or "") or "CIVILIAN"
    nation = known.nation(office or text)
    one = Human(None, text, kind, _many(text), _fate(claim), nation)
    if named:
        one = one._replace(name=actor.name, description=office, number=1)
        key = next((k for k, o in human.items() if o.name and _one_person(o.name, one)), key)
    old = human.get(key)
    if old:
        longer = max((old.name or "", one.name or ""), key=len) or None
        described = one.description or old.description
        one = one._replace(name=longer, description=described, number=old.number)
        one = one._replace(effect=old.effect or one.effect, nation=old.nation or one.nation)
    human[key] = one


def _fate(claim: Claim) -> str | None:
    """Return what became of those whom a claim is about, by its kind or its own word."""
    if claim.modality is not Modality.ASSERTED:
        return None
    trigger = claim.evidence.trigger
    said = trigger.text.lower() if trigger else ""
    if claim.event == "killing" or FATAL.search(said):
        return "DEATH"
    return "INJURY" if HURT.search(said) else None


def _one_person(name: str, other: Human) -> bool:
    one, two = set(name.split()), set((other.name or "").split())
    return one <= two or two <= one


def words_of(actor: Actor) -> str:
    """Return an actor under the words at hand, under its name where those are a pronoun."""
    text = COUNT.sub("", actor.text or actor.name)
    same = head(text) == head(actor.name) or any(w in actor.name for w in text.split())
    return text if same else COUNT.sub("", actor.name)


def _take_number(
    human: dict[str, Human], things: dict[str, Thing], number: Number, known: Known
) -> None:
    """Take in a count: of the dead and hurt, the taken, or of things."""
    who = COUNT.sub("", number.who or "")
    key = head(who)
    count = number.low if number.low is not None else number.high
    if not key or key[0].isdigit() or key in VAGUE or not count or number.cumulative:
        return
    effect = known.tables["effects"].get(number.unit)
    building = listed(key, known.tables["buildings"])
    if building and not effect:
        things[key] = Thing(who, building, int(count), (things.get(key) or _NOTHING).effect)
        return
    if not effect and number.unit != "abducted":
        return
    if key in FOES:
        return
    old = human.get(key)
    kind = known.type_of(who) or (old.type if old else None) or "CIVILIAN"
    human[key] = Human(
        old.name if old else None,
        (old.description if old else None) or (None if old and old.name else who),
        kind,
        int(count),
        (old.effect if old else None) or effect,
        (old.nation if old else None) or known.nation(who),
    )


_NOTHING = Thing("", "", None, None)


def listed(word: str, table: dict[str, str]) -> str | None:
    """Return the value of a closed list that a word falls under."""
    return next((value for value, words in table.items() if word in words.split()), None)


def _many(text: str) -> str | int:
    last = re.split(r" (?:of|from|in|at|who|on) ", text)[0].split()[-1].lower()
    return "PLURAL" if last.endswith("s") or last in MANY else 1

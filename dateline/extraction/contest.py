"""Who is against whom in a report, and the side that a clause leaves unsaid.

"Rebels took the town" does not say from whom. Where the same report shows whom the rebels fight,
and it is one side only, that side has lost it: so it is written down, with a doubt that says so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import msgspec

from dateline.extraction.role_words import role_words
from dateline.extraction.scene import Scene
from dateline.knowledge.actors import normal, open_shelf
from dateline.nouns import Actor, Claim, Modality

ARMED = frozenset({"state forces", "police", "rebel group", "militia", "government"})
BLOWS = frozenset(
    ["attack", "airstrike", "shelling", "bombing", "clash", "seizure", "siege", "killing"]
    + ["casualties", "destruction", "arrest", "abduction"]
)
WORDS = frozenset({"accusation", "threat", "ceasefire", "surrender"})
BLOW, WORD, HOME, SAID = 4, 2, 1, 1
"""What speaks for two being foes: a blow, hostile words, fighting in a side's own country, telling
of the other's blows or losses."""
CHIEF = 20
"""How much rather a side is called by its own name or its forces' than by a parliament's."""
CLEAR = 2
"""How many times as much must speak for one foe as for the next."""

NEAR = 500
"""How many characters before a clash the blow may stand whose sides it has."""


class Contest(NamedTuple):
    """The sides of a report: how each is named in it, and who its foes are."""

    names: dict[str, Actor]
    foes: dict[str, Counter[str]]

    def foe(self, actor: Actor) -> Actor | None:
        """Return the one side that an actor is shown to be against."""
        ranked = self.foes.get(side_of(actor) or "", Counter()).most_common(2)
        if not ranked or (len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1]):
            return None
        return self.names.get(ranked[0][0])

    def pair(self) -> tuple[Actor, Actor] | None:
        """Return the two sides of a report that has only two."""
        sides = [side for side, foes in self.foes.items() if foes]
        if len(sides) != 2 or self.foes[sides[0]].total() < BLOW:
            return None
        one, other = (self.names.get(side) for side in sides)
        return (one, other) if one and other else None


def side_of(actor: Actor) -> str | None:
    """Return the key of the side that an actor is or belongs to, None if it is no armed side."""
    if actor.kind not in ARMED:
        return None
    if actor.id is not None:
        return open_shelf().side(actor.id)
    return normal(actor.name) if actor.kind in ("rebel group", "militia") else None


def complete(claims: tuple[Claim, ...], scene: Scene) -> tuple[Claim, ...]:
    """Return the claims with the other side where they leave it unsaid and the report shows it."""
    contest = read_contest(claims, scene)
    told: list[Claim] = []
    for claim in claims:
        spoken = _called(_spoken_for(claim, contest), contest)
        told.append(_completed(spoken, contest, told))
    return tuple(told)


def read_contest(claims: Iterable[Claim], scene: Scene) -> Contest:
    """Return who is against whom by what a report claims."""
    names = _named(scene)
    foes: dict[str, Counter[str]] = defaultdict(Counter)
    shown = [pair for claim in claims for pair in _against(claim)]
    for one, other, weight in (*shown, *_alike(scene)):
        if one != other and one in names and other in names:
            foes[one][other] += weight
            foes[other][one] += weight
    return Contest(names, foes)


def _alike(scene: Scene) -> Iterator[tuple[str, str, int]]:
    """Yield the two that a phrase sets side by side ("both sides")."""
    for group in scene.actors.values():
        heads: dict[int, list[str]] = defaultdict(list)
        for mention in group:
            heads[mention.head].append(side_of(mention.of) or "")
        yield from ((two[0], two[1], WORD) for two in heads.values() if len(two) == 2)


def _named(scene: Scene) -> dict[str, Actor]:
    """Return each side under the name that the report gives it, or its forces, most."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    actors: dict[tuple[str, str], Actor] = {}
    for group in scene.actors.values():
        for mention in group:
            side, id_ = side_of(mention.of), mention.of.id
            if side is not None:
                chief = id_ in (None, side) or str(id_).endswith("-forces")
                counts[side][mention.of.name] += CHIEF if chief else 1
                actors.setdefault((side, mention.of.name), mention.of)
    return {side: actors[side, names.most_common(1)[0][0]] for side, names in counts.items()}


def _against(claim: Claim) -> Iterator[tuple[str, str, int]]:
    """Yield the pairs of sides that a claim shows to be against each other."""
    if claim.event not in BLOWS | WORDS:
        return
    doers = [side for side in map(side_of, claim.actor) if side]
    struck = [side for side in map(side_of, claim.recipient) if side]
    if claim.event == "accusation":  # the police accuse whom they look for, not whom they fight
        doers = [side for side in doers if all(one.kind != "police" for one in claim.actor)]
    yield from ((o, s, BLOW if claim.event in BLOWS else WORD) for o in doers for s in struck)
    if claim.event not in BLOWS:
        return
    teller = _speaking_side(claim)
    denied = claim.modality is Modality.DENIED
    home = claim.place.country.lower() if claim.place and claim.place.country else ""
    for one in doers:
        yield one, teller, BLOW if denied else SAID
        yield one, home, HOME
    if not doers:
        yield from ((teller, one, SAID) for one in struck)


def _speaking_side(claim: Claim) -> str:
    side = claim.speaker.side or claim.speaker.id
    return open_shelf().side(side) if side else ""


def _spoken_for(claim: Claim, contest: Contest) -> Claim:
    """Return a claim in which "our men" are the speaker's side."""
    side = contest.names.get(_speaking_side(claim))
    if side is None:
        return claim
    return msgspec.structs.replace(
        claim,
        actor=tuple(_ours(actor, side) for actor in claim.actor),
        recipient=tuple(_ours(actor, side) for actor in claim.recipient),
    )


def _called(claim: Claim, contest: Contest) -> Claim:
    """Return a claim in which "the terrorists" are the one group that the report names."""
    groups = [
        one for one in contest.names.values() if one.id and one.kind in ("rebel group", "militia")
    ]
    foe = contest.foes.get(_speaking_side(claim), Counter()).most_common(1)
    enemy = contest.names.get(foe[0][0]) if foe else None
    only = groups[0] if len(groups) == 1 else None
    return msgspec.structs.replace(
        claim,
        actor=tuple(_meant(actor, only, enemy) for actor in claim.actor),
        recipient=tuple(_meant(actor, only, enemy) for actor in claim.recipient),
    )


def _meant(actor: Actor, only: Actor | None, enemy: Actor | None) -> Actor:
    word = (actor.text or actor.name).lower().split()[-1:]
    if actor.id is not None or not word:
        return actor
    meant = only if word[0] in role_words("slurs") else None
    if word[0] in role_words("enemies"):
        meant = enemy or only
    return msgspec.structs.replace(meant, text=actor.text) if meant is not None else actor


def _ours(actor: Actor, side: Actor) -> Actor:
    words = (actor.text or "").lower().split()
    if actor.id is not None or words[:1] != ["our"]:
        return actor
    armed = words[-1] in role_words("men") or words[-1].removesuffix("s") in role_words("men")
    return msgspec.structs.replace(side, text=actor.text) if armed else actor


def _completed(claim: Claim, contest: Contest, told: list[Claim]) -> Claim:
    """Return a claim with the side that it leaves unsaid."""
    if claim.event == "rejection" and not claim.recipient:
        return _answered(claim, told)
    if claim.event in role_words("wasting") and _is_martial(claim):
        return _with(claim, claim.actor, claim.recipient + _foe(claim.actor, contest))
    if claim.background or claim.event not in role_words("two-sided"):
        return claim
    loses = _words_of(claim) & role_words("losing")
    if not claim.actor and not claim.recipient:
        loser = _loser(claim, contest) if loses and claim.event == "seizure" else None
        if loser and (taker := contest.foe(loser)):
            return _with(claim, (taker,), (loser,))
        if claim.event == "clash" and claim.modality is not Modality.DENIED:
            pair = contest.pair() or _last_pair(claim, told)
            return _with(claim, pair[:1], pair[1:]) if pair else claim
        return claim
    if not claim.recipient:
        return _with(claim, claim.actor, _foe(claim.actor, contest))
    if not claim.actor and loses:
        return _with(claim, _foe(claim.recipient, contest), claim.recipient)
    return claim


def _loser(claim: Claim, contest: Contest) -> Actor | None:
    """Return who has lost a place: the side that denies its loss, else the side at home there."""
    home = claim.place.country.lower() if claim.place and claim.place.country else ""
    speaks, at_home = contest.names.get(_speaking_side(claim)), contest.names.get(home)
    return at_home if speaks is None or claim.modality is not Modality.DENIED else speaks


def _last_pair(claim: Claim, told: list[Claim]) -> tuple[Actor, Actor] | None:
    """Return the sides of the last blow told shortly before ("the fighting went on")."""
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        one = next((actor for actor in before.actor if side_of(actor)), None)
        other = next((actor for actor in before.recipient if side_of(actor)), None)
        if before.event in BLOWS and one and other and side_of(one) != side_of(other):
            return one, other
    return None


def _answered(claim: Claim, told: list[Claim]) -> Claim:
    """Return a rejection with whoever spoke last before it: their words are what is rejected."""
    own = {claim.speaker.name, *(actor.name for actor in claim.actor)}
    said = frozenset(normal(claim.evidence.text).split())
    if said & role_words("burdens"):
        return claim
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        speaker = before.speaker
        if speaker.kind == "named" and speaker.name and speaker.name not in own:
            other = Actor(speaker.name, speaker.id, speaker.aliases)
            return _with(claim, claim.actor, (other,))
    return claim


def _foe(actors: tuple[Actor, ...], contest: Contest) -> tuple[Actor, ...]:
    """Return whom the first of some actors is against."""
    found = contest.foe(actors[0]) if actors else None
    return (found,) if found is not None else ()


def _is_martial(claim: Claim) -> bool:
    """Say whether only weapons, stores and posts are struck: whoever loses them is a side."""
    struck = [actor for actor in claim.recipient if actor.kind == "other" and actor.id is None]
    last = [normal(actor.name).split()[-1:] for actor in struck]
    martial = role_words("martial")
    return len(struck) == len(claim.recipient) > 0 and all(
        word and (word[0] in martial or word[0].removesuffix("s") in martial) for word in last
    )


def _words_of(claim: Claim) -> frozenset[str]:
    trigger = claim.evidence.trigger
    return frozenset(trigger.text.lower().split()) if trigger else frozenset()


def _with(claim: Claim, actor: tuple[Actor, ...], recipient: tuple[Actor, ...]) -> Claim:
    """Return a claim with both its sides, and a doubt of the one that it does not name."""
    added = [one.name for one in (*actor, *recipient) if one not in claim.actor + claim.recipient]
    if not added:
        return claim
    doubt = f"not named here: {' and '.join(added)}, the other side in this report"
    return msgspec.structs.replace(
        claim,
        actor=actor,
        recipient=recipient,
        doubts=(*claim.doubts, doubt),
        why=(*claim.why, "the other side: the one that this report shows it to be against"),
    )

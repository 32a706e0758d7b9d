"""Who is against whom in a report, by what it claims of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

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


class Contest(NamedTuple):
    """The sides of a report: how each is named in it, and who its foes are."""

    names: dict[str, Actor]
    foes: dict[str, Counter[str]]
    own: str = ""
    """The side that publishes the report, where a side does ("Defense Ministry": a communique)."""
    forces: dict[str, int] = {}
    """How often the report speaks of each state's own troops or police."""
    home: str = ""
    """The state in whose land most of the places lie that the report names."""

    def foe(self, actor: Actor) -> Actor | None:
        """Return the one side that an actor is shown to be against."""
        return self.names.get(_clear(self.foes.get(side_of(actor) or "", Counter())) or "")

    def voice(self, claim: Claim) -> str:
        """Return the side that a claim's speaker is on, the publisher's in its own voice."""
        own = self.own if claim.speaker.kind == "outlet" else ""
        return speaking_side(claim) or own

    def chief(self, *, regular: bool) -> Actor | None:
        """Return the one state, or the one group, that clearly does most of the fighting told."""
        weights: Counter[str] = Counter()
        for side, foes in self.foes.items():
            if regular and side in self.forces:
                weights[side] = foes.total() + self.forces[side]
            if not regular and self.names[side].kind in ("rebel group", "militia"):
                weights[side] = foes.total()
        return self.names.get(_clear(weights) or "")

    def pair(self) -> tuple[Actor, Actor] | None:
        """Return the two sides of a report that has only two."""
        sides = [side for side, foes in self.foes.items() if foes]
        if len(sides) != 2 or self.foes[sides[0]].total() < BLOW:
            return None
        one, other = (self.names.get(side) for side in sides)
        return (one, other) if one and other else None


def _clear(weights: Counter[str]) -> str | None:
    """Return the side for which clearly the most speaks."""
    ranked = weights.most_common(2)
    if not ranked or not ranked[0][1]:
        return None
    return None if len(ranked) > 1 and ranked[0][1] < CLEAR * ranked[1][1] else ranked[0][0]


def side_of(actor: Actor) -> str | None:
    """Return the key of the side that an actor is or belongs to, None if it is no armed side."""
    if actor.kind not in ARMED:
        return None
    if actor.id is not None:
        return open_shelf().side(actor.id)
    if actor.kind in ("state forces", "police"):  # a unit that the shelf has not: "a Thai platoon"
        first = actor.name.split()[0].removesuffix("'s").removesuffix("’s")
        code, land = open_shelf().demonym(first), open_shelf().find(first)
        if code is None and land is not None and land.kind == "government":
            code = land.country
        return code.lower() if code else None
    return normal(actor.name) if actor.kind in ("rebel group", "militia") else None


def read_contest(claims: Iterable[Claim], scene: Scene) -> Contest:
    """Return who is against whom by what a report claims."""
    names = _named(scene)
    foes: dict[str, Counter[str]] = defaultdict(Counter)
    shown = [pair for claim in claims for pair in _against(claim)]
    allied = frozenset(_allied(scene))
    for one, other, weight in (*shown, *_alike(scene)):
        if (
            one != other
            and one in names
            and other in names
            and frozenset((one, other)) not in allied
        ):
            foes[one][other] += weight
            foes[other][one] += weight
    return Contest(names, foes, _publisher(scene), _forces(scene), (_land(scene) or "").lower())


def _forces(scene: Scene) -> dict[str, int]:
    """Return how often each state's troops or police are mentioned."""
    mentions = (mention.of for group in scene.actors.values() for mention in group)
    armed = (one for one in mentions if one.kind in ("state forces", "police"))
    return Counter(side for side in map(side_of, armed) if side)


def _publisher(scene: Scene) -> str:
    """Return the side whose own body publishes the report, "" if none does."""
    outlet = scene.parse.text.outlet
    entry = open_shelf().find(outlet, country=_land(scene)) if outlet else None
    return open_shelf().side(entry.id) if entry and entry.kind in ARMED else ""


def _land(scene: Scene) -> str | None:
    """Return the country that most of a report's places lie in."""
    lands = Counter(m.of.country for group in scene.places.values() for m in group if m.of.country)
    return lands.most_common(1)[0][0] if lands else None


def _allied(scene: Scene) -> Iterator[frozenset[str]]:
    """Yield the two whose troops are told of in one phrase ("Malian and Chadian troops")."""
    for group in scene.actors.values():
        for mention in group:
            words = (mention.of.text or mention.of.name).split()
            lands = {code for word in words if (code := open_shelf().demonym(word))}
            if len(lands) == 2 and "and" in words and side_of(mention.of):
                yield frozenset(land.lower() for land in lands)


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
                unit = id_ is None and mention.of.kind in ("state forces", "police")
                chief = not unit and (id_ in (None, side) or str(id_).endswith("-forces"))
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
    teller = speaking_side(claim)
    denied = claim.modality is Modality.DENIED
    home = claim.place.country.lower() if claim.place and claim.place.country else ""
    for one in doers:
        yield one, teller, BLOW if denied else SAID
        yield one, home, HOME
    if not doers:
        yield from ((teller, one, SAID) for one in struck)


def speaking_side(claim: Claim) -> str:
    """Return the key of the side that a claim's speaker is on, "" if that is not known."""
    side = claim.speaker.side or claim.speaker.id
    return open_shelf().side(side) if side else ""

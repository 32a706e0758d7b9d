"""Which of the places that a sentence names is where something happened: signs, and their weights.

Every way in which a place can stand to what is told is a sign; ``languages/en/standing.toml`` says
what each is worth, in hundredths: the coefficients of a logistic regression over the training
texts. What weighs most is taken, be it a place or that the sentence does not say where.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from dateline.extraction.facets.asking import ASKED, MOVING, POLITICS, UNSAID
from dateline.extraction.facets.grounds import MOVES
from dateline.extraction.facets.naming import FINENESS
from dateline.extraction.facets.routes import Route, areas, attached, marks_of, route
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.speakers.words import speech
from dateline.knowledge.languages import lexicon
from dateline.mentions import Mention
from dateline.nouns import Place

TIMES = frozenset({"after", "before", "since", "following"})
NEGATED = frozenset({"not", "never", "will", "would", "could", "may", "n't"})
JOINED = frozenset(["ccomp", "acl:relcl", "advcl", "acl", "parataxis", "xcomp", "conj"])


class Standing(NamedTuple):
    """Places joined by "and", or nowhere, and how much speaks for that: in hundredths."""

    places: tuple[Mention[Place], ...]
    signs: frozenset[str]

    @property
    def weight(self) -> int:
        """How much speaks for it."""
        return sum(weights().get(sign, 0) for sign in self.signs)

    @property
    def why(self) -> str:
        """The signs that speak for it most."""
        ranked = sorted(self.signs, key=lambda sign: (-weights().get(sign, 0), sign))
        return "how it stands in the sentence: " + ", ".join(ranked[:3])


@cache
def weights() -> dict[str, int]:
    """Return what each sign is worth, in hundredths."""
    return dict(lexicon("standing")["weights"])


def standings(
    happening: Happening, referring: tuple[Mention[Place], ...] = ()
) -> tuple[Standing, ...]:
    """Return what the sentence may say of where: first nowhere, then every group of places.

    ``referring`` are its nouns that mean a place without naming it ("the town").
    """
    reading = happening.reading
    names = reading.scene.places.get(reading.number, ())
    known = {k for mention in names for k in range(mention.first, mention.last)}
    named = (*names, *(m for m in referring if m.head not in known))
    groups: dict[int, list[Mention[Place]]] = {}
    signs: dict[int, frozenset[str]] = {}
    for mention in named:
        way = route(happening, mention)
        groups.setdefault(way.head, []).append(mention)
        if way.head not in signs:
            signs[way.head] = frozenset(_signs(happening, mention, way, named))
    nowhere = Standing((), frozenset(_nowhere(happening, len(named))))
    return (nowhere, *(Standing(_meant(reading, k, groups[k]), signs[k]) for k in groups))


def _meant(reading: Reading, head: int, group: list[Mention[Place]]) -> tuple[Mention[Place], ...]:
    """Return the places that a phrase is of: those it lists, without what each of them lies in."""
    words, found = reading.sentence.words, dict[int, Mention[Place]]()
    for mention in group:
        path = (mention.head, *reading.sentence.above(mention.head))
        inside = path[: path.index(head) + 1]
        item = next((k for k in inside if words[k].deprel == "conj"), head)
        other = found.get(item)
        if other is None or _fineness(mention) < _fineness(other):
            found[item] = mention
    return tuple(found.values())


def _fineness(mention: Mention[Place]) -> int:
    return FINENESS.index(mention.of.level or "area")


def _signs(
    happening: Happening, mention: Mention[Place], way: Route, named: tuple[Mention[Place], ...]
) -> Iterator[str]:
    """Yield the signs of how a place stands to what is told."""
    where = "at" if way.case in ("in", "near", "on") else way.case
    yield from _hangs(happening, way, where)
    yield from _of_kind(happening, mention, way, where)
    yield from _crossed(happening, way)
    yield from _others_told(happening, mention, way)
    yield from _governed(happening, mention, way, where)
    yield from _part_played(happening, mention, way, where)
    yield from _other_places(happening, mention, way, named)
    yield from _order(happening, mention, way, where)


def _hangs(happening: Happening, way: Route, where: str) -> Iterator[str]:
    """Yield where the phrase hangs, how deep, and under which preposition."""
    hangs, between = attached(happening, way), way.up[1:]
    rough = hangs.split("-")[0].split("+")[0]
    depth = min(len(between), 3)
    yield f"hangs: {hangs}"
    yield f"hangs: {rough}{', far' if '+far' in hangs else ''}"
    yield f"{rough}, {where}"
    yield f"under: {way.case}"
    yield f"depth: {depth}"
    yield f"depth: {min(depth, 2)}, {where}"
    if between:
        yield f"next: {happening.reading.sentence.words[between[0]].upos}, {where}"


def _of_kind(
    happening: Happening, mention: Mention[Place], way: Route, where: str
) -> Iterator[str]:
    """Yield what sort of place it is, and of event."""
    level = mention.of.level or "area"
    yield f"level: {level}"
    if level in ("country", "province"):
        yield f"wide, {where}"
    if level == "country" and way.above:
        yield "country around"
    if mention.of.id is None:
        yield "unknown"
    if (mention.of.text or "").lower().startswith("near "):
        yield "near it"
    sort = _sort(happening)
    if sort:
        yield f"told: {sort}"
        yield f"told: {sort}, {where}"
    if way.case.split("-")[0] != "bare" and where in MOVES.get(happening.event, ()):
        yield "moves"


def _sort(happening: Happening) -> str | None:
    """Return whether words, politics or movements are told."""
    lemma = happening.reading.lemma(happening.reading.trigger)
    if happening.event in UNSAID | ASKED | {"pledge"}:
        return "words"
    if happening.event == "any" and lemma in speech().verbs:
        return "words"
    if happening.event in POLITICS:
        return "politics"
    moving = happening.event in MOVING | {"displacement", "withdrawal", "retreat"}
    return "moving" if moving else None


def _crossed(happening: Happening, way: Route) -> Iterator[str]:
    """Yield what the clauses and nouns between say: another time, a purpose, where it was."""
    sentence = happening.reading.sentence
    for side, borders in (("below", way.below), ("above", way.above)):
        for border in borders:
            marked = marks_of(sentence, border.head)
            if marked & (TIMES | {"until", "till", "once"}):
                yield f"another time {side}"
            if marked & {"when", "while", "as"}:
                yield f"the same time {side}"
            if marked & {"if", "to"}:
                yield f"purpose {side}"
            if "where" in marked:
                yield "where"
            if sentence.words[border.head].xpos in ("VB", "VBG"):
                yield f"{sentence.words[border.head].xpos} {side}"
    for k in way.up[1:]:
        marked = frozenset(lemma_of(sentence.words[c]) for c in sentence.below(k, "case"))
        if marked & TIMES:
            yield "beneath another time"
        if "from" in marked:
            yield "beneath from"


def _others_told(happening: Happening, mention: Mention[Place], way: Route) -> Iterator[str]:
    """Yield what else the sentence tells on the way to the place, or nearer to it."""
    own = {happening.reading.trigger, *happening.tolls, *happening.reading.words}
    others = {k for one in happening.beside for k in (one.reading.trigger, *one.tolls)} - own
    if others & set(way.up[1:]):
        yield "beneath what else is told"
    if others & set(way.down[1:]):
        yield "told beneath what else is told"
    if way.meets in others:
        yield "meets what else is told"
    far = abs(mention.head - happening.reading.trigger)
    if any(abs(k - mention.head) < far for k in others):
        yield "nearer to what else is told"


def _governed(
    happening: Happening, mention: Mention[Place], way: Route, where: str
) -> Iterator[str]:
    """Yield what the word that governs the phrase is."""
    reading = happening.reading
    governor = reading.sentence.words[way.head].head
    if governor < 0 or governor in {reading.trigger, *happening.tolls, *reading.words}:
        return
    word, lemma = reading.sentence.words[governor], reading.lemma(governor)
    if word.upos == "VERB":
        yield "of a verb"
        if lemma in speech().verbs:
            yield "of words"
    elif word.upos in ("NOUN", "PROPN"):
        yield "of a noun"
        if reading.scene.actor_at(reading.number, governor) is not None:
            yield "of somebody"
            yield f"of somebody, {where}"
        if lemma in words_of("facility"):
            yield f"of a building, {where}"
        elif reading.scene.place_at(reading.number, governor) is not None:
            yield "of a place"
        elif lemma in areas():
            yield "of an area"


def _part_played(
    happening: Happening, mention: Mention[Place], way: Route, where: str
) -> Iterator[str]:
    """Yield whether the place acts, is acted upon, or names who does or whom it befalls."""
    reading = happening.reading
    if reading.scene.actor_at(reading.number, mention.head) is not None:
        yield "names somebody"
        yield f"names somebody, {where}"
    phrase = {mention.head, way.head}
    if phrase & set(reading.slots.subject):
        yield "acts"
    if phrase & set(reading.slots.object):
        yield "acted upon"
    if set(reading.slots.subject) & set(way.up[1:]):
        yield f"of who acts, {where}"
    if set(reading.slots.object) & set(way.up[1:]):
        yield f"of what is acted upon, {where}"


def _other_places(
    happening: Happening, mention: Mention[Place], way: Route, named: tuple[Mention[Place], ...]
) -> Iterator[str]:
    """Yield how it stands to the other places of the sentence."""
    sentence, trigger = happening.reading.sentence, happening.reading.trigger
    others = [one for one in named if one.of.name != mention.of.name]
    if not others:
        yield "the only place"
    apart = [one for one in others if way.head not in (one.head, *sentence.above(one.head))]
    if len(apart) < len(others):
        yield "holds another place"
    nearer = [one for one in apart if abs(one.head - trigger) < abs(mention.head - trigger)]
    if not nearer:
        yield "the nearest place"
    if len(nearer) > 1:
        yield "third nearest or farther"
    if any(one.head in sentence.above(mention.head) for one in apart):
        yield "beneath another place"


def _order(happening: Happening, mention: Mention[Place], way: Route, where: str) -> Iterator[str]:
    """Yield what the order of words says."""
    words, trigger = happening.reading.sentence.words, happening.reading.trigger
    if way.head < trigger:
        yield "before it"
        yield f"before it, {where}"
        if mention.first <= 3 and where == "at":
            yield "leads the sentence"
    first, last = sorted((mention.head, trigger))
    between = words[first + 1 : last]
    if any(word.text == "," for word in between):
        yield "beyond a comma"
    if any(word.text in (";", "-", "–", "—") for word in between):
        yield "beyond a dash"
    verbs = sum(word.upos == "VERB" for word in between)
    yield f"verbs between: {min(verbs, 3)}"


def _nowhere(happening: Happening, named: int) -> Iterator[str]:
    """Yield the signs that the sentence does not say where."""
    sentence, trigger = happening.reading.sentence, happening.reading.trigger
    word = sentence.words[trigger]
    yield "nowhere"
    if (sort := _sort(happening)) is not None:
        yield f"nowhere: {sort}"
    if word.upos in ("NOUN", "PROPN", "ADJ"):
        yield "nowhere: a noun"
    if word.xpos in ("VB", "VBP", "VBZ"):
        yield "nowhere: of no one time"
    yield f"nowhere: depth {min(len(sentence.above(trigger)), 3)}"
    if named > 2:
        yield "nowhere: many places"
    if any(
        lemma_of(sentence.words[k]) in NEGATED for k in sentence.below(trigger, "aux", "advmod")
    ):
        yield "nowhere: it is not so"
    if word.deprel in JOINED:
        yield f"nowhere: {word.deprel}"
    if word.xpos == "VBN" and not sentence.below(trigger, "aux:pass", "aux"):
        yield "nowhere: a participle"

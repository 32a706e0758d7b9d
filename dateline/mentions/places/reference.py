"""Which place is meant by words that name none: "the city", "the district", "there"."""

from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from msgspec.structs import replace

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.languages import lexicon
from dateline.mentions.actors.phrases import noun_of
from dateline.mentions.mention import Mention
from dateline.mentions.places.titles import titles_of
from dateline.nouns import Parse, Place, Sentence

REACH = 10
"""A place named more sentences ago than this is no longer "the city"."""
ABROAD = 6.0
"""A place in another state than most of the report's counts as so many sentences farther."""
WEIGHT = 0.7
"""What each naming of a place is worth against a sentence of distance."""
LEAD = 3
"""Only the first sentences may speak of a place that is named later ("a key district")."""


class PlaceNouns(NamedTuple):
    """What ``languages/en/reference.toml`` says, ready for looking up."""

    levels: dict[str, tuple[str, ...]]
    anywhere: frozenset[str]
    other: frozenset[str]
    not_states: frozenset[str]
    lands: frozenset[str]
    titled: frozenset[str]


@cache
def place_nouns() -> PlaceNouns:
    """Return the place nouns of the language that is read, with the levels they can mean."""
    sheet = lexicon("reference")
    levels: dict[str, tuple[str, ...]] = {}
    for level, words in sheet["levels"].items():
        for word in words.split():
            levels[word] = (*levels.get(word, ()), level)
    return PlaceNouns(
        levels,
        frozenset(sheet["anywhere"]["words"].split()),
        frozenset(sheet["other"]["words"].split()),
        frozenset(sheet["capitals"]["words"].split()),
        frozenset(sheet["lands"]["words"].split()),
        frozenset(sheet["titled"]["words"].split()),
    )


def place_of(
    parse: Parse, places: Iterable[Mention[Place]], sentence: int, word: int
) -> Mention[Place] | None:
    """Return the place that a noun such as "the town" means, None if none or another is meant.

    First the name beside it ("Kunduz, the provincial capital"), then the last one that the report
    calls so, then the last one of a fitting level, then, for a vague lead, the only one of that
    level that the report names later.
    """
    nouns, here = place_nouns(), parse.sentences[sentence]
    noun = noun_of(here.words[word], nouns.levels)
    levels = nouns.levels.get(noun)
    if levels is None and here.words[word].text.lower() not in nouns.anywhere:
        return None
    found = sorted(places, key=lambda place: (place.sentence, place.first))
    beside = _beside(here, [place for place in found if place.sentence == sentence], word)
    if beside is not None:
        return beside
    if _is_another(here, word):
        return None
    if noun == "capital" and not _is_of_a_part(here, word):
        found = [place for place in found if open_shelf().is_capital(place.of.name or "")]
    states = Counter(place.of.country for place in found if place.of.level != "country")
    home = next((code for code, _ in states.most_common(1)), None)
    if noun == "capital" and (seat := _seat(here, found, sentence, word)):
        return seat
    titles = titles_of(parse, found)
    called = [place for place in found if titles.is_called(place, noun)]
    if (meant := _before(parse, called, sentence, word, home)) or noun in nouns.titled:
        return meant
    found = [place for place in found if titles.can_be(place, noun)]
    for exact in (True, False):
        fits = [place for place in found if _fits(place, noun, levels, exact)]
        meant = _before(parse, fits, sentence, word, home) or _later(fits, sentence, word)
        if meant is not None:
            return meant
        if levels and levels[0] in ("province", "country"):
            return _around(found, levels[0])
    return None


def _beside(here: Sentence, places: list[Mention[Place]], word: int) -> Mention[Place] | None:
    """Return the name that the noun's own phrase, an apposition or "is" puts beside it."""
    near = set(here.below(word, "appos", "compound", "flat", "nmod:desc"))
    above = here.words[word]
    if above.deprel in ("appos", "compound", "nmod:desc", "flat"):
        near.add(above.head)
    if here.below(word, "cop"):
        near.update(here.below(word, "nsubj"))
    for child in here.below(word, "nmod"):
        marks = {here.words[mark].text.lower() for mark in here.below(child, "case")}
        if "of" in marks and child == word + 2:
            near.add(child)
    for place in places:
        if near.intersection(range(place.first, place.last)) and place.of.level != "country":
            return place
    return None


def _seat(
    here: Sentence, places: list[Mention[Place]], sentence: int, word: int
) -> Mention[Place] | None:
    """Return the capital of the state whose people the words before tell: "the Malian capital"."""
    shelf = open_shelf()
    for k in here.below(word, "amod", "compound", "nmod:poss"):
        code = shelf.demonym(here.words[k].text) or shelf.state(here.words[k].text)
        capitals = shelf.states[code].capitals if code else ()
        for place in places:
            if place.of.name in capitals:
                return place
        if capitals:
            why = f"the capital of {shelf.states[code or ''].names[0]}"
            seat = Place(capitals[0], country=code, level="town", why=why)
            return Mention(sentence, word, word + 1, word, seat)
    return None


def _is_another(here: Sentence, word: int) -> bool:
    """Say whether the noun is many, or one that has not been named: "another town", "villages"."""
    if here.words[word].xpos in ("NNS", "NNPS"):
        return True
    nouns = place_nouns()
    return any(here.words[k].text.lower() in nouns.other for k in here.children[word] if k < word)


def _is_of_a_part(here: Sentence, word: int) -> bool:
    """Say whether a capital is a province's, not the state's."""
    nouns = place_nouns()
    return any(here.words[k].text.lower() in nouns.not_states for k in here.children[word])


def _fits(place: Mention[Place], noun: str, levels: tuple[str, ...] | None, exact: bool) -> bool:
    """Say whether a noun can mean a place: by its level, or at least nearly."""
    level = place.of.level
    if levels is None:
        return level not in ("country", "province")
    if noun in (place.of.name or "").lower().split():
        return True
    if exact or "country" in levels:
        return level in levels and level != "site"
    if noun in place_nouns().lands:
        return False
    if levels[0] == "province":
        return level in (None, "area")
    return level in (None, "town", "district", "area")


def _before(
    parse: Parse, fits: list[Mention[Place]], sentence: int, word: int, home: str | None
) -> Mention[Place] | None:
    """Return the fitting place that was named last or is named most; "a town" has none.

    A place that the report comes back to outweighs one named in passing a sentence later, and so
    does what the headline names: it counts twice.
    """
    here = parse.sentences[sentence]
    marks = {here.words[k].text.lower() for k in here.children[word] if k < word}
    if marks & {"a", "an"}:
        return None
    counts = Counter(place.of.name for place in fits)
    counts.update(p.of.name for p in fits if parse.sentences[p.sentence].role == "headline")
    weight = 0.0 if marks & {"this", "that"} else WEIGHT
    best, score = None, -99.0
    for place in fits:
        distance = sentence - place.sentence
        if (place.sentence, place.head) >= (sentence, word) or distance > REACH:
            continue
        here_score = weight * min(counts[place.of.name], 6) - distance
        here_score -= ABROAD * (place.of.country not in (home, None))
        if here_score >= score:
            best, score = place, here_score
    return best


def _around(places: list[Mention[Place]], level: str) -> Mention[Place] | None:
    """Return the province or country, named or not, in which most of the report's places lie."""
    inside = [place for place in places if place.of.country and place.of.level != "country"]
    if level == "province":
        inside = [place for place in inside if place.of.admin1]
    wholes = Counter((p.of.country, p.of.admin1 if level == "province" else None) for p in inside)
    ranked = wholes.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    country, admin1 = ranked[0][0]
    state = open_shelf().states.get(country or "")
    name = admin1 or (state.names[0] if state else None)
    namesake = next((place for place in inside if place.of.name == name), None)
    if name is None or namesake is not None:
        return namesake
    why = f"the {level} in which most places of the report lie"
    whole = Place(name, country=country, admin1=admin1, level=level, why=why)
    return replace(inside[-1], of=whole)


def _later(fits: list[Mention[Place]], sentence: int, word: int) -> Mention[Place] | None:
    """Return the only place of the level in the rest of the report, for a vague lead."""
    if sentence >= LEAD:
        return None
    later = [place for place in fits if (place.sentence, place.head) > (sentence, word)]
    names = {place.of.id or place.of.name for place in later if place.of.level is not None}
    return later[0] if len(names) == 1 else None

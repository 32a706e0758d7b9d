"""Places inside the name of something else: "Herat Police", "University of Balkh", "D-Maine"."""

from collections.abc import Iterator

from dateline.mentions.places.unlabelled import LARGE, Known, known_prefix
from dateline.mentions.places.wording import wording
from dateline.nouns import Name, Parse, Sentence


def inside(parse: Parse, number: int, covered: set[int], known: Known) -> Iterator[tuple[int, int]]:
    """Yield the place names that names of local bodies begin or end with.

    They tell what a report is about, though nothing need happen there. What belongs to a whole
    country ("the Mali Council") is left out: it says no more than the name of its people does.
    """
    sentence = parse.sentences[number]
    for name in sentence.names:
        if name.label == "LOC":
            continue
        for first, last in (_led(parse, number, name, known), _tailed(parse, number, name, known)):
            free = first < last and not covered.intersection(range(first, last))
            if free and _is_local(parse.slice(number, first, last), known):
                yield first, last


def _led(parse: Parse, number: int, name: Name, known: Known) -> tuple[int, int]:
    """Return the place that a body's name begins with: "Balkh Provincial Council"."""
    words = parse.sentences[number].words
    first = name.first + (words[name.first].text.lower() == "the")
    end = known_prefix(parse, number, first, name.last, known.atlas)
    civic = first < end < len(words) and words[end].text.lower() in wording().civic
    return (first, end) if civic else (first, first)


def _tailed(parse: Parse, number: int, name: Name, known: Known) -> tuple[int, int]:
    """Return the place that a name ends with: "University of Herat", a deputy's "R-Ohio"."""
    sentence = parse.sentences[number]
    for at in range(name.first, name.last - 1):
        seat = sentence.words[at].text == "of" and at > name.first
        seat = seat and sentence.words[at - 1].text.lower() in wording().seats
        if seat or _is_party(sentence, at):
            end = known_prefix(parse, number, at + 1, name.last, known.atlas)
            return (at + 1, end)
    return (0, 0)


def _is_party(sentence: Sentence, at: int) -> bool:
    """Say whether a hyphen stands between a party's letter and the place of its deputy."""
    words = sentence.words
    return words[at].text in ("-", "–") and at > 0 and words[at - 1].text in wording().parties


def _is_local(name: str, known: Known) -> bool:
    """Say whether a name is of a place in a country of the report, or of a large one."""
    spots = known.atlas.find(name)
    if not spots or spots[0].level == "country" or name.lower() in wording().common:
        return False
    return any(spot.country in known.countries or spot.weight >= LARGE for spot in spots[:8])

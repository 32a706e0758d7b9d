"""The English words around place names, as sets."""

from functools import cache
from typing import NamedTuple

from dateline.knowledge.languages import lexicon


class Wording(NamedTuple):
    """What ``languages/en/places.toml`` says, ready for looking up."""

    kinds: dict[str, str]
    plurals: frozenset[str]
    between: frozenset[str]
    directions: frozenset[str]
    offsets: frozenset[str]
    near: frozenset[str]
    throughout: frozenset[str]
    measures: frozenset[str]
    approximate: frozenset[str]
    close: frozenset[str]
    roads: frozenset[str]
    stretches: frozenset[str]
    cues: frozenset[str]
    media: frozenset[str]
    deals: frozenset[str]
    bodies: frozenset[str]
    governments: frozenset[str]
    titles: frozenset[str]
    governing: frozenset[str]
    common: frozenset[str]
    natural: frozenset[str]
    offices: frozenset[str]
    civic: frozenset[str]
    dwellers: frozenset[str]
    seats: frozenset[str]
    parties: frozenset[str]


@cache
def wording() -> Wording:
    """Return the words of the language that is read."""
    sheet = lexicon("places")
    kinds = {word: level for level, words in sheet["kinds"].items() for word in words.split()}

    def words(part: str, key: str) -> frozenset[str]:
        return frozenset(sheet[part][key].split())

    return Wording(
        kinds=kinds,
        plurals=frozenset(word for word in kinds if word.endswith("s") and word[:-1] in kinds)
        | frozenset(word for word in kinds if word.endswith("ies")),
        between=words("between", "words"),
        directions=words("between", "directions"),
        offsets=words("offsets", "words"),
        near=words("offsets", "prepositions"),
        throughout=words("offsets", "throughout"),
        measures=words("offsets", "measures"),
        approximate=words("offsets", "approximate"),
        close=words("offsets", "close"),
        roads=words("offsets", "roads"),
        stretches=words("offsets", "stretches"),
        cues=words("cues", "prepositions"),
        media=words("not_places", "media"),
        deals=words("not_places", "deals"),
        bodies=words("not_places", "bodies"),
        governments=words("not_places", "governments"),
        titles=words("not_places", "titles"),
        governing=words("governing", "verbs"),
        common=words("not_places", "common"),
        natural=words("natural", "words"),
        offices=words("not_places", "offices"),
        civic=words("inside", "civic"),
        dwellers=words("cues", "dwellers"),
        seats=words("inside", "seats"),
        parties=frozenset(sheet["inside"]["parties"].upper().split()),
    )

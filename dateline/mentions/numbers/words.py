"""The English words of counts, as tables ready for looking up."""

from functools import cache
from typing import Any, NamedTuple

from dateline.knowledge.languages import lexicon

Units = dict[str, str]
"""For each word its unit."""


class NumberWords(NamedTuple):
    """What ``languages/en/numbers.toml`` says."""

    numerals: dict[str, int]
    scales: dict[str, int]
    vague: dict[tuple[str, ...], int]
    exact: dict[str, int]
    fractions: dict[str, int]
    repeated: dict[str, int]
    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    objects: Units
    subjects: Units
    states: Units
    nouns: Units
    tallies: dict[str, str]
    deeds: Units
    lost: Units
    containing: frozenset[str]
    weak: frozenset[str]
    either: frozenset[str]
    unchanged: frozenset[str]
    groups: frozenset[str]
    parents: frozenset[str]
    custody: frozenset[str]
    moved: frozenset[str]
    wide: frozenset[str]
    most: frozenset[str]
    events: dict[str, str]
    ordinary: frozenset[str]
    persons: frozenset[str]
    person_endings: tuple[str, ...]
    things: frozenset[str]
    single: dict[str, frozenset[str]]
    families: frozenset[str]
    many: frozenset[str]
    silence: dict[str, frozenset[str]]
    shares: dict[str, frozenset[str]]
    lasting: frozenset[str]
    zero: frozenset[str]
    harm: dict[str, frozenset[str]]
    sides: dict[str, frozenset[str]]
    any: frozenset[str]
    naught: dict[str, frozenset[str]]
    wounds: frozenset[str]
    spread: frozenset[str]


def _units(table: dict[str, list[str]]) -> Units:
    return {word: unit for unit, words in table.items() for word in words}


def _sets(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {kind: frozenset(words) for kind, words in table.items()}


def _phrases(table: dict[str, list[str]], *kinds: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(words.split()): kind.removesuffix("_after") for kind in kinds for words in table[kind]
    }


@cache
def number_words() -> NumberWords:
    """Return the words of the language that is read."""
    sheet: dict[str, Any] = lexicon("numbers")
    return NumberWords(
        numerals=sheet["numerals"],
        scales=sheet["scales"],
        vague={tuple(words.split()): low for words, low in sheet["vague"].items()},
        exact=sheet["exact"],
        fractions=sheet["fractions"],
        repeated=sheet["repeated"],
        before=_phrases(sheet["bounds"], "low", "below", "high", "about", "plain"),
        after=_phrases(sheet["bounds"], "low_after", "high_after"),
        objects=_units(sheet["objects"]),
        subjects=_units(sheet["subjects"]),
        states=_units(sheet["states"]),
        nouns=_units(sheet["nouns"]),
        tallies=sheet["tallies"],
        deeds=_units(sheet["deeds"]),
        lost=_units(sheet["lost"]),
        weak=frozenset(sheet["weak"]["verbs"]),
        **_sets(sheet["plurals"]),
        either=frozenset(sheet["weak"]["either"]),
        most=frozenset(sheet["most"]["words"]),
        events=sheet["events"],
        ordinary=frozenset(sheet["weak"]["people"]),
        persons=frozenset(sheet["persons"]["nouns"]),
        person_endings=tuple(sheet["persons"]["endings"]),
        things=frozenset(sheet["persons"]["things"]),
        single=_sets(sheet["single"]),
        families=frozenset(sheet["families"]["nouns"]),
        many=frozenset(sheet["families"]["many"]),
        silence=_sets(sheet["silence"]),
        shares=_sets(sheet["shares"]),
        lasting=frozenset(sheet["lasting"]["nouns"]),
        harm=_sets(sheet["harm"]),
        sides=_sets(sheet["sides"]),
        **_sets(sheet["bearing"]),
        **_sets(sheet["zero"]),
        naught=_sets(sheet["naught"]),
    )

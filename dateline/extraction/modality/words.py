"""The words that deny, plan or hedge, as the language shelf lists them."""

from functools import cache
from typing import NamedTuple

from dateline.knowledge.languages import lexicon


class Hedges(NamedTuple):
    """The word lists of one language, by what they do to a claim."""

    words: dict[str, frozenset[str]]
    idle: frozenset[tuple[str, ...]]
    phrases: frozenset[tuple[str, ...]]


@cache
def hedges() -> Hedges:
    """Return the words of modality, read once; keys are "denied.verbs" and the like."""
    sheet = lexicon("modality")
    words = {
        f"{part}.{key}": frozenset(value.split())
        for part, entries in sheet.items()
        for key, value in entries.items()
        if isinstance(value, str)
    }
    return Hedges(
        words,
        frozenset(tuple(phrase.split()) for phrase in sheet["negation"]["idle"]),
        frozenset(tuple(phrase.split()) for phrase in sheet["denied"]["phrases"]),
    )

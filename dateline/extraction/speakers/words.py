"""The words that report speech, as the language shelf lists them."""

from functools import cache
from typing import Any, NamedTuple

from dateline.knowledge.languages import lexicon
from dateline.nouns import Sentence


class Verb(NamedTuple):
    """What a verb of speech tells: how it is said, and where the content stands."""

    manner: str
    shapes: frozenset[str]


class Speech(NamedTuple):
    """All word lists of one language that report speech."""

    verbs: dict[str, Verb]
    deeds: frozenset[str]
    nouns: dict[str, str]
    acts: frozenset[str]
    hearsay: frozenset[str]
    counting: frozenset[str]
    counts: frozenset[str]
    tolls: frozenset[str]
    phrases: frozenset[tuple[str, ...]]
    spun: frozenset[tuple[str, ...]]
    credit: frozenset[str]
    bodies: frozenset[str]
    offices: frozenset[str]
    people: frozenset[str]
    documents: frozenset[str]
    issued: frozenset[str]
    sides: frozenset[str]
    groups: frozenset[str]
    staff: frozenset[str]
    titles: frozenset[str]
    ranks: dict[str, str]
    grades: frozenset[str]
    media: frozenset[str]
    platforms: frozenset[str]
    occasions: frozenset[str]
    leading: frozenset[str]
    spoken: frozenset[str]
    credited: frozenset[str]
    bare: frozenset[str]
    bare_of_documents: frozenset[str]
    naming: frozenset[str]
    tallied: frozenset[str]
    fates: frozenset[str]


def _verbs(listed: list[dict[str, Any]]) -> dict[str, Verb]:
    return {
        word: Verb(entry["manner"], frozenset(entry["shapes"]))
        for entry in listed
        for word in entry["words"].split()
    }


def _nouns(listed: dict[str, str]) -> dict[str, str]:
    """Return by each noun of speech how it is said; acts are only said."""
    return {
        word: "said" if manner.startswith("said") else manner
        for manner, words in listed.items()
        for word in words.split()
    }


def _phrases(listed: list[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed)


@cache
def speech() -> Speech:
    """Return the words of speech, read once."""
    sheet = lexicon("speech")
    kinds = {kind: frozenset(words.split()) for kind, words in sheet["sources"].items()}
    counts = {kind: frozenset(words.split()) for kind, words in sheet["counts"].items()}
    return Speech(
        _verbs(sheet["verb"]),
        frozenset(sheet["deeds"]["verbs"].split()),
        _nouns(sheet["nouns"]),
        frozenset(sheet["nouns"]["said_of_acts"].split()),
        frozenset(sheet["hearsay"]["verbs"].split()),
        counts["verbs"],
        counts["nouns"],
        counts["claimed"],
        _phrases(sheet["prepositions"]["phrases"]),
        _phrases(sheet["prepositions"]["spun"]),
        frozenset(sheet["deeds"]["credit"].split()),
        kinds["bodies"],
        kinds["offices"],
        kinds["people"],
        kinds["documents"],
        kinds["issued"],
        kinds["sides"],
        kinds["groups"],
        kinds["staff"],
        kinds["titles"],
        dict(sheet["ranks"]),
        kinds["grades"] | frozenset(sheet["ranks"]),
        frozenset(sheet["media"]["words"].split()),
        frozenset(sheet["media"]["platforms"].split()),
        frozenset(sheet["media"]["occasions"].split()),
        frozenset(sheet["hearsay"]["leading"].split()),
        frozenset(sheet["media"]["spoken"].split()),
        frozenset(sheet["hearsay"]["credited"].split()),
        frozenset(sheet["bare"]["verbs"].split()),
        frozenset(sheet["bare"]["of_documents"].split()),
        kinds["naming"],
        counts["tallied"],
        counts["fates"],
    )


def is_media(sentence: Sentence, words: tuple[int, ...]) -> bool:
    """Say whether the words name a medium: a wire, a paper, a channel."""
    known = speech().media
    return any(sentence.words[k].text.lower() in known for k in words)

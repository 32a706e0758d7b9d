"""The frames: which words tell which event, and which part of the clause fills which role."""

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import msgspec
from msgspec import Struct

from dateline.errors import BadKnowledge
from dateline.knowledge.events import open_events
from dateline.knowledge.languages import lexicon
from dateline.nouns import Word

FAMILIES = ("territory", "violence", "forces", "people", "politics")


class Frame(Struct, frozen=True, forbid_unknown_fields=True):
    """One way of telling one kind of event; its keys are explained in ``frames/territory.toml``."""

    name: str
    event: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    subject: str = "actor"
    object: str = "recipient"
    preps: dict[str, str] = {}
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    speech: bool = False
    refine: bool = False
    toll: bool = False
    recalls: bool = False
    describes: str = ""


class Entry(NamedTuple):
    """A frame under one of its words: ``phrase`` is the lemmas, ``form`` verb, noun or state."""

    phrase: tuple[str, ...]
    form: str
    frame: Frame
    rank: int


Lexicon = dict[tuple[str, str], tuple[Entry, ...]]


@cache
def open_lexicon() -> Lexicon:
    """Return the frames under (form, key word): a verb's first word, a noun's last.

    Longer phrases come first; among equals the order of the files holds.
    """
    kinds = open_events()
    found: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for rank, frame in enumerate(_frames()):
        if frame.event not in kinds:
            raise BadKnowledge(
                f"The frame {frame.name!r} tells {frame.event!r}, which is no event."
            )
        for form, phrases in (
            ("verb", frame.verbs),
            ("noun", frame.nouns),
            ("state", frame.states),
        ):
            for phrase in (one for words in phrases for one in _spellings(words.lower())):
                if form == "verb" and phrase[0] in words_of("manners", "tests"):
                    phrase = (*phrase[1:], phrase[0])  # "sexually assault": the verb is the key
                key = phrase[-1] if form == "noun" else phrase[0]
                found[form, key].append(Entry(phrase, form, frame, rank))
    return {
        key: tuple(sorted(entries, key=lambda entry: (-len(entry.phrase), entry.rank)))
        for key, entries in found.items()
    }


def _spellings(words: str) -> tuple[tuple[str, ...], ...]:
    """Return a phrase as texts are cut into words: a hyphen stands alone, or inside one word."""
    phrase = tuple(words.split())
    if "-" not in words:
        return (phrase,)
    return tuple(words.replace("-", " - ").split()), phrase


def _frames() -> tuple[Frame, ...]:
    tables = [table for family in FAMILIES for table in lexicon(f"frames/{family}")["frame"]]
    try:
        return msgspec.convert(tables, tuple[Frame, ...])
    except msgspec.ValidationError as trouble:
        raise BadKnowledge(
            f"A frame is wrong: {trouble}; mend it in languages/en/frames."
        ) from trouble


def lemma_of(word: Word) -> str:
    """Return a word's lemma in small letters; of a noun taken for a name, its singular."""
    lemma = word.lemma.lower()
    return _singular(lemma) if word.upos == "PROPN" else lemma


@cache
def _singular(lemma: str) -> str:
    """Return a known noun's singular ("Warplanes hit" begins with no name)."""
    known = _known()
    return (
        lemma[:-1] if lemma not in known and lemma.endswith("s") and lemma[:-1] in known else lemma
    )


@cache
def _known() -> frozenset[str]:
    return frozenset(
        word for words in lexicon("senses")["classes"].values() for word in words.split()
    )


@cache
def words_of(kind: str, group: str = "classes") -> frozenset[str]:
    """Return the lemmas that the sheet of senses lists for a class of words."""
    return frozenset(lexicon("senses")[group][kind].split())

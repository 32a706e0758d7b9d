"""What a word stands for that leaves its noun out: "the others", "all of which", "two", "them"."""

from collections.abc import Iterator

from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.extraction.role_words import role_words
from dateline.nouns import Sentence

NAMING = ("nsubj", "nsubj:pass", "obj", "obl", "nmod", "conj", "appos", "root", "obl:agent")
TROOPS = frozenset(
    {"military", "troops", "sendable", "army", "force", "equipment", "human", "weapon"}
)
"""Senses that "it" seldom stands for: those are many."""
NEAR = 2
"""How many nouns of a sentence an elliptic word can stand for, the nearest first."""


def stands_for(reading: Reading, index: int, sense: str) -> bool:
    """Say whether a word without its noun stands for something of a sense told just before."""
    lone = reading.sentence.words[index].text.lower() == "it"
    if not _leaves_out(reading, index) or (lone and sense in TROOPS):
        return False
    return any(is_a(there, k, sense) for there, k in _told_before(reading, index))


def nouns_left_out(reading: Reading, index: int) -> Iterator[tuple[Reading, int]]:
    """Yield the nouns that a word can stand for, the likeliest first ("13", "two of whom")."""
    sentence = reading.sentence
    clause = sentence.words[index].head
    related = any(sentence.words[k].xpos in ("WDT", "WP") for k in sentence.below(index, "nmod"))
    if related and clause >= 0 and sentence.words[clause].deprel == "acl:relcl":
        yield reading, sentence.words[clause].head
    elif _leaves_out(reading, index) and sentence.words[index].upos != "PRON":
        yield from _told_before(reading, index)


def _leaves_out(reading: Reading, index: int) -> bool:
    """Say whether a word counts, orders or points, and names nothing."""
    sentence = reading.sentence
    inner = sentence.below(index, "nmod")
    if inner:
        return any(sentence.words[k].xpos == "WDT" or _points(sentence, k) for k in inner)
    return sentence.words[index].upos == "NUM" or _points(sentence, index)


def _points(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].text.lower() in role_words("elliptic")


def _told_before(reading: Reading, index: int) -> Iterator[tuple[Reading, int]]:
    """Yield the nouns before a word, in its sentence, then in the one before of its paragraph."""
    many = reading.sentence.words[index].text.lower() not in role_words("elliptic-one")
    for k in _nouns(reading.sentence, index, many)[:NEAR]:
        yield reading, k
    before = reading.number - 1
    if before < 0 or reading.scene.sentence(before).paragraph != reading.sentence.paragraph:
        return
    earlier = reading.scene.sentence(before)
    there = reading._replace(number=before)
    nouns = _nouns(earlier, len(earlier.words), many)
    first = [k for k in nouns if earlier.words[k].deprel.startswith("nsubj")]
    for k in dict.fromkeys((*nouns[:NEAR], *first)):  # what was spoken of is spoken of still
        yield there, k


def _nouns(sentence: Sentence, end: int, many: bool) -> list[int]:
    """Return the nouns before a word, the nearest first; of many, the plurals and the counted."""
    return [
        k
        for k in range(end - 1, -1, -1)
        if sentence.words[k].upos in ("NOUN", "PROPN")
        and sentence.words[k].deprel in NAMING
        and (not many or sentence.words[k].xpos in ("NNS", "NNPS") or sentence.below(k, "nummod"))
    ]

"""The sentences of a text as copying sees them: their words, figures and names, what is quoted."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

from msgspec import Struct

from dateline.knowledge.names import plain, stem, word_list
from dateline.linking.once import once
from dateline.nouns import Text

_END = re.compile(r"[.!?]['\"”’)\]]*\s+(?=['\"“‘(\[]?[A-Z0-9])")
_LAST_WORD = re.compile(r"([A-Za-z]+|[A-Z](?:\.[A-Z])+)\.['\"”’)\]]*\s+$")
_QUOTED = re.compile(r"[\"“][^\"“”]{1,1000}[\"”]")
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")

#: Windows of this many words are what verbatim copies have in common.
WINDOW = 5


class Stretch(NamedTuple):
    """Where a sentence stands in its report."""

    start: int
    end: int


class Passage(Struct, frozen=True, dict=True):
    """One sentence of a report; ``start`` and ``end`` are offsets in its text."""

    text: str
    start: int
    end: int

    @property
    def words(self) -> tuple[str, ...]:
        """All words, in one form."""
        return tuple(plain(self.text).split())

    @once
    def stretch(self) -> Stretch:
        """Where it stands, one object for all who ask."""
        return Stretch(self.start, self.end)

    @once
    def stems(self) -> Mapping[str, float]:
        """The words with content and what each weighs: figures and names twice the others."""
        return stems_of(self.text)

    @property
    def anchors(self) -> tuple[str, ...]:
        """The figures and names in order: what a rewording leaves as it is."""
        return _anchors_of(self.text)

    @once
    def weight(self) -> float:
        """How much there is to compare."""
        return sum(self.stems.values())

    @once
    def windows(self) -> frozenset[int]:
        """The runs of words in it, as numbers that are the same in every run of the program."""
        return _windows_of(self.text)

    @once
    def is_speech(self) -> bool:
        """Most of it is somebody's words in quotation marks: they may be quoted by anybody."""
        quoted = sum(len(match.group()) for match in _QUOTED.finditer(self.text))
        return quoted > 0.5 * len(self.text)


@lru_cache(maxsize=16384)
def stems_of(text: str) -> Mapping[str, float]:
    """Return the words with content and what each weighs; copies share one answer."""
    return dict(_weighed(text))


@lru_cache(maxsize=16384)
def _anchors_of(text: str) -> tuple[str, ...]:
    return tuple(word for word, weight in _weighed(text) if weight > 1)


@lru_cache(maxsize=16384)
def _windows_of(text: str) -> frozenset[int]:
    words = plain(text).split()
    return frozenset(
        crc32(" ".join(words[k : k + WINDOW]).encode()) for k in range(len(words) - WINDOW + 1)
    )


def _weighed(text: str) -> Iterator[tuple[str, float]]:
    for match in _TOKEN.finditer(text):
        token = match.group()
        word = _content(token)
        if word:
            is_name = token[0].isupper() and match.start() > 1
            yield word, 2.0 if is_name or token[0].isdigit() else 1.0


@lru_cache(maxsize=65536)
def _content(token: str) -> str:
    """Return the stem of a word, empty where it has no content."""
    word = plain(token).replace(" ", "")
    return "" if not word or word in word_list("little") else stem(word)


def _stretches(text: Text) -> Iterator[tuple[int, int]]:
    """Yield where prose stands: the paragraphs, or without any the lines less the furniture."""
    if text.paragraphs:
        yield from ((paragraph.start, paragraph.end) for paragraph in text.paragraphs)
        return
    taken = {piece.text.strip() for piece in text.furniture}
    spans = sorted((piece.start, piece.end) for piece in text.furniture)
    for match in re.finditer(r"[^\n]+", text.text):
        if match.group().strip() in taken:
            continue
        if any(start <= match.start() and match.end() <= end for start, end in spans):
            continue
        yield match.start(), match.end()


def _cuts(words: str) -> Iterator[int]:
    for match in _END.finditer(words):
        before = _LAST_WORD.search(words[max(0, match.start() - 20) : match.end()])
        if before and (
            len(before[1]) == 1
            or "." in before[1]
            or before[1].lower() in word_list("abbreviations")
        ):
            continue
        yield match.end()
    yield len(words)


def passages(text: Text) -> tuple[Passage, ...]:
    """Return the sentences of a report's prose, in order.

    >>> text = Text("a", "By A. Writer\\nGen. Amin fled. The town fell on Feb. 3.")
    >>> [passage.text for passage in passages(text)]
    ['By A. Writer', 'Gen. Amin fled.', 'The town fell on Feb. 3.']
    """
    found = []
    for start, end in _stretches(text):
        words, here = text.text[start:end], 0
        for cut in _cuts(words):
            piece = words[here:cut]
            first = start + here + len(piece) - len(piece.lstrip())
            if piece.strip():
                found.append(Passage(piece.strip(), first, first + len(piece.strip())))
            here = cut
    return tuple(found)

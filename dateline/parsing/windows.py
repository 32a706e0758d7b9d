"""Paragraphs cut into windows that the network can take, and words cut into word pieces."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from tokenizers import Tokenizer

from dateline.parsing.forms import case_class, normalize
from dateline.parsing.splitting import Cut

MAX_PIECES = 254
"""Word pieces in a window, its two marks included, as in training."""

PIECES_PER_WORD = 8
"""Pieces of a word beyond this many are dropped, as in training."""

LONGEST_FORM = 1000
"""Letters of a word that the tokenizer is shown; longer runs are no words."""

REMEMBERED = 200_000
"""Forms whose pieces are kept in memory."""

_OPENS, _CLOSES, _UNKNOWN = 101, 102, 100


class Window(NamedTuple):
    """A run of words that goes through the network together.

    ``first`` is the index of its first word in the paragraph; ``spaced`` says of each word whether
    white space stands before and after it; ``starts`` is the first piece of the root and each word.
    """

    first: int
    forms: tuple[str, ...]
    spaced: tuple[tuple[bool, bool], ...]
    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    starts: tuple[int, ...]


class Pieces:
    """The word pieces of forms, remembered."""

    def __init__(self, path: Path) -> None:
        """Read the vocabulary."""
        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._known: dict[str, list[int]] = {}

    def of(self, form: str) -> list[int]:
        """Return the pieces of a normalized form."""
        pieces = self._known.get(form)
        if pieces is None:
            shown = form[:LONGEST_FORM].encode("utf-8", "replace").decode("utf-8")
            encoded = self._tokenizer.encode(shown, add_special_tokens=False)
            pieces = list(encoded.ids[:PIECES_PER_WORD]) or [_UNKNOWN]
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[form] = pieces
        return pieces


def windows(text: str, words: Sequence[Cut], pieces: Pieces) -> Iterator[Window]:
    """Cut a paragraph into windows, after a full stop where possible."""
    forms = [normalize(text[start:end]) for start, end in words]
    parts = [pieces.of(form) for form in forms]
    first = 0
    while first < len(words):
        last = _fitting(parts, first)
        if last < len(words):
            last = _cut(forms, first, last)
        spaced = tuple(_spaced(words, place) for place in range(first, last))
        yield _window(first, tuple(forms[first:last]), spaced, parts[first:last])
        first = last


def _window(
    first: int,
    forms: tuple[str, ...],
    spaced: tuple[tuple[bool, bool], ...],
    parts: Sequence[list[int]],
) -> Window:
    pieces, cases, starts = [_OPENS], [0], [0]
    for form, part in zip(forms, parts, strict=True):
        starts.append(len(pieces))
        pieces += part
        cases += [case_class(form)] * len(part)
    return Window(first, forms, spaced, (*pieces, _CLOSES), (*cases, 0), tuple(starts))


def _fitting(parts: Sequence[list[int]], first: int) -> int:
    """Return up to which word a window that begins at ``first`` has room."""
    size, last = 2, first
    while last < len(parts) and size + len(parts[last]) <= MAX_PIECES:
        size += len(parts[last])
        last += 1
    return last


def _spaced(words: Sequence[Cut], place: int) -> tuple[bool, bool]:
    before = place == 0 or words[place - 1][1] < words[place][0]
    return before, place + 1 == len(words) or words[place][1] < words[place + 1][0]


def _cut(forms: Sequence[str], first: int, last: int) -> int:
    """Return where to cut a long paragraph: after the last full stop, else at ``last``."""
    for place in range(last, first + (last - first) // 4, -1):
        before, following = forms[place - 1], forms[place]
        if before in ('"', ")", "'") and place - 2 > first:
            before = forms[place - 2]
        opens = following[:1].isupper() or following[:1].isdigit() or following in ('"', "(")
        if before in (".", "!", "?", "...") and opens:
            return place
    return last

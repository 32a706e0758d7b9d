"""Finding the words that tell time: phrases as patterns over classes of words."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from msgspec import Struct, convert

from dateline.knowledge.languages import lexicon
from dateline.nouns import Sentence, Word

SHAPES = "DNYOK"
WINDOW = 300
"""Words looked at together: bounds the time that a monstrous sentence can take."""

_FIGURES = (
    ("ISO", re.compile(r"\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{1,2}-\d{1,2}-\d{4}")),
    ("DECADE", re.compile(r"(?:1[0-9]|20)\d0['’]?s|(?:1[0-9]|20)00s")),
    ("APOS", re.compile(r"['’‘]\d\d")),
    (
        "K",
        re.compile(
            r"(?:[01]?\d|2[0-4])[:.][0-5]\d(?:hrs|h|am|pm|a\.m\.|p\.m\.)?|(?:1[0-2]|[1-9])(?:am|pm)|[0-2]\d[0-5]0hrs"
        ),
    ),
    ("O", re.compile(r"(?:[12]?1st|2?2nd|2?3rd|1?\dth|1[123]th|2[04-9]th|30th|31st)")),
    ("Y", re.compile(r"1[0-9]\d\d|20\d\d")),
    ("D", re.compile(r"0?[1-9]|[12]\d|3[01]")),
    ("N", re.compile(r"\d{1,3}(?:,\d{3})*|\d{1,7}")),
)


class Piece(NamedTuple):
    """A word, or a part of one: ``at`` is its place, ``letter`` stands for what it can be.

    ``skips`` is how many characters of the word stand before a part of it.
    """

    letter: str
    at: int
    word: str
    value: int
    skips: int = 0


class Phrase(NamedTuple):
    """Words that tell time, with the name of the way to read them.

    ``leads`` says that what they count from follows ("two days after the raid").
    """

    means: str
    pieces: tuple[Piece, ...]
    leads: bool = False

    @property
    def first(self) -> int:
        """Index of the first word."""
        return self.pieces[0].at

    @property
    def last(self) -> int:
        """Index after the last word."""
        return self.pieces[-1].at + 1

    def has(self, *words: str) -> bool:
        """Say whether one of the words is in the phrase."""
        return any(piece.word in words for piece in self.pieces)

    def values(self, *kinds: str) -> list[int]:
        """Return the values of the words of some classes, in order."""
        found = []
        for piece in self.pieces:
            for kind in kinds:
                if kind in SHAPES or kind in ("APOS", "DECADE"):
                    if piece.letter == _LETTERS.get(f"#{kind}"):
                        found.append(piece.value)
                        break
                elif piece.word in VALUES[kind]:
                    found.append(VALUES[kind][piece.word])
                    break
        return found

    def value(self, *kinds: str) -> int | None:
        """Return the first of the values of the words of some classes."""
        return next(iter(self.values(*kinds)), None)

    def of(self, kind: str) -> list[Piece]:
        """Return the pieces of a class, in order."""
        return [piece for piece in self.pieces if piece.word in VALUES[kind]]

    def parted(self) -> "tuple[Phrase, Phrase]":
        """Return what stands before "of", and what after it: "the last week", "this month"."""
        places = [place for place, piece in enumerate(self.pieces) if piece.word == "of"]
        if not places or places[0] == 0:
            return self, self
        pieces = self.pieces
        return (
            self._replace(pieces=pieces[: places[0]]),
            self._replace(pieces=pieces[places[0] + 1 :]),
        )

    def words(self, *kinds: str) -> list[str]:
        """Return the words of some classes, in order."""
        return [p.word for p in self.pieces if any(p.word in VALUES[kind] for kind in kinds)]


class Pattern(NamedTuple):
    """One way of saying a time; ``needs`` are sets of letters of which each must occur."""

    means: str
    regex: re.Pattern[str]
    needs: tuple[frozenset[str], ...]


class Say(Struct, frozen=True):
    """Ways of saying a time and the name of the way to read them."""

    means: str
    says: tuple[str, ...]


class Sheet(Struct, frozen=True):
    """What the table of time words holds."""

    words: dict[str, dict[str, int] | list[str]]
    macros: dict[str, str]
    phrase: tuple[Say, ...]
    roles: dict[str, tuple[str, ...]]
    future: dict[str, frozenset[str]]
    silence: dict[str, frozenset[str]]
    vague: dict[str, tuple[str, ...]]


SHEET = convert(lexicon("times"), Sheet)
"""The table of time words."""

_LETTERS: dict[str, str] = {}
VALUES: dict[str, dict[str, int]] = {
    kind: words if isinstance(words, dict) else dict.fromkeys(words, 0)
    for kind, words in SHEET.words.items()
}
"""The classes of words that tell time, each word with its value."""


def _letter(word: str) -> str:
    return _LETTERS.setdefault(word, chr(0x4E00 + len(_LETTERS)))


def _item(token: str) -> tuple[str, frozenset[str]]:
    """Return the regular expression of one item of a pattern, and the letters it may be."""
    if token in SHEET.macros:
        return f"(?:{_expression(SHEET.macros[token])[0]})", frozenset()
    if token in VALUES:
        letters = frozenset(_letter(word) for word in VALUES[token])
        return f"[{''.join(sorted(letters))}]", letters
    letter = _letter(f"#{token}" if token.isupper() else token)
    return letter, frozenset(letter)


def _expression(says: str) -> tuple[str, tuple[frozenset[str], ...]]:
    """Return a way of saying as a regular expression over letters, and what it needs."""
    parts, needs, depth = [], [], 0
    choice = False
    for token in says.split():
        mark = token[-1] if token[-1] in "?*" and len(token) > 1 else ""
        bare = token.removesuffix(mark) if mark else token
        if bare == "(":
            depth += 1
            parts.append("(?:")
        elif bare == ")":
            depth -= 1
            parts.append(")" + mark)
        elif bare == "|":
            choice = choice or depth == 0
            parts.append("|")
        else:
            expression, letters = _item(bare)
            parts.append(expression + mark)
            if depth == 0 and not mark and letters:
                needs.append(letters)
    return "".join(parts), () if choice else tuple(needs)


def _patterns() -> Iterator[Pattern]:
    for entry in SHEET.phrase:
        for says in entry.says:
            expression, needs = _expression(says)
            yield Pattern(entry.means, re.compile(expression), needs)


PATTERNS = tuple(_patterns())
"""The ways of saying a time, in the order in which they win where they are equally long."""

_ALWAYS = frozenset(rank for rank, pattern in enumerate(PATTERNS) if not pattern.needs)
_ASKED: dict[str, set[int]] = {}
"""For a letter, the patterns that cannot do without one of its set."""
for _rank, _pattern in enumerate(PATTERNS):
    for _one in min(_pattern.needs, key=len, default=()):
        _ASKED.setdefault(_one, set()).add(_rank)

_MONTHS, _WEEKDAYS = frozenset(VALUES["MONTH"]), frozenset(VALUES["WEEKDAY"])
_NOMINAL = frozenset({"DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM"})
_NEVER_VERB = frozenset(
    {"may", "march", "fall", "spring", "second", "close", "start", "end", "opening", "mar", "sat"}
)


def _no_time(word: Word, lower: str) -> bool:
    """Say whether a word that could tell time does something else here ("may", "march on")."""
    if lower in _MONTHS or lower in _WEEKDAYS:
        if not word.text[0].isupper():
            return True
        if lower in ("sat", "sun", "mar", "may", "march"):
            return word.xpos not in ("NNP", "NNPS", "NN") or word.upos in ("AUX", "VERB")
    if lower in ("fall", "spring", "falls"):
        return word.upos != "NOUN"
    return lower in _NEVER_VERB and word.upos in ("VERB", "AUX")


def _figure(text: str) -> tuple[str, int]:
    """Return the shape of a figure and its value."""
    for shape, regex in _FIGURES:
        if regex.fullmatch(text):
            digits = re.sub(r"\D", "", text) if shape != "N" else text.replace(",", "")
            return shape, int(digits[:9])
    return "", 0


def _read(text: str, index: int) -> Piece:
    lower = text.lower()
    if lower in _LETTERS:
        return Piece(_LETTERS[lower], index, lower, 0)
    if text[0].isdigit() or text[0] in "'’‘":
        shape, value = _figure(text)
        if f"#{shape}" in _LETTERS:
            return Piece(_LETTERS[f"#{shape}"], index, lower, value)
    return Piece("x", index, lower, 0)


def _counts(sentence: Sentence, index: int) -> bool:
    """Say whether a figure after a month counts what follows: "since May 30 people have died"."""
    word = sentence.words[index]
    counted = sentence.words[word.head]
    return word.deprel == "nummod" and word.head > index and counted.xpos in ("NNS", "NNPS")


def pieces(sentence: Sentence) -> list[Piece]:
    """Return the words of a sentence as the patterns see them; "mid-March" is three."""
    found = []
    for index, word in enumerate(sentence.words):
        lower = word.text.lower()
        if _no_time(word, lower):
            found.append(Piece("x", index, lower, 0))
            continue
        piece = _read(word.text, index)
        if found and found[-1].word in _MONTHS and _counts(sentence, index):
            piece = Piece("x", index, lower, 0)
        parts = re.split(r"([-–—])", word.text[:40]) if piece.letter == "x" else []
        if len(parts) > 1 and all(parts):
            skips = [sum(map(len, parts[:place])) for place in range(len(parts))]
            read = [
                _read(part, index)._replace(skips=skip)
                for part, skip in zip(parts, skips, strict=True)
            ]
            if any(part.letter != "x" for part in read if part.word not in "-–—"):
                found.extend(read)
                continue
        found.append(piece)
    return found


def phrases(sentence: Sentence) -> list[Phrase]:
    """Return the phrases of a sentence that tell time; of overlapping ones the longest."""
    seen = pieces(sentence)
    found: list[tuple[int, int, int, int]] = []
    for offset in range(0, len(seen), WINDOW):
        letters = "".join(piece.letter for piece in seen[offset : offset + WINDOW])
        present = frozenset(letters)
        for rank in sorted(_ALWAYS.union(*(_ASKED.get(letter, ()) for letter in present))):
            pattern = PATTERNS[rank]
            if not any(need.isdisjoint(present) for need in pattern.needs):
                for match in pattern.regex.finditer(letters):
                    if match.end() > match.start():
                        start, end = match.start() + offset, match.end() + offset
                        found.append((start - end, rank, start, end))
    taken: list[Phrase] = []
    used: set[int] = set()
    for _, rank, start, end in sorted(found):
        if used.isdisjoint(range(start, end)):
            used.update(range(start, end))
            leads = end < len(seen) and sentence.words[seen[end].at].upos in _NOMINAL
            taken.append(Phrase(PATTERNS[rank].means, tuple(seen[start:end]), leads))
    return sorted(taken, key=lambda phrase: phrase.first)

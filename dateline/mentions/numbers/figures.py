"""Reading figures: digits and words, ranges, bounds, shares."""

import re
from typing import NamedTuple

from dateline.mentions.numbers.words import number_words
from dateline.mentions.times.phrases import VALUES
from dateline.nouns import Sentence

Value = float | int

_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.\d{1,3})?")
_SCALED = re.compile(r"(\d{1,4}(?:\.\d{1,3})?)(k|m|mn|bn)")
_PERCENT = (("%",), ("percent",), ("per", "cent"), ("percentage", "points"))
_DASHES = frozenset({"-", "–", "—"})


class Figure(NamedTuple):
    """A number as it is said: the words from ``first`` up to ``last``, its bounds among them.

    ``core`` is where the number itself begins and ``top`` its last word; ``share`` says that it is
    a percentage.
    """

    first: int
    core: int
    last: int
    top: int
    low: Value | None
    high: Value | None
    share: bool = False


class _Read(NamedTuple):
    """A bare number and where it ends; ``high`` is None for vague words."""

    low: Value
    high: Value | None
    last: int
    top: int
    share: bool = False


def figures(sentence: Sentence) -> list[Figure]:
    """Return the numbers of a sentence, in order."""
    words = [word.text.lower() for word in sentence.words]
    found, at = [], 0
    while at < len(words):
        read = _number(words, at)
        if read is None:
            at += 1
            continue
        figure = _bounded(words, at, _ranged(words, at, read))
        if not _is_none(words, figure):
            found.append(figure)
        at = figure.last
    return found


def _is_none(words: list[str], figure: Figure) -> bool:
    """Say whether "one" is none: "not one of them", but not in "not one but two"."""
    one = figure.low == figure.high == 1 and figure.first == figure.core
    after = words[figure.last] if figure.last < len(words) else "but"
    return one and words[figure.first - 1 : figure.first] == ["not"] and after != "but"


def _number(words: list[str], at: int) -> _Read | None:
    """Read the number that begins at a word, if one does."""
    read = _vague(words, at) or _fraction(words, at) or _exact(words, at)
    if read is not None:
        return read
    plain = _plain(words, at)
    if plain is None:
        return None
    value, last = plain
    for sign in _PERCENT:
        if tuple(words[last : last + len(sign)]) == sign:
            return _Read(value, value, last + len(sign), last - 1, share=True)
    return _Read(value, value, last, last - 1)


def _vague(words: list[str], at: int) -> _Read | None:
    table = number_words().vague
    for size in (3, 2, 1):
        low = table.get(tuple(words[at : at + size])) if at + size <= len(words) else None
        if low is not None:
            return _Read(low, None, at + size, at + size - 1)
    return None


def _fraction(words: list[str], at: int) -> _Read | None:
    """Read "half", "a third of", "two-thirds of" as a share of a hundred."""
    table = number_words()
    if words[at] in table.most and words[at + 1 : at + 2] == ["of"]:
        return _Read(50, None, at + 1, at, share=True)
    if out_of := _out_of(words, at):
        return out_of
    start, times = at, 1
    if words[at] in ("a", "one", "two", "three", "four", "nine") and at + 1 < len(words):
        times = 1 if words[at] == "a" else table.numerals[words[at]]
        start = at + 1 + (words[at + 1] in _DASHES)
    if start >= len(words) or words[start] not in table.fractions:
        return None
    after = words[start + 1] if start + 1 < len(words) else ""
    half = words[start] == "half"
    apt = half and start == at and after in ("the", "its", "their", "his")
    if after != "of" and not apt and not _is_by(words, at):
        return None
    if start == at and not half and words[start] != "quarter":
        return None
    value = min(
        round(table.fractions[words[start]] * times + (times == 2 and words[start] == "thirds")),
        100,
    )
    return _Read(value, value, start + 1, start, share=True)


def _out_of(words: list[str], at: int) -> _Read | None:
    """Read "one in ten", "nine out of ten" as a share of a hundred."""
    table = number_words()
    times = table.numerals.get(words[at])
    for joint in table.shares["between"] if times else ():
        last = at + 1 + len(joint.split())
        whole = words[last] if last < len(words) else ""
        if " ".join(words[at + 1 : last]) != joint or whole not in table.shares["wholes"]:
            continue
        size = table.numerals.get(whole) or table.scales.get(whole) or int(whole)
        value = round(100 * (times or 1) / size)
        after = words[last + 1] if last + 1 < len(words) else ""
        # "killed one in five raids" tells of one man, not of a share.
        alone = not after.isalpha() or after in table.shares["after"] or " " in joint
        return _Read(value, value, last + 1, last, share=True) if value < 100 and alone else None
    return None


def _is_by(words: list[str], at: int) -> bool:
    """Say whether a fraction tells by how much: "cut by a third", "by nearly half"."""
    table = number_words()
    sizes = (n for n in range(4) if not n or tuple(words[max(at - n, 0) : at]) in table.before)
    return any(at > n and words[at - n - 1] in table.shares["by"] for n in sizes)


def _exact(words: list[str], at: int) -> _Read | None:
    """Read "a couple", "half a dozen"."""
    table = number_words()
    if words[at] == "half" and words[at + 1 : at + 2] == ["a"]:
        scale = table.scales.get(words[at + 2]) if at + 2 < len(words) else None
        return _Read(scale // 2, scale // 2, at + 3, at + 2) if scale else None
    start = at + (words[at] in ("a", "an"))
    if (
        start < len(words)
        and words[start] in table.exact
        and (start > at or words[start] != "score")
    ):
        value = table.exact[words[start]]
        return _Read(value, value, start + 1, start)
    return None


def _plain(words: list[str], at: int) -> tuple[Value, int] | None:
    """Return the value of the digits or number words that begin at a word, and where they end."""
    table = number_words()
    total: Value = 0
    current: Value | None = None
    place, end = at, at
    if words[at] in ("a", "an") and at + 1 < len(words) and words[at + 1] in table.scales:
        current, place = 1, at + 1
    while place < min(len(words), at + 12):
        word = words[place]
        value = _value(word) if current is None or _goes_on(current, word) else None
        if value is not None:
            current = (current or 0) + value
        elif word in table.scales and (current is not None or total or place > at):
            scaled = (current if current is not None else 1) * table.scales[word]
            total, current = (
                (total, scaled) if word in ("hundred", "dozen") else (total + scaled, None)
            )
        elif not _joins(words, place, current or total):
            break
        else:
            place += 1
            continue
        place += 1
        if word.isdigit() and current is not None and word == words[at]:
            current, place = _spaced(words, at, place, current)
        end = place
    if end == at or (current is None and not total):
        return None
    value = total + (current or 0)
    return (int(value) if value == int(value) else value), end


def _spaced(words: list[str], at: int, place: int, value: Value) -> tuple[Value, int]:
    """Join digits that a space parts by thousands: "10 000", unless a month stands before."""
    dated = at > 0 and words[at - 1] in VALUES["MONTH"]
    if dated or len(words[at]) > 3 or words[at].startswith("0"):
        return value, place
    while place < len(words) and re.fullmatch(r"\d{3}", words[place]):
        value, place = value * 1000 + int(words[place]), place + 1
    return value, place


def _value(word: str) -> Value | None:
    if word in (numerals := number_words().numerals):
        return numerals[word]
    if _DIGITS.fullmatch(word):
        plain = word.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    if scaled := _SCALED.fullmatch(word):
        return float(scaled[1]) * {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9}[scaled[2]]
    return None


def _goes_on(current: Value, word: str) -> bool:
    """Say whether a number word can follow: "twenty one", "a hundred and five"."""
    value = number_words().numerals.get(word)
    if value is None:
        return False
    tens = 20 <= current % 100 < 100 and current % 10 == 0 and 0 < value < 10
    return tens or (current >= 100 and current % 100 == 0 and value < 100)


def _joins(words: list[str], place: int, so_far: Value) -> bool:
    """Say whether "and" or a hyphen holds two parts of one number together."""
    if not so_far or place + 1 >= len(words):
        return False
    following = number_words().numerals.get(words[place + 1])
    if following is None:
        return False
    if words[place] == "and":
        return so_far >= 100 and so_far % 100 == 0 and following < 100
    return (
        words[place] in _DASHES
        and 20 <= so_far % 100 < 100
        and so_far % 10 == 0
        and 0 < following < 10
    )


def _ranged(words: list[str], at: int, read: _Read) -> _Read:
    """Let a second number close a range: "20-30", "2,500 to 3,500", "between 20 and 30"."""
    if read.last + 1 >= len(words) or read.high is None:
        return read
    joint = words[read.last]
    before = words[at - 1] if at else ""
    paired = joint == "and" and before == "between"
    spread = before == "from" and at > 1 and words[at - 2] in number_words().spread
    upward = joint == "to" and (before != "from" or spread)
    if not (joint in _DASHES or joint == "or" or paired or upward):
        return read
    start = read.last + 1
    before_it = number_words().before
    bound = next((n for n in (3, 2, 1) if tuple(words[start : start + n]) in before_it), 0)
    other = _number(words, start + bound) if start + bound < len(words) else None
    if other is None or other.high is None:
        return read
    if bound and before_it[tuple(words[start : start + bound])] == "low":
        return _Read(read.low, None, other.last, other.top, read.share or other.share)
    low = read.low
    if other.low >= 1000 * max(low, 1) and other.low >= 1_000_000:
        low = low * 1_000_000
    if other.low <= low or (joint == "or" and other.low > low + 2):
        return read
    return _Read(low, other.high, other.last, other.top, read.share or other.share)


def _bounded(words: list[str], at: int, read: _Read) -> Figure:
    """Take in the words before and after that bound a number: "at least", "or more"."""
    table = number_words()
    first, low, high, last = at, read.low, read.high, read.last
    kind = ""
    for _ in range(3):
        sizes = (n for n in (4, 3, 2, 1) if n <= first)
        size = next((n for n in sizes if tuple(words[first - n : first]) in table.before), 0)
        if not size or (bound := table.before[tuple(words[first - size : first])]) == "plain":
            break
        kind = kind or (bound if bound != "about" else "")
        first -= size
    for size in (3, 2, 1):
        if bound := table.after.get(tuple(words[last : last + size]), ""):
            kind, last = kind or bound, min(last + size, len(words))
            break
    if words[at - 1 : at] == ["between"] and first == at and read.low != read.high:
        first -= 1
    limits = _limits(kind, low, high)
    return Figure(first, at, last, read.top, limits[0], limits[1], read.share)


def _limits(kind: str, low: Value, high: Value | None) -> tuple[Value | None, Value | None]:
    if kind == "low":
        return low, None
    if kind == "high":
        return None, high if high is not None else low
    if kind == "below":
        return None, (low if isinstance(low, float) else low - 1)
    return low, high

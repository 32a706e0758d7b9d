"""Which line at the top of a page is its headline."""

import re
from functools import cache

from dateline.cleaning.lines import Line
from dateline.cleaning.stamps import stamps
from dateline.cleaning.tables import furniture, plain

ENOUGH = 2
"""Points below which a line is no headline: a page may well have none."""
PARTS = re.compile(r"\s*[|·•/›»>,&]\s*|\s{2,}")
STUCK = re.compile(r"(?<=[a-z])(?=[A-Z])")
BARS = re.compile(r"\s[|·•/›»>▾]\s|\s{3,}")
NUMBERED = re.compile(r"\b(?:No|Nr|Vol|Issue)\.? ?\d|#\d")


def headline(head: tuple[Line, ...], alone: frozenset[int], plain_before: frozenset[int]) -> int:
    """Return which of the lines above the body is the headline, -1 if none is.

    ``alone`` are the lines that stand between empty lines, ``plain_before`` those that nothing
    marks as furniture.
    """
    best, chosen = ENOUGH - 1, -1
    for k, line in enumerate(head):
        if k in plain_before:
            points = _points(line, k in alone, k == 0)
            if points > best:
                best, chosen = points, k
    return chosen


def _points(line: Line, alone: bool, first: bool) -> int:
    size = len(line.words)
    if not 3 <= size <= 32 or line.bullet or section(line):
        return 0
    points = 2 * alone + first
    points += (size >= 4) + (size >= 6) + (size >= 9)
    points += 1 if line.lowered and not _all_titled(line) else 0
    points += 1 if _says_something(line) else 0
    points -= 2 if BARS.search(line.text) and not line.sentence else 0
    points -= 2 if NUMBERED.search(line.text) else 0
    points -= 1 if next(stamps(line.text), None) else 0
    points -= 1 if _all_titled(line) and not _says_something(line) else 0
    points -= 1 if line.text.endswith(".") else 0
    points -= 2 if line.text.endswith(":") else 0
    return points


def _all_titled(line: Line) -> bool:
    small = {"of", "the", "and", "for", "in", "on", "to", "de", "du", "la", "del", "des", "a", "by"}
    return all(not word[0].islower() or word in small for word in line.words)


def _says_something(line: Line) -> bool:
    """Say whether small words of some weight, or signs of speech, are in the line."""
    heavy = sum(len(word) > 3 and word[0].islower() for word in line.words)
    return heavy >= 2 or any(mark in line.text for mark in ("“", '"', ": ", "; ", "?", "‘"))


def section(line: Line) -> bool:
    """Say whether a line is the name of a section of a site, or several."""
    return named_section(line.text)


@cache
def section_names() -> frozenset[str]:
    """Return the names of sections, of countries and regions, in small letters."""
    listed = furniture()["sections"]
    return frozenset((*listed["words"], *listed["countries"]))


def named_section(said: str) -> bool:
    """Say whether these words name sections of a site and nothing else.

    >>> named_section("WorldAfricaTop Stories")
    True
    >>> named_section("WORLD | Middle East"), named_section("The Gao Courier")
    (True, False)
    """
    names = section_names()
    parts = [part for part in PARTS.split(plain(said).strip(" .:-–—")) if part]
    if all(part in names for part in parts):
        return True
    stuck = [plain(part) for part in STUCK.split(said.strip())]
    return len(stuck) > 2 and 4 * sum(part in names for part in stuck) > 3 * len(stuck)

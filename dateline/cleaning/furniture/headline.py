"""Which line at the top of a page is its headline."""

import re
from functools import cache
from typing import NamedTuple

from dateline.cleaning.furniture.lines import Line
from dateline.cleaning.furniture.signs import GAPS
from dateline.cleaning.masthead.stamps import stamps
from dateline.cleaning.tables import furniture, plain

ENOUGH = 2
"""Points below which a line is no headline: a page may well have none."""
PARTS = re.compile(r"\s*[|·•/›»>,&]\s*|\s{2,}")
PEOPLE = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*(?:,? (?:[A-ZÀ-Þ][\w'’.-]*|al|el|ag|de|bin|ould|van|von|and|&)){1,12}"
)
"""Names in a row: of people, or of an outlet."""
STUCK = re.compile(r"(?<=[a-z])(?=[A-Z])")
BARS = re.compile(r"\s[|·•/›»>▾]\s|\s{3,}")
NUMBERED = re.compile(r"\b(?:No|Nr|Vol|Issue)\.? ?\d|#\d")


class Heads(NamedTuple):
    """Which line is the headline (-1 if none is), and which above it read like headlines too."""

    top: int
    others: frozenset[int]


def headline(head: tuple[Line, ...], alone: frozenset[int], unmarked: frozenset[int]) -> Heads:
    """Return which of the lines above the body is the headline.

    ``alone`` are the lines that stand between empty lines, ``unmarked`` those that nothing marks
    as furniture. Of several the first counts that is about as good as the best.
    """
    points = {k: _points(line, k in alone, k == 0) for k, line in enumerate(head) if k in unmarked}
    best = max(points.values(), default=0)
    if best < ENOUGH:
        return Heads(-1, frozenset())
    like = [k for k in alone if points.get(k, 0) >= ENOUGH and len(head[k].words) >= 6]
    like = sorted(k for k in like if not GAPS.search(head[k].text))
    near = [k for k in like if points[k] >= best - 1]
    top = near[0] if near else next(k for k in points if points[k] == best)
    return Heads(top, frozenset(k for k in like if k < top))


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
    points -= 3 if PEOPLE.fullmatch(line.text) else 0
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
    if len(said) < 60 and all(word in names for word in plain(said).split()):
        return True
    stuck = [plain(part) for part in STUCK.split(said.strip())]
    return len(stuck) > 2 and 4 * sum(part in names for part in stuck) > 3 * len(stuck)

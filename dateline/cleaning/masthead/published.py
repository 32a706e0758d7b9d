"""When a report was published, by what is said on its page."""

import re
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from dateline.cleaning.masthead.stamps import Stamp, day_of, stamps
from dateline.cleaning.tables import any_of, calendar, dated
from dateline.nouns import Published

YEAR = re.compile(r"(?<![\d.,-])(?:19|20)\d\d(?![\d%]|[.,]\d)")
NEAR = 12
"""Days within which a report tells what happened."""
SOON = 45
"""Days after a period within which the paper about it is issued."""
ADDRESS = re.compile(r"[/-]((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?!\d)")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
UNTIL = frozenset(("-", "–", "—", "to", "until"))
THREE = re.compile(r"[^\W\d_]{3,}")
ROW = re.compile(r"[|·/•]")
BAR = re.compile(r"\s[|·•]\s")
RANK = ("published", "line", "plain", "dateline", "covers", "changed", "head", "title")
"""What a date is called, the most telling first."""


class Dated(NamedTuple):
    """A date on the page and what it is called there."""

    kind: str
    stamp: Stamp


@cache
def _labels() -> tuple[tuple[str, re.Pattern[str]], ...]:
    words = calendar()["labels"]
    return tuple(
        (kind, re.compile(rf"(?<![^\W\d_])(?:{any_of(words[kind])})"))
        for kind in ("published", "changed", "covers", "other")
    )


def dates_of(line: str) -> tuple[Dated, ...]:
    """Return the dates of a line of page furniture, each with what the line calls it.

    >>> [(d.kind, d.stamp.day) for d in dates_of("Published 3 May 2022 | Updated 5 May 2022")]
    [('published', 3), ('changed', 5)]
    """
    said, found, before = dated(line), [], 0
    whole = only_date(line)
    for stamp in stamps(line):
        ahead = said[before : stamp.start]
        kind = "covers" if before and ahead.strip() in UNTIL else _called(ahead, stamp)
        kind = "line" if whole and kind == "plain" else kind
        before = stamp.end
        if kind != "other":
            found.append(Dated(kind, stamp))
    return tuple(found)


def only_date(line: str) -> bool:
    """Say whether a line holds a date and next to nothing else.

    >>> only_date("Monday, June 3, 2024 9:05 AM GMT"), only_date("Convoy lost on 3 June near Ber")
    (True, False)
    """
    found = list(stamps(line))
    if not found or line.endswith(":"):
        return False
    rest = dated(line)
    for stamp in reversed(found):
        rest = rest[: stamp.start] + rest[stamp.end :]
    said = [word for word in THREE.findall(_beside_dates().sub(" ", rest))]
    return len(said) <= 2 or (len(said) <= 6 and bool(ROW.search(line)))


def closes_with_date(line: str) -> bool:
    """Say whether the last part of a line in parts is a date.

    >>> closes_with_date("From our correspondent in Ber, A. Sow | Friday, 19 May 2023")
    True
    """
    parts = BAR.split(line)
    return (
        len(parts) > 1 and only_date(parts[-1]) and any(stamp.year for stamp in stamps(parts[-1]))
    )


def opens_with_date(line: str) -> bool:
    """Say whether a line is a date with its year and next to nothing after it.

    >>> opens_with_date("Friday, 3 May 2024 | Region | AFP"), opens_with_date("Ber, 3 May 2024")
    (True, False)
    """
    first = next(stamps(line), None)
    return first is not None and first.start == 0 and first.date is not None and only_date(line)


@cache
def _beside_dates() -> re.Pattern[str]:
    """Return the words that stand beside dates and say nothing else."""
    words = calendar()["labels"]
    every = [phrase for kind in ("published", "changed") for phrase in words[kind]]
    return re.compile(rf"\b(?:{any_of((*every, *words['beside']))})")


def _called(ahead: str, stamp: Stamp) -> str:
    """Return what the words before a date call it, the nearest word deciding."""
    near = [
        (match.start(), kind) for kind, label in _labels() for match in label.finditer(ahead[-60:])
    ]
    if near:
        kind = max(near)[1]
        return "covers" if kind == "changed" and stamp.span else kind
    return "covers" if stamp.span else "plain"


class Finding(NamedTuple):
    """The publication date, if the page settles it, and what it leaves open."""

    published: Published | None
    doubts: tuple[str, ...] = ()


def by_page(dates: Iterable[Dated], prose: str, marks: str) -> Finding:
    """Return the publication date that the dates of the page's furniture add up to.

    ``prose`` is the body, ``marks`` the furniture's words: both may settle a missing year.
    """
    ranked = sorted(enumerate(dates), key=lambda item: (RANK.index(item[1].kind), item[0]))
    whole = [one for _, one in ranked if one.stamp.date]
    partial = [one for _, one in ranked if not one.stamp.date]
    if whole:
        return _settled(whole, partial, prose)
    return _yearless(partial[0].stamp, prose, marks) if partial else Finding(None)


def _settled(whole: list[Dated], partial: list[Dated], prose: str) -> Finding:
    best = whole[0].stamp
    day = best.date
    if day is None:
        return Finding(None)
    issued = _issued(day, partial) if whole[0].kind == "covers" else None
    if issued:
        return Finding(Published(issued, issued, "page"))
    if best.other:
        sure = _order(best, whole, partial) or _told(best, prose)
        if sure is None:
            told = f"{day:%d/%m} or {best.other:%d/%m} of {best.year}"
            return Finding(None, (f"the page's date can be read two ways: {told}",))
        day = sure
    return Finding(Published(day, day, "page"))


def _issued(over: date, partial: list[Dated]) -> date | None:
    """Return the day of issue told without its year, where it follows soon on what it covers."""
    for one in partial:
        for year in (over.year, over.year + 1) if one.kind == "published" else ():
            day = day_of(year, one.stamp.month, one.stamp.day)
            if day and 0 <= (day - over).days <= SOON:
                return day
    return None


def _order(open_: Stamp, whole: list[Dated], partial: list[Dated]) -> date | None:
    """Return which reading of 3/4/2021 agrees with another date on the page."""
    for one in (*whole, *partial):
        other = one.stamp
        if other.other is None:
            for day in (open_.date, open_.other):
                if day and (day.month, day.day) == (other.month, other.day):
                    return day
    return None


def _told(open_: Stamp, prose: str) -> date | None:
    """Return which reading of 3/4/2021 lies just after the days that the prose names."""
    days = [
        stamp
        for paragraph in prose.split("\n")[:20]
        for stamp in stamps(paragraph)
        if stamp.other is None
    ]
    near = []
    for reading in (open_.date, open_.other):
        for stamp in days if reading else ():
            day = day_of(stamp.year or open_.year or 0, stamp.month, stamp.day)
            if day and reading and 0 <= (reading - day).days <= NEAR:
                near.append(reading)
                break
    return near[0] if len(near) == 1 else None


def by_address(url: str | None) -> Published | None:
    """Return the day in the address of a page.

    >>> by_address("https://news.example/world/2024/06/03/convoy").start.isoformat()
    '2024-06-03'
    """
    match = ADDRESS.search(url[:500]) if url else None
    day = day_of(int(match[1]), int(match[2]), int(match[3])) if match else None
    return Published(day, day, "metadata") if day else None


def _yearless(stamp: Stamp, prose: str, marks: str) -> Finding:
    """Return the date of a stamp without a year, where weekday and years on the page settle it."""
    named = [int(year) for year in YEAR.findall(marks)]
    known = [int(year) for year in YEAR.findall(prose)]
    doubt = f"the page gives the day {stamp.day}.{stamp.month}. without a year"
    if len(set(named)) == 1:
        day = day_of(named[0], stamp.month, stamp.day)
        if day and (stamp.weekday is None or day.weekday() == stamp.weekday):
            return Finding(Published(day, day, "page"))
    week = _weekdays(stamp, prose)
    if not known or not week or (max(known) - min(known)) > 200:
        return Finding(None, (doubt,))
    fits = [
        day
        for year in (max(known), max(known) + 1)
        if (day := day_of(year, stamp.month, stamp.day)) and day.weekday() in week
    ]
    if len(fits) != 1:
        return Finding(None, (doubt,))
    told = f"{doubt}; {fits[0].year} follows from the weekday and the years it names"
    return Finding(Published(fits[0], fits[0], "inferred"), (told,))


def _weekdays(stamp: Stamp, prose: str) -> frozenset[int]:
    """Return the weekdays that the day of writing can be: the day's own, or by the lead's."""
    if stamp.weekday is not None:
        return frozenset((stamp.weekday,))
    first = WEEKDAY.search(prose[:600])
    if not first:
        return frozenset()
    day = calendar()["weekdays"][first[0].casefold()]
    return frozenset((day, (day + 1) % 7))

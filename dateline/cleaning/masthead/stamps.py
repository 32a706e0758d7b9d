"""Dates as pages print them."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from dateline.cleaning.tables import any_of, calendar, dated

FIRST, LAST = 1900, 2100


class Stamp(NamedTuple):
    """A date in a line, at ``start`` of the line as the lists spell it.

    ``year`` is None where the line does not say it. ``other`` is what the date would be with day
    and month the other way about, where nothing tells which is which. ``span`` says that it is the
    last day of a period.
    """

    year: int | None
    month: int
    day: int
    start: int
    end: int
    weekday: int | None = None
    other: date | None = None
    span: bool = False

    @property
    def date(self) -> date | None:
        """The day, where the year is known and the day exists."""
        return day_of(self.year, self.month, self.day) if self.year else None


def day_of(year: int, month: int, day: int) -> date | None:
    """Return a day of the calendar, None where there is none such.

    >>> day_of(2023, 2, 29) is None
    True
    """
    try:
        return date(year, month, day) if FIRST <= year < LAST else None
    except ValueError:
        return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = calendar()
    month = f"(?P<month>{any_of(names['months'])})"
    week = rf"(?:(?P<week>{any_of(names['weekdays'])})\.?,? {{0,2}}(?:the )?)?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º)?"
    until = r"(?:(?P<from>[0-3]?\d)(?:st|nd|rd|th)? ?(?:-|–|—|to|and) ?)?"
    between = r"(?:[ /.-]|\. | de | of )"
    year = r"(?P<year>(?:19|20)\d\d)"
    islamic = f"(?P<month>{any_of(names['islamic'])})"
    return tuple(
        re.compile(rf"(?<![\w.]){pattern}(?![\w])", re.I)
        for pattern in (
            rf"{year}-(?P<num>[01]\d)-(?P<day>[0-3]\d)(?:t[\d:.]{{4,15}}z?)?",
            rf"{week}{until}{day}{between}{month}\.?(?:,? |/|-| de |\.)(?:de )?{year}",
            rf"{week}{month}\.? {until}{day},? {year}",
            rf"{week}{until}{day} {month}",
            rf"{week}{month}\.? {until}{day}",
            rf"{week}(?P<day>[0-3]?\d)(?P<mark>[/.-])(?P<num>[0-3]?\d)(?P=mark){year}",
            rf"{year}[/.](?P<num>[01]?\d)[/.](?P<day>[0-3]?\d)",
            rf"{week}{day} {islamic},? (?P<year>1[34]\d\d)",
        )
    )


def stamps(line: str) -> Iterator[Stamp]:
    """Yield the dates in a line of a page, never two for the same words.

    >>> [stamp.date.isoformat() for stamp in stamps("Tuesday, 19 October 2021 | 10:07 GMT")]
    ['2021-10-19']
    """
    said = dated(line)
    taken: list[tuple[int, int]] = []
    found: list[Stamp] = []
    for pattern in _patterns():
        for match in pattern.finditer(said):
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            stamp = _stamp(match)
            if stamp:
                taken.append(match.span())
                found.append(stamp)
    yield from sorted(found, key=lambda stamp: stamp.start)


def _stamp(match: re.Match[str]) -> Stamp | None:
    said, names = match.groupdict(), calendar()
    year = int(said["year"]) if said.get("year") else None
    week = names["weekdays"].get(said.get("week") or "")
    day = int(said["day"])
    place = (match.start(), match.end())
    if said.get("month") in names["islamic"]:
        return _islamic(year or 0, names["islamic"][said["month"]], day, week, place)
    if said.get("mark"):
        return _numeric(year or 0, day, int(said["num"]), week, place, said["mark"])
    month = names["months"][said["month"]] if said.get("month") else int(said["num"])
    if not day_of(year or 2000, month, day):
        return None
    return Stamp(year, month, day, *place, week, None, said.get("from") is not None)


def _numeric(
    year: int, one: int, two: int, week: int | None, place: tuple[int, int], mark: str
) -> Stamp | None:
    """Read 3/4/2021: by what can be, by the weekday beside it, by a dot; else leave it open."""
    first, second = day_of(year, two, one), day_of(year, one, two)
    if first and second and first != second and week is not None:
        fits = [day for day in (first, second) if day.weekday() == week]
        first, second = (fits[0], None) if len(fits) == 1 else (first, second)
    if mark == "." and first:
        second = None
    sure = first or second
    if not sure:
        return None
    other = second if first and second and first != second else None
    return Stamp(sure.year, sure.month, sure.day, *place, week, other)


def _islamic(
    year: int, month: int, day: int, week: int | None, place: tuple[int, int]
) -> Stamp | None:
    """Read a day of the Islamic year, which the weekday beside it must settle.

    The tabular calendar is within a day or two of the one that is proclaimed.
    """
    if week is None or not 1300 < year < 1500 or not 1 <= day <= 30:
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    about = date(622, 7, 18) + timedelta(days=days)
    for shift in (0, -1, 1, -2, 2):
        real = about + timedelta(days=shift)
        if real.weekday() == week:
            return Stamp(real.year, real.month, real.day, *place, week)
    return None

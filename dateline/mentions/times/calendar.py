"""Sums with days: months, weeks, weekdays, parts of a period."""

from calendar import monthrange
from datetime import date

Days = tuple[date, date]
"""The first and the last day of a period."""

AHEAD = 7
"""A month without a year is at most so many ahead of the time that a story has come to."""


def day(year: int, month: int, number: int) -> date | None:
    """Return a day of the calendar, or None if there is none such.

    >>> day(2023, 2, 29) is None
    True
    """
    if not (1 <= year <= 9998 and 1 <= month <= 12 and 1 <= number <= monthrange(year, month)[1]):
        return None
    return date(year, month, number)


def month_days(year: int, month: int) -> Days:
    """Return a month of a year, months past December running on into the next year.

    >>> month_days(2020, 14)
    (datetime.date(2021, 2, 1), datetime.date(2021, 2, 28))
    """
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    year = min(max(year, 1), 9998)
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def year_days(year: int, last: int | None = None) -> Days:
    """Return a year, or the years up to ``last``, from the first day to the last."""
    year, last = min(max(year, 1), 9998), min(max(last or year, 1), 9998)
    return date(year, 1, 1), date(max(year, last), 12, 31)


def week_days(of: date, ahead: int = 0) -> Days:
    """Return the week, Monday to Sunday, of a day, or one so many weeks ahead."""
    monday = shift(of, 7 * ahead - of.weekday())
    return monday, shift(monday, 6)


def weekend_days(of: date, ahead: int = 0) -> Days:
    """Return the last Saturday and Sunday that began on or before a day."""
    saturday = shift(of, 7 * ahead - (of.weekday() - 5) % 7)
    return saturday, shift(saturday, 1)


def season_days(year: int, first: int) -> Days:
    """Return the three months from month ``first`` of a year.

    >>> season_days(2013, 12)
    (datetime.date(2013, 12, 1), datetime.date(2014, 2, 28))
    """
    return month_days(year, first)[0], month_days(year, first + 2)[1]


def shift(of: date, days: int) -> date:
    """Return the day so many days on, kept within the calendar."""
    number = min(max(of.toordinal() + days, 1), date(9998, 12, 31).toordinal())
    return date.fromordinal(number)


def move(of: date, count: int, unit: int) -> date:
    """Return the day so many units on (a unit as its days: 7 a week, 30 a month, 365 a year).

    >>> move(date(2021, 3, 31), -1, 30), move(date(2024, 2, 29), 1, 365)
    (datetime.date(2021, 2, 28), datetime.date(2025, 2, 28))
    """
    if unit < 30:
        return shift(of, count * unit)
    months = count * {30: 1, 91: 3, 365: 12, 3650: 120, 36500: 1200}[unit]
    if abs(months) > 12 * 9000:
        return shift(of, months * 30)
    first, last = month_days(of.year, of.month + months)
    return min(shift(first, of.day - 1), last)


def around(of: date, unit: int) -> Days:
    """Return the whole unit that holds a day: itself, its month, its year.

    Weeks back or on are told loosely, so "two weeks ago" stays a week wide.
    """
    if unit <= 2:
        return of, of
    if unit < 30:
        return shift(of, -3), shift(of, 3)
    if unit < 365:
        return month_days(of.year, of.month)
    if unit == 365:
        return year_days(of.year)
    return year_days(of.year - unit // 730, of.year + unit // 730)


def latest_weekday(weekday: int, of: date, *, before: bool = False) -> date:
    """Return the latest such weekday on or before a day (strictly before it if ``before``)."""
    back = (of.weekday() - weekday) % 7
    return shift(of, -(back or (7 if before else 0)))


def next_weekday(weekday: int, of: date, *, after: bool = False) -> date:
    """Return the first such weekday on or after a day (strictly after it if ``after``)."""
    ahead = (weekday - of.weekday()) % 7
    return shift(of, ahead or (7 if after else 0))


def part_of(days: Days, edge: int) -> Days:
    """Return the early (1), middle (2) or late (3) part of a period.

    >>> part_of(month_days(2022, 3), 2)
    (datetime.date(2022, 3, 11), datetime.date(2022, 3, 20))
    """
    start, end = days
    length = (end - start).days + 1
    if 28 <= length <= 31:
        return (
            (start, shift(start, 9)),
            (shift(start, 10), shift(start, 19)),
            (shift(start, 20), end),
        )[edge - 1]
    if start.month == 1 and start.day == 1 and 365 <= length <= 366:
        first = 1 + 4 * (edge - 1)
        return month_days(start.year, first)[0], month_days(start.year, first + 3)[1]
    if length > 3600 and start.month == 1 and start.day == 1:
        first, last = ((0, 3), (4, 6), (6, 9))[edge - 1]
        return year_days(start.year + first, start.year + last)
    third = max(length // 3, 1)
    if edge == 3:
        return shift(end, 1 - third), end
    first_day = shift(start, third * (edge - 1))
    return first_day, min(shift(first_day, third - 1), end)


def year_told(month: int, reign: Days, *, back: bool = False) -> int:
    """Return the year of a month that a story names when it has arrived at a time.

    ``back`` says that it looks back from there ("had spent the spring in camp").

    >>> december, whole = month_days(1941, 12), year_days(1941)
    >>> year_told(1, december), year_told(11, december), year_told(1, whole)
    (1942, 1941, 1941)
    """
    start, end = reign
    if (end - start).days > 360:
        return start.year
    ahead = (month - start.month) % 12
    if back:
        return start.year - (month > start.month)
    late = ahead > AHEAD and not start.month <= month <= end.month
    return start.year + (start.month + ahead > 12) - late

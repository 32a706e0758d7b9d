"""A time phrase, read: days, and how they are known."""

from dateline.mentions.times.calendar import Days, day, month_days, part_of, year_told
from dateline.mentions.times.phrases import Phrase
from dateline.mentions.times.scene import Reading, Scene

UNKNOWN = Reading(relative=True, tells=False)
SILENT = Reading(tells=False)


def whole(days: Days, edge: int | None = None, *, dated: bool = False) -> Reading:
    """Return a period, or its early, middle or late part, as a reading."""
    start, end = part_of(days, edge) if edge else days
    return Reading(start, end, whole=days, dated=dated)


def short_year(number: int, scene: Scene) -> int:
    """Return the year that two digits mean: never one to come."""
    if scene.reign is not None:
        return scene.reign[0].year // 100 * 100 + number
    limit = scene.published.year % 100 if scene.published else 30
    return number + (2000 if number <= limit else 1900)


_SEASONS = {12: "WI", 3: "SP", 6: "SU", 9: "FA"}
_UNITS = frozenset({"year", "month", "season", "decade", "century"})


def before_christ(
    year: int, later: int = 0, unit: str = "year", part: int | None = None
) -> Reading:
    """Return a year before Christ, so many units earlier, which the calendar here cannot reach.

    ``part`` is the month or, with the unit "season", the first month of the season.

    >>> before_christ(480, -1).written, before_christ(480, 0, "season", 3).written
    ('BC0479', 'BC0480-SP')
    """
    size = {"decade": 10, "century": 100}.get(unit, 1)
    if unit not in _UNITS or (unit == "month" and not part):
        return SILENT
    number = year // size + later
    if number < 1 or number > 9999:
        return SILENT
    said = f"BC{number:0{5 - len(str(size))}}"
    if part is not None:
        said += f"-{_SEASONS[part]}" if unit == "season" else f"-{part:02}"
    return Reading(tells=False, written=said)


def year_named(phrase: Phrase, scene: Scene) -> int | None:
    """Return the year that the words name."""
    year = phrase.value("Y")
    short = phrase.value("APOS")
    if year is None and short is not None:
        return short_year(short, scene)
    return year


def year_for(month: int, number: int | None, scene: Scene) -> int | None:
    """Return the year of a month or day that names none."""
    if scene.reign is not None:
        return year_told(month, scene.reign)
    published = scene.published
    if published is None:
        return None
    first = day(published.year, month, number or 1)
    if first is None:
        return published.year
    last = month_days(published.year, month)[1] if number is None else first
    if scene.ahead:
        gone = (published - last).days
        return published.year + (gone > 45 or (gone > 0 and number is None))
    return published.year - (first > published)

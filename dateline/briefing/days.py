"""Days in words: never finer than the interval that is told."""

import re
from calendar import monthrange
from datetime import date

from dateline.briefing.wording import fill, sheet
from dateline.knowledge.languages import lexicon
from dateline.nouns import When


def day(one: date) -> str:
    """Return a day in words.

    >>> day(date(2023, 7, 1))
    '1 July 2023'
    """
    return f"{one.day} {_month(one)} {one.year}"


def when(time: When | None) -> str | None:
    """Return a time as it stands in a sentence, None where none is told.

    >>> when(When(date(2023, 7, 1), date(2023, 7, 31))), when(When(None, date(2023, 7, 3)))
    ('in July 2023', 'by 3 July 2023')
    >>> when(When(date(2023, 7, 1), date(2023, 7, 3)))
    'between 1 and 3 July 2023'
    """
    if time is None:
        return None
    forms, start, end = sheet("time"), time.start, time.end
    if start is None:
        return None if end is None else str(forms["by"].format(last=day(end)))
    if end is None:
        return str(forms["from"].format(first=day(start)))
    if start == end:
        return str(forms["day"].format(day=day(start)))
    if (start.day, end.day) == (1, monthrange(end.year, end.month)[1]):
        if (start.year, start.month) == (end.year, end.month):
            return str(forms["month"].format(month=f"{_month(start)} {start.year}"))
        if (start.year, start.month, end.month) == (end.year, 1, 12):
            return str(forms["month"].format(month=str(start.year)))
    return str(forms["within"].format(first=_short(start, end), last=day(end)))


def heading(time: When | None) -> str:
    """Return a time as it stands above what happened in it."""
    forms = sheet("time")
    if time and time.start and time.start == time.end:
        return str(forms["heading"].format(day=day(time.start)))
    told = when(time) or str(forms["unsaid_heading"])
    return told[:1].upper() + told[1:]


def bound(which: str, time: When | None) -> str | None:
    """Return "since", "from" or "until" a day, as sharp as it is told.

    >>> bound("since", When(None, date(2023, 7, 3)))
    'since 3 July 2023 or before'
    """
    forms = sheet("control")
    if time is None or not (time.start or time.end):
        return None
    if time.start == time.end and time.start:
        return str(forms[which].format(day=day(time.start)))
    if time.start is None and time.end:
        return str(forms[f"{which}_by"].format(day=day(time.end)))
    if time.end is None and time.start:
        return str(forms[which].format(day=day(time.start)))
    assert time.start
    assert time.end
    slots = {"first": _short(time.start, time.end), "last": day(time.end)}
    return fill(forms[f"{which}_within"], slots)


def spelled(value: str) -> str:
    """Return a value with its days, where it is days, in words, and figures easy to read.

    >>> spelled("2023-07-11/2023-07-13"), spelled("at least 11000")
    ('between 11 and 13 July 2023', 'at least 11,000')
    """
    if not _DAYS.fullmatch(value):
        return re.sub(r"\b\d{4,}\b", lambda found: f"{int(found[0]):,}", value)
    days = [date.fromisoformat(one) for one in value.split("/")]
    return when(When(days[0], days[-1])) or value


_DAYS = re.compile(r"\d{4}-\d\d-\d\d(/\d{4}-\d\d-\d\d)?")


def _short(start: date, end: date) -> str:
    """Return a first day without what it has in common with the last one."""
    if start.year != end.year:
        return day(start)
    return str(start.day) if start.month == end.month else f"{start.day} {_month(start)}"


def _month(one: date) -> str:
    return str(lexicon("brief")["months"][one.month - 1])

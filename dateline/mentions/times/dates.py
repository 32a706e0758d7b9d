"""Days that are named by the calendar, the week, or their distance from publication."""

from datetime import date

from dateline.mentions.times.calendar import (
    Days,
    day,
    latest_weekday,
    next_weekday,
    shift,
    week_days,
)
from dateline.mentions.times.periods import relative_year
from dateline.mentions.times.phrases import VALUES, Phrase, Piece
from dateline.mentions.times.reading import SILENT, UNKNOWN, whole, year_for, year_named
from dateline.mentions.times.scene import Reading, Scene


def read_date(phrase: Phrase, scene: Scene) -> Reading:
    """Read a day of the calendar, or two that begin and end a period."""
    if any(piece.word[:1].isdigit() and len(piece.word) > 7 for piece in phrase.pieces):
        return _figures(phrase)
    month = phrase.value("MONTH")
    numbers = [number for number in _day_numbers(phrase) if 1 <= number <= 31]
    if month is None or not numbers:
        return SILENT
    year = year_named(phrase, scene)
    dated = year is not None
    if year is None and phrase.has("year"):
        year = relative_year(phrase, month, scene)
    if year is None:
        year = year_for(month, numbers[0], scene)
    if year is None:
        return UNKNOWN
    start, end = day(year, month, numbers[0]), day(year, month, numbers[-1])
    if start is None or end is None or start > end:
        return Reading(doubt="there is no such day in the calendar", tells=False)
    weekday = phrase.value("WEEKDAY")
    doubt = None
    if weekday is not None and start.weekday() != weekday:
        doubt = "the weekday does not fit the date"
    reading = whole((start, end), dated=dated)
    return reading._replace(doubt=doubt)


def _is_day_number(piece: Piece) -> bool:
    plain = piece.word[0].isdigit() and not set(piece.word) & set(":.")
    return plain and 0 < piece.value <= 31


def _day_numbers(phrase: Phrase) -> list[int]:
    """Return the days of the month in the words, without those of a clock."""
    numbers = []
    pieces = phrase.pieces
    for place, piece in enumerate(pieces):
        after = pieces[place + 1].word if place + 1 < len(pieces) else ""
        if piece.word in VALUES["ORDINAL"]:
            numbers.append(VALUES["ORDINAL"][piece.word])
        elif _is_day_number(piece) and after not in VALUES["AMPM"]:
            numbers.append(piece.value)
    return numbers


def _figures(phrase: Phrase) -> Reading:
    """Read a date in figures; day or month first is a doubt where both are possible."""
    text = next(piece.word for piece in phrase.pieces if len(piece.word) > 7)
    parts = [int(part) for part in text.replace("/", "-").replace(".", "-").split("-")]
    doubt = None
    if parts[0] > 31:
        year, month, number = parts
    else:
        number, month, year = parts
        if "/" in text and number <= 12 and month <= 12 and number != month:
            doubt = "day and month could be the other way round"
        if month > 12:
            number, month = month, number
    found = day(year, month, number)
    if found is None:
        return SILENT
    return whole((found, found), dated=True)._replace(doubt=doubt)


def read_weekday(phrase: Phrase, scene: Scene) -> Reading:
    """Read a weekday: the latest on or before publication, or the next if the verb looks ahead."""
    weekday, base = phrase.value("WEEKDAY"), scene.published
    told = scene.told
    if weekday is None or (base is None and told is None):
        return UNKNOWN
    if base is None:
        return UNKNOWN
    if phrase.has("week"):
        ahead = phrase.has("next") - phrase.has("last")
        found = shift(week_days(base, ahead)[0], weekday)
    elif phrase.has("following", "that", "previous") and told is not None:
        back = phrase.has("previous")
        found = (
            latest_weekday(weekday, told[0], before=True)
            if back
            else next_weekday(weekday, told[1], after=True)
        )
    elif phrase.has("next", "coming"):
        found = next_weekday(weekday, base, after=True)
    elif phrase.has("last", "past", "previous"):
        found = latest_weekday(weekday, base, before=True)
    elif scene.ahead:
        found = next_weekday(weekday, base)
    else:
        found = latest_weekday(weekday, scene.covers or base)
    if phrase.has("overnight"):
        return whole((shift(found, -1), found))
    return whole(_night(phrase, found))


def _night(phrase: Phrase, found: date) -> Days:
    """Return the day, with the next where the words run past midnight."""
    return (found, shift(found, 1)) if phrase.has("after-midnight") else (found, found)


def read_nights(phrase: Phrase, scene: Scene) -> Reading:
    """Read "the night of Monday to Tuesday": both days."""
    weekdays = phrase.values("WEEKDAY")
    if len(weekdays) == 2 and scene.published is not None:
        end = latest_weekday(weekdays[1], scene.published)
        return whole((latest_weekday(weekdays[0], end), end))
    if phrase.value("MONTH"):
        return read_date(phrase, scene)
    return UNKNOWN


def read_deictic(phrase: Phrase, scene: Scene) -> Reading:
    """Read today, yesterday, tonight, overnight: days told from publication."""
    base = scene.published
    if base is None:
        return UNKNOWN
    if phrase.has("these"):
        return Reading(None, base, tells=False)
    if phrase.has("yesterday"):
        found = shift(
            base,
            -1
            - phrase.has("before") * (phrase.pieces[-1].word == "yesterday" and phrase.has("day")),
        )
        return whole((found, found))
    if phrase.has("tomorrow"):
        found = shift(base, 1 + (phrase.has("after") and phrase.has("day")))
        return whole((found, found))
    if phrase.has("overnight") or (phrase.has("last") and phrase.has("night")):
        return whole((shift(base, -1), base))
    return whole((base, base))

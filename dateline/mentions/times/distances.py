"""Times told by their distance: from publication, or from the day told last."""

from datetime import date, timedelta

from dateline.mentions.times.calendar import (
    Days,
    around,
    day,
    month_days,
    move,
    part_of,
    shift,
    week_days,
    weekend_days,
    year_days,
)
from dateline.mentions.times.counts import count, length, unit, written
from dateline.mentions.times.periods import named_part
from dateline.mentions.times.phrases import VALUES, Phrase
from dateline.mentions.times.reading import SILENT, UNKNOWN, before_christ, whole
from dateline.mentions.times.scene import Reading, Scene

_MONTHS = timedelta(days=100)
"""Two days further apart than this are not the two of "between those days"."""


def read_ago(phrase: Phrase, scene: Scene) -> Reading:
    """Read "three days ago": a day, a week, a month or a year wide, as the unit is."""
    base = scene.published
    if base is None:
        return UNKNOWN
    number, size = count(phrase), unit(phrase)
    if size == 0:
        hours = length(phrase) or 0
        return whole((shift(base, -hours), base)) if hours else whole((base, base))
    if number is None or not phrase.values("D", "N", "NUMBER") and not phrase.has("a", "an"):
        return Reading(None, base, tells=False)
    if phrase.has("half"):
        number, size = {365: (6, 30), 30: (15, 1)}.get(size, (number, size))
    if phrase.words("WEEKDAY"):
        found = shift(move(base, -number, size), 0)
        return whole((found, found))
    found = move(base, -number, size)
    if size == 365:
        return whole(month_days(found.year, found.month))
    if 2 < size < 30:
        return whole(week_days(found))
    return whole(around(found, size))


def read_past(phrase: Phrase, scene: Scene) -> Reading:
    """Read "over the past 11 days": that long up to publication."""
    base = scene.published
    days = length(phrase)
    told = written(phrase)
    if base is None or days is None:
        end = UNKNOWN if base is None else Reading(None, base, tells=False)
        return end._replace(written=told)
    if (
        phrase.has("previous", "preceding", "prior")
        and not phrase.has("hours", "hour")
        and scene.told
    ):
        base = scene.told[0]
    number = count(phrase) or 1
    size = unit(phrase)
    start = move(base, -number, size) if size else shift(base, -max(days, 1))
    if phrase.has("half") and size == 365:
        start = move(start, -6, 30)
    return Reading(start, base, whole=(start, base), tells=False, written=told)


def read_recent(phrase: Phrase, scene: Scene) -> Reading:
    """Read "in recent days": up to publication, from nobody knows when."""
    if scene.published is None:
        return UNKNOWN._replace(written=written(phrase))
    return Reading(None, scene.published, tells=False, written=written(phrase))


def read_coming(phrase: Phrase, scene: Scene) -> Reading:
    """Read "within ten days": from publication on, or, of the past, from the day told last."""
    reading = _coming(phrase, scene)
    return reading if reading.whole else reading._replace(written=written(phrase))


def _coming(phrase: Phrase, scene: Scene) -> Reading:
    past = scene.tense in ("past", "perfect") and not phrase.has("coming", "next", "now", "today")
    leans = past or phrase.has("following")
    base = scene.day if leans else scene.published
    if base is None:
        return UNKNOWN
    since, last = scene.told if leans and scene.told else (base, base)
    days = length(phrase)
    one = phrase.has("the") and not phrase.words("UNITS")
    exact = phrase.values("D", "N", "NUMBER") or phrase.has("a", "an") or one
    if days is None or (not exact and unit(phrase)):
        return Reading(since, None, tells=False)
    if phrase.has("now", "today"):
        found = move(base, count(phrase) or 1, unit(phrase) or 1)
        return whole(around(found, unit(phrase) or 1))
    if past and phrase.has("hours", "hour", "minutes") and days <= 1 and scene.told is None:
        return whole((shift(base, -days), base) if exact else (base, base))._replace(tells=False)
    return Reading(since, shift(last, days), tells=False)


def read_calendar(phrase: Phrase, scene: Scene) -> Reading:
    """Read "last week", "earlier this month", "the end of the year"."""
    named = [piece.word for piece in phrase.pieces if piece.word in VALUES["UNIT"]]
    tail = phrase.parted()[1]
    if tail.has("that", "same", "following", "preceding") or (
        tail.has("previous") and scene.told is not None
    ):
        base = scene.told[0] if scene.told else None
    else:
        base = scene.published or (scene.told[0] if scene.told else None)
    ahead = tail.has("next", "coming", "following") - tail.has("last", "previous", "preceding")
    if scene.ancient is not None and named:
        return before_christ(scene.ancient, -ahead, named[-1])
    if base is None or not named:
        return UNKNOWN
    if year := phrase.value("Y"):
        return whole(month_days(year, (scene.told or (base, base))[0].month))
    if phrase.has("past") and named[-1] != "weekend":
        start = move(base, -1, VALUES["UNIT"][named[-1]])
        return Reading(start, base, (start, base), tells=False, written=written(phrase))
    if phrase.pieces[-1].word == "last":
        ahead = -2
    elif phrase.has("after"):
        ahead = 2
    days = _unit_days(named[-1], base, ahead, scene)
    gone = scene.tense in ("past", "perfect") and not ahead and not tail.has("this")
    if gone and scene.published is not None and phrase.value("LATE") and part_of(days, 3)[0] > base:
        # "at the end of the month" of what has happened already: that of the month before.
        days = _unit_days(named[-1], base, -1, scene)
    return _within(phrase, days, ahead, scene)


def _unit_days(name: str, base: date, ahead: int, scene: Scene) -> Days:
    if name == "week":
        return week_days(base, ahead)
    if name == "weekend":
        if ahead > 0 or (scene.ahead and not ahead):
            return weekend_days(shift(base, 7))
        recent = weekend_days(base)
        return weekend_days(base, -1) if ahead < 0 and base.weekday() >= 5 else recent
    if name == "month":
        return month_days(base.year, base.month + ahead)
    if name == "quarter":
        first = (base.month - 1) // 3 * 3 + 1 + 3 * ahead
        return month_days(base.year, first)[0], month_days(base.year, first + 2)[1]
    if name == "year":
        return year_days(base.year + ahead)
    size = 10 if name == "decade" else 100
    first_year = (base.year // size + ahead) * size
    return year_days(first_year, first_year + size - 1)


def _within(phrase: Phrase, days: Days, ahead: int, scene: Scene) -> Reading:
    """Return the part of a running or other period that the words name."""
    edge = phrase.value("EARLY", "MIDDLE", "LATE")
    base = scene.published or days[1]
    ordinal = phrase.value("ORDINAL")
    lead, tail = phrase.parted()
    if ordinal or lead is not tail and lead.has("final", "last"):
        return named_part(phrase, days, False)
    if phrase.has("earlier") or (phrase.has("so") and phrase.has("far")):
        return whole((days[0], max(min(base, days[1]), days[0])))._replace(whole=days)
    if phrase.has("later", "rest"):
        return whole((max(base, days[0]), max(days[1], base)))._replace(whole=days)
    if edge:
        return whole(days, edge)
    running = ahead == 0 and phrase.has("this", "current") and days[0] <= base <= days[1]
    if scene.ahead and (phrase.has("course") or running):
        return Reading(base, days[1], whole=days)
    if running and not phrase.has("weekend") and not scene.ahead:
        return Reading(days[0], base, whole=days)
    return whole(days)


def read_between(phrase: Phrase, scene: Scene) -> Reading:
    """Read "between those two dates": from the one day told before to the other."""
    first, last = scene.earlier, scene.told
    if first is None or last is None or first[1] > last[0] or last[1] - first[0] > _MONTHS:
        return UNKNOWN
    return Reading(first[0], last[1], whole=(first[0], last[1]), tells=False)


def read_shifted(phrase: Phrase, scene: Scene) -> Reading:
    """Read "three days later", "the next morning", "that night": from the day told last."""
    if scene.ancient is not None:
        return _ancient_shift(phrase, scene.ancient)
    told = scene.told
    loose = told is None or (told[1] - told[0]).days > 31
    if loose and unit(phrase) < 30 and scene.near is not None:
        told = scene.near
    if told is None and scene.published is None:
        return UNKNOWN
    base = told or (scene.published, scene.published)
    start, end = base
    if start is None or end is None:
        return UNKNOWN
    if scene.latest and (phrase.has("hours", "minutes", "hour")):
        start = end = scene.latest
    doubt = None if told else "the day it counts from is not told; publication was taken"
    if unit(phrase) < 30 and (end - start).days > 31:
        return Reading(tells=False, doubt="the day it counts from is told too loosely")
    if phrase.has("same", "that"):
        return whole((start, end))._replace(doubt=doubt)
    back = bool(phrase.words("EARLIERWORD")) or phrase.has("previous", "preceding")
    size, number = unit(phrase), count(phrase)
    if phrase.has("next", "following") or not (
        phrase.values("D", "N", "NUMBER", "VAGUE") or phrase.has("a", "an", "half")
    ):
        number = 1
    if phrase.pieces[-1].word in ("after", "before") and phrase.leads:
        return Reading(tells=False, doubt="it counts from something whose day is not told here")
    if size == 0 or phrase.has("hours", "hour", "minutes"):
        return whole((start, end))._replace(doubt=doubt)
    if number is None:
        found = (None, start) if back else (end, None)
        return Reading(found[0], found[1], tells=False)
    step = -number if back else number
    start, end = move(start, step, size), move(end, step, size)
    if size > 2:
        start, end = around(start, size)[0], around(end, size)[1]
    return whole((start, end))._replace(doubt=doubt)


def _ancient_shift(phrase: Phrase, year: int) -> Reading:
    """Read "three years later" where the years are counted down to Christ."""
    number, size = count(phrase), unit(phrase)
    if number is None or size < 365:
        return SILENT
    back = bool(phrase.words("EARLIERWORD")) or phrase.has("previous", "preceding")
    return before_christ(year, number * (size // 365) * (1 if back else -1))


def read_ordinal_day(phrase: Phrase, scene: Scene) -> Reading:
    """Read "on the 12th": of the month told last, else the latest, or the next to come."""
    number = phrase.value("O")
    base = scene.published or (scene.told[1] if scene.told else None)
    if number is None or not 1 <= number <= 31 or base is None:
        return UNKNOWN if base is None else SILENT
    year, month = base.year, base.month
    told = scene.told
    if scene.published is None:
        day_of = day(year, month, number)
        return whole((day_of, day_of)) if day_of else SILENT
    back = (base - told[1]).days if told is not None else 0
    if (
        told is not None
        and (31 < back < 400 or _before(told, base, number))
        and (told[1] - told[0]).days <= 31
    ):
        year, month = told[1].year, told[1].month
    elif not scene.ahead and number > base.day:
        month -= 1
    if scene.ahead and (year, month) == (base.year, base.month) and number < base.day:
        month += 1
    first, last = month_days(year, month)
    found = shift(first, number - 1)
    return whole((found, found)) if found <= last else SILENT


def _before(told: Days, base: date, number: int) -> bool:
    """Say whether "the 3rd" belongs to the month before, which an early report still tells of."""
    first = month_days(base.year, base.month)[0]
    later = (told[1] - told[0]).days > 20 or number >= told[1].day
    return base.day <= 10 and told[1] < first and later


def read_running(phrase: Phrase, scene: Scene) -> Reading:
    """Read "for the third day running": that many days up to publication."""
    base = scene.published
    number = phrase.value("ORDINAL", "O") or count(phrase) or 1
    size = unit(phrase)
    straight = phrase.has("running", "straight", "consecutive", "successive", "row", "succession")
    if base is None:
        return UNKNOWN if straight or phrase.has("for") else SILENT
    if not (straight or phrase.has("for")) or number < 2:
        return SILENT
    start = move(base, 1 - number, size) if size else base
    return Reading(start, base, tells=False)

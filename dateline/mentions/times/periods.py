"""Months, seasons, years and their parts."""

from dateline.mentions.times.calendar import (
    Days,
    month_days,
    season_days,
    shift,
    year_days,
    year_told,
)
from dateline.mentions.times.phrases import Phrase
from dateline.mentions.times.reading import (
    SILENT,
    UNKNOWN,
    before_christ,
    short_year,
    whole,
    year_for,
    year_named,
)
from dateline.mentions.times.scene import Reading, Scene


def read_month(phrase: Phrase, scene: Scene) -> Reading:
    """Read a month, a part of one, or months from one to another."""
    months = phrase.values("MONTH")
    first, last = months[0], months[-1]
    year, dated = year_named(phrase, scene), True
    if year is None:
        dated = False
        if scene.ancient is not None:
            return before_christ(scene.ancient, 0, "month", first)
        year = relative_year(phrase, first, scene)
    if year is None:
        return UNKNOWN
    if len(months) > 1:
        start = month_days(year - (first > last and dated), first)[0]
        return whole((start, month_days(start.year + (last < first), last)[1]), dated=dated)
    return named_part(phrase, month_days(year, first), dated)


def relative_year(phrase: Phrase, month: int, scene: Scene) -> int | None:
    """Return the year of a month that words such as "last" or "of that year" tell."""
    published = scene.published
    base = scene.told[0].year if scene.told else (published.year if published else None)
    if phrase.has("that", "same") and not phrase.has("year") and scene.told is not None:
        return scene.told[1].year + (month < scene.told[0].month)
    if phrase.has("year") and base is not None:
        if phrase.has("same", "that"):
            return base
        if published is not None and not phrase.has("following", "previous"):
            return published.year - phrase.has("last") + phrase.has("next")
        return base + phrase.has("following") - phrase.has("previous")
    if phrase.has("last", "previous") and published is not None:
        return published.year - (month >= published.month)
    if phrase.has("next") and published is not None:
        return published.year + (month <= published.month)
    if phrase.has("this") and published is not None:
        return published.year
    return year_for(month, None, scene)


def named_part(phrase: Phrase, days: Days, dated: bool) -> Reading:
    """Return the part of a period that the words name, the whole if none."""
    phrase, start, end = phrase.parted()[0], days[0], days[1]
    long = (end - start).days > 40
    ordinal = phrase.value("ORDINAL")
    final = phrase.has("last", "final", "closing")
    if phrase.has("half"):
        middle = shift(start, (end - start).days // 2)
        if long:
            middle = month_days(start.year, start.month + 5)[1]
        days = (start, middle) if ordinal == 1 else (shift(middle, 1), end)
    elif phrase.has("week", "days", "weeks", "day") and (ordinal or final or phrase.has("opening")):
        number = phrase.value("D", "NUMBER") or 1
        size = number * (7 if phrase.has("week", "weeks") else 1)
        if phrase.has("days") and phrase.value("D", "NUMBER") is None:
            size = 7
        if final:
            days = shift(end, 1 - size), end
        else:
            begin = shift(start, 7 * ((ordinal or 1) - 1)) if phrase.has("week") else start
            days = begin, min(shift(begin, size - 1), end)
    elif phrase.has("months") and (ordinal or final):
        number = phrase.value("D", "NUMBER") or 2
        days = (start, month_days(start.year, start.month + number - 1)[1])
        if final:
            days = month_days(end.year, end.month - number + 1)[0], end
    elif edge := phrase.value("EARLY", "MIDDLE", "LATE"):
        return whole(days, edge, dated=dated)
    return whole(days, dated=dated)


def read_year(phrase: Phrase, scene: Scene) -> Reading:
    """Read a year, a part of one, or years from one to another."""
    years = phrase.values("Y", "D", "N") if phrase.value("Y") else phrase.values("APOS")
    if not years:
        return SILENT
    first = years[0] if years[0] >= 100 else short_year(years[0], scene)
    last = years[-1] if years[-1] >= 100 else first // 100 * 100 + years[-1]
    if last < first or last - first > 200:
        return SILENT
    return named_part(phrase, year_days(first, last), True)


def read_century(phrase: Phrase, scene: Scene) -> Reading:
    """Read "the 19th century", or "the fourth century BC"."""
    number = phrase.value("ORDINAL", "O") or 0
    if phrase.words("BC"):
        return before_christ(100 * (number - 1), 0, "century")
    if not 1 <= number <= 30:
        return SILENT
    days = year_days(100 * (number - 1), 100 * number - 1)
    return whole(days, phrase.value("EARLY", "MIDDLE", "LATE"), dated=True)._replace(tells=False)


def read_decade(phrase: Phrase, scene: Scene) -> Reading:
    """Read "the 1990s"."""
    first = phrase.value("DECADE") or 0
    edge = phrase.value("EARLY", "MIDDLE", "LATE")
    return whole(year_days(first, first + 9), edge, dated=True)._replace(tells=False)


def read_season(phrase: Phrase, scene: Scene) -> Reading:
    """Read a season: its three months, a winter running into the next year."""
    month = phrase.value("SEASON") or 6
    year, dated = year_named(phrase, scene), True
    if year is None:
        dated = False
        if scene.ancient is not None:
            return before_christ(scene.ancient, 0, "season", month)
        year = _season_year(phrase, month, scene)
    if year is None:
        return UNKNOWN
    return whole(season_days(year, month), phrase.value("EARLY", "MIDDLE", "LATE"), dated=dated)


def _season_year(phrase: Phrase, month: int, scene: Scene) -> int | None:
    published = scene.published
    if scene.reign is not None or published is None:
        return _season_told(phrase, month, scene)
    this = season_days(published.year, month)
    if phrase.has("next") or scene.ahead:
        return published.year + (
            this[0] <= published if phrase.has("next") else this[1] < published
        )
    if phrase.has("last", "previous"):
        return published.year - (this[1] >= published)
    return published.year - (this[0] > published)


def _season_told(phrase: Phrase, month: int, scene: Scene) -> int | None:
    """Return the year of a season that a story tells of without publication to lean on."""
    if scene.reign is None:
        return None
    year = year_told(month, scene.reign, back=scene.back)
    if phrase.has("next", "following"):
        return year + (season_days(year, month)[0] <= scene.reign[0])
    if phrase.has("last", "previous"):
        return year - (season_days(year, month)[1] >= scene.reign[0])
    return year

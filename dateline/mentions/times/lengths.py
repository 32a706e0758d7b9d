"""Times of day, lengths, feasts: what leans on a day or names none."""

from datetime import date

from dateline.mentions.times.calendar import move, shift
from dateline.mentions.times.counts import count, length, unit, written
from dateline.mentions.times.phrases import SHEET, Phrase
from dateline.mentions.times.reading import (
    SILENT,
    UNKNOWN,
    before_christ,
    whole,
    year_for,
    year_named,
)
from dateline.mentions.times.scene import Reading, Scene


def read_clock(phrase: Phrase, scene: Scene) -> Reading:
    """Read "at dawn", "at 4 p.m.": some time on the day told last, else on that of publication."""
    base = scene.day
    if base is None:
        return UNKNOWN
    start = shift(base, -1) if phrase.has("night") and scene.told is None else base
    doubt = "only the time of day is told; the day is that of the text around it"
    return Reading(start, base, tells=False, doubt=doubt)


def read_length(phrase: Phrase, scene: Scene) -> Reading:
    """Read a duration: no date, save "for two weeks" up to now and "in ten days" from now."""
    days, base, said = length(phrase), scene.published, phrase.pieces[0].word
    bare = Reading(tells=False, written=written(phrase))
    told = phrase.values("D", "N", "NUMBER") or phrase.has("a", "an")
    if base is None or not days or not told:
        return bare
    number, size = count(phrase) or 1, unit(phrase)
    if said == "in" and scene.ahead:
        return bare._replace(
            start=base, end=move(base, number, size) if size else shift(base, days)
        )
    if said in ("for", "in", "over") and scene.tense == "perfect":
        return bare._replace(
            start=move(base, -number, size) if size else shift(base, -days), end=base
        )
    return bare


def read_now(phrase: Phrase, scene: Scene) -> Reading:
    """Read "now", "former", "daily": no date, it says no more than the tense does."""
    said = phrase.pieces[-1].word
    written = next((value for value, words in SHEET.vague.items() if said in words), "PRESENT_REF")
    return SILENT._replace(written=written)


def read_open(phrase: Phrase, scene: Scene) -> Reading:
    """Read "until further notice": from publication on."""
    return Reading(scene.published, None, tells=False) if scene.published else UNKNOWN


def read_ancient(phrase: Phrase, scene: Scene) -> Reading:
    """Read a year before Christ, which is kept as written: the calendar does not reach it."""
    years = phrase.values("Y", "N", "D")
    month, season = phrase.value("MONTH"), phrase.value("SEASON")
    if not years:
        return SILENT
    unit_told = "season" if season else "month" if month else "year"
    return before_christ(years[0], 0, unit_told, month or season)


def read_feast(phrase: Phrase, scene: Scene) -> Reading:
    """Read a feast: Christmas and New Year have their day, of others the words are kept."""
    eve = phrase.has("eve")
    month, number = (12, 25 - eve) if phrase.has("christmas") else (12, 31) if eve else (1, 1)
    year = year_named(phrase, scene) or year_for(month, number, scene)
    if year is not None and phrase.has("christmas", "new"):
        found = date(year, month, number)
        return whole((found, found))
    return Reading(tells=False)

"""The door's verb: all sections of a brief, in order."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.briefing.counting import series, sum_line, tolls
from dateline.briefing.days import day
from dateline.briefing.doubting import alone, disputed, unconfirmed
from dateline.briefing.happened import chronicle, foremost
from dateline.briefing.holding import holding_line, holdings
from dateline.briefing.matter import Matter
from dateline.briefing.passages import passages
from dateline.briefing.speaking import statements
from dateline.briefing.wording import number_words, sheet, tidy
from dateline.nouns import Brief, Entry, Incident, Picture, Point, Section, Text, Toll, When

LASTING = 4
"""Places that a brief begins with."""


class Asked(NamedTuple):
    """What a brief was asked to be of, None where all was."""

    area: str | None
    first: date | None
    last: date | None


def compose(
    part: Picture,
    whole: Picture,
    counted: Sequence[Toll],
    points: Sequence[Point],
    area: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Brief:
    """Return what the part of a picture says, in sentences that cite."""
    matter = Matter(part, whole)
    recalled = sum(map(matter.is_recalled, whole.incidents)) if first is None else 0
    sections = (
        _section("short", _in_short(matter, counted)),
        _section("happened", chronicle(matter)),
        _section("control", holdings(matter)),
        _section("tolls", tolls(matter, counted)),
        _section("series", series(matter, points)),
        _section("disputed", disputed(matter)),
        _section("alone", alone(matter)),
        _section("unconfirmed", unconfirmed(matter)),
        _section("said", statements(matter)),
    )
    return Brief(
        _title(area),
        area,
        first,
        last,
        sections,
        passages(matter, sections),
        _notes(part, whole, Asked(area, first, last), recalled),
    )


def _section(key: str, entries: Sequence[Entry]) -> Section:
    words = sheet("sections")[key]
    return Section(key, words["title"], words["about"], words["empty"], tuple(entries))


def _in_short(matter: Matter, counted: Sequence[Toll]) -> tuple[Entry, ...]:
    """Return what most voices tell, who holds what now, and how many are said to have died."""
    held = [
        (spell, line)
        for spell in matter.picture.control
        if spell.until is None and spell.holder and (line := holding_line(matter, spell))
    ]
    lasting = [Entry((line,), None, spell.status) for spell, line in held[:LASTING]]
    sums = (sum_line(matter, toll) for toll in counted if toll.unit == "killed")
    return (*foremost(matter), *lasting, *(Entry((line,)) for line in sums if line))


def _title(area: str | None) -> str:
    forms = sheet("title")
    return str(forms["area"].format(area=tidy(area)) if area else forms["all"])


def _notes(part: Picture, whole: Picture, asked: Asked, recalled: int) -> tuple[str, ...]:
    """Return how the brief was made and what it leaves out."""
    forms = sheet("notes")
    told = forms["reports"].format(
        claims=_number(len(part.claims)),
        reports=_number(len(part.texts)),
        all=_number(len(whole.texts)),
    )
    placeless = sum(one.place is None or not one.place.name for one in whole.incidents)
    left_out = {
        "placeless": placeless if asked.area else 0,
        "dateless": sum(map(_is_dateless, whole.incidents)) if asked.first or asked.last else 0,
        "recalled": recalled,
    }
    notes = (
        told,
        _published(part.texts),
        forms["rule"],
        forms["states"],
        forms["missing"],
        *(forms[why].format(number=_number(many)) for why, many in left_out.items() if many),
        forms["machine"],
    )
    return tuple(filter(None, notes))


def _is_dateless(incident: Incident) -> bool:
    time = incident.time or When()
    return time.start is time.end is incident.first_reported is None


def _published(texts: Sequence[Text]) -> str:
    days = [text.published for text in texts if text.published]
    if not days:
        return ""
    first, last = min(one.start for one in days), max(one.end for one in days)
    return str(sheet("notes")["published"].format(first=day(first), last=day(last)))


def _number(number: int) -> str:
    return number_words(number, number) or ""

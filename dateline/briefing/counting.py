"""Tolls with who says what and what they add up to; shares and forces by date."""

from collections.abc import Iterator, Sequence

from dateline.briefing.days import day, when
from dateline.briefing.happened import who_says, whom
from dateline.briefing.matter import Matter
from dateline.briefing.wording import (
    actors,
    counted,
    fill,
    number_words,
    place_words,
    sentence,
    sheet,
    tidy,
)
from dateline.nouns import Aside, Claim, Cumulative, Entry, Figure, Incident, Line, Point, Toll

OTHERS = 2
"""Incidents that are named as perhaps counting the same people."""


def tolls(matter: Matter, found: Sequence[Toll]) -> tuple[Entry, ...]:
    """Return the tolls, one entry a unit: the sum and its doubts, totals, then each incident."""
    entries = []
    for toll in found:
        summed = sum_line(matter, toll)
        parts = (
            (summed,) if summed else (),
            tuple(_rows(matter, toll)),
            (*_totals(matter, toll), *_doubts(matter, toll)),
        )
        title = str(sheet("units")[toll.unit]["title"])
        entries += [Entry(lines, title) for lines in parts if lines]
    return tuple(entries)


def sum_line(matter: Matter, toll: Toll) -> Line | None:
    """Return what the figures add up to, None where one incident alone is counted."""
    if len(toll.counted) < 2:
        return None
    forms = sheet("figures")
    words = forms["sum_open" if toll.is_open else "sum"].format(
        n=number_words(toll.low, toll.high),
        title=_title(toll.unit),
        number=number_words(len(toll.counted), len(toll.counted)),
        best=number_words(toll.best, toll.best),
    )
    claims = [c for id_ in toll.counted for c in _counting(matter, id_, toll.unit)]
    return matter.line(sentence(words), claims)


def _doubts(matter: Matter, toll: Toll) -> Iterator[Line]:
    """Yield why the low end is lower than all figures together, and what is not added."""
    forms = sheet("figures")
    for aside in toll.doubted if len(toll.counted) > 1 else ():
        others = [matter.incidents[id_] for id_ in aside.others[:OTHERS]]
        other = " or ".join(map(matter.noun, others))
        words = fill(forms[aside.why], {**_named(matter, aside), "other": other or None})
        claims = [
            claim
            for one in (aside.incident, *aside.others[:OTHERS])
            for claim in _told(matter, one, toll.unit)
        ]
        if words:
            yield matter.line(sentence(words), claims)
    told = {total.claim for total in toll.cumulative}
    for aside in toll.aside:
        if aside.why == "total" and told & set(matter.incidents[aside.incident].claims):
            continue  # it is told as a total already
        figure = _figure(matter.incidents[aside.incident], toll.unit)
        slots = {
            **_named(matter, aside),
            "n": number_words(figure.low, figure.high) if figure else None,
            "title": _title(toll.unit),
            "why": str(forms["why"][aside.why]),
        }
        words = fill(forms["aside"], slots)
        if words:
            yield matter.line(sentence(words), _told(matter, aside.incident, toll.unit))


def _totals(matter: Matter, toll: Toll) -> Iterator[Line]:
    for total in toll.cumulative:
        claim = matter.claims[total.claim]
        words = fill(sheet("figures")["total"], _total(total, claim))
        if words:
            yield matter.line(sentence(matter.voices([claim]).say(words)), [claim])


def _total(total: Cumulative, claim: Claim) -> dict[str, str | None]:
    number = total.number
    return {
        "n": number_words(number.low, number.high),
        "who": whom(number.who),
        "title": _title(number.unit),
        "when": when(claim.time),
        **place_words(claim.place),
    }


def _rows(matter: Matter, toll: Toll) -> Iterator[Line]:
    """Yield each incident's figure with who gives which value, the largest first."""
    rows = []
    for id_ in toll.counted:
        incident = matter.incidents[id_]
        figure = _figure(incident, toll.unit)
        if figure:
            rows.append((-(figure.high or figure.low or 0), id_, incident, figure))
    for _, _, incident, figure in sorted(rows, key=lambda row: row[:2]):
        slots = {
            "noun": matter.noun(incident),
            "when": when(incident.time),
            "told": who_says(matter, figure),
        }
        words = fill(sheet("figures")["row"], slots)
        if words:
            claims = matter.grounded(incident, matter.counting(figure))
            yield matter.line(sentence(words), claims)


def series(matter: Matter, points: Sequence[Point]) -> tuple[Entry, ...]:
    """Return shares and forces, one line a point, in order of time."""
    found = (_point(matter, point) for point in points)
    return tuple(Entry((line,)) for line in found if line)


def _point(matter: Matter, point: Point) -> Line | None:
    claim, forms = matter.claims[point.claim], sheet("figures")
    kind = "force" if point.unit in sheet("forces") else "share"
    published = matter.texts[claim.report].published
    told = forms["published"].format(day=day(published.start)) if published else None
    slots = {
        "when": when(claim.time) or told or sheet("time")["unsaid"],
        "actor": actors(claim.actor),
        "n": counted(point.number),
        "of": tidy(point.number.of) if point.number.of else None,
        **place_words(claim.place),
    }
    words = fill(forms[kind], slots) or fill(forms[f"{kind}_nobody"], slots)
    if words is None:
        return None
    claims = [matter.claims[id_] for id_ in point.claims]
    return matter.line(sentence(matter.voices(claims).say(words)), claims)


def _named(matter: Matter, aside: Aside) -> dict[str, str | None]:
    incident = matter.incidents[aside.incident]
    return {"noun": matter.noun(incident), "when": when(incident.time)}


def _figure(incident: Incident, unit: str) -> Figure | None:
    return next((one for one in incident.numbers if one.unit == unit), None)


def _counting(matter: Matter, incident: str, unit: str) -> list[Claim]:
    figure = _figure(matter.incidents[incident], unit)
    return matter.counting(figure) if figure else []


def _told(matter: Matter, incident: str, unit: str) -> list[Claim]:
    """Return the claims that give an incident's figure, and those that say what it is."""
    return matter.grounded(matter.incidents[incident], _counting(matter, incident, unit))


def _title(unit: str) -> str:
    return str(sheet("units")[unit]["title"]).lower()

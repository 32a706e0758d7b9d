"""``dateline tolls``: what figures add up to; shares of ground and sizes of forces by date."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path

import click
from msgspec import json

from dateline.cli.options import (
    area_option,
    as_of_option,
    in_order,
    json_option,
    linked,
    period_options,
    places_in,
    record_option,
    scope,
)
from dateline.cli.telling import days, headline, names, some, spread, wrapped
from dateline.nouns import Aside, Claim, Incident, Picture, Point, Toll
from dateline.pipeline import tolls_of
from dateline.record import Record

WHY = {
    "twice": "may count the people of",
    "disputed": "denied or told otherwise",
    "total": "a total over a period",
    "beyond": "its days reach beyond the period",
    "day": "its day is not said",
}
"""Why an incident is not in the low end, or in no sum."""


@click.command("tolls")
@record_option
@as_of_option
@area_option
@period_options
@json_option
def command(
    record: Path,
    as_of: datetime | None,
    area: str | None,
    first: datetime | None,
    last: datetime | None,
    as_json: bool,
) -> None:
    """Add up the tolls of an area and period, and list shares of ground and sizes of forces.

    Whoever may be counted twice counts once at the low end, and totals over periods are told and
    never added. The days are those on which things happened.
    """
    begin, end = in_order(first, last)
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    tolls, points = tolls_of(picture, area, begin, end)
    if as_json:
        click.echo(b"".join(json.encode(one) + b"\n" for one in (*tolls, *points)), nl=False)
        return
    incidents = {one.id: one for one in picture.incidents}
    claims = {one.id: one for one in picture.claims}
    lines = [line for toll in tolls for line in (*_toll(toll, incidents, claims), "")]
    lines += _points(points, claims, picture)
    click.echo("\n".join(lines or [_nothing(picture, area, scope(area, begin, end))]))


def _nothing(picture: Picture, area: str | None, asked: str) -> str:
    """Return that there is no figure, of what, and which places there would be."""
    if not asked:
        return "No report in the record gives a figure."
    told = f"; the record speaks of {places_in(picture)}" if area else ""
    return f"No report in the record gives a figure of {asked}{told}."


def _toll(toll: Toll, incidents: dict[str, Incident], claims: dict[str, Claim]) -> Iterator[str]:
    """Yield a unit's sum, the incidents in it, and what is not added."""
    open_end = ", and some accounts name no upper end" if toll.is_open else ""
    total = f"{spread(toll.low, toll.high)}, best {toll.best}, in"
    yield f"{toll.unit}: {total} {some(len(toll.counted), 'incident')}{open_end}"
    doubts = {aside.incident: aside for aside in toll.doubted}
    for id_ in toll.counted:
        yield from _row(incidents[id_], toll.unit, doubts.get(id_), "not in the low end")
    for aside in toll.aside:
        yield from _row(incidents[aside.incident], toll.unit, aside, "not added")
    for one in toll.cumulative:
        who = claims[one.claim].speaker.name or claims[one.claim].report
        figure = spread(one.number.low, one.number.high)
        yield from wrapped(f"total over a period, not added: {figure} by {who}: {one.claim}")


def _row(incident: Incident, unit: str, aside: Aside | None, meaning: str) -> Iterable[str]:
    figure = next(one for one in incident.numbers if one.unit == unit)
    others = ", ".join(other[:10] for other in aside.others) if aside else ""
    why = f"; {meaning}: {WHY[aside.why]} {others}".rstrip() if aside else ""
    told = f"{spread(figure.low, figure.high)} in {headline(incident)}{why}"
    return wrapped(f"{incident.id[:10]}  {told}")


def _points(points: Iterable[Point], claims: dict[str, Claim], picture: Picture) -> Iterator[str]:
    """Yield shares and forces in order of time, each with who gives it."""
    published = {text.report: text.published for text in picture.texts}
    head = ["shares and forces"]
    for point in points:
        claim, number = claims[point.claim], point.number
        yield from head
        head = []
        time, told = claim.time, published[claim.report]
        if time and (time.start or time.end):
            day = days(time.start, time.end)
        else:
            day = f"told {days(told.start, told.end)}" if told else "day not said"
        who = names(claim.actor) or "somebody not named"
        of = number.of or (claim.place.name if claim.place else None)
        share = f"{spread(number.low, number.high)} {point.unit}" + (f", {of}" if of else "")
        by = claim.speaker.name or claim.speaker.text or claim.report
        yield from wrapped(f"{day}: {who}, {share} by {by}: {', '.join(point.claims)}")

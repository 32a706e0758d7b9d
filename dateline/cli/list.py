"""``dateline list``: the incidents of a record, one a line."""

from collections.abc import Collection, Iterable
from datetime import datetime
from pathlib import Path

import click
from msgspec import json

from dateline.cli.options import as_of_option, json_option, linked, record_option
from dateline.cli.telling import days, names, plain, some
from dateline.errors import BadCall
from dateline.knowledge.events import open_events
from dateline.nouns import Incident
from dateline.record import Record

COLUMNS = {"id": 10, "when": 24, "what": 15, "where": 20, "who": 24, "state": 12, "sources": 7}
"""The columns and how wide each is; what does not fit is cut."""


@click.command("list")
@record_option
@as_of_option
@click.option("--event", metavar="KIND", help="Only this kind of event, for instance airstrike.")
@click.option("--place", metavar="NAME", help="Only places whose name has these letters.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many, best sourced first.")
@json_option
def command(
    record: Path,
    as_of: datetime | None,
    event: str | None,
    place: str | None,
    limit: int | None,
    as_json: bool,
) -> None:
    """List the incidents of a record by day: what, where, who, and how many sources it has."""
    with Record.open(record) as kept:
        incidents = linked(kept, record, as_of).incidents
    known = len(incidents)
    if event is not None:
        if event not in open_events():
            raise BadCall(f"There is no kind of event {event}; the codebook lists them.")
        incidents = tuple(incident for incident in incidents if incident.event == event)
    if place is not None:
        incidents = tuple(incident for incident in incidents if _is_at(incident, place))
    shown = sorted(sorted(incidents, key=_weight)[:limit], key=_day)
    if as_json:
        click.echo(b"".join(json.encode(incident) + b"\n" for incident in shown), nl=False)
        return
    click.echo(_line(COLUMNS))
    letters = shortest({incident.id for incident in incidents})
    for incident in shown:
        click.echo(_line(_cells(incident, letters)))
    if len(shown) < len(incidents) or not shown:
        click.echo(f"{len(shown)} of {some(len(incidents) or known, 'incident')}.")


def shortest(ids: Collection[str]) -> int:
    """Return how many letters tell these ids apart, as many as the column has at least.

    >>> shortest({"i_00000000000a", "i_00000000000b", "i_1"})
    14
    """
    letters = COLUMNS["id"]
    while len({id_[:letters] for id_ in ids}) < len(ids):
        letters += 1
    return letters


def _line(cells: Iterable[str]) -> str:
    id_, *others = map(plain, cells)
    fitted = [id_.ljust(COLUMNS["id"])]
    for cell, width in zip(others, list(COLUMNS.values())[1:], strict=True):
        fitted.append((cell if len(cell) <= width else f"{cell[: width - 1]}…").ljust(width))
    return "  ".join(fitted).rstrip()


def _cells(incident: Incident, letters: int) -> tuple[str, ...]:
    time, place = incident.time, incident.place
    return (
        incident.id[:letters],
        days(time.start, time.end) if time and (time.start or time.end) else "",
        incident.event,
        (place.name or "") if place else "",
        names(incident.actor),
        incident.state,
        str(incident.independent_sources),
    )


def _weight(incident: Incident) -> tuple[int, int, str]:
    return (-incident.independent_sources, -len(incident.claims), incident.id)


def _day(incident: Incident) -> tuple[str, str]:
    time = incident.time
    return (str((time and (time.start or time.end)) or "unknown"), incident.id)


def _is_at(incident: Incident, name: str) -> bool:
    place = incident.place
    return place is not None and name.casefold() in (place.name or "").casefold()

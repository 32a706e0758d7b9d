"""``dateline list``: the incidents of a record, one a line."""

from pathlib import Path

import click
from msgspec import json
from rich.console import Console
from rich.table import Table

from dateline.cli.options import json_option, linked, record_option
from dateline.cli.telling import days, names, plain
from dateline.nouns import Incident
from dateline.record import Record

COLUMNS = ("id", "when", "what", "where", "who", "state", "sources")


@click.command("list")
@record_option
@click.option("--event", metavar="KIND", help="Only this kind of event, for instance airstrike.")
@click.option("--place", metavar="NAME", help="Only places whose name has these letters.")
@click.option("--limit", type=click.IntRange(min=1), help="At most so many, best sourced first.")
@json_option
def command(
    record: Path, event: str | None, place: str | None, limit: int | None, as_json: bool
) -> None:
    """List the incidents of a record by day: what, where, who, and how many sources it has."""
    with Record.open(record) as kept:
        incidents = linked(kept, record).incidents
    if event is not None:
        incidents = tuple(incident for incident in incidents if incident.event == event)
    if place is not None:
        incidents = tuple(incident for incident in incidents if _is_at(incident, place))
    shown = sorted(sorted(incidents, key=_weight)[:limit], key=_day)
    if as_json:
        click.echo(b"".join(json.encode(incident) + b"\n" for incident in shown), nl=False)
        return
    table = Table(*COLUMNS, box=None, pad_edge=False)
    for incident in shown:
        table.add_row(*map(plain, _cells(incident)))
    Console(highlight=False, markup=False, emoji=False).print(table)
    if len(shown) < len(incidents):
        click.echo(f"{len(shown)} of {len(incidents)} incidents.")


def _cells(incident: Incident) -> tuple[str, ...]:
    time, place = incident.time, incident.place
    return (
        incident.id,
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

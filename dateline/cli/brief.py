"""``dateline brief``: what a record says of an area and period, as a paper whose sentences cite."""

from datetime import datetime
from pathlib import Path

import click

from dateline.cli.options import (
    area_option,
    as_of_option,
    in_order,
    linked,
    period_options,
    places_in,
    record_option,
    scope,
)
from dateline.errors import BadCall
from dateline.papers import PAPERS
from dateline.pipeline import brief_of
from dateline.record import Record


@click.command("brief")
@record_option
@as_of_option
@area_option
@period_options
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The file to write: .md or .html.",
)
def command(
    record: Path,
    as_of: datetime | None,
    area: str | None,
    first: datetime | None,
    last: datetime | None,
    out: Path,
) -> None:
    """Write what happened, who holds what, tolls, what is disputed and what was said.

    Every sentence is made from the record and cites the words of the reports that it rests on. The
    days are those on which things happened; --as-of is of publication.
    """
    paper = PAPERS.get(out.suffix.lower())
    if paper is None:
        raise BadCall(f"No paper is written as {out.suffix!r}; name a file {' or '.join(PAPERS)}.")
    begin, end = in_order(first, last)
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    brief = brief_of(picture, area, begin, end)
    if not brief.passages:
        asked = scope(area, begin, end) or "what was asked for"
        told = f"; it speaks of {places_in(picture)}" if area else ""
        raise BadCall(f"The record holds nothing of {asked}{told}.")
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(paper.render(brief), encoding="utf-8")
    click.echo(out)

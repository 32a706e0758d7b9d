"""``dateline page``: the record as one page for a browser."""

from datetime import datetime
from pathlib import Path

import click

from dateline.cli.options import as_of_option, linked, record_option
from dateline.pipeline import brief_of, series_of
from dateline.record import Record
from dateline.web import page


@click.command("page")
@record_option
@as_of_option
@click.option(
    "--out",
    type=click.Path(dir_okay=False, path_type=Path),
    required=True,
    help="The HTML file to write; it opens without a server and without a network.",
)
def command(record: Path, as_of: datetime | None, out: Path) -> None:
    """Write the record as one HTML file: map, timeline, incidents, brief, and the words behind."""
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    out.parent.mkdir(parents=True, exist_ok=True)
    page(picture, out, brief_of(picture), series_of(picture))
    click.echo(out)

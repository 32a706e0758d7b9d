"""``dateline export``: the record in other forms."""

from datetime import datetime
from pathlib import Path

import click

from dateline.cli.options import as_of_option, linked, record_option
from dateline.exports import EXPORTS
from dateline.record import Record


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(sorted(EXPORTS)))
@record_option
@as_of_option
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    required=True,
    help="The folder to write into; it is made where it does not exist.",
)
def command(form: str, record: Path, as_of: datetime | None, out: Path) -> None:
    """Write the record into a folder; FORMAT is csv, geojson, jsonl or statements."""
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    out.mkdir(parents=True, exist_ok=True)
    for path in EXPORTS[form].write(picture, out):
        click.echo(path)

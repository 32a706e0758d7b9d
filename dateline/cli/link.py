"""``dateline link``: the claims of all reports into incidents and control."""

from pathlib import Path

import click
from msgspec import json

from dateline.cli.options import count, counted, json_option, record_option
from dateline.cli.progress import waiting
from dateline.exports import read
from dateline.pipeline import link_record
from dateline.record import Record


@click.command("link")
@record_option
@click.option(
    "--claims",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="A folder with reports.jsonl and claims.jsonl to take into the record first.",
)
@json_option
def command(record: Path, claims: Path | None, as_json: bool) -> None:
    """Link the claims of all reports in a record, and keep the incidents in it."""
    readings = tuple(read(claims)) if claims else ()
    with Record.open(record, make=claims is not None) as kept:
        for reading in readings:
            kept.add(reading)
        with waiting("Linking"):
            picture = link_record(kept)
    counts = count(picture)
    if as_json:
        click.echo(json.encode({"record": str(record), **counts}))
    else:
        click.echo(f"Record   {record}: {counted(counts)}")

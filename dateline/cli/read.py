"""``dateline read``: files and folders into a record."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import click
from msgspec import json

from dateline.cli.options import DAY, count, counted, json_option, record_option
from dateline.cli.progress import waiting, watched
from dateline.cli.telling import plain
from dateline.errors import BadCall
from dateline.nouns import Picture
from dateline.pipeline import Outcome, link_record, read_into
from dateline.readers import find
from dateline.record import Record

AS_PATH = click.Path(exists=True, path_type=Path)


@click.command("read")
@click.argument("paths", nargs=-1, required=True, type=AS_PATH)
@record_option
@click.option("--manifest", type=AS_PATH, help="A CSV with columns report,published[,outlet,url].")
@click.option(
    "--published",
    type=DAY,
    metavar="YYYY-MM-DD",
    help="When the reports appeared, where neither page nor manifest says so.",
)
@click.option(
    "--places",
    multiple=True,
    type=AS_PATH,
    help="A file of your own places: .csv, .toml or a GeoNames dump; may be given again.",
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="How many processes read at once.",
)
@click.option("--again", is_flag=True, help="Read reports again that the record already has.")
@click.option("--no-link", is_flag=True, help="Leave linking to a later dateline link.")
@json_option
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[Path, ...],
    record: Path,
    manifest: Path | None,
    published: datetime | None,
    places: tuple[Path, ...],
    jobs: int,
    again: bool,
    no_link: bool,
    as_json: bool,
) -> None:
    """Read files and folders (with all folders in them) into a record, and link it.

    What the record already has is not read again, so a run that was stopped can be started again
    and goes on where it ended.
    """
    found = find(paths)
    files = tuple(path for path in (*found.files, *found.skipped) if not _is_in(path, record))
    if not files:
        raise BadCall(f"There is no file in {paths[0]}; name a file or a folder with reports.")
    day = published.date() if published else None
    with Record.open(record, make=True) as kept:
        reading = read_into(
            kept, files, manifest=manifest, published=day, places=places, again=again, jobs=jobs
        )
        outcomes = tuple(watched(reading, files))
        picture = None if no_link else _linked(kept)
    for outcome in outcomes:
        if outcome.sentence:
            click.echo(f"dateline: {outcome.status}: {plain(outcome.sentence)}", err=True)
    summary = _summary(outcomes, picture, record)
    if places and summary["known"] and not again:
        kept_as_read = f"{summary['known']} reports were read before and keep the places they had"
        click.echo(f"dateline: {kept_as_read}; add --again to read them anew.", err=True)
    click.echo(json.encode(summary) if as_json else _words(summary))
    ctx.exit(1 if summary["unreadable"] else 0)


def _is_in(path: Path, record: Path) -> bool:
    """Say whether a file is the record's own, as when the folder above it is read."""
    return path.absolute().is_relative_to(record.absolute())


def _linked(record: Record) -> Picture | None:
    if record.is_linked():
        return record.picture()
    with waiting("Linking"):
        return link_record(record)


def _summary(outcomes: Sequence[Outcome], picture: Picture | None, record: Path) -> dict[str, Any]:
    told = {
        status: [
            {"path": str(outcome.path), "why": outcome.sentence}
            for outcome in outcomes
            if outcome.status == status
        ]
        for status in ("unreadable", "skipped")
    }
    return {
        "record": str(record),
        "files": len(outcomes),
        "new": sum(outcome.new for outcome in outcomes),
        "known": sum(outcome.known for outcome in outcomes),
        "new_claims": sum(outcome.claims for outcome in outcomes),
        **told,
        **(count(picture) if picture else dict.fromkeys(count(Picture()))),
    }


def _words(summary: dict[str, Any]) -> str:
    unread = f"{len(summary['unreadable'])} unreadable, {len(summary['skipped'])} skipped"
    lines = [
        f"Files    {summary['files']} ({unread})",
        f"Reports  {summary['new']} new, {summary['known']} known",
        f"Claims   {summary['new_claims']} new",
    ]
    if summary["incidents"] is None:
        lines.append(f"Record   {summary['record']}: not linked; run dateline link")
    else:
        lines.append(f"Record   {summary['record']}: {counted(summary)}")
    return "\n".join(lines)

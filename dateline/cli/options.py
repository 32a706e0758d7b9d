"""What several commands share: options, opening a picture, counting what is in it."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import click

from dateline.cli.telling import some
from dateline.errors import BadRecord
from dateline.nouns import Picture
from dateline.record import Record

Command = TypeVar("Command", bound=Callable[..., Any])


def record_option(command: Command) -> Command:
    """Add ``--record``, the place where the record lies."""
    return click.option(
        "--record",
        "record",
        type=click.Path(path_type=Path),
        default=Path("record"),
        show_default=True,
        help="The record: a folder, or a .db file.",
    )(command)


def json_option(command: Command) -> Command:
    """Add ``--json``, for programs that listen."""
    return click.option("--json", "as_json", is_flag=True, help="Answer in JSON.")(command)


def linked(record: Record, path: Path) -> Picture:
    """Return the picture of a record; say on stderr where it is behind what was read since."""
    picture = record.picture()
    if picture is None:
        raise BadRecord(f"The record {path} is not linked yet; run dateline link --record {path}.")
    if not record.is_linked():
        click.echo(
            f"dateline: {path} has readings or judgements that are not linked yet;"
            f" dateline link --record {path} takes them in.",
            err=True,
        )
    return picture


def count(picture: Picture) -> dict[str, int]:
    """Return how many of each noun a picture holds."""
    return {
        "reports": len(picture.texts),
        "claims": len(picture.claims),
        "incidents": len(picture.incidents),
        "control": len(picture.control),
    }


def counted(counts: Mapping[str, Any]) -> str:
    """Return these counts in words."""
    nouns = {"reports": "report", "claims": "claim", "incidents": "incident", "control": "spell"}
    return ", ".join(some(counts[key], noun) for key, noun in nouns.items()) + " of control"

"""What several commands share: options, opening a picture, counting what is in it."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from dateline.cli.progress import waiting
from dateline.cli.telling import some
from dateline.errors import BadCall, BadRecord
from dateline.nouns import Picture
from dateline.pipeline import picture_on
from dateline.record import Record

Command = TypeVar("Command", bound=Callable[..., Any])

PLACES_TOLD = 8
"""How many places are named to somebody who asked for one that is not in the record."""


class _Day(click.DateTime):
    """A day on the command line, refused in words where it is none."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime:
        try:
            return super().convert(value, param, ctx)
        except click.BadParameter:
            self.fail(f"{value!r} is no day; write one as 2023-07-14.", param, ctx)


DAY = _Day()
"""What every option that takes a day takes."""


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


def as_of_option(command: Command) -> Command:
    """Add ``--as-of``, the day on which somebody could have known what is shown."""
    return click.option(
        "--as-of",
        type=DAY,
        metavar="YYYY-MM-DD",
        help="Only what could be known on this day: reports published until then.",
    )(command)


def area_option(command: Command) -> Command:
    """Add ``--area``, the name of what is looked at."""
    return click.option("--area", metavar="NAME", help="Only this place, province or country.")(
        command
    )


def period_options(command: Command) -> Command:
    """Add ``--from`` and ``--to``, the days on which things happened."""
    for name, option, told in (("last", "--to", "after"), ("first", "--from", "before")):
        command = click.option(
            option,
            name,
            type=DAY,
            metavar="YYYY-MM-DD",
            help=f"Not {told} this day.",
        )(command)
    return command


def in_order(first: datetime | None, last: datetime | None) -> tuple[date | None, date | None]:
    """Return two days; refuse those whose last comes before the first."""
    begin, end = (day.date() if day else None for day in (first, last))
    if begin and end and end < begin:
        raise BadCall(f"The days {begin} to {end} end before they begin; put the earlier first.")
    return begin, end


def linked(record: Record, path: Path, as_of: datetime | None = None) -> Picture:
    """Return the picture of a record, as it is or as it would have been on a day.

    Says on stderr where the record is behind what was read since, and which reports have no date.
    """
    picture = record.picture()
    if picture is None:
        raise BadRecord(f"The record {path} is not linked yet; run dateline link --record {path}.")
    if not record.is_linked():
        click.echo(
            f"dateline: {path} has readings or judgements that are not linked yet;"
            f" dateline link --record {path} takes them in.",
            err=True,
        )
    if as_of is None:
        return picture
    tell_undated(picture)
    known = as_known(record, picture, as_of.date())
    if picture.texts and not known.texts:
        click.echo(f"dateline: No report was published by {as_of.date()}.", err=True)
    return known


def scope(area: str | None, first: date | None, last: date | None) -> str:
    """Return what was asked for, in words: "Norvale and these days".

    >>> scope("Norvale", None, None)
    'Norvale'
    """
    days = "these days" if first or last else ""
    return " and ".join(filter(None, (area, days)))


def places_in(picture: Picture) -> str:
    """Return the places that most incidents of a record are told of, for who asked for another."""
    told = Counter(
        name
        for incident in picture.incidents
        if (place := incident.place)
        for name in {place.name, place.admin1}
        if name
    )
    names = sorted(told, key=lambda name: (-told[name], name))
    more = f" and {len(names) - PLACES_TOLD} more" if len(names) > PLACES_TOLD else ""
    return ", ".join(names[:PLACES_TOLD]) + more or "no place"


def as_known(record: Record, picture: Picture, day: date) -> Picture:
    """Return the picture of the reports that a day's reader could have read."""
    with waiting("Linking"):
        return picture_on(picture, day, record.judgements())


def tell_undated(picture: Picture) -> None:
    """Say on stderr which reports have no date, and so are in no picture of a day."""
    undated = [text.report for text in picture.texts if text.published is None]
    if undated:
        told = f"{some(len(undated), 'report')} without a publication date, {undated[0]} first,"
        click.echo(f"dateline: {told} left out; a manifest can give it.", err=True)


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

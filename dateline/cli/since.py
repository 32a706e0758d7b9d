"""``dateline since``: what changed between two days or two records, and by which report."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

import click
from msgspec import json

from dateline.cli.options import (
    DAY,
    as_known,
    json_option,
    linked,
    record_option,
    tell_undated,
)
from dateline.cli.telling import days, headline, section, some, spell_line, wrapped
from dateline.errors import BadCall
from dateline.nouns import Change, Changes, Incident, Picture, Revision, Text, Turn
from dateline.pipeline import changes_between
from dateline.record import Record

TITLES = {
    Turn.RETRACTED: "Retracted: who said so denies it now",
    Turn.DENIED: "Denied",
    Turn.REVISED: "Revised",
    Turn.NEW: "New",
    Turn.JOINED: "Told as one with another",
    Turn.PARTED: "Told apart from another",
    Turn.GONE: "Gone",
}
"""What is told of incidents, in this order."""


LISTS = frozenset({"actor", "recipient", "sources", "denied_by"})
"""Facets of several values, of which only those that came and went are shown."""


@click.command("since")
@record_option
@click.option("--from", "first", type=DAY, metavar="YYYY-MM-DD", help="What was known by this day.")
@click.option(
    "--to",
    "last",
    type=DAY,
    metavar="YYYY-MM-DD",
    help="And what by this one; without it, by the day of the newest report.",
)
@click.option(
    "--before",
    type=click.Path(path_type=Path),
    metavar="RECORD",
    help="An earlier record of the same reports, in place of two days.",
)
@json_option
def command(
    record: Path,
    first: datetime | None,
    last: datetime | None,
    before: Path | None,
    as_json: bool,
) -> None:
    """List what changed: incidents new, revised, denied or gone, and who holds what.

    Between two days, as the reports published until then tell it; or, with --before, between two
    records, for instance of two versions of dateline.
    """
    if (before is None) == (first is None) or (before is not None and last is not None):
        raise BadCall("Give two days with --from and --to, or an earlier record with --before.")
    with Record.open(record) as kept:
        after = linked(kept, record)
        if first is not None:
            old, after = _on_two_days(kept, after, first.date(), last.date() if last else None)
    if before is not None:
        with Record.open(before) as kept:
            old = linked(kept, before)
    changes = changes_between(old, after)
    if as_json:
        click.echo(b"".join(json.encode(one) + b"\n" for one in _all(changes)), nl=False)
        return
    texts = {text.report: text for text in (*old.texts, *after.texts)}
    click.echo("\n".join(_told(changes, texts)))


def _on_two_days(
    record: Record, picture: Picture, first: date, last: date | None
) -> tuple[Picture, Picture]:
    """Return the pictures of two days; the second is that of the newest report if none is given."""
    newest = max((text.published.end for text in picture.texts if text.published), default=first)
    last = last or max(newest, first)
    if last < first:
        raise BadCall(f"The days {first} to {last} end before they begin; put the earlier first.")
    tell_undated(picture)
    return as_known(record, picture, first), as_known(record, picture, last)


def _all(changes: Changes) -> Iterable[Change]:
    return (*changes.incidents, *changes.control)


def _told(changes: Changes, texts: Mapping[str, Text]) -> Iterator[str]:
    """Yield the changes in lines: reports, control, incidents by what became of them."""
    yield from _reports("new", changes.new_reports, texts)
    yield from _reports("gone", changes.gone_reports, texts)
    yield from _under("Who holds what", changes.control)
    for turn, title in TITLES.items():
        yield from _under(title, [one for one in changes.incidents if one.turn is turn])
    if not changes.incidents and not changes.control:
        yield "Nothing changed."


def _reports(which: str, names: Sequence[str], texts: Mapping[str, Text]) -> Iterable[str]:
    """Return reports with outlet and day, under their number."""
    told = []
    for name in names:
        published = texts[name].published
        day = f", {days(published.start, published.end)}" if published else ""
        told.append(f"{name} ({texts[name].outlet or 'outlet not said'}{day})")
    return (*section(some(len(names), f"{which} report"), told), "") if names else ()


def _under(title: str, changes: Sequence[Change]) -> Iterator[str]:
    if changes:
        yield f"{title} ({len(changes)})"
        for change in changes:
            yield from _lines(change)
        yield ""


def _lines(change: Change) -> Iterator[str]:
    it = change.it
    if isinstance(it, Incident):
        yield f"{it.id[:10]}  {headline(it)}: {it.state}"
    else:
        yield f"{it.id[:10]}  {change.turn}: {spell_line(it)}, {it.status}"
    if change.into or change.turn is Turn.PARTED:
        yield f"    {'with' if change.into else 'from'} {change.into or change.was}"
    for one in change.revisions:
        yield from wrapped(f"{one.facet}: {_revised(one)}")
    by = ", ".join(change.reports) or "no new report: the same claims are read or linked otherwise"
    yield from wrapped(f"by {by}")


def _revised(one: Revision) -> str:
    """Return from what to what; of a list, what came and what went.

    >>> _revised(Revision("sources", "army; mayor", "army; envoy; mayor"))
    '+ envoy'
    """
    if one.facet not in LISTS:
        return f"{one.before or 'not said'} → {one.after or 'not said'}"
    old, new = (set((value or "").split("; ")) - {""} for value in (one.before, one.after))
    came = [f"+ {name}" for name in sorted(new - old)]
    return ", ".join([*came, *(f"- {name}" for name in sorted(old - new))])

"""``dateline statements``: who said what to whom, one act of speech after the other."""

import textwrap
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import click
from msgspec import json

from dateline.cli.options import as_of_option, json_option, linked, record_option
from dateline.cli.telling import WIDTH, days, names, plain, some
from dateline.errors import BadCall
from dateline.nouns import Actor, Picture, Statement
from dateline.record import Record


@click.command("statements")
@record_option
@as_of_option
@click.option("--by", metavar="NAME", help="Only those whose speaker, or role, has these letters.")
@click.option("--to", metavar="NAME", help="Only those whose addressee has these letters.")
@click.option("--kind", metavar="KIND", help="Only this kind, for instance pledge.")
@json_option
def command(
    record: Path,
    as_of: datetime | None,
    by: str | None,
    to: str | None,
    kind: str | None,
    as_json: bool,
) -> None:
    """List who said what to whom: pledges, threats, appeals, requests, accusations and the like.

    Speakers are searched by name, other names and role, so a ministry finds its spokesmen.
    """
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    told = picture.statements
    if kind is not None and kind not in (known := sorted({one.kind for one in told})):
        raise BadCall(
            f"There is no statement of kind {kind}; the record has {', '.join(known) or 'none'}."
        )
    shown = [
        one
        for one in told
        if (kind is None or one.kind == kind)
        and (by is None or _has(by, one.speaker, one.role))
        and (to is None or _has(to, one.to))
    ]
    if as_json:
        click.echo(b"".join(json.encode(one) + b"\n" for one in shown), nl=False)
        return
    for one in shown:
        click.echo("\n".join(_lines(one, picture)))
    click.echo(f"{len(shown)} of {some(len(told), 'statement')}.")


def _has(letters: str, actors: Iterable[Actor], *others: str | None) -> bool:
    """Say whether a name, another name of it or a role has these letters."""
    words = [word for actor in actors for word in (actor.name, *actor.aliases)]
    return any(letters.casefold() in (word or "").casefold() for word in (*words, *others))


def _lines(one: Statement, picture: Picture) -> list[str]:
    time = one.time
    when = days(time.start, time.end) if time and (time.start or time.end) else "day not said"
    who = names(one.speaker) or "somebody"
    role = f" ({one.role})" if one.role else ""
    to = f" to {names(one.to)}" if one.to else ""
    outlet = next((text.outlet for text in picture.texts if text.report == one.report), None)
    more = f" and {some(one.reports - 1, 'more report')}" if one.reports > 1 else ""
    told = f"{one.claim} in {one.report} ({outlet or 'outlet not said'}){more}"
    return [
        plain(f"{when}  {one.kind}, {one.modality.value}: {who}{role}{to}"),
        *(f"    {line}" for line in textwrap.wrap(f"“{plain(one.words)}”", WIDTH - 4)),
        plain(told).join(("    ", "")),
        "",
    ]

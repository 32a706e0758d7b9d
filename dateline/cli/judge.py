"""``dateline judge``: a person's word on claims; it goes before every clue and is kept."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import product
from pathlib import Path
from typing import Any

import click

from dateline.cli.correcting import corrected, shown
from dateline.cli.naming import find_one
from dateline.cli.options import linked, record_option
from dateline.cli.telling import plain, some
from dateline.errors import BadCall
from dateline.nouns import Claim, Incident, Judgement, Picture, Verdict
from dateline.record import Record

Command = Callable[..., Any]


@click.group("judge")
def command() -> None:
    """Keep a person's word on claims: it goes before every clue and outlives better reading.

    Nothing that was said is erased; the newest word on the same thing holds.
    """


def said(function: Command) -> Command:
    """Add who judges, why, and of which record."""
    function = record_option(function)
    function = click.option("--why", metavar="TEXT", help="Why, in words.")(function)
    return click.option(
        "--by", required=True, metavar="NAME", callback=_signed, help="Who judges."
    )(function)


def _signed(ctx: click.Context, param: click.Parameter, by: str) -> str:
    """Return who judges; a word that nobody stands behind cannot be weighed later."""
    if not by.strip():
        raise BadCall("A judgement needs a name; say who judges with --by.")
    return by


def of_two(verdict: Verdict, told: str) -> None:
    """Add a verdict on two claims."""

    def judge_two(one: str, other: str, by: str, why: str | None, record: Path) -> None:
        with Record.open(record) as kept:
            picture = linked(kept, record)
            pairs = _pairs(_claims(picture, one), _claims(picture, other), verdict)
            now = _now()
            for first, second in pairs:
                kept.judge(Judgement(first, second, verdict, by, now, why))
        _answer(len(pairs), record)

    for name in ("other", "one"):
        judge_two = click.argument(name)(judge_two)
    command.command(verdict.value, help=told)(said(judge_two))


def of_one(verdict: Verdict, told: str) -> None:
    """Add a verdict on one claim, or on all claims of an incident."""

    def judge_one(id_: str, by: str, why: str | None, record: Path) -> None:
        with Record.open(record) as kept:
            claims = _claims(linked(kept, record), id_)
            now = _now()
            for claim in claims:
                kept.judge(Judgement(claim, None, verdict, by, now, why))
        _answer(len(claims), record)

    judge = click.argument("id_", metavar="ID")(judge_one)
    command.command(verdict.value, help=told)(said(judge))


of_two(
    Verdict.SAME,
    "ONE and OTHER are one happening, whatever speaks against it; ids of claims or incidents.",
)
of_two(
    Verdict.DIFFERENT,
    "ONE and OTHER are two happenings, and no third claim brings them together.",
)
of_two(Verdict.UNSURE, "Nobody can tell whether ONE and OTHER are one; the clues decide.")
of_one(
    Verdict.WRONG,
    "dateline misread this claim, or every claim of this incident: it counts in no incident.",
)
of_one(Verdict.RIGHT, "A person has checked this claim, or every claim of this incident.")


@command.command("correct")
@click.argument("id_", metavar="CLAIM")
@click.argument("facet")
@click.argument("value")
@said
def correct(id_: str, facet: str, value: str, by: str, why: str | None, record: Path) -> None:
    """Say what a FACET of one claim should be; "none" means that it was not said.

    FACET is event, actor, recipient, place, time, speaker, modality, background or a unit of
    numbers such as killed. Days are written 2021-08-07 or 2021-08-07..2021-08-09, numbers 12 or
    10..14, several actors with semicolons between.
    """
    with Record.open(record) as kept:
        picture = linked(kept, record)
        claim = find_one(picture, id_)
        if not isinstance(claim, Claim):
            raise BadCall(f"{id_} is no claim; correct the claims under it one by one.")
        told = corrected(facet, value, claim, picture)
        word = Judgement(claim.id, None, Verdict.CORRECT, by, _now(), why, facet, told)
        kept.judge(word)
    click.echo(plain(f"{facet} of {claim.id}: {shown(told)}"))
    _answer(1, record)


@command.command("undo")
@said
def undo(by: str, why: str | None, record: Path) -> None:
    """Take back what was said last; what held before holds again."""
    with Record.open(record) as kept:
        gone = kept.undo(by, _now(), why)
    if not gone:
        raise BadCall(f"Nothing was judged in {record}, so nothing can be undone.")
    for word in gone:
        about = " ".join(filter(None, (word.one, word.other, word.facet)))
        click.echo(plain(f"Undone: {word.verdict} {about}, by {word.by}"))
    _answer(len(gone), record)


def _now() -> datetime:
    return datetime.now(UTC)


def _answer(number: int, record: Path) -> None:
    click.echo(f"Kept {some(number, 'judgement')}; dateline link --record {record} takes them in.")


def _claims(picture: Picture, id_: str) -> tuple[str, ...]:
    noun = find_one(picture, id_)
    if isinstance(noun, Claim):
        return (noun.id,)
    if isinstance(noun, Incident):
        return noun.claims
    raise BadCall(f"{id_} is a spell of control; judge the claims or incidents under it.")


def _pairs(
    ones: tuple[str, ...], others: tuple[str, ...], verdict: Verdict
) -> list[tuple[str, str]]:
    """Return the pairs of claims that a word on two groups of claims speaks of.

    To join two incidents one pair is enough; to part them, every pair must be parted.
    """
    if set(ones) & set(others):
        raise BadCall("A claim cannot be judged against itself; name two different ones.")
    pairs = list(product(ones, others))
    return pairs[:1] if verdict is Verdict.SAME else pairs

"""``dateline judge``: a person's word on whether two claims speak of one happening."""

from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import click

from dateline.cli.naming import find_one
from dateline.cli.options import linked, record_option
from dateline.errors import BadCall
from dateline.nouns import Claim, Incident, Judgement, Picture, Verdict
from dateline.record import Record

WITHDRAWN = "withdraw"
VERDICTS = (*(verdict.value for verdict in Verdict), WITHDRAWN)


@click.command("judge")
@click.argument("verdict", type=click.Choice(VERDICTS))
@click.argument("one")
@click.argument("other")
@click.option("--by", required=True, metavar="NAME", help="Who judges.")
@click.option("--reason", metavar="TEXT", help="Why, in words.")
@record_option
def command(verdict: str, one: str, other: str, by: str, reason: str | None, record: Path) -> None:
    """Keep a person's word that two claims are the same happening, different ones, or unsure.

    ONE and OTHER are ids of claims or of whole incidents. The newest word on a pair holds;
    "withdraw" takes it back. Nothing that was said is erased.
    """
    now = datetime.now(UTC).replace(microsecond=0)
    with Record.open(record) as kept:
        picture = linked(kept, record)
        pairs = _pairs(_claims(picture, one), _claims(picture, other), verdict)
        for first, second in pairs:
            if verdict == WITHDRAWN:
                kept.withdraw(Judgement(first, second, Verdict.UNSURE, by, now, reason))
            else:
                kept.judge(Judgement(first, second, Verdict(verdict), by, now, reason))
    kept_words = "1 judgement" if len(pairs) == 1 else f"{len(pairs)} judgements"
    click.echo(f"Kept {kept_words}; dateline link --record {record} takes them in.")


def _claims(picture: Picture, id_: str) -> tuple[str, ...]:
    noun = find_one(picture, id_)
    if isinstance(noun, Claim):
        return (noun.id,)
    if isinstance(noun, Incident):
        return noun.claims
    raise BadCall(f"{id_} is a spell of control; judge the claims or incidents under it.")


def _pairs(ones: tuple[str, ...], others: tuple[str, ...], verdict: str) -> list[tuple[str, str]]:
    """Return the pairs of claims that a word on two groups of claims speaks of.

    To join two incidents one pair is enough; to part them, every pair must be parted.
    """
    if set(ones) & set(others):
        raise BadCall("A claim cannot be judged against itself; name two different ones.")
    pairs = list(product(ones, others))
    return pairs[:1] if verdict == Verdict.SAME else pairs

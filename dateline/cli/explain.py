"""``dateline explain``: from anything in the record to the words it rests on, with reasons."""

from datetime import datetime
from pathlib import Path

import click
from msgspec import json

from dateline.cli.naming import Named, find_one
from dateline.cli.options import as_of_option, json_option, linked, record_option
from dateline.cli.telling import tell_claim, tell_control, tell_incident, tell_totals
from dateline.nouns import Claim, Control, Incident, Picture, Total
from dateline.record import Record


@click.command("explain")
@click.argument("id_", metavar="ID")
@record_option
@as_of_option
@json_option
def command(id_: str, record: Path, as_of: datetime | None, as_json: bool) -> None:
    """Show what an incident, a claim or a spell of control rests on: sources, words, reasons.

    The first letters of an ID are enough where no other begins with them.
    """
    with Record.open(record) as kept:
        picture = linked(kept, record, as_of)
    noun = find_one(picture, id_)
    if as_json:
        told = {"it": noun, "rests_on": beneath(noun, picture), "totals": said(noun, picture)}
        click.echo(json.encode(told))
    else:
        click.echo("\n".join(_told(noun, picture)))


def beneath(noun: Named, picture: Picture) -> tuple[Claim, ...]:
    """Return the claims on which something rests, a claim on itself."""
    match noun:
        case Claim():
            return (noun,)
        case Incident():
            ids = set(noun.claims)
        case Control():
            under = set(noun.incidents)
            ids = {id_ for one in picture.incidents if one.id in under for id_ in one.claims}
    return tuple(claim for claim in picture.claims if claim.id in ids)


def said(noun: Named, picture: Picture) -> tuple[Total, ...]:
    """Return the totals that a claim, an incident or those of a spell of control give."""
    match noun:
        case Claim():
            return tuple(total for total in picture.totals if noun.id in total.claims)
        case Incident():
            return tuple(total for total in picture.totals if total.incident == noun.id)
        case Control():
            return tuple(t for t in picture.totals if t.incident in noun.incidents)


def _told(noun: Named, picture: Picture) -> list[str]:
    texts = {text.report: text for text in picture.texts}
    claims = {claim.id: claim for claim in picture.claims}
    match noun:
        case Claim():
            return [
                *tell_claim(noun, texts[noun.report]),
                *tell_totals(said(noun, picture)),
                *(f"in incident {one.id}" for one in picture.incidents if noun.id in one.claims),
            ]
        case Incident():
            return tell_incident(noun, claims, texts, said(noun, picture))
        case Control():
            lines = tell_control(noun)
            for incident in picture.incidents:
                if incident.id in noun.incidents:
                    told = said(incident, picture)
                    lines += ["", *tell_incident(incident, claims, texts, told)]
            return lines

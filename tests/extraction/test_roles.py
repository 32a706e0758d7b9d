"""Who did it and to whom: the sheet of roles, a line a claim."""

from datetime import date
from typing import Any

import pytest

from dateline.extraction import extract
from dateline.nouns import Actor, Claim, Paragraph, Published, Text
from dateline.parsing import parse
from tests.sheets import rows

DAY = date(2023, 7, 11)


def claims(words: str) -> tuple[Claim, ...]:
    paragraphs = (Paragraph(0, len(words)),)
    text = Text("case.txt", words, published=Published(DAY, DAY, "page"), paragraphs=paragraphs)
    return extract(parse(text))


def told(claim: Claim) -> str:
    """Write who and whom of a claim in one line: "event: actor > recipient"."""
    actor, recipient = names(claim.actor), names(claim.recipient)
    return claim.event + (f": {actor}" if actor else "") + (f" > {recipient}" if recipient else "")


def names(actors: tuple[Actor, ...]) -> str:
    return " + ".join(actor.name for actor in actors)


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "roles.en"))
def test_roles(phrase: str, want: Any) -> None:
    assert sorted({told(claim) for claim in claims(phrase)}) == sorted(want or [])


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "reasons_of_roles.en"))
def test_reasons_of_roles(phrase: str, want: Any) -> None:
    lines = [line for claim in claims(phrase) for line in claim.why]
    assert [line for line in lines if line.startswith(("actor:", "recipient:"))] == (want or [])


def test_what_is_not_named_is_said_to_be_inferred() -> None:
    found = claims("M23 attacked Congolese troops near Goma. M23 captured Rutshuru on Monday.")
    taken = next(claim for claim in found if claim.event == "seizure")
    assert names(taken.recipient) == "Congolese troops"
    assert any("not named here" in doubt for doubt in taken.doubts)

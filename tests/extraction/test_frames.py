"""What sentences claim: frames, roles, places and modality, by cases."""

from datetime import date
from typing import Any

import pytest

from dateline.extraction import extract
from dateline.nouns import Claim, Paragraph, Published, Text
from dateline.parsing import parse
from tests.sheets import rows

DAY = date(2023, 7, 11)


def claims(words: str) -> tuple[Claim, ...]:
    text = Text(
        report="case.txt",
        text=words,
        published=Published(DAY, DAY, "page"),
        paragraphs=(Paragraph(0, len(words)),),
    )
    return extract(parse(text))


def told(claim: Claim) -> str:
    """Write a claim in one line: "event: actor > recipient @ place [modality]"."""
    actor = ", ".join(plain(one.text or one.name) for one in claim.actor)
    recipient = ", ".join(plain(one.text or one.name) for one in claim.recipient)
    place = claim.place.name if claim.place else None
    line = claim.event + (f": {actor}" if actor else "") + (f" > {recipient}" if recipient else "")
    line += f" @ {place}" if place else ""
    return line if claim.modality == "asserted" else f"{line} [{claim.modality}]"


def plain(name: str) -> str:
    """Drop articles and counts: the cases ask who, not how many."""
    words = name.split()
    lead = ("the", "a", "an", "four", "nine", "three", "twelve", "sixty", "hundreds", "of")
    while len(words) > 1 and words[0].lower() in lead:
        words = words[1:]
    text = " ".join(words)
    return text if text in ("United Nations", "France", "Germany") else text.lower()


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "frames.en"))
def test_claims(phrase: str, want: Any) -> None:
    assert sorted(told(claim) for claim in claims(phrase)) == sorted(want or [])

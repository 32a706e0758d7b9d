"""The clues: each with a pair that it joins or parts, and one that it leaves alone."""

import tomllib
from datetime import date
from typing import Any

import pytest

from dateline.knowledge.names import spellings
from dateline.linking.accounts import Account
from dateline.linking.joining.clues import CLUES, reasons, weigh
from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Modality,
    Number,
    Place,
    Published,
    Span,
    Speaker,
    Text,
)
from tests.sheets import CASES
from tests.storybook import UNITS, when

SHEET = tomllib.loads((CASES / "linking" / "clues.toml").read_text(encoding="utf-8"))
BY_NAME = {clue.asks.__name__: clue for clue in CLUES}


def actors(row: dict[str, Any], key: str) -> tuple[Actor, ...]:
    names = row.get(key + "s") or ([row[key]] if key in row else [])
    return tuple(Actor(name) for name in names)


def place(row: dict[str, Any]) -> Place | None:
    if "place" not in row:
        return None
    lat, lon = row.get("lat"), row.get("lon")
    return Place(
        row["place"],
        country="ML",
        admin1=row.get("admin1"),
        lat=lat,
        lon=lon,
        level=row.get("level"),
    )


def trigger(row: dict[str, Any]) -> Span | None:
    start = row.get("trigger")
    return Span("fell", start, start + 4) if start is not None else None


def account(number: int, row: dict[str, Any], forms: dict[tuple[str, str], str]) -> Account:
    day = row.get("published", date(2022, 3, 10))
    words = row.get("says", f"claim {number}")
    claim = Claim(
        f"c{number}",
        row.get("report", "a"),
        row.get("event", "attack"),
        actor=actors(row, "actor"),
        recipient=actors(row, "recipient"),
        place=place(row),
        time=when(row.get("time")),
        numbers=tuple(Number(unit, row[unit], row[unit]) for unit in UNITS if unit in row),
        speaker=Speaker("named", row["speaker"]) if "speaker" in row else Speaker(),
        modality=Modality(row.get("modality", "asserted")),
        evidence=Evidence(
            words, row.get("start", -1), row.get("start", -1) + len(words), trigger(row)
        ),
        place_told=row.get("place_told", True),
    )
    text = Text("a", words, published=Published(day, day, "page"))
    form = forms.get((row.get("place", ""), "ML"), "")
    leans = (row["leans"].toordinal(), row["leans"].toordinal()) if "leans" in row else None
    settles = row.get("settles", False)
    return Account(claim, text, row.get("telling", claim.id), form, leans, settles)


def pair(rows: list[dict[str, Any]]) -> tuple[Account, Account]:
    forms = spellings({(row["place"], "ML") for row in rows if "place" in row})
    return account(1, rows[0], forms), account(2, rows[1], forms)


@pytest.mark.parametrize("name", SHEET)
def test_a_clue_answers_yes_and_no_and_either_way_round(name: str) -> None:
    clue = BY_NAME[SHEET[name].get("of", name)]
    for answer in ("yes", "no"):
        one, other = pair(SHEET[name][answer])
        assert clue.asks(one, other) is (answer == "yes"), answer
        assert weigh(one, other) == weigh(other, one)


@pytest.mark.parametrize("name", BY_NAME)
def test_a_clue_explains_itself_in_a_sentence(name: str) -> None:
    clue = BY_NAME[name]
    assert clue.reason.endswith(".")
    assert "\n" not in clue.reason
    if clue.weight:
        assert clue.reason in reasons(*pair(SHEET[name]["yes"]))


def test_every_case_is_of_a_clue() -> None:
    assert {SHEET[name].get("of", name) for name in SHEET} == set(BY_NAME)

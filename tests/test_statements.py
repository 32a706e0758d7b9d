"""Who said what: acts of speech as rows, whoever and however many report them."""

import csv
from datetime import date
from pathlib import Path

from msgspec.structs import replace

from dateline.exports import EXPORTS
from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Incident,
    Linked,
    Modality,
    Published,
    Speaker,
    Text,
    When,
)
from dateline.picture import draw
from dateline.picture.statements import find_statements

TENTH, NINTH = date(2022, 3, 10), date(2022, 3, 9)
MAYOR = Actor("Ilan Vost", "ilan-vost", ("Vost",))
PLEDGE = Claim(
    "c_2",
    "a.txt",
    "pledge",
    actor=(MAYOR,),
    speaker=Speaker("named", "Ilan Vost", role="mayor of Norvale", manner="promised"),
    modality=Modality.PLANNED,
    evidence=Evidence("Vost promised to reopen the bridge", 10, 44),
)
HEADLINE = replace(PLEDGE, id="c_1", actor=(), speaker=Speaker(), evidence=Evidence("Bridge vow"))
COPIED = replace(PLEDGE, id="c_3", report="b.txt", time=When(NINTH, NINTH, "on Wednesday"))
SHELLING = replace(PLEDGE, id="c_4", event="shelling")
TEXTS = (
    Text("a.txt", "x", "r_1", outlet="The Courier", published=Published(TENTH, TENTH, "page")),
    Text("b.txt", "y", "r_2"),
)


def linked(*claims: Claim) -> Linked:
    incident = Incident("i_1", claims[0].event, tuple(claim.id for claim in claims))
    return Linked(TEXTS, claims, (incident,))


def test_two_reports_of_one_act_are_one_statement() -> None:
    (one,) = find_statements(linked(PLEDGE, COPIED))
    assert (one.reports, one.claims, one.speaker) == (2, ("c_2", "c_3"), (MAYOR,))
    assert (one.role, one.manner) == ("mayor of Norvale", "promised")
    assert one.modality is Modality.PLANNED


def test_the_day_is_taken_from_the_report_that_tells_it() -> None:
    (one,) = find_statements(linked(PLEDGE, COPIED))
    assert one.time == When(NINTH, NINTH, "on Wednesday")


def test_the_publication_date_is_no_day_of_speech() -> None:
    (one,) = find_statements(linked(PLEDGE))
    assert one.time is None


def test_who_speaks_parts_two_statements() -> None:
    other = replace(COPIED, actor=(Actor("army"),))
    assert len(find_statements(linked(PLEDGE, other))) == 2


def test_the_one_quoted_speaks_where_nobody_else_acts() -> None:
    (one,) = find_statements(linked(replace(PLEDGE, actor=())))
    assert [actor.name for actor in one.speaker] == ["Ilan Vost"]


def test_the_role_of_a_spokesman_is_not_given_to_somebody_else() -> None:
    (one,) = find_statements(linked(replace(PLEDGE, actor=(Actor("army"),))))
    assert one.role is None


def test_a_report_in_its_own_voice_names_nobody() -> None:
    (one,) = find_statements(linked(HEADLINE))
    assert one.speaker == ()


def test_deeds_are_no_statements() -> None:
    assert find_statements(linked(SHELLING)) == ()
    assert find_statements(Linked()) == ()


def test_what_stands_in_no_incident_is_left_out() -> None:
    assert find_statements(Linked(TEXTS, (PLEDGE,))) == ()


def test_the_table_has_a_row_and_no_formula(tmp_path: Path) -> None:
    hostile = replace(PLEDGE, evidence=Evidence("=HYPERLINK(1)"))
    files = EXPORTS["statements"].write(draw(linked(hostile, COPIED)), tmp_path)
    assert [file.name for file in files] == ["statements.csv", "statements.jsonl"]
    with files[0].open(encoding="utf-8", newline="") as table:
        (row,) = csv.DictReader(table)
    assert row["words"] == "Vost promised to reopen the bridge"
    assert (row["speaker"], row["start"], row["reports"]) == ("Ilan Vost", "2022-03-09", "2")
    EXPORTS["statements"].write(draw(linked(hostile)), tmp_path)
    with files[0].open(encoding="utf-8", newline="") as table:
        (row,) = csv.DictReader(table)
    assert (row["words"], row["start"]) == ("'=HYPERLINK(1)", "")

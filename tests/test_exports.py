"""Exports: what is written can be read back, is always the same bytes, and harms no spreadsheet."""

import csv
import json
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from dateline.errors import BadCall
from dateline.exports import EXPORTS, read
from dateline.nouns import (
    Actor,
    Claim,
    Contradiction,
    Control,
    Evidence,
    Figure,
    Furniture,
    Incident,
    Modality,
    Number,
    Picture,
    Place,
    Published,
    Source,
    Span,
    Speaker,
    Statement,
    Text,
    Told,
    Total,
    Value,
    When,
)

NORVALE = Place("Norvale", "Norvale", "x:1", (), "XX", "North", 1.5, -2.25, "town", "the only one")
NORTH = Place("North", "the north", "x:2", (), "XX", None, 3.0, -4.0, "province")


def statement(id_: str, kind: str, time: When | None = None) -> Statement:
    who = (Actor("the mayor"),)
    told = ("words", "c_1", "a.txt", "i_1", 1, ("c_1",))
    return Statement(
        id_, kind, who, None, (), time, None, Modality.ASSERTED, None, (), False, *told
    )


WORDS = "Read more\nShells hit Norvale, killing at least 19.\n"


def total(id_: str) -> Total:
    """Two of five towns are on record, and one that may be a town."""
    return Total(
        id_, "taken", "towns", 5, 5, "the militia", "North", None, date(2022, 3, 9),
        ("Norvale", "Eastmere"), ("Sallow Ford",), "fewer", "2 to 3 on record",
        ("i_1", "i_2"), ("c_1",), "i_1",
    )  # fmt: skip


PICTURE = Picture(
    (
        Text("b.txt", "Nothing new.", "r_2", sha256="22", basis={"wires": "byline", "outlet": "x"}),
        Text(
            "a.txt",
            WORDS,
            "r_1",
            outlet="=The Courier",
            published=Published(date(2022, 3, 10), date(2022, 3, 10), "page"),
            furniture=(Furniture("Read more", 0, 9, "prompt"),),
            sha256="11",
        ),
    ),
    (
        Claim("c_2", "b.txt", "attack"),
        Claim(
            "c_1",
            "a.txt",
            "shelling",
            actor=(Actor("-the militia"),),
            place=NORVALE,
            time=When(date(2022, 3, 8), None, "since Tuesday"),
            numbers=(Number("killed", 19, None, text="at least 19"),),
            speaker=Speaker("named", "the mayor", via=("Courier", "Wire")),
            evidence=Evidence("Shells hit Norvale", 10, 28, Span("hit", 17, 20)),
        ),
    ),
    (
        Incident("i_2", "attack", ("c_2",), place=NORTH),
        Incident(
            "i_1",
            "shelling",
            ("c_1",),
            place=NORVALE,
            numbers=(Figure("killed", 19, 20, 30, (Told("the mayor", 19, None, ("c_1",)),)),),
            sources=(Source("the mayor", "speaker", True, ("c_1",), "one voice"),),
            contradictions=(Contradiction("killed", (Value("19", "the mayor"),)),),
            first_reported=date(2022, 3, 10),
        ),
        Incident("i_3", "attack", ("c_2",), place=Place("Sallow Ford", "Sallow Ford")),
    ),
    (Control("k_1", "Norvale", "x:1", "town", holder="the militia", incidents=("i_2", "i_1")),),
    (statement("s_2", "pledge"), statement("s_1", "threat", When(date(2022, 3, 8), None))),
    (total("t_2"), total("t_1")),
)


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("form", EXPORTS)
def test_the_same_bytes_whatever_the_order(form: str, tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "other").mkdir()
    turned = Picture(*(getattr(PICTURE, part)[::-1] for part in PICTURE.__struct_fields__))
    ones = EXPORTS[form].write(PICTURE, tmp_path / "one")
    others = EXPORTS[form].write(turned, tmp_path / "other")
    assert [path.name for path in ones] == [path.name for path in others]
    for one, other in zip(ones, others, strict=True):
        assert one.read_bytes() == other.read_bytes()
        assert one.stat().st_size


@pytest.mark.parametrize("form", EXPORTS)
def test_an_empty_record_is_written_too(form: str, tmp_path: Path) -> None:
    for path in EXPORTS[form].write(Picture(), tmp_path):
        assert path.is_file()


@pytest.mark.parametrize("form", EXPORTS)
def test_every_format_says_what_it_is_good_for(form: str) -> None:
    assert (EXPORTS[form].__doc__ or "").strip()


def test_json_lines_read_back_as_written(tmp_path: Path) -> None:
    EXPORTS["jsonl"].write(PICTURE, tmp_path)
    readings = tuple(read(tmp_path))
    assert sorted(PICTURE.texts, key=lambda text: text.report) == [r.text for r in readings]
    assert [claim for reading in readings for claim in reading.claims] == [
        PICTURE.claims[1],
        PICTURE.claims[0],
    ]


def test_json_lines_have_their_keys_in_the_agreed_order(tmp_path: Path) -> None:
    EXPORTS["jsonl"].write(PICTURE, tmp_path)
    keys = {
        path.stem: list(json.loads(path.read_text(encoding="utf-8").splitlines()[0]))
        for path in tmp_path.iterdir()
    }
    text = "id report text title outlet byline url language published dateline wires photo_credits"
    assert keys["reports"][:16] == [*text.split(), "furniture", "copies", "sha256", "doubts"]
    claim = "id report event actor recipient place time numbers speaker modality background repeats"
    assert keys["claims"][:14] == [*claim.split(), "evidence", "doubts"]
    incident = "id event claims actor recipient place time numbers reports outlets wires"
    assert keys["incidents"][:11] == incident.split()
    control = "id place place_id level country admin1 holder holder_aliases since until status"
    assert keys["control"][:12] == [*control.split(), "incidents"]
    total = "id of unit low high who area since on places unsure verdict why incidents claims"
    assert keys["totals"] == [*total.split(), "incident"]


def test_json_lines_are_sorted_by_id_and_leave_unsaid_what_is_unsaid(tmp_path: Path) -> None:
    EXPORTS["jsonl"].write(PICTURE, tmp_path)
    lines = (tmp_path / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    first, second = map(json.loads, lines)
    assert (first["id"], second["id"]) == ("c_1", "c_2")
    assert first["time"] == {
        "start": "2022-03-08",
        "end": None,
        "text": "since Tuesday",
        "relative": False,
        "basis": None,
    }
    assert second["time"] is second["place"] is None
    assert second["actor"] == []


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ('{"id": "c_1", "report": "a.txt"}', "line 1, is no claim: .*event"),
        ("{", "line 1, cannot be read"),
        ('{"id": "c_1", "report": "z.txt", "event": "attack"}', "claims of z.txt"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, says: str) -> None:
    (tmp_path / "reports.jsonl").write_text('{"report": "a.txt", "text": "Words."}\n')
    (tmp_path / "claims.jsonl").write_text(line + "\n")
    with pytest.raises(BadCall, match=says):
        list(read(tmp_path))


def test_furniture_without_offsets_is_found_by_its_words(tmp_path: Path) -> None:
    row = {"report": "a.txt", "text": WORDS, "furniture": [{"text": "Read more"}, {"text": "Ads"}]}
    (tmp_path / "reports.jsonl").write_text(json.dumps(row) + "\n")
    (tmp_path / "claims.jsonl").write_text("")
    [reading] = read(tmp_path)
    assert reading.text.furniture == (Furniture("Read more", 0, 9, "told by hand"),)
    assert reading.text.id
    assert reading.text.sha256


def test_no_cell_is_a_formula_and_numbers_stay_numbers(tmp_path: Path) -> None:
    EXPORTS["csv"].write(PICTURE, tmp_path)
    claim = table(tmp_path / "claims.csv")[0]
    assert claim["actor"] == "'-the militia"
    assert claim["outlet"] == "'=The Courier"
    assert claim["lon"] == "-2.25"
    assert (claim["killed_low"], claim["killed_high"], claim["numbers"]) == (
        "19",
        "",
        "at least 19 killed",
    )
    assert (claim["start"], claim["end"]) == ("2022-03-08", "")


@pytest.mark.parametrize("lead", ["=", "+", "-", "@", "\t", "\r", " ="])
def test_whatever_could_start_a_formula_is_defused(tmp_path: Path, lead: str) -> None:
    text = replace(PICTURE.texts[0], title=f"{lead}cmd|'/c calc'!A0")
    EXPORTS["csv"].write(Picture((text,)), tmp_path)
    assert table(tmp_path / "reports.csv")[0]["title"].startswith("'")


def test_every_table_has_a_row_for_each_noun(tmp_path: Path) -> None:
    EXPORTS["csv"].write(PICTURE, tmp_path)
    rows = {path.stem: len(table(path)) for path in tmp_path.iterdir()}
    assert rows == {"reports": 2, "claims": 2, "incidents": 3, "control": 1, "totals": 2}


def test_statements_stand_by_day(tmp_path: Path) -> None:
    rows = table(EXPORTS["statements"].write(PICTURE, tmp_path)[0])
    assert [(row["id"], row["start"]) for row in rows] == [("s_1", "2022-03-08"), ("s_2", "")]


def test_points_are_no_sharper_than_their_places(tmp_path: Path) -> None:
    EXPORTS["geojson"].write(PICTURE, tmp_path)
    collection = json.loads((tmp_path / "incidents.geojson").read_text(encoding="utf-8"))
    town, province, unknown = collection["features"]
    assert town["geometry"] == {"type": "Point", "coordinates": [-2.25, 1.5]}
    assert (town["properties"]["exact"], town["properties"]["level"]) == (True, "town")
    assert province["properties"]["exact"] is False
    assert province["properties"]["radius_km"] > town["properties"]["radius_km"]
    assert unknown["geometry"] is None
    assert unknown["properties"]["place"] == "Sallow Ford"


def test_control_is_pinned_where_its_place_is_known(tmp_path: Path) -> None:
    EXPORTS["geojson"].write(PICTURE, tmp_path)
    collection = json.loads((tmp_path / "control.geojson").read_text(encoding="utf-8"))
    [spell] = collection["features"]
    assert spell["geometry"]["coordinates"] == [-2.25, 1.5]
    assert spell["properties"]["holder"] == "the militia"


def test_tables_say_what_other_schemes_call_an_event(tmp_path: Path) -> None:
    """A code counts for an incident where half of its claims of that kind meet the condition."""
    told = (
        Claim("c_1", "a.txt", "bombing", conditions=("suicide",)),
        Claim("c_2", "b.txt", "bombing", conditions=("suicide", "civilians")),
        Claim("c_3", "b.txt", "bombing"),
        Claim("c_4", "b.txt", "statement"),
    )
    found = Incident("i_1", "bombing", ("c_1", "c_2", "c_3", "c_9"))
    EXPORTS["csv"].write(Picture((), told, (found,)), tmp_path)
    claims = {row["id"]: row["acled_sub_type"] for row in table(tmp_path / "claims.csv")}
    assert claims["c_1"] == "Suicide bomb"
    assert claims["c_3"] == "Remote explosive/landmine/IED"
    assert claims["c_4"] == ""
    [incident] = table(tmp_path / "incidents.csv")
    assert incident["acled_type"] == "Explosions/Remote violence"
    assert (incident["acled_sub_type"], incident["plover_mode"]) == (
        "Suicide bomb",
        "suicide-attack",
    )

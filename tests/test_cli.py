"""The commands: what they answer, what they refuse, and how they end."""

import contextlib
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from dateline.cli import COMMANDS, main

PAGES = {
    "courier.txt": "Militia seizes Norvale\n\nNORVALE, 9 March 2022 (Courier) - Militia fighters "
    "seized the town of Norvale on Tuesday, the mayor said.\n\nAt least 12 people were killed.\n",
    "herald.txt": "The army denied on Wednesday that the town of Norvale had fallen.\n",
}
REPORTS = [
    {"report": "a.txt", "text": "Shells hit Norvale. The army left.", "outlet": "The Courier"},
    {"report": "b.txt", "text": "Norvale was shelled.", "outlet": "The Herald"},
]
CLAIMS = [
    {
        "id": "c_aa1",
        "report": "a.txt",
        "event": "shelling",
        "place": {"name": "Norvale", "country": "XX"},
        "time": {"start": "2022-03-08", "end": "2022-03-08", "text": "on Tuesday"},
        "speaker": {"kind": "named", "name": "the \u001b[31mmayor"},
        "evidence": {
            "text": "Shells hit Norvale",
            "start": 0,
            "end": 18,
            "trigger": {"text": "hit", "start": 7, "end": 10},
        },
        "doubts": ["two places of this name"],
        "why": ["event: 'hit' with shells is shelling"],
    },
    {
        "id": "c_ab2",
        "report": "a.txt",
        "event": "retreat",
        "evidence": {"text": "The army left", "start": 20, "end": 33},
    },
    {
        "id": "c_bb3",
        "report": "b.txt",
        "event": "shelling",
        "place": {"name": "Norvale", "country": "XX"},
        "evidence": {"text": "Norvale was shelled", "start": 0, "end": 19},
    },
]


class Answer(NamedTuple):
    code: int
    out: str
    err: str


Call = Callable[..., Answer]


@pytest.fixture
def call(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> Call:
    """Run the command line here, in an empty folder, as the shell would."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: object) -> Answer:
        monkeypatch.setattr(sys, "argv", ["dateline", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return Answer(int(ended.value.code or 0), out, err)

    return run


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, words in PAGES.items():
        (folder / name).write_text(words, encoding="utf-8")
    return folder


@pytest.fixture
def told(tmp_path: Path, call: Call) -> Path:
    """Make a record of the claims above, whose ids are known."""
    folder = tmp_path / "told"
    folder.mkdir()
    for name, rows in (("reports", REPORTS), ("claims", CLAIMS)):
        lines = "".join(json.dumps(row) + "\n" for row in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    assert call("link", "--claims", folder).code == 0
    return tmp_path / "record"


def exported(call: Call, out: str) -> dict[str, list[dict[str, Any]]]:
    paths = [Path(line) for line in call("export", "jsonl", "--out", out).out.splitlines()]
    return {
        path.stem: [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        for path in paths
    }


def test_reads_a_folder_and_goes_on_where_it_ended(call: Call, pages: Path) -> None:
    first = call("read", pages, "--json")
    assert first.code == 0
    assert json.loads(first.out)["new"] == 2
    again = json.loads(call("read", pages, "--json").out)
    assert (again["new"], again["known"], again["reports"]) == (0, 2, 2)


def test_reading_again_the_same_way_changes_nothing(call: Call, pages: Path) -> None:
    call("read", pages)
    again = json.loads(call("read", pages, "--again", "--json").out)
    assert (again["new"], again["known"], again["new_claims"]) == (0, 2, 0)


def test_every_claim_points_to_its_words(call: Call, pages: Path) -> None:
    call("read", pages)
    rows = exported(call, "rows")
    texts = {row["report"]: row["text"] for row in rows["reports"]}
    assert rows["claims"]
    for claim in rows["claims"]:
        evidence = claim["evidence"]
        assert texts[claim["report"]][evidence["start"] : evidence["end"]] == evidence["text"]


def test_two_runs_give_the_same_bytes(call: Call, pages: Path, tmp_path: Path) -> None:
    for run in ("one", "other"):
        call("read", pages, "--record", run)
        for form in ("jsonl", "csv", "geojson"):
            call("export", form, "--record", run, "--out", f"{run}_rows")
    ones, others = (sorted((tmp_path / f"{run}_rows").iterdir()) for run in ("one", "other"))
    assert [path.name for path in ones] == [path.name for path in others]
    assert [path.read_bytes() for path in ones] == [path.read_bytes() for path in others]


def test_a_file_that_cannot_be_read_is_named_and_the_rest_is_kept(call: Call, pages: Path) -> None:
    (pages / "broken.txt").write_bytes(b"")
    answer = call("read", pages, "--json")
    assert answer.code == 1
    told = json.loads(answer.out)
    assert told["new"] == 2
    assert [Path(file["path"]).name for file in told["unreadable"]] == ["broken.txt"]
    assert answer.err.count("\n") == 1
    assert "broken.txt" in answer.err


def test_a_file_that_nobody_reads_is_skipped_and_no_error(call: Call, pages: Path) -> None:
    (pages / "tune.mp3").write_bytes(b"ID3")
    answer = call("read", pages, "--json")
    assert answer.code == 0
    assert [Path(file["path"]).name for file in json.loads(answer.out)["skipped"]] == ["tune.mp3"]


def test_the_record_does_not_read_itself(call: Call, pages: Path, tmp_path: Path) -> None:
    call("read", pages)
    told = json.loads(call("read", tmp_path, "--json").out)
    assert (told["files"], told["known"], told["skipped"]) == (2, 2, [])


def test_a_file_that_changed_is_read_anew(call: Call, pages: Path) -> None:
    call("read", pages)
    (pages / "herald.txt").write_text("Norvale is calm.\n", encoding="utf-8")
    told = json.loads(call("read", pages, "--json").out)
    assert (told["new"], told["known"], told["reports"]) == (1, 1, 2)


def test_one_report_under_two_names_counts_once(call: Call, pages: Path) -> None:
    (pages / "copy.txt").write_bytes((pages / "herald.txt").read_bytes())
    answer = call("read", pages, "--json")
    assert json.loads(answer.out)["reports"] == 2
    assert "same bytes" in answer.err


def test_the_publication_date_can_be_given(call: Call, pages: Path) -> None:
    call("read", pages / "herald.txt", "--published", "2022-03-10")
    [report] = exported(call, "rows")["reports"]
    assert report["published"]["start"] == "2022-03-10"
    assert report["published"]["basis"] == "argument"


def test_a_manifest_gives_the_dates(call: Call, pages: Path) -> None:
    dates = pages / "dates.csv"
    dates.write_text("report,published\nherald.txt,2022-03-11\n", encoding="utf-8")
    call("read", pages / "herald.txt", "--manifest", dates)
    [report] = exported(call, "rows")["reports"]
    assert (report["published"]["start"], report["published"]["basis"]) == (
        "2022-03-11",
        "manifest",
    )


def test_linking_can_wait(call: Call, pages: Path) -> None:
    call("read", pages, "--no-link")
    refused = call("list")
    assert (refused.code, refused.out) == (2, "")
    assert "run dateline link" in refused.err
    assert call("link").code == 0
    assert call("list").code == 0


def test_says_when_the_picture_is_behind(call: Call, told: Path, pages: Path) -> None:
    call("read", pages, "--no-link")
    assert "not linked yet" in call("list").err
    assert len(exported(call, "rows")["reports"]) == 2


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("read", "nowhere"), "nowhere"),
        (("read", ".", "--published", "soon"), "soon"),
        (("read",), "PATHS"),
        (("list", "--record", "nowhere"), "There is no record at nowhere"),
        (("export", "yaml", "--out", "rows"), "yaml"),
        (("export", "csv", "--record", "nowhere", "--out", "rows"), "There is no record"),
        (("link", "--claims", "."), "claims.jsonl"),
        (("sing",), "sing"),
        (("judge", "right", "c_1", "--by", " "), "A judgement needs a name"),
        (("tolls", "--from", "Tuesday"), "'Tuesday' is no day; write one as 2023-07-14."),
    ],
)
def test_a_wrong_call_is_told_in_words(call: Call, arguments: tuple[str, ...], says: str) -> None:
    answer = call(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err
    assert "Traceback" not in answer.err


def test_explains_a_claim_by_its_words(call: Call, told: Path) -> None:
    answer = call("explain", "c_aa")
    assert answer.code == 0
    for words in (
        "c_aa1",
        "a.txt",
        "The Courier",
        "Shells [hit] Norvale",
        "'hit' with shells is shelling",
        "two places of this name",
        "on Tuesday",
    ):
        assert words in answer.out


def test_nothing_in_a_report_steers_the_terminal(call: Call, told: Path) -> None:
    assert "mayor" in call("explain", "c_aa1").out
    assert "\u001b" not in call("explain", "c_aa1").out


def test_explains_an_incident_by_its_claims(call: Call, told: Path) -> None:
    rows = exported(call, "rows")
    for incident in rows["incidents"]:
        answer = call("explain", incident["id"])
        assert answer.code == 0
        assert all(claim in answer.out for claim in incident["claims"])
        told_json = json.loads(call("explain", incident["id"], "--json").out)
        assert sorted(c["id"] for c in told_json["rests_on"]) == sorted(incident["claims"])


def test_explain_tells_what_totals_come_to(call: Call, tmp_path: Path) -> None:
    said = (
        "JNIM captured Gao on Tuesday. The group now controls three towns in Mali, officials said."
    )
    words = f"BAMAKO, Mali, May 4 (Valley Wire) -\n\n{said}"
    Path("total.txt").write_text(words, encoding="utf-8")
    call("read", "total.txt", "--published", "2023-05-04")
    (total,) = exported(call, "rows")["totals"]
    assert (total["verdict"], total["places"]) == ("fewer", ["Gao"])
    for id_ in (total["incident"], *total["claims"]):
        told = call("explain", id_).out
        assert "said: 3 towns held by JNIM in Mali up to 2023-05-04" in told
        assert "fewer (1 on record" in told
        assert f"counted from: {total['incidents'][0]}" in told


@pytest.mark.parametrize(
    ("id_", "says"),
    [
        ("c_zz", "no claim, incident or control"),
        ("c_a", "2 ids begin with 'c_a'"),
        ("", "ids begin"),
    ],
)
def test_an_unknown_id_is_a_wrong_call(call: Call, told: Path, id_: str, says: str) -> None:
    answer = call("explain", id_)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


def test_a_judgement_is_kept_and_parts_what_was_joined(call: Call, told: Path) -> None:
    def together() -> bool:
        incidents = exported(call, "rows")["incidents"]
        return any({"c_aa1", "c_bb3"} <= set(incident["claims"]) for incident in incidents)

    for verdict in ("same", "different", "same"):
        answer = call("judge", verdict, "c_aa1", "c_bb3", "--by", "Ada", "--why", "I was there")
        assert answer.code == 0
        assert call("link").code == 0
        assert together() == (verdict == "same")
    assert "judged one happening with c_bb3 by Ada: I was there" in call("explain", "c_aa1").out


def test_a_judgement_is_replayed_when_more_is_read(call: Call, told: Path, tmp_path: Path) -> None:
    call("judge", "different", "c_aa1", "c_bb3", "--by", "Ada", "--why", "two nights")
    Path("later.txt").write_text("Shells hit Norvale again, the mayor said.", encoding="utf-8")
    assert call("read", "later.txt", "--published", "2022-03-12").code == 0
    rows = exported(call, "rows")
    assert len(rows["reports"]) == 3
    assert not any({"c_aa1", "c_bb3"} <= set(one["claims"]) for one in rows["incidents"])
    for one, other in (("c_aa1", "c_bb3"), ("c_bb3", "c_aa1")):
        words = f"judged another happening than {other} by Ada: two nights"
        assert words in call("explain", one).out


def test_whole_incidents_can_be_judged(call: Call, told: Path) -> None:
    def incident_of(claim: str) -> str:
        incidents = exported(call, "rows")["incidents"]
        return next(str(one["id"]) for one in incidents if claim in one["claims"])

    one, other = incident_of("c_aa1"), incident_of("c_ab2")
    assert one != other
    assert call("judge", "same", one, other, "--by", "Ada").code == 0
    assert call("link").code == 0
    assert incident_of("c_aa1") == incident_of("c_ab2")


def test_what_is_judged_misread_counts_in_no_incident_until_undone(call: Call, told: Path) -> None:
    before = exported(call, "rows")
    assert call("judge", "wrong", "c_aa1", "--by", "Ada", "--why", "a film").code == 0
    call("link")
    after = exported(call, "rows")
    assert all("c_aa1" not in row["claims"] for row in after["incidents"])
    claim = next(row for row in after["claims"] if row["id"] == "c_aa1")
    assert "judged misread, and in no incident by Ada: a film" in claim["why"]
    assert "misread" in call("explain", "c_aa1").out
    assert "Undone: wrong c_aa1, by Ada" in call("judge", "undo", "--by", "Ben").out
    call("link")
    assert exported(call, "rows") == before


@pytest.mark.parametrize(
    ("facet", "value", "want"),
    [
        ("event", "airstrike", "airstrike"),
        ("actor", "the militia; Taliban", ["the militia", "Taliban"]),
        ("actor", "none", []),
        ("place", "Nangade", "Nangade"),
        ("place", "none", None),
        ("time", "2022-03-07", ["2022-03-07", "2022-03-07"]),
        ("time", "..2022-03-07", [None, "2022-03-07"]),
        ("time", "none", None),
        ("killed", "10..14", [10, 14]),
        ("killed", "12", [12, 12]),
        ("killed", "12..", [12, None]),
        ("killed", "none", None),
        ("speaker", "Red Cross", "International Committee of the Red Cross"),
        ("speaker", "outlet", None),
        ("modality", "denied", "denied"),
        ("background", "yes", True),
    ],
)
def test_a_facet_is_corrected(call: Call, told: Path, facet: str, value: str, want: Any) -> None:
    answer = call("judge", "correct", "c_aa1", facet, value, "--by", "Ada")
    assert answer.code == 0, answer.err
    call("link")
    claim = next(row for row in exported(call, "rows")["claims"] if row["id"] == "c_aa1")
    assert value_of(claim, facet) == want
    assert f"{facet} corrected by Ada" in claim["why"]


def value_of(claim: dict[str, Any], facet: str) -> Any:
    if facet == "killed":
        numbers = [(row["low"], row["high"]) for row in claim["numbers"] if row["unit"] == facet]
        return list(numbers[0]) if numbers else None
    value = claim[facet]
    if facet == "time":
        return value and [value["start"], value["end"]]
    if isinstance(value, list):
        return [row["name"] for row in value]
    return value["name"] if isinstance(value, dict) else value


def test_a_corrected_claim_is_linked_as_corrected(call: Call, told: Path) -> None:
    def apart() -> bool:
        incidents = exported(call, "rows")["incidents"]
        return not any({"c_aa1", "c_bb3"} <= set(row["claims"]) for row in incidents)

    call("judge", "same", "c_aa1", "c_bb3", "--by", "Ada")
    call("link")
    assert not apart()
    call("judge", "undo", "--by", "Ada")
    call("judge", "correct", "c_bb3", "place", "Kabul", "--by", "Ada")
    call("link")
    assert apart()


def test_a_judgement_survives_another_reading(call: Call, pages: Path) -> None:
    call("read", pages)
    claim = exported(call, "rows")["claims"][0]["id"]
    call("judge", "correct", claim, "killed", "99", "--by", "Ada")
    call("read", pages, "--again")
    call("link")
    row = next(row for row in exported(call, "rows")["claims"] if row["id"] == claim)
    assert {"low": 99, "high": 99}.items() <= row["numbers"][-1].items()


def test_nothing_to_undo(call: Call, told: Path) -> None:
    answer = call("judge", "undo", "--by", "Ada")
    assert (answer.code, "Nothing was judged" in answer.err) == (2, True)


@pytest.mark.parametrize(
    ("facet", "value", "says"),
    [
        ("mood", "x", "no facet mood; name one of event"),
        ("event", "picnic", "no kind of event picnic"),
        ("time", "Tuesday", "'Tuesday' is no day"),
        ("time", "..", "'..' is no day"),
        ("time", "2022-03-09..2022-03-07", "ends before it begins"),
        ("killed", "many", "'many' is no number"),
        ("killed", "..", "'..' is no number"),
        ("killed", "14..10", "ends below where it begins"),
        ("modality", "likely", "it is one of asserted"),
        ("background", "maybe", "say yes or no"),
    ],
)
def test_a_wrong_correction_is_refused(
    call: Call, told: Path, facet: str, value: str, says: str
) -> None:
    answer = call("judge", "correct", "c_aa1", facet, value, "--by", "Ada")
    assert answer.code == 2
    assert says in answer.err


def test_an_incident_is_not_corrected_whole(call: Call, told: Path) -> None:
    incident = exported(call, "rows")["incidents"][0]["id"]
    answer = call("judge", "correct", incident, "killed", "9", "--by", "Ada")
    assert (answer.code, "is no claim" in answer.err) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("same", "c_aa1", "c_zz9", "--by", "Ada"), "c_zz9"),
        (("same", "c_aa1", "c_aa1", "--by", "Ada"), "against itself"),
        (("same", "c_aa1", "c_bb3"), "--by"),
        (("perhaps", "c_aa1", "c_bb3", "--by", "Ada"), "perhaps"),
    ],
)
def test_a_wrong_judgement_is_refused(
    call: Call, told: Path, arguments: tuple[str, ...], says: str
) -> None:
    answer = call("judge", *arguments)
    assert answer.code == 2
    assert says in answer.err


def test_lists_incidents(call: Call, told: Path) -> None:
    answer = call("list")
    assert "shelling" in answer.out
    assert "retreat" in answer.out
    assert "retreat" not in call("list", "--event", "shelling").out
    assert "Norvale" in call("list", "--place", "norv").out
    assert len(call("list", "--limit", "1", "--json").out.splitlines()) == 1
    assert call("list", "--place", "Atlantis").out.splitlines()[1:] == ["0 of 2 incidents."]
    unknown = call("list", "--event", "picnic")
    assert (unknown.code, "no kind of event picnic" in unknown.err) == (2, True)


def test_lists_who_said_what(call: Call, pages: Path) -> None:
    (pages / "gazette.txt").write_text(
        "Ilan Vost, a spokesman for the army, promised on Wednesday to reopen the road to"
        " Norvale.\n\nThe bishop of Norvale appealed to both sides to spare the hospital.\n"
    )
    call("read", pages)
    told = call("statements")
    assert "pledge, planned: Ilan Vost" in told.out
    assert "reopen the road" in told.out
    assert "appeal, asserted" in told.out
    assert told.out.endswith("2 of 2 statements.\n")
    assert call("statements", "--by", "ARMY").out.count("pledge") == 1
    assert call("statements", "--by", "bishop", "--kind", "pledge").out == "0 of 2 statements.\n"
    assert "appeal" in call("statements", "--to", "sides").out
    row = json.loads(call("statements", "--kind", "pledge", "--json").out)
    assert row["kind"] == "pledge"


def test_an_unknown_kind_of_statement_is_a_wrong_call(call: Call, told: Path) -> None:
    answer = call("statements", "--kind", "vow")
    assert answer.code == 2
    assert "kind vow; the record has none" in answer.err


def test_places_of_ones_own(call: Call, pages: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text("name,country,lat,lon\nNorvale,MZ,-12.5,39.5\n")
    call("read", pages)
    known = call("read", pages, "--places", mine)
    assert "2 reports were read before and keep the places they had; add --again" in known.err
    assert call("read", pages, "--places", mine, "--again").err == ""
    points = {(row["place"] or {}).get("lat") for row in exported(call, "rows")["incidents"]}
    assert -12.5 in points
    other = tmp_path / "other.csv"
    other.write_text("place\nNorvale\n")
    wrong = call("read", pages, "--places", other)
    assert (wrong.code, "no column name" in wrong.err) == (2, True)


def test_what_could_be_known_on_a_day(call: Call, pages: Path) -> None:
    (pages / "manifest.csv").write_text(
        "report,published\ncourier.txt,2022-03-09\nherald.txt,2022-03-10\n"
    )
    call("read", pages)
    then = json.loads(call("list", "--event", "seizure", "--as-of", "2022-03-09", "--json").out)
    now = json.loads(call("list", "--event", "seizure", "--as-of", "2022-03-10", "--json").out)
    assert (then["state"], then["denied_by"], then["reports"]) == ("claimed", [], 1)
    assert (now["state"], now["reports"]) == ("disputed", 2)
    before = call("list", "--as-of", "2022-03-08", "--json")
    assert (before.out, "No report was published by 2022-03-08." in before.err) == ("", True)
    assert call("list", "--as-of", "2030-01-01").out == call("list").out


def test_reports_without_a_date_are_told_of(call: Call, pages: Path) -> None:
    call("read", pages)
    answer = call("list", "--as-of", "2022-03-31")
    assert "1 report without a publication date, herald.txt first, left out" in answer.err


@pytest.mark.parametrize(
    "name", ["list", "explain", "statements", "export", "page", "brief", "tolls"]
)
def test_every_command_that_shows_can_show_as_of_a_day(call: Call, name: str) -> None:
    assert "--as-of" in call(name, "--help").out


def test_what_changed_between_two_days(call: Call, pages: Path) -> None:
    (pages / "manifest.csv").write_text(
        "report,published\ncourier.txt,2022-03-09\nherald.txt,2022-03-10\n"
    )
    call("read", pages)
    rows = call("since", "--from", "2022-03-09", "--json").out.splitlines()
    (denied,) = [row for row in map(json.loads, rows) if row["turn"] == "denied"]
    assert denied["reports"] == ["herald.txt"]
    state = next(one for one in denied["revisions"] if one["facet"] == "state")
    assert (state["before"], state["after"]) == ("claimed", "disputed")
    told = call("since", "--from", "2022-03-09").out
    assert "state: claimed → disputed" in told
    assert "by herald.txt" in told
    assert "- herald.txt (outlet not said, 2022-03-10)" in told
    assert "Nothing changed." in call("since", "--from", "2022-03-10").out


def test_what_changed_between_two_records(call: Call, pages: Path) -> None:
    call("read", pages / "courier.txt", "--record", "old")
    call("read", pages)
    answer = call("since", "--before", "old")
    assert "1 new report\n  - herald.txt" in answer.out
    assert "state: claimed → disputed" in answer.out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--to", "2022-03-10"),
        ("--before", "record", "--from", "2022-03-10"),
        ("--from", "2022-03-10", "--to", "2022-03-09"),
    ],
)
def test_since_what_must_be_said(call: Call, told: Path, arguments: tuple[str, ...]) -> None:
    answer = call("since", *arguments)
    assert (answer.code, answer.out) == (2, "")


def test_adds_up_tolls(call: Call, pages: Path) -> None:
    call("read", pages, "--published", "2022-03-10")
    told = call("tolls").out
    assert "killed: 0 to 12, best 12, in 1 incident, and some accounts name no upper end" in told
    assert "not in the low end: denied or told otherwise" in " ".join(told.split())
    (toll,) = map(json.loads, call("tolls", "--json").out.splitlines())
    assert (toll["unit"], toll["best"], toll["is_open"]) == ("killed", 12, True)
    nowhere = call("tolls", "--area", "Atlantis").out
    assert nowhere.startswith("No report in the record gives a figure of Atlantis; the record spea")
    never = "No report in the record gives a figure of these days.\n"
    assert call("tolls", "--from", "2030-01-01").out == never


def test_what_is_judged_misread_is_in_no_brief(call: Call, told: Path, tmp_path: Path) -> None:
    call("brief", "--out", "before.md")
    call("judge", "wrong", "c_ab2", "--by", "Ana")
    call("link")
    call("brief", "--out", "after.md")
    before, after = ((tmp_path / name).read_text("utf-8") for name in ("before.md", "after.md"))
    assert "c_ab2" in before
    assert "retreated" in before
    assert "c_ab2" not in after
    assert "retreated" not in after


@pytest.mark.parametrize("name", ["brief.md", "brief.HTML"])
def test_writes_a_brief(call: Call, pages: Path, tmp_path: Path, name: str) -> None:
    call("read", pages, "--published", "2022-03-10")
    answer = call("brief", "--out", f"out/{name}", "--to", "2022-03-31")
    assert (answer.code, answer.out) == (0, f"out/{name}\n")
    told = (tmp_path / "out" / name).read_text(encoding="utf-8")
    assert "At least 12 people were killed" in told
    assert "Until 31 March 2022" in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--out", "brief.doc"), "name a file .md or .html"),
        (("--out", "b.md", "--from", "2022-03-10", "--to", "2022-03-09"), "end before they begin"),
        (
            ("--out", "b.md", "--area", "Atlantis"),
            "nothing of Atlantis; it speaks of Norvale",
        ),
        (("--out", "b.md", "--to", "1990-01-01"), "holds nothing of these days"),
    ],
)
def test_a_brief_that_cannot_be(
    call: Call, told: Path, arguments: tuple[str, ...], says: str
) -> None:
    answer = call("brief", *arguments)
    assert (answer.code, answer.out) == (2, "")
    assert says in answer.err


def test_writes_a_page(call: Call, told: Path, tmp_path: Path) -> None:
    answer = call("page", "--out", "out/page.html")
    assert (answer.code, answer.out) == (0, "out/page.html\n")
    assert (tmp_path / "out" / "page.html").read_text(encoding="utf-8").startswith("<!")


def test_a_folder_that_cannot_be_written_is_told_in_words(call: Call, told: Path) -> None:
    (told / "taken").write_text("")
    answer = call("export", "csv", "--out", told / "taken" / "rows")
    assert answer.code == 2
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(call: Call, name: str) -> None:
    answer = call(name, "--help")
    assert answer.code == 0
    assert "Usage: dateline" in answer.out


@pytest.mark.slow
def test_a_person_sees_how_far_it_is_and_a_program_does_not(pages: Path, tmp_path: Path) -> None:
    screen, ours = os.openpty()
    program = [
        sys.executable,
        "-m",
        "dateline",
        "read",
        str(pages),
        "--record",
        str(tmp_path / "r"),
    ]
    environment = {**os.environ, "TERM": "xterm"}
    run = subprocess.Popen(program, stdout=subprocess.PIPE, stderr=ours, env=environment)
    os.close(ours)
    seen = b""
    with contextlib.suppress(OSError):  # the screen is gone when the program ends
        while part := os.read(screen, 4096):
            seen += part
    os.close(screen)
    out, _ = run.communicate()
    assert run.returncode == 0
    assert b"Reading" in seen
    assert b"Reading" not in out
    assert b"2 new" in out


def test_help_loads_no_command() -> None:
    program = (
        "import sys; from dateline.cli import COMMANDS, dateline\n"
        "dateline(['--help'], standalone_mode=False)\n"
        "heavy = {'sqlalchemy', 'numpy', 'rich', 'onnxruntime', 'trafilatura'}\n"
        "assert not heavy & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True)

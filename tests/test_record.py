"""The record: what is kept, what is retired, and that nothing is ever half written."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from sqlalchemy import Connection, text

from dateline.errors import BadCall, BadRecord
from dateline.nouns import (
    Claim,
    Control,
    Evidence,
    Incident,
    Judgement,
    Picture,
    Place,
    Reading,
    Speaker,
    Text,
    Verdict,
    When,
)
from dateline.record import Record
from dateline.record.connecting import connect, transaction
from dateline.record.migrations import STEPS, migrate, version
from dateline.record.tables import TABLES

NOON = datetime(2022, 3, 10, 12, tzinfo=UTC)


def reading(name: str = "a.txt", words: str = "Shells hit Norvale.", count: int = 2) -> Reading:
    claims = tuple(
        Claim(
            id=f"c_{name}_{number}_{len(words)}",
            report=name,
            event="shelling",
            place=Place("Norvale", country="XX"),
            time=When(date(2022, 3, 8), None, "since Tuesday"),
            speaker=Speaker("named", "the mayor"),
            evidence=Evidence(words, 0, len(words)),
        )
        for number in range(count)
    )
    return Reading(Text(name, words, id=f"r_{name}", sha256=f"{name}{words}"), claims)


def picture(record: Record) -> Picture:
    claims = record.claims()
    return Picture(
        record.texts(),
        (replace(claims[0], doubts=("linking said so",)), *claims[1:]),
        (Incident("i_1", "shelling", tuple(claim.id for claim in claims)),),
        (Control("k_1", "Norvale", holder="the militia", incidents=("i_1",)),),
    )


def dump(path: Path) -> list[str]:
    connection = sqlite3.connect(str(path / "record.db"))
    try:
        return sorted(connection.iterdump())
    finally:
        connection.close()


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record", make=True) as opened:
        yield opened


def test_gives_back_what_it_was_given(record: Record) -> None:
    one, other = reading("b.txt"), reading("a.txt")
    assert record.add(one)
    assert record.add(other)
    assert record.texts() == (other.text, one.text)
    assert record.claims() == (*other.claims, *one.claims)


def test_the_same_reading_again_changes_nothing(record: Record, tmp_path: Path) -> None:
    record.add(reading())
    before = dump(tmp_path / "record")
    assert not record.add(reading())
    assert dump(tmp_path / "record") == before


def test_a_changed_file_replaces_its_reading_and_erases_nothing(
    record: Record, tmp_path: Path
) -> None:
    record.add(reading(words="Shells hit Norvale."))
    record.add(reading(words="Shells hit Norvale and Eastmere."))
    assert [text.text for text in record.texts()] == ["Shells hit Norvale and Eastmere."]
    assert len(record.claims()) == 2
    assert sum("Shells hit Norvale." in line for line in dump(tmp_path / "record")) >= 3


def test_better_claims_of_the_same_words_replace_the_old_ones(record: Record) -> None:
    record.add(reading(count=1))
    assert record.add(reading(count=2))
    assert len(record.claims()) == 2


def test_holds_a_text_only_in_these_very_words(record: Record) -> None:
    record.add(reading())
    assert record.holds(reading().text)
    assert not record.holds(replace(reading().text, outlet="The Courier"))
    assert not record.holds(reading("b.txt").text)


def test_the_same_bytes_under_another_name_are_a_twin(record: Record) -> None:
    record.add(reading("a.txt"))
    copy = replace(reading("a.txt").text, report="b.txt")
    assert record.twin(copy) == "a.txt"
    assert record.twin(reading("a.txt").text) is None
    assert record.twin(replace(copy, text="Other words.")) is None


def test_files_of_one_name_in_two_folders_are_two_reports(record: Record, tmp_path: Path) -> None:
    monday, tuesday = tmp_path / "monday" / "a.txt", tmp_path / "tuesday" / "a.txt"
    record.add(reading("a.txt"), monday)
    sha256 = reading("a.txt").text.sha256
    assert record.name_for("a.txt", monday, "changed") == "a.txt"
    assert record.name_for("a.txt", tuesday, sha256) == "a.txt"
    assert record.name_for("a.txt", tuesday, "another") == "tuesday/a.txt"


def test_an_id_belongs_to_one_report(record: Record) -> None:
    record.add(reading("a.txt"))
    stolen = replace(reading("a.txt").claims[0], report="b.txt")
    with pytest.raises(BadCall, match=r"a\.txt and in b\.txt"):
        record.add(Reading(reading("b.txt").text, (stolen,)))
    assert [text.report for text in record.texts()] == ["a.txt"]


def test_the_newest_word_on_a_pair_holds(record: Record) -> None:
    first = Judgement("c_2", "c_1", Verdict.SAME, "Ada", NOON)
    second = Judgement("c_1", "c_2", Verdict.DIFFERENT, "Ben", NOON + timedelta(1), "two nights")
    record.judge(first)
    record.judge(second)
    assert record.judgements() == (second,)
    assert record.undo("Ben", NOON + timedelta(2)) == (second,)
    assert record.judgements() == (replace(first, one="c_1", other="c_2"),)
    assert record.undo("Ben", NOON + timedelta(3)) == (replace(first, one="c_1", other="c_2"),)
    assert record.judgements() == ()
    assert record.undo("Ben", NOON + timedelta(4)) == ()


def test_words_said_at_once_are_taken_back_at_once(record: Record) -> None:
    before = Judgement("c_0", None, Verdict.RIGHT, "Ada", NOON)
    record.judge(before)
    for claim in ("c_1", "c_2"):
        record.judge(Judgement(claim, None, Verdict.WRONG, "Ada", NOON + timedelta(1)))
    assert len(record.undo("Ben", NOON + timedelta(2), "a slip")) == 2
    assert record.judgements() == (before,)


def test_each_facet_of_a_claim_has_a_newest_word(record: Record) -> None:
    place = Judgement("c_1", None, Verdict.CORRECT, "Ada", NOON, None, "place", "null")
    event = replace(place, facet="event", value='"attack"', at=NOON + timedelta(1))
    newer = replace(place, value='{"name":"Norvale"}', at=NOON + timedelta(2))
    right = Judgement("c_1", None, Verdict.RIGHT, "Ada", NOON)
    for word in (place, event, newer, right):
        record.judge(word)
    assert set(record.judgements()) == {event, newer, right}


@pytest.mark.parametrize(
    "change", ["UPDATE judgement SET verdict = 'same'", "DELETE FROM judgement"]
)
def test_judgements_cannot_be_changed(record: Record, tmp_path: Path, change: str) -> None:
    record.judge(Judgement("c_1", "c_2", Verdict.DIFFERENT, "Ada", NOON))
    connection = sqlite3.connect(str(tmp_path / "record" / "record.db"))
    with pytest.raises(sqlite3.IntegrityError, match="appended, never changed"):
        connection.execute(change)
    connection.close()


def test_the_picture_is_kept_whole_and_replaced_whole(record: Record) -> None:
    assert record.picture() is None
    record.add(reading("a.txt"))
    record.add(reading("b.txt"))
    drawn = picture(record)
    record.keep(drawn)
    assert record.picture() == drawn
    record.keep(replace(drawn, incidents=(), control=()))
    assert record.picture() == replace(drawn, incidents=(), control=())
    assert record.claims()[0].doubts == ()


def test_knows_when_the_picture_is_behind(record: Record) -> None:
    record.add(reading("a.txt"))
    assert not record.is_linked()
    record.keep(picture(record))
    assert record.is_linked()
    record.judge(Judgement("c_1", "c_2", Verdict.SAME, "Ada", NOON))
    assert not record.is_linked()
    record.keep(picture(record))
    record.add(reading("b.txt"))
    assert not record.is_linked()


def test_an_old_picture_stays_whole_when_a_report_is_read_anew(record: Record) -> None:
    record.add(reading(words="Shells hit Norvale."))
    drawn = picture(record)
    record.keep(drawn)
    record.add(reading(words="Shells hit Norvale again."))
    assert record.picture() == drawn


def test_the_ledger_knows_what_became_of_each_file(record: Record, tmp_path: Path) -> None:
    record.note(tmp_path / "a.txt", "unreadable", "a.txt is empty.")
    record.note(tmp_path / "a.txt", "read", sha256="abc")
    rows = [line for line in dump(tmp_path / "record") if 'INTO "file"' in line]
    assert rows == ["""INSERT INTO "file" VALUES('../a.txt','abc','read',NULL);"""]


def test_the_current_reading_is_found_without_a_scan(record: Record, tmp_path: Path) -> None:
    """A scan for each report would make reading many of them quadratic."""
    connection = sqlite3.connect(str(tmp_path / "record" / "record.db"))
    plan = "EXPLAIN QUERY PLAN SELECT noun FROM reading WHERE report = 'a.txt' AND current = 1"
    assert "USING INDEX one_current_reading" in str(connection.execute(plan).fetchall())
    connection.close()


def test_a_record_can_be_a_single_file(tmp_path: Path) -> None:
    with Record.open(tmp_path / "war.db", make=True) as record:
        record.add(reading())
    assert [path.name for path in tmp_path.iterdir()] == ["war.db"]


def test_no_record_is_said_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadRecord, match="There is no record at"):
        Record.open(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"Not a database at all, but long enough to be one. " * 20, "not a database"),
        (None, "no record of dateline's"),
    ],
)
def test_another_file_is_refused(tmp_path: Path, content: bytes | None, says: str) -> None:
    path = tmp_path / "other.db"
    if content is not None:
        path.write_bytes(content)
    else:
        connection = sqlite3.connect(str(path))
        connection.execute("CREATE TABLE recipes (name)")
        connection.close()
    with pytest.raises(BadRecord, match=says):
        Record.open(path, make=True)


def test_a_record_of_the_future_is_refused(tmp_path: Path) -> None:
    Record.open(tmp_path, make=True).close()
    connection = sqlite3.connect(str(tmp_path / "record.db"))
    connection.execute("UPDATE about SET value = '99' WHERE key = 'version'")
    connection.commit()
    connection.close()
    with pytest.raises(BadRecord, match=r"has version 99 .* install a newer dateline"):
        Record.open(tmp_path)


def add_a_column(connection: Connection) -> None:
    connection.execute(text("ALTER TABLE reading ADD COLUMN translator VARCHAR"))


def fail_halfway(connection: Connection) -> None:
    add_a_column(connection)
    raise BadRecord("Interrupted.")


def test_an_old_record_is_brought_up_to_date_once(tmp_path: Path) -> None:
    with Record.open(tmp_path, make=True) as record:
        record.add(reading())
    engine = connect(tmp_path / "record.db")
    for _ in range(2):
        with transaction(engine, tmp_path, writing=True) as connection:
            migrate(connection, tmp_path, (*STEPS, add_a_column))
            assert version(connection, tmp_path) == len(STEPS) + 2
            told = connection.execute(text("SELECT report, translator FROM reading")).all()
            assert told == [("a.txt", None)]
    engine.dispose()


def test_a_step_that_fails_leaves_the_old_record(tmp_path: Path) -> None:
    Record.open(tmp_path, make=True).close()
    before = dump(tmp_path)
    engine = connect(tmp_path / "record.db")
    with (
        pytest.raises(BadRecord, match="Interrupted"),
        transaction(engine, tmp_path, writing=True) as connection,
    ):
        migrate(connection, tmp_path, (*STEPS, fail_halfway))
    engine.dispose()
    assert dump(tmp_path) == before


def test_a_record_of_version_1_opens_and_is_as_new_ones_are(tmp_path: Path) -> None:
    script = Path(__file__).parent / "cases" / "record" / "version1.sql"
    connection = sqlite3.connect(str(tmp_path / "record.db"))
    connection.executescript(script.read_text(encoding="utf-8"))
    connection.close()
    with Record.open(tmp_path) as record:
        assert [text.report for text in record.texts()] == ["a.txt"]
        assert record.judgements()
        assert record.picture() == picture(record)
        assert not record.is_linked()
    Record.open(tmp_path / "new", make=True).close()
    assert _shape(tmp_path) == _shape(tmp_path / "new")


def _shape(path: Path) -> set[tuple[str, str]]:
    connection = sqlite3.connect(str(path / "record.db"))
    shape = set()
    for table in TABLES.tables:
        columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
        shape |= {(table, column[1]) for column in columns}
    connection.close()
    return shape


SLOW = """
import sys, time
from pathlib import Path
sys.path.insert(0, {tests!r})
from test_record import picture, reading
from dateline.record import Record
with Record.open(Path(sys.argv[1]), make=True) as record:
    for number in range(12):
        new = reading(f"{{number:02}}.txt", count=30)
        if not record.holds(new.text):
            time.sleep(0.01)
            record.add(new)
        record.note(Path(sys.argv[1]) / new.text.report, "read")
    record.keep(picture(record))
"""


def test_a_run_that_is_killed_and_started_again_ends_in_the_same_record(tmp_path: Path) -> None:
    program = SLOW.format(tests=str(Path(__file__).parent))

    def start(path: Path) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", program, str(path)], cwd=tmp_path)

    assert start(tmp_path / "calm").wait() == 0
    random.seed(7)
    kills = 0
    for _ in range(6):
        run = start(tmp_path / "rough")
        _until_begun(tmp_path / "rough" / "record.db", run)
        time.sleep(random.uniform(0.0, 0.15))
        os.kill(run.pid, signal.SIGKILL)
        kills += run.wait() == -signal.SIGKILL
    assert start(tmp_path / "rough").wait() == 0
    assert kills
    assert dump(tmp_path / "rough") == dump(tmp_path / "calm")


def test_two_programs_can_read_into_one_record_at_once(tmp_path: Path) -> None:
    program = SLOW.format(tests=str(Path(__file__).parent))
    runs = [
        subprocess.Popen([sys.executable, "-c", program, str(tmp_path / "both")], cwd=tmp_path)
        for _ in range(2)
    ]
    assert [run.wait() for run in runs] == [0, 0]
    with Record.open(tmp_path / "both") as record:
        assert len(record.texts()) == 12
        assert record.is_linked()


def _until_begun(file: Path, run: subprocess.Popen[bytes]) -> None:
    while not file.exists() and run.poll() is None:
        time.sleep(0.005)

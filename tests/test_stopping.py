"""Runs that are stopped, runs with other seeds and other numbers of processes: one record."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

TOWNS = ("Norvale", "Eastmere", "Sallow Ford", "Harrowgate", "Tarn", "Quell")
WORDS = (
    "{town} falls to militia\n\nMilitia fighters seized the town of {town} on Tuesday, "
    "the mayor said.\n\nAt least {count} people were killed when shells hit a market in "
    "{town}, according to a hospital official. The army denied that its troops had left {town}.\n\n"
    "The governor called on the United Nations to send aid to the {count} families who fled.\n"
)
pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("stopping")]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    for number, town in enumerate(TOWNS * 2):
        words = WORDS.replace("{town}", town)
        words = words.replace("{count}", str(7 + number))
        (folder / f"{number:02}.txt").write_text(words, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def calm(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What comes out of a run that nobody disturbs."""
    record = tmp_path_factory.mktemp("calm") / "record"
    assert reading(pages, record).wait() == 0
    rows = exported(record)
    assert all(words for name, words in rows.items() if name != "totals.jsonl")
    return rows


def reading(
    pages: Path, record: Path, *options: str, seed: str = "random"
) -> subprocess.Popen[bytes]:
    program = [sys.executable, "-m", "dateline", "read", str(pages), "--record", str(record)]
    return subprocess.Popen(
        [*program, "--published", "2022-03-10", *options],
        env={**os.environ, "PYTHONHASHSEED": seed},
        stdout=subprocess.DEVNULL,
    )


def exported(record: Path) -> dict[str, bytes]:
    out = record.parent / "rows"
    for form in ("jsonl", "csv", "geojson"):
        program = [sys.executable, "-m", "dateline", "export", form, "--record", str(record)]
        subprocess.run([*program, "--out", str(out)], check=True, stdout=subprocess.DEVNULL)
    return {path.name: path.read_bytes() for path in sorted(out.iterdir())}


def test_a_run_killed_at_any_moment_goes_on_to_the_same_record(
    pages: Path, calm: dict[str, bytes], tmp_path: Path
) -> None:
    moments = random.Random(11)
    killed = 0
    for _ in range(3):
        run = reading(pages, tmp_path / "record")
        while run.poll() is None and not (tmp_path / "record" / "record.db").exists():
            time.sleep(0.01)
        time.sleep(moments.uniform(0.0, 0.8))
        run.kill()
        killed += run.wait() == -signal.SIGKILL
    assert reading(pages, tmp_path / "record").wait() == 0
    assert killed
    assert exported(tmp_path / "record") == calm


@pytest.mark.parametrize(("options", "seed"), [((), "1"), (("--jobs", "2"), "2")])
def test_neither_seed_nor_number_of_processes_changes_a_byte(
    pages: Path, calm: dict[str, bytes], tmp_path: Path, options: tuple[str, ...], seed: str
) -> None:
    assert reading(pages, tmp_path / "record", *options, seed=seed).wait() == 0
    assert exported(tmp_path / "record") == calm


def test_the_order_of_reading_changes_no_byte(
    pages: Path, calm: dict[str, bytes], tmp_path: Path
) -> None:
    for page in sorted(pages.iterdir(), reverse=True):
        if page.stem in ("03", "08"):
            assert reading(page, tmp_path / "record", "--no-link").wait() == 0
    assert reading(pages, tmp_path / "record").wait() == 0
    assert exported(tmp_path / "record") == calm


@pytest.mark.parametrize("kind", ["reports", "claims", "incidents", "control"])
def test_every_id_is_one_things(calm: dict[str, bytes], kind: str) -> None:
    ids = [json.loads(line)["id"] for line in calm[f"{kind}.jsonl"].splitlines()]
    assert sorted(set(ids)) == ids


def interrupted(pages: Path, record: Path) -> tuple[int, str]:
    """Read, be interrupted as soon as there is a record, and say how that ended."""
    program = [sys.executable, "-m", "dateline", "read", str(pages), "--record", str(record)]
    run = subprocess.Popen(program, stderr=subprocess.PIPE)
    while not (record / "record.db").exists():
        time.sleep(0.01)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate()
    return run.returncode, err.decode().strip()


def test_an_interrupt_says_how_to_go_on(pages: Path, tmp_path: Path) -> None:
    # On a busy machine a run may be over before the signal is sent: that one shows nothing.
    ends = (interrupted(pages, tmp_path / f"record{k}") for k in range(6))
    code, err = next(end for end in ends if end[0] != 0)
    assert code == 130
    assert err == "dateline: stopped; the same command again goes on from here."

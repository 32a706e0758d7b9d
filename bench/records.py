"""Scores of whole records: reports read as a user would, or gold claims linked."""

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from bench.contradictions import contradictions
from bench.telling import telling

SCORER = "bench/score_record.py"
AS_RECORD = "bench/gold_to_record.py"


def reading(data: Path, *, reports: str, gold: str) -> dict[str, Any]:
    """Return the figures of a set, having read, linked and exported it as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        manifest = str(data / reports / "manifest.csv")
        record = ("--record", f"{folder}/record")
        _dateline("read", str(data / reports), "--manifest", manifest, *record)
        spent = time.monotonic() - begun
        told = _score(data, folder, reports, gold)
        rows = Path(folder) / "rows"
        told |= telling(data / SCORER, data / gold, data / reports, rows)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{reports}: read in {spent:.1f} s; no program so far took more than {peak} MB")
    return told


def linking(data: Path, *, reports: str, gold: str) -> dict[str, Any]:
    """Return the figures of linking alone, every claim being given as the gold has it."""
    with tempfile.TemporaryDirectory() as folder:
        convert = [sys.executable, str(data / AS_RECORD), str(data / gold), f"{folder}/gold"]
        subprocess.run([*convert, "--claims-only"], check=True)
        _dateline("link", "--claims", f"{folder}/gold", "--record", f"{folder}/record")
        told = _score(data, folder, reports, gold)
    return {part: told[part] for part in ("incidents", "copies", "control")}


def _score(data: Path, folder: str, reports: str, gold: str) -> dict[str, Any]:
    rows = f"{folder}/rows"
    _dateline("export", "jsonl", "--record", f"{folder}/record", "--out", rows)
    scorer = [sys.executable, str(data / SCORER), "--json", "--record", rows]
    places = ["--gold", str(data / gold), "--reports", str(data / reports)]
    told = subprocess.run([*scorer, *places], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(told.stdout)
    if "incidents" in figures:
        listed = contradictions(data / SCORER, data / gold, data / reports, Path(rows))
        figures["incidents"]["contradictions"] = listed
    return figures


def _dateline(*arguments: str) -> None:
    program = [sys.executable, "-m", "dateline", *arguments]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL)

"""Case sheets: value first, then the ways of saying it (see CONTRIBUTING, "Cases").

A sheet is a TOML file under ``tests/cases/ROOM/``. ``[[case]]`` must hold, ``[[silent]]`` must
yield nothing, ``[[gap]]`` should hold and does not yet: a gap that closes fails the suite.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CASES = Path(__file__).parent / "cases"


def sheet(room: str, subject: str) -> dict[str, Any]:
    """Return a sheet as it stands in its file."""
    return tomllib.loads((CASES / room / f"{subject}.toml").read_text(encoding="utf-8"))


def rows(room: str, subject: str) -> list[Any]:
    """Return ``(phrase, want)`` for every way of saying; want is None for the silent ones."""
    return list(_rows(room, subject))


def _rows(room: str, subject: str) -> Iterator[Any]:
    data = sheet(room, subject)
    for kind in ("case", "gap", "silent"):
        for entry in data.get(kind, []):
            marks = [pytest.mark.xfail(reason=entry.get("why", ""))] if kind == "gap" else []
            want = None if kind == "silent" else entry["want"]
            for phrase in entry["says"]:
                yield pytest.param(phrase, want, id=phrase, marks=marks)

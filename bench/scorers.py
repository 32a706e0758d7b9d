"""Runs the scorers of the public sets, each in a Python that has what it needs."""

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

Row = dict[str, Any]
"""One line that a scorer reads."""

NEEDED = ("numpy", "scipy")
"""What some scorers need beside the standard library."""


def run(scorer: Path, gold: Path, *options: str) -> str:
    """Return what a scorer prints."""
    program = [python(), str(scorer), "--gold", str(gold), *options]
    return subprocess.run(program, check=True, capture_output=True, text=True).stdout


def python() -> str:
    """Return this Python, or the path's own where this one lacks what scorers need."""
    if all(importlib.util.find_spec(name) for name in NEEDED):
        return sys.executable
    return shutil.which("python3") or sys.executable

"""Runs the scorers of the sets, or opens one to ask for more than it prints."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

Row = dict[str, Any]
"""One line that a scorer reads."""


class ScorerFailed(Exception):
    """A set's scorer did not run, by the last line of what it said."""


def run(scorer: Path, gold: Path, *options: str, option: str = "--gold") -> str:
    """Return what a scorer prints; ``option`` is what it calls its gold."""
    program = [sys.executable, str(scorer), option, str(gold), *options]
    done = subprocess.run(program, capture_output=True, text=True)
    if done.returncode:
        raise ScorerFailed(f"{scorer.name} failed: {(done.stderr.splitlines() or ['?'])[-1]}")
    return done.stdout


def module(path: Path) -> ModuleType:
    """Return a scorer as a module."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    found = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(found)
    return found

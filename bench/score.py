"""Scores dateline on annotated reports and holds every figure to its floor.

    score.py --data DIR [--update [--allow-regression]]

DIR holds the sets; none of them is part of this repository. Each set is read by the program as a
user would run it, exported, and scored by the set's own scorer. The figures are compared with
floors.json: one that falls below its floor, by more than its noise, fails. ``--update`` raises
floors and takes in new figures; it lowers one only with ``--allow-regression``.
"""

import argparse
import hashlib
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

FLOORS = Path(__file__).parent / "floors.json"
SCORER = "bench/score_record.py"
AS_RECORD = "bench/gold_to_record.py"
NOISE = 0.01
"""The network's integer arithmetic differs between processors by a claim or two in a hundred."""
LESS_IS_BETTER = ("invented.", "finer", "foreign", "prose_lost", "bad_slices")
COUNTS = ("gold_claims", "predicted_claims", ".gold")
"""What is counted and not measured: the sizes of the sets and of what was found."""

Figures = dict[str, tuple[float, float]]
"""Every measure with its value and its noise."""


class Set(NamedTuple):
    """Annotated reports: their name here, the texts, their dates and the gold.

    Where there are gold incidents, linking is also scored apart, on the gold claims.
    """

    name: str
    reports: str
    manifest: str
    gold: str
    linked: bool = False


SETS = (
    Set(
        "dispatches",
        "bench/dispatches/dev/reports",
        "bench/dispatches/dev/reports/manifest.csv",
        "bench/dispatches/dev/gold",
        linked=True,
    ),
    Set("reports", "reports", "reports/manifest.csv", "reports_gold"),
)


def main() -> int:
    """Score every set, print the figures, and say whether all floors hold."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--data", type=Path, required=True)
    asked.add_argument("--update", action="store_true")
    asked.add_argument("--allow-regression", action="store_true")
    options = asked.parse_args()
    missing = [s for s in (*(s.gold for s in SETS), SCORER) if not (options.data / s).exists()]
    if missing:
        print(f"{options.data}/{missing[0]} is not there; give make score DATA=DIR.")
        return 2
    figures: Figures = {}
    for one in SETS:
        figures |= {f"{one.name}.{name}": value for name, value in reading(one, options.data)}
        if one.linked:
            figures |= {f"linking.{name}": value for name, value in linking(one, options.data)}
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    corpus = {one.name: fingerprint(one, options.data) for one in SETS}
    if options.update:
        return update(floors, figures, corpus, options.allow_regression)
    return compare(floors, figures, corpus)


def reading(one: Set, data: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the figures of one set, having read it as a user would."""
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        read = ("read", str(data / one.reports), "--manifest", str(data / one.manifest))
        _dateline(*read, "--record", f"{folder}/record")
        spent = time.monotonic() - begun
        told = _score(one, data, folder)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{one.name}: read in {spent:.1f} s; no program so far took more than {peak} MB")
    yield from flat(told)


def linking(one: Set, data: Path) -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the figures of linking where every claim is given as the gold has it."""
    with tempfile.TemporaryDirectory() as folder:
        convert = [sys.executable, str(data / AS_RECORD), str(data / one.gold), f"{folder}/gold"]
        subprocess.run([*convert, "--claims-only"], check=True)
        _dateline("link", "--claims", f"{folder}/gold", "--record", f"{folder}/record")
        told = _score(one, data, folder)
    yield from flat({part: told[part] for part in ("incidents", "copies", "control")})


def _score(one: Set, data: Path, folder: str) -> dict[str, Any]:
    rows = f"{folder}/rows"
    _dateline("export", "jsonl", "--record", f"{folder}/record", "--out", rows)
    scorer = [sys.executable, str(data / SCORER), "--json", "--record", rows]
    places = ["--gold", str(data / one.gold), "--reports", str(data / one.reports)]
    told = subprocess.run([*scorer, *places], check=True, capture_output=True, text=True)
    figures: dict[str, Any] = json.loads(told.stdout)
    return figures


def flat(figures: dict[str, Any], above: str = "") -> Iterator[tuple[str, tuple[float, float]]]:
    """Yield the measures in a scorer's answer by their dotted names; counts are left out."""
    for key, value in figures.items():
        name = f"{above}{key}"
        if isinstance(value, dict):
            yield from flat(value, f"{name}.")
        elif isinstance(value, str) and "/" in value:
            hits, of = map(int, value.split("/"))
            if of:  # one item more or less is no news
                yield name, (round(hits / of, 3), round(1 / of, 3))
        elif isinstance(value, int | float) and not name.endswith(COUNTS):
            yield name, (float(value), 0.0 if name == "bad_slices" else NOISE)


def fingerprint(one: Set, data: Path) -> str:
    """Return what changes when a text, its gold or the scorer changes."""
    files = [data / SCORER, data / one.manifest]
    files += [path for part in (one.reports, one.gold) for path in sorted((data / part).iterdir())]
    sums = (f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in files)
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()[:16]


def compare(floors: dict[str, Any], figures: Figures, corpus: dict[str, str]) -> int:
    """Print every figure beside its floor; return 1 where one fell below it."""
    measures = floors.get("measures", {})
    failed = sorted(
        name for name, value in figures.items() if fell(measures.get(name), name, value)
    )
    failed += sorted(set(measures) - set(figures))
    for name, (value, _) in sorted(figures.items()):
        pinned = measures.get(name)
        note = "not pinned yet" if pinned is None else f"floor {pinned['floor']:.3f}"
        print(f"{'FAIL' if name in failed else 'ok':<5}{name:<50}{value:>7.3f}  {note}")
    for name in sorted(set(measures) - set(figures)):
        print(f"FAIL {name:<50} is pinned and was not measured")
    moved = [
        name for name, print_ in corpus.items() if floors.get("corpus", {}).get(name) != print_
    ]
    if moved:
        print(f"The floors were measured on other texts or gold than these: {', '.join(moved)}.")
    return 1 if failed or moved else 0


def fell(pinned: dict[str, float] | None, name: str, value: tuple[float, float]) -> bool:
    """Say whether a figure is worse than its floor by more than its noise."""
    if pinned is None:
        return False
    worse = pinned["floor"] - value[0]
    return (-worse if _less_is_better(name) else worse) > pinned["noise"] + 1e-9


def update(
    floors: dict[str, Any], figures: Figures, corpus: dict[str, str], allow_regression: bool
) -> int:
    """Write the floors anew: better figures raise theirs, worse ones only where that is allowed."""
    measures = floors.get("measures", {})
    same = floors.get("corpus") == corpus
    worse = [name for name, value in figures.items() if fell(measures.get(name), name, value)]
    if worse and same and not allow_regression:
        print(f"Not updated: {', '.join(sorted(worse))} fell; ALLOW_REGRESSION=1 lowers a floor.")
        return 1
    pinned = {}
    for name, (value, noise) in sorted(figures.items()):
        old = measures.get(name, {}).get("floor")
        better = max if not _less_is_better(name) else min
        keep = old is not None and same and name not in worse
        pinned[name] = {"floor": better(old, value) if keep else value, "noise": noise}
    told = {"corpus": corpus, "measures": pinned}
    FLOORS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"{FLOORS} pins {len(pinned)} measures.")
    return 0


def _less_is_better(name: str) -> bool:
    return any(part in name for part in LESS_IS_BETTER)


def _dateline(*arguments: str) -> None:
    program = [sys.executable, "-m", "dateline", *arguments]
    subprocess.run(program, check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())

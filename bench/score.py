"""Scores dateline on annotated texts and holds every figure to its floor.

    python -m bench.score --data DIR [--sets NAMES] [--update [--allow-regression]]

DIR holds the sets; none of them is part of this repository. Each is read by the program as it is,
with no switch for the set, and scored by the set's own scorer. The figures are compared with
floors.json: one that is worse than its floor by more than its noise fails. ``--update`` raises
floors and takes in new figures; it lowers one only with ``--allow-regression``.
"""

import argparse
import hashlib
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from bench import public, records, streams
from bench.floors import Scored, compare, flat, update
from bench.scorers import ScorerFailed


class Set(NamedTuple):
    """Annotated texts: their files, and what scores them."""

    name: str
    files: tuple[str, ...]
    score: Callable[[Path], dict[str, Any]]


def record_set(
    name: str, reports: str, gold: str, score: Callable[..., dict[str, Any]] = records.reading
) -> Set:
    """Return a set of reports whose gold is a whole record."""
    files = (reports, gold, records.SCORER)
    return Set(name, files, partial(score, reports=reports, gold=gold))


def public_set(one: public.Public) -> Set:
    """Return a public set, whose gold is of one part of a claim."""
    texts = (one.texts,) if one.texts else ()
    return Set(one.name, (one.scorer, one.gold, *texts), partial(public.measured, one))


DEV = ("bench/dispatches/dev/reports", "bench/dispatches/dev/gold")
SETS = (
    record_set("dispatches", *DEV),
    record_set("linking", *DEV, score=records.linking),
    record_set("reports", "reports", "reports_gold"),
    *map(public_set, public.SETS),
    Set("streams", streams.FILES, streams.measured),
)


def main() -> int:
    """Score the sets asked for; return 0 where every floor holds, 2 where a set is missing."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--data", type=Path, required=True)
    asked.add_argument("--sets", default=" ".join(one.name for one in SETS), help="names of sets")
    asked.add_argument("--update", action="store_true")
    asked.add_argument("--allow-regression", action="store_true")
    options = asked.parse_args()
    names = options.sets.replace(",", " ").split()
    if unknown := set(names) - {one.name for one in SETS}:
        known = ", ".join(one.name for one in SETS)
        print(f"There is no set {', '.join(sorted(unknown))}; the sets are {known}.")
        return 2
    wanted = [one for one in SETS if one.name in names]
    for path in (path for one in wanted for path in one.files):
        if not (options.data / path).exists():
            print(f"{options.data / path} is not there; give make score DATA=DIR.")
            return 2
    fine = True
    for one in wanted:
        try:
            measures = dict(flat(one.score(options.data)))
        except ScorerFailed as failed:
            print(f"{one.name} was not scored: {failed}")
            fine = False
            continue
        scored = Scored(one.name, fingerprint(one, options.data), measures)
        if options.update:
            fine &= update(scored, allow_regression=options.allow_regression)
        else:
            fine &= compare(scored)
    return 0 if fine else 1


def fingerprint(one: Set, data: Path) -> str:
    """Return what changes when a text, its gold or the scorer changes."""
    sums = (
        f"{path.name} {hashlib.sha256(path.read_bytes()).hexdigest()}" for path in _files(one, data)
    )
    return hashlib.sha256("\n".join(sums).encode()).hexdigest()[:16]


def _files(one: Set, data: Path) -> Iterator[Path]:
    for path in (data / name for name in one.files):
        inside = (file for file in path.rglob("*") if file.is_file())
        yield from sorted(inside) if path.is_dir() else (path,)


if __name__ == "__main__":
    sys.exit(main())

"""Floors: what was reached once is not to be lost, figure by figure."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

FLOORS = Path(__file__).parent / "floors.json"
NOISE = 0.01
"""The network's integer arithmetic differs between processors by a claim or two in a hundred."""
LESS_IS_BETTER = (
    "invented.",
    "finer",
    "foreign",
    "look_alikes_merged",
    "prose_lost",
    "bad_slices",
    "background_as_news",
    "source_dropped",
    "source_invented",
    "exponent",
)
TIMED = 0.1
"""By how much an exponent of cost may vary: other programs run on the same machine."""


class Measure(NamedTuple):
    """A figure, and by how much it may vary without meaning anything."""

    value: float
    noise: float


class Scored(NamedTuple):
    """One set's figures, and the fingerprint of the texts and the gold that they are of."""

    name: str
    corpus: str
    measures: dict[str, Measure]


def load() -> dict[str, Any]:
    """Return the floors, set by set."""
    found: dict[str, Any] = json.loads(FLOORS.read_text("utf-8")) if FLOORS.exists() else {}
    return found


def flat(figures: dict[str, Any], above: str = "") -> Iterator[tuple[str, Measure]]:
    """Yield the measures in a scorer's answer by their dotted names; sizes are left out."""
    for key, value in figures.items():
        name = f"{above}{key}"
        if isinstance(value, dict):
            yield from flat(value, f"{name}.")
        elif isinstance(value, str) and "/" in value:
            hits, of = map(int, value.split("/"))
            if of:  # one item more or less is no news
                yield name, Measure(round(hits / of, 3), round(1 / of, 3))
        elif isinstance(value, float) and not name.endswith("_km"):
            yield name, Measure(value, TIMED if name.endswith("exponent") else NOISE)
        elif name == "bad_slices":
            yield name, Measure(value, 0)


def compare(scored: Scored) -> bool:
    """Print every figure of a set beside its floor; say whether all of them hold."""
    pinned = load().get(scored.name, {})
    floors = pinned.get("measures", {})
    holds = True
    for name in sorted({*floors, *scored.measures}):
        found, floor = scored.measures.get(name), floors.get(name)
        fine = floor is None or (found is not None and not fell(floor, name, found))
        value = f"{found.value:.3f}" if found else "not measured"
        note = f"floor {floor['floor']:.3f}" if floor else "not pinned yet"
        print(f"{'ok' if fine else 'FAIL':<5}{scored.name}.{name:<45}{value:>8}  {note}")
        holds = holds and fine
    if pinned and pinned["corpus"] != scored.corpus:
        print(f"FAIL {scored.name}: its floors were measured on other texts, gold or scorer.")
        return False
    return holds


def update(scored: Scored, *, allow_regression: bool) -> bool:
    """Raise the floors of a set; lower one only where that is allowed, or the texts are others."""
    floors = load()
    pinned = floors.get(scored.name, {})
    same = pinned.get("corpus") == scored.corpus
    old = pinned.get("measures", {}) if same else {}
    worse = [
        name
        for name, floor in old.items()
        if name not in scored.measures or fell(floor, name, scored.measures[name])
    ]
    if worse and not allow_regression:
        print(f"{scored.name} is not updated: {', '.join(sorted(worse))} fell;")
        print("ALLOW_REGRESSION=1 lowers a floor.")
        return False
    measures = {
        name: {"floor": _raised(old.get(name), name, found, name in worse), "noise": found.noise}
        for name, found in sorted(scored.measures.items())
    }
    floors[scored.name] = {"corpus": scored.corpus, "measures": measures}
    told = json.dumps(dict(sorted(floors.items())), indent=1)
    FLOORS.write_text(f"{told}\n", encoding="utf-8")
    print(f"{scored.name}: {len(measures)} measures pinned.")
    return True


def fell(floor: dict[str, float], name: str, found: Measure) -> bool:
    """Say whether a figure is worse than its floor by more than its noise."""
    worse = floor["floor"] - found.value
    return (-worse if _less_is_better(name) else worse) > floor["noise"] + 1e-9


def _raised(floor: dict[str, float] | None, name: str, found: Measure, lower: bool) -> float:
    if floor is None or lower:
        return found.value
    better = min if _less_is_better(name) else max
    return better(floor["floor"], found.value)


def _less_is_better(name: str) -> bool:
    return any(part in name for part in LESS_IS_BETTER)

"""Weigh the clues for the place of an event by the annotated texts.

Usage: python training/weigh_places.py [SET …]        (sets are folders of training/texts; all if none is named)

For each annotated claim whose clause does not name its place by itself, the clues answer for every place in
reach and for "nowhere". The weights are those under which the annotated answer is likeliest (a conditional
logistic regression, pulled toward the weights that are set, with what speaks for a place by how it stands in the
sentence given); they are printed in hundredths, to be set in ``dateline/extraction/facets/leaning.py``. Reports are
held out by turns to say how good they are on text not seen.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import yaml
from numpy.typing import NDArray

from bench.anywhere import whatever
from dateline.cleaning import clean
from dateline.extraction import happenings_of, scene_of
from dateline.extraction.facets.grounds import grounds_of
from dateline.extraction.facets.leaning import CLUES, standing_of
from dateline.extraction.facets.locating import Located
from dateline.extraction.facets.spots import named
from dateline.extraction.folding import Happening
from dateline.extraction.scene import Scene
from dateline.knowledge.names import plain
from dateline.nouns import Hints, Published, Report
from dateline.parsing import parse

TEXTS = Path(__file__).parent / "texts"
PULL = 60.0
"""How strongly the weights that are set hold: as much as so many claims that a clue decides."""
STEPS = 12
FOLDS = 5


SET = np.array([clue.weight / 100 for clue in CLUES])


class Case(NamedTuple):
    """One claim: for each answer the clues that say yes, and which answer is right."""

    report: str
    yes: NDArray[np.float64]
    stands: NDArray[np.float64]
    right: int
    given: int


def annotated(gold: Path) -> tuple[Scene, Sequence[Mapping[str, Any]]]:
    """Return a report as the program reads it, and the claims that the annotation gives it."""
    sheet = yaml.safe_load(gold.read_text(encoding="utf-8"))
    path = gold.parents[1] / "reports" / sheet["report"]
    day = Published(sheet["published"], sheet["published"], "argument")
    text = path.read_text(encoding="utf-8")
    scene, _ = scene_of(parse(clean(Report(path.name, text, "", Hints(published=day)))))
    return scene, sheet["claims"]


def cases_of(gold: Path) -> Iterator[Case]:
    """Yield the claims of an annotated report that leave their place to be inferred."""
    scene, claims = annotated(gold)
    found = happenings_of(scene)
    located = Located(found, grounds_of(scene))
    for number in range(len(scene.parse.sentences)):
        happenings = [one for one in found if one.reading.number == number]
        for wanted, happening in _asked(scene, number, happenings, claims):
            if not wanted or named(happening.reading)[0]:
                continue
            asked = located.questions(happening)
            right = [k for k, q in enumerate(asked) if _same(q.name, wanted)]
            if right:
                yes = np.array([[float(clue.asks(q)) for clue in CLUES] for q in asked])
                stands = np.array([standing_of(q) / 100 for q in asked])
                chosen = int((yes @ SET + stands).argmax())
                yield Case(gold.stem, yes, stands, right[0], chosen)


def _asked(
    scene: Scene, number: int, happenings: Sequence[Happening], claims: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[tuple[str | None, ...], Happening]]:
    """Yield each happening of a sentence with the places that the annotation gives it."""
    words = scene.sentence(number).words
    left = [claim for claim in claims if _inside(claim, words[0].start, words[-1].end)]
    found: list[tuple[tuple[str | None, ...], Happening]] = []
    for one in happenings:
        marks = [words[k] for k in (one.reading.trigger, *one.reading.words, *one.tolls)]
        mine = [c for c in left if any(_inside(c, w.start, w.end) for w in marks)]
        left = [claim for claim in left if claim not in mine]
        found.append((tuple(claim["place"] for claim in mine), one))
    for claim in left:
        span = claim["spans"]["trigger"]
        last = span["start"] + len(span["text"])
        inside = [k for k, w in enumerate(words) if w.start < last and span["start"] < w.end]
        found.append(((claim["place"],), whatever(scene, number, inside, claim["event"])))
    yield from sorted(found, key=lambda one: one[1].reading.trigger)


def _inside(claim: Mapping[str, Any], start: int, end: int) -> bool:
    span = claim["spans"]["trigger"]
    return span is not None and span["start"] < end and start < span["start"] + len(span["text"])


def _same(name: str | None, wanted: tuple[str | None, ...]) -> bool:
    if name is None:
        return None in wanted
    mine = set(plain(name).split())
    others = [set(plain(one).split()) for one in wanted if one]
    return any(mine <= other or other <= mine for other in others)


def fit(cases: Sequence[Case]) -> NDArray[np.float64]:
    """Return the weights under which the right answers are likeliest (Newton's method)."""
    weights = SET.copy()
    for _ in range(STEPS):
        slope, bend = PULL * (weights - SET), PULL * np.eye(len(weights))
        for case in cases:
            scores = case.yes @ weights + case.stands
            chances = np.exp(scores - scores.max())
            chances /= chances.sum()
            mean = chances @ case.yes
            slope += mean - case.yes[case.right]
            bend += case.yes.T @ (case.yes * chances[:, None]) - np.outer(mean, mean)
        change = np.linalg.solve(bend, slope)
        weights -= change * min(1.0, 2 / np.abs(change).max())
    return weights


def answer(case: Case, weights: NDArray[np.float64]) -> int:
    """Return the answer for which most speaks."""
    return int((case.yes @ weights + case.stands).argmax())


def share_right(cases: Sequence[Case], weights: NDArray[np.float64] | None) -> str:
    """Say how many answers are right: all, those with a place, those without."""
    hits = [
        (
            case.right == 0,
            case.right == (case.given if weights is None else answer(case, weights)),
        )
        for case in cases
    ]
    placed = [right for nowhere, right in hits if not nowhere]
    none = [right for nowhere, right in hits if nowhere]
    return f"all {np.mean([r for _, r in hits]):.3f}  placed {np.mean(placed):.3f} of {len(placed)}  nowhere {np.mean(none):.3f} of {len(none)}"


def main() -> None:
    """Fit, and say how good the weights are on reports held out."""
    sets = sys.argv[1:]
    sheets = [
        g for g in sorted(TEXTS.glob("*/gold/*[0-9].yaml")) if not sets or g.parents[1].name in sets
    ]
    cases = [case for gold in sheets for case in cases_of(gold)]
    print("as set    ", share_right(cases, None))
    print("fitted    ", share_right(cases, fit(cases)))
    reports = sorted({case.report for case in cases})
    held: list[tuple[Case, NDArray[np.float64]]] = []
    for fold_ in range(FOLDS):
        out = set(reports[fold_::FOLDS])
        weights = fit([case for case in cases if case.report not in out])
        held += [(case, weights) for case in cases if case.report in out]
    chosen = [case._replace(given=answer(case, weights)) for case, weights in held]
    print("held out  ", share_right(chosen, None))
    for clue, weight in zip(CLUES, fit(cases), strict=True):
        print(f"{clue.asks.__name__:24} {clue.weight:5d} -> {5 * round(20 * weight):5d}")


if __name__ == "__main__":
    main()

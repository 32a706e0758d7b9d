"""Weigh how a place that a sentence names must stand to what is told, by the annotated texts.

Usage: python training/weigh_standing.py [SET …]      (sets are folders of training/texts; all if none is named)

For each annotated claim whose sentence names places, the right answer is the places that the annotation marks, or
"the sentence does not say". The weights of the signs are those under which the right answers are likeliest (a
conditional logistic regression with a penalty on large weights); of all signs those that move most are kept. They
are printed as the tables of ``languages/en/standing.toml``, in hundredths. Reports are held out by turns to say how
good they are on text not seen.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from weigh_places import TEXTS, _inside, _same, annotated

from bench.anywhere import whatever
from dateline.extraction import happenings_of
from dateline.extraction.facets.grounds import grounds_of
from dateline.extraction.facets.standing import Standing, standings
from dateline.extraction.folding import Happening
from dateline.extraction.scene import Scene

KEPT, SEEN = 100, 12
PENALTY, STEPS, RATE = 5.0, 300, 0.05
FOLDS = 5
Claim = Mapping[str, Any]


class Case(NamedTuple):
    """One telling: for each answer its signs, and which answers are right."""

    report: str
    signs: tuple[frozenset[str], ...]
    right: frozenset[int]


def cases_of(gold: Path) -> Iterator[Case]:
    """Yield what an annotated report tells in sentences that name places."""
    scene, annotations = annotated(gold)
    found, grounds = happenings_of(scene), grounds_of(scene)
    for number in scene.places:
        here = tuple(one for one in found if one.reading.number == number)
        for claims, happening in _told(scene, number, here, annotations):
            stands = standings(happening, grounds.referring(number))
            right = frozenset(_right(scene, number, stands, claims))
            yield Case(gold.stem, tuple(one.signs for one in stands), right)


def _told(
    scene: Scene, number: int, here: tuple[Happening, ...], claims: Sequence[Claim]
) -> Iterator[tuple[list[Claim], Happening]]:
    """Yield each happening of a sentence with its claims; of a word no frame reads, one made up."""
    words = scene.sentence(number).words
    left = [claim for claim in claims if _inside(claim, words[0].start, words[-1].end)]
    for one in here:
        marks = [words[k] for k in (one.reading.trigger, *one.reading.words, *one.tolls)]
        mine = [c for c in left if any(_inside(c, w.start, w.end) for w in marks)]
        left = [claim for claim in left if claim not in mine]
        if mine:
            yield mine, one
    groups: dict[tuple[int, ...], list[Claim]] = {}
    for claim in left:
        inside = tuple(k for k, w in enumerate(words) if _inside(claim, w.start, w.end))
        groups.setdefault(inside, []).append(claim)
    for inside, mine in groups.items():
        yield mine, whatever(scene, number, list(inside), mine[0]["event"])._replace(beside=here)


def _right(
    scene: Scene, number: int, stands: Sequence[Standing], claims: Sequence[Claim]
) -> Iterator[int]:
    """Yield the answers that the annotation marks, else those of the name that it gives, else 0."""
    words = scene.sentence(number).words
    spans = [c["spans"]["place"] for c in claims if c["spans"]["place"]]
    ends = [(span["start"], span["start"] + len(span["text"])) for span in spans]
    marked = [
        k
        for k, one in enumerate(stands)
        for m in one.places
        if any(words[m.first].start < e and s < words[m.last - 1].end for s, e in ends)
    ]
    wanted = tuple(claim["place"] for claim in claims if claim["place"])
    named = [k for k, one in enumerate(stands) if any(_same(m.of.name, wanted) for m in one.places)]
    elsewhere = any(s < words[-1].end and words[0].start < e for s, e in ends)
    yield from marked or ([] if elsewhere else named) or [0]


class Table(NamedTuple):
    """Cases as one matrix: ``first`` says where each begins, ``right`` which rows are right."""

    yes: NDArray[np.float64]
    first: NDArray[np.int64]
    right: NDArray[np.float64]

    def share(self, weights: NDArray[np.float64]) -> float:
        """Return the share of cases that the weights answer rightly."""
        scores = np.split(self.yes @ weights, self.first[1:])
        rights = np.split(self.right, self.first[1:])
        hits = [r[s.argmax()] for s, r in zip(scores, rights, strict=True)]
        return float(np.mean(hits))


def table(cases: Sequence[Case], signs: Sequence[str]) -> Table:
    """Return cases as a matrix."""
    place = {sign: k for k, sign in enumerate(signs)}
    rows = [answer for case in cases for answer in case.signs]
    yes = np.zeros((len(rows), len(signs)))
    for row, answer in enumerate(rows):
        yes[row, [place[sign] for sign in answer if sign in place]] = 1
    first = np.cumsum([0, *(len(case.signs) for case in cases)])[:-1]
    right = [float(k in case.right) for case in cases for k in range(len(case.signs))]
    return Table(yes, first, np.array(right))


def fit(told: Table) -> NDArray[np.float64]:
    """Return the weights under which the right answers are likeliest (Adam, full batch)."""
    weights = np.zeros(told.yes.shape[1])
    mean, square = np.zeros_like(weights), np.zeros_like(weights)
    sizes = np.diff(np.append(told.first, len(told.yes)))
    for step in range(1, STEPS + 1):
        scores = told.yes @ weights
        chances = np.exp(scores - np.repeat(np.maximum.reduceat(scores, told.first), sizes))
        good = chances * told.right
        chances /= np.repeat(np.add.reduceat(chances, told.first), sizes)
        good /= np.repeat(np.add.reduceat(good, told.first), sizes)
        slope = PENALTY * weights + told.yes.T @ (chances - good)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        pace = RATE * min(1.0, 3 * (1 - step / STEPS))
        weights -= pace * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weights


def kept(cases: Sequence[Case]) -> list[str]:
    """Return the signs that move most: those of large weight that are seen often."""
    seen = Counter(sign for case in cases for answer in case.signs for sign in answer)
    signs = sorted(sign for sign, count in seen.items() if count >= SEEN)
    for size in (2 * KEPT, KEPT):
        moved = dict(zip(signs, np.abs(fit(table(cases, signs))), strict=True))
        ranked = sorted(signs, key=lambda sign: -moved[sign] * seen[sign] ** 0.5)
        signs = sorted(ranked[:size])
    return signs


def main() -> None:
    """Fit, and say how good the weights are on reports held out."""
    sets = sys.argv[1:]
    sheets = [
        g for g in sorted(TEXTS.glob("*/gold/*[0-9].yaml")) if not sets or g.parents[1].name in sets
    ]
    cases = [case for gold in sheets for case in cases_of(gold)]
    reports = sorted({case.report for case in cases})
    for turn in range(FOLDS):
        out = set(reports[turn::FOLDS])
        learned = [case for case in cases if case.report not in out]
        signs = kept(learned)
        held = table([case for case in cases if case.report in out], signs)
        print(f"# held out, turn {turn + 1}: {held.share(fit(table(learned, signs))):.3f}")
    signs = kept(cases)
    told = table(cases, signs)
    weights = fit(told)
    print(f"# fitted: {told.share(weights):.3f} of {len(cases)}")
    print("[weights]")
    for sign, weight in zip(signs, weights, strict=True):
        print(f'"{sign}" = {round(100 * weight)}')


if __name__ == "__main__":
    main()

"""From the network's scores to sentences, trees, classes, lemmas and names."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from dateline.parsing.lemmas import Lemmas
from dateline.parsing.names import Run, Tags, tidy
from dateline.parsing.network import Scores
from dateline.parsing.trees import best_tree
from dateline.parsing.windows import Window

_NEVER = -1e9


class Labels(Struct, frozen=True):
    """What the columns of the network's tables mean."""

    xpos: tuple[str, ...]
    upos: tuple[str, ...]
    deprel: tuple[str, ...]
    lemma: tuple[str, ...]
    ner: tuple[str, ...]


class Analysis(NamedTuple):
    """A window, read: heads are word indices in the window, -1 for the root of a sentence.

    ``bounds`` are the first words of the sentences, and the number of words at the end.
    """

    bounds: tuple[int, ...]
    lemmas: list[str]
    upos: list[str]
    xpos: list[str]
    heads: list[int]
    relations: list[str]
    names: tuple[Run, ...]


class Decoder:
    """Turns scores into an analysis."""

    def __init__(self, labels: Labels, lemmas: Lemmas) -> None:
        """Take the names of the labels and what is known of lemmas."""
        self._labels = labels
        self._lemmas = lemmas
        self._tags = Tags(labels.ner)
        self._root = labels.deprel.index("root")

    def decode(self, window: Window, scores: Scores) -> Analysis:
        """Return what the scores say, at their best, of a window."""
        bounds = _sentences(window, scores)
        heads = _heads(bounds, scores)
        upos = [self._labels.upos[int(label)] for label in scores.upos[1:].argmax(1)]
        runs = self._tags.runs(self._tags.best(scores.names[1:]))
        return Analysis(
            bounds=bounds,
            lemmas=self._lemmas.choose(window.forms, upos, scores.lemmas[1:]),
            upos=upos,
            xpos=[self._labels.xpos[int(label)] for label in scores.xpos[1:].argmax(1)],
            heads=[int(head) - 1 for head in heads],
            relations=self._relations(heads, scores),
            names=tuple(tidy(runs, window.forms, upos)),
        )

    def _relations(self, heads: NDArray[np.int64], scores: Scores) -> list[str]:
        """Return the best relation of each word to its head; only a root is called root."""
        left = scores.left[1:].reshape(len(heads), len(self._labels.deprel), -1)
        fits = np.einsum("nld,nd->nl", left, scores.right[heads])
        fits[:, self._root] = _NEVER
        best = np.where(heads == 0, self._root, fits.argmax(1))
        return [self._labels.deprel[int(label)] for label in best]


def _sentences(window: Window, scores: Scores) -> tuple[int, ...]:
    """Return where sentences begin, and the number of words."""
    starts = scores.starts[1:, 1] > scores.starts[1:, 0]
    _move_quotes(starts, window)
    return (*(int(place) for place in np.flatnonzero(starts)), len(window.forms))


def _heads(bounds: Sequence[int], scores: Scores) -> NDArray[np.int64]:
    """Return the head of each word, a tree for each sentence; 0 is the root, n the nth word."""
    heads = np.zeros(bounds[-1], dtype=np.int64)
    for first, last in pairwise(bounds):
        rows = np.concatenate(([0], np.arange(first + 1, last + 1)))
        best = np.array(best_tree(scores.arcs[np.ix_(rows, rows)])[1:])
        heads[first:last] = np.where(best == 0, 0, best + first)
    return heads


def _move_quotes(starts: NDArray[np.bool_], window: Window) -> None:
    """Make ``starts`` begin a window, and keep quotes and brackets with their sentence.

    The network does not see white space, so it cannot tell an opening quote from a closing one.
    """
    starts[0] = True
    for place in np.flatnonzero(starts):
        if place and _closes(window.forms[place], window.spaced[place]):
            starts[place] = False
            if place + 1 < len(starts):
                starts[place + 1] = True
        elif place > 1 and _opens(window.forms[place - 1], window.spaced[place - 1]):
            starts[place], starts[place - 1] = False, True


def _closes(form: str, spaced: tuple[bool, bool]) -> bool:
    before, after = spaced
    return form in (")", "]", "”") or (form in ("'", '"') and not before and after)


def _opens(form: str, spaced: tuple[bool, bool]) -> bool:
    before, after = spaced
    return form in ("(", "[", "“") or (form in ("'", '"') and before and not after)

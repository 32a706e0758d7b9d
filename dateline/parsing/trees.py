"""The best tree over the words of a sentence (Chu, Liu and Edmonds)."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float64]

_NEVER = -1e9
_ROOT_TOLL = 1e5
"""Taken off every arc from the root, it makes the best tree use only one of them."""


def best_tree(scores: NDArray[np.float32]) -> list[int]:
    """Return the head of each word in the best tree with a single root.

    ``scores[d, h]`` says how well ``h`` governs ``d``; row and column 0 are the root, whose own
    head is given as -1.

    >>> best_tree(np.array([[0, 0, 0], [5, 0, 9], [4, 8, 0]], dtype=np.float32))
    [-1, 0, 1]
    """
    size = scores.shape[0]
    if size == 2:
        return [-1, 0]
    table = scores.astype(np.float64)
    np.fill_diagonal(table, _NEVER)
    heads = _greedy(table)
    if heads.count(0) == 1 and not _cycle(heads):
        return heads
    heads = _spanning(table)
    if heads.count(0) > 1:
        table[1:, 0] -= _ROOT_TOLL
        heads = _spanning(table)
    return heads


def _greedy(scores: Scores) -> list[int]:
    """Return the best head of each word taken alone."""
    return [-1, *(int(head) for head in scores[1:].argmax(1))]


def _cycle(heads: Sequence[int]) -> list[int]:
    """Return the words of one cycle, none if there is no cycle."""
    seen = [0] * len(heads)
    for begin in range(1, len(heads)):
        node = begin
        path = []
        while node > 0 and seen[node] == 0:
            seen[node] = begin
            path.append(node)
            node = heads[node]
        if node > 0 and seen[node] == begin:
            return path[path.index(node) :]
    return []


def _spanning(scores: Scores) -> list[int]:
    """Return the maximum spanning tree: break a cycle by treating it as one word, and repeat."""
    heads = _greedy(scores)
    cycle = _cycle(heads)
    if not cycle:
        return heads
    inside = frozenset(cycle)
    rest = [node for node in range(scores.shape[0]) if node not in inside]
    ring, outer = np.array(cycle), np.array(rest)
    leaving = scores[np.ix_(outer, ring)]
    kept = scores[ring, [heads[node] for node in cycle]]
    entering = scores[np.ix_(ring, outer)] - kept[:, None]
    small = _contract(scores[np.ix_(outer, outer)], leaving, entering, float(kept.sum()))
    solved = _spanning(small)
    governor, opened = leaving.argmax(1), entering.argmax(0)
    for place, node in enumerate(rest):
        if node:
            to_ring = solved[place] == len(rest)
            heads[node] = cycle[int(governor[place])] if to_ring else rest[solved[place]]
    parent = solved[len(rest)]
    heads[cycle[int(opened[parent])]] = rest[parent]
    return heads


def _contract(outer: Scores, leaving: Scores, entering: Scores, kept: float) -> Scores:
    """Return the scores with a cycle, whose own arcs sum to ``kept``, as one last word."""
    size = len(outer) + 1
    small = np.full((size, size), _NEVER)
    small[:-1, :-1] = outer
    small[:-1, -1] = leaving.max(1)
    small[-1, :-1] = entering.max(0) + kept
    np.fill_diagonal(small, _NEVER)
    small[0, :] = _NEVER
    return small

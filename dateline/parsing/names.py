"""Names of persons, bodies and places among the words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.parsing.forms import lists

_NEVER = -1e9

NEVER_NAMES = frozenset({"PRON", "DET", "PUNCT", "ADP", "AUX", "CCONJ", "SCONJ", "PART"})
"""Word classes that make no name by themselves."""


class Run(NamedTuple):
    """A name: the words from ``first`` up to ``last`` of a window."""

    first: int
    last: int
    label: str


class Tags:
    """The best row of tags that is a row of names: no inside (I) without its beginning (B)."""

    def __init__(self, labels: Sequence[str]) -> None:
        """Take the tags in the network's order: O, B-PER, I-PER …"""
        self.labels = tuple(labels)
        self.opens = np.array([not tag.startswith("I") for tag in labels])
        self.allowed = np.array(
            [
                [not tag.startswith("I") or (before[0] in "BI" and before[1:] == tag[1:])
                 for tag in labels]
                for before in labels
            ]
        )  # fmt: skip
        self._penalty = np.where(self.allowed, 0.0, _NEVER)

    def best(self, logits: NDArray[np.float32]) -> list[int]:
        """Return the best valid row: the likeliest tags where they are valid, else Viterbi's."""
        if not len(logits):
            return []
        greedy = logits.argmax(1)
        if self.opens[greedy[0]] and self.allowed[greedy[:-1], greedy[1:]].all():
            return [int(tag) for tag in greedy]
        rows = logits.astype(np.float64)
        top = rows.max(1, keepdims=True)
        rows = rows - np.log(np.exp(rows - top).sum(1, keepdims=True)) - top
        score = rows[0] + np.where(self.opens, 0.0, _NEVER)
        back = []
        for row in rows[1:]:
            paths = score[:, None] + self._penalty
            back.append(paths.argmax(0))
            score = paths.max(0) + row
        tags = [int(score.argmax())]
        for pointer in reversed(back):
            tags.append(int(pointer[tags[-1]]))
        return tags[::-1]

    def runs(self, tags: Iterable[int]) -> Iterator[Run]:
        """Yield the names that a valid row of tags spells."""
        first, label = -1, ""
        place = 0
        for place, tag in enumerate([*(self.labels[tag] for tag in tags), "O"]):
            if first >= 0 and not tag.startswith("I"):
                yield Run(first, place, label)
                first = -1
            if tag.startswith("B"):
                first, label = place, tag[2:]


def tidy(runs: Iterable[Run], forms: Sequence[str], upos: Sequence[str]) -> Iterator[Run]:
    """Yield the names without titles; pronouns, lone demonyms and lower-case words are no names."""
    cased = any(form[:1].isupper() for form in forms)
    for first, last, label in runs:
        while label == "PER" and last - first > 1 and _is_title(forms[first]):
            first += 1
        inside = range(first, last)
        if all(upos[word] in NEVER_NAMES for word in inside):
            continue
        if label == "LOC" and all(upos[word] in ("ADJ", "PUNCT") for word in inside):
            continue  # Tajik, Tajik-Afghan
        if cased and not any(upos[w] == "PROPN" or _has_capital(forms[w]) for w in inside):
            continue
        yield Run(first, last, label)


def _is_title(form: str) -> bool:
    return form[:1].isupper() and form.rstrip(".").lower() in lists().titles


def _has_capital(form: str) -> bool:
    return any(letter.isupper() or letter.isdigit() for letter in form)

"""How much speaks for each pair of claims: weighed once, and kept in few bytes."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from dateline.linking.accounts import Account
from dateline.linking.joining.clues import weigh
from dateline.linking.joining.clusters import APART
from dateline.linking.joining.pairs import find_pairs
from dateline.linking.joining.unions import Unions
from dateline.nouns import Judgement, Verdict

Pair = tuple[str, str]


class Weights:
    """The weights of pairs of names; a pair may be put again, and then its last weight holds.

    A pair takes sixteen bytes: a stream of a million claims has some ten million of them.
    """

    def __init__(self, names: Iterable[str]) -> None:
        """Take the names that there are."""
        self._names = sorted(names)
        self._number = {name: k for k, name in enumerate(self._names)}
        self._pairs = array("Q")
        self._worth = array("q")

    def put(self, one: str, other: str, weight: int) -> None:
        """Keep the weight of a pair."""
        first, last = self._number[one], self._number[other]
        if first > last:
            first, last = last, first
        self._pairs.append(first * len(self._names) + last)
        self._worth.append(weight)

    def settle(self) -> None:
        """Put the pairs in order, each once; nothing is put after it."""
        pairs, worth = np.frombuffer(self._pairs, "Q"), np.frombuffer(self._worth, "q")
        order = np.argsort(pairs, kind="stable")
        sorted_pairs = pairs[order]
        last = np.append(sorted_pairs[1:] != sorted_pairs[:-1], True)[: len(pairs)]
        self._pairs = array("Q", sorted_pairs[last].tobytes())
        self._worth = array("q", worth[order][last].tobytes())

    def __contains__(self, pair: Pair) -> bool:
        """Say whether two names, in order, were weighed."""
        wanted = self._number[pair[0]] * len(self._names) + self._number[pair[1]]
        at = bisect_left(self._pairs, wanted)
        return at < len(self._pairs) and self._pairs[at] == wanted

    def parts(self, least: int) -> Iterator[dict[Pair, int]]:
        """Yield the weights part by part: between two parts no pair weighs as much as ``least``.

        What weighs less between two parts is left out, for no group reaches across.
        """
        unions = Unions(self._names)
        size = len(self._names)
        for pair, weight in zip(self._pairs, self._worth, strict=True):
            if weight >= least:
                unions.join(self._names[pair // size], self._names[pair % size])
        heads = np.array([self._number[unions.find(name)] for name in self._names], "q")
        pairs, worth = np.frombuffer(self._pairs, "Q"), np.frombuffer(self._worth, "q")
        head = heads[pairs // size]
        within = np.nonzero(head == heads[pairs % size])[0]
        within = within[np.argsort(head[within], kind="stable")]
        edges = np.nonzero(np.diff(head[within]))[0] + 1
        for run in np.split(within, edges):
            yield {
                (self._names[pair // size], self._names[pair % size]): weight
                for pair, weight in zip(pairs[run].tolist(), worth[run].tolist(), strict=True)
            }


def weigh_all(
    accounts: Mapping[str, Account], tellings: Mapping[str, str], judgements: Sequence[Judgement]
) -> Weights:
    """Return the weights of all pairs that are worth weighing, a person's word before any clue."""
    weights = Weights(accounts)
    for one, other in find_pairs(accounts, tellings, judgements):
        weights.put(one.id, other.id, weigh(one, other))
    for account in accounts.values():
        account.forget()
    # The newest word on a pair holds; one on a claim that is no longer made waits for its return.
    for judgement in sorted(judgements, key=lambda judgement: judgement.at):
        pair = judgement.pair
        if pair is None or not set(pair) <= accounts.keys():
            continue
        if judgement.verdict is Verdict.UNSURE:
            weights.put(*pair, weigh(accounts[pair[0]], accounts[pair[1]]))
        else:
            weights.put(*pair, APART if judgement.verdict is Verdict.DIFFERENT else -APART)
    weights.settle()
    return weights

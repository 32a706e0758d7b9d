"""Which reports share passages, which sentences of theirs are the same, and who took from whom."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple
from zlib import crc32

import numpy as np

from dateline.linking.copying.direction import direction
from dateline.linking.copying.passages import Passage, Stretch, passages
from dateline.nouns import Copy, SharedPassage, Text

# Swept on invented reports, 64 independent ones and five families of copies: rewordings share
# more than half of their weighted words with the original, independent reports of one battle at
# most two sentences by more than 0.4.
ALIKE = 0.4
VERBATIM = 0.5
LIGHTEST = 6.0
CROWD = 20  # reports that share a run of words before only their neighbors are compared
SIGHT = 1
FEWEST = 3  # signs that two reports must share to be compared
KEPT = 2048  # reports whose sentences are kept ready to be compared


class Prose:
    """The sentences of reports, worked out when asked for; those asked for last are kept."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        """Take the texts by their names."""
        self._texts = texts
        self._kept: dict[str, tuple[Passage, ...]] = {}
        self._compared: dict[str, tuple[Passage, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Passage, ...]:
        """Return the sentences of a report."""
        found = self._kept.pop(name, None)
        if found is None:
            found = passages(self._texts[name])
            if len(self._kept) >= KEPT:
                oldest = next(iter(self._kept))
                del self._kept[oldest]
                self._compared.pop(oldest, None)
        self._kept[name] = found
        return found

    def compared(self, name: str) -> tuple[Passage, ...]:
        """Return the sentences of a report that can show copying."""
        sentences = self[name]
        found = self._compared.get(name)
        if found is None:
            found = self._compared[name] = compared(sentences)
        return found


class Both(NamedTuple):
    """A sentence as it stands in one report and in another; ``same`` if word for word."""

    mine: Stretch
    theirs: Stretch
    same: bool


class Shared(NamedTuple):
    """Two reports that share passages: which sentences of one are which of the other."""

    one: str
    other: str
    sentences: tuple[Both, ...]
    size: int
    lengths: tuple[int, int]  # how many sentences each has that can be compared
    verbatim: int
    direction: str  # of one: from, to or unknown


def compared(sentences: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return the sentences that can show copying: not too light, not somebody's quoted speech."""
    return tuple(p for p in sentences if p.weight >= LIGHTEST and not p.is_speech)


def _signs(sentences: Iterable[Passage]) -> Iterator[int]:
    """Yield what two reports must have in common to be worth a look.

    That is a sample of their runs of words, and figures and names that follow each other: a run of
    words that many share is still worth a look (an odd number), two names that many share is not.
    """
    anchors: list[str] = []
    for sentence in sentences:
        yield from (2 * window + SIGHT for window in sentence.windows if window % 4 == 0)
        anchors.extend(sentence.anchors)
    for before, after in pairwise(anchors):
        if before != after:
            yield 2 * crc32(f"{before}>{after}".encode())


def candidates(signs: Mapping[str, Iterable[int]]) -> list[tuple[str, str]]:
    """Return the pairs of reports that share at least three signs, in a settled order."""
    names = sorted(signs)
    told = [np.unique(np.fromiter(signs[name], "Q")) for name in names]
    where = np.repeat(np.arange(len(names)), [len(mine) for mine in told])
    every = np.concatenate(told) if told else np.empty(0, "Q")
    order = np.argsort(every, kind="stable")
    every, where = every[order], where[order]
    starts = np.flatnonzero(np.append(True, every[1:] != every[:-1])[: len(every)])
    ends = np.append(starts[1:], len(every))
    common = array("q")
    for start, end in zip(*(x[ends - starts > 1].tolist() for x in (starts, ends)), strict=True):
        if end - start <= CROWD or every[start] % 2 == SIGHT:
            common.extend(_side_by_side(where[start:end].tolist(), len(names)))
    pairs, counts = np.unique(np.frombuffer(common, "q"), return_counts=True)
    enough = pairs[counts >= FEWEST].tolist()
    return [(names[pair // len(names)], names[pair % len(names)]) for pair in enough]


def _side_by_side(reports: Sequence[int], size: int) -> Iterator[int]:
    """Yield the pairs of reports that share a sign, each pair as one number."""
    for k, report in enumerate(reports):
        # In a crowd everybody is compared with the first few and with the neighbors.
        near = (
            reports[:k]
            if len(reports) <= CROWD
            else (*reports[: min(k, 3)], *reports[max(3, k - 3) : k])
        )
        yield from (rival * size + report for rival in near)


def alike(one: Passage, other: Passage, least: float = LIGHTEST - 1) -> tuple[float, bool]:
    """Return how much two sentences share of the lighter one, and whether word for word.

    A rewording keeps names and figures: without two of them in common there is none.
    """
    windows = min(len(one.windows), len(other.windows))
    verbatim = windows > 0 and len(one.windows & other.windows) >= VERBATIM * windows
    common = one.stems.keys() & other.stems.keys()
    weights = [min(one.stems[word], other.stems[word]) for word in common]
    enough = sum(weights) >= least and (least < LIGHTEST - 1 or weights.count(2.0) >= 2)
    share = sum(weights) / min(one.weight, other.weight) if enough else 0.0
    return (max(share, VERBATIM) if verbatim else share), verbatim


def _matches(
    ones: tuple[Passage, ...], others: tuple[Passage, ...]
) -> Iterator[tuple[int, int, float, bool]]:
    """Yield the pairs of sentences that are alike, looking only where rare words are shared."""
    where: dict[str, list[int]] = defaultdict(list)
    for j, other in enumerate(others):
        for word in other.stems:
            where[word].append(j)
    for i, one in enumerate(ones):
        votes = Counter(j for word in one.stems for j in where.get(word, ())[:50])
        for j in sorted(j for j, count in votes.items() if count >= 3):
            share, verbatim = alike(one, others[j])
            if share >= ALIKE:
                yield i, j, share, verbatim


def _in_order(matches: list[tuple[int, int, float, bool]]) -> float:
    """Return the weight of the heaviest run of matches that keeps the order of both reports."""
    best: list[float] = []
    for k, (i, j, share, _) in enumerate(matches):
        earlier = (
            best[m]
            for m in range(max(0, k - 200), k)
            if matches[m][0] <= i
            and matches[m][1] <= j
            and (matches[m][0] < i or matches[m][1] < j)
        )
        best.append(share + max(earlier, default=0.0))
    return max(best, default=0.0)


def shared(one: Text, other: Text, prose: Prose) -> Shared | None:
    """Return what two reports share, None if no more than two accounts of one thing would."""
    ones, others = prose.compared(one.report), prose.compared(other.report)
    matches = list(_matches(ones, others))
    verbatim = len({i for i, _, _, same in matches if same})
    fewer = min(len(ones), len(others))
    run = _in_order(matches)
    reworded = run >= min(4.0, max(2.2, 0.6 * fewer)) and run >= 0.3 * fewer
    if verbatim < 2 and not reworded:
        return _whole(one, other, prose)
    kept = matches if reworded else [match for match in matches if match[3]]
    size = min(len({i for i, *_ in kept}), len({j for _, j, *_ in kept}))
    both = [(ones[i], others[j]) for i, j, _, _ in kept]
    both += _slighter(prose[one.report], prose[other.report])
    sentences = tuple(_both(mine, theirs) for mine, theirs in both)
    way = direction(one, other, verbatim < size)
    lengths = (len(ones), len(others))
    return Shared(one.report, other.report, sentences, size, lengths, verbatim, way)


def _whole(one: Text, other: Text, prose: Prose) -> Shared | None:
    """Return what two reports share that have the same words, however few: a page shown twice."""
    ones, others = prose[one.report], prose[other.report]
    if not ones or [mine.text for mine in ones] != [theirs.text for theirs in others]:
        return None
    sentences = tuple(_both(a, b) for a, b in zip(ones, others, strict=True))
    size, way = len(ones), direction(one, other, False)
    return Shared(one.report, other.report, sentences, size, (size, size), size, way)


def _both(mine: Passage, theirs: Passage) -> Both:
    same = mine.words == theirs.words or alike(mine, theirs)[1]
    return Both(mine.stretch, theirs.stretch, same)


def _slighter(
    ones: tuple[Passage, ...], others: tuple[Passage, ...]
) -> Iterator[tuple[Passage, Passage]]:
    """Yield what else two copies share: short sentences and quotations, which prove nothing."""
    slight = [p for p in others if p.is_speech or p.weight < LIGHTEST][:200]
    for mine in [p for p in ones if p.is_speech or p.weight < LIGHTEST][:200]:
        for theirs in slight:
            if alike(mine, theirs, least=2.0)[0] >= VERBATIM:
                yield mine, theirs


def find_copies(texts: Iterable[Text]) -> tuple[Shared, ...]:
    """Return every pair of reports that shares copied or reworded passages."""
    by_name = {text.report: text for text in texts}
    prose = Prose(by_name)
    signs: dict[str, array[int]] = {}
    wholes: dict[int, list[str]] = defaultdict(list)
    for name in sorted(by_name):
        signs[name] = array("Q", _signs(prose.compared(name)))
        wholes[crc32(" ".join(sentence.text for sentence in prose[name]).encode())].append(name)
    pairs = candidates(signs)
    pairs += ((names[0], name) for names in wholes.values() for name in names[1:])
    found = (shared(by_name[one], by_name[other], prose) for one, other in sorted(set(pairs)))
    return tuple(pair for pair in found if pair)


def copies_of(name: str, pairs: Iterable[Shared]) -> tuple[Copy, ...]:
    """Return the ``copies`` row of one report."""
    rows = []
    back = {"from": "to", "to": "from", "unknown": "unknown"}
    for pair in pairs:
        first = pair.one == name
        way = pair.direction if first else back[pair.direction]
        share = round(pair.size / max(1, pair.lengths[0 if first else 1]), 2)
        other = pair.other if first else pair.one
        rows.append(Copy(other, pair.size, min(1.0, share), way, tuple(_where(pair, first))))
    return tuple(sorted(rows, key=lambda copy: copy.of))


def _where(pair: Shared, first: bool) -> Iterator[SharedPassage]:
    """Yield where the shared sentences stand in one of the two, in the order of its text."""
    ways = {
        (mine, theirs) if first else (theirs, mine): same for mine, theirs, same in pair.sentences
    }
    for (mine, theirs), same in sorted(ways.items()):
        yield SharedPassage(mine.start, mine.end, theirs.start, theirs.end, same)

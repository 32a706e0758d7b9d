"""Which texts tell of one happening: ECB+, whose topics hold two look-alike happenings each.

The set's happenings are of every kind: a wedding, a quake, a trade of a player. Most are of no kind
that dateline keeps, so no claims could be joined, and what is the program's here is the reading:
sentences, lemmas, and which words are names and numbers. The grouping is this module's own. Texts
are the likelier of one happening the more rare words they share, names and numbers above all, and
most of all where they open; and two groups are one only if they are nearly as like each other as
each is in itself, which two happenings of one sort are not.
"""

import json
import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

from bench.scorers import Row
from dateline.cleaning import clean
from dateline.nouns import Hints, Parse, Report
from dateline.parsing import parse

Bag = dict[str, float]

OPEN_CLASS = frozenset({"ADJ", "NOUN", "NUM", "PROPN", "VERB"})
NAMING = frozenset({"NUM", "PROPN"})
OPENING, WEIGHTY = 60, 5
"""The words in which a text opens, and how often each of them counts."""
NAME = 3.0
"""What a name or a number counts against any other word."""
LIKE = 0.18
"""Mean likeness below which two groups are not put together."""
FEW, COHERENCE = 4, 0.82
"""From so many texts on a group has a likeness of its own, of which theirs must be such a share.

All four were swept on the shown half; between 0.16 and 0.2, 0.8 and 0.9 the figures hardly move.
"""


def texts_of_happenings(_: Path, gold: Path) -> Iterator[Row]:
    """Yield the groups of texts."""
    bags = {row["doc"]: bag(parse(clean(_report(row)))) for row in _rows(gold)}
    for number, group in enumerate(together(likenesses(bags))):
        yield {"cluster": str(number), "items": group}


def look_alikes_merged(gold: Path, told: Path) -> dict[str, float]:
    """Return the share put together of the pairs of texts on the two happenings of one topic."""
    group = {item: row["cluster"] for row in _rows(told) for item in row["items"]}
    asked = merged = 0
    for one, other in combinations(_rows(gold), 2):
        if one["topic"] == other["topic"] and one["subtopic"] != other["subtopic"]:
            asked += 1
            merged += group[one["doc"]] == group[other["doc"]]
    return {"look_alikes_merged": round(merged / max(asked, 1), 4)}


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _report(row: Row) -> Report:
    lines = (" ".join(words).replace("`` ", '"').replace(" ''", '"') for words in row["sentences"])
    return Report(row["doc"], "\n\n".join(lines), "", Hints())


def bag(read: Parse) -> Bag:
    """Return how much each word of a text counts in it, before it is known how rare it is."""
    words = [word for sentence in read.sentences for word in sentence.words]
    names = {word.lemma.lower() for word in words if word.upos in NAMING}
    counts: Counter[str] = Counter()
    for at, word in enumerate(words):
        if word.upos in OPEN_CLASS and (len(word.text) > 1 or word.upos == "NUM"):
            counts[word.lemma.lower()] += WEIGHTY if at < OPENING else 1
    return {
        word: (1 + math.log(count)) * (NAME if word in names else 1)
        for word, count in counts.items()
    }


def likenesses(bags: Mapping[str, Bag]) -> dict[str, dict[str, float]]:
    """Return how like each two texts are, from 0 to 1.

    >>> told = likenesses({"a": {"x": 1.0, "y": 1.0}, "b": {"x": 1.0}, "c": {"z": 1.0}})
    >>> 0 < told["a"]["b"] < 1, told["a"]["c"]
    (True, 0.0)
    """
    spread = Counter(word for one in bags.values() for word in one)
    vectors = {}
    for name, words in bags.items():
        rare = {w: count * math.log(len(bags) / spread[w]) for w, count in words.items()}
        length = math.sqrt(sum(weight**2 for weight in rare.values())) or 1.0
        vectors[name] = {word: weight / length for word, weight in rare.items()}
    found: dict[str, dict[str, float]] = {name: {} for name in bags}
    for one, other in combinations(sorted(bags), 2):
        mine, theirs = sorted((vectors[one], vectors[other]), key=len)
        like = sum(weight * theirs.get(word, 0.0) for word, weight in mine.items())
        found[one][other] = found[other][one] = like
    return found


def together(like: Mapping[str, Mapping[str, float]]) -> list[Sequence[str]]:
    """Return the groups, the likest put together first, by the mean of all pairs between them."""
    members = {name: [name] for name in sorted(like)}
    sums = {one: dict(others) for one, others in like.items()}
    within: dict[str, float] = defaultdict(float)
    while (best := _best(members, sums, within)) is not None:
        one, other = best
        within[one] += within[other] + sums[one][other]
        members[one] += members.pop(other)
        gone = sums.pop(other)
        for third in members.keys() - {one}:
            sums[one][third] = sums[third][one] = sums[one][third] + gone[third]
    return list(members.values())


def _best(
    members: Mapping[str, Sequence[str]],
    sums: Mapping[str, Mapping[str, float]],
    within: Mapping[str, float],
) -> tuple[str, str] | None:
    """Return the likest two groups that may be put together."""
    found: tuple[float, str, str] | None = None
    for one, other in combinations(members, 2):
        mean = sums[one][other] / (len(members[one]) * len(members[other]))
        if mean < LIKE or (found is not None and mean <= found[0]):
            continue
        own = [_mean(len(members[name]), within[name]) for name in (one, other)]
        if min(map(len, (members[one], members[other]))) < FEW or mean >= COHERENCE * min(own):
            found = mean, one, other
    return found[1:] if found else None


def _mean(size: int, total: float) -> float:
    return total / (size * (size - 1) / 2) if size > 1 else 0.0

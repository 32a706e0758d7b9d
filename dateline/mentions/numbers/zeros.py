"""Counts of nothing: "nobody", "no soldier", "not a single guard", "was anybody hurt?"."""

from collections.abc import Iterator

from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Sentence


def zeros(sentence: Sentence) -> Iterator[Figure]:
    """Yield "nobody", "none", "no soldier", "not a single guard": counts of nothing."""
    words = [word.text.lower() for word in sentence.words]
    for at, lower in enumerate(words):
        size = _size(words, at)
        plain = lower in number_words().zero
        if size:
            yield Figure(at, at, at + size, at + size - 1, 0, 0)
        elif plain or (lower == "no" and sentence.words[at].deprel in ("det", "advmod")):
            yield Figure(at, at, at + 1, at, 0, 0)


def whoever(sentence: Sentence) -> Iterator[Figure]:
    """Yield "anybody", "any civilian": nobody, should the clause turn out to be denied."""
    for at, word in enumerate(sentence.words):
        lower = word.text.lower()
        if lower in number_words().any or (lower == "any" and word.deprel == "det"):
            yield Figure(at, at, at + 1, at, 0, 0)


def _size(words: list[str], at: int) -> int:
    """Return how many words from here say together that there is none."""
    phrases = (("no", "one"), ("not", "a", "single"), ("not", "a", "soul"), ("not", "one"))
    size = next((len(one) for one in phrases if tuple(words[at : at + len(one)]) == one), 0)
    return 0 if words[at + size : at + size + 1] == ["but"] else size

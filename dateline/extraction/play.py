"""Sport, markets and shows speak of attacks and captures too: paragraphs about them stay silent."""

from collections import defaultdict

from dateline.extraction.frames.lexicon import words_of
from dateline.nouns import Parse

GROUPS = ("sport", "market", "show")
ENOUGH = 2
"""Different words of one group that make a paragraph be about it; in a report that has such
paragraphs for the most part, one is enough."""
MOST = 0.5


def silent_paragraphs(parse: Parse) -> frozenset[int]:
    """Return the paragraphs that are about sport, markets or shows.

    A paragraph that counts dead or wounded is never one of them.
    """
    found: dict[int, dict[str, set[str]]] = defaultdict(lambda: {g: set() for g in GROUPS})
    harmed: set[int] = set()
    for sentence in parse.sentences:
        for word in sentence.words:
            lemma = word.lemma.lower()
            if lemma in words_of("states_of_harm", "tests") or lemma in ("kill", "wound", "injure"):
                harmed.add(sentence.paragraph)
            for group in GROUPS:
                if lemma in words_of(group, "play"):
                    found[sentence.paragraph][group].add(lemma)
    counts = {n: max(len(words) for words in groups.values()) for n, groups in found.items()}
    full = {n for n, count in counts.items() if count >= ENOUGH}
    every = {sentence.paragraph for sentence in parse.sentences}
    touched = {n for n, count in counts.items() if count > 0}
    if len(full) >= 2 and len(touched) >= MOST * len(every):
        full = every
    return frozenset(full - harmed)

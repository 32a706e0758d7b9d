"""Words that point back at whom a report told before: "its command", "two of them"."""

from dateline.extraction.speakers.source import Source
from dateline.extraction.speakers.words import speech
from dateline.nouns import Sentence

THEIRS = frozenset(("its", "their"))
OTHERS = frozenset(("another", "third", "both", "one"))
THEM = frozenset(("them", "these", "those", "whom"))


def owned(sentence: Sentence, head: int) -> int | None:
    """Return the "its" of a noun that speaks for its owner: "its spokesman", "their command"."""
    lemma = sentence.words[head].lemma.lower()
    if lemma not in speech().bodies and not lemma.startswith("spokes"):
        return None
    owners = sentence.below(head, "nmod:poss")
    return next((k for k in owners if sentence.words[k].text.lower() in THEIRS), None)


def subjects_before(sentence: Sentence, index: int) -> list[int]:
    """Return the subjects that stand before a word, the nearest first."""
    return [
        k
        for k in range(index - 1, -1, -1)
        if sentence.words[k].deprel.startswith("nsubj") and index not in sentence.subtree(k)
    ]


def of_them(sentence: Sentence, source: Source) -> bool:
    """Say whether some of those told before are meant: "two of them", "a third", "one"."""
    below = sentence.below(source.word, "nmod", "obl")
    if below:
        return all(sentence.words[k].text.lower() in THEM for k in below)
    return source.head in OTHERS and len(source.text.split()) <= 2

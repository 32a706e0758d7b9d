"""Noun phrases: which words belong together around a head."""

from collections.abc import Container

from dateline.nouns import Name, Sentence, Word

BEFORE = frozenset(
    ["det", "amod", "compound", "nummod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat"]
)
"""Relations of what stands before a head and belongs to its phrase."""

AFTER = frozenset(["flat", "compound", "nmod:desc", "goeswith"])
LONGEST = 14
"""A phrase of more words before its head is a misread list, not a name."""


def phrase(sentence: Sentence, head: int) -> tuple[int, int]:
    """Return the words around ``head``, from the first up to the one after the last.

    What follows through a preposition or as a clause is left out.
    """
    first, last = head, head + 1
    for child in sentence.children[head]:
        relation = sentence.words[child].deprel
        if child < head and relation in BEFORE:
            first = min(first, *sentence.subtree(child))
        elif head < child <= last + 1 and relation in AFTER:
            last = max(last, max(sentence.subtree(child)) + 1)
    return max(first, head - LONGEST), min(last, head + LONGEST)


def bare_start(sentence: Sentence, first: int, head: int) -> int:
    """Return where a phrase begins once articles, figures and quotation marks are left out."""
    words = sentence.words
    while (
        first < head
        and words[first + 1].text != "-"
        and (
            words[first].upos in ("DET", "NUM", "PUNCT", "ADV", "ADP")
            or words[first].xpos == "PRP$"
            or words[first].text.lower() in ("other", "several", "many", "few", "some", "least")
        )
    ):
        first += 1
    return first


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the word of a run that governs the others: the one whose governor lies outside."""
    for k in range(last - 1, first - 1, -1):
        if not first <= sentence.words[k].head < last:
            return k
    return last - 1


def follows(sentence: Sentence, head: int, *cases: str) -> int | None:
    """Return the noun joined to ``head`` by one of the prepositions, None if there is none.

    In "members of the group" that is "group".
    """
    for child in sentence.below(head, "nmod", "obl"):
        if child > head:
            for mark in sentence.below(child, "case"):
                if sentence.words[mark].text.lower() in cases:
                    return child
    return None


def is_definite(sentence: Sentence, head: int) -> bool:
    """Say whether a phrase speaks of someone known: "the", "these", "its"."""
    return any(
        sentence.words[child].text.lower()
        in ("the", "this", "these", "that", "those", "both", "its", "their", "his", "her")
        for child in sentence.below(head, "det", "nmod:poss")
    )


def is_plural(sentence: Sentence, head: int) -> bool:
    """Say whether a head is many: by its tag, or because several are joined to it."""
    word = sentence.words[head]
    return word.xpos in ("NNS", "NNPS") or bool(sentence.below(head, "conj"))


def name_over(sentence: Sentence, word: int, *labels: str) -> Name | None:
    """Return the name that a word is part of."""
    for name in sentence.names:
        if name.first <= word < name.last and (not labels or name.label in labels):
            return name
    return None


def is_prefixed(sentence: Sentence, word: int) -> bool:
    """Say whether a name is only the first half of an adjective: "Saudi"-backed, "Hamas"-run."""
    words = sentence.words
    return (
        word + 2 < len(words)
        and words[word + 1].text in ("-", "–")
        and words[word + 1].start == words[word].end
        and words[word + 2].text.islower()
        and words[word + 2].upos in ("VERB", "ADJ", "NOUN")
    )


def noun_of(word: Word, known: Container[str]) -> str:
    """Return a noun's singular; a form that the vocabulary has beats the lemma of the parse.

    The network takes "invaders" for a form of "invade", and keeps "ex-rebel" whole.
    """
    lemma, text = word.lemma.lower(), word.text.lower()
    for form in (lemma, text, text.removesuffix("s"), text.rpartition("-")[2].removesuffix("s")):
        if form in known:
            return form
    return lemma

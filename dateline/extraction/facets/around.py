"""A claim with the words around its trigger, of which its conditions are asked."""

from collections.abc import Iterable
from functools import cache

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.frames.reading import Reading
from dateline.knowledge.languages import lexicon
from dateline.nouns import Actor, Claim

WITH = ("with", "by", "using", "of", "mod", "from", "in", "into", "at", "on", "for", "through")
AT = ("at", "on", "against", "into", "with")
NEAR = ("compound", "amod", "nmod", "nmod:desc", "conj", "flat", "obj", "nummod")


class Around:
    """A claim with the words around its trigger."""

    def __init__(self, happening: Happening, claim: Claim) -> None:
        """Take the lemmas of the trigger's phrase, of its parts and of what qualifies those."""
        self.claim, self.happening, self.reading = claim, happening, happening.reading
        self.heads = frozenset(_heads(self.reading))
        self.near = frozenset(lemma_of(self.reading.sentence.words[k]) for k in self._around())
        tolls = (lemma_of(self.reading.sentence.words[k]) for k in happening.tolls)
        self.tolls = frozenset(tolls)
        self.by, self.to = _named(claim.actor), _named(claim.recipient)
        slots = self.reading.slots
        met = (*slots.object, *(k for p in AT for k in slots.preps.get(p, ())))
        self.to |= {self.reading.lemma(k) for k in met}

    def _around(self) -> set[int]:
        sentence = self.reading.sentence
        found = {*self.heads, *sentence.below(self.reading.trigger, "advmod")}
        for head in self.heads:
            found.update(sentence.below(head, *NEAR))
        above = self.reading.word.head
        if above >= 0 and self.reading.word.deprel in ("nsubj", "nsubj:pass", "obj", "obl"):
            found.update((above, *sentence.below(above, "xcomp", "advmod")))
            if lemma_of(sentence.words[above]) in said_of("how", "turning"):
                found.update(sentence.below(above, "obl"))
        return found

    def says(self, group: str, key: str) -> bool:
        """Say whether one of a list of words is among those around the trigger."""
        return bool(self.near & said_of(group, key))


def _heads(reading: Reading) -> Iterable[int]:
    yield from reading.words
    yield from reading.slots.subject
    yield from reading.slots.object
    for prep in WITH:
        yield from reading.slots.preps.get(prep, ())


@cache
def said_of(group: str, key: str) -> frozenset[str]:
    """Return the lemmas that the sheet of conditions lists."""
    return frozenset(lexicon("conditions")[group].get(key, "").split())


def _named(actors: tuple[Actor, ...]) -> frozenset[str]:
    """Return the words of actors, plurals as singulars too."""
    said = (w for a in actors for w in f"{a.name} {a.text or ''}".lower().replace("-", " ").split())
    return frozenset(form for word in said for form in (word, word.removesuffix("s")))

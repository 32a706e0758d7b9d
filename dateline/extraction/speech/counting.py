"""Verbs that give figures: "put the toll at 40", "gives nine dead", not "added two towns"."""

from dateline.extraction.speakers.clauses import preposition
from dateline.extraction.speakers.words import speech
from dateline.nouns import Sentence


def counts(sentence: Sentence, index: int) -> bool:
    """Say whether a verb gives a figure: "raised the toll to 40"."""
    counted = sentence.below(index, "obj")
    return any(sentence.words[k].lemma.lower() in speech().counts for k in counted)


def tells_fates(sentence: Sentence, index: int) -> bool:
    """Say whether a verb gives so many dead: "the agency gives 40 militants killed"."""
    words = sentence.words
    for counted in sentence.below(index, "obj"):
        told = [k for k in sentence.subtree(counted) if k > index]
        number = any(words[k].upos == "NUM" for k in told)
        if number and any(words[k].text.lower() in speech().fates for k in told):
            return not any(words[k].upos == "ADP" for k in told)
    return False


def sums(sentence: Sentence, index: int) -> bool:
    """Say whether no words are meant: "added two towns", "put it to the torch", "claimed lives"."""
    lemma = sentence.words[index].lemma
    objects = sentence.below(index, "obj")
    if lemma == "claim":
        return any(sentence.words[k].lemma.lower() in speech().tolls for k in objects)
    if lemma == "put":
        return not _put_at(sentence, index)
    if lemma != "add":
        return False
    clause = sentence.below(index, "ccomp", "parataxis")
    to = any(preposition(sentence, k) == ("to",) for k in sentence.below(index, "obl"))
    return not clause and (to or bool(sentence.below(index, "obj")))


def _put_at(sentence: Sentence, index: int) -> bool:
    """Say whether "put" gives a figure or a reason: "put the toll at 40", "put it down to"."""
    words = sentence.words
    after = {words[k].text.lower() for k in sentence.subtree(index) if k > index}
    return bool(after & {"at", "down"}) or counts(sentence, index)

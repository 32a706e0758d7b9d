"""The medium that someone spoke to or through: "told Reuters", "in an interview with the BBC"."""

from dateline.extraction.speakers.clauses import preposition, subject
from dateline.extraction.speakers.source import core
from dateline.extraction.speakers.words import is_media, speech
from dateline.nouns import Sentence

LONGEST = 12
"""Words beyond which a phrase that holds a medium's name is more than its name."""


def medium_of(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words of the medium that a verb of speech goes to or through, if it tells one."""
    told = [k for k in sentence.below(index, "nsubj") if k > index]
    source = subject(sentence, index)
    asides = sentence.below(index, "advcl")
    if source is not None:
        told += [k for k in sentence.below(source, "nmod", "obl") if _is_occasion(sentence, k)]
        asides += tuple(
            k for word in core(sentence, source) for k in sentence.below(word, "acl", "acl:relcl")
        )
    for child in (*sentence.below(index, "iobj", "obj", "obl"), *told):
        found = _medium_in(sentence, child) if child != source else ()
        if found:
            return found
    for clause in asides:
        for agent in sentence.below(clause, "obl", "obl:agent"):
            if preposition(sentence, agent) == ("by",):
                return _medium_in(sentence, agent)
    return ()


def _is_occasion(sentence: Sentence, index: int) -> bool:
    return sentence.words[index].lemma.lower() in speech().occasions


def _medium_in(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words at ``head`` that name a medium: itself or what hangs on it."""
    known, words = speech(), sentence.words
    if words[head].text.lower() in known.platforms:
        return (head,)
    here = core(sentence, head)
    if len(here) >= LONGEST:
        return ()
    if _is_occasion(sentence, head):
        for child in sentence.below(head, "nmod", "acl", "obl"):
            for inner in (child, *sentence.below(child, "obl", "obl:agent")):
                found = _medium_in(sentence, inner)
                if found:
                    return found
        return ()
    whole = words[head].deprel in ("obl", "obl:agent", "nmod")
    near = here if whole else (head, *sentence.below(head, "compound", "flat"))
    if not is_media(sentence, near):
        return ()
    beside = sentence.below(head, "appos", "flat")
    return here + tuple(k for child in beside for k in core(sentence, child))

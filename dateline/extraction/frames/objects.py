"""Objects that stand elsewhere than beside their verb: in front, shared, or behind a "that"."""

from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.role_words import role_words
from dateline.nouns import Sentence

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "SYM", "X"})
RELATIVE = frozenset({"WDT", "WP", "WP$"})
OBLIQUE = ("obl", "obl:agent", "nmod", "obl:unmarked", "nmod:unmarked")
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
SHARING = 3
"""How many words apart two verbs stand that share an object."""


def meant(sentence: Sentence, verb: int, objects: tuple[int, ...]) -> tuple[int, ...]:
    """Return the objects of a verb; for "that" in "the hills that they hold" the hills."""
    words, word = sentence.words, sentence.words[verb]
    if not word.deprel.startswith("acl") or word.head < 0:
        return objects
    return tuple(word.head if words[k].xpos in RELATIVE else k for k in objects)


def rounded(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return an object that the parse takes for a phrase of place ("hold about two thirds")."""
    found = []
    for part in sentence.below(verb, "obl"):
        cases = {lemma_of(sentence.words[k]) for k in sentence.below(part, "case")}
        if cases and cases <= role_words("rounding") and sentence.below(part, "nummod"):
            found.append(part)
    return tuple(found[:1])


def shared(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the object that a verb shares with one joined to it ("stormed and took the base")."""
    for other in sentence.below(verb, "conj"):
        near = sentence.words[other].upos == "VERB" and other - verb <= SHARING
        if near and not sentence.below(other, *SUBJECTS) and not sentence.below(verb, *OBLIQUE):
            return sentence.below(other, "obj")
    return ()


def gap(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the noun that a relative clause leaves out as its object ("towns they took")."""
    word = sentence.words[verb]
    own = sentence.below(verb, *SUBJECTS)
    if not word.deprel.startswith("acl:relcl") or word.head < 0 or not own:
        return ()
    inside = (k for part in (verb, *sentence.below(verb, *OBLIQUE)) for k in sentence.below(part))
    if any(sentence.words[k].xpos in RELATIVE for k in (*own, *inside)):
        return ()  # "the zone from which they withdrew" is no object
    return (word.head,)


def misjoined(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return the subject that the parse joins to the verb before ("we held out, but help came")."""
    words, word = sentence.words, sentence.words[verb]
    if word.deprel != "conj" or word.head < 0 or words[word.head].upos != "VERB":
        return ()
    return tuple(
        k
        for k in sentence.below(word.head, "conj")
        if word.head < k < verb and words[k].upos in NOMINAL and sentence.below(k, "cc")
    )[-1:]

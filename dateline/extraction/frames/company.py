"""The words beside and beneath a trigger."""

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.nouns import Sentence


def modifiers_of(reading: Reading) -> frozenset[str]:
    """Return the lemmas of the words that qualify the trigger."""
    sentence = reading.sentence
    near = sentence.below(reading.trigger, "amod", "compound", "nmod:desc", "nmod:poss", "nmod")
    return frozenset(reading.lemma(k) for k in near)


def company_of(reading: Reading) -> frozenset[str]:
    """The lemmas of the trigger's own subtree and of the word above it."""
    sentence = reading.sentence
    words = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    if reading.word.head >= 0:
        words.add(reading.lemma(reading.word.head))
    return frozenset(words)


def headed_by_modifier(reading: Reading) -> bool:
    """The noun only qualifies another ("attack helicopter")."""
    return reading.word.deprel in ("compound", "amod", "nmod:desc", "goeswith", "flat")


def is_predicate(reading: Reading) -> bool:
    """The word is said of something; it does not merely describe it ("a closed road")."""
    sentence, word = reading.sentence, reading.word
    acting = word.upos == "VERB" and not sentence.below(reading.trigger, "cop", "aux:pass")
    if acting and (word.xpos not in ("VBN", "JJ") or sentence.below(reading.trigger, "obj")):
        return False
    return not headed_by_modifier(reading)


def is_in_the_passive(reading: Reading) -> bool:
    """The verb is in the passive voice."""
    return reading.slots.passive


def is_unspoken(reading: Reading) -> bool:
    """Say whether the trigger is only what somebody does not speak of ("has not commented on")."""
    sentence = reading.sentence
    for k in sentence.above(reading.trigger)[:2]:
        if reading.lemma(k) in words_of("silence", "tests"):
            return k != reading.trigger and reading.word.deprel in ("obl", "obj", "nmod", "xcomp")
        if sentence.words[k].upos == "VERB":
            return False
    return False


WANTED = frozenset({"displacement", "handover", "release", "retreat", "withdrawal"})
"""Kinds that a noun names when somebody asks for them ("demanded the return of the families")."""
ASKING = frozenset({"appeal", "request", "pledge", "rejection", "threat"})


def is_asked_for(reading: Reading, other: Reading) -> bool:
    """Say whether a deed is only what somebody asks, promises, threatens or refuses to do."""
    if other.frame.event not in ASKING or not other.frame.speech:
        return False
    sentence, word = reading.sentence, reading.word
    noun = word.upos == "NOUN" and word.head == other.trigger
    if noun and other.frame.event in ("appeal", "request"):
        return reading.frame.event in WANTED and word.deprel in ("obj", "obl", "nsubj:pass")
    chain = (reading.trigger, *sentence.above(reading.trigger)[:2])
    for below, k in zip(chain, chain[1:], strict=False):
        if k == other.trigger:
            helpers = {reading.lemma(j) for j in sentence.below(below, "aux")}
            bare = sentence.words[below].xpos == "VB" and not helpers & {"have"}
            return sentence.words[below].deprel in ("xcomp", "ccomp", "advcl") and (
                bare or bool(helpers & {"will", "would", "shall"})
            )
        if sentence.words[k].upos == "VERB" and word.upos == "VERB":
            return False
    return False


def is_staying_so(reading: Reading) -> bool:
    """Somebody goes on being what he was ("remained poor"), and stays nowhere."""
    staying = reading.lemma(reading.trigger) in ("remain", "stay")
    return staying and bool(reading.sentence.below(reading.trigger, "xcomp"))


def is_of_followers(reading: Reading) -> bool:
    """Somebody else is rallied, or his help: nobody takes to the streets."""
    rallied = reading.lemma(reading.trigger) == "rally" and len(reading.words) == 1
    return rallied and bool(reading.sentence.below(reading.trigger, "obj"))


def is_a_question(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause is a question: "asked what could be done", "asked if talks go on"."""
    first = sentence.words[sentence.subtree(clause)[0]]
    return first.xpos in ("WP", "WRB", "WDT") or first.text.lower() in ("whether", "if")

"""Is it said to be so: asserted, denied, planned or only possible."""

from typing import NamedTuple

from dateline.extraction.attribution import Attribution
from dateline.extraction.modality_words import hedges
from dateline.nouns import Modality, Parse, Sentence

CLIMB = (
    "ccomp",
    "xcomp",
    "obj",
    "nsubj",
    "nsubj:pass",
    "obl",
    "nmod",
    "acl",
    "advcl",
    "conj",
    "acl:relcl",
    "compound",
    "amod",
    "appos",
    "csubj",
    "csubj:pass",
    "parataxis",
)
FURTHEST = 5
"""Governors above the trigger that can still bear on it."""

SPOKEN = frozenset(("pledge",))
ACTS = frozenset(
    ["accusation", "criticism", "rejection", "appeal", "request", "threat", "support", "statement"]
)


class Judged(NamedTuple):
    """How a claim stands to the facts, why in words, and the manner of speech if it tells one."""

    modality: Modality
    why: str
    manner: str | None = None


def modality(
    parse: Parse,
    sentence: int,
    trigger: int,
    attribution: Attribution | None = None,
    event: str | None = None,
) -> Judged:
    """Return whether the event at the trigger is said to have happened."""
    here = parse.sentences[sentence]
    own = _own(here, trigger)
    if own is not None:
        return own
    child = trigger
    for governor in here.above(trigger)[:FURTHEST]:
        judged = _governed(here, governor, child)
        if judged is not None:
            return judged
        if _closes(here, governor, child):
            break
        child = governor
    if event in SPOKEN:
        return Judged(Modality.PLANNED, "a pledge is about what is to come")
    return Judged(Modality.ASSERTED, "nothing denies, plans or hedges it")


def _is(key: str, word: str) -> bool:
    return word in hedges().words[key]


def _negated(sentence: Sentence, index: int) -> int | None:
    """Return the word that negates a word from beside it, idle ones left out."""
    words = sentence.words
    for child in sentence.children[index]:
        word = words[child]
        text = word.text.lower()
        if not _is("negation.words", text) or word.deprel in ("conj", "parataxis"):
            continue
        after = words[child + 1].text.lower() if child + 1 < len(words) else ""
        if (text, after) not in hedges().idle:
            return child
    return None


def _own(sentence: Sentence, index: int) -> Judged | None:
    """Judge by what stands beside the word itself."""
    words = sentence.words
    if _is("negation.words", words[index].text.lower()):
        return Judged(Modality.DENIED, f"“{words[index].text}”", "denied")
    negation = _negated(sentence, index)
    if negation is None:
        for child in sentence.below(index, "nsubj", "nsubj:pass", "obj", "cop"):
            text = words[child].text.lower()
            if _is("negation.words", text):
                negation = child
            elif words[child].deprel != "cop":
                inner = _negated(sentence, child)
                negation = inner if inner is not None else negation
    if negation is not None:
        return Judged(Modality.DENIED, f"negated by “{words[negation].text}”", "denied")
    return _moods(sentence, index)


def _moods(sentence: Sentence, index: int) -> Judged | None:
    """Judge by modal verbs, conditions and hedging adverbs beside a word."""
    words = sentence.words
    for child in sentence.children[index]:
        text, relation = words[child].text.lower(), words[child].deprel
        if relation == "mark" and _is("possible.marks", text):
            return Judged(Modality.POSSIBLE, f"on a condition (“{text}”)")
        if relation == "aux":
            if _is("possible.modals", text):
                return Judged(Modality.POSSIBLE, f"“{text}”")
            if text == "should" and child == sentence.subtree(index)[0]:
                return Judged(Modality.POSSIBLE, "on a condition (“should”)")
            if _is("planned.modals", text):
                return Judged(Modality.PLANNED, f"“{text}”")
            if text in ("would", "'d"):
                return _would(sentence, index)
        if relation == "advmod" and _is("possible.adverbs", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        if relation == "amod" and _is("possible.adjectives", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        if relation == "amod" and text == "planned":
            return Judged(Modality.PLANNED, "“planned”")
    return None


def _would(sentence: Sentence, index: int) -> Judged:
    """ "Would" is the future seen from the past, or the outcome of a condition."""
    conditional = any(
        _is("possible.marks", sentence.words[k].text.lower())
        for clause in sentence.below(index, "advcl")
        for k in sentence.below(clause, "mark", "aux")
    ) or any(sentence.words[k].lemma == "have" for k in sentence.below(index, "aux"))
    if conditional:
        return Judged(Modality.POSSIBLE, "“would”, on a condition")
    return Judged(Modality.PLANNED, "“would”")


def _governed(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a word above: "denied shelling", "plans to shell", "is said to have shelled"."""
    words = sentence.words
    lemma, relation = words[governor].lemma.lower(), words[child].deprel
    infinitive = any(words[k].text.lower() == "to" for k in sentence.below(child, "mark"))
    clause = relation in ("ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl")
    if relation in ("conj", "appos", "parataxis", "acl:relcl"):
        return _shared(sentence, governor, child) if relation == "conj" else None
    if words[governor].upos in ("VERB", "AUX"):
        done = any(words[k].lemma == "have" for k in sentence.below(child, "aux"))
        passive = bool(sentence.below(governor, "aux:pass", "nsubj:pass"))
        if relation in ("ccomp", "xcomp", "obj", "nsubj:pass") and _is("denied.verbs", lemma):
            if _negated(sentence, governor) is None:
                return Judged(Modality.DENIED, f"governed by “{words[governor].text}”", "denied")
        if relation == "xcomp" and infinitive and _is("planned.infinitive", lemma) and not done:
            return Judged(Modality.PLANNED, f"“{words[governor].text} to”")
        if clause and (
            _is("possible.verbs", lemma)
            or passive
            and infinitive
            and _is("possible.passive", lemma)
        ):
            return Judged(Modality.POSSIBLE, f"“{words[governor].text}”", "unverified")
        if clause and _is("possible.after", lemma):
            return Judged(Modality.POSSIBLE, f"“{words[governor].text}”")
        if relation in ("obj", "nsubj", "nsubj:pass", "xcomp", "obl") and _is(
            "negation.carriers", lemma
        ):
            negation = _negated(sentence, governor)
            if negation is not None:
                return Judged(
                    Modality.DENIED, f"“{words[negation].text} … {words[governor].text}”", "denied"
                )
        if relation in ("obj", "nsubj", "nsubj:pass", "xcomp"):
            return _moods(sentence, governor)
    elif words[governor].upos == "ADJ":
        if _is("denied.adjectives", lemma):
            return Judged(Modality.DENIED, f"“{words[governor].text}”", "denied")
        if infinitive and _is("planned.adjectives", lemma):
            return Judged(Modality.PLANNED, f"“{words[governor].text} to”")
        if clause and _is("possible.adjectives", lemma):
            return Judged(Modality.POSSIBLE, f"“{words[governor].text}”")
    elif words[governor].upos == "NOUN":
        if infinitive and _is("planned.nouns", lemma):
            return Judged(Modality.PLANNED, f"“{words[governor].text} to”")
        if _is("possible.nouns", lemma) and relation in ("nmod", "acl"):
            return Judged(Modality.POSSIBLE, f"“{words[governor].text}”")
    return None


def _shared(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge a second verb by the mood of the first: "will attack and seize"."""
    words = sentence.words
    if sentence.below(child, "nsubj", "nsubj:pass", "aux", "mark") or (
        words[child].xpos != words[governor].xpos
    ):
        return None
    return _own(sentence, governor) if words[child].upos == "VERB" else None


def _closes(sentence: Sentence, governor: int, child: int) -> bool:
    """Say whether what stands higher no longer bears on the trigger."""
    relation = sentence.words[child].deprel
    return relation not in CLIMB or relation in ("advcl", "acl:relcl", "parataxis", "ccomp", "conj")

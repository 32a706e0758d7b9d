"""Is it said to be so: asserted, denied, planned or only possible."""

from typing import NamedTuple

from dateline.extraction.attribution import Attribution
from dateline.extraction.modality_words import hedges
from dateline.nouns import Modality, Parse, Sentence

CLAUSES = ("ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl")
PARTS = ("obj", "nsubj", "nsubj:pass", "xcomp", "obl", "nmod", "compound", "amod")
FURTHEST = 5
"""Governors above the trigger that can still bear on it."""

SPEECH = frozenset(
    ("accusation", "appeal", "criticism", "rejection", "request", "statement", "support", "threat")
)
"""Kinds of event that are done by speaking: what they speak of may lie ahead, they do not."""


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
    """Return whether the event at the trigger is said to have happened.

    ``event`` is its kind, where known: a pledge is always about what is to come, speech itself is
    done by being said, and "repelled" undoes an attack but no retreat.
    """
    here = parse.sentences[sentence]
    judged = _judged(here, trigger)
    if judged.modality is Modality.ASSERTED:
        judged = _undone(here, trigger, event) or judged
    if event in SPEECH:
        return _as_speech(here, trigger, judged)
    if event == "pledge" and judged.modality is not Modality.DENIED:
        return Judged(Modality.PLANNED, "a pledge is about what is to come")
    return judged


def _judged(sentence: Sentence, trigger: int) -> Judged:
    own = _own(sentence, trigger)
    if own is not None:
        return own
    child = trigger
    for governor in sentence.above(trigger)[:FURTHEST]:
        judged = _governed(sentence, governor, child)
        if judged is not None:
            return judged
        if _closes(sentence, child):
            break
        child = governor
    return Judged(Modality.ASSERTED, "nothing denies, plans or hedges it")


def _undone(sentence: Sentence, trigger: int, event: str | None) -> Judged | None:
    words = hedges().words.get(f"undone.{event}", frozenset())
    word = sentence.words[trigger]
    if (word.lemma.lower() in words or word.text.lower() in words) and word.upos == "VERB":
        return Judged(Modality.DENIED, f"“{word.text}” undoes it", "denied")
    return None


def _as_speech(sentence: Sentence, trigger: int, judged: Judged) -> Judged:
    """Judge a kind that is speech: only its own verb's negation or hedge tells against it."""
    word = sentence.words[trigger]
    if judged.modality is Modality.PLANNED:
        return Judged(Modality.ASSERTED, "speech is done by being said")
    negated = word.upos == "VERB" and _negated(sentence, trigger) is not None
    if judged.modality is Modality.DENIED and not negated:
        return Judged(Modality.ASSERTED, "speech is done by being said")
    return judged


def _is(key: str, word: str) -> bool:
    return word in hedges().words[key]


def _negated(sentence: Sentence, index: int) -> int | None:
    """Return the word that negates a word from beside it, idle ones left out."""
    words = sentence.words
    for child in sentence.children[index]:
        word, text = words[child], words[child].text.lower()
        if not _is("negation.words", text) or word.deprel in ("conj", "parataxis"):
            continue
        following = words[child + 1] if child + 1 < len(words) else word
        contrast = text == "not" and (following.upos == "NUM" or following.text == '"')
        if (text, following.text.lower()) not in hedges().idle and not contrast:
            return child
    return None


def _own(sentence: Sentence, index: int) -> Judged | None:
    """Judge by what stands beside the word itself."""
    words = sentence.words
    if _is("negation.words", words[index].text.lower()):
        return Judged(Modality.DENIED, f"“{words[index].text}”", "denied")
    negation = _negated(sentence, index)
    if negation is None:
        for child in sentence.below(index, "nsubj", "nsubj:pass", "obj"):
            plain = _is("negation.words", words[child].text.lower())
            inner = child if plain else _negated(sentence, child)
            negation = inner if inner is not None else negation
    if negation is not None:
        if _is("possible.undecided", words[index].lemma):
            return Judged(Modality.POSSIBLE, f"“not {words[index].text}”", "unverified")
        return Judged(Modality.DENIED, f"negated by “{words[negation].text}”", "denied")
    return _ahead(sentence, index) or _moods(sentence, index)


def _moods(sentence: Sentence, index: int) -> Judged | None:
    """Judge by modal verbs, conditions and hedging adverbs beside a word."""
    words = sentence.words
    for child in sentence.children[index]:
        judged = _mood(sentence, index, child)
        if judged is not None:
            return judged
    word = words[index]
    if word.lemma.lower() in ("plan", "schedule") and word.xpos == "VBN":
        return Judged(Modality.PLANNED, f"“{word.text}”")
    be = {k for k in sentence.below(index, "aux", "cop") if words[k].lemma == "be"}
    head = word.head
    if head >= 0 and words[head].lemma == "be" and word.deprel == "xcomp":
        be.add(head)
    if be and any(words[k].text == "to" and min(be) < k for k in sentence.below(index, "mark")):
        return Judged(Modality.PLANNED, "“is to”")
    return None


def _mood(sentence: Sentence, index: int, child: int) -> Judged | None:
    word, text = sentence.words[child], sentence.words[child].text.lower()
    match word.deprel:
        case "mark" if _is("possible.marks", text):
            return Judged(Modality.POSSIBLE, f"on a condition (“{text}”)")
        case "aux" if _is("possible.modals", text):
            return Judged(Modality.POSSIBLE, f"“{text}”")
        case "aux" if text in ("should", "were") and child == _opening(sentence, index):
            return Judged(Modality.POSSIBLE, f"on a condition (“{text}”)")
        case "aux" if _is("planned.modals", text) or text in ("would", "'d"):
            return _future(sentence, index, text)
        case "advmod" if _is("possible.adverbs", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        case "amod" if _is("possible.adjectives", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        case "amod" if text in ("planned", "scheduled", "upcoming", "forthcoming"):
            return Judged(Modality.PLANNED, f"“{text}”")
    return None


def _opening(sentence: Sentence, index: int) -> int:
    words = sentence.words
    return next((k for k in sentence.subtree(index) if words[k].upos != "PUNCT"), index)


def _future(sentence: Sentence, index: int, text: str) -> Judged:
    """Judge "will" and "would": the future, or the outcome of a condition."""
    words = sentence.words
    conditional = any(
        _is("possible.marks", words[k].text.lower()) or words[k].text == "Should"
        for clause in sentence.below(index, "advcl")
        for k in sentence.below(clause, "mark", "aux")
    )
    perfect = any(words[k].lemma == "have" for k in sentence.below(index, "aux"))
    if conditional or (perfect and text == "would"):
        return Judged(Modality.POSSIBLE, f"“{text}”, on a condition")
    return Judged(Modality.PLANNED, f"“{text}”")


def _governed(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a word above: "denied shelling", "plans to shell", "is said to have shelled"."""
    words = sentence.words
    relation = words[child].deprel
    if relation == "conj":
        return _shared(sentence, governor, child)
    if relation in ("appos", "parataxis", "acl:relcl"):
        return None
    match words[governor].upos:
        case "VERB" | "AUX":
            return _by_verb(sentence, governor, child)
        case "ADJ":
            return _by_adjective(sentence, governor, child)
        case "NOUN":
            return _by_noun(sentence, governor, child)
        case _:
            return None


def _ahead(sentence: Sentence, index: int) -> Judged | None:
    """Judge by the word right before an infinitive: "yet to", "about to", "due to"."""
    words = sentence.words
    for mark in sentence.below(index, "mark"):
        before = words[mark - 1].text.lower() if mark else ""
        if words[mark].text.lower() != "to":
            continue
        if before == "yet":
            return Judged(Modality.DENIED, "“yet to”", "denied")
        if before == "about" or _is("planned.adjectives", before):
            return Judged(Modality.PLANNED, f"“{before} to”")
        if before in ("likely", "certain", "sure"):
            return Judged(Modality.POSSIBLE, f"“{before} to”")
    return None


def _infinitive(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    done = any(words[k].lemma == "have" for k in sentence.below(index, "aux"))
    return not done and any(words[k].text.lower() == "to" for k in sentence.below(index, "mark"))


def _by_verb(sentence: Sentence, governor: int, child: int) -> Judged | None:
    words, relation = sentence.words, sentence.words[child].deprel
    word, lemma = words[governor], words[governor].lemma.lower()
    clause, negation = relation in CLAUSES, _negated(sentence, governor)
    passive = bool(sentence.below(governor, "aux:pass", "nsubj:pass"))
    if relation in ("ccomp", "xcomp", "obj", "nsubj:pass") and negation is None:
        if _is("denied.verbs", lemma) and not (lemma == "rule" and word.xpos == "VB"):
            return Judged(Modality.DENIED, f"governed by “{word.text}”", "denied")
        if relation in ("obj", "nsubj:pass") and _is("planned.objects", lemma):
            return Judged(Modality.PLANNED, f"“{word.text}”")
    kept = relation == "advcl" and any(
        words[k].text == "from" for k in sentence.below(child, "mark")
    )
    if kept and negation is None and _is("denied.verbs", lemma):
        return Judged(Modality.DENIED, f"“{word.text} from”", "denied")
    if relation == "advcl" and _infinitive(sentence, child) and _is("planned.appeals", lemma):
        return Judged(Modality.PLANNED, f"“{word.text} … to”")
    if negation is not None and _is("possible.undecided", lemma):
        return Judged(Modality.POSSIBLE, f"“not {word.text}”", "unverified")
    if relation == "xcomp" and _infinitive(sentence, child) and _is("planned.infinitive", lemma):
        return Judged(Modality.PLANNED, f"“{word.text} to”")
    hearsay = passive and _is("possible.passive", lemma) and relation in ("xcomp", "ccomp")
    if clause and (_is("possible.verbs", lemma) or hearsay):
        return Judged(Modality.POSSIBLE, f"“{word.text}”", "unverified")
    if _is("possible.after", lemma) and relation in ("xcomp", "ccomp", "obj", "nsubj:pass"):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    if relation in PARTS and _is("negation.carriers", lemma) and negation is not None:
        text = f"“{words[negation].text} … {word.text}”"
        return Judged(Modality.DENIED, text, "denied")
    if relation in ("obj", "nsubj", "nsubj:pass", "xcomp"):
        return _moods(sentence, governor)
    return None


def _by_adjective(sentence: Sentence, governor: int, child: int) -> Judged | None:
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma = word.lemma.lower()
    if _is("denied.adjectives", lemma) and _negated(sentence, governor) is None:
        return Judged(Modality.DENIED, f"“{word.text}”", "denied")
    if lemma == "true" and _negated(sentence, governor) is not None:
        return Judged(Modality.DENIED, "“not true”", "denied")
    if _infinitive(sentence, child) and _is("planned.adjectives", lemma):
        return Judged(Modality.PLANNED, f"“{word.text} to”")
    if relation in CLAUSES and _is("possible.adjectives", lemma):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    return None


def _by_noun(sentence: Sentence, governor: int, child: int) -> Judged | None:
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma = word.lemma.lower()
    if _infinitive(sentence, child) and _is("planned.nouns", lemma):
        return Judged(Modality.PLANNED, f"“{word.text} to”")
    if _infinitive(sentence, child) and relation == "acl" and word.head >= 0:
        above = sentence.words[word.head]
        if _is("planned.appeals", above.lemma) and word.deprel in ("obl", "obj", "iobj"):
            return Judged(Modality.PLANNED, f"“{above.text} … to”")
    unsure = any(
        _is("possible.adjectives", sentence.words[k].text.lower())
        for k in sentence.below(governor, "amod")
    )
    if unsure and _is("denied.talk", lemma) and relation in ("nmod", "acl", "ccomp"):
        return Judged(Modality.POSSIBLE, f"unsure “{word.text}”", "unverified")
    if _is("possible.nouns", lemma) and relation in ("nmod", "acl", "ccomp"):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    if relation in ("nmod", "acl", "ccomp") and _is("denied.talk", lemma):
        above = sentence.words[word.head] if word.head >= 0 else word
        if _is("denied.verbs", above.lemma) or _is("denied.adjectives", above.lemma):
            return Judged(Modality.DENIED, f"“{above.text} {word.text}”", "denied")
    return None


def _shared(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge a second verb by the mood of the first: "will attack and seize"."""
    words = sentence.words
    if sentence.below(child, "nsubj", "nsubj:pass", "aux", "mark") or (
        words[child].xpos != words[governor].xpos
    ):
        return None
    return _own(sentence, governor) if words[child].upos == "VERB" else None


def _closes(sentence: Sentence, child: int) -> bool:
    """Say whether what stands higher no longer bears on the trigger."""
    word = sentence.words[child]
    if word.deprel == "acl":
        return word.xpos == "VBN"
    return word.deprel not in PARTS and word.deprel not in ("acl", "csubj", "csubj:pass")

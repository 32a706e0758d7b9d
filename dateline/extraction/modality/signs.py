"""Signs beside a word that it is denied, planned or only possible."""

from typing import NamedTuple

from dateline.extraction.modality.words import hedges
from dateline.nouns import Modality, Sentence


class Judged(NamedTuple):
    """How a claim stands to the facts, why in words, and the manner of speech if it tells one."""

    modality: Modality
    why: str
    manner: str | None = None


def listed(key: str, word: str) -> bool:
    """Say whether a word is on one of the lists of the language shelf."""
    return word in hedges().words[key]


def negated(sentence: Sentence, index: int) -> int | None:
    """Return the word that negates a word from beside it, idle ones left out."""
    words = sentence.words
    for child in sentence.children[index]:
        word, text = words[child], words[child].text.lower()
        if not listed("negation.words", text) or word.deprel in ("conj", "parataxis"):
            continue
        following = words[child + 1] if child + 1 < len(words) else word
        contrast = text == "not" and (following.upos == "NUM" or following.text == '"')
        if (text, following.text.lower()) not in hedges().idle and not contrast:
            return child
    return None


def not_one(sentence: Sentence, index: int) -> int | None:
    """Return the "not" of "not one shell", "not a single man"."""
    words = sentence.words
    first = sentence.subtree(index)[0]
    counted = words[first + 1].text.lower() if first + 1 < len(words) else ""
    return first if words[first].text.lower() == "not" and counted in ("one", "a", "an") else None


def never(sentence: Sentence, index: int) -> int | None:
    """Return the word that negates a clause from an aside: "at no point", "on neither day"."""
    words = sentence.words
    for child in sentence.below(index, "obl", "obl:unmarked", "advmod"):
        for inner in sentence.below(child, "det", "advmod"):
            text = words[inner].text.lower()
            known = listed("negation.asides", words[child].lemma.lower())
            if text == "neither" or (text == "no" and known):
                return inner
    return None


def no_subject(sentence: Sentence, index: int) -> int | None:
    """Return the word that says that nobody did it: "no soldier took part in the fighting"."""
    for child in sentence.below(index, "nsubj", "nsubj:pass"):
        if listed("negation.words", sentence.words[child].text.lower()):
            return child
        found = negated(sentence, child)
        return found if found is not None else not_one(sentence, child)
    return None


def naught(sentence: Sentence, index: int) -> int | None:
    """Return the word by which a subject or object is none: "nobody", "no shell", "not one man"."""
    words = sentence.words
    after = words[index + 1].text.lower() if index + 1 < len(words) else ""
    if listed("negation.words", words[index].text.lower()):
        idle = (words[index].text.lower(), after) in hedges().idle
        return None if idle else index
    inner = negated(sentence, index)
    return inner if inner is not None else not_one(sentence, index)


def beside(sentence: Sentence, index: int) -> Judged | None:
    """Judge by what stands beside the word itself."""
    words = sentence.words
    if listed("negation.words", words[index].text.lower()):
        return Judged(Modality.DENIED, f"“{words[index].text}”", "denied")
    negation = negated(sentence, index)
    if negation is None:
        for child in sentence.below(index, "nsubj", "nsubj:pass", "obj"):
            inner = naught(sentence, child)
            negation = inner if inner is not None else negation
        negation = never(sentence, index) if negation is None else negation
    if negation is not None:
        if listed("possible.undecided", words[index].lemma):
            return Judged(Modality.POSSIBLE, f"“not {words[index].text}”", "unverified")
        return Judged(Modality.DENIED, f"negated by “{words[negation].text}”", "denied")
    return _ahead(sentence, index) or moods(sentence, index)


def moods(sentence: Sentence, index: int) -> Judged | None:
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
    if word.deprel == "advmod" and _is_of_times(sentence, child):
        return None
    match word.deprel:
        case "mark" if text == "until" and _lies_ahead(sentence, index):
            return Judged(Modality.PLANNED, "“until”")
        case "mark" if listed("possible.marks", text):
            return Judged(Modality.POSSIBLE, f"on a condition (“{text}”)")
        case "aux" if listed("possible.modals", text):
            return Judged(Modality.POSSIBLE, f"“{text}”")
        case "aux" if text in ("should", "were") and child == _opening(sentence, index):
            return Judged(Modality.POSSIBLE, f"on a condition (“{text}”)")
        case "aux" if listed("planned.modals", text) or text in ("would", "'d"):
            return _future(sentence, index, text)
        case "advmod" if listed("possible.adverbs", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        case "amod" if listed("possible.adjectives", text):
            return Judged(Modality.POSSIBLE, f"“{text}”", "unverified")
        case "amod" if text in ("planned", "scheduled", "upcoming", "forthcoming"):
            return Judged(Modality.PLANNED, f"“{text}”")
    return None


def _is_of_times(sentence: Sentence, index: int) -> bool:
    """Say whether an adverb only leaves open how often: "bombed perhaps 40 times"."""
    after = [word.text.lower() for word in sentence.words[index + 1 : index + 3]]
    return after[1:] == ["times"]


def announced(sentence: Sentence, index: int) -> str | None:
    """Return what sets a time to come: "an exercise, announced for the end of the month"."""
    words = sentence.words
    for k in range(index + 2, len(words) - 1 if words[index].upos == "NOUN" else 0):
        if words[k].xpos in ("VBD", "VBZ", "VBP", "MD") or words[k].text == ";":
            return None
        text = words[k].text.lower()
        aside = words[k - 1].text == "," and words[k + 1].text.lower() == "for"
        if aside and listed("planned.announced", text):
            return text
    return None


def _lies_ahead(sentence: Sentence, index: int) -> bool:
    """Say whether a clause is in the present: "until a council is held"."""
    verbs = (index, *sentence.below(index, "aux", "aux:pass", "cop"))
    return any(sentence.words[k].xpos in ("VBZ", "VBP") for k in verbs)


def _opening(sentence: Sentence, index: int) -> int:
    words = sentence.words
    return next((k for k in sentence.subtree(index) if words[k].upos != "PUNCT"), index)


def _future(sentence: Sentence, index: int, text: str) -> Judged:
    """Judge "will" and "would": the future, or the outcome of a condition."""
    words = sentence.words
    conditional = any(
        (listed("possible.marks", words[k].text.lower()) and words[k].text.lower() != "whether")
        or words[k].text == "Should"
        for clause in sentence.below(index, "advcl")
        for k in sentence.below(clause, "mark", "aux")
    )
    perfect = any(words[k].lemma == "have" for k in sentence.below(index, "aux"))
    if conditional or (perfect and text == "would"):
        return Judged(Modality.POSSIBLE, f"“{text}”, on a condition")
    return Judged(Modality.PLANNED, f"“{text}”")


def _ahead(sentence: Sentence, index: int) -> Judged | None:
    """Judge by the word right before an infinitive: "yet to", "about to", "due to"."""
    words = sentence.words
    for mark in sentence.below(index, "mark", "case"):
        before = words[mark - 1].text.lower() if mark else ""
        if words[mark].text.lower() in ("instead", "rather"):
            return Judged(Modality.DENIED, f"“{words[mark].text}”", "denied")
        if words[mark].text.lower() == "due":
            return Judged(Modality.PLANNED, "“due to”")
        if words[mark].text.lower() != "to":
            continue
        if before == "yet":
            return Judged(Modality.DENIED, "“yet to”", "denied")
        if before == "about" or listed("planned.adjectives", before):
            return Judged(Modality.PLANNED, f"“{before} to”")
        if before in ("likely", "certain", "sure"):
            return Judged(Modality.POSSIBLE, f"“{before} to”")
    return None


def infinitive(sentence: Sentence, index: int) -> bool:
    """Say whether a verb is an infinitive of something not done yet."""
    words = sentence.words
    done = any(words[k].lemma == "have" for k in sentence.below(index, "aux"))
    return not done and any(words[k].text.lower() == "to" for k in sentence.below(index, "mark"))

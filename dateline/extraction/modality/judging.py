"""Is it said to be so: asserted, denied, planned or only possible."""

from dateline.extraction.modality.above import called_off, closes, governed, not_meant, presupposed
from dateline.extraction.modality.signs import Judged, announced, beside, listed, moods, negated
from dateline.extraction.modality.words import hedges
from dateline.extraction.speech.attribution import Attribution
from dateline.nouns import Modality, Parse, Sentence

FURTHEST = 5
"""Governors above the trigger that can still bear on it."""

SPEECH = frozenset(
    ("accusation", "appeal", "criticism", "rejection", "request", "statement", "support", "threat")
)
"""Kinds of event that are done by speaking: what they speak of may lie ahead, they do not."""

UNSPOKEN = frozenset(("accusation", "appeal", "criticism", "request", "statement"))
"""Kinds of speech that "will" leaves still to be spoken ("will urge them"); a threat it makes."""


def modality(
    parse: Parse,
    sentence: int,
    trigger: int,
    attribution: Attribution | None = None,
    event: str | None = None,
) -> Judged:
    """Return whether the event at the trigger is said to have happened.

    ``event`` is its kind, where known: a pledge is always about what is to come, speech itself is
    done by being said, and "repelled" undoes an attack but no retreat. The manner is the
    attribution's unless the words beside the trigger tell another.
    """
    here = parse.sentences[sentence]
    judged = _judged(here, trigger)
    if judged.modality is Modality.ASSERTED:
        judged = _undone(here, trigger, event) or judged
    elif judged.modality is Modality.DENIED and _by_not_doing(here, trigger, event):
        how = f"“not {here.words[trigger].text}” is how it is done"
        judged = moods(here, trigger) or Judged(Modality.ASSERTED, how)
    if event in SPEECH:
        judged = _as_speech(here, trigger, judged, event)
    elif event == "pledge" and judged.modality is not Modality.DENIED:
        judged = Judged(Modality.PLANNED, "a pledge is about what is to come")
    if judged.manner is None and attribution is not None:
        return judged._replace(manner=attribution.speaker.manner)
    return judged


def _judged(sentence: Sentence, trigger: int) -> Judged:
    own = not_meant(sentence, trigger) or beside(sentence, trigger)
    if own is not None:
        return own
    child = trigger
    for governor in sentence.above(trigger)[:FURTHEST]:
        if presupposed(sentence, child):
            break
        judged = governed(sentence, governor, child)
        if judged is not None:
            return judged
        if closes(sentence, child):
            break
        child = governor
    if word := announced(sentence, trigger):
        return Judged(Modality.PLANNED, f"“{word} for”")
    if doubt := _if_true(sentence, trigger):
        return Judged(Modality.POSSIBLE, f"“{doubt}”", "unverified")
    verb = sentence.words[trigger].upos == "VERB"
    if verb and sentence.words[-1].text == "?" and _in_main_clause(sentence, trigger):
        return Judged(Modality.POSSIBLE, "asked, not said", "unverified")
    return Judged(Modality.ASSERTED, "nothing denies, plans or hedges it")


def _if_true(sentence: Sentence, trigger: int) -> str | None:
    """Return the words that make all before them conditional: "which, if true, …"."""
    words = sentence.words
    for k in range(trigger + 1, len(words) - 1):
        after = words[k + 1].text.lower()
        known = after in hedges().words["possible.conditions"]
        if words[k].text.lower() == "if" and known and words[k + 1].deprel != "amod":
            over = words[k + 1].head
            clause = words[over].deprel if over >= 0 else ""
            if clause.startswith("acl") or trigger in sentence.above(k):
                return f"{words[k].text} {words[k + 1].text}"
    return None


def _in_main_clause(sentence: Sentence, index: int) -> bool:
    words = sentence.words
    path = (index, *sentence.above(index))
    return not any(words[k].deprel in ("acl:relcl", "acl", "advcl", "parataxis") for k in path)


def _by_not_doing(sentence: Sentence, trigger: int, event: str | None) -> bool:
    """Say whether the denial is itself the event: "did not survive", "would hand over nobody"."""
    word = sentence.words[trigger]
    if event == "rejection":
        refuses = listed("denied.verbs", word.lemma.lower())
        return not refuses and not sentence.below(trigger, "compound:prt")
    undone = hedges().words.get(f"undone.{event}", frozenset())
    if event == "closure" and called_off(sentence, trigger):
        return True
    return word.upos == "VERB" and word.lemma.lower() in undone


def _undone(sentence: Sentence, trigger: int, event: str | None) -> Judged | None:
    words = hedges().words.get(f"undone.{event}", frozenset())
    word = sentence.words[trigger]
    states = (sentence.words[k].text.lower() for k in sentence.below(trigger, "xcomp"))
    told = word.lemma.lower() in words or word.text.lower() in words
    told = told or (word.lemma in ("remain", "stay", "stand") and any(k in words for k in states))
    off = event is not None and called_off(sentence, trigger)
    if (told and word.upos in ("VERB", "ADJ")) or off:
        return Judged(Modality.DENIED, f"“{word.text}” undoes it", "denied")
    return None


def _as_speech(sentence: Sentence, trigger: int, judged: Judged, event: str) -> Judged:
    """Judge a kind that is speech: only its own verb's negation or hedge tells against it."""
    word = sentence.words[trigger]
    if event == "statement" and listed("undone.statement", word.lemma.lower()):
        return Judged(Modality.DENIED, f"“{word.text}”", "denied")
    if judged.modality is Modality.PLANNED:
        if event in UNSPOKEN and word.upos == "VERB" and moods(sentence, trigger) == judged:
            return judged
        return Judged(Modality.ASSERTED, "speech is done by being said")
    refused = word.upos == "VERB" and negated(sentence, trigger) is not None
    if judged.modality is Modality.DENIED and not refused:
        return Judged(Modality.ASSERTED, "speech is done by being said")
    return judged

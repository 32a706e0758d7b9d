"""Where a time stands: when the report appeared, what was dated before it, the tense."""

from datetime import date
from typing import NamedTuple

from dateline.knowledge.languages import lexicon
from dateline.mentions.times.calendar import Days
from dateline.mentions.times.phrases import SHEET
from dateline.nouns import Sentence

SAYING = frozenset(
    word
    for family in lexicon("speech")["verb"]
    if "clause" in family["shapes"] and "act" not in family["shapes"]
    for word in family["words"].split()
)
"""Verbs that tell of a clause: a time beneath them dates the telling."""
_AUXILIARIES = SHEET.future["auxiliaries"]
_AHEAD = SHEET.future["verbs"]
_NOUNS = SHEET.future["nouns"]
_SCHEDULED = SHEET.future["scheduled"]
_PLANNED = SHEET.future["planned"]


class Reading(NamedTuple):
    """The days a phrase means; ``whole`` is the period of which it names the early or late part.

    ``relative`` says that it leans on an unknown day, ``dated`` that it names its year, ``tells``
    that what comes after may lean on it. ``written`` is the value, as TimeML writes it, of what no
    days can tell: a length (P2M), a year before Christ (BC0480), "formerly" (PAST_REF).
    """

    start: date | None = None
    end: date | None = None
    whole: Days | None = None
    relative: bool = False
    dated: bool = False
    tells: bool = True
    written: str | None = None
    doubt: str | None = None


class Scene(NamedTuple):
    """What a phrase leans on.

    ``told`` is the period told last in the text before it, ``earlier`` the one told before that,
    ``near`` the last that is no longer than ten days, ``latest`` the latest day told so far.
    ``reign`` is the time at which a text that leans on no day of publication has arrived,
    ``ancient`` its year before Christ, ``covers`` the last day that the report says it covers.
    ``tense`` is past, present or future; ``back`` says that the verb looks back ("had gone").
    """

    published: date | None
    told: Days | None = None
    near: Days | None = None
    latest: date | None = None
    reign: Days | None = None
    ancient: int | None = None
    covers: date | None = None
    earlier: Days | None = None
    back: bool = False
    tense: str = "past"

    @property
    def ahead(self) -> bool:
        """Say whether the verb speaks of what is to come."""
        return self.tense == "future"

    @property
    def day(self) -> date | None:
        """Return the day on which a mere time of day falls: the latest told, else publication."""
        if self.tense in ("present", "future") or self.latest is None:
            return self.published or self.latest
        return self.latest


def governors(sentence: Sentence, index: int, steps: int = 8) -> tuple[int, ...]:
    """Return a word and what governs it, so many steps up: bounded, however deep the tree."""
    path = [index]
    while len(path) <= steps and sentence.words[path[-1]].head >= 0:
        path.append(sentence.words[path[-1]].head)
    return tuple(path)


def is_saying(sentence: Sentence, last: int) -> bool:
    """Say whether the words up to ``last`` date what somebody said, and not what was done."""
    words = sentence.words
    above = governors(sentence, last - 1)
    verb = next((k for k in above if words[k].upos in ("VERB", "AUX")), None)
    if verb is None or words[verb].lemma not in SAYING:
        return False
    return words[verb].deprel == "parataxis" or bool(sentence.below(verb, "ccomp", "parataxis"))


def tense(sentence: Sentence, first: int, last: int) -> str:
    """Return the tense of the verb that governs the words up to ``last``."""
    words = sentence.words
    for above in governors(sentence, last - 1):
        word = words[above]
        if not first <= above < last and word.lemma in _PLANNED and not _is_off(sentence, above):
            return "future"
        if sentence.below(above, "cop") and _is_due(sentence, above):
            return "future"
        if word.upos in ("VERB", "AUX") or sentence.below(above, "cop", "aux", "aux:pass"):
            mood = _of_verb(sentence, above)
            # "The vote is on Sunday" looks ahead where "the town is in ruins" does not.
            return "future" if mood == "present" and first <= above < last else mood
    return "past"


def _is_due(sentence: Sentence, above: int) -> bool:
    """Say whether something "is due to" happen, however the tree takes "due"."""
    return any(sentence.words[k].lemma == "due" for k in sentence.below(above, "case", "mark"))


def _is_off(sentence: Sentence, verb: int) -> bool:
    """Say whether what was planned was so for a time gone by ("originally due")."""
    below = {sentence.words[k].lemma for k in sentence.below(verb)}
    return bool(below & {"originally", "initially", "previously", "have"}) or (
        sentence.words[verb].xpos == "VBD" and sentence.words[verb].lemma in ("set", "plan")
    )


def _of_verb(sentence: Sentence, verb: int) -> str:
    words = sentence.words
    below = sentence.below(verb)
    helpers = {
        words[k].text.lower()
        for k in below
        if words[k].deprel.startswith("aux") or words[k].deprel == "cop"
    }
    marks = {words[k].text.lower() for k in below if words[k].deprel == "mark"}
    if marks & {"due", "set"} or ("to" in marks and helpers & {"is", "are", "was", "were"}):
        return "future"
    if "have" in helpers and helpers & _AUXILIARIES:
        return "past"
    if helpers & _AUXILIARIES:
        return "future"
    if helpers & {"had", "was", "were", "did"}:
        return "past"
    if "to" in marks or words[verb].xpos == "VB":
        return _of_infinitive(sentence, verb, helpers)
    if helpers & {"have", "has", "'ve", "’ve"}:
        return "perfect"
    if words[verb].xpos in ("VBZ", "VBP") or helpers & {"is", "are", "am", "'re", "’re"}:
        clause = marks & {"until", "before", "when", "if", "unless"}
        ahead = clause or (words[verb].lemma in _SCHEDULED and sentence.role == "prose")
        return "future" if ahead else "present"
    return "past"


def _of_infinitive(sentence: Sentence, verb: int, helpers: set[str]) -> str:
    """Read "to leave": ahead after a verb that plans, asks or promises, else as the verb above."""
    words = sentence.words
    if "have" in helpers:
        return "past"
    above = words[verb].head
    if above < 0 or words[above].lemma in _AHEAD or words[above].lemma in _NOUNS:
        return "future"
    return "past"

"""Triggers that tell no happening: what is asked, left unsaid, only dated by, or told beside."""

from dateline.extraction.frames.company import is_a_question
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.people_contexts import AIMS
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.nouns import Sentence

ASKING = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that open a question, direct or indirect."""
GRANTING = frozenset({"who", "whom", "whose", "why"})
"""Whoever asks for the doer or the reason takes the deed for granted."""
SUBJECTS = ("nsubj", "nsubj:pass")
BY_NOUN = frozenset({"bombing", "force_size"})
"""Kinds that the noun tells better than its verb: the bomb that went off, the strength put at."""
BLOWS = frozenset({"airstrike", "attack", "bombing", "closure", "shelling"})
"""Kinds that a clause of result does not tell anew ("shells fell, destroying a wall")."""
ANYONE = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "whoever", "all"})
"""Words for whoever it may be."""
HEADING = 3
"""A crosshead without a verb has at most so many words."""


def is_untold(reading: Reading) -> bool:
    """Say whether a trigger tells nothing, whatever its frame: nobody asserts it here."""
    return (
        _is_in_question(reading)
        or _is_left_unsaid(reading)
        or _is_heading(reading)
        or _is_only_a_date(reading)
        or _is_only_looked_into(reading)
        or _is_instead(reading)
        or _is_forborne(reading)
        or _is_a_remark(reading)
        or _is_a_mishap(reading)
        or _is_making_off(reading)
        or _is_of_anyone(reading)
        or _is_put_to_somebody(reading)
    )


def told_once(readings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    """Return the readings without those whose happening stands beside them already."""
    return tuple(
        reading
        for reading in readings
        if not any(
            is_told_beside(reading, other) or is_only_condemned(reading, other)
            for other in readings
        )
    )


def is_told_beside(reading: Reading, other: Reading) -> bool:
    """Say whether another trigger of the same kind tells this very happening.

    So are "hit a bomb" and its bomb, "forced to flee" and its flight, "a mine went off" and its
    mine, "burned or looted".
    """
    if other is reading or other.frame.event != reading.frame.event or other.frame.speech:
        return False
    word, sentence = reading.word, reading.sentence
    if word.deprel == "conj" and word.head == other.trigger and _is_an_alternative(reading):
        return True
    if word.upos != "VERB" and other.word.upos == "VERB" and reading.trigger in other.words:
        return True
    by_noun = reading.frame.event in BY_NOUN
    if by_noun and other.word.deprel in SUBJECTS and other.word.head == reading.trigger:
        return other.word.upos != "VERB" and other.trigger not in reading.words
    if word.head != other.trigger or (by_noun and word.deprel in SUBJECTS):
        return False
    if word.deprel in (*SUBJECTS, "obj") and word.upos != "VERB":
        return not sentence.below(reading.trigger, "nummod") or reading.frame.event == "force_size"
    bare = not sentence.below(reading.trigger, "nsubj", "nsubj:pass")
    blow = reading.frame.event in BLOWS and not other.frame.toll
    result = word.deprel == "advcl" and word.xpos == "VBG" and blow
    return bare and (word.deprel == "xcomp" or result)


def _is_an_alternative(reading: Reading) -> bool:
    """Say whether a second verb only widens the first: "were burned or looted"."""
    sentence, verb = reading.sentence, reading.trigger
    joined = {reading.lemma(k) for k in sentence.below(verb, "cc")}
    own = sentence.below(verb, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark")
    elsewhere = any(reading.named_place(k) for k in sentence.subtree(verb))
    return "or" in joined and reading.word.upos == "VERB" and not own and not elsewhere


def is_only_condemned(reading: Reading, other: Reading) -> bool:
    """Say whether a deed is only what somebody condemns or praises, without a fact of its own."""
    if other.frame.event not in ("criticism", "support") or reading.word.deprel != "obj":
        return False
    return reading.word.head == other.trigger and not _is_told_anew(reading)


def _is_told_anew(reading: Reading) -> bool:
    """Say whether a trigger comes with a figure, a name, a time or a clause of its own."""
    sentence, number = reading.sentence, reading.number
    own = sentence.subtree(reading.trigger)
    times = reading.scene.times.get(number, ())
    return any(
        sentence.words[k].upos == "NUM"
        or reading.named_place(k)
        or sentence.words[k].deprel in ("acl", "acl:relcl")
        or any(m.first <= k < m.last for m in times)
        for k in own
    )


def _is_in_question(reading: Reading) -> bool:
    """A question asks and asserts nothing; "who" and "why" take for granted what they ask about."""
    sentence = reading.sentence
    words = [word for word in sentence.words if word.upos != "PUNCT"]
    if not words or all(word.text != "?" for word in sentence.words[-2:]):
        return False
    first = words[0].text.lower()
    return first in words_of("questions", "tests") and not _stands_apart(sentence, reading.trigger)


def _stands_apart(sentence: Sentence, trigger: int) -> bool:
    """Say whether a clause of its own tells the trigger ("Has he, who led the raid, left?")."""
    chain = (trigger, *sentence.above(trigger))
    return any(sentence.words[k].deprel in ("acl:relcl", "appos") for k in chain)


def _is_left_unsaid(reading: Reading) -> bool:
    """What somebody did not say or does not know: how, when, what or who."""
    sentence = reading.sentence
    chain = (reading.trigger, *sentence.above(reading.trigger))
    for below, verb in zip(chain, chain[1:], strict=False):
        if reading.lemma(verb) not in words_of("disclosing", "tests"):
            continue
        near = {reading.lemma(k) for k in sentence.below(verb, "advmod", "aux")}
        silent = bool(near & {"not", "never", "n't"})
        first = [k for k in sentence.subtree(below)[:2] if sentence.words[k].xpos in ASKING]
        asked = any(reading.lemma(k) not in GRANTING for k in first)
        clause = sentence.words[below].deprel in ("ccomp", "advcl", "xcomp") or below in first
        return silent and asked and clause
    return False


def _is_heading(reading: Reading) -> bool:
    """A crosshead that names a subject and tells nothing of it ("Displacement and aid")."""
    sentence = reading.sentence
    words = [word for word in sentence.words if word.upos not in ("PUNCT", "SYM")]
    nouns = all(word.upos in ("NOUN", "PROPN", "ADJ", "CCONJ", "DET") for word in words)
    named = bool(sentence.names) or sentence.words[-1].upos == "PUNCT"
    return len(words) <= HEADING and nouns and not named


def _is_only_a_date(reading: Reading) -> bool:
    """A blow without a word of its own that only says when something else was ("since the raid").

    What came of it, or how long ago it was, makes it news again: "four days after the attack".
    """
    sentence, word = reading.sentence, reading.word
    if word.upos != "NOUN" or word.deprel not in ("obl", "nmod"):
        return False
    cases = sentence.below(reading.trigger, "case", "mark")
    when = {reading.lemma(k) for k in cases}
    own = [
        k
        for k in sentence.children[reading.trigger]
        if k not in cases and sentence.words[k].upos not in ("DET", "PUNCT")
    ]
    return bool(when & {"before", "since", "until", "till"}) and not own


def _is_only_looked_into(reading: Reading) -> bool:
    """What an inquiry is about, pointed at and not told anew ("an inquiry into the loss of it")."""
    sentence, word = reading.sentence, reading.word
    if word.head < 0:
        return False
    held = (word.head, *(sentence.below(word.head, "obj") if word.deprel == "obl" else ()))
    if not any(reading.lemma(k) in words_of("inquiries", "tests") for k in held):
        return False
    into = {reading.lemma(k) for k in sentence.below(reading.trigger, "case")} & {"into", "on"}
    return bool(into) and not _is_told_anew(reading)


def _is_instead(reading: Reading) -> bool:
    """Words that somebody did without ("instead of blaming them, he paid"): nobody said them."""
    marks = {reading.lemma(k) for k in reading.sentence.below(reading.trigger, "mark")}
    return reading.frame.speech and bool(marks & {"instead", "rather"})


def _is_forborne(reading: Reading) -> bool:
    """What sides are to refrain from, or what somebody is only suspected or charged of."""
    sentence, word = reading.sentence, reading.word
    if word.head < 0 or reading.frame.speech:
        return False
    first = word.head if word.deprel == "conj" else reading.trigger  # "ambushes and arson"
    under = sentence.words[first]
    if under.head >= 0 and reading.lemma(under.head) in words_of("forbearing", "tests"):
        return under.deprel in ("obl", "obj", "advcl", "xcomp")
    higher = sentence.above(reading.trigger)[:2]
    return word.upos == "NOUN" and any(reading.lemma(k) == "suspicion" for k in higher)


def _is_a_remark(reading: Reading) -> bool:
    """Who said it, thrown in ("as they allege"), or whoever stands accused by nobody named."""
    sentence, word = reading.sentence, reading.word
    if reading.frame.event != "accusation" or word.upos != "VERB":
        return False
    if reading.lemma(reading.trigger) in ("allege", "claim"):
        marks = {reading.lemma(k) for k in sentence.below(reading.trigger, "mark")}
        return word.deprel == "advcl" and "as" in marks
    accused = reading.lemma(reading.trigger) in ("accuse", "suspect")
    return accused and word.deprel == "acl" and not reading.slots.subject


def _is_a_mishap(reading: Reading) -> bool:
    """Dead and hurt by weather, disease or traffic, where no arms are spoken of."""
    if not reading.frame.toll:
        return False
    causes = reading.slots.subject + reading.part("in") + reading.part("by") + reading.part("of")
    causes += reading.part("from") + reading.part("when")
    natural = any(is_a(reading, k, "mishap") for k in causes)
    if reading.lemma(reading.trigger) == "drown":
        natural = any(is_a(reading, k, "mishap") for k in range(len(reading.sentence.words)))
    return natural and not _speaks_of_war(reading)


def _speaks_of_war(reading: Reading) -> bool:
    """Say whether a sentence names arms, fighters or flight."""
    words = {reading.lemma(k) for k in range(len(reading.sentence.words)) if k != reading.trigger}
    return bool(words & words_of("warring", "tests"))


def _is_of_anyone(reading: Reading) -> bool:
    """Whoever does it, at any time ("those who surrender will be spared"): nobody has done it."""
    sentence, word = reading.sentence, reading.word
    if word.deprel != "acl:relcl" or word.xpos not in ("VBP", "VBZ") or word.head < 0:
        return False
    anyone = sentence.words[word.head].text.lower() in ANYONE
    return anyone and not reading.frame.speech and not sentence.below(reading.trigger, "aux")


def _is_put_to_somebody(reading: Reading) -> bool:
    """A question that somebody is asked ("asked whether aid would come, he"): he asks nothing."""
    sentence, word = reading.sentence, reading.word
    bare = not sentence.below(reading.trigger, "nsubj", "mark", "aux", "aux:pass")
    if reading.lemma(reading.trigger) != "ask" or word.xpos not in ("VBN", "VBD") or not bare:
        return False
    clauses = sentence.below(reading.trigger, "ccomp", "xcomp")
    put = any(is_a_question(sentence, k) for k in clauses) or "about" in reading.slots.preps
    return word.deprel in ("acl", "advcl") and put


def _is_making_off(reading: Reading) -> bool:
    """One person runs from the police or an accident, or is reached by telephone: no flight."""
    if reading.frame.event != "displacement" or reading.slots.object:
        return False
    if reading.lemma(reading.trigger) == "reach":
        return True
    if any(reading.named_place(k) for p in AIMS for k in reading.part(p)):
        return False
    return any(
        is_a(reading, k, "culprit") and reading.sentence.words[k].xpos == "NN"
        for k in reading.slots.subject
    )

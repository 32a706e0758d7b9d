"""Happenings told before and only named again: "the attack", "the fall of the town"."""

from typing import NamedTuple

from dateline.extraction.facets.charged import charged
from dateline.extraction.folding import VIOLENT, Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.nouns import Claim, Place, Sentence


class Recalled(NamedTuple):
    """What a word that points back takes from the claim that told it first."""

    event: str
    earlier: Claim
    by: tuple[int, ...]
    """The words that name who did it, where the clause adds that."""


def points_back(reading: Reading) -> bool:
    """Say whether a noun points at something told before ("the attack", "its fall")."""
    if reading.word.upos not in ("NOUN", "VERB") or reading.word.xpos in (
        "VBD",
        "VBZ",
        "VBP",
        "VBN",
    ):
        return False
    sentence = reading.sentence
    marks = sentence.below(reading.trigger, "det")
    return any(lemma_of(sentence.words[k]) in words_of("pointing", "tests") for k in marks)


def recall(happening: Happening, told: list[Claim], place: Place | None) -> Recalled | None:
    """Return what the happening repeats, if the report has told it before."""
    reading = happening.reading
    if reading.frame.recalls:
        return _owned(reading, told)
    if not points_back(reading):
        return None
    own_victims = reading.frame.event == "killing" and bool(reading.slots.object)
    blow = lemma_of(reading.word) in words_of("blows", "tests") and not own_victims
    for claim in reversed(told):
        same = claim.event == happening.event or (
            blow and claim.event in VIOLENT - {"seizure", "clash"}
        )
        if same and _same_place(claim.place, place):
            return Recalled(claim.event if blow else happening.event, claim, _blamed(reading))
    return None


def _owned(reading: Reading, told: list[Claim]) -> Recalled | None:
    """Return what somebody owns up to: the last blow told, unless nobody has done so yet."""
    sentence = reading.sentence
    doers = tuple(k for k in reading.slots.subject if not _nobody(sentence, k))
    unsaid = {lemma_of(sentence.words[k]) for k in sentence.below(reading.trigger, "advmod")}
    deed = next((c for c in reversed(told) if c.event in VIOLENT - {"seizure", "clash"}), None)
    if deed is None or unsaid & {"not", "never"} or (reading.slots.subject and not doers):
        return None
    return Recalled(deed.event, deed, doers)


def _same_place(one: Place | None, other: Place | None) -> bool:
    return one is None or other is None or one.name == other.name or other.level == "country"


def is_bare(reading: Reading) -> bool:
    """Say whether a noun for a blow stands without any word of its own ("the attack")."""
    sentence = reading.sentence
    own = [
        k
        for k in sentence.children[reading.trigger]
        if sentence.words[k].upos not in ("DET", "PUNCT", "ADP")
    ]
    return lemma_of(reading.word) in words_of("blows", "tests") and not own


def _nobody(sentence: Sentence, index: int) -> bool:
    """Say whether a subject is nobody: "no group has claimed the attack"."""
    lemma = sentence.words[index].lemma.lower()
    marks = {sentence.words[k].lemma.lower() for k in sentence.below(index, "det", "advmod")}
    return lemma in ("nobody", "none", "no-one") or bool(marks & {"no", "neither"})


def _blamed(reading: Reading) -> tuple[int, ...]:
    """Return who is blamed for it, or claims or denies it."""
    sentence = reading.sentence
    for verb in sentence.above(reading.trigger)[:3]:
        lemma = lemma_of(sentence.words[verb])
        if lemma in words_of("blaming", "tests"):
            return charged(reading)
        if lemma in words_of("owning", "tests"):
            return tuple(k for k in sentence.below(verb, "nsubj") if not _nobody(sentence, k))
        if sentence.words[verb].upos == "VERB":
            break
    return ()

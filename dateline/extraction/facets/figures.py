"""How many: the figures that belong to a happening."""

from dateline.extraction.folding import Happening
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import prepositions
from dateline.mentions import Mention, fitted
from dateline.nouns import Number, Sentence

HARM = frozenset({"killed", "wounded", "missing", "casualties", "killed or wounded", "abducted"})
NOT_OF_HARM = frozenset({"force_size", "control_share", "talks", "agreement", "withdrawal"})
MEASURED = frozenset({"force_size", "control_share"})
PERSONS = frozenset(
    {"casualties", "killing", "attack", "airstrike", "shelling", "bombing", "arrest", "release",
     "abduction", "sexual_violence", "clash", "seizure"}
)  # fmt: skip
"""Kinds that mean one person told without a number as a number ("a soldier was killed")."""
CLAUSES = frozenset({"conj", "ccomp", "parataxis", "acl:relcl", "advcl"})


def numbers_of(happening: Happening) -> tuple[Number, ...]:
    """Return the numbers told in the clause of a happening and of the tolls folded into it."""
    reading = happening.reading
    told = _in_clause(happening, reading.scene.numbers.get(reading.number, ()))
    if happening.event in PERSONS:
        taken = {head for _, head in told}
        ones = _in_clause(happening, reading.scene.singulars.get(reading.number, ()))
        told += [(number, head) for number, head in ones if head not in taken]
    ordinals = reading.scene.ordinals.get(reading.number, ())
    told += [(m.of, m.head) for m in ordinals if m.head == reading.trigger]
    numbers = (fitted(number, happening.event) for number, _ in told)
    return tuple(number for number in numbers if _fits(happening, number))


def _in_clause(
    happening: Happening, mentions: tuple[Mention[Number], ...]
) -> list[tuple[Number, int]]:
    """Return the numbers that stand in the happening's clause, each with what it counts."""
    reading = happening.reading
    parts = (*reading.words, *reading.slots.subject, *reading.slots.object, *_put_at(happening))
    anchors = dict.fromkeys((reading.trigger, *happening.tolls, *parts))
    tolls = {reading.trigger, *happening.tolls}
    found: dict[tuple[int, int], tuple[Number, int]] = {}
    for mention in mentions:
        if any(_belongs(reading, mention.head, anchor, tolls) for anchor in anchors):
            found.setdefault((mention.first, mention.last), (mention.of, mention.head))
    return list(found.values())


def _put_at(happening: Happening) -> tuple[int, ...]:
    """Return what a verb above adds: "put the toll at 41", "rose to 44", "left four men dead"."""
    reading = happening.reading
    found: tuple[int, ...] = ()
    sentence = reading.sentence
    for toll in (reading.trigger, *happening.tolls):
        word = sentence.words[toll]
        if word.upos == "VERB" or word.head < 0:
            continue
        if word.deprel == "xcomp":
            found += sentence.below(word.head, "obj")
        elif word.deprel in ("obj", "nsubj", "nsubj:pass") and (
            reading.frame.toll or happening.event in MEASURED
        ):
            preps = prepositions(sentence, (word.head,))
            found += preps.get("at", ()) + preps.get("to", ()) + preps.get("as", ())
    return found


def _fits(happening: Happening, number: Number) -> bool:
    return number.unit not in HARM or happening.event not in NOT_OF_HARM


def _belongs(reading: Reading, index: int, anchor: int, tolls: set[int]) -> bool:
    """Say whether a number stands beneath an anchor and in no other clause."""
    sentence: Sentence = reading.sentence
    for k in (index, *sentence.above(index)):
        if k == anchor:
            return True
        word = sentence.words[k]
        if k not in tolls and word.deprel in CLAUSES and word.upos in ("VERB", "AUX"):
            return False
    return False

"""How many: the figures that belong to a happening."""

from dateline.extraction.folding import Happening
from dateline.extraction.frames.reading import Reading
from dateline.nouns import Number, Sentence

PEOPLE = frozenset({"killed", "wounded", "missing", "casualties", "abducted", "detained"})
OWN = {
    "force_size": frozenset({"troops", "fighters", "people", "things"}),
    "control_share": frozenset(
        {"percent", "districts", "provinces", "localities", "capitals", "things"}
    ),
    "displacement": frozenset({"displaced", "returned", "trapped", "people"}),
    "release": frozenset({"released"}),
    "surrender": frozenset({"surrendered"}),
}
CLAUSES = frozenset({"conj", "ccomp", "parataxis", "acl:relcl", "advcl"})


def numbers_of(happening: Happening) -> tuple[Number, ...]:
    """Return the numbers told in the clause of a happening and of the tolls folded into it."""
    reading = happening.reading
    mentions = reading.scene.numbers.get(reading.number, ())
    if not mentions:
        return ()
    anchors = dict.fromkeys(
        (
            reading.trigger,
            *happening.tolls,
            *reading.words,
            *reading.slots.subject,
            *reading.slots.object,
        )
    )
    tolls = {reading.trigger, *happening.tolls}
    found: dict[tuple[int, int], Number] = {}
    for mention in mentions:
        if any(_belongs(reading, mention.head, anchor, tolls) for anchor in anchors):
            found.setdefault((mention.first, mention.last), mention.of)
    return tuple(number for number in found.values() if _fits(happening, number))


def _fits(happening: Happening, number: Number) -> bool:
    if number.unit in PEOPLE:
        return happening.event not in ("force_size", "control_share", "talks", "agreement")
    return True


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

"""None told without a figure: "landed without causing casualties", "lost all its territory"."""

from dateline.extraction.folding import VIOLENT, Happening
from dateline.mentions import units_of_loss, whole
from dateline.nouns import Number

LOSING = frozenset({"lose"})
NEAR = 3
"""Words above what is lacking among which the blow must be."""


def naught_of(happening: Happening) -> tuple[Number, ...]:
    """Return what a clause tells to be none without counting it."""
    if happening.event in VIOLENT:
        return _harmless(happening)
    return _nothing_left(happening) if happening.event == "control_share" else ()


def _harmless(happening: Happening) -> tuple[Number, ...]:
    """Return that nobody was killed or hurt where a blow came "without causing casualties"."""
    reading = happening.reading
    sentence, own = reading.sentence, {reading.trigger, reading.word.head, *reading.words}
    for word in sentence.words:
        if word.text.lower() != "without" or word.head < 0:
            continue
        lacking = (word.head, *sentence.below(word.head, "obj", "nmod", "nsubj:pass"))
        units = next((found for j in lacking if (found := units_of_loss(sentence.words[j]))), ())
        if units and own.intersection(sentence.above(word.head)[:NEAR]):
            said = f"without {sentence.words[lacking[-1]].text}"
            return tuple(Number(unit=unit, low=0, high=0, text=said) for unit in units)
    return ()


def _nothing_left(happening: Happening) -> tuple[Number, ...]:
    """Return that a side holds nothing any more where it "has lost all the territory"."""
    reading = happening.reading
    if reading.lemma(reading.trigger) not in LOSING:
        return ()
    for held in reading.slots.object:
        beside = (held, *reading.sentence.children[held])
        if any(whole(reading.sentence.words[k]) for k in beside):
            return (Number(unit="percent", low=0, high=0, text="all"),)
    return ()

"""How many so far: "for the third time", "the sixth port to fall", "the eighth round"."""

from msgspec import structs

from dateline.extraction.folding import VIOLENT, Happening
from dateline.mentions import Mention
from dateline.nouns import Number

REPEATED = frozenset({"appeal", "rejection", "pledge", "request", "threat", "protest"})
"""Acts whose repetition is counted by their own name: two appeals, three pledges."""
BLOWS = VIOLENT - {"seizure", "killing"}
WON = frozenset({"seizure"})
LASTING = frozenset({"talks", "clash", "drill", "siege", "protest"})
ROUNDS = frozenset({"rounds", "days", "nights", "weeks"})


def ranks_of(happening: Happening) -> tuple[Number, ...]:
    """Return what places in a row tell of how often this has happened, or to how many."""
    reading = happening.reading
    found = reading.scene.ordinals.get(reading.number, ())
    read = (_rank(happening, mention) for mention in found)
    return tuple(number for number in read if number is not None)


def _rank(happening: Happening, mention: Mention[Number]) -> Number | None:
    """Return the count that one place in a row tells of this happening, if any."""
    reading, event = happening.reading, happening.event
    sentence, trigger, head = reading.sentence, reading.trigger, mention.head
    above = sentence.words[head].head
    if mention.of.unit in ("times", "attacks"):
        own = {trigger, *happening.tolls} & {head, above}
        unit = "attacks" if event in BLOWS else None
        if mention.of.unit == "times" and event in REPEATED:
            unit = f"{event}s"
        return structs.replace(mention.of, unit=unit) if own and unit else None
    if head == trigger:
        return mention.of
    if event in WON:
        to = any(sentence.words[k].xpos == "TO" for k in sentence.below(trigger, "mark"))
        return (
            mention.of
            if to and head in (*sentence.below(trigger, "nsubj"), reading.word.head)
            else None
        )
    joint = sentence.words[trigger]
    inner = joint.deprel in ("nmod", "acl") and joint.head == head
    during = above == trigger and bool(sentence.below(head, "case"))
    known = event in LASTING and mention.of.unit in ROUNDS
    return mention.of if known and (inner or during) else None

"""Whether a reading meets what its frame needs."""

from dateline.errors import BadKnowledge
from dateline.extraction.frames.contexts import CONTEXTS
from dateline.extraction.frames.elided import stands_for
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a


def holds(reading: Reading, *, elided: bool = False) -> bool:
    """Say whether a reading meets what its frame needs and nothing that it excludes.

    ``elided``: a part that leaves out its noun may stand for one told before.
    """
    frame = reading.frame
    asks = (ask, ask_elided) if elided else (ask,)
    return all(any(one(reading, need) for one in asks) for need in frame.needs) and not any(
        ask(reading, test) for test in frame.unless
    )


def ask_elided(reading: Reading, need: str) -> bool:
    """Say whether a part that leaves out its noun stands for what is needed ("the others fled")."""
    part, _, sense = need.rpartition("is ")
    part, sense = part.strip(), sense.removesuffix(" or unsaid")
    if need in CONTEXTS or not part or sense == "unsaid" or sense.startswith("not "):
        return False
    return any(stands_for(reading, k, sense) for k in reading.part(part))


def ask(reading: Reading, question: str) -> bool:
    """Answer a frame's question: "object is place", "object is not thing", "is legal" …

    "Or unsaid": a passive may leave the part out ("the rifles were seized").
    """
    if question in CONTEXTS:
        return CONTEXTS[question](reading)
    part, _, sense = question.rpartition("is ")
    part = part.strip()
    if not part:
        raise BadKnowledge(
            f"No test answers {question!r}, which the frame {reading.frame.name!r} asks."
        )
    if sense.endswith(" or unsaid"):
        if reading.slots.passive and not reading.part(part):
            return True
        sense = sense.removesuffix(" or unsaid")
    if sense == "unsaid":
        return not reading.part(part)
    if sense.startswith("not "):
        return not any(is_a(reading, k, sense[4:]) for k in reading.part(part))
    return any(is_a(reading, k, sense) for k in reading.part(part))

"""Clues that something is told without a place.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from dateline.extraction.facets.asking import ASKED, MOVING, POLITICS, UNSAID
from dateline.extraction.facets.grounds import Asked

NEAR = 8
"""A paragraph is looked back through for so many sentences."""


def nowhere_speech(q: Asked) -> bool:
    """Words against somebody have no place of their own."""
    return q.name is None and q.happening.event in UNSAID


def nowhere_asked(q: Asked) -> bool:
    """What is asked for or promised has no place of its own."""
    return q.name is None and q.happening.event in ASKED


def nowhere_politics(q: Asked) -> bool:
    """Agreements, talks, releases and withdrawals often have no place."""
    return q.name is None and q.happening.event in POLITICS


def nowhere_moving(q: Asked) -> bool:
    """Movements of forces and supplies often have no place."""
    return q.name is None and q.happening.event in MOVING


def nowhere(q: Asked) -> bool:
    """Nothing tells where."""
    return q.name is None


def nowhere_general(q: Asked) -> bool:
    """It is told of no one time."""
    reading = q.happening.reading
    word = reading.word
    return q.name is None and (
        word.xpos in ("VBP", "VBZ", "VB")
        or (word.xpos == "NNS" and not reading.sentence.below(reading.trigger, "det"))
    )


def nowhere_before(q: Asked) -> bool:
    """What was told last has no place either."""
    return q.name is None and bool(q.told) and q.told[-1].name is None


def nowhere_noun(q: Asked) -> bool:
    """Only a noun tells it."""
    return q.name is None and q.happening.reading.word.upos == "NOUN"


def nowhere_release(q: Asked) -> bool:
    """A plan or a denial is told."""
    reading = q.happening.reading
    marks = {reading.lemma(k) for k in reading.sentence.below(reading.trigger, "aux", "advmod")}
    return q.name is None and bool(marks & {"not", "will", "would", "could", "never", "n't"})


def denied_or_none(q: Asked) -> bool:
    """Nothing and nobody is told of."""
    if q.name is not None:
        return False
    reading = q.happening.reading
    marks = {reading.lemma(k) for k in q.sentence.subtree(reading.trigger)[:12]}
    return bool(marks & {"no", "none", "nobody", "any", "not"})


def nowhere_truce(q: Asked) -> bool:
    """A truce often has no place."""
    return q.name is None and q.happening.event == "ceasefire"


def nowhere_headline(q: Asked) -> bool:
    """A headline need not say where."""
    return q.name is None and q.sentence.role == "headline"


def nowhere_in_paragraph(q: Asked) -> bool:
    """The paragraph has named no place."""
    number, scene = q.happening.reading.number, q.grounds.scene
    return q.name is None and not any(
        scene.places.get(k)
        for k in range(max(0, number - NEAR), number + 1)
        if scene.sentence(k).paragraph == q.sentence.paragraph
    )

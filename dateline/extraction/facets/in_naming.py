"""Clues of how and where a report has named a place.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from collections.abc import Iterator

from dateline.extraction.facets.asking import is_here
from dateline.extraction.facets.grounds import AT, Asked, case_of
from dateline.extraction.facets.named_as import NamedAs, holds_another, named_as
from dateline.knowledge.actors import open_shelf
from dateline.mentions import Mention
from dateline.nouns import Place

NEAR = 8
"""A paragraph is looked back through for so many sentences."""
BEGINNING = 3
"""A sentence begins with a place that is named within its first words, up to this one."""


def is_capital(q: Asked) -> bool:
    """It is a capital, which often stands for a government."""
    return q.name is not None and open_shelf().is_capital(q.name)


def came_from(q: Asked) -> bool:
    """Where it was named last, something comes from it."""
    return q.one is not None and _stands(q, q.one) is NamedAs.ORIGIN


def only_holds(q: Asked) -> bool:
    """It was named as what a narrower place lies in."""
    held = [holds_another(q.grounds.scene, m) for m in _before(q)]
    return not is_here(q) and any(held) and held.count(False) <= 1


def aside_in_paragraph(q: Asked) -> bool:
    """The paragraph has named it only as who speaks or where something goes."""
    aside = {NamedAs.SEAT, NamedAs.PARTY, NamedAs.WAY}
    found = tuple(_in_paragraph(q))
    return bool(found) and all(_stands(q, m) in aside for m in found)


def only_in_paragraph(q: Asked) -> bool:
    """The paragraph has named no other place."""
    number, scene = q.happening.reading.number, q.grounds.scene
    names = {
        m.of.name
        for k in range(max(0, number - NEAR), number + 1)
        if scene.sentence(k).paragraph == q.sentence.paragraph
        for m in scene.places.get(k, ())
        if m.of.level != "country"
    }
    return q.name is not None and names == {q.name}


def set_scene(q: Asked) -> bool:
    """The last sentence or heading to begin with a place began with it."""
    number, scene = q.happening.reading.number, q.grounds.scene
    for k in range(number, -1, -1):
        sentence = scene.sentence(k)
        for m in reversed(scene.places.get(k, ())):
            begins = m.first <= BEGINNING and case_of(sentence, m.head) in AT
            if begins or sentence.role == "crosshead":
                return m.of.name == q.name
    return False


def in_lead(q: Asked) -> bool:
    """The first sentences of the report name it."""
    if q.name is None:
        return False
    scene = q.grounds.scene
    first = (scene.sentence(m.sentence) for m in q.grounds.named[q.name] if m.sentence <= 3)
    return any(sentence.role == "prose" and sentence.paragraph <= 1 for sentence in first)


def named_a_while_ago(q: Asked) -> bool:
    """It was named four to six sentences ago."""
    return 4 <= q.since() <= 6


def written_there(q: Asked) -> bool:
    """The report was written there, and the sentence does not name it."""
    if q.name is None or is_here(q):
        return False
    written = {name.lower() for name in q.grounds.scene.parse.text.dateline}
    return q.name.lower() in written


def _stands(q: Asked, mention: Mention[Place]) -> NamedAs:
    return named_as(q.grounds.scene, mention)


def _before(q: Asked) -> Iterator[Mention[Place]]:
    """Yield where the place has been named so far."""
    number = q.happening.reading.number
    every = q.grounds.named[q.name] if q.name is not None else ()
    return (m for m in every if m.sentence <= number)


def _in_paragraph(q: Asked) -> Iterator[Mention[Place]]:
    """Yield where the paragraph has named the place so far."""
    scene = q.grounds.scene
    here = q.sentence.paragraph
    return (m for m in _before(q) if scene.sentence(m.sentence).paragraph == here)

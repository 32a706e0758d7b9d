"""Where the event that any word names happened, be it of a coded kind or not.

dateline keeps events of forty kinds only; the question where an event was is asked here of all, by
the same rules as of those.
"""

from collections.abc import Iterator

from dateline.extraction import happenings_of, scene_of
from dateline.extraction.facets.grounds import grounds_of
from dateline.extraction.facets.locating import Located
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import Frame
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import noun_slots, verb_slots
from dateline.extraction.scene import Scene
from dateline.mentions import Mention
from dateline.nouns import Parse, Place, Sentence

ANY = Frame(name="whatever happens", event="any")


def places_of_word(parse: Parse, start: int, end: int) -> Iterator[Mention[Place]]:
    """Yield the places of what the words from ``start`` up to ``end`` tell."""
    scene, _ = scene_of(parse)
    for number, sentence in enumerate(parse.sentences):
        inside = [k for k, w in enumerate(sentence.words) if w.start < end and start < w.end]
        if inside:
            found = happenings_of(scene)
            here = tuple(one for one in found if one.reading.number == number)
            asked = _told_by(here, inside)
            if asked is None:
                asked = whatever(scene, number, inside)._replace(beside=here)
                found = tuple(sorted((*found, asked), key=_reading_order))
            spots = Located(found, grounds_of(scene)).spots(asked)
            yield from (spot.mention for spot in spots if spot.mention is not None)
            return


def _reading_order(happening: Happening) -> tuple[int, int]:
    return happening.reading.number, happening.reading.trigger


def _told_by(happenings: tuple[Happening, ...], inside: list[int]) -> Happening | None:
    """Return the happening that one of the words tells, or whose toll it tells."""
    return next(
        (one for one in happenings if {one.reading.trigger, *one.tolls} & set(inside)), None
    )


def whatever(scene: Scene, number: int, inside: list[int], event: str = "any") -> Happening:
    """Return a happening told by the word that governs the others, whatever it means."""
    sentence = scene.sentence(number)
    trigger = _governing(sentence, inside)
    noun = sentence.words[trigger].upos in ("NOUN", "PROPN")
    slots = (noun_slots if noun else verb_slots)(sentence, trigger)
    reading = Reading(scene, number, trigger, (trigger,), ANY, slots)
    return Happening(reading, event)


def _governing(sentence: Sentence, inside: list[int]) -> int:
    return next((k for k in inside if sentence.words[k].head not in inside), inside[0])

"""Where the event that any word names happened, be it of a coded kind or not.

dateline keeps events of forty kinds only; the question where an event was is asked here of all, by
the same rules as of those.
"""

from collections.abc import Iterator

from dateline.extraction import scene_of
from dateline.extraction.facets.grounds import Grounds, Told, grounds_of
from dateline.extraction.facets.spots import places_of
from dateline.extraction.folding import Happening, fold
from dateline.extraction.frames.find import find_readings
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
    grounds = grounds_of(scene)
    told: list[Told] = []
    for number, sentence in enumerate(parse.sentences):
        inside = [k for k, w in enumerate(sentence.words) if w.start < end and start < w.end]
        happenings = fold(find_readings(scene, number))
        if inside:
            asked = _told_by(happenings, inside) or whatever(scene, number, inside)
            yield from _places(asked, grounds, told)
            return
        for happening in happenings:
            told += [
                Told(number, sentence.paragraph, happening.event, _name(spot), True)
                for spot in _places(happening, grounds, told)
            ]


def _places(happening: Happening, grounds: Grounds, told: list[Told]) -> Iterator[Mention[Place]]:
    for where in places_of(happening, grounds, tuple(told)):
        if where.mention is not None:
            yield where.mention


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


def _name(mention: Mention[Place]) -> str | None:
    return mention.of.name

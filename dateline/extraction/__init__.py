"""Parse → Claims: who did what to whom, where, when, according to whom."""

from dateline.extraction.claims import claims_of
from dateline.extraction.facets.grounds import grounds_of
from dateline.extraction.facets.locating import Located
from dateline.extraction.folding import Happening, fold
from dateline.extraction.frames.find import find_readings
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.untold import told_once
from dateline.extraction.leading import placed_by_body
from dateline.extraction.misnamed import can_be_a_place
from dateline.extraction.modifiers import qualifying
from dateline.extraction.play import WARLIKE, figurative_paragraphs, silent_paragraphs
from dateline.extraction.restating import mark_repeats
from dateline.extraction.scene import Scene, by_sentence
from dateline.extraction.speech.attributing import attributions
from dateline.extraction.unsaid import complete
from dateline.knowledge.atlas import Atlas
from dateline.mentions import (
    Mention,
    covered,
    expressions,
    find_actors,
    find_numbers,
    find_ordinals,
    find_people,
    find_places,
    find_singulars,
    find_things,
    find_times,
)
from dateline.nouns import Actor, Claim, Parse, Place

__all__ = ["extract"]


def extract(parse: Parse, atlas: Atlas | None = None) -> tuple[Claim, ...]:
    """Return every claim that a report makes, in reading order; ``atlas`` is ours if not given."""
    scene, actors = scene_of(parse, atlas)
    said = attributions(parse, actors)
    claims: list[Claim] = []
    found = _readings_of(scene)
    located = Located(_happenings(scene, found), grounds_of(scene))
    for happening in _happenings(scene, tuple(map(told_once, found))):
        claims.extend(claims_of(scene, happening, located.spots(happening), said, claims))
    placed = placed_by_body(_once(claims), scene)
    return mark_repeats(complete(placed, scene), parse.text)


def happenings_of(scene: Scene) -> tuple[Happening, ...]:
    """Return what a report tells, in reading order; some of it by two words of one sentence.

    One of them is enough for a claim, but where it was is learned from both.
    """
    return _happenings(scene, _readings_of(scene))


def _readings_of(scene: Scene) -> tuple[tuple[Reading, ...], ...]:
    silent = silent_paragraphs(scene.parse)
    return tuple(
        find_readings(scene, number)
        for number, sentence in enumerate(scene.parse.sentences)
        if sentence.paragraph not in silent
    )


def _happenings(scene: Scene, found: tuple[tuple[Reading, ...], ...]) -> tuple[Happening, ...]:
    figurative = figurative_paragraphs(scene)
    return tuple(
        happening
        for readings in found
        for happening in fold(readings)
        if happening.event not in WARLIKE or happening.reading.sentence.paragraph not in figurative
    )


def scene_of(parse: Parse, atlas: Atlas | None = None) -> tuple[Scene, tuple[Mention[Actor], ...]]:
    """Return a parse with all that its words refer to, and its actors without qualifiers."""
    places = tuple(place for place in find_places(parse, atlas) if not place.inside)
    actors = find_actors(parse, places)
    qualifiers = tuple(qualifying(parse, actors))
    told = tuple(expressions(parse))
    scene = Scene(
        parse,
        by_sentence(_without_sides(parse, places, actors + qualifiers)),
        by_sentence(actors + qualifiers),
        by_sentence(find_times(parse, told)),
        by_sentence(find_numbers(parse, told)),
        by_sentence(find_singulars(parse)),
        by_sentence(find_ordinals(parse)),
        by_sentence(find_things(parse)),
        by_sentence(find_people(parse)),
        covered(parse),
    )
    return scene, actors


def _without_sides(
    parse: Parse, places: tuple[Mention[Place], ...], actors: tuple[Mention[Actor], ...]
) -> tuple[Mention[Place], ...]:
    """Return the places; a name that the actor shelf knows as a side is no town of that name."""
    sides = {
        (actor.sentence, actor.head)
        for actor in actors
        if actor.of.id is not None and actor.of.kind != "government"
    }
    return tuple(
        m
        for m in places
        if (m.sentence, m.head) not in sides and can_be_a_place(parse.sentences[m.sentence], m)
    )


def _once(claims: list[Claim]) -> tuple[Claim, ...]:
    """Drop a claim that was found twice by two words of one phrase."""
    found: dict[tuple[object, ...], Claim] = {}
    for claim in claims:
        place = claim.place.name if claim.place else None
        actors = tuple(actor.name for actor in claim.actor)
        key = (claim.event, claim.evidence.start, claim.evidence.end, place, actors, claim.modality)
        found.setdefault(key, claim)
    return tuple(found.values())

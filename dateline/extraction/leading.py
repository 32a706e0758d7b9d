"""Where a headline's or a lead's happening was, as the report tells it more closely further on.

"Gunmen raid northern district", "Nine killed in Ruritania": the town comes a paragraph later.
"""

from typing import NamedTuple

import msgspec

from dateline.extraction.facets.spots import SPEECH
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.scene import Scene
from dateline.nouns import Claim, Paragraph, Place, Sentence

WIDE = frozenset({"country", "province"})
AHEAD = 4
"""So many paragraphs after the lead its happening is told more closely."""


class _Lead(NamedTuple):
    """How far the headline and the first paragraph go, and how far what tells them again."""

    last: int
    ahead: int


def placed_by_body(claims: tuple[Claim, ...], scene: Scene) -> tuple[Claim, ...]:
    """Return the claims, those of headline and lead with the place that the body gives them."""
    lead = _lead(scene.parse.text.paragraphs)
    return tuple(_closer(k, claim, claims, scene, lead) for k, claim in enumerate(claims))


def _lead(paragraphs: tuple[Paragraph, ...]) -> _Lead:
    prose = [paragraph for paragraph in paragraphs if paragraph.role == "prose"][: AHEAD + 1]
    return _Lead(prose[0].end, prose[-1].end) if prose else _Lead(-1, -1)


def _closer(
    position: int, claim: Claim, claims: tuple[Claim, ...], scene: Scene, lead: _Lead
) -> Claim:
    if claim.evidence.start >= lead.last or claim.event in SPEECH or claim.background:
        return claim
    if claim.place is not None and claim.place.level not in WIDE or _is_of_several(claim, scene):
        return claim
    for other in claims[position + 1 :]:
        if other.evidence.start >= lead.ahead:
            break
        if other.place_told and other.place and _tells_more_closely(claim, other, other.place):
            why = f"place: as told further on by “{other.evidence.text}”"
            return msgspec.structs.replace(
                claim, place=other.place, place_told=False, why=(*claim.why, why)
            )
    return claim


def _is_of_several(claim: Claim, scene: Scene) -> bool:
    """Say whether several places are told of, or one as one of several ("the third district")."""
    number = next(
        (k for k, one in enumerate(scene.parse.sentences) if _holds(one, claim.evidence.start)), -1
    )
    if number < 0 or scene.ordinals.get(number):
        return True
    spots = words_of("settlement") | words_of("facility")
    return any(
        word.xpos == "NNS" and lemma_of(word) in spots for word in scene.sentence(number).words
    )


def _holds(sentence: Sentence, start: int) -> bool:
    return sentence.words[0].start <= start < sentence.words[-1].end


def _tells_more_closely(claim: Claim, other: Claim, place: Place) -> bool:
    """Say whether a claim tells the same happening, at a town or district."""
    if claim.event != other.event or claim.modality != other.modality or other.background:
        return False
    if place.level in WIDE or not _lies_in(place, claim.place):
        return False
    names = {actor.name for actor in claim.actor}, {actor.name for actor in other.actor}
    if all(names) and not names[0] & names[1] or _counts_otherwise(claim, other):
        return False
    return bool(names[0]) or _counts_the_same(claim, other)


def _lies_in(place: Place, wide: Place | None) -> bool:
    if wide is None:
        return True
    if place.country not in (None, wide.country):
        return False
    return wide.level == "country" or place.admin1 in (None, wide.admin1)


def _counts_otherwise(claim: Claim, other: Claim) -> bool:
    """Say whether both count the same, and not to the same number."""
    mine = {number.unit: number.low for number in claim.numbers}
    return any(number.unit in mine and mine[number.unit] != number.low for number in other.numbers)


def _counts_the_same(claim: Claim, other: Claim) -> bool:
    mine = {(number.unit, number.low) for number in claim.numbers}
    return any((number.unit, number.low) in mine for number in other.numbers)

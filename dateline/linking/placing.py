"""Places that came by name alone, looked up in the atlas."""

from collections.abc import Iterable
from functools import lru_cache

from msgspec.structs import replace

from dateline.knowledge.atlas import Spot, open_atlas
from dateline.linking.accounts import WIDE
from dateline.nouns import Claim, Place

#: Degrees within which a district and its center, or a town's two entries, are one place.
NEAR = 0.6
WHY = "the only place of this name there"


def placed(claims: Iterable[Claim]) -> tuple[Claim, ...]:
    """Return the claims, those whose place is a bare name with the only place of that name.

    What dateline read itself has been looked up already, and has a reason or a level with it.
    """
    return tuple(_placed(claim) for claim in claims)


def _placed(claim: Claim) -> Claim:
    place = claim.place
    if place is None or not (place.name and place.country) or _is_known(place):
        return claim
    spot = _only(place.name, place.country, place.admin1)
    return claim if spot is None else replace(claim, place=_with(place, spot))


def _is_known(place: Place) -> bool:
    return any((place.id, place.why, place.level, place.lat is not None))


def _with(place: Place, spot: Spot) -> Place:
    return replace(
        place,
        id=spot.id,
        admin1=place.admin1 or spot.admin1,
        lat=spot.lat,
        lon=spot.lon,
        level=spot.level,
        why=WHY,
    )


@lru_cache(maxsize=4096)
def _only(name: str, country: str, admin1: str | None) -> Spot | None:
    """Return the best known place of a name in a country, if all of that name are one place.

    A district and its center are; a town and the province that bears its name are two.
    """
    spots = [spot for spot in open_atlas().find(name) if spot.country == country]
    if admin1:
        spots = [spot for spot in spots if spot.admin1 == admin1]
    return spots[0] if spots and all(_are_one(spots[0], spot) for spot in spots) else None


def _are_one(one: Spot, other: Spot) -> bool:
    if (one.level in WIDE or other.level in WIDE) and one.level != other.level:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return one.admin1 == other.admin1
    return abs(one.lat - other.lat) <= NEAR and abs(one.lon - other.lon) <= NEAR

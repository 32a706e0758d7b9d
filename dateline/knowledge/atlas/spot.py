"""One place of the atlas."""

from msgspec import Struct

LEVELS = ("site", "town", "district", "province", "area", "country")
"""The kinds of place, from the smallest; an area is a region, valley, sea or river."""


class Spot(Struct, frozen=True):
    """A place that the atlas knows.

    ``id`` is ``geonames:123``, or ``dateline:af/kunduz/imam-sahib`` for what was added by hand.
    ``admin1`` and ``admin2`` are names; a spot without a known point has lat and lon None.
    ``weight`` (0 to 99) says how well known it is, from its people.
    """

    id: str
    name: str
    country: str | None
    admin1: str | None = None
    admin2: str | None = None
    lat: float | None = None
    lon: float | None = None
    level: str = "town"
    population: int = 0
    weight: int = 0
    aliases: tuple[str, ...] = ()

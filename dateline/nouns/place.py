"""A named spot or area."""

from msgspec import Struct


class Place(Struct, frozen=True):
    """A place as a report names it and, where the atlas knows it, which one it is.

    ``level`` is site, town, district, province, area or country. A place that the atlas does not
    know keeps its name; id, lat and lon (degrees, WGS84) stay None. ``why`` says how it was chosen
    among namesakes.
    """

    name: str | None
    text: str | None = None
    id: str | None = None
    aliases: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None
    lat: float | None = None
    lon: float | None = None
    level: str | None = None
    why: str | None = None

"""Places written by hand: the text files that deepen the atlas, a user's own among them.

A file is about one country and holds lists of lines such as ``Imam Sahib | Emam Saheb @ 37.19
68.94``: a name, its other spellings, and after the ``@`` its point or the name of its seat.
``provinces`` and ``areas`` are lists, and so is ``countries``, whose lines begin with a code;
``districts``, ``towns`` and ``sites`` are lists by province.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from dateline.errors import BadKnowledge
from dateline.knowledge.atlas.spelling import fold
from dateline.knowledge.atlas.spot import Spot

KINDS = {"provinces": "province", "areas": "area"}
KINDS_WITHIN = {"districts": "district", "towns": "town", "sites": "site"}
WORLD = 70
"""What an area of several countries weighs: a continent, a sea."""
ENDINGS = {"town": "-town", "site": "-site", "area": "-area"}


class Entry(msgspec.Struct, frozen=True):
    """One line of a file: a place, its spellings, and its point or the name of its seat."""

    name: str
    level: str
    country: str | None
    admin1: str | None = None
    aliases: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    seat: str | None = None

    @property
    def id(self) -> str:
        """The id of a place that only we know of."""
        parts = [self.country or "world", self.admin1, self.name]
        path = "/".join(slug(part) for part in parts if part)
        return f"dateline:{path}{ENDINGS.get(self.level, '')}"

    def spot(self) -> Spot:
        """Return the place as the atlas gives it."""
        return Spot(
            id=self.id,
            name=self.name,
            country=self.country,
            admin1=self.name if self.level == "province" else self.admin1,
            lat=self.lat,
            lon=self.lon,
            level=self.level,
            weight=30 if self.country else WORLD,
            aliases=self.aliases,
        )


def slug(name: str) -> str:
    """Return a name as part of an id.

    >>> slug("Sar-e Pol")
    'sar-e-pol'
    """
    words = "".join(c if fold(c) else " " for c in name).split()
    return "-".join(fold(word) for word in words)


def parse_line(line: str, level: str, country: str | None, admin1: str | None) -> Entry:
    """Return what one line says.

    >>> entry = parse_line("Archi | Dasht-e-Archi @ 37.13 69.16", "district", "AF", "Kunduz")
    >>> entry.aliases, entry.lat
    (('Dasht-e-Archi',), 37.13)
    """
    words, _, where = line.partition("@")
    name, *aliases = (word.strip() for word in words.split("|"))
    lat = lon = seat = None
    if where.strip():
        try:
            lat, lon = map(float, where.split())
        except ValueError:
            seat = where.strip()
    if not name:
        raise BadKnowledge(f"A place without a name in the atlas: {line!r}")
    return Entry(name, level, country, admin1, tuple(filter(None, aliases)), lat, lon, seat)


def read_entries(path: Path) -> Iterator[Entry]:
    """Yield the places of one file, in its order."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    country = data.get("country") or None
    for line in data.get("countries", ()):
        code, _, rest = line.partition(" ")
        yield parse_line(rest, "country", code, None)
    for key, level in KINDS.items():
        for line in data.get(key, ()):
            yield parse_line(line, level, country, None)
    for key, level in KINDS_WITHIN.items():
        for admin1, lines in data.get(key, {}).items():
            for line in lines:
                yield parse_line(line, level, country, admin1 or None)

"""A user's own GeoNames dump: the tab-separated tables that geonames.org gives for each country."""

from collections.abc import Iterator
from math import log10
from pathlib import Path

from dateline.errors import BadKnowledge
from dateline.knowledge.atlas.spot import Spot

COLUMNS = 19
LEVELS = {"P": "town", "S": "site", "H": "area", "T": "area", "L": "area", "R": "area", "V": "area"}
ADMIN = {"ADM1": "province", "ADM2": "district", "ADM3": "district", "PCLI": "country"}


def weigh(people: int) -> int:
    """Return how well known a place of so many people is, 0 to 99.

    >>> weigh(0), weigh(9_999), weigh(38_000_000)
    (0, 40, 76)
    """
    return min(99, round(10 * log10(people + 1)))


def read_dump(path: Path) -> Iterator[Spot]:
    """Yield the places of a dump; administrative units of the smallest kinds are left out."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            cells = line.rstrip("\n").split("\t")
            if len(cells) != COLUMNS:
                raise BadKnowledge(f"{path}, line {number}: a GeoNames dump has 19 columns")
            level = ADMIN.get(cells[7]) or LEVELS.get(cells[6])
            if level:
                people = int(cells[14] or 0)
                yield Spot(
                    id=f"geonames:{cells[0]}",
                    name=cells[1],
                    country=cells[8] or None,
                    lat=float(cells[4]),
                    lon=float(cells[5]),
                    level=level,
                    population=people,
                    weight=weigh(people),
                    aliases=tuple(
                        filter(None, {cells[2]: 1, **dict.fromkeys(cells[3].split(","))})
                    ),
                )

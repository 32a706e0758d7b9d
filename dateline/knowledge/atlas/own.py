"""A user's own places: a table as a spreadsheet writes it, a file as ours, or a GeoNames dump."""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec.structs import replace

from dateline.errors import BadKnowledge
from dateline.knowledge.atlas.dump import read_dump
from dateline.knowledge.atlas.handmade import Entry, read_entries
from dateline.knowledge.atlas.spot import LEVELS, Spot

COLUMNS = ("name", "country", "admin1", "level", "lat", "lon", "aliases")
"""The columns of a table; ``name`` and ``country`` must be there."""
NEEDED = ("name", "country")
WEIGHT = 60
"""What a place of a user's table weighs among namesakes: as much as a city of a million."""
FARTHEST = {"lat": 90.0, "lon": 180.0}


def read_own(path: Path) -> tuple[Spot, ...]:
    """Return the places of one file; its ending says what it is.

    ``.csv`` is a table with the columns above, ``.toml`` a file like those of this package,
    ``.txt`` and ``.tsv`` a dump from geonames.org.

    Raises:
        BadKnowledge: The file is not what its ending says; the message names line and value.

    """
    try:
        if path.suffix.lower() == ".toml":
            return tuple(entry.spot() for entry in read_entries(path))
        if path.suffix.lower() == ".csv":
            return tuple(read_table(path))
        return tuple(read_dump(path))
    except UnicodeDecodeError as wrong:
        raise BadKnowledge(f"{path} is not UTF-8; save it as UTF-8 and try again.") from wrong
    except (tomllib.TOMLDecodeError, csv.Error) as wrong:
        raise BadKnowledge(f"{path} cannot be read as places: {wrong}.") from wrong


def read_table(path: Path) -> Iterator[Spot]:
    """Yield the places of a table; the names in ``aliases`` are parted by semicolons."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        table = csv.DictReader(file)
        heads = [head.strip().lower() for head in table.fieldnames or ()]
        table.fieldnames = heads
        if lacking := [name for name in NEEDED if name not in heads]:
            told = " and ".join(lacking)
            raise BadKnowledge(
                f"{path} has no column {told}; the columns are {', '.join(COLUMNS)}."
            )
        for row in table:
            yield _spot(f"{path}, line {table.line_num}", row)


def _spot(where: str, row: Mapping[str | None, str | None]) -> Spot:
    cell = {key: (row.get(key) or "").strip() for key in COLUMNS}
    level = cell["level"].lower() or "town"
    if not cell["name"]:
        raise BadKnowledge(f"{where}: a place needs a name.")
    if len(cell["country"]) != len("AF"):
        told = f"country is {cell['country']!r}"
        raise BadKnowledge(f"{where}: {told}; give the two letters of ISO 3166, such as AF.")
    if level not in LEVELS:
        raise BadKnowledge(f"{where}: level is {level!r}; it is one of {', '.join(LEVELS)}.")
    lat, lon = _degrees(where, cell, "lat"), _degrees(where, cell, "lon")
    if (lat is None) != (lon is None):
        raise BadKnowledge(f"{where}: a point needs both lat and lon; leave out both or give both.")
    aliases = tuple(filter(None, map(str.strip, cell["aliases"].split(";"))))
    country, admin1 = cell["country"].upper(), cell["admin1"] or None
    entry = Entry(cell["name"], level, country, admin1, aliases, lat, lon)
    return replace(entry.spot(), weight=WEIGHT)


def _degrees(where: str, cell: Mapping[str, str], key: str) -> float | None:
    if not cell[key]:
        return None
    try:
        degrees = float(cell[key])
    except ValueError:
        degrees = float("nan")
    if not abs(degrees) <= FARTHEST[key]:
        raise BadKnowledge(f"{where}: {key} is {cell[key]!r}; give degrees, such as 36.73.")
    return degrees

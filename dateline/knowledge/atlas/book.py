"""The open atlas: what has which name, what lies in what, how near."""

from functools import lru_cache, partial
from pathlib import Path
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.knowledge.atlas.distance import kilometers
from dateline.knowledge.atlas.own import read_own
from dateline.knowledge.atlas.packed import BLOCK, NOWHERE, Packed, names_of, unpack
from dateline.knowledge.atlas.spelling import fold, sound
from dateline.knowledge.atlas.spot import LEVELS, Spot

SHORTEST_SOUND = 4
"""Shorter keys than this are shared by too many names to be worth a guess."""

MOST_NAMES = 16384
"""Names kept ready, more than a report has: one that drops out is looked up many times again."""


class Atlas:
    """All known places. Open one with ``open_atlas``."""

    def __init__(self, packed: Packed, own: tuple[Spot, ...] = ()) -> None:
        """Take the packed places and the user's own, which come first among namesakes."""
        self._packed = packed
        self._own: dict[str, tuple[Spot, ...]] = {}
        self._own_sounds: dict[str, tuple[Spot, ...]] = {}
        for spot in own:
            for name in {spot.name, *spot.aliases}:
                key, heard = fold(name), sound(name)
                self._own[key] = (*self._own.get(key, ()), spot)
                self._own_sounds[heard] = (*self._own_sounds.get(heard, ()), spot)
        self._found = lru_cache(maxsize=MOST_NAMES)(self._look_up)
        self._alike = lru_cache(maxsize=8192)(self._look_up_sound)
        self._spot = lru_cache(maxsize=16384)(self._unpack)
        self._block = lru_cache(maxsize=1024)(partial(names_of, packed))

    def find(self, name: str) -> tuple[Spot, ...]:
        """Return the places of a name in any of its spellings on file, best known first."""
        return self._found(name)

    def is_own(self, name: str) -> bool:
        """Say whether a name is that of a user's own place."""
        return fold(name) in self._own

    def find_alike(self, name: str, country: str) -> tuple[Spot, ...]:
        """Return the places of a country whose names sound like this one: a spelling guess."""
        return self._alike(name, country)

    def _look_up(self, name: str) -> tuple[Spot, ...]:
        key = fold(name)
        if not key:
            return ()
        rows = _rows(self._packed.keys, self._packed.rows, key)
        found = [spot for row in rows if key in map(fold, _names(spot := self._spot(row)))]
        found.sort(key=lambda spot: (-spot.weight, LEVELS.index(spot.level), spot.id))
        own = self._own.get(key, ())
        return (*own, *(spot for spot in found if spot.id not in {mine.id for mine in own}))

    def _look_up_sound(self, name: str, country: str) -> tuple[Spot, ...]:
        heard = sound(name)
        if len(heard) < SHORTEST_SOUND:
            return ()
        rows = _rows(self._packed.sounds, self._packed.sound_rows, heard)
        near = (self._spot(row) for row in rows)
        spots = [
            spot
            for spot in (*self._own_sounds.get(heard, ()), *near)
            if spot.country == country and heard in map(sound, _names(spot))
        ]
        return tuple(sorted(spots, key=lambda spot: (-spot.weight, spot.id)))

    def _unpack(self, row: int) -> Spot:
        packed = self._packed
        it = packed.spots[row]
        names = self._block(row // BLOCK)[row % BLOCK].split("\t")
        number = int(it["id"])
        known = int(it["lat"]) != NOWHERE
        return Spot(
            id=f"geonames:{number}" if number else names.pop(0),
            name=names[0],
            country=packed.countries[it["country"]] or None,
            admin1=packed.admin1[it["admin1"]] or None,
            admin2=packed.admin2[it["admin2"]] or None,
            lat=int(it["lat"]) / 1e5 if known else None,
            lon=int(it["lon"]) / 1e5 if known else None,
            level=LEVELS[it["level"]],
            population=int(it["people"]),
            weight=int(it["weight"]),
            aliases=tuple(names[1:]),
        )

    def country(self, code: str) -> Spot | None:
        """Return the country of an ISO 3166 code."""
        found = self.find(f"country {code}")
        return next((spot for spot in found if spot.level == "country"), None)

    def near(self, one: Spot, other: Spot) -> float | None:
        """Return the kilometers between two spots, None where a point is not known."""
        if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
            return None
        return kilometers(one.lat, one.lon, other.lat, other.lon)

    def within(self, spot: Spot, area: Spot) -> bool:
        """Say whether a spot lies in a country, province or district (by its name there)."""
        if spot.country != area.country:
            return False
        if area.level == "country":
            return True
        if area.level == "province":
            return spot.admin1 is not None and spot.admin1 == area.admin1
        if area.level == "district":
            same = spot.admin1 == area.admin1 and spot.level in ("town", "site")
            home = {sound(name) for name in _names(area)}
            return same and sound(spot.admin2 or spot.name) in home
        return False


def _names(spot: Spot) -> tuple[str, ...]:
    """Return all names of a spot; a country's code is one of them."""
    if spot.level == "country":
        return (spot.name, *spot.aliases, f"country {spot.country}")
    return (spot.name, *spot.aliases)


def _rows(keys: NDArray[np.uint32], rows: NDArray[np.uint32], key: str) -> list[int]:
    """Return the rows that a key leads to."""
    wanted = np.uint32(crc32(key.encode()))
    first = int(np.searchsorted(keys, wanted, "left"))
    last = int(np.searchsorted(keys, wanted, "right"))
    found: list[int] = rows[first:last].tolist()
    return found


PACKED = Path(__file__).with_name("atlas.bin")


@lru_cache(maxsize=4)
def open_atlas(path: Path | None = None, own: tuple[Path, ...] = ()) -> Atlas:
    """Open the atlas, with the places of the user's own files."""
    spots = (spot for file in own for spot in read_own(file))
    return Atlas(unpack(path or PACKED), tuple(spots))

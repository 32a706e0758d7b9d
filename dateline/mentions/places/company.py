"""What the other places of a report say for each reading of a name: near ones hold together."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.knowledge.atlas import Spot
from dateline.mentions.places.choice import Group

MOST_NEIGHBORS = 24
"""Names of the report, the most named first, that a reading is compared with."""

SCALE = 120.0
"""Kilometers in which what two places say for each other falls to a third."""

SAME_PROVINCE = 0.6
"""What two places of one province say for each other at least, however far apart."""

LEAST = 0.02
"""A namesake with a smaller share of its name's readings than this speaks for nobody."""

WORTH = 3.0
"""What one sure neighbor on the spot is worth."""

MOST = 5.0
"""The most that neighbors are worth."""

NOWHERE = 999.0
"""Stands for the latitude of a spot without a point: far from all others."""

Floats = NDArray[np.float64]
Numbers = NDArray[np.int64]


class Readings(NamedTuple):
    """Where the namesakes of one name lie; ``homes`` number their provinces, 0 if unknown."""

    lat: Floats
    lon: Floats
    homes: Numbers
    wholes: NDArray[np.bool_]
    speaks: NDArray[np.bool_]

    def only(self, kept: NDArray[np.bool_]) -> "Readings":
        """Return some of the namesakes."""
        return Readings(
            self.lat[kept],
            self.lon[kept],
            self.homes[kept],
            self.wholes[kept],
            self.speaks[kept],
        )


class Neighbors(NamedTuple):
    """The namesakes of the most named, each with its share; ``starts`` says where a name begins."""

    readings: Readings
    shares: Floats
    starts: list[int]
    names: list[str]


class Company:
    """The names of one report, as each other's company."""

    def __init__(self, groups: Sequence[Group], spots: Sequence[tuple[Spot, ...]]) -> None:
        """Take the report's names and the namesakes of each."""
        homes: dict[tuple[str | None, str], int] = {}
        self._groups = groups
        self._readings = [_readings(row, homes) for row in spots]
        named = (k for k, row in enumerate(spots) if row)
        self._heard = sorted(named, key=lambda k: (-groups[k].count, k))[:MOST_NEIGHBORS]

    def gains(self, scores: Sequence[Sequence[float]]) -> list[list[float]]:
        """Return what the company is worth to each namesake, by how likely all are so far."""
        near = self._neighbors(scores)
        return [self._gain(k, near) for k in range(len(self._groups))]

    def _neighbors(self, scores: Sequence[Sequence[float]]) -> Neighbors | None:
        """Return the namesakes that speak for others: of the most named, the likely ones."""
        parts, shares, starts, names, at = [], [], [], [], 0
        for k in self._heard:
            row = np.exp(np.asarray(scores[k]) - max(scores[k]))
            row /= row.sum()
            kept = (row >= LEAST) & self._readings[k].speaks
            if kept.any():
                parts.append(self._readings[k].only(kept))
                shares.append(row[kept])
                starts.append(at)
                names.append(self._groups[k].folded)
                at += int(kept.sum())
        if not parts:
            return None
        whole = Readings(
            np.concatenate([part.lat for part in parts]),
            np.concatenate([part.lon for part in parts]),
            np.concatenate([part.homes for part in parts]),
            np.concatenate([part.wholes for part in parts]),
            np.concatenate([part.speaks for part in parts]),
        )
        return Neighbors(whole, np.concatenate(shares), starts, names)

    def _gain(self, k: int, near: Neighbors | None) -> list[float]:
        """Return for each namesake the sum over the neighbors, of each its best reading."""
        mine = self._readings[k]
        if near is None or not len(mine.lat):
            return [0.0] * len(mine.lat)
        theirs = near.readings
        north = (mine.lat[:, None] - theirs.lat) * 111.2
        turn = np.abs(mine.lon[:, None] - theirs.lon)
        east = np.minimum(turn, 360 - turn) * 111.2 * np.cos(np.radians(mine.lat))[:, None]
        close = np.exp(-np.sqrt(north * north + east * east) / SCALE)
        same = (mine.homes[:, None] == theirs.homes) & (theirs.homes > 0)
        close = np.maximum(close, same * np.where(theirs.wholes, 1.0, SAME_PROVINCE))
        best = np.maximum.reduceat(close * near.shares, near.starts, axis=1)
        others = np.array([name != self._groups[k].folded for name in near.names])
        gain: list[float] = np.minimum(best @ others * WORTH, MOST).tolist()
        return gain


def _readings(spots: Sequence[Spot], homes: dict[tuple[str | None, str], int]) -> Readings:
    return Readings(
        np.array([NOWHERE if spot.lat is None else spot.lat for spot in spots]),
        np.array([spot.lon or 0.0 for spot in spots]),
        np.array([_home(spot, homes) for spot in spots], np.int64),
        np.array([spot.level == "province" for spot in spots], np.bool_),
        np.array([_speaks(spot) for spot in spots], np.bool_),
    )


def _home(spot: Spot, homes: dict[tuple[str | None, str], int]) -> int:
    """Return the number of a spot's province."""
    if spot.admin1 is None:
        return 0
    return homes.setdefault((spot.country, spot.admin1), len(homes) + 1)


def _speaks(spot: Spot) -> bool:
    """Say whether a spot is small enough to say where others lie."""
    return spot.lat is not None and spot.level not in ("country", "area")

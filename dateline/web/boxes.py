"""Boxes of longitude and latitude: what to look at, and what lies in them."""

from collections.abc import Iterable, Iterator, Sequence
from statistics import median
from typing import NamedTuple

Point = tuple[float, float]
"""Longitude and latitude in degrees."""

MOST = 0.85
"""The share of incidents that the first view must hold: one statement made in a far capital
should not shrink the war to a dot."""

SMALLEST = 1.6
"""Degrees that a view measures at least, so that a single town is seen with what lies around it."""


class Box(NamedTuple):
    """From west to east, from south to north, in degrees."""

    west: float
    south: float
    east: float
    north: float

    @property
    def size(self) -> float:
        """The longer side."""
        return max(self.east - self.west, self.north - self.south)

    def grown(self, margin: float) -> "Box":
        """Return a box that is wider on every side, within the world.

        >>> Box(10, 20, 30, 80).grown(5)
        Box(west=5, south=15, east=35, north=83.5)
        """
        return Box(
            max(self.west - margin, -180.0),
            max(self.south - margin, -83.5),
            min(self.east + margin, 180.0),
            min(self.north + margin, 83.5),
        )

    def meets(self, other: "Box") -> bool:
        """Say whether two boxes have a point in common."""
        return (
            self.west <= other.east
            and other.west <= self.east
            and self.south <= other.north
            and other.south <= self.north
        )

    def holds(self, point: Point) -> bool:
        """Say whether a point lies inside or on the edge."""
        return self.west <= point[0] <= self.east and self.south <= point[1] <= self.north

    def cells(self, side: int) -> Iterator[tuple[int, int]]:
        """Yield the cells of a grid, ``side`` degrees each, that the box touches.

        >>> list(Box(3, -1, 5, 1).cells(4))
        [(0, -1), (0, 0), (1, -1), (1, 0)]
        """
        for east in range(int(self.west // side), int(self.east // side) + 1):
            for north in range(int(self.south // side), int(self.north // side) + 1):
                yield (east, north)


def bounds(points: Iterable[Point]) -> Box:
    """Return the smallest box that holds the points.

    >>> bounds([(3, 1), (2, 5)])
    Box(west=2, south=1, east=3, north=5)
    """
    easts, norths = zip(*points, strict=True)
    return Box(min(easts), min(norths), max(easts), max(norths))


def focus(points: Sequence[Point]) -> Box:
    """Return the box that the map opens with: most incidents, and whatever lies close to them.

    >>> focus([(40, -11), (40.5, -11.5), (40.2, -11.2), (40.1, -11.1)] * 5 + [(-74, 40.7)])
    Box(west=39.45, south=-12.05, east=41.05, north=-10.45)
    """
    middle = (median(east for east, _ in points), median(north for _, north in points))
    apart = sorted((_far(point, middle), point) for point in points)
    reach = 2 * max(apart[int(MOST * (len(apart) - 1))][0], SMALLEST / 2)
    near = bounds([point for distance, point in apart if distance <= reach])
    margin = max(0.0, (SMALLEST - near.size) / 2)
    return Box(*(round(side, 3) for side in near.grown(margin or near.size * 0.08)))


def clip(ring: Sequence[Point], box: Box) -> list[Point]:
    """Return the part of a ring that lies in a box (Sutherland and Hodgman's way).

    >>> clip([(0, 0), (4, 0), (4, 4), (0, 4)], Box(2, 1, 9, 3))
    [(2.0, 3), (2.0, 1), (4.0, 1), (4.0, 3)]
    """
    kept = list(ring)
    for axis, edge, sign in (
        (0, box.west, 1),
        (1, box.south, 1),
        (0, box.east, -1),
        (1, box.north, -1),
    ):
        kept = _cut(kept, axis, edge, sign)
    return kept


def _cut(ring: Sequence[Point], axis: int, edge: float, sign: int) -> list[Point]:
    kept: list[Point] = []
    for index, here in enumerate(ring):
        before = ring[index - 1]
        inside, was_inside = ((p[axis] - edge) * sign >= 0 for p in (here, before))
        if inside != was_inside:
            part = (edge - before[axis]) / (here[axis] - before[axis])
            other = before[1 - axis] + part * (here[1 - axis] - before[1 - axis])
            kept.append((edge, other) if axis == 0 else (other, edge))
        if inside:
            kept.append(here)
    return kept


def _far(one: Point, other: Point) -> float:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))

"""Coasts and borders around a record's places, cut out of Natural Earth's countries."""

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import json

from dateline.nouns import Place
from dateline.web.boxes import Box, Point, bounds, clip, focus

ATLAS = Path(__file__).parent / "vendor" / "countries-50m.json"

GRAIN = 1000
"""Steps to a degree in what is written; a step is about 110 m, finer than the file's own."""

CELL = 4
"""Degrees of the cells by which it is told what is near a place, and kept in full detail."""

WIDE = 30
"""Degrees from which on a view is so wide that its full detail could not be seen."""

COARSE = 0.001
"""The share of the sheet that lies between two points that are kept of a line far from places."""

Ring = tuple[int, ...]
"""The numbers of the arcs that make a ring; an arc that is run backward has its number inverted."""


class Country(NamedTuple):
    """A country's name and its rings."""

    name: str
    rings: tuple[Ring, ...]


class Atlas(NamedTuple):
    """The lines of all countries, a line between two of them once, and who has which."""

    arcs: tuple[tuple[Point, ...], ...]
    boxes: tuple[Box, ...]
    countries: tuple[Country, ...]
    owners: Counter[int]


class Sheet(NamedTuple):
    """The piece of the atlas that a page needs."""

    atlas: Atlas
    box: Box
    view: Box
    near: frozenset[tuple[int, int]]

    def arc(self, number: int) -> Sequence[Point]:
        """Return the points of an arc, in the order in which a ring runs through it."""
        plain = number if number >= 0 else ~number
        points = thinned(self.atlas.arcs[plain], self.near, self.box.size * COARSE)
        return points if number >= 0 else points[::-1]

    def rings(self, country: Country) -> Iterator[list[Point]]:
        """Yield the rings of a country as far as they lie on the sheet."""
        for ring in country.rings:
            if any(self.box.meets(self.atlas.boxes[n if n >= 0 else ~n]) for n in ring):
                clipped = clip(list(chain.from_iterable(map(self.arc, ring))), self.box)
                if len(clipped) > 2:
                    yield clipped

    def lines(self, owners: range) -> Iterator[list[int]]:
        """Yield the lines on the sheet that so many countries have in common."""
        for number, box in enumerate(self.atlas.boxes):
            if self.atlas.owners[number] in owners and self.box.meets(box):
                yield from map(written, _runs(self.arc(number), self.box))


def outlines(places: Iterable[Place | None]) -> dict[str, Any] | None:
    """Return land, coasts and borders around the places that can be drawn; None if none can.

    A whole country is no point: it is counted beside the map.
    """
    points = [
        (place.lon, place.lat)
        for place in places
        if place and place.lon is not None and place.lat is not None and place.level != "country"
    ]
    if not points:
        return None
    view = focus(points)
    everything = bounds([*points, (view.west, view.south), (view.east, view.north)])
    seen = [view.grown(view.size / 2)] if view.size < WIDE else []
    spots = (*seen, *(bounds([point]).grown(CELL / 2) for point in set(points)))
    near = frozenset(chain.from_iterable(spot.cells(CELL) for spot in spots))
    sheet = Sheet(open_atlas(), everything.grown(1.5 * everything.size), view, near)
    return {
        "view": view,
        "box": sheet.box,
        "grain": GRAIN,
        "land": list(_land(sheet)),
        "coasts": list(sheet.lines(range(1, 2))),
        "borders": list(sheet.lines(range(2, 99))),
    }


@cache
def open_atlas() -> Atlas:
    """Return Natural Earth's countries."""
    topology = json.decode(ATLAS.read_bytes())
    scale, shift = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = tuple(tuple(_unpacked(arc, scale, shift)) for arc in topology["arcs"])
    countries = tuple(
        Country(shape["properties"]["name"], tuple(map(tuple, _rings(shape))))
        for shape in topology["objects"]["countries"]["geometries"]
    )
    numbers = (n if n >= 0 else ~n for c in countries for ring in c.rings for n in ring)
    return Atlas(arcs, tuple(map(bounds, arcs)), countries, Counter(numbers))


def thinned(points: Sequence[Point], near: Container[tuple[int, int]], apart: float) -> list[Point]:
    """Return a line without the points that lie close to the last one kept, unless near a place.

    >>> thinned([(0, 0), (0.01, 0), (0.5, 0), (9, 0), (9.01, 0), (9.02, 0)], {(0, 0)}, 0.1)
    [(0, 0), (0.01, 0), (0.5, 0), (9, 0), (9.02, 0)]
    """
    kept = [points[0]]
    for point in points[1:-1]:
        far = abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= apart
        if far or (int(point[0] // CELL), int(point[1] // CELL)) in near:
            kept.append(point)
    return [*kept, points[-1]]


def written(points: Iterable[Point]) -> list[int]:
    """Return a line as whole steps, each point by its distance from the one before.

    >>> written([(1, 2), (1.5, 2.25)])
    [1000, 2000, 500, 250]
    """
    line: list[int] = []
    last = (0, 0)
    for east, north in points:
        here = (round(east * GRAIN), round(north * GRAIN))
        if here != last or not line:
            line += [here[0] - last[0], here[1] - last[1]]
        last = here
    return line


def _land(sheet: Sheet) -> Iterator[dict[str, Any]]:
    for country in sheet.atlas.countries:
        rings = list(sheet.rings(country))
        if rings:
            label = _label([clip(ring, sheet.view.grown(sheet.view.size / 4)) for ring in rings])
            land = {"name": country.name, "rings": [written(ring) for ring in rings]}
            yield {**land, "label": label} if label else land


def _label(rings: Iterable[Sequence[Point]]) -> Point | None:
    """Return a point well inside the largest ring, for the country's name; None for a speck."""
    ring = max(rings, key=lambda ring: bounds(ring).size if len(ring) > 2 else 0.0)
    if len(ring) < 3:
        return None
    box, edge = bounds(ring), ring[:: len(ring) // 200 + 1]
    steps = [part / 12 for part in range(1, 12)]
    grid = [
        (box.west + x * (box.east - box.west), box.south + y * (box.north - box.south))
        for x in steps
        for y in steps
    ]
    inside = [point for point in grid if _inside(point, ring)]
    if not inside:
        return None
    best = max(inside, key=lambda p: min((p[0] - q[0]) ** 2 + (p[1] - q[1]) ** 2 for q in edge))
    return (round(best[0], 2), round(best[1], 2))


def _inside(point: Point, ring: Sequence[Point]) -> bool:
    east, north = point
    crossed = False
    for index, (x, y) in enumerate(ring):
        before_x, before_y = ring[index - 1]
        if (y > north) != (before_y > north):
            crossed ^= east < (before_x - x) * (north - y) / (before_y - y) + x
    return crossed


def _runs(points: Sequence[Point], box: Box) -> Iterator[list[Point]]:
    """Yield the pieces of a line that lie in a box; the edges of the world are no coast."""
    run: list[Point] = []
    for before, here in zip(points, points[1:], strict=False):
        seam = abs(before[0]) > 179.99 and abs(here[0]) > 179.99
        if not seam and (box.holds(before) or box.holds(here)):
            run = [*run, here] if run else [before, here]
        elif run:
            yield run
            run = []
    if run:
        yield run


def _unpacked(arc: Iterable[Sequence[int]], scale: Point, shift: Point) -> Iterator[Point]:
    for x, y in accumulate(arc, lambda one, other: (one[0] + other[0], one[1] + other[1])):
        yield (x * scale[0] + shift[0], y * scale[1] + shift[1])


def _rings(shape: Any) -> Iterator[list[int]]:
    polygons = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    yield from chain.from_iterable(polygons)

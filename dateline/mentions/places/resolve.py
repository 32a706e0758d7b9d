"""Which of its namesakes in the atlas a place name means."""

from collections import Counter
from collections.abc import Mapping, Sequence
from math import cos, radians

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas, Spot, fold
from dateline.mentions.places.choice import Choice, Group, Votes, explain

MOST_SPOTS = 24
"""Namesakes looked at; the atlas gives the best known first."""

MOST_NEIGHBORS = 24
"""Other names of the report that a choice is compared with."""

KIND_WORTH: Mapping[tuple[str | None, str], float] = {
    ("province", "province"): 6.0,
    ("province", "area"): 2.0,
    ("province", "district"): -1.0,
    ("province", "town"): -3.0,
    ("district", "district"): 6.0,
    ("district", "town"): 1.0,
    ("district", "province"): -4.0,
    ("town", "town"): 4.0,
    ("town", "district"): -2.0,
    ("town", "province"): -5.0,
    ("town", "area"): -3.0,
    ("town", "country"): -8.0,
    ("area", "area"): 6.0,
    ("site", "site"): 5.0,
    ("site", "town"): 1.0,
    ("site", "district"): -1.0,
    ("site", "province"): -1.5,
    ("country", "country"): 6.0,
    ("country", "town"): -4.0,
    (None, "town"): 1.0,
    (None, "country"): 4.0,
    (None, "district"): -1.5,
    (None, "province"): -0.2,
    (None, "area"): 0.5,
}
"""What it is worth that a spot is of the level that the words beside a name ask for."""

MOST_WEIGHT = 80
"""Beyond this, more people make no likelier reading."""

OWN_NAME = 1.0
"""What it is worth that a name is the spot's own, not another spelling of it."""

NEAR_ENOUGH = 400.0
"""Kilometers beyond which two places of a report say nothing for each other."""

MOST_COMPANY = 3.0
"""The most that near neighbors are worth: three sure ones beside it."""

FAMOUS = 58
"""From about 600,000 people on, a place may turn up in any report."""

KNOWN = 40
"""From about 10,000 people on, a namesake elsewhere may well be meant: nothing is concluded."""

ALONE = 0.75
"""A country with this share of a report's towns and provinces holds the unknown ones too."""


class Resolver:
    """The names of one report, weighed together."""

    def __init__(self, atlas: Atlas, groups: Sequence[Group], votes: Votes) -> None:
        """Take the report's names and what speaks for each country."""
        self._atlas = atlas
        self._groups = groups
        self._votes = votes
        self._spots = [self._candidates(group) for group in groups]
        self._held = [self._containers(k) for k in range(len(groups))]
        self._picks: list[int] = [0] * len(groups)
        self._sure: list[float] = [0.0] * len(groups)
        self._near: list[tuple[int, Spot, float]] = []
        self._alone: str | None = None

    def resolve(self) -> tuple[Choice, ...]:
        """Return the choice for each group, in their order."""
        fixed = [self._fixed_scores(k) for k in range(len(self._groups))]
        self._pick(fixed)
        for _ in range(2):
            near = self._neighbors()
            scores = [
                [
                    score + self._nearness(k, spot, near)
                    for score, spot in zip(row, spots, strict=True)
                ]
                for k, (row, spots) in enumerate(zip(fixed, self._spots, strict=True))
            ]
            self._pick(scores)
        self._near = self._neighbors()
        self._alone = self._only_country()
        return tuple(self._choice(k) for k in range(len(self._groups)))

    def _candidates(self, group: Group) -> tuple[Spot, ...]:
        """Return the spots of a name; where there are none, those that sound like it."""
        spots = self._atlas.find(group.name)
        if spots:
            return spots[:MOST_SPOTS]
        people = self._atlas.country((open_shelf().demonym(group.name) or "").upper())
        if people:
            return (people,)
        return tuple(
            spot
            for code in self._votes.likeliest(0.15)[:3]
            for spot in self._atlas.find_alike(group.name, code)
            if KIND_WORTH.get((group.kind, spot.level), 0.0) > -3
        )[:MOST_SPOTS]

    def _containers(self, k: int) -> tuple[bool, ...]:
        """Say for each spot of a group whether it lies where the text puts it."""
        areas = [a for other in self._groups[k].within for a in self._spots[other][:8]]
        inside = [s for other in self._groups[k].holds for s in self._spots[other][:8]]
        return tuple(
            any(self._holds(area, spot) for area in areas)
            or any(self._holds(spot, part) for part in inside)
            for spot in self._spots[k]
        )

    def _holds(self, area: Spot, spot: Spot) -> bool:
        if area.level == "town":
            return spot.level in ("town", "site") and (self._atlas.near(area, spot) or 99) < 20
        return area.id != spot.id and self._atlas.within(spot, area)

    def _fixed_scores(self, k: int) -> list[float]:
        """Return what speaks for each spot of a group apart from its neighbors."""
        group, told = self._groups[k], any(self._held[k])
        return [
            min(spot.weight, MOST_WEIGHT) / 10
            + (OWN_NAME if fold(spot.name) == group.folded else 0.0)
            + KIND_WORTH.get((group.kind, spot.level), 0.0)
            + (8.0 if held else -2.0 if told else 0.0)
            + 5.0 * self._votes.share(spot.country, k)
            for spot, held in zip(self._spots[k], self._held[k], strict=True)
        ]

    def _pick(self, scores: list[list[float]]) -> None:
        for k, row in enumerate(scores):
            if row:
                order = sorted(range(len(row)), key=lambda i: (-row[i], i))
                self._picks[k] = order[0]
                rest = [row[i] for i in order[1:] if self._differ(k, order[0], i)]
                self._sure[k] = row[order[0]] - rest[0] if rest else 9.0

    def _differ(self, k: int, one: int, other: int) -> bool:
        """Say whether two spots of a name are far enough apart to be mistaken for each other."""
        apart = self._atlas.near(self._spots[k][one], self._spots[k][other])
        return apart is None or apart > 25.0

    def _neighbors(self) -> list[tuple[int, Spot, float]]:
        """Return the picks that others are compared with, the surest of the most named first."""
        found = [
            (k, self._spots[k][self._picks[k]], 1.0 if self._sure[k] >= 2 else 0.4)
            for k in range(len(self._groups))
            if self._spots[k]
        ]
        found = [row for row in found if row[1].level != "country" and row[1].lat is not None]
        found.sort(key=lambda row: (-row[2], -self._groups[row[0]].count, row[0]))
        return found[:MOST_NEIGHBORS]

    def _nearness(self, k: int, spot: Spot, near: Sequence[tuple[int, Spot, float]]) -> float:
        """Return what the company of the report's other places is worth to a spot."""
        if spot.lat is None or spot.lon is None:
            return 0.0
        worth, name = 0.0, self._groups[k].folded
        for other, neighbor, sure in near:
            if self._groups[other].folded == name or neighbor.lat is None or neighbor.lon is None:
                continue
            north = (spot.lat - neighbor.lat) * 111.2
            east = (spot.lon - neighbor.lon) * 111.2 * cos(radians(spot.lat))
            apart = (north * north + east * east) ** 0.5
            worth += sure * max(0.0, 1 - apart / NEAR_ENOUGH)
        return min(worth, MOST_COMPANY)

    def _choice(self, k: int) -> Choice:
        """Return what a group is taken for, or that it stays unpinned."""
        group, spots = self._groups[k], self._spots[k]
        where = self._told_country(k)
        if not spots:
            return Choice(
                None,
                f"no place called {group.name} in the atlas{where[1]}",
                (f"the atlas does not know {group.name}",),
                *where[::2],
            )
        spot = spots[self._picks[k]]
        if self._stray(k, spot):
            doubt = f"the atlas knows {group.name} only elsewhere, best in {spot.country}"
            if spot.weight >= KNOWN:
                where = (None, "", None)
            why = f"too far from what the report is about{where[1]}"
            return Choice(None, why, (doubt,), *where[::2])
        held = self._held[k][self._picks[k]]
        return explain(group, spot, spots, held, self._votes.share(spot.country, k), self._sure[k])

    def _told_country(self, k: int) -> tuple[str | None, str, str | None]:
        """Return country, reason and province of an unknown name, where the text tells them."""
        for other in self._groups[k].within:
            if self._spots[other]:
                area = self._spots[other][self._picks[other]]
                return area.country, f"; the text puts it in {area.name}", area.admin1
        if self._alone:
            return self._alone, "; nearly all other places of the report are in this country", None
        return None, "", None

    def _only_country(self) -> str | None:
        """Return the country that nearly all towns and provinces of the report lie in."""
        counts: Counter[str] = Counter()
        for k, spots in enumerate(self._spots):
            if spots and spots[self._picks[k]].level != "country":
                spot = spots[self._picks[k]]
                if spot.country and not self._stray(k, spot):
                    counts[spot.country] += min(self._groups[k].count, 3)
        code, n = next(iter(counts.most_common(1)), ("", 0))
        alone = n >= 2 and n >= ALONE * sum(counts.values()) and self._votes.share(code) >= 0.3
        return code if alone else None

    def _stray(self, k: int, spot: Spot) -> bool:
        """Say whether a namesake lies in a country that nothing else in the report speaks of."""
        if (
            self._held[k][self._picks[k]]
            or spot.weight >= FAMOUS
            or spot.level in ("country", "area")
        ):
            return False
        if self._votes.share(spot.country, k) > 0 or self._votes.others(k) < 3:
            return False
        return self._nearness(k, spot, self._near) < 0.2

"""Which of its namesakes in the atlas a place name means."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas, Spot, fold
from dateline.mentions.places.choice import Choice, Group, Votes, explain
from dateline.mentions.places.company import Company

MOST_SPOTS = 24
"""Namesakes looked at; the atlas gives the best known first."""

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

OVERSHADOWED = -3.0
"""What it costs a small namesake of a country or a large province to go by the bare name."""

SMALLER = 12
"""The difference in weight, a sixteenth of the people, that makes a namesake a small one."""

ROUNDS = 2
"""How often the names are weighed again by what their neighbors were taken for."""

LONELY = 0.3
"""With company worth less than this a place has none."""

FAMOUS = 58
"""From about 600,000 people on, a place may turn up in any report."""

KNOWN = 40
"""From about 10,000 people on, a namesake elsewhere may well be meant: nothing is concluded."""

SELDOM = 0.2
"""A country with no more of a report than this vouches for none of its small towns."""

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
        self._gains: list[list[float]] = []
        self._alone: str | None = None

    def resolve(self) -> tuple[Choice, ...]:
        """Return the choice for each group, in their order."""
        fixed = [self._fixed_scores(k) for k in range(len(self._groups))]
        company, scores = Company(self._groups, self._spots), fixed
        for _ in range(ROUNDS):
            self._gains = company.gains(scores)
            scores = [
                [score + gain for score, gain in zip(row, gains, strict=True)]
                for row, gains in zip(fixed, self._gains, strict=True)
            ]
        self._pick(scores)
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
        large = self._large_namesake(k)
        return [
            min(spot.weight, MOST_WEIGHT) / 10
            + (OWN_NAME if fold(spot.name) == group.folded else 0.0)
            + KIND_WORTH.get((group.kind, spot.level), 0.0)
            + (8.0 if held else -2.0 if told else 0.0)
            + 5.0 * self._votes.share(spot.country, k)
            + (OVERSHADOWED if spot.weight < large - SMALLER else 0.0)
            for spot, held in zip(self._spots[k], self._held[k], strict=True)
        ]

    def _large_namesake(self, k: int) -> int:
        """Return the weight of the country or large province that a bare name is the name of."""
        group = self._groups[k]
        weights = (
            spot.weight
            for spot in self._spots[k]
            if spot.level in ("province", "country") and fold(spot.name) == group.folded
        )
        best = max(weights, default=0)
        return best if group.kind is None and best >= FAMOUS else 0

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
        share = self._votes.share(spot.country, k)
        if share > (SELDOM if spot.weight < KNOWN else 0) or self._votes.others(k) < 3:
            return False
        return self._gains[k][self._picks[k]] < LONELY

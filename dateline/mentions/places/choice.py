"""A choice among namesakes, with its reasons in words."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.knowledge.atlas import Spot, fold

CLOSE = 1.5
"""A lead smaller than this over the next namesake is worth a doubt."""


class Group(Struct, frozen=True):
    """All mentions of one name with one kind word, resolved as one.

    ``within`` and ``holds`` are the numbers of the groups that the text puts it in, or in it.
    """

    name: str
    folded: str
    kind: str | None
    count: int
    within: tuple[int, ...] = ()
    holds: tuple[int, ...] = ()


class Votes(Struct, frozen=True):
    """How often a report speaks of each country; ``own`` is what each group adds to that.

    A name does not vouch for itself: its own votes are left out when it is weighed.
    """

    all: dict[str, float]
    own: dict[int, tuple[str, float]]

    def share(self, country: str | None, group: int | None = None) -> float:
        """Return a country's part of what speaks for countries, a group's own votes apart."""
        code, less = self.own.get(group, ("", 0.0)) if group is not None else ("", 0.0)
        total = sum(self.all.values()) - less
        mine = self.all.get(country or "", 0.0) - (less if code == country else 0.0)
        return mine / total if total > 0.1 else 0.0

    def others(self, group: int) -> float:
        """Return what speaks for any country, a group's own votes apart."""
        return sum(self.all.values()) - self.own.get(group, ("", 0.0))[1]

    def likeliest(self, least: float) -> tuple[str, ...]:
        """Return the countries with at least this share, the most named first."""
        ranked = sorted(self.all, key=lambda code: (-self.all[code], code))
        return tuple(code for code in ranked if self.share(code) >= least)


class Choice(Struct, frozen=True):
    """The spot that a name was taken for, why, and what speaks against being sure."""

    spot: Spot | None
    why: str
    doubts: tuple[str, ...] = ()
    country: str | None = None
    admin1: str | None = None


def explain(
    group: Group, spot: Spot, spots: Sequence[Spot], held: bool, share: float, sure: float
) -> Choice:
    """Return the choice of a spot with its reasons and doubts."""
    reasons, doubts = [], []
    if len(spots) == 1:
        reasons.append("the only place of this name in the atlas")
    if group.kind and group.kind == spot.level:
        reasons.append(f"the words beside it say {spot.level}")
    if held:
        reasons.append("the text names what it lies in, or what lies in it")
    if share >= 0.2:
        reasons.append(f"the report is about {spot.country}")
    if len(spots) > 1 and not held:
        reasons.append(f"best supported of {len(spots)} places of this name")
    if fold(group.name) not in {fold(name) for name in (spot.name, *spot.aliases)}:
        doubts.append(f"the atlas spells it {spot.name}: a guess from the sound")
    if sure < CLOSE and not held:
        where = ", ".join(filter(None, (spot.admin1, spot.country)))
        doubts.append(f"several places of this name in the atlas; the one in {where} was taken")
    return Choice(spot, "; ".join(reasons), tuple(doubts), spot.country, spot.admin1)

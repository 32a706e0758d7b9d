"""Claims gathered into incidents: the likeliest pairs first, never against a person's word."""

import heapq
from collections.abc import Iterable, Iterator, Mapping

from dateline.linking.joining.limits import Limits, may_be_one

# What must speak for two groups, in hundredths, to make them one: half of it the mean of all pairs
# between them, half the likeliest pair. Swept 80-110 and shares of 0-0.6 on invented reports: the
# mean alone parts two long reports of one battle, which each tell much that the other does not.
# It may be low because the limits keep apart what no incident can hold at once.
THRESHOLD = 80
APART = -(10**9)

#: How much speaks for a join, turned round for the heap, and the names of the two groups.
Offer = tuple[float, str, str]


class Bond:
    """What speaks for joining two groups: the weights of the pairs between them."""

    __slots__ = ("best", "count", "total", "worst")

    def __init__(self, weight: int) -> None:
        """Begin with one pair."""
        self.total, self.count, self.worst, self.best = weight, 1, weight, weight

    def add(self, other: "Bond") -> None:
        """Take in the pairs of another bond."""
        self.total += other.total
        self.count += other.count
        self.worst = min(self.worst, other.worst)
        self.best = max(self.best, other.best)

    @property
    def is_word(self) -> bool:
        """A person has said that they are one, and nobody has said that they are not."""
        return self.best >= -APART and self.worst > APART

    def strength(self, veto: int) -> float | None:
        """Return what speaks for joining, None where one of the pairs forbids."""
        if self.is_word:
            return float(self.best)  # a person's word outweighs every clue but not another's
        return None if self.worst <= veto else (self.total / self.count + self.best) / 2


class Groups:
    """Groups of claims, each named by one of them, and the bonds between them."""

    def __init__(
        self, limits: Mapping[str, Limits], weights: Mapping[tuple[str, str], int], veto: int
    ):
        """Begin with every claim by itself."""
        self.members: dict[str, list[str]] = {name: [name] for name in sorted(limits)}
        self.limits = dict(limits)
        self.bonds: dict[str, dict[str, Bond]] = {name: {} for name in self.members}
        self.veto = veto
        for (one, other), weight in sorted(weights.items()):
            self.bonds[one][other] = self.bonds[other][one] = Bond(weight)

    def offers(self, name: str, others: Iterable[str]) -> Iterator[Offer]:
        """Yield the joins that a group may make with the others, as the heap orders them."""
        for other in others:
            strength = self._strength(name, other)
            if strength is not None and strength >= THRESHOLD:
                yield -strength, min(name, other), max(name, other)

    def _strength(self, one: str, other: str) -> float | None:
        """Return what speaks for joining, None where a pair or the limits of the groups forbid."""
        bond = self.bonds[one][other]
        strength = bond.strength(self.veto)
        if strength is None or strength < THRESHOLD or bond.is_word:
            return strength
        return strength if may_be_one(self.limits[one], self.limits[other]) else None

    def holds(self, offer: Offer) -> bool:
        """Say whether an offer still stands after the joins made since."""
        minus, one, other = offer
        if one not in self.members or other not in self.bonds[one]:
            return False
        return self._strength(one, other) == -minus

    def join(self, one: str, other: str) -> Iterator[Offer]:
        """Make one group of two, the one with fewer bonds going into the other.

        Yields the offers that have changed by it.
        """
        del self.bonds[one][other], self.bonds[other][one]
        kept, gone = sorted((one, other), key=lambda name: (-len(self.bonds[name]), name))
        changed = self.bonds.pop(gone)
        for third, bond in changed.items():
            del self.bonds[third][gone]
            if third in self.bonds[kept]:
                self.bonds[kept][third].add(bond)
            else:
                self.bonds[kept][third] = self.bonds[third][kept] = bond
        self.limits[kept] = self.limits[kept].with_(self.limits.pop(gone))
        self.members[kept].extend(self.members.pop(gone))
        return self.offers(kept, changed)


def gather(
    limits: Mapping[str, Limits], weights: Mapping[tuple[str, str], int], veto: int
) -> tuple[tuple[str, ...], ...]:
    """Return the groups, whatever the order in which the claims came.

    >>> claims = dict.fromkeys("abc", Limits())
    >>> gather(claims, {("a", "b"): 200, ("b", "c"): 150, ("a", "c"): APART}, -250)
    (('a', 'b'), ('c',))
    """
    groups = Groups(limits, weights, veto)
    heap = [
        offer
        for name in groups.members
        for offer in groups.offers(name, (o for o in groups.bonds[name] if name < o))
    ]
    heapq.heapify(heap)
    while heap:
        offer = heapq.heappop(heap)
        if groups.holds(offer):
            for fresh in groups.join(offer[1], offer[2]):
                heapq.heappush(heap, fresh)
    return tuple(sorted(tuple(sorted(members)) for members in groups.members.values()))

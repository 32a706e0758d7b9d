"""Claims gathered into incidents: the likeliest pairs first, never against a person's word."""

import heapq
from collections.abc import Iterable, Mapping

# What must speak for two groups, in hundredths, to make them one: half of it the mean of all pairs
# between them, half the likeliest pair. Swept 40-110 and shares of 0-0.6 on invented reports: the
# mean alone parts two long reports of one battle, which each tell much that the other does not.
THRESHOLD = 80
APART = -(10**9)


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

    def strength(self, veto: int) -> float | None:
        """Return what speaks for joining, None where one of the pairs forbids."""
        return None if self.worst <= veto else (self.total / self.count + self.best) / 2


class Groups:
    """Groups of claims, each named by its smallest claim, and the bonds between them."""

    def __init__(self, names: Iterable[str], weights: Mapping[tuple[str, str], int], veto: int):
        """Begin with every claim by itself."""
        self.members: dict[str, list[str]] = {name: [name] for name in names}
        self.bonds: dict[str, dict[str, Bond]] = {name: {} for name in self.members}
        self.veto = veto
        for (one, other), weight in sorted(weights.items()):
            self.bonds[one][other] = self.bonds[other][one] = Bond(weight)

    def offers(self, name: str) -> Iterable[tuple[float, str, str]]:
        """Yield the joins that a group may make, as the heap orders them."""
        for other, bond in self.bonds[name].items():
            strength = bond.strength(self.veto)
            if strength is not None and strength >= THRESHOLD:
                yield -strength, min(name, other), max(name, other)

    def holds(self, offer: tuple[float, str, str]) -> bool:
        """Say whether an offer still stands after the joins made since."""
        minus, one, other = offer
        bond = self.bonds[one].get(other) if one in self.members else None
        return bond is not None and bond.strength(self.veto) == -minus

    def join(self, one: str, other: str) -> str:
        """Make one group of two and return its name, the smaller one."""
        del self.bonds[one][other], self.bonds[other][one]
        for third, bond in self.bonds.pop(other).items():
            del self.bonds[third][other]
            if third in self.bonds[one]:
                self.bonds[one][third].add(bond)
            else:
                self.bonds[one][third] = self.bonds[third][one] = bond
        self.members[one].extend(self.members.pop(other))
        return one


def gather(
    names: Iterable[str], weights: Mapping[tuple[str, str], int], veto: int
) -> tuple[tuple[str, ...], ...]:
    """Return the groups, whatever the order in which the claims came.

    >>> gather("abc", {("a", "b"): 200, ("b", "c"): 150, ("a", "c"): APART}, -250)
    (('a', 'b'), ('c',))
    """
    groups = Groups(sorted(names), weights, veto)
    heap = [offer for name in groups.members for offer in groups.offers(name) if offer[1] == name]
    heapq.heapify(heap)
    while heap:
        offer = heapq.heappop(heap)
        if groups.holds(offer):
            name = groups.join(offer[1], offer[2])
            for fresh in groups.offers(name):
                heapq.heappush(heap, fresh)
    return tuple(tuple(sorted(members)) for _, members in sorted(groups.members.items()))

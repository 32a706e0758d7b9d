"""What no incident can hold at once, whichever claims lie between: days, kinds and sides."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from dateline.knowledge.names import Party, are_foes, camps, parties
from dateline.linking.accounts import Account
from dateline.linking.joining.falls import WEEK
from dateline.linking.joining.grounds import FAR
from dateline.linking.joining.kinds import FROM_AFAR, ONE_SIDED, along, by_hand, kin, state_events
from dateline.nouns import Actor, Claim, Modality

#: Accounts of one happening date it at most so many days apart.
SLACK = 2
#: A page is dated by its own clock: what it tells may bear the date of the next day elsewhere.
CLOCKS = 1
EARLY, LATE = -(10**9), 10**9

_MOVES = {"seizure": "takes", "retreat": "leaves", "withdrawal": "leaves"}
_UNDONE = frozenset(["closure", "displacement", "sanction", "siege"])
_NOBODY: frozenset[str] = frozenset()
_SAYS = {answer: frozenset([answer]) for answer in (False, True)}


@lru_cache(maxsize=4096)
def one_of_each(words: frozenset[str]) -> frozenset[str]:
    """Return the same set for equal ones: among a million claims there are a few dozen."""
    return words


class Ground(NamedTuple):
    """The rectangle, in degrees, that holds all towns and districts of which claims tell."""

    south: float = 90.0
    north: float = -90.0
    west: float = 180.0
    east: float = -180.0

    def with_(self, other: "Ground") -> "Ground":
        """Return the rectangle that holds both."""
        return Ground(
            min(self.south, other.south),
            max(self.north, other.north),
            min(self.west, other.west),
            max(self.east, other.east),
        )

    def is_near(self, other: "Ground") -> bool:
        """Say whether both together are no larger than what a district reaches from its center."""
        south, north, west, east = self
        low, high, left, right = other
        return (north if north > high else high) - (south if south < low else low) <= FAR and (
            east if east > right else right
        ) - (west if west < left else left) <= FAR


_NOWHERE = Ground()


class Limits(NamedTuple):
    """What the claims of one incident bind it to.

    ``start`` is the latest of their first days, ``end`` the earliest of their last ones, ``told``
    the earliest day on which one was published. ``takes`` and ``leaves`` are the camps of those who
    took the place (or have a share or force of that measure) and who left it, ``slain`` those of
    the victims of killings, ``struck`` those of all other victims; ``things`` says whether
    equipment was taken or the place, ``undone`` whether it was undone or done: a border reopened or
    shut, people back or gone; ``blasts`` whether people died by a bomb or a shell, or by a man's
    hand; ``strikers`` and ``targets`` are those who struck from afar and those who were hit so;
    ``ground`` is where it happened; ``settles``: it is a fall of which two days may be told.
    """

    start: int = EARLY
    end: int = LATE
    told: int = LATE
    kinds: frozenset[str] = _NOBODY
    takes: frozenset[str] = _NOBODY
    leaves: frozenset[str] = _NOBODY
    slain: frozenset[str] = _NOBODY
    struck: frozenset[str] = _NOBODY
    strikers: frozenset[str] = _NOBODY
    targets: frozenset[str] = _NOBODY
    things: frozenset[bool] = frozenset()
    undone: frozenset[bool] = frozenset()
    blasts: frozenset[bool] = frozenset()
    ground: Ground = _NOWHERE
    settles: bool = False

    def with_(self, other: "Limits") -> "Limits":
        """Return the limits of two groups put together."""
        return Limits(
            max(self.start, other.start),
            min(self.end, other.end),
            min(self.told, other.told),
            self.kinds | other.kinds,
            self.takes | other.takes,
            self.leaves | other.leaves,
            self.slain | other.slain,
            self.struck | other.struck,
            self.strikers | other.strikers,
            self.targets | other.targets,
            self.things | other.things,
            self.undone | other.undone,
            self.blasts | other.blasts,
            self.ground.with_(other.ground),
            self.settles or other.settles,
        )


def limits_of(account: Account) -> Limits:
    """Return to what one claim binds an incident."""
    start, end = account.days or (EARLY, LATE)
    kinds = one_of_each(frozenset([account.sort]))
    if account.is_speech:
        return Limits(start, end, kinds=kinds)
    doers = one_of_each(camps(account.claim.actor, account.country or None))
    hurt = _hurt(account.claim)
    victims = one_of_each(camps(hurt, account.country or None))
    move = _MOVES.get(account.sort)
    lost = account.event in ("killing", "bombing")
    from_afar = account.event in FROM_AFAR
    return Limits(
        start,
        end,
        _told(account),
        kinds,
        doers if _has(account) else _NOBODY,
        doers if move == "leaves" else _NOBODY,
        victims if lost else _NOBODY,
        _NOBODY if lost or move else victims,
        one_of_each(_heads(account.actors)) if from_afar else _NOBODY,
        one_of_each(_heads(parties(hurt, account.country or None))) if from_afar else _NOBODY,
        _SAYS[account.counts_things] if move == "takes" else frozenset(),
        _SAYS[account.is_undoing] if account.event in _UNDONE else frozenset(),
        _blasts(account),
        _ground(account),
        account.settles,
    )


def _hurt(claim: Claim) -> tuple[Actor, ...]:
    """Return those to whom it was done, of whom the clause itself or a person tells.

    Whom only the fight around the clause shows to be meant binds nobody: that may be a wrong guess.
    """
    is_told = not claim.why or any(line.startswith("recipient corrected") for line in claim.why)
    return tuple(one for one in claim.recipient if one.text or is_told)


def _heads(named: Iterable[Party]) -> frozenset[str]:
    """Return who stands at the head of each party, as the state does at that of its army."""
    return frozenset(head for one in named if (head := one.side or " ".join(one.words)))


def _has(account: Account) -> bool:
    """Say whether its doers have what it tells of to themselves: a place taken, a measured share.

    That a place is held, without a measure, foes may both say: then they dispute one thing.
    """
    if account.event in state_events():
        return bool(account.claim.numbers)
    return _MOVES.get(account.sort) == "takes" and not account.counts_things


def _blasts(account: Account) -> frozenset[bool]:
    """Return whether a blast killed or a man's hand, as far as the kind and its word tell."""
    trigger = account.claim.evidence.trigger
    words = set(trigger.text.lower().split()) if trigger else set()
    if account.event == "killing" and words & by_hand():
        return _SAYS[False]
    return _SAYS[True] if account.event in ONE_SIDED - {"killing"} else frozenset()


def _ground(account: Account) -> Ground:
    place = account.claim.place
    moves = account.event == "displacement"  # from one place to another
    if place is None or place.lat is None or place.lon is None or account.is_wide or moves:
        return _NOWHERE
    return Ground(place.lat, place.lat, place.lon, place.lon)


def _told(account: Account) -> int:
    """Return the day by which it must have happened: nobody reports what is still to come."""
    if account.published is None or account.claim.modality is Modality.PLANNED:
        return LATE
    return account.published + CLOCKS


def limits_by_claim(accounts: Mapping[str, Account]) -> dict[str, Limits]:
    """Return to what each claim binds an incident; the claims of one telling are of one kind.

    A copy in other words may be misread: what most of its like are holds for it too.
    """
    tellings: dict[str, list[Account]] = defaultdict(list)
    for name in sorted(accounts):
        tellings[accounts[name].telling].append(accounts[name])
    found = {}
    for told in tellings.values():
        mine = [limits_of(account) for account in told]
        sorts = Counter((one.kinds, one.things) for one in mine)
        kinds, things = max(sorts, key=sorts.__getitem__)
        model = next(one for one in mine if (one.kinds, one.things) == (kinds, things))
        for account, own in zip(told, mine, strict=True):
            account.forget()
            found[account.id] = own._replace(
                kinds=kinds, things=things, takes=model.takes, leaves=model.leaves
            )
    return found


def may_be_one(one: Limits, other: Limits) -> bool:
    """Say whether two groups of claims can be of one happening."""
    start = max(one.start, other.start)
    slack = WEEK if one.settles and other.settles else SLACK
    if start - min(one.end, other.end) > slack or start > min(one.told, other.told):
        return False
    if not one.ground.is_near(other.ground):
        return False
    if are_foes(one.takes, other.takes) or are_foes(one.leaves, other.leaves):
        return False
    if _differ(one.things, other.things) or _differ(one.undone, other.undone):
        return False
    if _differ(one.blasts, other.blasts):
        return False
    if _other_victims(one, other) or _other_victims(other, one):
        return False
    if not (one.strikers.isdisjoint(other.targets) and one.targets.isdisjoint(other.strikers)):
        return False  # a strike and the one that answers it
    return all_kin(one.kinds, other.kinds)


def _differ(one: frozenset[bool], other: frozenset[bool]) -> bool:
    return bool(one and other) and one != other


def _other_victims(killing: Limits, battle: Limits) -> bool:
    """Say whether the victims of a killing are none of those of whom the others tell."""
    struck = battle.slain | battle.struck
    return bool(killing.slain and struck) and killing.slain.isdisjoint(struck)


@lru_cache(maxsize=4096)
def all_kin(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether every kind of one group may be told of one happening with every other."""
    return all(
        kin(one, other) or frozenset((one, other)) in along()
        for one, other in product(ones, others)
    )

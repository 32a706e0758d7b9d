"""Who acted and who suffered, out of all claims: each party once, whatever it is called."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations

from dateline.knowledge.names import (
    are_foes,
    camp,
    camps,
    is_described,
    is_thing,
    party,
    plain,
    same_party,
)
from dateline.linking.accounts import Account
from dateline.nouns import Actor, Claim


def merged_actors(
    accounts: Sequence[Account], side: Callable[[Claim], tuple[Actor, ...]]
) -> tuple[Actor, ...]:
    """Return the parties on one side, each once under its commonest name, the likeliest first.

    "The insurgents" are the group that others name, if they name only one such group. Things are
    left out where parties are named.
    """
    groups: list[list[Actor]] = []
    for account in accounts:
        for actor in side(account.claim):
            mine = party(actor.name, actor.id)
            for group in groups:
                first = party(group[0].name, group[0].id)
                if plain(group[0].name) == plain(actor.name) or same_party(first, mine):
                    group.append(actor)
                    break
            else:
                groups.append([actor])
    groups = _folded(_without_things(groups))
    groups.sort(key=lambda group: (-len(group), group[0].name))
    return tuple(_commonest(group) for group in groups)


def rival_holders(accounts: Sequence[Account]) -> list[Account]:
    """Return the claims of who holds one place where foes are said to hold it, else none.

    Shares of a country are not meant: two sides may well hold two fifths each.
    """
    holds = [a for a in accounts if a.event == "control_share" and not a.claim.numbers]
    sides = {frozenset(camps(account.claim.actor)) for account in holds}
    return holds if any(are_foes(one, other) for one, other in combinations(sides, 2)) else []


def _without_things(groups: list[list[Actor]]) -> list[list[Actor]]:
    parties = [group for group in groups if not all(map(is_thing, group))]
    return parties or groups


def _folded(groups: list[list[Actor]]) -> list[list[Actor]]:
    """Put those who are only described with the one party of their camp that has a name."""
    named = [group for group in groups if not all(map(is_described, group))]
    kept = list(named)
    vague: dict[str, list[Actor]] = {}
    for group in groups:
        where = camp(group[0])
        if not all(map(is_described, group)) or where is None:
            kept.extend([] if group in named else [group])
            continue
        known = [other for other in named if camp(other[0]) == where]
        if not known:
            vague.setdefault(where, []).extend(group)
        elif len(known) == 1:
            known[0].extend(group)
    return [*kept, *vague.values()]


def _commonest(group: list[Actor]) -> Actor:
    names = Counter(actor.name for actor in group)
    best = max(group, key=lambda a: (a.id is not None, names[a.name], len(a.name), a.name))
    aliases = {alias for actor in group for alias in (actor.name, *actor.aliases)} - {best.name}
    return Actor(best.name, best.id, tuple(sorted(aliases)), None, best.kind)

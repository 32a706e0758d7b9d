"""What each claim counts: its parts added up, and apart by who is counted."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from dateline.knowledge.events import open_events
from dateline.knowledge.names import plain
from dateline.linking.accounts import Account
from dateline.mentions import side_of
from dateline.nouns import Number

#: Who is counted, where everybody is: such a count holds those of soldiers, children and so on.
_EVERYBODY = {"", "people", "persons", "civilians", "dead", "others", "residents", "families"}
#: What was done to people; every kind of event may have such figures.
HARMS = frozenset(
    ["killed", "wounded", "killed or wounded", "casualties", "missing", "detained", "abducted"]
    + ["surrendered", "defected", "released", "displaced", "returned", "trapped", "raped"]
)
#: Days over which a toll may run and still be that of one battle.
MONTH = 31
_ASIDE = frozenset(["days", "things"])
_ARMED = frozenset(["soldiers", "police", "fighters"])
_KINDS = {
    "state forces": "soldiers",
    "police": "police",
    "rebel group": "fighters",
    "militia": "fighters",
}
_ANY_MEN = frozenset(["", "men", "members", "personnel"])
_PART = ("includ", "among them", "among whom", "of them", "of whom")


class Count(NamedTuple):
    """One figure of one claim, its parts added up; ``who`` is the one group of people it counts."""

    unit: str
    low: float | int | None
    high: float | int | None
    account: Account
    who: str | None = None


def _together(unit: str, numbers: Sequence[Number], account: Account) -> Count:
    """Return one count of a claim that gives several: the whole where it is told, else the sum.

    "26 dead, five children among them" is 26; "25 volunteers and six soldiers" is 31, also after
    "the dead include".
    """
    own = _without_shares(numbers, account.claim.evidence.text)
    fighting = {side_of(n.who) for n in own} & _ARMED
    whole = [
        n for n in own if plain(n.who or "") in _EVERYBODY - ({"civilians"} if fighting else set())
    ]
    if not whole and len(own) == len(numbers):
        whole = _before_its_parts(numbers, account)
    numbers = own
    if len(numbers) == 1 or whole:
        first = max(whole or numbers, key=lambda n: (n.low or 0, n.high or 0))
        return Count(unit, first.low, first.high, account)
    lows, highs = [n.low for n in numbers], [n.high for n in numbers]
    low = sum(x for x in lows if x is not None) if any(x is not None for x in lows) else None
    high = None if any(x is None for x in highs) else sum(x for x in highs if x is not None)
    return Count(unit, low, high, account)


def _without_shares(numbers: Sequence[Number], clause: str) -> Sequence[Number]:
    """Return the numbers that count for themselves.

    "Five died, one of them a child" is five; "six of the 12 were freed" is six.
    """
    left = list(numbers)
    for part in numbers:
        whole = next((n for n in numbers if part.of and n.text and n.text in part.of), None)
        if whole is not None and whole is not part:
            named = re.search(
                rf"{re.escape(part.text or '')} of [^,.;]*{re.escape(part.of or '')}", clause
            )
            gone = whole if named else part
            left = [n for n in left if n is not gone]
    return left or numbers


def _before_its_parts(numbers: Sequence[Number], account: Account) -> list[Number]:
    """Return the largest number if its parts are told after it: "seven civilians, including …"."""
    largest = max(numbers, key=lambda n: (n.low or 0, n.high or 0))
    words = plain(account.claim.evidence.text)
    for part in _PART:
        before, found, _ = words.partition(part)
        if found and any(told and told in before for told in _ways_to_tell(largest)):
            return [largest]
    return []


def _ways_to_tell(number: Number) -> tuple[str, ...]:
    low = str(number.low) if number.low is not None else ""
    return plain(number.text or ""), plain(number.who or ""), low


def _belongs(unit: str, event: str) -> bool:
    """Say whether a kind of event has such a figure: a toll, not the three sides of an attack."""
    kind = open_events().get(event)
    return unit in HARMS or (kind is not None and unit in kind.units and unit not in _ASIDE)


def _is_told(number: Number, event: str) -> bool:
    """Say whether a number counts what happened: "nobody" is no toll, a year's total another.

    Who has fled since a day is counted up to now; there the total is the happening's own.
    """
    if number.cumulative and event != "displacement":
        return False
    return bool(number.low or number.high)


def counts(accounts: Sequence[Account]) -> dict[str, list[Count]]:
    """Return by unit what the claims count, totals over longer periods left out.

    The toll of some days of fighting is kept where nobody gives another.
    """
    found = _counted(accounts, lambda number, account: _is_told(number, account.event))
    days = _counted(accounts, lambda number, account: number.cumulative and _tells_days(account))
    return {**days, **found}


def _counted(
    accounts: Sequence[Account], is_told: Callable[[Number, Account], bool]
) -> dict[str, list[Count]]:
    found: dict[str, list[Count]] = defaultdict(list)
    for account in accounts:
        units: dict[str, list[Number]] = defaultdict(list)
        for number in account.claim.numbers:
            if is_told(number, account) and _belongs(number.unit, account.event):
                units[number.unit].append(number)
        for unit, numbers in units.items():
            found[unit].extend(_of_claim(unit, numbers, account))
    return found


def _of_claim(unit: str, numbers: Sequence[Number], account: Account) -> Iterator[Count]:
    """Yield what a claim counts in a unit: all together, and each group that it tells apart.

    "Nine soldiers died" counts soldiers alone; "nine soldiers and a baker" ten, of them nine
    soldiers.
    """
    groups: dict[str | None, list[Number]] = defaultdict(list)
    for number in numbers:
        groups[_group(number, account) if unit in HARMS else None].append(number)
    together = _together(unit, numbers, account)
    if len(groups) == 1:
        yield together._replace(who=next(iter(groups)))
        return
    yield together
    for who, some in groups.items():
        if who is not None:
            yield _together(unit, some, account)._replace(who=who)


def _group(number: Number, account: Account) -> str | None:
    """Return which people a number counts: by its words, else by whose toll the claim tells."""
    told = side_of(number.who)
    kinds = {actor.kind for actor in account.claim.recipient}
    open_words = plain(number.who or "") in _ANY_MEN
    if told is None and open_words and account.event == "casualties" and len(kinds) == 1:
        return _KINDS.get(next(iter(kinds)) or "")
    return told


def _tells_days(account: Account) -> bool:
    """Say whether a toll is that of a few days that are told, of no more than a month."""
    time = account.claim.time
    if account.event != "casualties" or time is None or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days <= MONTH

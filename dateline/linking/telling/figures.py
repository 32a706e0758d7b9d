"""The figures of an incident: lowest, best supported and highest, and who gives which."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from dateline.knowledge.events import open_events
from dateline.knowledge.names import plain
from dateline.linking.accounts import Account
from dateline.linking.telling.sources import Voice
from dateline.nouns import Contradiction, Figure, Modality, Number, Told, Value

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
_PART = ("includ", "among them", "among whom", "of them", "of whom")


class Count(NamedTuple):
    """One figure of one claim, its parts added up."""

    unit: str
    low: float | int | None
    high: float | int | None
    account: Account


def _together(unit: str, numbers: Sequence[Number], account: Account) -> Count:
    """Return one count of a claim that gives several: the whole where it is told, else the sum.

    "26 dead, five children among them" is 26; "25 volunteers and six soldiers" is 31, also after
    "the dead include".
    """
    own = _without_shares(numbers, account.claim.evidence.text)
    whole = [n for n in own if plain(n.who or "") in _EVERYBODY]
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
            found[unit].append(_together(unit, numbers, account))
    return found


def _tells_days(account: Account) -> bool:
    """Say whether a toll is that of a few days that are told, of no more than a month."""
    time = account.claim.time
    if account.event != "casualties" or time is None or time.start is None or time.end is None:
        return False
    return (time.end - time.start).days <= MONTH


def _told(unit: Sequence[Count], voices: Mapping[str, Voice]) -> tuple[Told, ...]:
    rows: dict[tuple[str, float | int | None, float | int | None], list[str]] = defaultdict(list)
    for count in unit:
        rows[voices[count.account.id].name, count.low, count.high].append(count.account.id)
    told = (Told(name, low, high, tuple(sorted(ids))) for (name, low, high), ids in rows.items())
    return tuple(sorted(told, key=lambda t: (t.low or 0, t.high or 0, t.speaker)))


def _best(unit: Sequence[Count], voices: Mapping[str, Voice]) -> float | int | None:
    """Return the value that most voices give; among equals the one told last, then the lowest.

    A voice gives one figure, its last: a later toll takes the place of its earlier ones.
    """
    last: dict[str, tuple[tuple[int, bool], set[float | int]]] = {}
    for count in unit:
        value = count.low if count.low is not None else count.high
        if value is None or count.account.claim.modality is Modality.DENIED:
            continue
        name = plain(voices[count.account.id].name)
        when = (count.account.published or 0, count.account.is_revised)
        if name not in last or last[name][0] < when:
            last[name] = (when, {value})
        elif last[name][0] == when:
            last[name][1].add(value)
    backing: dict[float | int, list[tuple[bool, int]]] = defaultdict(list)
    for (day, revised), values in last.values():
        for value in values:
            backing[value].append((revised, day))
    if not backing:
        return None
    return max(backing, key=lambda value: (len(backing[value]), max(backing[value]), -value))


def figure(unit: str, told: Sequence[Count], voices: Mapping[str, Voice]) -> Figure:
    """Return one figure of an incident."""
    affirmed = [c for c in told if c.account.claim.modality is not Modality.DENIED] or list(told)
    ends = [x for count in affirmed for x in (count.low, count.high) if x is not None]
    return Figure(
        unit,
        min(ends, default=None),
        _best(affirmed, voices),
        max(ends, default=None),
        _told(told, voices),
    )


def find_figures(
    accounts: Sequence[Account], voices: Mapping[str, Voice]
) -> tuple[tuple[Figure, ...], tuple[Contradiction, ...]]:
    """Return the figures of an incident, and the contradictions among them."""
    rows, clashes = [], []
    for unit, told in sorted(counts(accounts).items()):
        rows.append(figure(unit, told, voices))
        bounds = [(c.low or 0, c.high if c.high is not None else float("inf")) for c in told]
        if max(low for low, _ in bounds) > min(high for _, high in bounds):
            clashes.append(Contradiction(unit, _values(rows[-1])))
    return tuple(rows), tuple(clashes)


def _values(of: Figure) -> tuple[Value, ...]:
    return tuple(Value(_in_words(told), told.speaker, told.claims) for told in of.by)


def _in_words(told: Told) -> str:
    """Return a figure as a reader would write it.

    >>> _in_words(Told("a", 19, None, ())), _in_words(Told("a", 5, 7, ()))
    ('at least 19', '5 to 7')
    """
    if told.high is None:
        return f"at least {told.low}"
    if told.low is None:
        return f"at most {told.high}"
    return str(told.low) if told.low == told.high else f"{told.low} to {told.high}"

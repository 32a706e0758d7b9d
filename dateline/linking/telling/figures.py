"""The figures of an incident: lowest, best supported and highest, and who gives which."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from dateline.knowledge.names import plain
from dateline.linking.accounts import Account
from dateline.linking.telling.counting import Count, counts
from dateline.linking.telling.sources import Voice
from dateline.nouns import Contradiction, Figure, Modality, Part, Told, Value

Amount = float | int | None
WITHIN = ("children", "women")
"""Groups that others hold: they add nothing to a sum."""


def _told(unit: Sequence[Count], voices: Mapping[str, Voice]) -> tuple[Told, ...]:
    rows: dict[tuple[str, Amount, Amount, str | None], list[str]] = defaultdict(list)
    for count in unit:
        row = (voices[count.account.id].name, count.low, count.high, count.who)
        rows[row].append(count.account.id)
    told = (Told(*row[:3], tuple(sorted(ids)), row[3]) for row, ids in rows.items())
    return tuple(sorted(told, key=lambda t: (t.low or 0, t.high or 0, t.speaker, t.who or "")))


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
    """Return one figure of an incident, and that of each group of people told apart in it.

    Where nobody counts all, what is told of different people adds up: no account of the soldiers
    killed speaks against one of the rebels killed.
    """
    affirmed = [c for c in told if c.account.claim.modality is not Modality.DENIED] or list(told)
    groups = {who: [c for c in affirmed if c.who == who] for who in {c.who for c in affirmed}}
    parts = tuple(Part(who, *_range(groups[who], voices)) for who in sorted(filter(None, groups)))
    if None in groups:
        lowest, best, highest = _range(groups[None], voices)
        tops = [part.high for part in parts if part.high is not None]
        highest = max([*tops, highest] if highest is not None else tops, default=None)
    else:
        lowest, best, highest = _added([p for p in parts if p.who not in WITHIN] or parts)
    shown = parts if len(groups) > 1 else ()
    return Figure(unit, lowest, best, highest, _told(told, voices), shown)


def _range(counts: Sequence[Count], voices: Mapping[str, Voice]) -> tuple[Amount, Amount, Amount]:
    ends = [x for count in counts for x in (count.low, count.high) if x is not None]
    return min(ends, default=None), _best(counts, voices), max(ends, default=None)


def _added(parts: Sequence[Part]) -> tuple[Amount, Amount, Amount]:
    """Return the lowest of all, and the sums: the accounts are of different people."""
    lows = [part.low for part in parts if part.low is not None]
    bests = [part.best for part in parts if part.best is not None]
    highs = [part.high for part in parts if part.high is not None]
    return min(lows, default=None), sum(bests) if bests else None, sum(highs) if highs else None


def find_figures(
    accounts: Sequence[Account], voices: Mapping[str, Voice]
) -> tuple[tuple[Figure, ...], tuple[Contradiction, ...]]:
    """Return the figures of an incident, and the contradictions among them.

    Only figures of the same people contradict each other, and a part that is more than the whole.
    """
    rows, clashes = [], []
    for unit, told in sorted(counts(accounts).items()):
        rows.append(figure(unit, told, voices))
        if against := _against(told):
            values = [row for row in rows[-1].by if row.who in against]
            clashes.append(Contradiction(unit, _values(values)))
    return tuple(rows), tuple(clashes)


def _against(told: Sequence[Count]) -> set[str | None]:
    """Return the groups of people (None: everybody) whose counts cannot all be right."""
    least: dict[str | None, float] = {}
    most: dict[str | None, float] = {}
    for one in told:
        high = one.high if one.high is not None else float("inf")
        least[one.who] = max(least.get(one.who, 0), one.low or 0)
        most[one.who] = min(most.get(one.who, float("inf")), high)
    found = {who for who in least if least[who] > most[who]}
    above = {who for who in least if least[who] > most.get(None, float("inf"))}
    return found | above | ({None} if above else set())


def _values(told: Sequence[Told]) -> tuple[Value, ...]:
    return tuple(Value(_in_words(one), one.speaker, one.claims) for one in told)


def _in_words(told: Told) -> str:
    """Return a figure as a reader would write it.

    >>> _in_words(Told("a", 19, None, ())), _in_words(Told("a", 5, 7, (), "soldiers"))
    ('at least 19', '5 to 7 soldiers')
    """
    whom = f" {told.who}" if told.who else ""
    if told.high is None:
        return f"at least {told.low}{whom}"
    if told.low is None:
        return f"at most {told.high}{whom}"
    return f"{told.low if told.low == told.high else f'{told.low} to {told.high}'}{whom}"

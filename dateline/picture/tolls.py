"""Tolls over many incidents: nobody counted twice at the low end, and the doubt kept as data."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from dateline.knowledge.names import camp, plain, skeleton, word_list
from dateline.nouns import (
    Actor,
    Aside,
    Claim,
    Cumulative,
    Figure,
    Incident,
    Modality,
    Number,
    Picture,
    Place,
    Toll,
    When,
)

UNITS = (
    *("killed", "wounded", "missing", "casualties", "abducted", "raped", "detained"),
    *("surrendered", "released", "displaced", "returned", "trapped"),
)
"""What is counted of people, in the order in which it is told."""

WIDTH = {"site": 0, "town": 1, "area": 2, "district": 3, "province": 4, "country": 5}


class _Row(NamedTuple):
    incident: Incident
    low: float | int
    best: float | int
    high: float | int
    is_open: bool
    camps: frozenset[str]


def tally(
    picture: Picture, first: date | None = None, last: date | None = None
) -> tuple[Toll, ...]:
    """Return the tolls of a picture, one a unit; a period leaves aside what may lie outside it."""
    claims = {claim.id: claim for claim in picture.claims}
    found = (_toll(unit, picture, claims, When(first, last)) for unit in UNITS)
    return tuple(toll for toll in found if toll.counted or toll.aside or toll.cumulative)


def _toll(unit: str, picture: Picture, claims: Mapping[str, Claim], days: When) -> Toll:
    rows, aside = [], []
    for incident in picture.incidents:
        figure = next((one for one in incident.numbers if one.unit == unit), None)
        if figure is None or not _is_told(figure, claims) or incident.state == "denied":
            continue
        why = _why_aside(incident, figure, claims, days)
        if why:
            aside.append(Aside(incident.id, why))
        else:
            rows.append(_row(incident, figure, claims))
    surest = [row for row in rows if not _is_disputed(row)]
    low, alike = _apart(sorted(surest, key=lambda row: (-row.low, -row.best, row.incident.id)))
    best, _ = _apart(sorted(rows, key=lambda row: (-row.best, -row.low, row.incident.id)))
    return Toll(
        unit,
        sum(row.low for row in low),
        sum(row.best for row in best),
        sum(row.high for row in rows),
        any(row.is_open for row in rows),
        tuple(row.incident.id for row in rows),
        tuple(_doubts(rows, alike)),
        tuple(aside),
        tuple(_totals(unit, picture.claims)),
    )


def _row(incident: Incident, figure: Figure, claims: Mapping[str, Claim]) -> _Row:
    """Return an incident's figure with its ends; one that is not said counts nobody, or no more."""
    low = figure.low or 0
    best = figure.best if figure.best is not None else low
    high = figure.high if figure.high is not None else best
    is_open = any(told.high is None for told in figure.by)
    return _Row(incident, low, best, high, is_open, _whom(figure, claims))


def _whom(figure: Figure, claims: Mapping[str, Claim]) -> frozenset[str]:
    """Return the camps of those counted: civilians, soldiers; none where a word for them is vague.

    "Four civilians" and "17 soldiers" are different people, whatever the day.
    """
    found = {_camp(number.who) for number in _numbers(figure, claims)}
    return frozenset() if None in found else frozenset(side for side in found if side)


def _camp(who: str | None) -> str | None:
    words = plain(who or "").split()
    vague = not words or words[-1] in word_list("anybody")
    return None if vague else camp(Actor(who or ""))


def _numbers(figure: Figure, claims: Mapping[str, Claim]) -> list[Number]:
    told = [claims[id_] for one in figure.by for id_ in one.claims if id_ in claims]
    return [one for claim in told for one in claim.numbers if one.unit == figure.unit]


def _is_told(figure: Figure, claims: Mapping[str, Claim]) -> bool:
    """Say whether somebody asserts the figure: what is denied, feared or planned counts nobody."""
    told = [claims[id_] for one in figure.by for id_ in one.claims if id_ in claims]
    return any(claim.modality is Modality.ASSERTED for claim in told)


def _why_aside(
    incident: Incident, figure: Figure, claims: Mapping[str, Claim], days: When
) -> str | None:
    numbers = _numbers(figure, claims)
    if numbers and all(number.cumulative for number in numbers):
        return "total"
    time = incident.time
    if days.start is None and days.end is None:
        return None
    if time is None or time.start is None and time.end is None:
        return "day"
    inside = (time.start or date.min) >= (days.start or date.min)
    return None if inside and (time.end or date.max) <= (days.end or date.max) else "beyond"


def _apart(rows: Iterable[_Row]) -> tuple[list[_Row], dict[str, tuple[str, ...]]]:
    """Return rows no two of which can count the same people, and with which others each clashes.

    They are taken as they come.
    """
    chosen: list[_Row] = []
    alike: dict[str, tuple[str, ...]] = {}
    for row in rows:
        same = tuple(one.incident.id for one in chosen if _may_be_one(row, one))
        if same:
            alike[row.incident.id] = same
        else:
            chosen.append(row)
    return chosen, alike


def _doubts(rows: Iterable[_Row], alike: Mapping[str, tuple[str, ...]]) -> Iterable[Aside]:
    """Yield why incidents are not in the low end."""
    for row in rows:
        id_ = row.incident.id
        if _is_disputed(row):
            yield Aside(id_, "disputed")
        elif id_ in alike:
            yield Aside(id_, "twice", alike[id_])


def _is_disputed(row: _Row) -> bool:
    return row.incident.state == "disputed"


def _may_be_one(one: _Row, other: _Row) -> bool:
    """Say whether two may count the same people: no day, no place, no word for them parts them.

    That linking keeps the incidents apart is no proof: it may have had too little to join them.
    """
    ones, others = one.incident.time or When(), other.incident.time or When()
    if one.camps and other.camps and not one.camps & other.camps:
        return False
    return ones.allows(others) and _may_hold(one.incident.place, other.incident.place)


def _may_hold(one: Place | None, other: Place | None) -> bool:
    """Say whether two places are one, or one may lie in the other."""
    if one is None or other is None or not one.name or not other.name:
        return True
    if one.country and other.country and one.country != other.country:
        return False
    if (one.id and one.id == other.id) or skeleton(one.name) == skeleton(other.name):
        return True
    narrow, wide = sorted((one, other), key=lambda place: WIDTH.get(place.level or "", 1))
    if wide.level == "country":
        return True
    names = {skeleton(name) for name in (wide.name, wide.admin1) if name}
    return wide.level == "province" and (narrow.admin1 is None or skeleton(narrow.admin1) in names)


def _totals(unit: str, claims: Iterable[Claim]) -> Iterable[Cumulative]:
    """Yield the totals over periods that somebody asserts, each as it is told first."""
    seen = set()
    for claim in claims:
        if claim.modality is not Modality.ASSERTED or claim.repeats:
            continue
        for number in claim.numbers:
            key = (number.low, number.high, claim.speaker.name, claim.speaker.text)
            if number.unit == unit and number.cumulative and key not in seen:
                seen.add(key)
                yield Cumulative(claim.id, number)

"""Questions about pairs of claims answered once for all pairs that are alike in what is asked.

What most questions ask of a claim is little: its kind and sides, its times, its place, its figures.
A claim has a number for each of these aspects, and a pair of numbers has its answers.
"""

from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import count
from typing import NamedTuple

import dateline.linking.joining.places as places
import dateline.linking.joining.questions as ask
import dateline.linking.joining.within as within
from dateline.linking.accounts import Account

Asks = Callable[[Account, Account], bool]

KEPT = 1 << 17
"""Cases kept of each aspect, and pairs of them; then they are begun anew."""


class Aspect(NamedTuple):
    """Something about a claim, and the questions that ask of it and of nothing else."""

    of: Callable[[Account], Hashable]
    asks: frozenset[Asks]


def _deed(it: Account) -> Hashable:
    """Return what was done, by whom and to whom, as it is told."""
    return (
        it.event, it.sort, it.claim.modality, it.actors, it.recipients, it.camps, it.hits_both,
        it.counts_things, it.is_series, it.is_another, it.takes, it.holds, it.sites,
    )  # fmt: skip


def _times(it: Account) -> Hashable:
    fallen = it.bones if it.settles else None
    return it.start, it.end, it.days, it.leans, it.published, it.lasts, fallen


def _place(it: Account) -> Hashable:
    place = it.claim.place
    told = (place.name, place.id, place.admin1, place.lat, place.lon, place.level) if place else ()
    return it.bones, it.country, it.is_speech, told


def _figures(it: Account) -> Hashable:
    return it.figures


DEED = Aspect(
    _deed,
    frozenset([
        ask.same_kind, ask.close_kind, ask.loose_kind, ask.same_actor, ask.other_actor,
        ask.same_recipient, ask.same_sides, ask.sides_reversed, ask.other_victims,
        ask.both_sides_lost, ask.place_and_things, ask.series_and_one, ask.denial,
        ask.only_feared, ask.state_and_happening, places.same_site, places.other_site,
    ]),
)  # fmt: skip
TIMES = Aspect(
    _times,
    frozenset([
        ask.same_days, ask.leans_alike, ask.same_span, ask.day_apart, ask.days_apart,
        ask.times_clash, ask.fell_once, ask.one_is_old, ask.told_days_apart, ask.told_far_apart,
        ask.season_and_day,
    ]),
)  # fmt: skip
PLACE = Aspect(
    _place,
    frozenset([
        places.same_place, places.wide_place, places.other_place, places.near_place,
        places.place_inside, places.place_missing, places.both_placeless,
    ]),
)  # fmt: skip
FIGURES = Aspect(_figures, frozenset([ask.same_figure, ask.figures_far_apart]))
ASPECTS = (DEED, TIMES, PLACE, FIGURES)


def _beside(one: Account, other: Account) -> bool:
    return one.claim.report == other.claim.report


def _both_speak(one: Account, other: Account) -> bool:
    return one.is_speech and other.is_speech


def _taken_and_held(one: Account, other: Account) -> bool:
    return (one.takes and other.holds) or (other.takes and one.holds)


def _one_is_another(one: Account, other: Account) -> bool:
    return one.is_another or other.is_another


def _kinds_differ(one: Account, other: Account) -> bool:
    return one.event != other.event and not _beside(one, other)


#: Questions to which only such pairs can say yes; the deeds and the reports tell which those are.
ONLY_OF: dict[Asks, Asks] = {
    ask.side_by_side: _beside,
    within.place_goes_on: _beside,
    within.in_one_list: _beside,
    within.lead_and_place: _beside,
    within.lead_and_detail: _beside,
    within.taken_up: _beside,
    within.blame: _beside,
    ask.speech_same_voice: _both_speak,
    ask.speech_other_voice: _both_speak,
    ask.foe_holds: _taken_and_held,
    ask.another_one: _one_is_another,
    ask.only_the_place: _kinds_differ,
}

_Asked = tuple[tuple[Asks, int], ...]
_numbers: tuple[dict[Hashable, int], ...] = tuple({} for _ in ASPECTS)
_next = count()


def _aspects(account: Account) -> tuple[int, ...]:
    """Return the numbers of a claim's aspects, kept with what else was worked out of it."""
    kept = account.__dict__
    if "aspects" not in kept:
        kept["aspects"] = tuple(map(_number, _numbers, (aspect.of(account) for aspect in ASPECTS)))
    numbers: tuple[int, ...] = kept["aspects"]
    return numbers


def _number(numbers: dict[Hashable, int], case: Hashable) -> int:
    if len(numbers) > KEPT:
        numbers.clear()  # numbers go on rising: an old one never comes to mean another case
    return numbers.setdefault(case, next(_next))


class Answers:
    """Which of some questions are answered yes, as the bits of a number."""

    def __init__(self, asks: Sequence[Asks]) -> None:
        """Take the questions; the first is the lowest bit."""
        bits = [(one, 1 << k) for k, one in enumerate(asks)]
        self._asked = tuple(tuple(row for row in bits if row[0] in a.asks) for a in ASPECTS)
        told = frozenset[Asks]().union(*(aspect.asks for aspect in ASPECTS))
        self._others = tuple(row for row in bits if row[0] not in told)
        self._known: tuple[dict[int, int], ...] = tuple({} for _ in ASPECTS)
        self._left: dict[tuple[int, int, bool], _Asked] = {}

    def of(self, one: Account, other: Account) -> int:
        """Return the answers for one pair."""
        mine, theirs, found = _aspects(one), _aspects(other), 0
        for known, asked, first, second in zip(self._known, self._asked, mine, theirs, strict=True):
            case = first << 32 | second
            told = known.get(case)
            if told is None:
                if len(known) > KEPT:
                    known.clear()
                told = known[case] = _yes(asked, one, other)
            found |= told
        return found | _yes(self._asks_left(mine[0], theirs[0], one, other), one, other)

    def _asks_left(self, mine: int, theirs: int, one: Account, other: Account) -> _Asked:
        """Return what is still to be asked of a pair of such deeds."""
        case = mine, theirs, one.claim.report == other.claim.report
        left = self._left.get(case)
        if left is None:
            if len(self._left) > KEPT:
                self._left.clear()
            left = self._left[case] = tuple(
                row for row in self._others if row[0] not in ONLY_OF or ONLY_OF[row[0]](one, other)
            )
        return left


def _yes(asked: Iterable[tuple[Asks, int]], one: Account, other: Account) -> int:
    found = 0
    for asks, bit in asked:
        if asks(one, other):
            found |= bit
    return found

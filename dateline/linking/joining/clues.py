"""The clues by which two claims are found to tell of one happening, and what each is worth.

The table is the method. The weights were set by hand, with the coefficients of a logistic
regression over pairs of invented claims as a check on their order.
"""

import inspect
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

import dateline.linking.joining.places as places
import dateline.linking.joining.questions as ask
import dateline.linking.joining.within as within
from dateline.linking.accounts import Account
from dateline.linking.joining.answers import Answers

#: Two claims whose weight is at or below this are never put together, whoever else joins them.
VETO = -250


class Clue(NamedTuple):
    """A question about two claims, and what a yes is worth, in hundredths."""

    asks: Callable[[Account, Account], bool]
    weight: int

    @property
    def reason(self) -> str:
        """The question, answered yes, in words."""
        return inspect.getdoc(self.asks) or ""


CLUES = (
    Clue(ask.same_telling, 600),
    Clue(ask.same_kind, 60),
    Clue(ask.close_kind, 40),
    Clue(ask.loose_kind, -40),
    Clue(places.same_place, 80),
    Clue(within.place_goes_on, 20),
    Clue(places.wide_place, -60),
    Clue(places.other_place, -260),
    Clue(within.in_one_list, -400),
    Clue(places.near_place, 220),
    Clue(places.place_inside, 160),
    Clue(places.place_reached, 280),
    Clue(places.place_missing, -60),
    Clue(within.lead_and_place, 80),
    Clue(within.lead_and_detail, 70),
    Clue(within.taken_up, 110),
    Clue(places.both_placeless, -30),
    Clue(ask.same_days, 50),
    Clue(ask.leans_alike, 40),
    Clue(ask.same_span, 50),
    Clue(ask.day_apart, -20),
    Clue(ask.days_apart, -80),
    Clue(ask.times_clash, -260),
    Clue(ask.fell_once, -60),
    Clue(ask.one_is_old, -200),
    Clue(ask.told_days_apart, -60),
    Clue(ask.told_far_apart, -120),
    Clue(ask.season_and_day, -120),
    Clue(ask.same_actor, 30),
    Clue(ask.other_actor, -70),
    Clue(ask.same_recipient, 15),
    Clue(ask.same_sides, 20),
    Clue(ask.sides_reversed, -90),
    Clue(ask.other_victims, -40),
    Clue(ask.both_sides_lost, -80),
    Clue(ask.side_by_side, 20),
    Clue(ask.same_figure, 60),
    Clue(places.same_site, 50),
    Clue(places.other_site, -100),
    Clue(ask.figures_far_apart, -30),
    Clue(ask.place_and_things, -180),
    Clue(ask.series_and_one, -150),
    Clue(ask.same_words, 30),
    Clue(ask.much_the_same_words, 40),
    Clue(ask.only_the_place, -20),
    Clue(ask.another_one, -80),
    Clue(ask.denial, 20),
    Clue(within.blame, 400),
    Clue(ask.only_feared, -200),
    Clue(ask.speech_same_voice, 50),
    Clue(ask.speech_other_voice, -300),
    Clue(ask.state_and_happening, -150),
    Clue(ask.foe_holds, 350),
)

_ANSWERS = Answers([clue.asks for clue in CLUES])


def weigh(one: Account, other: Account) -> int:
    """Return how much speaks for two claims' telling of one happening, in hundredths."""
    return _worth(_ANSWERS.of(one, other))


def reasons(one: Account, other: Account) -> tuple[str, ...]:
    """Return in words what speaks for it and against it."""
    return _told(_ANSWERS.of(one, other))


def _yes(answers: int) -> Iterator[Clue]:
    return (clue for k, clue in enumerate(CLUES) if answers >> k & 1)


@lru_cache(maxsize=65536)
def _worth(answers: int) -> int:
    return sum(clue.weight for clue in _yes(answers))


@lru_cache(maxsize=65536)
def _told(answers: int) -> tuple[str, ...]:
    return tuple(clue.reason for clue in _yes(answers) if clue.weight)

"""Where something happened whose own clause names no place: clues, and what each is worth.

The table is the method. Each clue asks one question of a happening and one place of the report, or
of "nowhere"; the place for which most speaks is taken. The weights are the coefficients of a
logistic regression over invented reports, in hundredths.
"""

import inspect
from collections.abc import Callable
from typing import NamedTuple

from dateline.extraction.facets import clues as ask
from dateline.extraction.facets.grounds import Asked, Grounds, Hints, Told, asked
from dateline.extraction.folding import Happening
from dateline.mentions import Mention
from dateline.nouns import Place


class Clue(NamedTuple):
    """A question about a happening and a place, and what a yes is worth, in hundredths."""

    asks: Callable[[Asked], bool]
    weight: int = 0

    @property
    def reason(self) -> str:
        """The question, answered yes, in words."""
        return inspect.getdoc(self.asks) or ""


CLUES: tuple[Clue, ...] = (
    Clue(ask.same_clause, 150),
    Clue(ask.clause_beneath, 80),
    Clue(ask.relative_beneath, 50),
    Clue(ask.clause_around, 55),
    Clue(ask.said_around, -55),
    Clue(ask.clause_beside, 70),
    Clue(ask.joined_after, -35),
    Clue(ask.far_in_sentence, -65),
    Clue(ask.at_here, 130),
    Clue(ask.of_here, 15),
    Clue(ask.by_here, -35),
    Clue(ask.country_here, -105),
    Clue(ask.last_told, -50),
    Clue(ask.told_in_sentence, -50),
    Clue(ask.told_in_paragraph, 50),
    Clue(ask.told_sentence_before, 30),
    Clue(ask.told_first, 35),
    Clue(ask.same_kind_told, 70),
    Clue(ask.told_by_speech_only, 60),
    Clue(ask.named_before, 30),
    Clue(ask.named_lately, 25),
    Clue(ask.named_long_ago, -20),
    Clue(ask.named_later, -115),
    Clue(ask.named_next, 65),
    Clue(ask.in_paragraph, 140),
    Clue(ask.most_named, 60),
    Clue(ask.second_named, 15),
    Clue(ask.in_lead, 50),
    Clue(ask.in_crosshead, 40),
    Clue(ask.is_way, -15),
    Clue(ask.is_whose, 25),
    Clue(ask.is_country, -95),
    Clue(ask.is_province, -85),
    Clue(ask.is_site, -65),
    Clue(ask.is_unknown, 25),
    Clue(ask.country_for_total, 40),
    Clue(ask.local_for_total, -95),
    Clue(ask.country_for_war, 85),
    Clue(ask.country_for_forces, 60),
    Clue(ask.nowhere_speech, 290),
    Clue(ask.nowhere_asked, 190),
    Clue(ask.nowhere_politics, 125),
    Clue(ask.nowhere_moving, 20),
    Clue(ask.nowhere, 225),
    Clue(ask.nowhere_general, 50),
    Clue(ask.nowhere_total, -30),
    Clue(ask.nowhere_before, 15),
    Clue(ask.nowhere_noun, 55),
    Clue(ask.nowhere_fixed, -35),
    Clue(ask.nowhere_old, 30),
    Clue(ask.old_and_country, 120),
    Clue(ask.old_and_elsewhere, 25),
    Clue(ask.words_there, -55),
    Clue(ask.words_country, -55),
    Clue(ask.leaving_from, 25),
    Clue(ask.only_place_here, 50),
    Clue(ask.narrower_here, 70),
    Clue(ask.wider_here, -20),
    Clue(ask.heads_line, 35),
    Clue(ask.result_there, 75),
    Clue(ask.pointed_there, 50),
    Clue(ask.moved_elsewhere, -25),
    Clue(ask.there_word, 30),
    Clue(ask.is_dateline, -15),
    Clue(ask.same_country, 75),
    Clue(ask.nowhere_release, 60),
    Clue(ask.dominant, -25),
    Clue(ask.dominant_and_local, 20),
    Clue(ask.told_mostly, 65),
    Clue(ask.referred_here, 80),
    Clue(ask.unknown_never_at, -40),
    Clue(ask.about_event_there, 15),
    Clue(ask.wider_than_main, 65),
    Clue(ask.whole_in_scope, 40),
    Clue(ask.acted_upon, 90),
    Clue(ask.first_outward, 65),
    Clue(ask.first_outward_of_words, 50),
    Clue(ask.first_outward_country, 55),
    Clue(ask.no_clue_in_clause, -15),
)


def questions(
    happening: Happening, grounds: Grounds, told: tuple[Told, ...], hints: Hints
) -> tuple[Asked, ...]:
    """Return the questions to ask: one for each place in reach, and one for nowhere."""
    names = grounds.near(happening.reading.number)
    return tuple(asked(happening, grounds, told, hints, name) for name in (None, *names))


def lean(
    happening: Happening, grounds: Grounds, told: tuple[Told, ...], hints: Hints
) -> tuple[Mention[Place] | None, str]:
    """Return the place for which most speaks, None for nowhere, with the strongest reason."""
    best = max(questions(happening, grounds, told, hints), key=weigh)
    strongest = max(
        (clue for clue in CLUES if clue.weight > 0 and clue.asks(best)),
        key=lambda clue: clue.weight,
        default=None,
    )
    return best.one, strongest.reason if strongest else "nothing else is nearer"


def weigh(one: Asked) -> int:
    """Return how much speaks for a place, in hundredths."""
    return sum(clue.weight for clue in CLUES if clue.weight and clue.asks(one))

"""Where something happened whose own clause names no place: clues, and what each is worth.

The table is the method. Each clue asks one question of a happening and one place of the report, or
of "nowhere"; the place for which most speaks is taken. The weights are the coefficients of a
logistic regression over invented reports, in hundredths.
"""

import inspect
from collections.abc import Callable
from typing import NamedTuple

from dateline.extraction.facets import clues as ask
from dateline.extraction.facets.grounds import Asked, Grounds, Told, asked
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
    Clue(ask.same_clause, 90),
    Clue(ask.clause_beneath, 100),
    Clue(ask.relative_beneath, 55),
    Clue(ask.clause_around, 35),
    Clue(ask.said_around, -30),
    Clue(ask.clause_beside, 35),
    Clue(ask.joined_after, -35),
    Clue(ask.far_in_sentence, -70),
    Clue(ask.before_in_sentence, 45),
    Clue(ask.at_here, 130),
    Clue(ask.toward_here, -20),
    Clue(ask.of_here, 55),
    Clue(ask.by_here, 25),
    Clue(ask.country_here, -115),
    Clue(ask.last_told, -65),
    Clue(ask.last_named_told, 40),
    Clue(ask.told_in_sentence, -25),
    Clue(ask.told_in_paragraph, 55),
    Clue(ask.told_sentence_before, 35),
    Clue(ask.told_at_all, -35),
    Clue(ask.same_kind_told, 75),
    Clue(ask.named_before, 40),
    Clue(ask.named_lately, 30),
    Clue(ask.named_long_ago, -20),
    Clue(ask.named_later, -120),
    Clue(ask.named_next, 50),
    Clue(ask.in_paragraph, 140),
    Clue(ask.most_named, 75),
    Clue(ask.second_named, 30),
    Clue(ask.in_lead, 55),
    Clue(ask.in_crosshead, 50),
    Clue(ask.is_at, 20),
    Clue(ask.is_way, -35),
    Clue(ask.is_whose, 15),
    Clue(ask.is_country, -95),
    Clue(ask.is_province, -110),
    Clue(ask.is_area, 25),
    Clue(ask.is_site, -50),
    Clue(ask.is_unknown, 15),
    Clue(ask.country_for_total, 50),
    Clue(ask.local_for_total, -90),
    Clue(ask.country_for_war, 110),
    Clue(ask.country_for_forces, 70),
    Clue(ask.nowhere_speech, 290),
    Clue(ask.nowhere_asked, 180),
    Clue(ask.nowhere_politics, 100),
    Clue(ask.nowhere, 260),
    Clue(ask.nowhere_headline, 20),
    Clue(ask.nowhere_general, 50),
    Clue(ask.nowhere_total, -65),
    Clue(ask.nowhere_before, 25),
    Clue(ask.nowhere_noun, 55),
    Clue(ask.nowhere_fixed, -20),
    Clue(ask.nowhere_old, 35),
    Clue(ask.old_and_country, 150),
    Clue(ask.words_there, -70),
    Clue(ask.words_country, -55),
    Clue(ask.leaving_from, -35),
    Clue(ask.only_place_here, 65),
    Clue(ask.narrower_here, 50),
    Clue(ask.wider_here, -25),
    Clue(ask.heads_line, 45),
    Clue(ask.leads_sentence, 70),
    Clue(ask.led_paragraph, 40),
    Clue(ask.result_there, 45),
    Clue(ask.pointed_there, 45),
    Clue(ask.moved_elsewhere, -15),
    Clue(ask.there_word, 25),
    Clue(ask.is_dateline, -15),
    Clue(ask.same_country, 95),
    Clue(ask.nowhere_release, 80),
    Clue(ask.dominant, -65),
    Clue(ask.dominant_and_local, 40),
    Clue(ask.told_mostly, 115),
    Clue(ask.referred_here, 75),
    Clue(ask.about_event_there, 20),
    Clue(ask.wider_than_main, 95),
    Clue(ask.whole_in_scope, 80),
)


def questions(happening: Happening, grounds: Grounds, told: tuple[Told, ...]) -> tuple[Asked, ...]:
    """Return the questions to ask: one for each place in reach, and one for nowhere."""
    names = grounds.near(happening.reading.number)
    return tuple(asked(happening, grounds, told, name) for name in (None, *names))


def lean(
    happening: Happening, grounds: Grounds, told: tuple[Told, ...]
) -> tuple[Mention[Place] | None, str]:
    """Return the place for which most speaks, None for nowhere, with the strongest reason."""
    best = max(questions(happening, grounds, told), key=weigh)
    strongest = max(
        (clue for clue in CLUES if clue.weight > 0 and clue.asks(best)),
        key=lambda clue: clue.weight,
        default=None,
    )
    return best.one, strongest.reason if strongest else "nothing else is nearer"


def weigh(one: Asked) -> int:
    """Return how much speaks for a place, in hundredths."""
    return sum(clue.weight for clue in CLUES if clue.weight and clue.asks(one))

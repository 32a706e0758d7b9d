"""Where something happened whose own clause names no place: clues, and what each is worth.

The table is the method. Each clue asks one question of a happening and one place of the report, or
of "nowhere"; the place for which most speaks is taken. The weights are the coefficients of a
logistic regression over the training texts, in hundredths.
"""

import inspect
from collections.abc import Callable
from typing import NamedTuple

from dateline.extraction.facets import in_naming, in_report, in_sentence, in_telling, nowhere
from dateline.extraction.facets.grounds import Asked, Grounds, Hints, Told, asked
from dateline.extraction.folding import Happening
from dateline.mentions import Mention
from dateline.nouns import Place

LEAST = -100
"""No more than this, in hundredths, speaks against a place where something was told before."""


class Clue(NamedTuple):
    """A question about a happening and a place, and what a yes is worth, in hundredths."""

    asks: Callable[[Asked], bool]
    weight: int = 0

    @property
    def reason(self) -> str:
        """The question, answered yes, in words."""
        return inspect.getdoc(self.asks) or ""


CLUES: tuple[Clue, ...] = (
    Clue(in_sentence.same_clause, 50),
    Clue(in_sentence.clause_beneath, 50),
    Clue(in_sentence.clause_around, 55),
    Clue(in_sentence.clause_beside, 20),
    Clue(in_sentence.far_in_sentence, -5),
    Clue(in_sentence.at_here, 25),
    Clue(in_sentence.of_here, 30),
    Clue(in_sentence.country_here, 5),
    Clue(in_sentence.told_in_sentence, -5),
    Clue(in_report.told_in_paragraph, 40),
    Clue(in_report.told_sentence_before, 15),
    Clue(in_report.told_first, 70),
    Clue(in_report.told_often, -15),
    Clue(in_report.told_at_all, -20),
    Clue(in_report.same_kind_told, 25),
    Clue(in_report.named_before, 40),
    Clue(in_report.named_long_ago, -50),
    Clue(in_report.named_later, -110),
    Clue(in_report.in_paragraph, 165),
    Clue(in_report.most_named, 40),
    Clue(in_report.second_named, 70),
    Clue(in_report.named_thrice, -30),
    Clue(in_report.in_headline, 70),
    Clue(in_report.is_way, -35),
    Clue(in_report.is_country, -80),
    Clue(in_report.is_province, -50),
    Clue(in_report.is_site, -10),
    Clue(in_report.is_unknown, 40),
    Clue(in_report.country_for_total, 40),
    Clue(in_report.local_for_total, -45),
    Clue(nowhere.nowhere_speech, 225),
    Clue(nowhere.nowhere_asked, 125),
    Clue(nowhere.nowhere_politics, 75),
    Clue(nowhere.nowhere_moving, 25),
    Clue(nowhere.nowhere, 180),
    Clue(nowhere.nowhere_general, 45),
    Clue(nowhere.nowhere_before, 20),
    Clue(nowhere.nowhere_noun, 25),
    Clue(in_sentence.words_there, -125),
    Clue(in_sentence.words_country, -25),
    Clue(in_sentence.leaving_from, 20),
    Clue(in_sentence.where_they_go, -110),
    Clue(in_sentence.only_place_here, 25),
    Clue(in_sentence.wider_here, -25),
    Clue(in_sentence.leads_sentence, 5),
    Clue(in_report.result_there, 15),
    Clue(in_report.pointed_there, 20),
    Clue(in_sentence.moved_elsewhere, -25),
    Clue(in_sentence.other_named_here, -35),
    Clue(in_sentence.there_word, 60),
    Clue(in_report.same_country, 60),
    Clue(nowhere.nowhere_release, 5),
    Clue(in_report.dominant, 15),
    Clue(in_report.told_mostly, 40),
    Clue(in_sentence.referred_here, 35),
    Clue(in_report.wider_than_main, 65),
    Clue(in_sentence.whole_in_scope, 20),
    Clue(in_sentence.acted_upon, 45),
    Clue(in_sentence.first_outward, 25),
    Clue(in_sentence.no_clue_in_clause, 10),
    Clue(in_report.total_and_main, 5),
    Clue(in_report.no_place_by_kind, -80),
    Clue(in_report.unknown_near, -30),
    Clue(nowhere.denied_or_none, 25),
    Clue(in_naming.is_capital, -80),
    Clue(in_naming.came_from, -55),
    Clue(in_naming.only_holds, -45),
    Clue(in_naming.aside_in_paragraph, -30),
    Clue(in_naming.only_in_paragraph, 25),
    Clue(in_naming.set_scene, 65),
    Clue(in_naming.in_lead, 50),
    Clue(in_naming.named_a_while_ago, -30),
    Clue(in_naming.written_there, 45),
    Clue(in_telling.goes_on_there, 10),
    Clue(in_telling.last_blow_there, 70),
    Clue(in_telling.told_outright, -50),
    Clue(in_telling.outright_mostly, -50),
    Clue(in_telling.told_in_paragraph_before, 40),
    Clue(nowhere.nowhere_truce, 55),
    Clue(nowhere.nowhere_headline, 20),
    Clue(nowhere.nowhere_in_paragraph, -35),
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
    """Return the place for which most speaks, None for nowhere, with the two strongest reasons."""
    best = max(questions(happening, grounds, told, hints), key=weigh)
    speaking = sorted(
        (clue for clue in CLUES if clue.weight > 0 and clue.asks(best)),
        key=lambda clue: -clue.weight,
    )
    return best.one, " ".join(clue.reason for clue in speaking[:2]) or "nothing else is nearer"


def weigh(one: Asked) -> int:
    """Return how much speaks for a place, in hundredths."""
    return standing_of(one) + sum(clue.weight for clue in CLUES if clue.weight and clue.asks(one))


def standing_of(one: Asked) -> int:
    """Return what speaks for a place by how it stands in the sentence, if that names it."""
    stands = one.hints.stands.get(one.name or "", 0)
    return max(stands, LEAST) if any(told.name == one.name for told in one.told) else stands

"""Where something happened whose own clause names no place: clues, and what each is worth.

The table is the method. Each clue asks one question of a happening and one place of the report, or
of "nowhere"; the place for which most speaks is taken. The weights are the coefficients of a
logistic regression over the training texts, in hundredths.
"""

import inspect
from collections.abc import Callable
from typing import NamedTuple

from dateline.extraction.facets import in_clause, in_report, in_sentence, nowhere
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
    Clue(in_sentence.same_clause, 145),
    Clue(in_sentence.clause_beneath, 25),
    Clue(in_sentence.clause_around, 90),
    Clue(in_sentence.clause_beside, 65),
    Clue(in_sentence.far_in_sentence, -30),
    Clue(in_sentence.at_here, 40),
    Clue(in_sentence.of_here, 20),
    Clue(in_sentence.country_here, -20),
    Clue(in_sentence.told_in_sentence, -25),
    Clue(in_report.told_in_paragraph, 25),
    Clue(in_report.told_sentence_before, 5),
    Clue(in_report.told_first, 60),
    Clue(in_report.told_often, 10),
    Clue(in_report.told_at_all, -10),
    Clue(in_report.same_kind_told, 50),
    Clue(in_report.named_before, 70),
    Clue(in_report.named_lately, 20),
    Clue(in_report.named_long_ago, -40),
    Clue(in_report.named_later, -110),
    Clue(in_report.in_paragraph, 150),
    Clue(in_report.most_named, 70),
    Clue(in_report.second_named, 70),
    Clue(in_report.named_thrice, -35),
    Clue(in_report.in_headline, 60),
    Clue(in_report.is_way, -50),
    Clue(in_report.is_whose, 5),
    Clue(in_report.is_country, -105),
    Clue(in_report.is_province, -70),
    Clue(in_report.is_site, 0),
    Clue(in_report.is_unknown, 25),
    Clue(in_report.country_for_total, 60),
    Clue(in_report.local_for_total, -55),
    Clue(nowhere.nowhere_speech, 275),
    Clue(nowhere.nowhere_asked, 210),
    Clue(nowhere.nowhere_politics, 145),
    Clue(nowhere.nowhere_moving, 40),
    Clue(nowhere.nowhere, 175),
    Clue(nowhere.nowhere_general, 50),
    Clue(nowhere.nowhere_before, 30),
    Clue(nowhere.nowhere_noun, 30),
    Clue(in_sentence.words_there, -65),
    Clue(in_sentence.words_country, -45),
    Clue(in_sentence.leaving_from, 75),
    Clue(in_sentence.only_place_here, 15),
    Clue(in_sentence.wider_here, -50),
    Clue(in_sentence.leads_sentence, 35),
    Clue(in_report.result_there, 5),
    Clue(in_report.pointed_there, 5),
    Clue(in_sentence.moved_elsewhere, -30),
    Clue(in_sentence.other_named_here, -55),
    Clue(in_sentence.there_word, 75),
    Clue(in_report.same_country, 75),
    Clue(nowhere.nowhere_release, 5),
    Clue(in_report.dominant, -15),
    Clue(in_report.told_mostly, 25),
    Clue(in_sentence.referred_here, 75),
    Clue(in_report.wider_than_main, 45),
    Clue(in_sentence.whole_in_scope, 55),
    Clue(in_sentence.acted_upon, 50),
    Clue(in_sentence.first_outward, 75),
    Clue(in_sentence.first_outward_country, -40),
    Clue(in_sentence.no_clue_in_clause, -10),
    Clue(in_report.total_and_main, -10),
    Clue(in_report.no_place_by_kind, -65),
    Clue(in_report.unknown_near, -20),
    Clue(nowhere.denied_or_none, 10),
    Clue(in_clause.hangs_on_it, 30),
    Clue(in_clause.is_acted_upon, -5),
    Clue(in_clause.is_doing, 0),
    Clue(in_clause.within_subject, -40),
    Clue(in_clause.within_object, 50),
    Clue(in_clause.within_phrase, -10),
    Clue(in_clause.owns, -65),
    Clue(in_clause.owns_site, 25),
    Clue(in_clause.of_speaker, -50),
    Clue(in_clause.goes_there, -25),
    Clue(in_clause.comes_from_there, -80),
    Clue(in_clause.word_stands_at, 50),
    Clue(in_clause.words_asked_there, -65),
)


def questions(
    happening: Happening,
    grounds: Grounds,
    told: tuple[Told, ...],
    hints: Hints,
) -> tuple[Asked, ...]:
    """Return the questions to ask: one for each place in reach, and one for nowhere."""
    names = grounds.near(happening.reading.number)
    return tuple(asked(happening, grounds, told, hints, name) for name in (None, *names))


def lean(
    happening: Happening,
    grounds: Grounds,
    told: tuple[Told, ...],
    hints: Hints,
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
    return sum(clue.weight for clue in CLUES if clue.weight and clue.asks(one))

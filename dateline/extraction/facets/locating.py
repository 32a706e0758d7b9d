"""Where everything that a report tells happened, one thing after the other."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain

from dateline.extraction.facets.grounds import Asked, Grounds, Told
from dateline.extraction.facets.leaning import questions
from dateline.extraction.facets.moments import time_of
from dateline.extraction.facets.spots import Where, hints_of, places_of
from dateline.extraction.folding import Happening

YEAR = 365
BEFORE = 40
"""So many happenings told before are looked at, with the very first."""


class Located:
    """The happenings of a report with their places."""

    def __init__(self, happenings: Sequence[Happening], grounds: Grounds) -> None:
        """Find the places of all happenings, given in reading order."""
        self._grounds = grounds
        self._order = [_moment(happening) for happening in happenings]
        self._told: list[tuple[Told, ...]] = []
        self._spots: dict[tuple[int, int], tuple[Where, ...]] = {}
        for position, happening in enumerate(happenings):
            spots = places_of(happening, grounds, self._before(position, happening))
            self._told.append(tuple(_told(happening, where) for where in spots))
            self._spots[_moment(happening)] = spots

    def spots(self, happening: Happening) -> tuple[Where, ...]:
        """Return the places of one of the happenings."""
        return self._spots[_moment(happening)]

    def questions(self, happening: Happening) -> tuple[Asked, ...]:
        """Return what is asked of any happening of the report, be it one of these or not."""
        before = self._before(bisect_left(self._order, _moment(happening)), happening)
        return questions(happening, self._grounds, before, hints_of(happening, self._grounds))

    def _before(self, position: int, happening: Happening) -> tuple[Told, ...]:
        """Return what was told first, and what was told last before a position.

        An aside on old history says nothing of where the next paragraph goes on.
        """
        lately = tuple(chain(*self._told[max(position - BEFORE, 0) : position]))
        found = (*self._told[0], *lately) if position > BEFORE else lately
        here = happening.reading.sentence.paragraph
        return tuple(told for told in found if not told.old or told.paragraph == here)


def _moment(happening: Happening) -> tuple[int, int]:
    """Return when a report tells something: its sentence and word."""
    return happening.reading.number, happening.reading.trigger


def _told(happening: Happening, where: Where) -> Told:
    name = where.mention.of.name if where.mention else None
    reading = happening.reading
    paragraph, old = reading.sentence.paragraph, _is_old(happening)
    return Told(reading.number, paragraph, happening.event, name, where.here, old)


def _is_old(happening: Happening) -> bool:
    """Say whether something ended more than a year before the report appeared."""
    published = happening.reading.scene.parse.text.published
    time, _ = time_of(happening, speech=happening.reading.frame.speech)
    if time is None or time.end is None or published is None:
        return False
    return (published.start - time.end).days > YEAR

"""The running time of a text: what has been told so far, and what a bare month belongs to."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from dateline.mentions.times.calendar import Days, year_days
from dateline.mentions.times.joins import Expression
from dateline.mentions.times.phrases import Phrase
from dateline.mentions.times.scene import Reading, Scene, governors
from dateline.nouns import Parse, Sentence

_LONE_YEAR = re.compile(r"\W*((?:1[0-9]|20)\d\d)\W*")
_OF_NOUN = frozenset({"compound", "nummod", "nmod", "nmod:unmarked", "nmod:poss", "flat", "dep"})
_NEWS = frozenset({"weekday", "deictic", "ago"})
_OPENING = 4
"""So many sentences open a text."""
_YEARS = 5
"""So many years named make a history, where they are twice as many as its weekdays."""


class Memory(NamedTuple):
    """What the text has told so far of days, for what leans on them.

    ``history`` says that it tells of the past by its years: there a month without a year is near
    the time told last, where in news it is the latest such month. ``section`` is the years that
    the heading above names, ``home`` the time last told within them; ``dated`` is the last
    paragraph that told a day.
    """

    published: date | None
    history: bool = False
    covers: date | None = None
    told: Days | None = None
    near: Days | None = None
    latest: date | None = None
    reign: Days | None = None
    ancient: int | None = None
    section: Days | None = None
    home: Days | None = None
    paragraph: int = 0
    dated: int = -99
    earlier: Days | None = None
    opens: bool = False

    def scene(self, tense: str, means: str) -> Scene:
        """Return the scene of a phrase that stands here: a history leans on no publication.

        Where a history opens as news does, its weekdays and yesterdays lean on it all the same.
        """
        leans = not self.history or (self.opens and means in _NEWS)
        published = self.published if leans else None
        return Scene(
            published=published,
            told=self.told,
            near=self.near,
            latest=self.latest,
            reign=self.reign,
            ancient=self.ancient,
            covers=self.covers,
            earlier=self.earlier,
            tense=tense,
        )

    def after(self, reading: Reading, role: str | None, *, aside: bool = False) -> "Memory":
        """Return what is remembered after one more phrase; an aside moves no story on."""
        start, end = reading.start, reading.end
        if reading.written and reading.written.startswith("BC"):
            year = reading.written[2:6]
            return self._replace(ancient=int(year)) if len(year) == 4 else self
        if start is None or end is None or not reading.tells:
            return self
        reign = self.reign
        running = self.history or self.published is None
        if running and not aside and (reading.dated or reign is not None):
            reign = _arrived(reading.whole or (start, end), reign)
        ahead = role == "by" and self.published is not None and end > self.published
        if ahead or role in ("since", "before", "until"):
            return self._replace(reign=reign, home=reign if self._is_at_home(reign) else self.home)
        latest = self.latest
        if start == end and (self.published is None or start <= self.published):
            latest = max(start, latest) if latest and not running else start
        home = reign if reign is not None and self._is_at_home(reign) else self.home
        near = (start, end) if (end - start).days <= 10 else self.near
        return self._replace(
            told=(start, end),
            earlier=self.told,
            near=near,
            latest=latest,
            reign=reign,
            ancient=None,
            home=home,
        )

    def _is_at_home(self, reign: Days | None) -> bool:
        """Say whether a time lies in the years that the heading above names."""
        section = self.section
        return reign is not None and section is not None and _overlap(reign, section)

    def entering(self, sentence: Sentence, year: int | None) -> "Memory":
        """Return what is remembered where a sentence begins.

        A heading that names years begins a section; a paragraph in it that follows an excursion
        to other years goes on where the section was left.
        """
        if not self.history:
            return self
        if year is not None:
            days = year_days(year)
            return self._replace(told=days, reign=days, home=days, section=days)
        if sentence.role == "crosshead":
            return self._replace(section=None, home=None)
        away = self.home is not None and not self._is_at_home(self.reign)
        if sentence.paragraph != self.paragraph and away:
            return self._replace(reign=self.home, paragraph=sentence.paragraph)
        return self._replace(paragraph=sentence.paragraph)

    def under(self, found: Sequence[Expression]) -> "Memory":
        """Return what is remembered below a heading that names the times found."""
        starts = [one.bare.start for one in found if one.bare.dated and one.bare.start]
        ends = [one.bare.end for one in found if one.bare.dated and one.bare.end]
        if not self.history or not starts or not ends:
            return self
        section = year_days(min(starts).year, max(ends).year)
        return self._replace(section=section, home=self.reign)


def _overlap(one: Days, other: Days) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def is_aside(sentence: Sentence, phrase: Phrase, reading: Reading, memory: Memory) -> bool:
    """Say whether a time is told beside the story, which does not go on from there.

    So are times in brackets, times counted back, and other years that belong to a noun, to a
    clause that goes with one, or to what had been before.
    """
    reign = memory.reign
    if reign is None or reading.start is None or sentence.role == "crosshead":
        return False
    if phrase.words("EARLIERWORD") or phrase.has("previous", "preceding"):
        return True
    if reading.start.year == reign[0].year:
        return False
    words = sentence.words
    if phrase.first and words[phrase.first - 1].text == "(":
        return True
    inside = range(phrase.first, phrase.last)
    head = next((k for k in inside if words[k].head not in inside), phrase.first)
    if words[head].deprel in _OF_NOUN:
        return True
    for above in governors(sentence, head)[1:]:
        if words[above].upos in ("VERB", "AUX"):
            had = any(words[k].text.lower() == "had" for k in sentence.below(above, "aux"))
            back = reading.start < reign[0]
            return (had and back) or words[above].deprel in ("acl", "acl:relcl")
    return False


def _arrived(days: Days, before: Days | None) -> Days:
    """Return the time that a story has come to: of long periods their first year.

    Within a year that was told as a whole it is the rest of that year.
    """
    start, end = days
    if before is not None and before[0] <= start <= end < before[1]:
        return start, before[1]
    return (
        (start, end)
        if start.year == end.year or (end - start).days < 100
        else year_days(start.year)
    )


def is_history(said: list[tuple[Phrase, ...]], headings: dict[int, int]) -> bool:
    """Say whether a text tells its times by years rather than by the day it appeared.

    News with a past in it names at most a few years to its weekdays and yesterdays.
    """
    years, news = len(headings), 0
    for phrase in (phrase for here in said for phrase in here):
        years += phrase.value("Y") is not None or phrase.means == "ancient"
        news += phrase.means in _NEWS or phrase.means == "clock"
    return years >= _YEARS and years > 2 * news or (len(headings) > 1 and years > news)


def opens_as_news(said: list[tuple[Phrase, ...]]) -> bool:
    """Say whether a text begins with a weekday, a yesterday or the like."""
    return any(phrase.means in _NEWS for here in said[:_OPENING] for phrase in here)


def headings_of(parse: Parse) -> dict[int, int]:
    """Return the years that stand alone on a line, by the sentence that follows each.

    Cleaning takes such a line for a counter; among several it is the heading of a chronicle.
    """
    found = {}
    starts = [sentence.words[0].start for sentence in parse.sentences if sentence.words]
    for line in parse.text.furniture:
        if year := _LONE_YEAR.fullmatch(line.text):
            after = sum(start < line.start for start in starts)
            found[after] = int(year[1])
    years = list(found.values())
    return found if len(years) > 1 and years == sorted(years) else {}

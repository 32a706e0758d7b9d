"""The days that a report says it covers: "covering 12 to 18 November", "The week, 3-9 May"."""

import re
from datetime import date
from itertools import pairwise

from dateline.knowledge.languages import lexicon
from dateline.mentions.times.calendar import Days, day
from dateline.mentions.times.dates import read_date
from dateline.mentions.times.phrases import phrases
from dateline.mentions.times.scene import Scene
from dateline.nouns import Parse, Sentence, Word

_COVERS = [words for words in lexicon("calendar")["labels"]["covers"] if words != "as of"]
_LABELS = re.compile(rf"\b(?:{'|'.join(map(re.escape, _COVERS))})\b", re.I)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_TO = (["-"], ["–"], ["—"], ["to"])
_SHORTEST, _LONGEST = 5, 35
"""Days: a report covers a week or a month; what is shorter or longer is its subject."""


def covered(parse: Parse) -> Days | None:
    """Return the days that a line of the page's furniture says the report covers."""
    published = parse.text.published
    if published is None:
        return None
    for line in parse.text.furniture:
        label = _LABELS.search(line.text[:300])
        if label and (days := _days(line.text[label.end() : 300], published.end)):
            return days
    return None


def headlined(parse: Parse) -> Days | None:
    """Return the days that a headline or the covered lines name, for weekdays to fall into."""
    published = parse.text.published
    if published is None:
        return None
    for sentence in parse.sentences:
        if sentence.role in ("headline", "crosshead") and sentence.paragraph < 4:
            words = parse.letters[sentence.start : sentence.end]
            if days := _days(words, published.end):
                return days
    return covered(parse)


def _days(words: str, published: date) -> Days | None:
    """Return the first period of days in a line that ends by the day of publication."""
    tokens = [
        Word(one[0], one.start(), one.end(), one[0], "PROPN", "NNP", -1, "root")
        for one in _TOKEN.finditer(words)
    ]
    if not tokens:
        return None
    told: list[tuple[int, int, Days]] = []
    for phrase in phrases(Sentence(tuple(tokens))):
        reading = read_date(phrase, Scene(published)) if phrase.means == "date" else None
        if reading is not None and reading.start and reading.end:
            told.append((phrase.first, phrase.last, (reading.start, reading.end)))
    single = [days for _, _, days in told]
    paired = [
        (_before(one[0], other[1]), other[1])
        for (_, last, one), (first, _, other) in pairwise(told)
        if [word.text for word in tokens[last:first]] in _TO
    ]
    for start, end in (*paired, *single):
        if 0 <= (published - end).days <= _LONGEST and _SHORTEST <= (end - start).days < _LONGEST:
            return start, end
    return None


def _before(start: date, end: date) -> date:
    """Return the first day of a period whose last day alone bears the year."""
    year = end.year - (start.month > end.month)
    return day(year, start.month, start.day) or start

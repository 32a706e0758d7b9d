"""Times: when, as intervals of days, never finer than the words."""

from collections.abc import Iterable, Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.times.calendar import shift, year_days
from dateline.mentions.times.covering import headlined
from dateline.mentions.times.dates import read_date, read_deictic, read_nights, read_weekday
from dateline.mentions.times.distances import (
    read_ago,
    read_between,
    read_calendar,
    read_coming,
    read_ordinal_day,
    read_past,
    read_recent,
    read_running,
    read_shifted,
)
from dateline.mentions.times.joins import Expression, join, parted
from dateline.mentions.times.lengths import (
    read_ancient,
    read_clock,
    read_feast,
    read_length,
    read_now,
    read_open,
)
from dateline.mentions.times.periods import (
    read_century,
    read_decade,
    read_month,
    read_season,
    read_year,
)
from dateline.mentions.times.phrases import VALUES, Phrase, phrases
from dateline.mentions.times.roles import bounded, role_before
from dateline.mentions.times.scene import Reading, Scene, governors, is_saying, tense
from dateline.mentions.times.silence import silent
from dateline.mentions.times.timeline import (
    Memory,
    headings_of,
    is_aside,
    is_history,
    opens_as_news,
)
from dateline.nouns import Parse, Sentence, When

UNTOLD_DAY = Reading(tells=False, doubt="only the time of day is told, and of no day beside it")
"""What "at dawn" is where neither its paragraph nor the last tells a day: not of publication."""
READERS = {
    "date": read_date,
    "month": read_month,
    "year": read_year,
    "decade": read_decade,
    "century": read_century,
    "season": read_season,
    "weekday": read_weekday,
    "nights": read_nights,
    "deictic": read_deictic,
    "ago": read_ago,
    "calendar": read_calendar,
    "between": read_between,
    "past": read_past,
    "recent": read_recent,
    "coming": read_coming,
    "shifted": read_shifted,
    "ordinal_day": read_ordinal_day,
    "running": read_running,
    "clock": read_clock,
    "length": read_length,
    "feast": read_feast,
    "ancient": read_ancient,
    "now": read_now,
    "open": read_open,
}
"""The kinds of phrase and how each is read."""


def find_times(parse: Parse, told: Iterable[Expression] | None = None) -> tuple[Mention[When], ...]:
    """Return the times that a text tells, in reading order; ``told`` if it was read before."""
    every = expressions(parse) if told is None else told
    return tuple(_mention(parse, expression) for expression in every if _is_dated(expression))


def expressions(parse: Parse) -> Iterator[Expression]:
    """Yield whatever tells a time in a text, lengths and "now" included."""
    published = parse.text.published.end if parse.text.published else None
    said = [_phrases(sentence) for sentence in parse.sentences]
    headings = headings_of(parse)
    days = headlined(parse)
    memory = Memory(
        published,
        is_history(said, headings),
        days[1] if days else None,
        opens=opens_as_news(said),
    )
    for number, (sentence, here) in enumerate(zip(parse.sentences, said, strict=True)):
        found: list[Expression] = []
        memory = memory.entering(sentence, headings.get(number))
        for phrase, later in zip(here, (*here[1:], None), strict=False):
            told = _told(phrase, later, (number, sentence), memory, found[-1:])
            if found and _is_base(found[-1], told):
                found[-1] = found[-1]._replace(last=told.last)
                continue
            if found and (joined := join(sentence, found[-1], told)):
                found[-1] = joined
            else:
                found.append(parted(sentence, phrase, told))
            aside = is_aside(sentence, phrase, told.bare, memory)
            if memory.history or not is_saying(sentence, phrase.last):
                memory = memory.after(told.bare, told.role, aside=aside)
            if told.bare.start and told.bare.start == told.bare.end and told.bare.tells:
                memory = memory._replace(dated=sentence.paragraph)
        if sentence.role == "crosshead":
            memory = memory.under(found)
        yield from found


def _told(
    phrase: Phrase,
    later: Phrase | None,
    here: tuple[int, Sentence],
    memory: Memory,
    before: list[Expression],
) -> Expression:
    """Return what a phrase tells where it stands, after what was told before it."""
    number, sentence = here
    role, first = role_before(sentence, phrase)
    mood = _mood(sentence, phrase)
    if mood == "present" and role in ("until", "by", "before", "from"):
        mood = "future"
    scene = memory.scene(mood, phrase.means)._replace(back=_had(sentence, phrase, ("had",)))
    counted, leaning = _counted_from(phrase, later, _shared_year(phrase, later, scene))
    reading = READERS[counted.means](counted, leaning)
    if phrase.means == "clock" and sentence.paragraph - memory.dated > _reach(phrase):
        reading = UNTOLD_DAY
    bound = bounded(reading, role, scene._replace(published=memory.published), counted)
    if phrase.means == "weekday" and mood in ("past", "perfect") and before:
        bound = reading = _before_speech(sentence, before[-1], phrase, bound)
    return Expression(number, first, phrase.first, phrase.last, role, phrase.means, bound, reading)


def _reach(phrase: Phrase) -> int:
    """Return how many paragraphs back the day of a time of day may be told.

    An hour is always of the day that the story is at; "at night" may be of any.
    """
    return 4 if phrase.value("K") is not None or phrase.words("AMPM") else 1


def _mood(sentence: Sentence, phrase: Phrase) -> str:
    """Return the tense a phrase stands in; "the third time in a month" looks back from now."""
    before = sentence.words[max(phrase.first - 14, 0) : phrase.first]
    if phrase.means == "length" and any(word.text.lower() in VALUES["ORDINAL"] for word in before):
        return "perfect"
    if phrase.means == "length" and phrase.words("HOURS") and _had(sentence, phrase):
        return "perfect"
    object_of = sentence.words[phrase.last - 1].deprel == "obj"
    if object_of and sentence.words[sentence.words[phrase.last - 1].head].head < 0:
        return "past"
    close = [word for word in before[-2:] if word.text.lower() not in ("on", "late", "early")]
    if close and close[-1].xpos == "VBD" and close[-1].deprel != "aux":
        return "past"
    return tense(sentence, phrase.first, phrase.last)


def _had(
    sentence: Sentence, phrase: Phrase, helpers: tuple[str, ...] = ("had", "have", "has")
) -> bool:
    """Say whether a verb tells what had been done by then ("had fired 40 shells in 24 hours")."""
    path = governors(sentence, phrase.last - 1)
    told = (k for k in path if sentence.words[k].upos == "VERB" or sentence.below(k, "cop"))
    verb = next(told, None)
    return verb is not None and any(
        sentence.words[k].text.lower() in helpers for k in sentence.below(verb, "aux")
    )


def _phrases(sentence: Sentence) -> tuple[Phrase, ...]:
    return tuple(phrase for phrase in phrases(sentence) if not silent(sentence, phrase))


def _counted_from(phrase: Phrase, later: Phrase | None, scene: Scene) -> tuple[Phrase, Scene]:
    """Let "the day after Monday's raid" count from the Monday that it names."""
    if phrase.means != "shifted" or not phrase.leads or later is None:
        return phrase, scene
    if later.first - phrase.last > 3 or later.means not in ("date", "weekday", "month"):
        return phrase, scene
    base = READERS[later.means](later, scene)
    if base.start is None or base.end is None:
        return phrase, scene
    days = (base.start, base.end)
    return phrase._replace(leads=False), scene._replace(told=days, near=days)


def _before_speech(
    sentence: Sentence, one: Expression, phrase: Phrase, reading: Reading
) -> Reading:
    """Let what was told on a Monday, that men died on Tuesday, be of the Tuesday before it."""
    spoken, start = one.bare.start, reading.start
    if one.means != "weekday" or spoken is None or start is None or start <= spoken:
        return reading
    verb = sentence.words[one.last - 1].head
    path = governors(sentence, phrase.last - 1)
    if verb not in path:
        return reading
    said = any(sentence.words[k].deprel == "ccomp" for k in path[: path.index(verb)])
    if not said:
        return reading
    end = reading.end if reading.end is None else shift(reading.end, -7)
    return reading._replace(start=shift(start, -7), end=end)


def _is_base(counted: Expression, base: Expression) -> bool:
    """Say whether a day is told only to count from it: "two days after 10 May"."""
    dated = counted.reading.start is not None and base.means in ("date", "month")
    return counted.means == "shifted" and dated and counted.last == base.core


def _shared_year(phrase: Phrase, later: Phrase | None, scene: Scene) -> Scene:
    """Let "15 March and 3 April 2021" share the year that only the second names."""
    if later is None or later.first - phrase.last > 2 or phrase.means not in ("date", "month"):
        return scene
    if later.means not in ("date", "month") or phrase.value("Y", "APOS"):
        return scene
    year, months = later.value("Y"), (phrase.value("MONTH"), later.value("MONTH"))
    if year is None or months[0] is None or months[1] is None:
        return scene
    return scene._replace(reign=year_days(year - (months[0] > months[1])))


def _is_dated(expression: Expression) -> bool:
    reading = expression.reading
    return bool(
        reading.start
        or reading.end
        or reading.relative
        or expression.means == "feast"
        or reading.doubt
    )


def _mention(parse: Parse, expression: Expression) -> Mention[When]:
    reading = expression.reading
    sentence = parse.sentences[expression.sentence]
    text = parse.slice(expression.sentence, expression.first, expression.last)
    inside = range(expression.core, expression.last)
    head = next((k for k in inside if sentence.words[k].head not in inside), expression.core)
    when = When(reading.start, reading.end, text, reading.relative)
    doubts = (reading.doubt,) if reading.doubt else ()
    own = parse.slice(expression.sentence, expression.core, expression.last)
    bare = When(expression.bare.start, expression.bare.end, own, reading.relative)
    return Mention(
        expression.sentence, expression.first, expression.last, head, when, doubts=doubts, bare=bare
    )

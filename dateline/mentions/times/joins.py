"""Two times that bound one period: "from Monday to Thursday", "between the 3rd and the 7th"."""

from typing import NamedTuple

from dateline.mentions.times.calendar import Days, month_days, shift, year_days
from dateline.mentions.times.phrases import Phrase, Piece
from dateline.mentions.times.reading import before_christ, whole
from dateline.mentions.times.scene import Reading
from dateline.nouns import Sentence

_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_KINDS = frozenset(
    {"weekday", "ordinal_day", "date", "month", "year", "deictic", "clock", "season"}
)


_BETWEEN = _TO | {"and", "or", "/"}
_ENDS = {"date": ("D", "O", "ORDINAL"), "month": ("MONTH",), "year": ("Y", "D", "N")}
"""What both ends of a period must name, by the way it is read."""


class Expression(NamedTuple):
    """Words that tell a time, a length or "now", as read: the dated ones become mentions.

    ``first`` takes in the word that bounds it ("since"), ``core`` is where the phrase begins;
    ``bare`` is its reading without that word, ``parts`` the two times that were joined in it;
    ``span`` is the characters of one of them, whose edge may lie within a word ("2014-2016").
    """

    sentence: int
    first: int
    core: int
    last: int
    role: str | None
    means: str
    reading: Reading
    bare: Reading
    parts: tuple["Expression", ...] = ()
    span: tuple[int, int] | None = None


def join(sentence: Sentence, one: Expression, other: Expression) -> Expression | None:
    """Return the period that two times bound together, or None where they do not."""
    words = sentence.words
    if one.means not in _KINDS or other.means != one.means or one.means == "clock":
        return None
    between = [word.text.lower() for word in words[one.last : other.core] if word.text != ","]
    before = words[one.core - 1].text.lower() if one.core else ""
    paired = between == ["and"] and before == "between"
    ranged = len(between) == 1 and between[0] in _TO and (one.role == "from" or between[0] in "-–—")
    through = between == ["through"]
    start, end = one.bare.start, other.bare.end
    if not (paired or ranged or through) or start is None or end is None:
        return None
    if start > end and one.means == "weekday":
        start = shift(start, -7)
    if start > end:
        return None
    first = one.core - 1 if paired else one.first
    reading = other.bare._replace(start=start, end=end, whole=(start, end))
    return Expression(
        one.sentence,
        first,
        one.core,
        other.last,
        None,
        one.means,
        reading,
        reading,
        (one, other),
    )


def parted(sentence: Sentence, phrase: Phrase, told: Expression) -> Expression:
    """Return a period with the two times that its words name: "5-9 March", "2014 to 2016"."""
    kinds = _ENDS.get(phrase.means, ("Y", "N", "D"))
    if phrase.means not in (*_ENDS, "ancient"):
        return told
    for place, piece in enumerate(phrase.pieces):
        if piece.word not in _BETWEEN:
            continue
        ends = phrase.pieces[:place], phrase.pieces[place + 1 :]
        if not all(end and phrase._replace(pieces=end).values(*kinds) for end in ends):
            continue
        readings = _end_readings(phrase, told.bare, ends)
        if readings is None:
            return told
        parts = tuple(
            told._replace(span=_span(sentence, end), reading=reading, bare=reading)
            for end, reading in zip(ends, readings, strict=True)
        )
        return told._replace(parts=parts)
    return told


def _end_readings(
    phrase: Phrase, bare: Reading, ends: tuple[tuple[Piece, ...], ...]
) -> tuple[Reading, Reading] | None:
    """Return what the first and the last time of a period say of themselves."""
    if phrase.means == "ancient":
        years = [phrase._replace(pieces=end).value("Y", "N", "D") or 0 for end in ends]
        return before_christ(years[0]), before_christ(years[1])
    if bare.start is None or bare.end is None:
        return None
    wide: dict[str, tuple[Days, Days]] = {
        "date": ((bare.start, bare.start), (bare.end, bare.end)),
        "month": (
            month_days(bare.start.year, bare.start.month),
            month_days(bare.end.year, bare.end.month),
        ),
        "year": (year_days(bare.start.year), year_days(bare.end.year)),
    }
    first, last = wide[phrase.means]
    return whole(first), whole(last)


def _span(sentence: Sentence, pieces: tuple[Piece, ...]) -> tuple[int, int]:
    """Return the characters of some words or parts of words."""
    first, last = pieces[0], pieces[-1]
    begin = sentence.words[first.at].start + first.skips
    return begin, sentence.words[last.at].start + last.skips + len(last.word)

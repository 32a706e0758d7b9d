"""Two times that bound one period: "from Monday to Thursday", "between the 3rd and the 7th"."""

from typing import NamedTuple

from dateline.mentions.times.calendar import shift
from dateline.mentions.times.scene import Reading
from dateline.nouns import Sentence

_TO = frozenset({"to", "until", "till", "through", "-", "–", "—"})
_KINDS = frozenset(
    {"weekday", "ordinal_day", "date", "month", "year", "deictic", "clock", "season"}
)


class Expression(NamedTuple):
    """Words that tell a time, a length or "now", as read: the dated ones become mentions.

    ``first`` takes in the word that bounds it ("since"), ``core`` is where the phrase begins;
    ``bare`` is its reading without that word, ``parts`` the two times that were joined in it.
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

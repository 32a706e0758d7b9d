"""Words that bound a time: since, until, by, before, after, from."""

from dateline.mentions.times.calendar import shift
from dateline.mentions.times.phrases import SHEET, Phrase
from dateline.mentions.times.scene import Reading, Scene
from dateline.nouns import Sentence

_ROLES = {tuple(words.split()): role for role, entries in SHEET.roles.items() for words in entries}
_LONGEST = max(map(len, _ROLES))
_BETWEEN = frozenset({"at", "least", "about", "around", "the", "late", "early"})
_NAMED_DAYS = (
    "date",
    "month",
    "year",
    "season",
    "weekday",
    "calendar",
    "decade",
    "deictic",
    "ordinal_day",
    "nights",
    "ago",
    "feast",
    "shifted",
)


def role_before(sentence: Sentence, phrase: Phrase) -> tuple[str | None, int]:
    """Return the role that the words before a phrase give it, and where they begin."""
    words, end = sentence.words, phrase.first
    for skipped in range(4):
        place = end - skipped
        for size in range(min(_LONGEST, place), 0, -1):
            said = tuple(word.text.lower() for word in words[place - size : place])
            if said in _ROLES:
                sure = _ROLES[said] in ("since", "until")
                binds = sure or _bounds(sentence, place - 1, phrase)
                return (_ROLES[said], place - size) if binds else (None, end)
        if place <= 0 or words[place - 1].text.lower() not in _BETWEEN:
            break
    return None, end


def _bounds(sentence: Sentence, word: int, phrase: Phrase) -> bool:
    """Say whether a word bounds the phrase, and not a noun that it goes with ("the 2003 truce")."""
    head, lead = sentence.words[word].head, sentence.words[word].text.lower()
    clause = lead in ("before", "after")
    return head < phrase.last or (not clause and sentence.words[head].upos == "VERB")


def bounded(reading: Reading, role: str | None, scene: Scene, phrase: Phrase) -> Reading:
    """Return the days that a role makes of those of a phrase."""
    if role is None or reading.start is None or phrase.means not in _NAMED_DAYS:
        return reading
    published = scene.published
    start, end = reading.start, reading.end
    if role == "from" and phrase.has("to", "until", "till", "through", "and", "-", "–"):
        return reading
    possessive = role in ("after", "before") and phrase.pieces[-1].word.endswith("s'")
    if possessive or end is None:
        return reading
    coming = (
        published is not None and end >= published and (scene.tense != "past" or end > published)
    )
    if role == "since":
        last = published if published is not None and published >= start else None
        return reading._replace(end=last)
    if role in ("until", "by"):
        return reading._replace(start=published if coming else None)
    if role == "before":
        edge = end if phrase.words("LATE") else shift(start, -1)
        if published is not None and edge >= published and coming:
            return reading._replace(start=published, end=edge)
        return reading._replace(start=None, end=edge)
    if role == "as_of":
        return reading._replace(start=None)
    if role == "after":
        return reading._replace(start=shift(end, 1) if (end - start).days else start, end=None)
    if role == "from":
        ahead = published is None or start >= published
        return reading._replace(end=None if ahead else max(end, published or end))
    return reading

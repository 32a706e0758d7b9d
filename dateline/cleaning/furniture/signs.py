"""What gives a line away as furniture, wherever on the page it stands."""

import re
from functools import cache
from typing import NamedTuple

from dateline.cleaning.furniture.lines import Line
from dateline.cleaning.masthead.agencies import publishers
from dateline.cleaning.tables import any_of, furniture, plain

LONGEST = 700
"""Characters; a longer line is never furniture, and is not searched for signs of it."""
BRIEF = 24
"""Words; a longer sentence is not taken out for a phrase somewhere in it."""
EDGES = " \t|·•:;,.!?>»›→↓▾…-–—*#_[]()🔊▶►"
COUNT = re.compile(r"[\s(]*[\d.,]+[km]?\)?(?:\s+(?:closed|open))?$")

SHAPES = (
    (re.compile(r"[=\[(]{0,4}[a-z]{1,4}(?:[./][a-z]{1,4}){1,4}\.?[)\]]?"), "initials of the desk"),
    (re.compile(r"[=\[(]{1,4}[a-z]{2,4}[)\]]{0,2}"), "initials of the desk"),
    (
        re.compile(
            r"(?:\W{0,4}(?:share|view|like|read|comment|hit|shot)s?:? ?)?[\d.,]+ ?[km]?\+?"
            r" (?:view|share|like|read|comment|commentaire|hit|visit|follower)s?"
        ),
        "page counter",
    ),
    (
        re.compile(r"(?:hits|views|shares|likes?|reads|visits):? ?\(?[\d.,]+ ?[km]?\)?"),
        "page counter",
    ),
    (
        re.compile(
            r"(?:reading time:? ?)?\d{1,2}[ -]?(?:min|mins|minute|minutes)\.?"
            r"(?: (?:read|listen|watch|to read))?"
        ),
        "reading time",
    ),
    (re.compile(r"#[\w-]+(?:[ ,]+#[\w-]+)*"), "tags"),
    (re.compile(r"(?:https?://|www\.)\S+(?: ?\([^)]{1,40}\))?"), "address of a page"),
    (re.compile(r"\S+@\S+\.\w+"), "contact"),
    (re.compile(r"@\w+"), "byline or credit"),
    (
        re.compile(
            r"(?:updated? |posted )?(?:\d{1,2}|an?|a few|one|two|three) "
            r"(?:sec|second|min|minute|hr|hour|day|week|month|year)s? ago"
        ),
        "time stamp",
    ),
    (
        re.compile(
            r"(?:live ?[-–|·]? ?)?[012]?\d[:.h][0-5]\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
            r"(?: ?\(?[a-z]{2,5}(?:[+-]\d{1,2}(?::?\d\d)?)?\)?)?"
        ),
        "time stamp",
    ),
    (re.compile(r"\d{1,2} ?[ap]\.?m\.?(?: ?[a-z]{2,4})?"), "time stamp"),
    (
        re.compile(r"(?:go to|visit|see|follow|check out) .{0,80}\.(?:com|org|net|info|int)\b.*"),
        "prompt to use the site",
    ),
    (re.compile(r"\W+"), "ornament"),
    (
        re.compile(
            r"\[?(?:(?:list|image|photo|slide|page) )?\d{1,3}[/ ](?:of )?\d{1,3}\]?"
            r"|list of \d+ items"
        ),
        "page counter",
    ),
    (re.compile(r"[a-z0-9]+(?:[_-][a-z0-9]+)*_[a-z0-9_]+"), "name of a page element"),
    (re.compile(r"(?:for-[a-z-]+ ?){1,4}"), "name of a page element"),
)
CONTACT = re.compile(r"\S@\S+\.\w|\[at\]|(?<!\w)www\.|\d{3}[ -]?\d{2,4}[ -]\d{2,4}")
GAPS = re.compile(r"\s[|·•/›»>▾]\s|\s{3,}| [–—] ")
HANDED = re.compile(
    r"(?:REUTERS|AFP|AP|EPA)/[A-Z][\w.]*(?: [A-Z][\w.]*){0,4}(?:/[A-Z]\w+)?$"
    r"|Getty Images(?: File)?$|\bHandout\b.{0,40}$|[\w.] ?\([A-Z][^()/]{1,40}/[^()]{1,40}\)$"
    r"|File (?:Photo|Image)\)?$"
)


@cache
def _credited() -> re.Pattern[str]:
    """Return the pattern of an agency's name set off at the very end of a line."""
    names = any_of(name for name, known in publishers().items() if known.agency)
    return re.compile(
        rf"(?:[—–|/-] ?|[(\[])(?:file: ?)?(?:[A-Z]\w+ [A-Z][\w-]+/)?(?:{names})"
        r"(?: (?:Photo|File|Images|file photo))?[)\]]?\.?$"
    )


class Sign(NamedTuple):
    """A reason for taking lines out, and the phrases that show it."""

    why: str
    whole: frozenset[str]
    starts: re.Pattern[str]
    ends: tuple[str, ...]
    has: re.Pattern[str]
    most: int
    sentences: bool
    list: bool


NOTHING = r"(?!)"


@cache
def signs() -> tuple[Sign, ...]:
    """Return the signs of the furniture list."""
    return tuple(
        Sign(
            entry["why"],
            frozenset(phrase.strip(EDGES) for phrase in entry.get("whole", ())),
            re.compile(any_of(entry.get("starts", ())) or NOTHING),
            tuple(entry.get("ends", ())),
            re.compile(any_of(entry.get("has", ())) or NOTHING),
            entry.get("most", 20),
            entry.get("sentences", True),
            entry.get("list", False),
        )
        for entry in furniture()["sign"]
    )


@cache
def shaped(said: str) -> str | None:
    """Return why a line of this shape is furniture, None if it is not.

    >>> shaped("4 min read"), shaped("ab/cd"), shaped("17.05 gmt"), shaped("nobody knows")
    ('reading time', 'initials of the desk', 'time stamp', None)
    """
    return next((why for shape, why in SHAPES if shape.fullmatch(said)), None)


def listed(line: Line) -> Sign | None:
    """Return the sign of the furniture list that a line shows."""
    if len(line.text) > LONGEST:
        return None
    said = plain(line.text)
    bare = COUNT.sub("", said.strip(EDGES)).strip(EDGES)
    opening, size = said.lstrip(EDGES + "©" if not said.startswith("©") else EDGES), len(line.words)
    sentence = line.sentence and size >= 5
    for sign in signs():
        if bare in sign.whole or said in sign.whole:
            return sign
        if size > sign.most or (sentence and not sign.sentences):
            continue
        if sign.starts.match(said) or sign.starts.match(opening):
            return sign
        if not sentence and said.rstrip(" .:>»→)").endswith(sign.ends or ("\n",)):
            return sign
        if sign.has.search(said) and (not sentence or (sign.sentences and size <= BRIEF)):
            return sign
    return None


def menu(line: Line) -> bool:
    """Say whether a line is a row of short names set apart by bars, dots or arrows."""
    parts = [part for part in GAPS.split(line.text) if part.strip()]
    if len(parts) < 3 or line.stops or len(line.text) > LONGEST:
        return False
    return all(len(part.split()) <= 5 for part in parts)


def caption(line: Line) -> bool:
    """Say whether a line ends with the credit of a picture."""
    if len(line.text) > LONGEST or len(line.words) > 80:
        return False
    end = line.text[-120:]
    return len(line.words) > 2 and bool(HANDED.search(end) or _credited().search(end))


def why_furniture(line: Line) -> str | None:
    """Return why a line is furniture, None if nothing in it says so."""
    if len(line.text) > LONGEST:
        return None
    found = shaped(plain(line.text)) if len(line.text) < 120 else None
    if found:
        return found
    sign = listed(line)
    if sign:
        return sign.why
    if caption(line):
        return "caption or picture credit"
    if menu(line):
        return "menu"
    if CONTACT.search(line.text) and not line.sentence and len(line.words) < 20:
        return "contact"
    return None

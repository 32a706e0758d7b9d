"""Who published a report: its title, outlet, byline, as its page says them."""

import re
from functools import cache
from typing import NamedTuple
from urllib.parse import urlsplit

from dateline.cleaning.furniture.headline import named_section
from dateline.cleaning.furniture.layout import Placed
from dateline.cleaning.masthead.agencies import by_domain, known, named
from dateline.cleaning.masthead.datelines import stands_alone
from dateline.cleaning.masthead.stamps import stamps
from dateline.cleaning.tables import furniture, plain

SPLIT = re.compile(r"\s+[|·•›»>/▾–—]\s*|\s*\|\s*|\s{2,}")
SMALL = frozenset(
    [
        "of",
        "the",
        "and",
        "for",
        "in",
        "on",
        "to",
        "de",
        "du",
        "la",
        "del",
        "des",
        "le",
        "los",
        "el",
        "et",
        "y",
        "da",
        "do",
        "das",
        "dos",
        "at",
    ]
)
NAME = re.compile(
    r"[A-ZÀ-ÞĀ-Ž0-9][\w'’.&()+-]*"
    r"(?: (?:[A-ZÀ-ÞĀ-Ž0-9(&][\w'’.&()+-]*|[a-zà-ÿ]{1,4}|[ld]['’][A-Z][\w'’.&-]*)){0,8}"
)
ELIDED = re.compile(r"[ld]['’][A-ZÀ-Þ]")
NAMING = frozenset(
    (
        "outlet or section line",
        "among the lines of the page head",
        "menu",
        "copyright or terms",
        "notice about the page",
        "address of a page",
    )
)
PRODUCED = re.compile(r"\b(?:produced|issued|prepared) by ([A-Z]{3,})\b")
OWNER = (
    (re.compile(r"\bpublished in (?:the )?([A-Z][^,\d|.]{2,50}),"), "it says where it appeared"),
    (
        re.compile(
            r"(?:©|\(c\)|copyright)[\s©]*(?:(?:19|20)\d\d[\s,–-]*)*(?:by )?([^\d|.–—©,]{2,60})",
            re.I,
        ),
        "its copyright line",
    ),
    (re.compile(r"\b(?:download|get) the ([A-Z][\w .&-]{1,30}) app\b", re.I), "its app"),
    (
        re.compile(r"\b(?:support|follow|about|contact) (?:the )?([A-Z]\w+(?: [A-Z]\w+){1,4})"),
        "a prompt that names it",
    ),
)
CAP = r"[A-ZÀ-ÞĀ-Ž]"
PERSON = rf"{CAP}[\w'’.-]*(?: (?:al|el|ag|de|bin|ould|van|von|den|der)| {CAP}[\w'’.-]*){{1,5}}"
PEOPLE = re.compile(rf"{PERSON}(?:(?:, | and | & ){PERSON}){{0,4}}")
BY = re.compile(
    r"(?:^|\s[|·—–/]\s*|\(|, )(?:by|par|por|von|interview:|text:|interview by|written by|story by|"
    r"reporting by|commentary by|analysis by|statement by|signed:|compiled by|posted by):? +"
    r"(?P<who>.*)",
    re.I,
)


class Told(NamedTuple):
    """A name and how it is known."""

    name: str
    basis: str


def outlet(
    placed: tuple[Placed, ...],
    top: int,
    url: str | None,
    wire: str | None,
    beside: str | None,
    places: tuple[str, ...],
) -> Told | None:
    """Return who published the page."""
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else ""
    if host in by_domain():
        return Told(by_domain()[host], "the address of the page")
    heads = _heads(placed, top)
    for mark in (one.line.text for one in placed if one.why):
        match = PRODUCED.search(mark[:200])
        if match:
            return Told(_titled(match[1]), "it says who produced it")
    near = [one.line.text for one in placed[: max(top, 0) + 9] if one.why]
    for line in near:
        found = _known_at_start(line)
        if found:
            return Told(found, "the name at the top of the page")
    for line in heads:
        found = _first_name(line)
        if found and found not in places:
            return Told(found, "the name at the top of the page")
    marks = [one.line.text for one in placed if one.why]
    for pattern, basis in OWNER:
        for mark in marks:
            match = pattern.search(mark[:300])
            if match and _is_name(match[1].strip()):
                return Told(_titled(match[1].strip()), basis)
    if wire:
        return Told(wire, "the agency that the report is credited to")
    if beside:
        return Told(beside, "the name in its dateline")
    return None


def _known_at_start(line: str) -> str | None:
    """Return the outlet of the shelf that a line of the page's head begins with."""
    said = re.sub(r"^(?:by|source:) ", "", line[:120], flags=re.I)
    first = next(named(said, agencies_only=False), None)
    if not first or first.start or first.publisher.agency:
        return None
    rest = said[first.end :].strip(" ,|·-–—")
    return first.publisher.name if not rest or len(rest.split()) <= 2 else None


def _heads(placed: tuple[Placed, ...], top: int) -> list[str]:
    """Return the furniture lines that may bear the outlet's name: above, or under, the headline."""
    above = [one.line.text for one in placed[: max(top, 0)] if one.why in NAMING]
    under = []
    for one in placed[top + 1 : top + 4]:
        if one.why not in NAMING and one.why != "date line":
            break
        under.append(one.line.text)
    return above[:3] + under[:2]


def _first_name(line: str) -> str | None:
    """Return the name with which a line begins, unless it is a section, a date or a person."""
    parts = [part.strip() for part in SPLIT.split(line) if part.strip()]
    if not parts or len(line) > 140 or next(stamps(line), None) or stands_alone(line):
        return None
    best = parts[0]
    if len(parts) > 1 and len(best) <= 4 and best == "".join(re.findall(r"\b\w", parts[1])).upper():
        best = parts[1]
    best = re.sub(r"\s*\(.*\)$", "", best)
    if not _is_name(best):
        return None
    found = known(best)
    if found and found.agency:
        return None
    return found.name if found else _titled(best)


def _is_name(name: str) -> bool:
    said = plain(name)
    if not 2 < len(name) <= 80 or not NAME.fullmatch(name):
        return False
    words = name.split()
    small = [word for word in words if word.lower() in SMALL or word[0].islower()]
    small = [word for word in small if not ELIDED.match(word)]
    if (
        any(word.lower() not in SMALL for word in small)
        or len(words) - len(small) > 6
        or name[0].isdigit()
    ):
        return False
    barred = (
        "all rights",
        "press release",
        "press statement",
        "interview",
        "in the name",
        "war in",
    )
    return not said.startswith(barred) and not said.endswith(":") and not named_section(name)


def _titled(name: str) -> str:
    """Return a name in capitals as it is otherwise written.

    >>> _titled("THE MORNING COURIER OF GAO"), _titled("OCHA")
    ('The Morning Courier of Gao', 'OCHA')
    """
    name = name.strip(" .,:-–—")
    found = known(name)
    if found:
        return found.name
    words = name.split()
    if name.upper() != name or (len(words) == 1 and len(name) <= 5):
        return name
    lower = [
        word.capitalize() if k == 0 or word.lower() not in SMALL else word.lower()
        for k, word in enumerate(words)
    ]
    return " ".join(lower)


def byline(placed: tuple[Placed, ...], top: int) -> Told | None:
    """Return who wrote the report, by the lines that credit it."""
    for one in placed:
        if one.why and len(one.line.text) < 200:
            match = BY.search(one.line.text)
            people = PEOPLE.match(_person_case(match["who"])) if match else None
            if people and not desks() & set(people[0].casefold().split()):
                return Told(people[0].strip(" .,"), "the line that credits it")
    for one in placed[max(top, 0) : max(top, 0) + 6]:
        if one.why in NAMING or one.why in ("byline or credit", "date line"):
            first = SPLIT.split(one.line.text)[0].strip(" ,")
            first = re.split(r"\s+@|, |\s+(?:with|in|and agencies)\b", first)[0]
            alone = PEOPLE.fullmatch(first)
            if alone and 2 <= len(first.split()) <= 8 and _human(first):
                return Told(first, "the name under the headline")
    return None


@cache
def desks() -> frozenset[str]:
    """Return the words that name a desk or an office where a person could be named."""
    return frozenset(furniture()["sections"]["desks"])


def _person_case(name: str) -> str:
    """Return names in capitals as they are otherwise written."""
    return " ".join(w.title() if w.isupper() and len(w) > 2 else w for w in name.split())


def _human(name: str) -> bool:
    words = {word.casefold().strip(".,") for word in name.split()}
    return not words & desks() and known(name) is None and next(stamps(name), None) is None

"""Which agencies a page credits, apart for words and for pictures."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from dateline.cleaning.furniture.layout import Placed
from dateline.cleaning.masthead.agencies import known, named, once, quoted
from dateline.cleaning.tables import any_of, furniture

PICTURE = "caption or picture credit"
WORDS = frozenset(
    (
        "byline or credit",
        "outlet or section line",
        "copyright or terms",
        "date line",
        "among the lines of the page head",
        "among the lines of the page foot",
        "below the end of the text",
        "notice about the page",
        "menu",
    )
)
NOT_A_CREDIT = re.compile(
    r"(?:standards|principles|follow|subscribe|newsletter|sign up|on (?:facebook|twitter|x)\b)",
    re.I,
)
GIVES = re.compile(r"\W{0,3}(?:with|avec|compiled by)\s", re.I)
OWNED = re.compile(r"^(?:©|copyright|\(c\))?[\s©]*(?:(?:19|20)\d\d)?\s*|\s*(?:19|20)\d\d$", re.I)
LIST = re.compile(r"\s*(?:,|/|;| and | & |\+)\s*")


class Credits(NamedTuple):
    """Agencies credited for words, for pictures, and how the first of them are known."""

    wires: tuple[str, ...]
    leading: tuple[str, ...]
    owner: str | None
    photo_credits: tuple[str, ...]
    basis: str | None


def credits(placed: Iterable[Placed], dateline: tuple[str, ...], prose: Iterable[str]) -> Credits:
    """Return the agencies that a page credits.

    ``leading`` are those that the whole report is credited to, by its dateline or a credit line;
    the others are the way by which single statements came ("told Reuters"). ``owner`` is one that
    stands alone as the author, so that the page may be its own.
    """
    lines: list[str] = []
    pictures: list[str] = []
    alone: list[str] = []
    for one in placed:
        if one.why == PICTURE or one.why == "caption without a credit":
            pictures += [found.publisher.name for found in named(one.line.text)]
        elif one.why in WORDS and not NOT_A_CREDIT.search(one.line.text[:200]):
            lines += _credited(one.line.text[:400])
            owner = known(OWNED.sub("", one.line.text[:80]))
            alone += [owner.name] if owner and owner.agency else []
    told = [name for paragraph in prose for name, _ in quoted(paragraph)]
    leading = once((*dateline, *lines))
    wires = once((*leading, *told))
    basis = (
        "the dateline"
        if dateline
        else "a line that credits it"
        if lines
        else "statements that came through it"
        if told
        else None
    )
    owners = (*dateline, *alone)
    return Credits(wires, leading, owners[0] if owners else None, once(pictures), basis)


@cache
def _cues() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(furniture()['cues']['credit'])})", re.I)


def _credited(line: str) -> list[str]:
    """Return the agencies of a credit line, and the outlets where it says what they gave."""
    gives = GIVES.match(line) or re.search(_cues(), line)
    found = [name.publisher.name for name in named(line, agencies_only=not gives)]
    if gives:
        for part in LIST.split(line[gives.end() :].strip(" .)")):
            if part.isupper() and 2 < len(part) <= 6 and not known(part):
                found.append(part)
    return found

"""Agencies and outlets: finding their names, and telling words from pictures."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from dateline.cleaning.tables import any_of, furniture, table

NEAR = 40
"""Characters before and after a name within which a word of saying makes it the way of a claim."""


class Publisher(NamedTuple):
    """An agency or an outlet that the shelf knows."""

    name: str
    agency: bool
    distinct: bool
    domain: str | None


class Named(NamedTuple):
    """A publisher's name in a text: ``text[start:end]``."""

    publisher: Publisher
    start: int
    end: int


@cache
def publishers() -> dict[str, Publisher]:
    """Return every spelling of every agency and outlet; an agency goes before an outlet."""
    found: dict[str, Publisher] = {}
    shelf = table("outlets.toml")
    for kind in ("agencies", "outlets"):
        for row in shelf[kind]:
            known = Publisher(
                row["name"], kind == "agencies", row.get("distinct", False), row.get("domain")
            )
            for spelling in (row["name"], *row.get("aliases", ())):
                found.setdefault(spelling, known)
    return found


@cache
def _names(agencies_only: bool) -> re.Pattern[str]:
    spellings = [s for s, known in publishers().items() if known.agency or not agencies_only]
    return re.compile(rf"(?<![\w@.-])(?:{any_of(spellings)})")


def named(text: str, *, agencies_only: bool = True) -> Iterator[Named]:
    """Yield the names of agencies (and outlets) in a text."""
    for match in _names(agencies_only).finditer(text):
        yield Named(publishers()[match[0]], match.start(), match.end())


def known(name: str) -> Publisher | None:
    """Return the publisher of this name, however its letters are cased.

    >>> known("FRANCE 24").name, known("associated press").name, known("Nobody's Gazette")
    ('France 24', 'AP', None)
    """
    return publishers().get(name) or _folded().get(name.casefold().strip(" .,:;-–—"))


@cache
def _folded() -> dict[str, Publisher]:
    folded: dict[str, Publisher] = {}
    for spelling, publisher in publishers().items():
        folded.setdefault(spelling.casefold(), publisher)
    return folded


STOCK = frozenset(
    ("getty images", "getty", "epa", "epa-efe", "shutterstock", "maxar", "planet labs")
)


def pictured(line: str) -> bool:
    """Say whether a line is made up of agencies' names, as credits of pictures are.

    >>> pictured("Anadolu via Getty Images"), pictured("Reuters"), pictured("Nowhere left")
    (True, True, False)
    """
    parts = [part.strip(" ()[]©:") for part in CREDIT.split(line) if part.strip(" ()[]©:")]
    told = [part.casefold() in STOCK or known(part) is not None for part in parts]
    return bool(told) and len(parts) < 5 and all(told)


@cache
def by_domain() -> dict[str, str]:
    """Return the publisher's name by its site."""
    return {known.domain: known.name for known in publishers().values() if known.domain}


@cache
def _cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cues = furniture()["cues"]
    before = rf"\b(?:{any_of(cues['before'])})[\s,]*(?:the |an? |its |state |official )*[\"'“(]?$"
    after = rf"^[\"'”)]?(?:'s|’s)?[\s,]*(?:{any_of(cues['after'])})"
    return re.compile(before, re.I), re.compile(after, re.I)


UNKNOWN = re.compile(
    r"\b(?:the |official |state(?:-run|-owned)? |news )*(?:news )?agency "
    r"([A-ZÀ-Þ][\wİı'’-]{2,20})\b|\bthe (?:official |state |local )?([A-ZÀ-Þ][\wİı'’-]{2,20}) "
    r"(?:news )?agency\b|\b([A-ZÀ-Þ][\w'’-]{2,20}) news agency\b(?! [A-Z])"
)
OWN = re.compile(r"\b(?:its|their|group's|group’s|'s|’s)\s+(?:own\s+)?(?:news\s+)?$", re.I)
CREDIT = re.compile(r" via |/|,| and |\||•")
NOT_A_NAME = re.compile(
    r"(?:The|This|That|Which|News|And|Said|UN|Aid|State|Official|Local|Semi-official|.*(?:ian|ese|ish|"
    r"ani|aqi|ali|run|owned|backed|linked|based|affiliated))$"
)


def quoted(prose: str) -> Iterator[tuple[str, int]]:
    """Yield the agencies by way of which a stretch of prose has its claims, and where."""
    before, after = _cues()
    for found in named(prose):
        ahead = prose[max(0, found.start - NEAR) : found.start]
        behind = prose[found.end : found.end + NEAR]
        if behind[:1] == ":" and not prose[: found.start].strip():
            continue  # the questioner's name at a press conference
        cued = before.search(ahead) or after.search(behind)
        if prose[found.start : found.end] in table("outlets.toml")["also_names"]:
            cued = cued if "agency" in ahead or "agency" in behind[:14] else None
        if (found.publisher.distinct or cued) and not OWN.search(ahead):
            yield found.publisher.name, found.start
    for match in UNKNOWN.finditer(prose):
        name = match[1] or match[2] or match[3]
        ahead = prose[max(0, match.start() - NEAR) : match.start()]
        if not NOT_A_NAME.match(name) and not known(name) and not OWN.search(ahead):
            yield name, match.start()


def once(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names in order, each once."""
    return tuple(dict.fromkeys(names))

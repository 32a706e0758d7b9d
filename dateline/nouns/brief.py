"""What a record says of an area and period, in sentences that cite."""

from datetime import date

from msgspec import Struct


class Line(Struct, frozen=True):
    """One sentence and what it rests on: ids of claims, at least one, and of their incidents."""

    words: str
    claims: tuple[str, ...]
    incidents: tuple[str, ...] = ()


class Entry(Struct, frozen=True):
    """Lines on one matter, beneath a heading that several entries may share.

    ``mark`` says how the matter stands: claimed, corroborated, disputed …
    """

    lines: tuple[Line, ...]
    heading: str | None = None
    mark: str | None = None


class Section(Struct, frozen=True):
    """One question and what the record has on it; ``empty`` is said where it has nothing."""

    key: str
    title: str
    about: str
    empty: str
    entries: tuple[Entry, ...] = ()


class Cited(Struct, frozen=True):
    """One claim within a passage: ``start`` and ``end`` are where its words stand there."""

    claim: str
    incident: str | None
    speaker: str | None
    start: int
    end: int


class Passage(Struct, frozen=True):
    """A sentence of a report as it was published, and the claims that are made in it.

    ``number`` is by which the brief cites it, ``offset`` where it begins in the report's text.
    """

    number: int
    report: str
    outlet: str | None
    published: date | None
    words: str
    offset: int
    claims: tuple[Cited, ...]
    url: str | None = None


class Brief(Struct, frozen=True):
    """A brief: its sections, the passages that they cite, and how it was made.

    ``area``, ``first`` and ``last`` are what was asked for, None where all was.
    """

    title: str
    area: str | None
    first: date | None
    last: date | None
    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    notes: tuple[str, ...] = ()

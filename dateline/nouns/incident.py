"""One happening, as all reports together tell it."""

from datetime import date

from msgspec import Struct

from dateline.nouns.actor import Actor
from dateline.nouns.place import Place
from dateline.nouns.time import When


class Told(Struct, frozen=True):
    """A figure as one speaker gives it; ``who`` is the group of people if it counts only that."""

    speaker: str
    low: float | int | None
    high: float | int | None
    claims: tuple[str, ...]
    who: str | None = None


class Part(Struct, frozen=True):
    """What a figure of an incident is for one group of people: soldiers, fighters, civilians …"""

    who: str
    low: float | int | None
    best: float | int | None
    high: float | int | None


class Figure(Struct, frozen=True):
    """A figure of an incident: lowest, best supported and highest value, and who gave which.

    ``parts`` are the same of each group of people whom accounts count apart. Where none counts
    everybody, the figure's best and highest are their sums: they count different people.
    """

    unit: str
    low: float | int | None
    best: float | int | None
    high: float | int | None
    by: tuple[Told, ...]
    parts: tuple[Part, ...] = ()


class Source(Struct, frozen=True):
    """One independent voice behind an incident.

    ``kind`` is speaker or own reporting; ``party`` says that it is one of the sides; ``why`` says
    what was counted together as this one voice.
    """

    name: str
    kind: str
    party: bool
    claims: tuple[str, ...]
    why: str


class Value(Struct, frozen=True):
    """One of several values that contradict each other, and who gives it."""

    value: str
    by: str
    claims: tuple[str, ...] = ()


class Contradiction(Struct, frozen=True):
    """A facet on which the accounts of an incident cannot all be right."""

    facet: str
    values: tuple[Value, ...]


class Incident(Struct, frozen=True):
    """One happening: a row of ``incidents.jsonl``.

    ``independent_sources`` counts voices that affirm it, a copied passage adding none. ``state`` is
    claimed, corroborated, disputed or denied. ``why`` holds the reasons its claims were joined.
    """

    id: str
    event: str
    claims: tuple[str, ...]
    actor: tuple[Actor, ...] = ()
    recipient: tuple[Actor, ...] = ()
    place: Place | None = None
    time: When | None = None
    numbers: tuple[Figure, ...] = ()
    reports: int = 0
    outlets: int = 0
    wires: int = 0
    independent_sources: int = 0
    sources: tuple[Source, ...] = ()
    denied_by: tuple[str, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    state: str = "claimed"
    first_reported: date | None = None
    last_reported: date | None = None
    why: tuple[str, ...] = ()

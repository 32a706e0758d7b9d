"""A total that somebody gives, held against what the record itself has."""

from datetime import date

from msgspec import Struct


class Total(Struct, frozen=True):
    """One total of places, and how many of them the record has: a row of ``totals.jsonl``.

    ``of`` is taken (so many were taken from ``since`` up to ``on``) or held (so many were held
    ``on`` a day). ``low`` and ``high`` are what is said; ``places`` are those on record, and
    ``unsure`` those that may belong, their level, day or country not being known. ``verdict`` is
    agrees, more or fewer (the record has more or fewer than is said), or unknown where the record
    cannot tell; ``why`` says so in words. ``incidents`` are those that were counted.
    """

    id: str
    of: str
    unit: str
    low: float | int | None
    high: float | int | None
    who: str | None
    area: str | None
    since: date | None
    on: date | None
    places: tuple[str, ...]
    unsure: tuple[str, ...]
    verdict: str
    why: str
    incidents: tuple[str, ...]
    claims: tuple[str, ...]
    incident: str

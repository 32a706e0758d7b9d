"""What the figures of many incidents add up to, and how far that sum can be trusted."""

from msgspec import Struct

from dateline.nouns.number import Number


class Aside(Struct, frozen=True):
    """An incident whose figure is not added, and why.

    ``why`` is total (a total over a period), beyond (its days reach beyond the period asked for) or
    day (its day is not said). For one that is added but left out of the low end it is disputed, or
    twice: it may count the people of ``others``.
    """

    incident: str
    why: str
    others: tuple[str, ...] = ()


class Cumulative(Struct, frozen=True):
    """A figure of a whole period as one claim gives it; it is never added to anything."""

    claim: str
    number: Number


class Toll(Struct, frozen=True):
    """The figures of one unit over many incidents.

    ``low`` counts once whoever may be counted twice and leaves out what somebody denies; ``best``
    adds up the values with most voices behind them, counting once too, and takes in what is denied.
    ``high`` adds all up, as if no two incidents counted the same people. ``is_open`` says that some
    account names no upper end. ``doubted`` are incidents that the low end leaves out.
    """

    unit: str
    low: float | int
    best: float | int
    high: float | int
    is_open: bool
    counted: tuple[str, ...]
    doubted: tuple[Aside, ...] = ()
    aside: tuple[Aside, ...] = ()
    cumulative: tuple[Cumulative, ...] = ()


class Point(Struct, frozen=True):
    """A share of ground or the size of a force as one claim gives it: one point of a series.

    ``claims`` are all that say the same of the same incident in the same voice.
    """

    unit: str
    number: Number
    claim: str
    claims: tuple[str, ...]

"""A figure as it was said."""

from msgspec import Struct


class Number(Struct, frozen=True):
    """A count with its bounds: "at least 19" is low 19, high None; unknown is not zero.

    ``of`` is the whole that a share refers to, ``who`` the people or things counted, ``cumulative``
    a total over a period rather than this happening's.
    """

    unit: str = "things"
    low: float | int | None = None
    high: float | int | None = None
    of: str | None = None
    who: str | None = None
    text: str | None = None
    cumulative: bool = False

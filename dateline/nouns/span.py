"""A stretch of a report's words."""

from msgspec import Struct


class Span(Struct, frozen=True):
    """The characters from ``start`` up to ``end`` (not included) of a report's text."""

    text: str
    start: int
    end: int

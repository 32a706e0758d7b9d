"""Words of a sentence that refer to something."""

from typing import Generic, TypeVar

from msgspec import Struct

Referent = TypeVar("Referent")


class Mention(Struct, Generic[Referent], frozen=True):
    """The words from ``first`` up to ``last`` of a sentence, and what they refer to.

    ``head`` is the word that governs the others; all three are indices in the sentence.
    ``role`` and ``side`` are known of persons and spokesmen only: the office as the report words it
    ("provincial police spokesman") and the actor id of the body or party they speak for.
    ``inside`` is set of a place that is only part of another name ("Herat Police").
    ``bare`` is known of times only: the time without the word that bounds it ("since 2012").
    """

    sentence: int
    first: int
    last: int
    head: int
    of: Referent
    role: str | None = None
    side: str | None = None
    doubts: tuple[str, ...] = ()
    inside: bool = False
    bare: Referent | None = None

"""A place name as it stands in a sentence, before it is known which place it is."""

from msgspec import Struct


class Toponym(Struct, frozen=True):
    """The words ``first`` to ``last`` of a sentence that name a place, and what they tell of it.

    ``name`` is the name alone; ``kind`` the level that a word beside it asks for ("province");
    ``facility`` and ``offset`` are set when the place meant is a site of that name, or only lies
    near it; ``wide_first`` and ``wide_last`` are where the wider wording ("20 km north of") begins
    and ends. ``capital_of`` says that its capital is spoken of, not the whole; ``inside`` that it
    is part of a body's name.
    """

    sentence: int
    first: int
    last: int
    name: str
    kind: str | None = None
    facility: bool = False
    offset: bool = False
    wide_first: int = -1
    wide_last: int = -1
    capital_of: bool = False
    inside: bool = False

"""From an id, or its first letters, to what bears it."""

from collections.abc import Iterable

from dateline.errors import BadCall
from dateline.nouns import Claim, Control, Incident, Picture

Named = Claim | Incident | Control

SHORTEST = 3
"""Letters that an id is given with at least; "c_" alone would mean every claim."""


def find_one(picture: Picture, id_: str) -> Named:
    """Return the claim, incident or spell of control with this id or these first letters of it."""
    nouns: Iterable[Named] = (*picture.incidents, *picture.claims, *picture.control)
    begun = {noun.id: noun for noun in nouns if noun.id.startswith(id_)}
    if id_ in begun:
        return begun[id_]
    if len(id_) < SHORTEST or len(begun) > 1:
        shown = ", ".join(sorted(begun)[:3])
        raise BadCall(f"{len(begun)} ids begin with {id_!r} ({shown} …); give more of it.")
    if not begun:
        raise BadCall(
            f"The record has no claim, incident or control with the id {id_!r};"
            " dateline list shows incidents, dateline export csv everything."
        )
    return next(iter(begun.values()))

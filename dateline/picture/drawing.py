"""The door's verb: the whole record in one noun."""

from dateline.nouns import Linked, Picture
from dateline.picture.control import find_control


def draw(linked: Linked) -> Picture:
    """Return the record, linked, with who holds which place by whose account."""
    control = find_control(linked.texts, linked.claims, linked.incidents)
    return Picture(linked.texts, linked.claims, linked.incidents, control)

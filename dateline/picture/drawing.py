"""The door's verb: the whole record in one noun."""

from dateline.nouns import Linked, Picture
from dateline.picture.control import find_control
from dateline.picture.statements import find_statements


def draw(linked: Linked) -> Picture:
    """Return the record, linked, with who holds which place by whose account, and who said what."""
    control = find_control(linked.texts, linked.claims, linked.incidents)
    said = find_statements(linked)
    return Picture(linked.texts, linked.claims, linked.incidents, control, said)

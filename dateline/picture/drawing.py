"""The door's verb: the whole record in one noun."""

from dateline.nouns import Linked, Picture
from dateline.picture.control import find_control
from dateline.picture.statements import find_statements
from dateline.picture.totals import find_totals


def draw(linked: Linked) -> Picture:
    """Return the record, linked: who holds which place, who said what, what totals come to."""
    control = find_control(linked.texts, linked.claims, linked.incidents)
    said = find_statements(linked)
    totals = find_totals(linked, control)
    return Picture(linked.texts, linked.claims, linked.incidents, control, said, totals)

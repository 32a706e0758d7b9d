"""Who took from whom, where two reports share passages."""

import re

from dateline.knowledge.names import plain
from dateline.nouns import Text


def _same_house(one: str, other: str) -> bool:
    return plain(one) == plain(other)


def is_wire_copy(text: Text) -> bool:
    """Say whether a report is published by the agency that it credits: it is the original."""
    return text.outlet is not None and any(_same_house(text.outlet, wire) for wire in text.wires)


def _credits(one: Text, other: Text) -> bool:
    """Say whether one report credits the outlet of the other."""
    outlet = other.outlet
    if outlet is None or (one.outlet is not None and _same_house(one.outlet, outlet)):
        return False
    if any(_same_house(outlet, wire) for wire in one.wires):
        return True
    name = re.escape(outlet)
    cue = r"(?:told|reported by|according to|first published (?:by|in)|source:)"
    told = rf"\b{cue}\s+(?:the\s+)?{name}\b"
    return re.search(told, one.text, re.IGNORECASE) is not None


def direction(one: Text, other: Text, reworded: bool) -> str:
    """Return whether ``one`` took from the other: from, to or unknown.

    Asked in turn: who credits the other's outlet; who is the wire's own; who was published
    earlier; for rewordings, who has much more to tell and a place and a byline of its own.

    >>> wire = Text("a", "", outlet="AFP", wires=("AFP",))
    >>> paper = Text("b", "", outlet="Lakeside Daily", wires=("AFP",))
    >>> direction(paper, wire, False), direction(wire, paper, False), direction(paper, paper, False)
    ('from', 'to', 'unknown')
    """
    for yes, no in (
        (_credits(one, other), _credits(other, one)),
        (is_wire_copy(other), is_wire_copy(one)),
    ):
        if yes != no:
            return "from" if yes else "to"
    if one.published and other.published:
        if one.published.start > other.published.end:
            return "from"
        if one.published.end < other.published.start:
            return "to"
    ranks = [(bool(text.dateline), bool(text.byline), bool(text.wires)) for text in (one, other)]
    if reworded and ranks[0] != ranks[1] and _dominates(ranks[0], ranks[1]):
        return "to"
    if reworded and ranks[0] != ranks[1] and _dominates(ranks[1], ranks[0]):
        return "from"
    return "unknown"


def _dominates(one: tuple[bool, ...], other: tuple[bool, ...]) -> bool:
    return all(a >= b for a, b in zip(one, other, strict=True))

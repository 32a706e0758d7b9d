"""The door's verb: the whole record in one noun."""

from collections.abc import Sequence

from dateline.nouns import Claim, Incident, Picture, Text


def draw(texts: Sequence[Text], claims: Sequence[Claim], incidents: Sequence[Incident]) -> Picture:
    """Return the record, linked, with who holds which place by whose account."""
    return Picture(tuple(texts), tuple(claims), tuple(incidents), ())

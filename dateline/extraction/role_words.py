"""The words of the sheet of roles, as sets."""

from functools import cache

from dateline.knowledge.languages import lexicon


@cache
def role_words(kind: str) -> frozenset[str]:
    """Return the words that the sheet of roles lists for a kind."""
    return frozenset(lexicon("roles")["roles"][kind].split())

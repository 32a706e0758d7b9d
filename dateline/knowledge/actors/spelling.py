"""Spellings of a name that count as one."""

import re
from functools import lru_cache

from anyascii import anyascii

_JUNK = re.compile(r"[^a-z0-9&/+ ]+")
_SPACES = re.compile(r"[\s\-–—_]+")
_BRITISH = (
    ("defence", "defense"),
    ("programme", "program"),
    ("isation", "ization"),
    ("centre", "center"),
    ("labour", "labor"),
)


@lru_cache(maxsize=16384)
def normal(name: str) -> str:
    """Return the form in which names are compared: plain letters, no article, no hyphens.

    >>> normal("The Tehrik-i-Taliban"), normal("U.S. Defence Ministry"), normal("Ta’ang")
    ('tehrik i taliban', 'us defense ministry', 'taang')
    """
    plain = name if name.isascii() else str(anyascii(name))
    plain = _SPACES.sub(" ", plain.lower())
    plain = _JUNK.sub("", plain.replace("'s ", " ").removesuffix("'s")).strip()
    for british, american in _BRITISH:
        if british in plain:
            plain = plain.replace(british, american)
    return plain.removeprefix("the ")


def is_acronym(name: str) -> bool:
    """Say whether a name is made of capitals, so that small letters would be another word."""
    letters = [letter for letter in name if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    return (
        bool(letters)
        and len(letters) <= 6
        and " " not in name
        and capitals >= 2
        or (len(letters) == 1)
    )


def reads_as(name: str, acronym: str) -> bool:
    """Say whether words at hand can be meant as an acronym: "IS" and "Nato", not "is" or "Let"."""
    if name == acronym:
        return True
    letters = [letter for letter in name.removesuffix("s") if letter.isalpha()]
    if all(letter.isupper() for letter in letters):
        return True
    return acronym.isupper() and len(letters) > 3 and name[0].isupper()

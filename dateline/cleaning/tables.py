"""The word lists of this room, read once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

QUOTES = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\xa0": " ", "\u202f": " "})
STUCK = re.compile(r"(?<=[a-z\d])(?=[A-Z][a-z]{2})")
SPACE = re.compile(r"\s+")


@cache
def table(*path: str) -> dict[str, Any]:
    """Return a data file of the knowledge shelves."""
    source = files("dateline").joinpath("knowledge", *path)
    return tomllib.loads(source.read_text(encoding="utf-8"))


def furniture() -> dict[str, Any]:
    """Return what surrounds the prose of an English page."""
    return table("languages", "en", "furniture.toml")


def calendar() -> dict[str, Any]:
    """Return the names of months and days, and what dates on a page are called."""
    return table("languages", "en", "calendar.toml")


def plain(text: str) -> str:
    """Return a line as the lists spell it: small letters, straight quotes, single spaces.

    >>> plain("  Don’t   MISS ")
    "don't miss"
    """
    return SPACE.sub(" ", text.translate(QUOTES)).strip().casefold()


def dated(line: str) -> str:
    """Return a line as the lists spell it, dates parted from the words that stick to them.

    >>> dated("Gao, MaliUpdated: 03/06/2024June 3, 2024")
    'gao, mali updated: 03/06/2024 june 3, 2024'
    """
    return plain(STUCK.sub(" ", line))[:400]


def any_of(phrases: Iterable[str]) -> str:
    """Return a pattern of whole phrases, the longest first."""
    ordered = sorted(set(phrases), key=lambda phrase: (-len(phrase), phrase))
    return "|".join(re.escape(p) + (r"(?!\w)" if p[-1:].isalnum() else "") for p in ordered)

"""What dateline says of a document of MUC-4, and the lists that its templates are filled from."""

import hashlib
import tomllib
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from dateline.cleaning import clean
from dateline.extraction import extract
from dateline.linking import link
from dateline.mentions import find_actors, find_places
from dateline.nouns import Claim, Hints, Incident, Parse, Report, Text
from dateline.parsing import parse

ARMED = ("rebel group", "militia")
STATE = ("state forces", "police", "government")


class Told(NamedTuple):
    """What is known of a document: its text, claims, incidents, and the offices of its people."""

    text: Text
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    offices: dict[str, str]
    people: frozenset[str] = frozenset()


@cache
def tables() -> dict[str, dict[str, Any]]:
    """Return the closed lists and the words that fall under each of their values."""
    found: dict[str, dict[str, Any]] = tomllib.loads(
        Path(__file__).with_name("muc4.toml").read_text(encoding="utf-8")
    )
    return found


def told(name: str, words: str) -> Told:
    """Return what dateline says of a document."""
    digest = hashlib.sha256(words.encode()).hexdigest()
    read = parse(clean(Report(name, words, digest, Hints())))
    linked = link([read.text], extract(read))
    return Told(read.text, linked.claims, linked.incidents, _offices(read), _people(read))


def _people(read: Parse) -> frozenset[str]:
    """Return the words that the report's names of people are made of."""
    return frozenset(
        word.text
        for sentence in read.sentences
        for name in sentence.names
        if name.label == "PER"
        for word in sentence.words[name.first : name.last]
    )


def _offices(read: Parse) -> dict[str, str]:
    """Return under the name of each person the office that the report gives them."""
    places = tuple(place for place in find_places(read) if not place.inside)
    found: dict[str, str] = {}
    for mention in find_actors(read, places):
        if mention.role:
            found.setdefault(mention.of.name, mention.role)
    return found

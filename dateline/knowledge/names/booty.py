"""Things and places that are counted where one place is taken: what a seizure is really of."""

import re

from dateline.knowledge.names.camps import camp
from dateline.knowledge.names.parties import find_entry
from dateline.knowledge.names.words import plain, word_list
from dateline.nouns import Actor, Number


def counts_equipment(number: Number) -> bool:
    """Say whether arms, vehicles and the like are counted.

    >>> counts_equipment(Number("armored vehicles", 3)), counts_equipment(Number("killed", 3))
    (True, False)
    """
    return not word_list("equipment").isdisjoint(plain(number.unit).split()[-1:])


def counts_places(number: Number) -> bool:
    """Say whether several places are counted: "40 districts"."""
    return not word_list("places_counted").isdisjoint(plain(number.unit).split())


def is_rank(number: Number) -> bool:
    """Say whether a number is a place in a row, which counts what was before it too.

    >>> is_rank(Number("towns", 3, 3, text="third")), is_rank(Number("towns", 3, 3, text="three"))
    (True, False)
    """
    last = "".join(plain(number.text or "").split()[-1:])
    return last in word_list("ranks") or re.fullmatch(r"\d+(st|nd|rd|th)", last) is not None


def is_thing(actor: Actor) -> bool:
    """Say whether what suffered is a thing, "the police station", and nobody's side.

    >>> is_thing(Actor("police station", kind="other")), is_thing(Actor("Renamo", kind="other"))
    (True, False)
    """
    if actor.kind != "other" or actor.id is not None or camp(actor) is not None:
        return False
    return actor.name[1:].islower() and find_entry(actor.name, None, None) is None

"""On which side of a war an actor stands: with a state, against one, or with neither."""

from functools import lru_cache

from dateline.knowledge.names.parties import find_entry, party
from dateline.knowledge.names.words import plain, word_list
from dateline.nouns import Actor

STATE = "state"
REBELS = "rebels"
CIVILIANS = "civilians"

_OF_KIND = {
    "state forces": STATE,
    "government": STATE,
    "police": STATE,
    "rebel group": REBELS,
    "civilians": CIVILIANS,
}


def camp(actor: Actor, country: str | None = None) -> str | None:
    """Return state, rebels or civilians, None where neither kind nor name tells.

    >>> camp(Actor("the rebels")), camp(Actor("Malian army")), camp(Actor("Anna"))
    ('rebels', 'state', None)
    """
    return _camp(actor.name, actor.id, actor.kind, country)


@lru_cache(maxsize=65536)
def _camp(name: str, identity: str | None, kind: str | None, country: str | None) -> str | None:
    if kind is None:
        entry = find_entry(name, identity, country)
        kind = entry.kind if entry is not None else None
    if kind is not None:
        return _OF_KIND.get(kind)
    words = plain(name).split()
    for side in (REBELS, CIVILIANS):
        if not word_list(side).isdisjoint(words):
            return side
    return STATE if party(name, identity, country).is_state else None


def camps(actors: tuple[Actor, ...], country: str | None = None) -> frozenset[str]:
    """Return the camps of several actors."""
    return frozenset(side for actor in actors if (side := camp(actor, country)))


def are_foes(ones: frozenset[str], others: frozenset[str]) -> bool:
    """Say whether one lot stands wholly with the state and the other wholly against it."""
    return {STATE, REBELS} == {*ones, *others} and len(ones) == len(others) == 1


def is_described(actor: Actor) -> bool:
    """Say whether it has no name: "the insurgents", "Islamist rebels", "the troops".

    >>> is_described(Actor("Islamist rebels")), is_described(Actor("Malian troops"))
    (True, False)
    """
    last = plain(actor.name).split()[-1:]
    if actor.id is not None or not actor.name[1:].islower():
        return False
    if not (word_list(REBELS) | word_list(CIVILIANS)).isdisjoint(last):
        return True
    return not word_list("state_body").isdisjoint(last) and not party(actor.name).words

"""Whether two names of actors stand for one party: by the shelf's ids, else by their words."""

from functools import lru_cache
from typing import NamedTuple

from dateline.knowledge.actors import Entry, open_shelf
from dateline.knowledge.names.words import plain, word_list
from dateline.nouns import Actor


class Party(NamedTuple):
    """What is left of an actor's name without rank and office, and where it stands on the shelf.

    ``side`` is the id of the actor at the head of it all: the state of a ministry or an army.
    """

    id: str | None
    side: str | None
    words: tuple[str, ...]
    is_state: bool
    initials: str


_STATE = frozenset({"government", "state forces", "police"})


def find_entry(name: str, identity: str | None, country: str | None) -> Entry | None:
    """Return the actor of an id, else of a name (which may be an id itself)."""
    shelf = open_shelf()
    for key in (identity, name if name.islower() else None):
        if key:
            try:
                return shelf.entry(key)
            except KeyError:
                continue
    return shelf.find(name, country=country) if name else None


@lru_cache(maxsize=65536)
def party(name: str, identity: str | None = None, country: str | None = None) -> Party:
    """Return the party behind a name; ``country`` says whose army "the army" is.

    >>> party("Afghan defence ministry").side, party("the gunmen").words
    ('af', ())
    """
    short = name.split("(")[0] or name
    words = plain(short).split()
    offices, little = word_list("office"), word_list("little")
    own = tuple(sorted({word for word in words if word not in offices and word not in little}))
    is_state = any(word in word_list("state_body") for word in words)
    letters = "".join(word[0] for word in words if word not in little)
    entry = find_entry(short.strip(), identity, country)
    if entry is not None:
        state = is_state or entry.kind in _STATE
        return Party(entry.id, open_shelf().side(entry.id), own, state, letters)
    states = {code for word in own if (code := open_shelf().demonym(word))} if is_state else set()
    side = states.pop().lower() if len(states) == 1 else None
    return Party(identity, side, own, is_state, letters)


def names_state(name: str) -> bool:
    """Say whether a name is that of a state or of its people, not of a place in it.

    >>> names_state("Iraq"), names_state("Afghan"), names_state("Baghdad")
    (True, True, False)
    """
    shelf = open_shelf()
    if shelf.is_capital(name):
        return False
    return shelf.state(name) is not None or shelf.demonym(name) is not None


def parties(actors: tuple[Actor, ...], country: str | None = None) -> tuple[Party, ...]:
    """Return the parties behind a claim's actors."""
    return tuple(party(actor.name, actor.id, country) for actor in actors)


def _kin(one: str, other: str) -> bool:
    """Say whether two words are forms of one name: Iraq and Iraqi, Burkinabe and Burkina."""
    if one == other:
        return True
    shorter = min(len(one), len(other))
    length = 4 if shorter == 4 else 5
    return shorter >= 4 and one[:length] == other[:length] and abs(len(one) - len(other)) <= 3


def _covered(ones: tuple[str, ...], others: tuple[str, ...]) -> bool:
    return all(any(_kin(one, other) for other in others) for one in ones)


@lru_cache(maxsize=262144)
def same_party(one: Party, other: Party) -> bool:
    """Say whether two names stand for one party.

    >>> same_party(party("Russia"), party("Russian Defence Ministry"))
    True
    >>> same_party(party("RSF"), party("Rapid Support Forces"))
    True
    >>> same_party(party("Sudanese army"), party("Sudanese Red Crescent"))
    False
    """
    if one.side and other.side:
        return one.side == other.side
    if one.id and one.id == other.id:
        return True
    if not one.words or not other.words:
        return False
    for short, full in ((one, other), (other, one)):
        if (
            len(short.words) == 1
            and 2 <= len(short.words[0]) == len(full.initials)
            and (short.words[0] == full.initials)
        ):
            return True
    there, back = _covered(one.words, other.words), _covered(other.words, one.words)
    if one.is_state and other.is_state:
        return there or back
    if one.is_state or other.is_state:
        return there and back
    return there or back


def share_party(ones: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Say whether any party stands on both sides."""
    return any(same_party(one, other) for one in ones for other in others)


def is_known(side: tuple[Party, ...]) -> bool:
    """Say whether at least one party has a name: "gunmen" are nobody in particular."""
    return any(one.words or one.id for one in side)

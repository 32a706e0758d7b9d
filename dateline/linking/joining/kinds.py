"""Which kinds of event one happening may be told as."""

import tomllib
from functools import lru_cache
from pathlib import Path

from dateline.knowledge.events import open_events

#: What one side does to others: its victims are the same whoever tells of it.
ONE_SIDED = frozenset(["airstrike", "bombing", "killing", "shelling"])
#: What hits from afar, so that nobody is hit by his own side.
FROM_AFAR = frozenset(["airstrike", "shelling"])
_KIN = Path(__file__).parent / "kin.toml"


@lru_cache
def kinship() -> dict[tuple[str, str], str]:
    """Return for each pair of kinds, in both orders, whether they are close or loose kin."""
    table = tomllib.loads(_KIN.read_text(encoding="utf-8"))
    found = {}
    for degree in ("close", "loose"):
        for one, others in table[degree].items():
            for other in others:
                found[one, other] = found[other, one] = degree
    return found


@lru_cache
def along() -> frozenset[frozenset[str]]:
    """Return the pairs of kinds that never tell one thing and yet may be parts of one battle."""
    table = tomllib.loads(_KIN.read_text(encoding="utf-8"))["along"]
    return frozenset(frozenset((one, other)) for one, others in table.items() for other in others)


@lru_cache
def speech_events() -> frozenset[str]:
    """Return the kinds of event that consist in somebody's saying something."""
    return frozenset(key for key, kind in open_events().items() if kind.speech_act)


@lru_cache
def state_events() -> frozenset[str]:
    """Return the kinds that tell how something stands rather than what happened."""
    return frozenset(tomllib.loads(_KIN.read_text(encoding="utf-8"))["states"]["events"])


@lru_cache
def by_hand() -> frozenset[str]:
    """Return the words of killings that no bomb or shell does."""
    return frozenset(tomllib.loads(_KIN.read_text(encoding="utf-8"))["by_hand"]["words"].split())


def kin(one: str, other: str) -> str | None:
    """Return same, close, loose, or None where two kinds are never one happening."""
    return "same" if one == other else kinship().get((one, other))

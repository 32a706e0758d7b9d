"""The kinds of event, one file a family.

A family's file has a ``title`` and a table ``[kind.KEY]`` for each kind; what its keys mean is said
at ``Kind`` in ``kind.py``. How each kind is told in a language stands with that language.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import msgspec

from dateline.errors import BadKnowledge
from dateline.knowledge.events.codes import Codes, faults
from dateline.knowledge.events.kind import Acled, Family, Kind, NotWhen, Plover, Variant

__all__ = [
    "Acled",
    "Codes",
    "Family",
    "Kind",
    "NotWhen",
    "Plover",
    "Variant",
    "open_codes",
    "open_events",
    "open_families",
]

FAMILIES = ("territory", "violence", "forces", "people", "politics")

_SHELF = Path(__file__).parent


@cache
def open_events() -> Mapping[str, Kind]:
    """Return the kinds of event by their keys, in the order of the shelf."""
    kinds = {kind.key: kind for family in open_families() for kind in family.kinds}
    return MappingProxyType(kinds)


@cache
def open_families() -> tuple[Family, ...]:
    """Return the families with their kinds, checked."""
    families = tuple(_family(key) for key in FAMILIES)
    check(families, open_codes())
    return families


@cache
def open_codes() -> Codes:
    """Return the codes that other schemes have, the conditions and the units."""
    try:
        return msgspec.convert(_table("codes"), Codes)
    except msgspec.ValidationError as trouble:
        raise BadKnowledge(f"The sheet events/codes.toml is wrong: {trouble}.") from trouble


def check(families: tuple[Family, ...], codes: Codes) -> None:
    """Raise BadKnowledge at the first kind that contradicts itself or the codes."""
    kinds: dict[str, Kind] = {}
    for family in families:
        for kind in family.kinds:
            if kind.key in kinds:
                raise BadKnowledge(f"The kind {kind.key!r} is on the shelf twice; take one away.")
            kinds[kind.key] = kind
    for kind in kinds.values():
        for fault in faults(kind, kinds, codes):
            raise BadKnowledge(f"The kind {kind.key!r} in events/{kind.family}.toml: {fault}.")


def _family(key: str) -> Family:
    """Return a family as its file says."""
    table = _table(key)
    try:
        kinds = [
            {**entry, "key": name, "family": key} for name, entry in table.get("kind", {}).items()
        ]
        return msgspec.convert({"key": key, "title": table.get("title"), "kinds": kinds}, Family)
    except (msgspec.ValidationError, AttributeError, TypeError) as trouble:
        raise BadKnowledge(f"The sheet events/{key}.toml is wrong: {trouble}.") from trouble


def _table(name: str) -> dict[str, Any]:
    try:
        return tomllib.loads((_SHELF / f"{name}.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as trouble:
        raise BadKnowledge(f"The sheet events/{name}.toml cannot be read: {trouble}.") from trouble

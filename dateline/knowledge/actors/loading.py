"""Read the shelf's files, and say exactly what is wrong in one that is wrong."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

from dateline.errors import BadKnowledge
from dateline.knowledge.actors.entry import KINDS, Spell

FOLDER = Path(__file__).parent


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """An actor as its file gives it; what is left out keeps what a rule derives for it."""

    name: str | None = None
    kind: str | None = None
    kinds: tuple[Spell, ...] = ()
    aliases: tuple[str, ...] = ()
    local: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    acled: str | None = None
    plover: str | None = None


class Body(Struct, frozen=True, forbid_unknown_fields=True):
    """What every state has: the kind of actor, how it is titled, and the nouns that tell it."""

    kind: str
    title: str
    nouns: tuple[str, ...]


class State(Struct, frozen=True):
    """A state: its names, seats of government and demonyms (the adjective first)."""

    code: str
    names: tuple[str, ...]
    capitals: tuple[str, ...]
    demonyms: tuple[str, ...]


def read(path: Path) -> dict[str, Any]:
    """Return the tables of one file."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadKnowledge(f"{path} cannot be read as TOML: {error}") from error


def states(path: Path = FOLDER / "states.toml") -> tuple[State, ...]:
    """Return all states."""
    found = []
    for code, row in read(path).get("states", {}).items():
        if not (isinstance(row, list) and len(row) == 4 and all(isinstance(x, str) for x in row)):
            raise BadKnowledge(f"{path}: {code} must be a row of four texts, not {row!r}")
        name, capitals, demonyms, others = (tuple(filter(None, cell.split("|"))) for cell in row)
        found.append(State(code, name + others, capitals, demonyms))
    return tuple(found)


def bodies(path: Path = FOLDER / "bodies.toml") -> dict[str, Body]:
    """Return the bodies that every state has, by their key."""
    return {key: _checked(path, key, row, Body) for key, row in read(path).items()}


def actors(path: Path) -> Iterator[tuple[str, str | None, Row]]:
    """Yield id, country and row of each actor of a file; the file's country holds by default."""
    tables = read(path)
    unknown = set(tables) - {"country", "actors"}
    if unknown:
        raise BadKnowledge(f"{path}: unknown key {min(unknown)!r}; use country and [actors]")
    for key, table in tables.get("actors", {}).items():
        row = _checked(path, key, table, Row)
        for kind in (row.kind, *(spell.kind for spell in row.kinds)):
            if kind is not None and kind not in KINDS:
                raise BadKnowledge(f"{path}: {key} has the unknown kind {kind!r}")
        country = tables.get("country") if row.country is None else row.country
        yield key, country or None, row


def _checked(path: Path, key: str, table: Any, shape: type[Any]) -> Any:
    try:
        return msgspec.convert(table, shape)
    except msgspec.ValidationError as error:
        raise BadKnowledge(f"{path}: {key}: {error}") from error

"""Find an actor by any of its names."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from dateline.errors import BadKnowledge
from dateline.knowledge.actors import loading
from dateline.knowledge.actors.entry import Entry
from dateline.knowledge.actors.spelling import is_acronym, normal, reads_as


class Alias(NamedTuple):
    """A name that stands on the shelf: whose it is, and how it is written there."""

    id: str
    written: str
    local: bool


class Shelf:
    """All actors, by id and by name. States and their bodies are derived when asked for."""

    def __init__(self, files: Iterable[Path]) -> None:
        """Read the shelf's own tables and the files."""
        self.states = {state.code: state for state in loading.states()}
        self.bodies = loading.bodies()
        self._nouns = {normal(n): key for key, body in self.bodies.items() for n in body.nouns}
        self._seats: dict[str, str] = {}
        self._demonyms: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._rows: dict[str, tuple[str | None, loading.Row]] = {}
        self._files: dict[str, Path] = {}
        self._aliases: dict[str, list[Alias]] = {}
        self._made: dict[str, Entry] = {}
        for code, state in self.states.items():
            self._names.update((normal(name), code) for name in state.names)
            self._seats.update((normal(name), code) for name in state.capitals)
            self._demonyms.update((normal(name), code) for name in state.demonyms)
        for path in files:
            self._take(path)
        self._check()
        self._beginnings = frozenset(
            " ".join(words[:size])
            for key in (*self._aliases, *self._names, *self._seats)
            for words in [key.split()]
            for size in range(1, len(words) + 1)
        )

    def find(self, name: str, on: date | None = None, country: str | None = None) -> Entry | None:
        """Return the actor of this name, or None if none or more than one has it.

        ``country`` (ISO code) decides between namesakes and says whose army "the army" is. ``on``
        is the day of which the report speaks; an actor that had no kind yet is not meant.
        """
        key = normal(name)
        if len(key) <= 3 and name.islower():
            return None
        listed = self._listed(name, key, country)
        id_ = listed if listed is not None else self._derived(key, country)
        entry = self.entry(id_) if id_ else None
        if entry and on and entry.kinds and on < (entry.kinds[0].since or date.min):
            return None
        return entry

    def begins(self, key: str) -> bool:
        """Say whether some listed name begins with these words (in normal form)."""
        return key in self._beginnings

    def spells(self, word: str) -> bool:
        """Say whether a word in capitals is listed as it stands, as acronyms are."""
        return any(alias.written == word for alias in self._aliases.get(normal(word), ()))

    def writes(self, words: str) -> bool:
        """Say whether words in capitals are a listed name that is written with one."""
        found = self._aliases.get(normal(words), ())
        return any(any(map(str.isupper, alias.written)) for alias in found)

    def listed(self, name: str, country: str | None = None) -> Entry | None:
        """Return the actor that a file or the table of states names so; nothing is derived.

        A name that is written with a capital is not meant by the same word without one.
        """
        key = normal(name)
        id_ = self._listed(name, key, country)
        if id_ is not None and not any(letter.isupper() for letter in name):
            id_ = next((a.id for a in self._aliases[key] if a.written.islower()), None)
        if id_ is None and any(letter.isupper() for letter in name):
            code = self._names.get(key) or self._seats.get(key)
            id_ = code.lower() if code and (len(key) > 3 or name.isupper()) else None
        return self.entry(id_) if id_ else None

    def entry(self, id_: str) -> Entry:
        """Return the actor of an id; KeyError if there is none."""
        if id_ not in self._made:
            self._made[id_] = self._make(id_)
        return self._made[id_]

    def side(self, id_: str) -> str:
        """Return the id of the party that an actor belongs to, itself if to none."""
        for _ in range(9):
            parent = self.entry(id_).parent
            if parent is None:
                break
            id_ = parent
        return id_

    def state(self, name: str) -> str | None:
        """Return the code of the state that a name or a capital stands for."""
        key = normal(name)
        return self._names.get(key) or self._seats.get(key)

    def is_capital(self, name: str) -> bool:
        """Say whether a name is a seat of government's rather than a state's."""
        key = normal(name)
        return key in self._seats and key not in self._names

    def demonym(self, word: str) -> str | None:
        """Return the code of the state whose people or things a word tells ("Afghans")."""
        key = normal(word)
        return self._demonyms.get(key) or self._demonyms.get(key.removesuffix("s"))

    def body(self, noun: str) -> str | None:
        """Return the key of the body of a state that a noun tells ("troops": forces)."""
        return self._nouns.get(normal(noun))

    def body_of(self, code: str, body: str) -> Entry:
        """Return a state's own body: its forces, its police, its government."""
        return self.entry(code.lower() if body == "government" else f"{code.lower()}-{body}")

    def ids(self) -> Iterator[str]:
        """Yield every id: first what states have, then what files add."""
        derived = set()
        for code in self.states:
            for body in self.bodies:
                id_ = code.lower() if body == "government" else f"{code.lower()}-{body}"
                derived.add(id_)
                yield id_
        yield from (id_ for id_ in self._rows if id_ not in derived)

    def namesakes(self) -> Iterator[tuple[str, tuple[Alias, ...]]]:
        """Yield every listed name in its normal form, with all whose name it is."""
        yield from ((key, tuple(found)) for key, found in self._aliases.items())

    def _take(self, path: Path) -> None:
        for id_, country, row in loading.actors(path):
            if id_ in self._rows:
                raise BadKnowledge(f"{path}: {id_} is already on the shelf")
            if not self._is_derived(id_) and (row.name is None or not (row.kind or row.kinds)):
                raise BadKnowledge(f"{path}: {id_} needs a name and a kind")
            self._rows[id_] = (country, row)
            self._files[id_] = path
            for written in filter(None, (row.name, *row.aliases)):
                self._list(written, id_, local=False)
            for written in row.local:
                self._list(written, id_, local=True)

    def _list(self, written: str, id_: str, local: bool) -> None:
        found = self._aliases.setdefault(normal(written), [])
        if all((alias.id, alias.written.islower()) != (id_, written.islower()) for alias in found):
            found.append(Alias(id_, written, local))

    def _check(self) -> None:
        for id_, (_, row) in self._rows.items():
            if row.parent and row.parent not in self._rows and not self._is_derived(row.parent):
                path = self._files[id_]
                raise BadKnowledge(f"{path}: {id_} has the unknown parent {row.parent!r}")

    def _is_derived(self, id_: str) -> bool:
        code, _, body = id_.partition("-")
        return (
            code.upper() in self.states
            and code.islower()
            and (body or "government") in (self.bodies)
        )

    def _listed(self, name: str, key: str, country: str | None) -> str | None:
        found = [
            alias
            for alias in self._aliases.get(key, ())
            if not is_acronym(alias.written) or reads_as(name, alias.written)
        ]
        here = {alias.id for alias in found if country and self._country(alias.id) == country}
        if len(here) == 1:
            return here.pop()
        known = {alias.id for alias in found if not alias.local}
        return known.pop() if len(known) == 1 else None

    def _country(self, id_: str) -> str | None:
        return self._rows[id_][0]

    def _derived(self, key: str, country: str | None) -> str | None:
        if code := self._names.get(key) or self._seats.get(key):
            return code.lower()
        words = key.split()
        for cut in range(len(words) - 1, 0, -1):
            before, after = " ".join(words[:cut]), " ".join(words[cut:])
            body = self._nouns.get(after)
            code = self._demonyms.get(before) or self._names.get(before)
            if code is None and body != "police":  # "Kabul police" are the city's
                code = self._seats.get(before)
            if code and body:
                return self.body_of(code, body).id
        for joint in (" of the ", " of ", " in "):
            before, _, after = key.rpartition(joint)
            if after in self._names and before in self._nouns:
                return self.body_of(self._names[after], self._nouns[before]).id
        if country in self.states and key in self._nouns:
            return self.body_of(country, self._nouns[key]).id
        return None

    def _make(self, id_: str) -> Entry:
        country, row = self._rows.get(id_, (None, loading.Row()))
        if not self._is_derived(id_):
            if id_ not in self._rows:
                raise KeyError(id_)
            name, kind = row.name or "", row.kind or row.kinds[-1].kind
            aliases: tuple[str, ...] = ()
            parent = row.parent
        else:
            code, _, body = id_.partition("-")
            country = code.upper()
            name, aliases = self._titles(country, body or "government")
            kind = row.kind or self.bodies[body or "government"].kind
            parent = row.parent or (code if body else None)
        named = row.name or name
        others = dict.fromkeys((*row.aliases, *row.local, name, *aliases))
        others.pop(named, None)
        spells, codes = row.kinds, (row.acled, row.plover)
        return Entry(id_, named, kind, tuple(others), country, parent, spells, *codes)

    def _titles(self, code: str, body: str) -> tuple[str, tuple[str, ...]]:
        """Return how a state's body is called, and how else."""
        state, title = self.states[code], self.bodies[body].title
        people = state.demonyms[0] if state.demonyms else state.names[0]
        if body == "government":
            others = (*state.names[1:], f"{people} government", *state.capitals)
            return state.names[0], others
        if body == "forces":
            kinds = ("army", "military", "troops", "armed forces", "security forces")
            return f"{people} {title}", tuple(f"{people} {kind}" for kind in kinds)
        return f"{people} {title}", (f"{state.names[0]}'s {title}",)


@lru_cache(maxsize=4)
def open_shelf(extra: tuple[Path, ...] = ()) -> Shelf:
    """Return the shelf, with the files that a user adds to it."""
    return Shelf((*sorted((loading.FOLDER / "groups").glob("*.toml")), *extra))

"""The parties of a report in the order of their appearing: who "the group" may be."""

from collections.abc import Iterator
from functools import cache
from itertools import islice

from msgspec import Struct

from dateline.knowledge.actors import Entry, Shelf
from dateline.mentions.actors.drafts import ARMED
from dateline.mentions.actors.words import actor_words

FIGHT = (*ARMED, "state forces", "government")
LONGEST = 400
"""Nobody is looked for beyond this many mentions: a book must not take the square of its length."""
REACH = 6
"""A reference looks back this many sentences; beyond it, only at what the report is about."""


class Party(Struct, frozen=True):
    """Who a phrase means. Phrases with the same ``key`` mean the same.

    ``side`` is the actor id of the party a person or body speaks for; ``named`` says that the
    phrase itself names the party.
    """

    key: str
    name: str
    entry: Entry | None = None
    kind: str | None = None
    person: bool = False
    plural: bool = False
    named: bool = False
    role: str | None = None
    side: str | None = None
    noun: str = ""
    doubts: tuple[str, ...] = ()


class Appearance(Struct, frozen=True):
    """A party where a report mentions it; ``subject`` says that it does something there.

    ``speaks`` says that what it does is to speak, ``main`` that the sentence's main clause says it.
    """

    party: Party
    sentence: int
    head: int
    subject: bool = False
    speaks: bool = False
    main: bool = False


class Cast:
    """Everyone a report has mentioned so far."""

    def __init__(self) -> None:
        """Begin with nobody."""
        self.past: list[Appearance] = []
        self.counts: dict[str, int] = {}

    def add(self, one: Appearance) -> None:
        """Take note that a party is mentioned."""
        self.past.append(one)
        self.counts[one.party.key] = self.counts.get(one.party.key, 0) + 1

    def back(self, reach: int | None = None, sentence: int = 0) -> Iterator[Appearance]:
        """Yield appearances from the newest back, at most ``reach`` sentences before this one."""
        for one in islice(reversed(self.past), LONGEST):
            if reach is not None and sentence - one.sentence > reach:
                return
            yield one

    def armed(self, sentence: int, unnamed: bool = False, rebels: bool = False) -> Party | None:
        """Return the armed group that "the group" means: the last one, else the chief one.

        With ``unnamed`` ("the attackers") it may be one that has been only described; ``rebels``
        are rather a rebel group than a militia, which may fight for a state.
        """
        if rebels and (rebel := self._rebels(sentence)):
            return rebel
        near = next(
            (one.party for one in self.back(REACH, sentence) if _is_armed(one.party, unnamed)), None
        )
        if near is not None:
            return near
        found = {one.party.key: one.party for one in self.back() if _is_armed(one.party, unnamed)}
        return max(found.values(), key=lambda party: self.counts[party.key], default=None)

    def _rebels(self, sentence: int) -> Party | None:
        return next(
            (
                one.party
                for one in self.back(REACH, sentence)
                if one.party.kind == "rebel group" and _is_armed(one.party, unnamed=False)
            ),
            None,
        )

    def against(self, own: str, shelf: Shelf) -> Party | None:
        """Return the armed party that is mentioned most and stands on another side."""
        found = {
            one.party.key: one.party
            for one in self.back()
            if one.party.entry is not None
            and one.party.kind in FIGHT
            and own not in (shelf.side(one.party.entry.id), one.party.entry.id)
        }
        return max(found.values(), key=lambda party: self.counts[party.key], default=None)

    def sides(self, shelf: Shelf, homeland: str | None = None) -> tuple[Party, ...]:
        """Return the two that "both sides" means: the two that are mentioned most.

        Sides whose forces are mentioned come before governments that only talk. Of the two the
        state at home stands first, and a state before those who fight it.
        """
        chief: dict[str, Party] = {}
        fights: set[str] = set()
        for one in self.back():
            entry = one.party.entry
            if entry is None or one.party.person or one.party.kind not in FIGHT:
                continue
            side = shelf.side(entry.id)
            if one.party.kind != "government":
                fights.add(side)
            if side not in chief or self.counts[one.party.key] > self.counts[chief[side].key]:
                chief[side] = one.party
        ranked = sorted(chief, key=lambda side: (side not in fights, -self._count(chief[side])))
        two = sorted(ranked[:2], key=lambda side: _standing(chief[side], homeland))
        return tuple(chief[side] for side in two) if len(chief) > 1 else ()

    def _count(self, party: Party) -> int:
        return self.counts[party.key]

    def known(self, key: str) -> Party | None:
        """Return the party of a key, if it has been mentioned already."""
        return next((one.party for one in self.back() if one.party.key == key), None)

    def body(self, body: str, sentence: int, homeland: str | None) -> Party | None:
        """Return the state's body that "the army" means: the last one, unless home has its own."""
        for one in self.back(REACH, sentence):
            entry = one.party.entry
            if entry is None or one.party.person:
                continue
            code, _, kind = entry.id.partition("-")
            own = len(code) == 2 and (kind or "government") == body
            if own and homeland in (None, code.upper()):
                return one.party
        return None

    def same(self, noun: str, sentence: int) -> Party | None:
        """Return the last party that was described by the same noun: "gunmen", "the gunmen"."""
        return next((o.party for o in self.back(REACH, sentence) if o.party.noun == noun), None)

    def titled(
        self, noun: str, said: frozenset[str] = frozenset(), body: bool = False
    ) -> Party | None:
        """Return the last party whose name or role has this noun: "the governor", "the mission".

        ``said`` are further words that must all be in the role ("the governor of Gao");
        ``body`` allows a word of a body's full name: "the mission".
        """
        offices = actor_words().offices
        for one in self.back():
            party = one.party
            role = set((party.role or "").lower().replace("-", " ").split())
            if noun in role and said <= role and noun in offices:
                return party
            if said:
                continue
            name = party.name.lower().split()
            if noun in name[-1:] or (party.noun == noun and (party.named or len(name) > 1)):
                return party
            if body and party.entry and not party.person and noun in _title_words(party.entry):
                return party
        return None


def _standing(party: Party, homeland: str | None) -> int:
    """Return the place of a party among those who are named alike."""
    if party.entry is None or party.kind in ARMED:
        return 2
    return 0 if homeland is not None and party.entry.country == homeland else 1


def _is_armed(party: Party, unnamed: bool) -> bool:
    """Say whether a party is a group that fights, or did so once; a described one if allowed."""
    if party.person:
        return False
    if party.entry is not None:
        return party.kind in ARMED or any(spell.kind in ARMED for spell in party.entry.kinds)
    if unnamed:
        return party.kind in (*ARMED, "unidentified")
    return party.kind in ARMED and party.named


@cache
def _title_words(entry: Entry) -> frozenset[str]:
    """Return the words of a body's full names: a "mission", a "front", a "movement"."""
    names = (name for name in (entry.name, *entry.aliases) if name.count(" ") >= 2)
    return frozenset(word for name in names for word in name.lower().split())

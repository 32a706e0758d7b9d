"""From phrases to parties: each draft is given the party that it means."""

from collections import Counter

from msgspec.structs import replace

from dateline.knowledge.actors import Entry, normal
from dateline.mentions.actors.drafts import ARMED, Draft
from dateline.mentions.actors.reading import Reading
from dateline.mentions.cast.cast import Cast, Party
from dateline.mentions.cast.naming import full_names, spelled_out
from dateline.mentions.cast.pronouns import (
    agrees,
    antecedent,
    appearance,
    own_voice,
    speaking,
    subject_ahead,
)
from dateline.mentions.cast.roles import role_of

OFTEN = 2
"""A foreign army that is named this often is "the army" where home has none."""
DEPTH = 4
"""How far "members of the wing of the group" is followed."""

SIDES = "both sides"
QUOTES = frozenset(['"', "“", "”", "''", "``", "«", "»"])


class Resolver:
    """Gives every draft of a report its party, in reading order."""

    def __init__(self, reading: Reading) -> None:
        """Begin at the first phrase."""
        self.reading, self.shelf = reading, reading.shelf
        self.homeland = reading.country
        self.cast = Cast()
        self.persons = full_names(reading.parse)
        self.acronyms = spelled_out(reading.parse)
        self.at = {(draft.sentence, draft.head): draft for draft in reading.drafts}
        self.done: dict[tuple[int, int], Party | None] = {}
        self.roles: dict[str, Party] = {}
        day = reading.parse.text.published
        self.day = day.end if day else None

    def resolve(self) -> list[tuple[Draft, Party]]:
        """Return the drafts that mean someone, with whom they mean."""
        found: list[tuple[Draft, Party]] = []
        for draft in self.reading.drafts:
            party = self.party(draft)
            if party is not None and party.key == SIDES:
                found.extend(
                    (draft, side) for side in self.cast.sides(self.shelf, self.homeland) or (party,)
                )
            elif party is not None:
                found.append((draft, party))
                self.cast.add(appearance(self.reading.parse, draft, party))
        return found

    def party(self, draft: Draft, depth: int = 0) -> Party | None:
        """Return whom a phrase means, None if it means no actor."""
        place = (draft.sentence, draft.head)
        if place not in self.done:
            self.done[place] = None
            self.done[place] = self._read(draft, depth)
        return self.done[place]

    def _read(self, draft: Draft, depth: int) -> Party | None:
        match draft.sort:
            case "pronoun":
                return self._pronoun(draft, depth)
            case "person":
                return self._person(draft, depth)
            case "name":
                return self._name(draft)
            case "body":
                return self._body(draft, depth)
            case "armed":
                return self._armed(draft, depth)
            case "part":
                return self.owner(draft, depth)
            case "opponent":
                return self._opponent(draft) or self._words(draft)
            case "sides":
                return Party(SIDES, draft.name, None, "other", plural=True)
        return self._described(draft, depth)

    def _of_entry(self, entry: Entry, draft: Draft, named: bool = False) -> Party:
        return Party(
            entry.id,
            draft.name if named else entry.name,
            entry,
            entry.kind_on(self.day),
            plural=draft.plural,
            named=named,
            side=self.shelf.side(entry.id),
            noun=draft.noun,
        )

    def _name(self, draft: Draft) -> Party:
        if draft.entry is not None:
            seat = draft.entry.country and self.shelf.is_capital(draft.name)
            return self._of_entry(draft.entry, draft, named=not seat)
        name = self.acronyms.get(normal(draft.name), draft.name)
        key, kind, noun = normal(name), draft.kind, draft.noun
        return Party(key, name, None, kind, plural=draft.plural, named=True, noun=noun)

    def _person(self, draft: Draft, depth: int) -> Party:
        name = self.persons.get(normal(draft.name), draft.name)
        key = f"person {normal(name)}"
        role, side, kind = role_of(self, draft, depth)
        known = self.roles.get(key)
        if known is not None and known.role and not (role and side):
            role, side, kind = known.role, known.side or side, known.kind
        noun = (role.split()[-1].lower() if role else draft.noun).rstrip(".")
        noun = self.reading.words.ranks.get(noun, noun)
        party = Party(key, name, None, kind, True, False, True, role, side, noun)
        self.roles[key] = party
        return party

    def _pronoun(self, draft: Draft, depth: int) -> Party | None:
        if self.reading.words.pronouns[draft.noun] != "speaker":
            ahead = self.at.get((draft.sentence, subject_ahead(self.reading.parse, draft)))
            later = self.party(ahead, depth + 1) if ahead and depth <= DEPTH else None
            if later is not None and agrees(draft.noun, later):
                return replace(later, named=False)
            party, doubts = antecedent(draft, self.cast, self.reading.parse)
            return replace(party, named=False, doubts=doubts) if party else None
        voice = own_voice(self.reading.parse, draft)
        speaker = self.at.get(voice) if voice else None
        if speaker is None or depth > DEPTH:
            return self._publisher(draft) if voice is None else None
        party = self.party(speaker, depth + 1)
        if party is None:
            return None
        if draft.noun in ("i", "me", "my", "mine"):
            return replace(party, named=False) if party.person else None
        if party.side and (party.person or party.entry is None):
            return self._of_entry(self.shelf.entry(party.side), draft)
        return replace(self._house(speaker, depth) or party, named=False)

    def _publisher(self, draft: Draft) -> Party | None:
        """Return who publishes the report: "we" outside quotation marks."""
        text, sentence = self.reading.parse.text, self.reading.parse.sentences[draft.sentence]
        quoted = any(word.text in QUOTES for word in sentence.words)
        if quoted or text.outlet is None or draft.noun not in ("we", "us", "our"):
            return None
        entry = self.shelf.find(text.outlet, country=self.homeland)
        if entry is not None:
            return self._of_entry(entry, draft)
        return Party(normal(text.outlet), text.outlet, None, "other")

    def _house(self, draft: Draft, depth: int) -> Party | None:
        """Return the body in a person's office: a director's "we" is the hospital.

        A resident of Kabul is not its government: states are told by the side.
        """
        for word in range(*(draft.office or (0, 0))):
            other = self.at.get((draft.sentence, word))
            party = self.party(other, depth + 1) if other is not None else None
            if party is None or party.person or party.plural:
                continue
            if party.entry is None or not party.entry.is_state:
                return party
        return None

    def owner(self, draft: Draft, depth: int) -> Party | None:
        """Return the party that "of the group" or "its" after or before a noun means."""
        if draft.of is None or depth > DEPTH or draft.noun in self.reading.words.owned:
            return None
        other = self.at.get((draft.sentence, draft.of))
        return self.party(other, depth + 1) if other is not None else None

    def _body(self, draft: Draft, depth: int) -> Party:
        party = self._body_of(draft, depth)
        if draft.noun not in self.reading.words.offices or draft.plural:
            return party
        # one soldier or officer is a person, not his army
        return replace(party, key=normal(draft.name), name=draft.name, person=True, named=False)

    def _body_of(self, draft: Draft, depth: int) -> Party:
        body = draft.body or "government"
        if draft.code:
            return self._of_entry(self.shelf.body_of(draft.code, body), draft, named=True)
        if draft.entry is not None:
            return self._of_entry(draft.entry, draft, named=True)
        owner = self.owner(draft, depth)
        if owner is not None and not owner.person:
            return self._owned(owner, body, draft)
        if owner is not None and owner.side:
            return self._owned(self._of_entry(self.shelf.entry(owner.side), draft), body, draft)
        if draft.of is not None and draft.noun not in self.reading.words.owned:
            return self._words(draft)
        if not draft.bare and draft.of is None and self._is_other(draft, body):
            return self._words(draft)
        state = self._whose(body)
        before = self.cast.body(body, draft.sentence, state)
        if before is not None:
            return replace(before, plural=draft.plural, named=False, noun=draft.noun)
        if state is not None:
            return self._of_entry(self.shelf.body_of(state, body), draft)
        return self._words(draft)

    def _is_other(self, draft: Draft, body: str) -> bool:
        """Say whether its adjectives make a body another than the state's own."""
        foreign = self.reading.words.foreign
        modifiers = draft.name.split()[:-1]
        return body not in ("forces", "government") or any(
            word[:1].isupper() or word.lower() in foreign for word in modifiers
        )

    def _whose(self, body: str) -> str | None:
        """Return the state whose body is meant when none is told: home, unless it has no such body.

        In a report from Gaza "the army" is Israel's: the Palestinian forces are police.
        """
        home = self.homeland
        kind = self.shelf.bodies[body].kind
        if home is not None and self.shelf.body_of(home, body).kind == kind:
            return home
        named = self.reading.armies
        others = Counter({code: n for (code, key), n in named.items() if key == body})
        del others[home or ""]
        return next((code for code, count in others.most_common(1) if count >= OFTEN), home)

    def _owned(self, owner: Party, body: str, draft: Draft) -> Party:
        """Return whose body it is: "its troops" are the army of a state, or the group itself."""
        if owner.entry is not None and owner.entry.is_state and owner.entry.country:
            return self._of_entry(self.shelf.body_of(owner.entry.country, body), draft)
        return replace(owner, plural=draft.plural, named=False, noun=draft.noun)

    def _armed(self, draft: Draft, depth: int) -> Party | None:
        if draft.entry is not None:
            return self._of_entry(draft.entry, draft, named=True)
        owner = self.owner(draft, depth)
        if owner is not None and not owner.person:
            kind = draft.kind if owner.kind == "other" and draft.kind in ARMED else owner.kind
            return replace(owner, kind=kind, plural=draft.plural, named=False, noun=draft.noun)
        words = self.reading.words
        if draft.bare and draft.definite:
            unnamed = draft.kind == "unidentified"
            if unnamed and (same := self.cast.same(draft.noun, draft.sentence)):
                return replace(same, plural=draft.plural, named=False)
            rebels = draft.kind == "rebel group"
            grouped = draft.noun in words.groups
            group = self.cast.armed(draft.sentence, unnamed, rebels) if grouped else None
            if group is not None:
                return replace(group, plural=draft.plural, named=False, noun=draft.noun)
            before = self.cast.titled(words.same.get(draft.noun, draft.noun), body=True)
            if before is not None:
                return replace(before, named=False)
        if draft.bare and draft.kind == "rebel group" and len(self.reading.groups) == 1:
            (only,) = self.reading.groups
            if (group := self.cast.known(only)) is not None:
                return replace(group, plural=draft.plural, named=False, noun=draft.noun)
        return self._words(draft)

    def _opponent(self, draft: Draft) -> Party | None:
        """Return whom "the enemy" means: the chief armed side that the speaker is not on."""
        voice = speaking(self.reading.parse, draft.sentence, draft.head)
        speaker = self.at.get(voice) if voice else None
        said_by = self.party(speaker, DEPTH) if speaker is not None else None
        home = self.homeland.lower() if self.homeland else None
        own = (said_by.side if said_by is not None else None) or home
        return self.cast.against(own, self.shelf) if own else None

    def _described(self, draft: Draft, depth: int) -> Party | None:
        """Return people and holders of offices, known by their description only."""
        if draft.sort == "people" and draft.noun in self.reading.words.armed:
            owner = self.owner(draft, depth)
            if owner is not None and owner.kind in (*ARMED, "state forces", "police"):
                return replace(owner, plural=draft.plural, named=False, noun=draft.noun)
        if draft.definite and (draft.bare or draft.sort == "office"):
            said = frozenset(draft.name.lower().split()) - {"of", "the"}
            before = self.cast.titled(draft.noun, said if not draft.bare else frozenset())
            if before is not None:
                return replace(before, named=False)
        if draft.definite and draft.sort == "office" and (later := self._named_later(draft)):
            return replace(later, named=False)
        party = self._words(draft)
        if draft.sort != "office":
            return party
        role, side, kind = role_of(self, draft, depth)
        role = None if draft.plural else role
        return replace(party, role=role, side=side, kind=kind, person=not draft.plural)

    def _named_later(self, draft: Draft) -> Party | None:
        """Return the only person whose office, told later in the report, is this one."""
        said = set(draft.name.lower().split())
        found = [other for role, other in self.reading.offices if said <= role]
        return self.party(found[0]) if len({other.name for other in found}) == 1 else None

    def _words(self, draft: Draft) -> Party:
        key, noun = normal(draft.name) or draft.name, draft.noun
        person = draft.sort in ("people", "office") and not draft.plural
        return Party(key, draft.name, None, draft.kind, person, draft.plural, noun=noun)

"""The office that a person holds, and the party that the person speaks for."""

from datetime import date
from typing import Protocol

from dateline.knowledge.actors import Shelf
from dateline.mentions.actors.drafts import Draft
from dateline.mentions.actors.phrases import follows
from dateline.mentions.actors.reading import Reading
from dateline.mentions.cast.cast import Party


class Resolving(Protocol):
    """What is needed of whoever resolves the report."""

    reading: Reading
    shelf: Shelf
    homeland: str | None

    def owner(self, draft: Draft, depth: int) -> Party | None:
        """Return the party of the noun's genitive."""


def role_of(
    resolver: Resolving, draft: Draft, depth: int
) -> tuple[str | None, str | None, str | None]:
    """Return role, side and kind of a person, as far as the phrase tells."""
    if draft.office is None:
        return None, None, "other"
    first, last = draft.office
    role = resolver.reading.parse.slice(draft.sentence, first, last)
    words = resolver.reading.words
    entry_id = next((words.holders[o] for o in words.holders if o in role.lower()), None)
    entry_id = entry_id or _body_in(resolver, draft, first, last)
    if entry_id is None:
        owner = resolver.owner(draft, depth)
        entry_id = owner.entry.id if owner is not None and owner.entry is not None else None
    alone = words.private.intersection(role.lower().split())
    if entry_id is None or (alone and resolver.shelf.entry(entry_id).is_state):
        return role, None, draft.kind or "other"
    entry = resolver.shelf.entry(entry_id)
    return role, resolver.shelf.side(entry_id), entry.kind_on(_day(resolver))


def _day(resolver: Resolving) -> date | None:
    published = resolver.reading.parse.text.published
    return published.end if published else None


def _body_in(resolver: Resolving, draft: Draft, first: int, last: int) -> str | None:
    """Return the id of the body that the words of a role name: "Afghan army", "Pentagon"."""
    reading, shelf, number = resolver.reading, resolver.shelf, draft.sentence
    code = None
    for known in reading.known(number):
        if first <= known.first and known.last <= last:
            if not known.entry.is_state:
                return known.entry.id
            code = known.entry.country
    for k in range(first, last):
        code = code or reading.demonym_at(number, k)
    words = reading.parse.sentences[number].words
    for k in range(first, last):
        for end in range(last, k, -1):
            text = reading.parse.slice(number, k, end)
            body = shelf.body(text)
            if body and not (end - k == 1 and words[k].upos == "ADJ" and body == "forces"):
                state = code or resolver.homeland
                return shelf.body_of(state, body).id if state else None
    of = follows(reading.parse.sentences[number], draft.head, "of", "for")
    if code is None and of is not None:
        code = reading.demonym_at(number, of)
    return code.lower() if code else None

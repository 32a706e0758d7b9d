"""What the shelf says of one actor."""

from datetime import date

from msgspec import Struct

KINDS = frozenset(
    {
        "state forces",
        "police",
        "rebel group",
        "militia",
        "government",
        "international body",
        "aid body",
        "civilians",
        "media",
        "unidentified",
        "other",
    }
)


class Spell(Struct, frozen=True, forbid_unknown_fields=True):
    """What kind of actor it was, from ``since`` up to and including ``until``."""

    kind: str
    since: date | None = None
    until: date | None = None


class Entry(Struct, frozen=True):
    """One actor of the shelf.

    ``kind`` is what it is at last; ``kinds`` says what it was when, if that has changed.
    ``parent`` is the id of the actor it belongs to, ``country`` the state it lives in (ISO code).
    ``aliases`` leave the name itself out. ``acled`` and ``plover`` are the codes of those schemes.
    """

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    parent: str | None = None
    kinds: tuple[Spell, ...] = ()
    acled: str | None = None
    plover: str | None = None

    @property
    def is_state(self) -> bool:
        """Say whether it is a state (its government), not one of a state's bodies."""
        return self.country is not None and self.id == self.country.lower()

    def kind_on(self, day: date | None) -> str:
        """Return what kind of actor it was on a day (at last, if no day is known).

        >>> before = Spell("militia", until=date(2020, 1, 1))
        >>> winners = Entry("x", "X", "government", kinds=(before,))
        >>> winners.kind_on(date(2019, 5, 1)), winners.kind_on(None)
        ('militia', 'government')
        """
        if day is None:
            return self.kind
        for spell in self.kinds:
            if (spell.since or date.min) <= day <= (spell.until or date.max):
                return spell.kind
        return self.kind

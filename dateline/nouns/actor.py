"""Who acts, or is acted upon."""

from msgspec import Struct


class Actor(Struct, frozen=True):
    """A party, body, person or group of people.

    ``name`` is the fullest form that the report itself uses, ``text`` the words at hand ("the
    insurgents"); ``id`` and ``aliases`` come from the actor shelf. ``kind`` is state forces,
    police, rebel group, militia, government, international body, aid body, civilians, media,
    unidentified or other.
    """

    name: str
    id: str | None = None
    aliases: tuple[str, ...] = ()
    text: str | None = None
    kind: str | None = None

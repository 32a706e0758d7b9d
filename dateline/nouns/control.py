"""Who holds a place, from when, by whose account."""

from msgspec import Struct

from dateline.nouns.time import When


class Control(Struct, frozen=True):
    """One spell of control: a row of ``control.jsonl``.

    ``status`` is claimed (only the holder's own side says so), confirmed (the other side or a third
    party does), contested (both claim it or fighting goes on; ``holder`` None if neither holds it)
    or denied. Recapture closes a row and opens the next.
    """

    id: str
    place: str
    place_id: str | None = None
    level: str | None = None
    country: str | None = None
    admin1: str | None = None
    holder: str | None = None
    holder_aliases: tuple[str, ...] = ()
    since: When | None = None
    until: When | None = None
    status: str = "claimed"
    incidents: tuple[str, ...] = ()
    why: str | None = None

"""What became of an incident or a spell of control between two pictures."""

from enum import StrEnum

from msgspec import Struct

from dateline.nouns.control import Control
from dateline.nouns.incident import Incident


class Turn(StrEnum):
    """What became of it.

    Retracted means that a voice which said so before now denies it; denied that somebody else does,
    and nobody did before. Joined was told as two incidents and parted as one. Gone is what no claim
    tells any more, because its report counts no more or is read otherwise.
    """

    NEW = "new"
    REVISED = "revised"
    DENIED = "denied"
    RETRACTED = "retracted"
    JOINED = "joined"
    PARTED = "parted"
    GONE = "gone"


class Revision(Struct, frozen=True):
    """One value that is another now; None is not said.

    ``facet`` is a field ("state", "time", "sources") or the unit of a figure ("killed").
    ``claims`` are the new ones that bear it, none where the same claims are linked otherwise.
    """

    facet: str
    before: str | None
    after: str | None
    claims: tuple[str, ...] = ()


class Change(Struct, frozen=True):
    """One incident or spell of control that is not what it was.

    ``it`` is the noun as it is now, or as it was where it is gone or joined to the incident
    ``into``. ``claims`` and ``reports`` are those that brought the change; of what is gone, those
    that told it.
    """

    turn: Turn
    it: Incident | Control
    was: str | None = None
    into: str | None = None
    revisions: tuple[Revision, ...] = ()
    claims: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()


class Changes(Struct, frozen=True):
    """All that changed, incidents by day and spells by place, and the reports that came or went."""

    incidents: tuple[Change, ...] = ()
    control: tuple[Change, ...] = ()
    new_reports: tuple[str, ...] = ()
    gone_reports: tuple[str, ...] = ()

"""One act of speech: who said what to whom, when, and who reports it."""

from msgspec import Struct

from dateline.nouns.actor import Actor
from dateline.nouns.claim import Modality
from dateline.nouns.time import When


class Statement(Struct, frozen=True):
    """A pledge, threat, appeal, request, accusation, criticism, rejection, support or statement.

    ``speaker`` are those whose words they are, with their ``role`` ("police spokesman") where the
    report tells it; ``to`` is whom they address or speak about. ``time`` is when it was said, None
    where no report says. ``words`` are those of the claim ``claim`` in ``report``; ``claims`` are
    all that tell of the same act, from ``reports`` reports. ``modality`` is planned for a pledge of
    something still to be done, and denied where it is said that nobody said so.
    """

    id: str
    kind: str
    speaker: tuple[Actor, ...]
    role: str | None
    to: tuple[Actor, ...]
    time: When | None
    about: str | None
    modality: Modality
    manner: str | None
    via: tuple[str, ...]
    background: bool
    words: str
    claim: str
    report: str
    incident: str
    reports: int
    claims: tuple[str, ...]

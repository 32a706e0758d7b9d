"""One assertion in one report: who did what to whom, where, when, according to whom."""

from enum import StrEnum

from msgspec import Struct

from dateline.nouns.actor import Actor
from dateline.nouns.number import Number
from dateline.nouns.place import Place
from dateline.nouns.span import Span
from dateline.nouns.time import When


class Modality(StrEnum):
    """How a claim stands to the facts, in the words of whoever makes it."""

    ASSERTED = "asserted"
    DENIED = "denied"
    PLANNED = "planned"
    POSSIBLE = "possible"


class Speaker(Struct, frozen=True):
    """Who asserts a claim.

    ``kind`` is named, unnamed, outlet (the report's own voice) or document. ``via`` is the chain of
    outlets and wires outward from the speaker, nearest first; ``cue`` the word that reports the
    speech ("said"), ``manner`` how it was said (said, claimed, denied, confirmed, alleged …).
    """

    kind: str = "outlet"
    name: str | None = None
    id: str | None = None
    aliases: tuple[str, ...] = ()
    role: str | None = None
    text: str | None = None
    side: str | None = None
    anonymous: bool = False
    cue: str | None = None
    manner: str | None = None
    via: tuple[str, ...] = ()


class Evidence(Struct, frozen=True):
    """The clause that carries a claim: exactly ``text[start:end]`` of its report."""

    text: str
    start: int = -1
    end: int = -1
    trigger: Span | None = None


class Claim(Struct, frozen=True):
    """One claim: a row of ``claims.jsonl``.

    ``event`` is a key of the event shelf. ``background`` means that it ended more than 365 days
    before publication; ``repeats`` is the id of the claim that this one restates in its report.
    ``why`` holds the reason of each decision, in words, for ``dateline explain``. ``place_told``
    says that the clause names the place itself, as what is taken, left or struck: it is not only
    carried over from what was told before. ``conditions`` are those of ``events/codes.toml`` that
    it meets: they decide which code of another scheme its kind has.
    """

    id: str
    report: str
    event: str
    actor: tuple[Actor, ...] = ()
    recipient: tuple[Actor, ...] = ()
    place: Place | None = None
    time: When | None = None
    numbers: tuple[Number, ...] = ()
    speaker: Speaker = Speaker()
    modality: Modality = Modality.ASSERTED
    background: bool = False
    repeats: str | None = None
    evidence: Evidence = Evidence("")
    doubts: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    place_told: bool = True
    conditions: tuple[str, ...] = ()

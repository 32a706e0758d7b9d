"""A person's word on the record, kept for ever."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class Verdict(StrEnum):
    """What a person may say of two claims."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Judgement(Struct, frozen=True):
    """A person's word that two claims speak of one happening, or do not.

    Judgements are appended and retired, never erased; the newest one on a pair holds.
    """

    one: str
    other: str
    verdict: Verdict
    by: str
    at: datetime
    reason: str | None = None

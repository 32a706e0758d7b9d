"""A person's word on the record, kept for ever."""

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class Verdict(StrEnum):
    """What a person may say: the first three of two claims, the others of one."""

    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WRONG = "wrong"
    RIGHT = "right"
    CORRECT = "correct"


class Judgement(Struct, frozen=True):
    """A person's word that two claims speak of one happening or do not, or on one claim.

    Of one claim, ``other`` being None, it says that dateline misread the report (wrong), that it
    did not (right), or what a ``facet`` should be (correct); ``value`` is the facet's noun in JSON.
    Judgements are appended and taken back, never erased; the newest word on the same thing holds.
    """

    one: str
    other: str | None
    verdict: Verdict
    by: str
    at: datetime
    reason: str | None = None
    facet: str | None = None
    value: str | None = None

    @property
    def pair(self) -> tuple[str, str] | None:
        """The two claims it is about, in one order whoever named them; None of a single claim."""
        if self.other is None or self.other == self.one:
            return None
        return min(self.one, self.other), max(self.one, self.other)

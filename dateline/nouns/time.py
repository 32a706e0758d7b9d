"""The days within which something happened."""

from datetime import date

from msgspec import Struct


class When(Struct, frozen=True):
    """The days within which a claim places its event, both ends included.

    "In March" is the whole of March: no finer day is invented. An end that is open ("since May",
    "had already") is None. A time that leans on an unknown publication date is ``relative``, with
    both ends None; linking may infer the date and then writes the ends and their ``basis``.
    ``text`` is the words that tell the time, None where it was taken from elsewhere in the report.
    """

    start: date | None = None
    end: date | None = None
    text: str | None = None
    relative: bool = False
    basis: str | None = None

    def allows(self, other: "When") -> bool:
        """Say whether both can be true of one happening.

        >>> march = When(date(2022, 3, 1), date(2022, 3, 31))
        >>> march.allows(When(date(2022, 3, 9), None)), march.allows(When(date(2022, 4, 1), None))
        (True, False)
        """
        first, last = self.start or date.min, self.end or date.max
        return first <= (other.end or date.max) and (other.start or date.min) <= last

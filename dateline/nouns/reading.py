"""What reading one report gave."""

from msgspec import Struct

from dateline.nouns.claim import Claim
from dateline.nouns.text import Text


class Reading(Struct, frozen=True):
    """One report as it was read: its text and the claims it makes."""

    text: Text
    claims: tuple[Claim, ...] = ()

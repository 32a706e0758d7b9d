"""What linking makes of all reports together."""

from msgspec import Struct

from dateline.nouns.claim import Claim
from dateline.nouns.incident import Incident
from dateline.nouns.text import Text


class Linked(Struct, frozen=True):
    """Texts with their copies, claims with their inferred times, and the incidents they tell."""

    texts: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()

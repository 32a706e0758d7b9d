"""What all reports together add up to."""

from msgspec import Struct

from dateline.nouns.claim import Claim
from dateline.nouns.control import Control
from dateline.nouns.incident import Incident
from dateline.nouns.statement import Statement
from dateline.nouns.text import Text
from dateline.nouns.total import Total


class Picture(Struct, frozen=True):
    """The whole record, linked: texts and claims with what linking added, and their sum."""

    texts: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    control: tuple[Control, ...] = ()
    statements: tuple[Statement, ...] = ()
    totals: tuple[Total, ...] = ()

"""The door's verb: what all reports together tell."""

from collections.abc import Sequence

from msgspec import Struct

from dateline.nouns import Claim, Incident, Judgement, Text


class Linked(Struct, frozen=True):
    """Texts with their copies, claims with their inferred times, and the incidents they tell."""

    texts: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()


def link(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Linked:
    """Return the incidents that the claims of all reports tell, in a settled order."""
    ordered = tuple(sorted(claims, key=lambda claim: claim.id))
    incidents = tuple(Incident(f"i_{claim.id}", claim.event, (claim.id,)) for claim in ordered)
    return Linked(tuple(sorted(texts, key=lambda text: text.report)), ordered, incidents)

"""The door's verb: what all reports together tell."""

from collections.abc import Mapping, Sequence

import msgspec
from msgspec import Struct

from dateline.linking.accounts import Account
from dateline.linking.clues import VETO, weigh
from dateline.linking.clusters import APART, gather
from dateline.linking.copies import compared, copies_of, find_copies
from dateline.linking.pairs import find_pairs
from dateline.linking.tellings import find_tellings
from dateline.nouns import Claim, Incident, Judgement, Text, Verdict


class Linked(Struct, frozen=True):
    """Texts with their copies, claims with their inferred times, and the incidents they tell."""

    texts: tuple[Text, ...] = ()
    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()


def link(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Linked:
    """Return the incidents that the claims of all reports tell, in a settled order."""
    by_name = {text.report: text for text in sorted(texts, key=lambda text: text.report)}
    ordered = tuple(sorted(claims, key=lambda claim: claim.id))
    pairs = find_copies(by_name.values())
    accounts = {claim.id: Account(claim, by_name.get(claim.report)) for claim in ordered}
    tellings = find_tellings(accounts, pairs)
    accounts = {
        claim.id: Account(claim, by_name.get(claim.report), tellings[claim.id]) for claim in ordered
    }
    groups = gather(accounts, _weights(accounts, tellings, judgements), VETO)
    incidents = tuple(
        Incident("i_" + group[0], accounts[group[0]].event, group) for group in groups
    )
    copied = tuple(
        msgspec.structs.replace(
            t, copies=copies_of(t.report, len(compared(t)), [p for p in pairs if t.report in p[:2]])
        )
        for t in by_name.values()
    )
    return Linked(copied, ordered, incidents)


def _weights(
    accounts: Mapping[str, Account], tellings: Mapping[str, str], judgements: Sequence[Judgement]
) -> dict[tuple[str, str], int]:
    weights = {
        (one, other): weigh(accounts[one], accounts[other])
        for one, other in find_pairs(accounts, tellings, judgements)
    }
    for judgement in sorted(judgements, key=lambda judgement: judgement.at):
        pair = (min(judgement.one, judgement.other), max(judgement.one, judgement.other))
        if judgement.verdict is Verdict.DIFFERENT:
            weights[pair] = APART
        elif judgement.verdict is Verdict.SAME:
            weights[pair] = -APART
    return weights

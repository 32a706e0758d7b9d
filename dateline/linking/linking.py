"""The door's verb: what all reports together tell."""

import gc
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise

from msgspec.structs import replace

from dateline.knowledge.names import spellings
from dateline.linking.accounts import Account, settled
from dateline.linking.copying.copies import Shared, copies_of, find_copies
from dateline.linking.dates import (
    date_by_news,
    date_copies,
    resolve,
    resolve_by_news,
    resolve_by_publication,
)
from dateline.linking.joining.clues import VETO, reasons, weigh
from dateline.linking.joining.clusters import APART, gather
from dateline.linking.joining.leaning import lean
from dateline.linking.joining.limits import limits_by_claim
from dateline.linking.joining.pairs import find_pairs
from dateline.linking.joining.tellings import find_tellings
from dateline.linking.judging import judged, misread
from dateline.linking.telling.merging import merge
from dateline.linking.telling.sources import families, origins, voices_of
from dateline.nouns import Claim, Judgement, Linked, Text, Verdict


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Keep the garbage collector out: nothing here makes cycles, and it walks all that is kept.

    Measured with 20,000 claims: it took a third of the time, and more with more.
    """
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


def link(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Linked:
    """Return the incidents that the claims of all reports tell, in a settled order."""
    with _without_collecting():
        return _link(texts, claims, judgements)


def _link(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement]
) -> Linked:
    ruled_out = misread(judgements)
    corrected = judged(claims, judgements)
    claims = [claim for claim in corrected if claim.id not in ruled_out]
    by_name = {text.report: text for text in sorted(texts, key=lambda text: text.report)}
    pairs = find_copies(by_name.values())
    by_name = date_copies(by_name, pairs)
    accounts = _accounts(claims, by_name)
    tellings = find_tellings(accounts, pairs)
    ordered = resolve_by_publication(resolve(claims, tellings), by_name)
    accounts = {c.id: settled(accounts[c.id], c, tellings[c.id]) for c in ordered}
    accounts = lean(accounts)
    weights = _weights(accounts, tellings, judgements)
    gathered = gather(limits_by_claim(accounts), weights, VETO)
    groups = [[accounts[name] for name in group] for group in gathered]
    by_name = date_by_news(by_name, groups)
    ordered = resolve_by_publication(resolve_by_news(ordered, groups), by_name)
    accounts = {
        claim.id: settled(accounts[claim.id], claim, tellings[claim.id], by_name.get(claim.report))
        for claim in ordered
    }
    family, origin = families(by_name, pairs), origins(by_name, pairs)
    incidents = []
    for group in groups:
        members = [accounts[account.id] for account in group]
        voices = voices_of(members, family, origin)
        incidents.append(merge(members, voices, family, _why(members, weights)))
    copied = _with_copies(by_name, pairs)
    apart = [claim for claim in corrected if claim.id in ruled_out]
    told = tuple(sorted((*ordered, *apart), key=lambda claim: claim.id))
    return Linked(copied, told, tuple(sorted(incidents, key=lambda incident: incident.id)))


def _accounts(claims: Iterable[Claim], texts: Mapping[str, Text]) -> dict[str, Account]:
    ordered = sorted(claims, key=lambda claim: claim.id)
    places = {
        claim.id: (claim.place.name, claim.place.country or "")
        for claim in ordered
        if claim.place and claim.place.name
    }
    forms = spellings(set(places.values()))
    return {
        claim.id: Account(
            claim,
            texts.get(claim.report),
            claim.id,
            forms.get(places.get(claim.id, ("", "")), ""),
        )
        for claim in ordered
    }


def _why(members: Sequence[Account], weights: Mapping[tuple[str, str], int]) -> tuple[str, ...]:
    """Return the commonest reasons for which the claims of an incident were joined."""
    told: Counter[str] = Counter()
    for one, other in pairwise(members):
        if (one.id, other.id) in weights:
            told.update(reasons(one, other))
    return tuple(
        reason for reason, _ in sorted(told.items(), key=lambda row: (-row[1], row[0]))[:5]
    )


def _with_copies(texts: Mapping[str, Text], pairs: Sequence[Shared]) -> tuple[Text, ...]:
    """Return the texts with their copies written in."""
    mine: dict[str, list[Shared]] = defaultdict(list)
    for pair in pairs:
        mine[pair.one].append(pair)
        mine[pair.other].append(pair)
    return tuple(
        replace(text, copies=copies_of(name, mine[name])) if name in mine else text
        for name, text in texts.items()
    )


def _weights(
    accounts: Mapping[str, Account], tellings: Mapping[str, str], judgements: Sequence[Judgement]
) -> dict[tuple[str, str], int]:
    weights = {
        (one, other): weigh(accounts[one], accounts[other])
        for one, other in find_pairs(accounts, tellings, judgements)
    }
    # The newest word on a pair holds; one on a claim that is no longer made waits for its return.
    for judgement in sorted(judgements, key=lambda judgement: judgement.at):
        pair = judgement.pair
        if pair is None or not set(pair) <= accounts.keys():
            continue
        if judgement.verdict is Verdict.UNSURE:
            weights[pair] = weigh(accounts[pair[0]], accounts[pair[1]])
        else:
            weights[pair] = APART if judgement.verdict is Verdict.DIFFERENT else -APART
    return weights

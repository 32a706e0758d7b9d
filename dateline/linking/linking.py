"""The door's verb: what all reports together tell."""

import gc
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import pairwise

from msgspec.structs import replace

from dateline.knowledge.names import spellings
from dateline.linking.accounts import Account
from dateline.linking.copying.copies import Shared, copies_of, find_copies
from dateline.linking.dates import (
    date_by_news,
    date_copies,
    resolve,
    resolve_by_news,
    resolve_by_publication,
)
from dateline.linking.joining.clues import VETO, reasons
from dateline.linking.joining.clusters import THRESHOLD, gather
from dateline.linking.joining.falls import find_falls
from dateline.linking.joining.leaning import lean
from dateline.linking.joining.limits import limits_by_claim
from dateline.linking.joining.tellings import find_tellings
from dateline.linking.joining.unions import Unions
from dateline.linking.joining.weights import Weights, weigh_all
from dateline.linking.judging import judged, misread, same
from dateline.linking.placing import placed
from dateline.linking.telling.merging import merge
from dateline.linking.telling.sources import families, origins, voices_of
from dateline.nouns import Claim, Judgement, Linked, Text


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
    corrected = placed(judged(claims, judgements))
    claims = [claim for claim in corrected if claim.id not in ruled_out]
    by_name = {text.report: text for text in sorted(texts, key=lambda text: text.report)}
    pairs = find_copies(by_name.values())
    by_name = date_copies(by_name, pairs)
    accounts = _accounts(claims, by_name)
    tellings = find_tellings(accounts, pairs)
    ordered = resolve_by_publication(resolve(claims, tellings), by_name)
    accounts = {c.id: _settled(accounts[c.id], c, tellings[c.id]) for c in ordered}
    accounts = find_falls(lean(accounts))
    weights = weigh_all(accounts, tellings, judgements)
    groups = _gathered(accounts, weights)
    by_name = date_by_news(by_name, groups)
    ordered = resolve_by_publication(resolve_by_news(ordered, groups), by_name)
    accounts = {
        claim.id: _settled(accounts[claim.id], claim, tellings[claim.id], by_name.get(claim.report))
        for claim in ordered
    }
    family, origin = families(by_name, pairs), origins(by_name, pairs)
    words = same(judgements)
    incidents = []
    for group in groups:
        members = [accounts[account.id] for account in group]
        voices = voices_of(members, family, origin)
        incidents.append(merge(members, voices, family, _why(members, weights, words)))
        for account in members:
            account.forget()
    copied = _with_copies(by_name, pairs)
    apart = [claim for claim in corrected if claim.id in ruled_out]
    told = tuple(sorted((*ordered, *apart), key=lambda claim: claim.id))
    return Linked(copied, told, tuple(sorted(incidents, key=lambda incident: incident.id)))


def _settled(account: Account, claim: Claim, telling: str, text: Text | None = None) -> Account:
    """Return an account with what has been found out since, keeping what was worked out of it."""
    text = text or account.text
    fresh = Account(claim, text, telling, account.form, account.leans, account.settles)
    if account.claim is claim and account.text is text:
        fresh.__dict__.update(account.__dict__)
    return fresh


def _accounts(claims: Iterable[Claim], texts: Mapping[str, Text]) -> dict[str, Account]:
    ordered = sorted(claims, key=lambda claim: claim.id)
    places = {
        claim.id: (claim.place.name, claim.place.country or "")
        for claim in ordered
        if claim.place and claim.place.name
    }
    forms = _one_form_each(ordered, places, spellings(set(places.values())))
    return {
        claim.id: Account(
            claim,
            texts.get(claim.report),
            claim.id,
            forms.get(places.get(claim.id, ("", "")), ""),
        )
        for claim in ordered
    }


def _one_form_each(
    claims: Sequence[Claim],
    places: Mapping[str, tuple[str, str]],
    forms: Mapping[tuple[str, str], str],
) -> dict[tuple[str, str], str]:
    """Return the forms of names, one for all names under which claims speak of one town."""
    unions = Unions(forms.values())
    first: dict[str, str] = {}
    for claim in claims:
        place = claim.place
        if place and place.id and claim.id in places and place.level in ("town", "district"):
            form = forms[places[claim.id]]
            unions.join(first.setdefault(place.id, form), form)
    return {name: unions.find(form) for name, form in forms.items()}


def _why(
    members: Sequence[Account], weights: Weights, words: Mapping[tuple[str, str], str]
) -> tuple[str, ...]:
    """Return why an incident's claims were joined: people's words, then the commonest clues."""
    names = {account.id for account in members}
    said = sorted(line for pair, line in words.items() if names.issuperset(pair))
    told: Counter[str] = Counter()
    for one, other in pairwise(members):
        if (one.id, other.id) in weights:
            told.update(reasons(one, other))
    commonest = sorted(told.items(), key=lambda row: (-row[1], row[0]))[:5]
    return (*said, *(reason for reason, _ in commonest))


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


def _gathered(accounts: Mapping[str, Account], weights: Weights) -> list[list[Account]]:
    """Return the claims of each incident, part by part of those that weigh enough."""
    limits = limits_by_claim(accounts)
    groups: list[tuple[str, ...]] = []
    for part in weights.parts(THRESHOLD):
        names = {name for pair in part for name in pair}
        groups += gather({name: limits.pop(name) for name in names}, part, VETO)
    groups += ((name,) for name in limits)
    return [[accounts[name] for name in group] for group in sorted(groups)]

"""One incident out of its claims: who, where, when, how many, by whose account."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b

from dateline.knowledge.names import is_described, is_thing, party, plain, same_party
from dateline.linking.accounts import Account
from dateline.linking.telling.figures import find_figures
from dateline.linking.telling.sides import merged_actors, rival_holders
from dateline.linking.telling.sources import Voice, denials_of, denying, find_sources, gainsaying
from dateline.nouns import (
    Contradiction,
    Incident,
    Modality,
    Place,
    Source,
    Text,
    Value,
    When,
)


def incident_id(accounts: Iterable[Account]) -> str:
    """Return an id that stays when later reports add their claims: made from the first claim."""
    first = min(accounts, key=lambda a: (a.published is None, a.published or 0, a.id))
    return "i_" + blake2b(first.id.encode(), digest_size=8).hexdigest()


def _affirming(accounts: Sequence[Account]) -> list[Account]:
    """Return the claims that say it happened, all where none does."""
    told = [a for a in accounts if a.claim.modality is not Modality.DENIED]
    against = {account.id for account in gainsaying(told)}
    return [account for account in told if account.id not in against] or told or list(accounts)


#: Kinds that say little: a toll without its cause, an attack of whatever sort.
_DULL = {"casualties": 0.0, "attack": 1.0, "clash": 1.0}


def merged_event(accounts: Sequence[Account]) -> str:
    """Return the most telling kind: what most tellings give, a plain word for half as much more."""
    tellings: dict[str, set[str]] = defaultdict(set)
    for account in _affirming(accounts):
        tellings[account.event].add(account.telling)
    return max(tellings, key=lambda e: (_DULL.get(e, 1.5) * len(tellings[e]), _backwards(e)))


def _backwards(word: str) -> tuple[int, ...]:
    return tuple(-ord(letter) for letter in word)


def merged_place(accounts: Sequence[Account]) -> Place | None:
    """Return the place that most claims name, the atlas's own where one is known."""
    places = [a.claim.place for a in _affirming(accounts) if a.claim.place and a.claim.place.name]
    bones = Counter(a.bones for a in _affirming(accounts) if a.bones)
    if not bones:
        return None
    best = max(bones, key=lambda bone: (bones[bone], bone))
    named = [a.claim.place for a in _affirming(accounts) if a.bones == best and a.claim.place]
    names = Counter(place.name for place in named)
    known = [place for place in named if place.id is not None] or named
    return max(
        known or places, key=lambda p: (names[p.name], p.lat is not None, p.name or "", p.id or "")
    )


def merged_time(accounts: Sequence[Account]) -> When | None:
    """Return the time that most tellings give; among equals the commoner, narrower, earlier."""
    tellings: dict[tuple[date | None, date | None], set[str]] = defaultdict(set)
    claims: Counter[tuple[date | None, date | None]] = Counter()
    for account in _affirming(accounts):
        time = account.claim.time
        if time and (time.start or time.end):
            tellings[time.start, time.end].add(account.telling)
            claims[time.start, time.end] += 1
    if not tellings:
        return None

    def rank(ends: tuple[date | None, date | None]) -> tuple[bool, int, int, int, int]:
        start, end = ends
        days = (end - start).days if start and end else 10**6
        first = (start or end or date.max).toordinal()
        return bool(start and end), len(tellings[ends]), claims[ends], -days, -first

    start, end = max(tellings, key=rank)
    return When(start, end)


def _of_kind(accounts: Sequence[Account], event: str) -> Sequence[Account]:
    """Return the claims of the incident's own kind: in its clashes both sides act on each other."""
    own = [a for a in accounts if a.event == event and (a.claim.actor or a.claim.recipient)]
    return own or accounts


def merged_state(accounts: Sequence[Account], sources: Sequence[Source], denied: bool) -> str:
    """Return how an incident stands: claimed, corroborated, disputed or denied."""
    asserted = any(a.claim.modality is not Modality.DENIED for a in accounts)
    if denied or rival_holders(_affirming(accounts)):
        return "disputed" if asserted else "denied"
    if len(sources) >= 2 and not all(source.party for source in sources):
        return "corroborated"
    return "corroborated" if len(sources) >= 2 and _of_both_sides(accounts, sources) else "claimed"


def _of_both_sides(accounts: Sequence[Account], sources: Sequence[Source]) -> bool:
    """Say whether a side that suffers from it says so too."""
    actors = [one for account in accounts for one in account.actors]
    for source in sources:
        if not any(same_party(party(source.name), actor) for actor in actors):
            return True
    return False


def _contradictions(
    accounts: Sequence[Account], voices: Mapping[str, Voice]
) -> tuple[Contradiction, ...]:
    """Return on what the accounts disagree, figures apart: whether, when, who."""
    found = []
    denials = denials_of(accounts)
    rivals = rival_holders(_affirming(accounts))
    names: dict[str, str] = {}
    by_word: dict[str, dict[str, list[Account]]] = {"happened": {}, "time": {}, "actor": {}}
    for account in accounts:
        if account in denials:
            by_word["happened"].setdefault("no", []).append(account)
            continue
        if account.claim.modality is Modality.DENIED:
            continue
        by_word["happened"].setdefault("yes", []).append(account)
        time = account.claim.time
        if time and time.start and time.end and (time.end - time.start).days <= 3:
            by_word["time"].setdefault(_days(time), []).append(account)
        if _names_actor(account) or account in rivals and account.claim.actor:
            name = account.claim.actor[0].name
            by_word["actor"].setdefault(names.setdefault(plain(name), name), []).append(account)
    for facet, values in by_word.items():
        if len(values) > 1 and _disagree(facet, values):
            rows = (
                Value(value, voices[told[0].id].name, tuple(sorted(a.id for a in told)))
                for value, told in sorted(values.items())
            )
            found.append(Contradiction(facet, tuple(rows)))
    return tuple(found)


def _names_actor(account: Account) -> bool:
    """Say whether it says by name who did it."""
    if account.event in ("clash", "casualties") or not account.claim.actor:
        return False
    return not is_described(account.claim.actor[0]) and not is_thing(account.claim.actor[0])


def _days(time: When) -> str:
    return str(time.start) if time.start == time.end else f"{time.start}/{time.end}"


def _disagree(facet: str, values: Mapping[str, Sequence[Account]]) -> bool:
    if facet == "happened":
        return True
    firsts = [told[0] for _, told in sorted(values.items())]
    if facet == "time":
        times = [a.claim.time for a in firsts if a.claim.time]
        return any(not one.allows(other) for one in times for other in times)
    return any(not same_party(a.actors[0], b.actors[0]) for a in firsts for b in firsts)


def _reported(accounts: Sequence[Account]) -> tuple[date | None, date | None]:
    known = [a.text.published for a in accounts if a.text and a.text.published]
    return (
        min((published.start for published in known), default=None),
        max((published.end for published in known), default=None),
    )


def merge(
    accounts: Sequence[Account],
    voices: Mapping[str, Voice],
    family: Mapping[str, str],
    why: tuple[str, ...] = (),
) -> Incident:
    """Return the one happening that the claims tell."""
    accounts = sorted(accounts, key=lambda account: account.id)
    sources = find_sources(accounts, voices, family)
    deniers = denying(accounts, voices)
    figures, clashes = find_figures(accounts, voices)
    texts: dict[str, Text] = {a.claim.report: a.text for a in accounts if a.text}
    first, last = _reported(accounts)
    event = merged_event(accounts)
    return Incident(
        id=incident_id(accounts),
        event=event,
        claims=tuple(account.id for account in accounts),
        actor=merged_actors(_of_kind(_affirming(accounts), event), lambda claim: claim.actor),
        recipient=merged_actors(
            _of_kind(_affirming(accounts), event), lambda claim: claim.recipient
        ),
        place=merged_place(accounts),
        time=merged_time([a for a in accounts if a.event == event]) or merged_time(accounts),
        numbers=figures,
        reports=len({account.claim.report for account in accounts}),
        outlets=len({text.outlet or name for name, text in texts.items()}),
        wires=len({wire for text in texts.values() for wire in text.wires}),
        independent_sources=len(sources),
        sources=sources,
        denied_by=tuple(sorted(voice.name for voice in deniers)),
        contradictions=(*clashes, *_contradictions(accounts, voices)),
        state=merged_state(accounts, sources, bool(deniers)),
        first_reported=first,
        last_reported=last,
        why=why,
    )

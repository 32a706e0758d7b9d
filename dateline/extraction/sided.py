"""Whose men and arms bare words mean, where the rest of the report shows it.

"An officer was wounded", "eight attackers died", "the drone hit a convoy": each is one side's. The
words stay with the actor as its text; only the name becomes that of the side.
"""

import msgspec

from dateline.extraction.contest import BLOWS, Contest, side_of
from dateline.extraction.role_words import role_words
from dateline.knowledge.actors import normal
from dateline.nouns import Actor, Claim

STATE = frozenset({"state forces", "police", "government", "international body"})
LOSSES = BLOWS | {"surrender", "retreat", "defection"}
"""Events that are done to one side by another, or happen to one side."""


def sided(claim: Claim, contest: Contest) -> Claim:
    """Return a claim in which bare words for armed people are the side that they must mean."""
    if claim.event not in LOSSES:
        return claim
    actor = claim.actor  # gunmen whom nobody has named stay gunmen
    if not any(one.kind == "unidentified" for one in actor):
        actor = _sides(actor, claim.recipient, claim, contest)
    recipient = _sides(claim.recipient, actor, claim, contest)
    return renamed(claim, actor, recipient, "the side that this report shows")


def renamed(
    claim: Claim, actor: tuple[Actor, ...], recipient: tuple[Actor, ...], why: str
) -> Claim:
    """Return a claim whose bare words for a side bear its name, with a line for each that does."""
    parts = (("actor", claim.actor, actor), ("recipient", claim.recipient, recipient))
    lines = tuple(
        f"{part}: “{new.text}” means {new.name}, {why}"
        for part, old, group in parts
        for before, new in zip(old, group, strict=True)
        if before != new
    )
    if not lines:
        return claim
    return msgspec.structs.replace(
        claim, actor=actor, recipient=recipient, why=(*claim.why, *lines)
    )


def _sides(
    group: tuple[Actor, ...], others: tuple[Actor, ...], claim: Claim, contest: Contest
) -> tuple[Actor, ...]:
    """Return a group with its nameless ones named, unless it names one of the same sort itself."""
    named = {_is_regular(one) for one in group if one.id is not None and side_of(one)}
    meant = ((one, _side(one, others, claim, contest)) for one in group)
    return tuple(one if _is_regular(side) in named else side for one, side in meant)


def _side(actor: Actor, others: tuple[Actor, ...], claim: Claim, contest: Contest) -> Actor:
    """Return the side that an actor without a name must mean, else the actor itself."""
    if actor.id is not None or _is_a_name(actor):
        return actor
    found: Actor | None = None
    if _is_among(actor, "either"):
        found = _foe_of(others, contest)
        if found is None and not others and _is_among(actor, "stations"):
            found = contest.chief(regular=True)
    elif actor.kind != "civilians" and _is_among(actor, "regulars"):
        found = _likely(True, others, claim, contest)
    elif actor.kind != "civilians" and _is_among(actor, "irregulars"):
        found = _likely(False, others, claim, contest)
    return msgspec.structs.replace(found, text=actor.text or actor.name) if found else actor


def _is_a_name(actor: Actor) -> bool:
    """Say whether an actor bears a name of its own ("the Velm Defense Units")."""
    words = actor.name.split()
    return len(words) > 1 and all(word[:1].isupper() for word in words) and not actor.name.isupper()


def _is_among(actor: Actor, words: str) -> bool:
    """Say whether the last word of an actor is one of a kind ("fuel tanks" are no force's)."""
    *before, last = ["", *normal(actor.name).split()]
    known = role_words(words)
    if words == "either" and role_words("unarmed").intersection(before):
        return False
    return bool(last) and (last in known or last.removesuffix("s") in known)


def _likely(
    regular: bool, others: tuple[Actor, ...], claim: Claim, contest: Contest
) -> Actor | None:
    """Return the side of soldiers, or of fighters: the other's foe, else the one that fights."""
    foe = _foe_of(others, contest)
    if foe is not None:
        return foe if _is_regular(foe) == regular else None
    voice = contest.names.get(contest.voice(claim))
    if regular and voice is not None and _is_regular(voice):
        return voice
    return contest.chief(regular=regular)


def _is_regular(actor: Actor) -> bool:
    return actor.kind in STATE


def _foe_of(others: tuple[Actor, ...], contest: Contest) -> Actor | None:
    """Return the one side that another party of the clause is against."""
    known = [one for one in others if side_of(one)]
    return contest.foe(known[0]) if known else None

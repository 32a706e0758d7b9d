"""The side that a clause leaves unsaid, where the rest of the report shows it.

"Rebels took the town" does not say from whom. Where the same report shows whom the rebels fight,
and it is one side only, that side has lost it: so it is written down, with a doubt that says so.
"""

from collections import Counter

import msgspec

from dateline.extraction.carried import (
    CAPTIVE,
    alike,
    answered,
    armed,
    held,
    is_of_arms,
    last_pair,
    parties_again,
    resumed,
)
from dateline.extraction.contest import Contest, read_contest
from dateline.extraction.role_words import role_words
from dateline.extraction.scene import Scene
from dateline.extraction.sided import renamed, sided
from dateline.knowledge.actors import normal
from dateline.nouns import Actor, Claim, Modality

OWN_WORDS = frozenset(
    ["appeal", "request", "threat", "pledge", "rejection", "criticism", "support", "accusation"]
)
"""Events that are words: whoever speaks them does them."""

SPEAKS = "whoever speaks words does what they are"
HELD = "as told shortly before of those who are held"
OURSELVES = "the side of whoever says “our”"
AGAIN = "the two who talked or agreed before"
FOE = "the other side of the fight that this report shows"
FIGHT = "a side of the fight that this report shows"
BEATEN = "a side of the fight between who says so and its foe"
ARMED = "whom the arms are for, by who asked for help or is at war at home"
LOST = "a side of the fight over the place that was lost"

OURS = frozenset({"our", "ours"})


def complete(claims: tuple[Claim, ...], scene: Scene) -> tuple[Claim, ...]:
    """Return the claims with the other side where they leave it unsaid and the report shows it."""
    contest = read_contest(claims, scene)
    told: list[Claim] = []
    for claim in claims:
        spoken = sided(_called(_spoken_for(claim, contest), contest), contest)
        told.append(_completed(spoken, contest, told))
    return tuple(told)


def _spoken_for(claim: Claim, contest: Contest) -> Claim:
    """Return a claim in which "our men" ("your forces", in a communique) are the speaker's side."""
    voice = contest.voice(claim)
    named = claim.speaker.kind == "named" and not claim.speaker.id
    side = contest.names.get(voice or (_home(claim) if named else ""))
    if side is None:
        return claim
    return renamed(
        claim,
        tuple(_ours(actor, side) for actor in claim.actor),
        tuple(_ours(actor, side) for actor in claim.recipient),
        "the side of whoever says so",
    )


def _called(claim: Claim, contest: Contest) -> Claim:
    """Return a claim in which "the terrorists" are the one group that the report names."""
    groups = [
        one for one in contest.names.values() if one.id and one.kind in ("rebel group", "militia")
    ]
    foe = contest.foes.get(contest.voice(claim), Counter()).most_common(1)
    enemy = contest.names.get(foe[0][0]) if foe else None
    only = groups[0] if len(groups) == 1 else None
    return renamed(
        claim,
        tuple(_meant(actor, only, enemy) for actor in claim.actor),
        tuple(_meant(actor, only, enemy) for actor in claim.recipient),
        "whom this report shows to be meant",
    )


def _meant(actor: Actor, only: Actor | None, enemy: Actor | None) -> Actor:
    word = (actor.text or actor.name).lower().split()[-1:]
    if actor.id is not None or not word:
        return actor
    meant = only if word[0] in role_words("slurs") else None
    if word[0] in role_words("enemies"):
        meant = enemy or only
    return msgspec.structs.replace(meant, text=actor.text) if meant is not None else actor


def _ours(actor: Actor, side: Actor) -> Actor:
    words = (actor.text or "").lower().split()
    if actor.id is not None or words[:1] not in (["our"], ["your"]):
        return actor
    armed = words[-1] in role_words("men") or words[-1].removesuffix("s") in role_words("men")
    return msgspec.structs.replace(side, text=actor.text) if armed else actor


def _completed(claim: Claim, contest: Contest, told: list[Claim]) -> Claim:
    """Return a claim with the side that it leaves unsaid."""
    if claim.event == "seizure" and _only_things(claim):  # whose they were is still unsaid
        whole = _completed(msgspec.structs.replace(claim, recipient=()), contest, told)
        return msgspec.structs.replace(whole, recipient=claim.recipient + whole.recipient)
    if claim.event in OWN_WORDS and not claim.actor:
        claim = _with(claim, _speaks(claim), claim.recipient, SPEAKS)
    if claim.event == "control_share" and not claim.actor and _words(claim) & OURS:
        side = contest.names.get(contest.voice(claim) or _home(claim))
        return (
            _with(claim, (side,), claim.recipient, "the side of whoever says “our”")
            if side
            else claim
        )
    if claim.event == "rejection" and not claim.recipient:
        return _with(claim, claim.actor, answered(claim, told), "whoever spoke last before")
    if claim.event == "casualties" and not claim.recipient:
        return _with(claim, claim.actor, resumed(claim, told), "goes on with the toll told before")
    if claim.event in CAPTIVE and not claim.recipient and (taken := held(claim, told)):
        doers = _foe(taken, contest) if claim.event == "arrest" else ()
        return _with(claim, claim.actor or doers, taken, HELD)
    if not claim.actor and (before := alike(claim, told)):
        follows = not _words_of(claim) & {"that", "those"}
        lost = before.recipient if follows and not claim.recipient else claim.recipient
        return _with(claim, before.actor, lost, "as of what the word stands for")
    if claim.event == "pledge" and not claim.recipient and is_of_arms(claim):
        return _with(claim, claim.actor, armed(claim, contest, told), ARMED)
    if claim.event in role_words("accords") and not claim.actor and not claim.recipient:
        pair = parties_again(claim, told)
        return _with(claim, pair[:1], pair[1:], AGAIN) if pair else claim
    if claim.event in role_words("wasting") and _is_martial(claim):
        by = claim.actor or _boasting(claim, contest)
        return _with(claim, claim.actor, claim.recipient + _foe(by, contest), FOE)
    long_ago = claim.background and claim.event != "attack"  # a war still on began with one
    if long_ago or claim.event not in role_words("two-sided"):
        return claim
    return _two_sided(claim, contest, told)


def _two_sided(claim: Claim, contest: Contest, told: list[Claim]) -> Claim:
    """Return a claim of what one side does to another, with the side that it leaves unsaid."""
    loses = _words_of(claim) & role_words("losing")
    if not claim.actor and not claim.recipient:
        loser = _loser(claim, contest) if loses and claim.event == "seizure" else None
        if loser and (taker := contest.foe(loser)):
            return _with(claim, (taker,), (loser,), LOST)
        beaten = contest.names.get(contest.voice(claim)) if loses else None
        if claim.event == "attack" and beaten and (foe := contest.foe(beaten)):
            return _with(claim, (foe,), (beaten,), BEATEN)  # "two attacks were repulsed", they say
        if claim.event == "clash" and claim.modality is not Modality.DENIED:
            pair = contest.pair() or last_pair(claim, told)
            return _with(claim, pair[:1], pair[1:], FIGHT) if pair else claim
        return claim
    if not claim.recipient:
        return _with(claim, claim.actor, _foe(claim.actor, contest), FOE)
    if not claim.actor and loses:
        return _with(claim, _foe(claim.recipient, contest), claim.recipient, FOE)
    return claim


def _home(claim: Claim) -> str:
    """Return the key of the side at home where something happens, "" if that is not known."""
    return claim.place.country.lower() if claim.place and claim.place.country else ""


def _loser(claim: Claim, contest: Contest) -> Actor | None:
    """Return who has lost a place: the side that denies its loss, else the side at home there."""
    speaks, at_home = contest.names.get(contest.voice(claim)), contest.names.get(_home(claim))
    return at_home if speaks is None or claim.modality is not Modality.DENIED else speaks


def _speaks(claim: Claim) -> tuple[Actor, ...]:
    """Return who speaks words of their own ("I have asked the agency for tents")."""
    speaker = claim.speaker
    if speaker.kind != "named" or not speaker.name:
        return ()
    return (Actor(speaker.name, speaker.id, speaker.aliases),)


def _boasting(claim: Claim, contest: Contest) -> tuple[Actor, ...]:
    """Return who tells what was won or wrecked, which is the foe's ("31 tanks were destroyed")."""
    ours = _words(claim) & OURS or _words_of(claim) & role_words("losing")
    voice = contest.names.get(contest.voice(claim))
    told = claim.modality is Modality.ASSERTED and not ours
    return (voice,) if voice is not None and told else ()


def _foe(actors: tuple[Actor, ...], contest: Contest) -> tuple[Actor, ...]:
    """Return whom the first of some actors is against."""
    found = contest.foe(actors[0]) if actors else None
    return (found,) if found is not None else ()


def _only_things(claim: Claim) -> bool:
    """Say whether what is taken is named, and nobody from whom."""
    taken = claim.recipient
    return bool(taken) and all(one.kind == "other" and one.id is None for one in taken)


def _is_martial(claim: Claim) -> bool:
    """Say whether only weapons, stores and posts are struck: whoever loses them is a side."""
    struck = [actor for actor in claim.recipient if actor.kind == "other" and actor.id is None]
    words = [normal(actor.name).split() for actor in struck]
    martial, unarmed = role_words("martial"), role_words("unarmed")
    return len(struck) == len(claim.recipient) > 0 and all(
        said and {said[-1], said[-1].removesuffix("s")} & martial and not unarmed.intersection(said)
        for said in words
    )


def _words(claim: Claim) -> frozenset[str]:
    return frozenset(normal(claim.evidence.text).split())


def _words_of(claim: Claim) -> frozenset[str]:
    trigger = claim.evidence.trigger
    return frozenset(trigger.text.lower().split()) if trigger else frozenset()


def _with(claim: Claim, actor: tuple[Actor, ...], recipient: tuple[Actor, ...], why: str) -> Claim:
    """Return a claim with both its sides, and why and with what doubt it has an unnamed one."""
    said = claim.actor + claim.recipient
    added = [one.name for one in (*actor, *recipient) if one not in said]
    if not added:
        return claim
    parts = (("actor", actor), ("recipient", recipient))
    lines = tuple(f"{part}: {why}" for part, group in parts if set(group) - set(said))
    actor, recipient = (
        tuple(one if one in said else msgspec.structs.replace(one, text=None) for one in group)
        for group in (actor, recipient)
    )
    doubt = f"not named here: {' and '.join(added)}, by what this report tells beside it"
    return msgspec.structs.replace(
        claim,
        actor=actor,
        recipient=recipient,
        doubts=(*claim.doubts, doubt),
        why=(*claim.why, *lines),
    )

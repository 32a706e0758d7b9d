"""What a clause carries on from what was told shortly before it, in its report's own words.

"Another twelve were wounded", "the next round is in May", "in six days it lost four": each goes on
with the claim before, and leaves out whom it is about.
"""

from dateline.extraction.contest import BLOWS, Contest, side_of
from dateline.extraction.role_words import role_words
from dateline.knowledge.actors import normal
from dateline.nouns import Actor, Claim

CAPTIVE = frozenset({"arrest", "abduction", "release"})
"""Events that are of people who are, or were, held."""
NEAR = 500
"""How many characters before a claim that may stand which it goes on with."""


def last_pair(claim: Claim, told: list[Claim]) -> tuple[Actor, Actor] | None:
    """Return the sides of the last blow told shortly before ("the fighting went on")."""
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        one = next((actor for actor in before.actor if side_of(actor)), None)
        other = next((actor for actor in before.recipient if side_of(actor)), None)
        if before.event in BLOWS and one and other and side_of(one) != side_of(other):
            return one, other
    return None


def answered(claim: Claim, told: list[Claim]) -> tuple[Actor, ...]:
    """Return whose words a rejection rejects: whoever spoke last before it."""
    own = {claim.speaker.name, *(actor.name for actor in claim.actor)}
    said = frozenset(normal(claim.evidence.text).split())
    trigger = claim.evidence.trigger
    deed = frozenset(trigger.text.lower().split()) if trigger else frozenset()
    if said & role_words("burdens") or deed & role_words("withholding"):
        return ()
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        speaker = before.speaker
        if speaker.kind == "named" and speaker.name and speaker.name not in own:
            return (Actor(speaker.name, speaker.id, speaker.aliases),)
    return ()


def resumed(claim: Claim, told: list[Claim]) -> tuple[Actor, ...]:
    """Return whom a toll goes on counting ("a further 19 were wounded")."""
    words = f" {normal(claim.evidence.text)} "
    if not any(f" {sign.replace('_', ' ')} " in words for sign in role_words("resuming")):
        return ()
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        if before.recipient and any(n.unit in ("killed", "wounded") for n in before.numbers):
            return before.recipient[:1]
    return ()


def held(claim: Claim, told: list[Claim]) -> tuple[Actor, ...]:
    """Return who is caught, held or let go where a bare number says it ("five have been freed").

    It is whoever was told to be taken shortly before; else, of those caught, the side whose dead
    were told.
    """
    if any(number.who for number in claim.numbers):
        return ()
    counted = any(number.unit == "detained" for number in claim.numbers)
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        if before.recipient and before.event in CAPTIVE:
            return before.recipient[:1]
        toll = any(n.unit in ("killed", "wounded") for n in before.numbers)
        if counted and before.recipient and toll:
            return before.recipient[:1] if side_of(before.recipient[0]) else ()
    return ()


def parties_again(claim: Claim, told: list[Claim]) -> tuple[Actor, Actor] | None:
    """Return who talks, or has agreed, again ("the next round"): the two who did before."""
    words = frozenset(normal(claim.evidence.text).split())
    if not words & role_words("going-on"):
        return None
    for before in reversed(told):
        if before.event in role_words("accords") and before.actor and before.recipient:
            return before.actor[0], before.recipient[0]
    return None


def alike(claim: Claim, told: list[Claim]) -> Claim | None:
    """Return the claim that "that of" stands for ("its fall follows that of two others").

    So does "followed" of a place that fell after another.
    """
    trigger = claim.evidence.trigger
    said = trigger.text.lower().split()[0] if trigger else ""
    follows = claim.event == "seizure" and said in role_words("following")
    if said not in ("that", "those") and not follows:
        return None
    return next((c for c in reversed(told) if c.event == claim.event and c.actor), None)


def is_of_arms(claim: Claim) -> bool:
    """Say whether what is promised is arms ("will send another battery")."""
    words = normal(claim.evidence.text).split()
    arms = role_words("arms")
    return any(word in arms or word.removesuffix("s") in arms for word in words)


def armed(claim: Claim, contest: Contest, told: list[Claim]) -> tuple[Actor, ...]:
    """Return whom arms are promised that a third side gives: who asked, else the side at home."""
    giver = side_of(claim.actor[0]) if claim.actor else None
    if giver is None or contest.foes.get(giver):
        return ()
    for before in reversed(told):
        if claim.evidence.start - before.evidence.end > NEAR:
            break
        asked = before.actor if before.event in ("appeal", "request") else before.recipient
        one = next(iter(asked), None) if before.event in role_words("helping") else None
        if one is not None and side_of(one) not in (None, giver):
            return (one,)
    home = contest.names.get(contest.home)
    return (home,) if home is not None and contest.foes.get(contest.home) else ()

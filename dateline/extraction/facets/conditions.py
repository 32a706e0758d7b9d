"""Under which conditions of ``events/codes.toml`` a claim stands: what its means and parties are.

The conditions say nothing that the clause does not: they only tell apart what other schemes code
apart (a grenade from a planted bomb, a march that is broken up from one that is let go on).
"""

from collections.abc import Callable, Mapping

from dateline.extraction.facets.around import Around, said_of
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.knowledge.events import open_codes
from dateline.nouns import Claim, Modality

STATE = frozenset({"state forces", "police", "government"})
COMBATANT = frozenset({"state forces", "police", "rebel group", "militia"})
NONSTATE = frozenset({"rebel group", "militia", "unidentified"})
HARM = frozenset({"attack", "airstrike", "shelling", "bombing", "killing", "clash", "casualties"})
FORCE = HARM | {"arrest", "protest", "destruction"}
HURT = frozenset({"killed", "wounded", "casualties"})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself"})


def conditions_of(happening: Happening, claim: Claim) -> tuple[str, ...]:
    """Return the conditions that a claim meets, in the order of ``codes.toml``."""
    told = Around(happening, claim)
    met = {key for key, test in TESTS.items() if test(told)}
    return tuple(key for key in open_codes().conditions if key in met)


def _means(told: Around, key: str) -> bool:
    return told.says("means", key) and not told.says("apart", key)


def _drone(told: Around) -> bool:
    return _means(told, "drone")


def _suicide(told: Around) -> bool:
    if told.claim.event not in HARM:
        return False
    if told.claim.event == "bombing" and told.says("means", "worn"):
        return True
    if told.near & (said_of("means", "suicide") - REFLEXIVE):
        return True
    phrase = {told.reading.lemma(k) for k in told.reading.words}
    return told.claim.event == "bombing" and bool(phrase & REFLEXIVE)


def _grenade(told: Around) -> bool:
    return told.claim.event in HARM and _means(told, "grenade")


def _chemical(told: Around) -> bool:
    if told.claim.event not in HARM or told.says("apart", "chemical"):
        return False
    reading = told.reading
    held = {k for head in reading.slots.object for k in reading.sentence.subtree(head)}
    words = {reading.lemma(k) for k in (*held, *reading.words)} | told.near
    return bool(words & said_of("means", "chemical")) and not words & said_of("apart", "chemical")


def _exchange(told: Around) -> bool:
    return told.claim.event in ("release", "handover") and _means(told, "exchange")


def _weapons(told: Around) -> bool:
    if told.claim.event not in ("destruction", "seizure"):
        return False
    reading, arms = told.reading, said_of("how", "arms")
    blows = {h.reading.trigger for h in told.happening.beside if h.event in HARM}
    if blows & set(reading.slots.subject):
        return False  # an air raid destroyed them
    taken = set(reading.slots.object)
    if reading.word.upos == "NOUN":
        taken.update(reading.slots.preps.get("of", ()))
    makers = {k for k in taken if reading.lemma(k) in said_of("how", "makers")}
    made = (reading.lemma(k) for head in makers for k in reading.sentence.subtree(head))
    named = any(reading.lemma(k) in arms or is_a(reading, k, "found_arms") for k in taken)
    return named or bool(arms & set(made))


def _goods(told: Around) -> bool:
    return told.claim.event == "seizure" and told.reading.frame.object == "count"


def _base(told: Around) -> bool:
    if told.claim.event != "deployment":
        return False
    reading = told.reading
    built = [k for k in (*reading.words, *reading.slots.object) if k != reading.trigger]
    if any(reading.lemma(k) in said_of("how", "transient") for k in built):
        return False
    named = any(reading.lemma(k) in said_of("how", "base") for k in built)
    return named or any(is_a(reading, k, "post_of_war") for k in built)


def _protesters(told: Around) -> bool:
    """The actor is protesters, or protesters fight the police."""
    listed = said_of("who", "marching")
    if told.claim.event == "clash":
        return bool((told.by | told.to) & listed) or _in_a_protest(told)
    theirs = told.claim.event in (FORCE | {"seizure"}) - {"protest", "arrest"}
    return theirs and bool(told.by & listed or _in_a_protest(told))


def _in_a_protest(told: Around) -> bool:
    """Say whether damage or a brawl is told beside a protest, and nobody armed does it."""
    if told.claim.event not in ("destruction", "clash"):
        return False
    if any(actor.kind in STATE | NONSTATE for actor in told.claim.actor):
        return False
    here, word = told.reading.trigger, told.reading.word
    near = {here, word.head} if word.deprel == "conj" else {here}
    return any(o.reading.word.head in near for o in told.happening.beside if o.event == "protest")


def _broken_up(told: Around) -> bool:
    """Protesters are met with force or arrested, by the words or at a protest told beside it."""
    claim, kinds = told.claim, {actor.kind for actor in told.claim.recipient}
    if claim.event not in FORCE - {"protest", "clash"} or kinds & STATE:
        return False  # "riot police" are no rioters
    if told.to & said_of("who", "marching" if claim.event == "arrest" else "protester"):
        return True
    by = {actor.kind for actor in claim.actor}
    phrase = {told.reading.lemma(k) for k in told.reading.words}
    if claim.event == "attack" and by & STATE and phrase & said_of("how", "mild"):
        return not kinds & NONSTATE
    acted = by <= {"police"} if claim.event == "arrest" else by <= STATE and bool(by)
    beside = any(other.event == "protest" for other in told.happening.beside)
    if claim.event in ("killing", "casualties"):
        acted = by <= STATE and not _is_before(told)
    done = bool(by) or told.reading.word.upos == "VERB"
    told_there = claim.event in ("arrest", "attack", "killing", "casualties") and beside and done
    return told_there and acted and not kinds & NONSTATE


def _is_before(told: Around) -> bool:
    """Say whether it is told as what came before ("riots broke out after a boy was killed")."""
    sentence = told.reading.sentence
    marks = sentence.below(told.reading.trigger, "mark", "case")
    return any(told.reading.lemma(k) in said_of("how", "by_deal") for k in marks)


def _shot_at(told: Around) -> bool:
    if not _broken_up(told) or told.claim.event == "arrest":
        return False
    if told.claim.event in ("killing", "casualties"):
        return True
    hurt = any(number.unit in HURT for number in told.claim.numbers)
    shot = told.reading.lemma(told.reading.trigger) in said_of("how", "shooting")
    shot = shot and not told.says("how", "mild")
    return hurt or shot or bool((told.near | told.tolls) & said_of("how", "deadly"))


def _mob(told: Around) -> bool:
    crowd = told.claim.event in FORCE - {"protest", "arrest"} and told.by & said_of("who", "crowd")
    armed = any(actor.kind in NONSTATE | STATE for actor in told.claim.actor)
    return bool(crowd) and not armed


def _violent(told: Around) -> bool:
    """Stones, fire or riot stand in the sentence of a protest; burning a flag hurts nobody."""
    if told.claim.event != "protest":
        return False
    said = told.reading.sentence.words
    after = (*said[1:], said[-1])
    words = {
        lemma_of(word)
        for word, behind in zip(said, after, strict=True)
        if word.upos != "PROPN" and lemma_of(behind) not in said_of("apart", "violent")
    }
    signs = words & said_of("how", "violent") | told.near & said_of("how", "rough")
    return bool(signs - {"burn"} or (signs and not words & said_of("how", "emblems")))


def _without_fight(told: Around) -> bool:
    """The place is taken with no fight, or those who held it had left by agreement."""
    if told.claim.event not in ("seizure", "retreat", "withdrawal"):
        return False
    parts = told.reading.slots.preps
    spared = {told.reading.lemma(k) for k in parts.get("without", ())}
    spared |= {told.reading.lemma(k) for k in parts.get("with", ()) if _is_none(told.reading, k)}
    fought = spared & said_of("how", "fight")
    return bool(fought) or _by_deal(told.reading) or told.says("how", "without_fight")


def _is_none(reading: Reading, index: int) -> bool:
    return any(reading.lemma(k) in ("no", "little") for k in reading.sentence.below(index))


def _by_deal(reading: Reading) -> bool:
    """Say whether the sentence tells that it happens under an agreement."""
    sentence = reading.sentence
    return any(
        reading.lemma(k) in said_of("how", "deal")
        and any(
            reading.lemma(case) in said_of("how", "by_deal") for case in sentence.below(k, "case")
        )
        for k in range(len(sentence.words))
    )


def _government_actor(told: Around) -> bool:
    """A state's own side acts, or a foreign one against those who fight the state."""
    claim = told.claim
    sides = [actor for actor in claim.actor if actor.kind in STATE]
    if not sides:
        return False
    against = {actor.kind for actor in claim.recipient}
    home = claim.place.country if claim.place else None
    foreign = home is not None and all(
        actor.id is not None and actor.id.split("-")[0] != home.lower() for actor in sides
    )
    return not foreign or bool(against & NONSTATE)


def _nonstate_actor(told: Around) -> bool:
    kinds = {actor.kind for actor in told.claim.actor}
    return bool(kinds & NONSTATE) and not kinds & STATE


def _joint(told: Around) -> bool:
    states = {actor.id for actor in told.claim.actor if actor.kind in STATE and actor.id}
    return len(states) > 1


def _civilians(told: Around) -> bool:
    kinds = {actor.kind for actor in told.claim.recipient}
    return bool(kinds & {"civilians", "media", "aid body"}) and not kinds & (STATE | NONSTATE)


def _combatants(told: Around) -> bool:
    """Soldiers, police or fighters are hit, or a post of theirs."""
    kinds = {actor.kind for actor in told.claim.recipient}
    fighting = told.claim.event in HARM and "unidentified" in kinds
    return fighting or bool(kinds & COMBATANT) or bool(told.to & said_of("how", "base"))


def _killed_fighters(told: Around) -> bool:
    return _kills(told) and _combatants(told)


def _killed_civilians(told: Around) -> bool:
    return _kills(told) and _civilians(told)


def _kills(told: Around) -> bool:
    """An armed side kills or wounds in the open, and puts nobody to death."""
    by = {actor.kind for actor in told.claim.actor}
    shot = told.claim.event == "killing" and told.reading.lemma(told.reading.trigger) in said_of(
        "how", "shooting"
    )
    return (shot or told.claim.event == "casualties") and bool(by & (STATE | NONSTATE))


def _blown_up(told: Around) -> bool:
    return told.claim.event == "destruction" and told.says("how", "blown_up")


def _planned(told: Around) -> bool:
    return told.claim.modality is Modality.PLANNED


TESTS: Mapping[str, Callable[[Around], bool]] = {
    "government_actor": _government_actor,
    "nonstate_actor": _nonstate_actor,
    "without_fight": _without_fight,
    "planned": _planned,
    "civilians": _civilians,
    "combatants": _combatants,
    "killed_fighters": _killed_fighters,
    "killed_civilians": _killed_civilians,
    "drone": _drone,
    "suicide": _suicide,
    "grenade": _grenade,
    "chemical": _chemical,
    "weapons": _weapons,
    "base": _base,
    "joint": _joint,
    "blown_up": _blown_up,
    "goods": _goods,
    "exchange": _exchange,
    "violent": _violent,
    "protesters": _protesters,
    "shot_at": _shot_at,
    "broken_up": _broken_up,
    "mob": _mob,
}
"""Every condition of ``codes.toml``, and what answers it."""

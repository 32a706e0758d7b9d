"""Who did it and to whom: from the parts of a clause to actors."""

import msgspec

from dateline.extraction.facets.addressed import addressed
from dateline.extraction.facets.charged import charged
from dateline.extraction.facets.left_out import left_out
from dateline.extraction.facets.losses import counted_dead, victims, whose_losses
from dateline.extraction.facets.phrases import (
    OFFICES,
    both,
    distinct,
    holder_of,
    only_place,
    qualifier_of,
    thing,
    words_before,
)
from dateline.extraction.facets.phrases import heads_in as heads_in
from dateline.extraction.facets.phrases import party as party
from dateline.extraction.facets.played import Played, because, once, standing, who
from dateline.extraction.facets.reached import reached
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_spot
from dateline.extraction.frames.slots import prepositions, verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor


def actors(happening: Happening) -> tuple[Played, ...]:
    """Return who did it; nobody where the clause does not say."""
    found = _doers(happening.reading)
    return found[:1] if _between_two(happening.reading, found) else found


def recipients(happening: Happening) -> tuple[Played, ...]:
    """Return to whom, or to what, it was done: the people hit before the things struck."""
    reading = happening.reading
    hit, doers = victims(happening), _doers(reading)
    if lost := whose_losses(reading):
        return lost
    found = _parties(reading, "recipient")
    struck = _parties(reading, "target", things=not hit, owners=True)
    struck += _parties(reading, "property", things=not hit, owners=True)
    struck += _parties(reading, "facility", things=True)
    found += hit + struck + _parties(reading, "partner") + _parties(reading, "asked")
    trigger = f"“{reading.word.text}”"
    if not found and reading.frame.event in role_words("addressed"):
        found = because(addressed(reading), f"to or of whom {trigger} is said")
    if not found and reading.frame.event in role_words("taken"):
        found = because(_inner(reading), f"named within the words that go with {trigger}")
    if _between_two(reading, doers):
        return because(who(doers[1:]), f"the other of the two who do what {trigger} says")
    done_by = {doer.actor.name for doer in doers}
    found = tuple(one for one in found if one.actor.name not in done_by) or reached(reading)
    if not found and reading.frame.toll:
        found = counted_dead(happening)
    found = found or left_out(reading)
    return once(
        one._replace(actor=_known(one.actor)) for one in found if one.actor.name not in done_by
    )


def _doers(reading: Reading) -> tuple[Played, ...]:
    """Return who did it: by the clause itself, by its weapons, by whoever it is laid to."""
    event, trigger = reading.frame.event, f"“{reading.word.text}”"
    found = _parties(reading, "actor", weapons=True)
    found = found or because(_of_weapons(reading), "whose weapons or men the clause names")
    if reading.frame.toll and not reading.slots.object:
        found = tuple(one for one in found if one.actor.kind in OFFICES)
    if not found and event in role_words("going"):
        found = _parties(reading, "forces") or _parties(reading, "withdrawn")
    if not found and reading.frame.speech:
        found = because(_said_by(reading), f"the subject of {trigger}")
    if not found and not reading.frame.speech and not reading.frame.toll:
        found = because(_owning(reading), f"whose men or body does what {trigger} says")
    if not found and event in role_words("laid"):
        named = (party(reading, head, _part(reading, head)) for head in charged(reading))
        found = because(named, f"to whom the words around {trigger} lay it")
    if not found and event in role_words("accords"):
        found = because(_makers(reading), f"who makes the {trigger}")
    return once(found)


def _part(reading: Reading, head: int) -> str:
    """Return the part of a word for whoever is charged: a mere modifier must name a side."""
    inside = reading.sentence.words[head].deprel in ("compound", "amod", "nmod:desc")
    return "mod" if inside else "subject"


def _owning(reading: Reading) -> tuple[Actor, ...]:
    """Return whose the doers are, where only their own word is not known ("elders of the Afar")."""
    heads = (
        head for head, part in heads_in(reading, "actor") if part in ("subject", "by", "under")
    )
    named = (
        qualifier_of(reading, head) or holder_of(reading, head) or _business(reading, head)
        for head in heads
        if not is_spot(reading, head) and reading.lemma(head) not in words_of("lifeless", "tests")
    )
    return distinct(actor for actor in named if actor is not None)


def _business(reading: Reading, head: int) -> Actor | None:
    """Return a firm or a body under its own words ("two airlines")."""
    if reading.lemma(head) not in role_words("businesses"):
        return None
    name = words_before(reading, head)
    return Actor(name=name, text=name, kind="other")


def _said_by(reading: Reading) -> tuple[Actor, ...]:
    """Return who speaks, under whatever words ("the mayor's office called on")."""
    words = reading.sentence.words
    nouns = (head for head in reading.slots.subject if words[head].upos in ("NOUN", "PROPN"))
    if reading.word.upos != "VERB" or reading.slots.passive or reading.frame.subject == "none":
        return ()
    return distinct(
        Actor(name=name, text=name, kind="other")
        for name in (words_before(reading, head) for head in nouns)
    )


def _makers(reading: Reading) -> tuple[Actor, ...]:
    """Return who made an accord, where the verb says so ("both armies agreed on a truce")."""
    above = reading.word.head
    if reading.word.upos == "VERB" or above < 0 or reading.word.deprel not in ("obj", "obl"):
        return ()
    if reading.lemma(above) not in role_words("making"):
        return ()
    heads = verb_slots(reading.sentence, above).subject
    alike = tuple(actor for head in heads for actor in both(reading, head))
    named = (party(reading, head) for head in heads)
    return distinct((*alike, *(actor for actor in named if actor is not None)))


def _between_two(reading: Reading, doers: tuple[Played, ...]) -> bool:
    """Say whether two that are named alike have to do with each other ("A and B clashed")."""
    if len(doers) != 2 or reading.frame.event not in role_words("mutual"):
        return False
    return not _parties(reading, "recipient") and not _parties(reading, "partner")


def _inner(reading: Reading) -> tuple[Actor, ...]:
    """Return the people within the verb's own phrase ("took nine prisoners")."""
    words = reading.sentence.words
    names = (
        words_before(reading, k)
        for k in reading.words[1:]
        if reading.word.upos == "VERB" and words[k].upos == "NOUN" and words[k].xpos == "NNS"
    )
    return distinct(Actor(name=name, text=name, kind="other") for name in names)


def _known(actor: Actor) -> Actor:
    """Say of people who are not armed that they are civilians, under whatever word."""
    if actor.kind != "civilians" or "civilians" in actor.aliases or actor.name == "civilians":
        return actor
    return msgspec.structs.replace(actor, aliases=(*actor.aliases, "civilians"))


def _parties(
    reading: Reading,
    role: str,
    *,
    things: bool = False,
    weapons: bool = False,
    owners: bool = False,
) -> tuple[Played, ...]:
    """Return who fills a role; ``owners`` reads "their base" as a blow against them."""
    found: tuple[Played, ...] = ()
    for head, part in heads_in(reading, role):
        why = standing(reading, head, part)
        found += because(both(reading, head), why)
        actor = party(reading, head, part, weapons=weapons)
        if actor is None and owners:
            actor = qualifier_of(reading, head) or holder_of(reading, head)
            why = f"whose “{reading.sentence.words[head].text}” it is" if actor else why
        shut = role == "facility" and reading.lemma(head) in role_words("gates")
        if actor is None and things and (shut or not only_place(reading, head)):
            actor = thing(reading, head)
        found += because((actor,), why)
    return once(found)


def _of_weapons(reading: Reading) -> tuple[Actor, ...]:
    """Return the side whose weapons did it, where only the weapons are named."""
    if not reading.frame.refine and not reading.frame.toll and reading.frame.subject != "count":
        return ()
    acting = reading.frame.subject in ("actor", "count", "explosive")
    heads = reading.slots.subject if acting else ()
    heads += reading.slots.preps.get("by", ())
    if not heads and not reading.slots.subject and not reading.frame.toll:
        heads = (reading.trigger,)
    found = [qualifier_of(reading, head) for head in heads]
    found += [party(reading, agent) for head in heads for agent in _firing(reading, head)]
    found += [party(reading, other) for head in heads for other in _linked(reading, head)]
    return distinct(actor for actor in found if actor is not None)


def _linked(reading: Reading, head: int) -> tuple[int, ...]:
    """Return to whom a deed is laid in a clause on its name ("violence linked to the group")."""
    sentence = reading.sentence
    clauses = (
        k
        for k in sentence.below(head, "acl", "acl:relcl")
        if reading.lemma(k) in role_words("linking")
    )
    preps = (prepositions(sentence, (clause,)) for clause in clauses)
    return tuple(k for found in preps for prep in ("to", "on") for k in found.get(prep, ()))


def _firing(reading: Reading, head: int) -> tuple[int, ...]:
    """Return who fires a weapon, in a clause that says so ("shells fired by the army")."""
    sentence = reading.sentence
    return tuple(
        agent
        for clause in sentence.below(head, "acl", "acl:relcl")
        if reading.lemma(clause) in role_words("firing")
        for agent in verb_slots(sentence, clause).subject
        if agent != head
    )

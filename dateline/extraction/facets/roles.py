"""Who did it and to whom: from the parts of a clause to actors."""

import msgspec

from dateline.extraction.facets.addressed import addressed
from dateline.extraction.facets.charged import charged
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
from dateline.extraction.facets.reached import reached
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.people_senses import is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_spot
from dateline.extraction.frames.slots import prepositions, verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor


def actors(happening: Happening) -> tuple[Actor, ...]:
    """Return who did it; nobody where the clause does not say."""
    found = _doers(happening.reading)
    return found[:1] if _between_two(happening.reading, found) else found


def recipients(happening: Happening) -> tuple[Actor, ...]:
    """Return to whom, or to what, it was done: the people hit before the things struck."""
    reading = happening.reading
    victims, doers = _victims(happening), _doers(reading)
    found = _parties(reading, "recipient")
    struck = _parties(reading, "target", things=not victims, owners=True)
    struck += _parties(reading, "property", things=not victims, owners=True)
    struck += _parties(reading, "facility", things=True)
    found += victims + struck + _parties(reading, "partner") + _parties(reading, "asked")
    if not found and reading.frame.event in role_words("addressed"):
        found = addressed(reading)
    if not found and reading.frame.event in role_words("taken"):
        found = _inner(reading)
    if _between_two(reading, doers):
        return doers[1:]
    found = found or reached(reading)
    if not found and reading.frame.toll:
        hit = (_victim(happening, head) for head in reading.slots.object)
        found = _losers(reading) or distinct(actor for actor in hit if actor is not None)
    done_by = {actor.name for actor in doers}
    return distinct(_known(actor) for actor in found if actor.name not in done_by)


def _doers(reading: Reading) -> tuple[Actor, ...]:
    """Return who did it: by the clause itself, by its weapons, by whoever it is laid to."""
    found = _parties(reading, "actor", weapons=True) or _of_weapons(reading)
    if reading.frame.toll and not reading.slots.object:
        found = tuple(actor for actor in found if actor.kind in OFFICES)
    if not found and reading.frame.event in role_words("going"):
        found = _parties(reading, "forces") or _parties(reading, "withdrawn")
    if not found and reading.frame.speech:
        found = _said_by(reading)
    if not found and not reading.frame.speech and not reading.frame.toll:
        found = _owning(reading)
    if not found and reading.frame.event in role_words("laid"):
        named = (party(reading, head, _part(reading, head)) for head in charged(reading))
        found = distinct(actor for actor in named if actor is not None)
    if not found and reading.frame.event in role_words("accords"):
        found = _makers(reading)
    return found


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
    if reading.word.upos != "VERB" or reading.slots.passive:
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


def _between_two(reading: Reading, doers: tuple[Actor, ...]) -> bool:
    """Say whether two that are named alike have to do with each other ("A and B clashed")."""
    if len(doers) != 2 or reading.frame.event not in role_words("mutual"):
        return False
    return not _parties(reading, "recipient") and not _parties(reading, "partner")


def _victims(happening: Happening) -> tuple[Actor, ...]:
    """Return whom the tolls folded into a happening count."""
    reading = happening.reading
    sentence = reading.sentence
    heads: list[int] = []
    above = reading.word.head
    fatal = reading.word.deprel == "obl" and reading.lemma(above) in role_words("fatal")
    for toll in (*happening.tolls, above) if fatal else happening.tolls:
        if sentence.words[toll].upos == "VERB":
            slots = verb_slots(sentence, toll)
            active = not slots.passive and lemma_of(sentence.words[toll]) in ("die", "perish")
            heads += slots.subject if active else slots.object
    found = (_victim(happening, head) for head in heads if is_human(reading, head))
    return distinct(actor for actor in found if actor is not None)


def _victim(happening: Happening, head: int) -> Actor | None:
    """Return who is hit; a bare number hit from afar counts people ("a missile killed seven")."""
    reading = happening.reading
    actor, word = party(reading, head), reading.sentence.words[head]
    afar = happening.event in role_words("afar")
    if actor is None and afar and (word.upos == "NUM" or reading.lemma(head) in role_words("many")):
        return Actor(name="people", text=word.text, kind="civilians")
    return actor


def _inner(reading: Reading) -> tuple[Actor, ...]:
    """Return the people within the verb's own phrase ("took nine prisoners")."""
    words = reading.sentence.words
    names = (
        words_before(reading, k)
        for k in reading.words[1:]
        if reading.word.upos == "VERB" and words[k].upos == "NOUN" and words[k].xpos == "NNS"
    )
    return distinct(Actor(name=name, text=name, kind="other") for name in names)


def _losers(reading: Reading) -> tuple[Actor, ...]:
    """Return whose dead and hurt they are, where the words beside the toll say so.

    "Army losses", "it put its own dead at three", "deaths in its ranks", "72 dead on the enemy".
    """
    sentence, trigger = reading.sentence, reading.trigger
    heads = sentence.below(trigger, "nmod:poss", "amod", "compound")
    above = reading.word.head
    if reading.word.upos != "VERB" and above >= 0 and sentence.words[above].upos == "VERB":
        beside = sentence.below(above, "obj", "obl")
        ranks = (one for one in beside if reading.lemma(one) in role_words("ranks"))
        heads += tuple(k for one in ranks for k in sentence.below(one, "nmod:poss"))
        heads += tuple(k for k in beside if _case(reading, k) in ("on", "among"))
        if reading.lemma(above) in role_words("suffering"):
            heads += verb_slots(sentence, above).subject
    found = []
    for head in heads:
        actor = reading.actor(head)
        if actor is not None and actor.kind not in ("media", "aid body", "international body"):
            found.append(actor)
        elif reading.lemma(head) in ("civilian", "military"):
            name = sentence.words[head].text
            kind = "civilians" if reading.lemma(head) == "civilian" else "state forces"
            found.append(Actor(name=name, text=name, kind=kind))
        elif (side := _side_by_word(reading, head)) is not None:
            found.append(side)
    return distinct(found[:1])


def _side_by_word(reading: Reading, head: int) -> Actor | None:
    """Return the side that a bare word means ("army losses", "enemy losses")."""
    word, lemma = reading.sentence.words[head], reading.lemma(head)
    if lemma in role_words("foes"):  # the rest of the report shows who they are
        return Actor(name=f"{lemma}s" if lemma != "enemy" else lemma, text=word.text, kind="other")
    if lemma not in role_words("own-forces"):
        return None
    named = (mention.of for group in reading.scene.actors.values() for mention in group)
    return next((actor for actor in named if actor.kind == "state forces"), None)


def _case(reading: Reading, head: int) -> str:
    return next((reading.lemma(k) for k in reading.sentence.below(head, "case")), "")


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
) -> tuple[Actor, ...]:
    """Return who fills a role; ``owners`` reads "their base" as a blow against them."""
    found: list[Actor] = []
    for head, part in heads_in(reading, role):
        found += both(reading, head)
        actor = party(reading, head, part, weapons=weapons)
        if actor is None and owners:
            actor = qualifier_of(reading, head) or holder_of(reading, head)
        shut = role == "facility" and reading.lemma(head) in role_words("gates")
        if actor is None and things and (shut or not only_place(reading, head)):
            actor = thing(reading, head)
        if actor is not None:
            found.append(actor)
    return distinct(found)


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

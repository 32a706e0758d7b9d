"""Who did it and to whom: from the parts of a clause to actors."""

from collections.abc import Iterable

import msgspec

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import counted, is_human, is_spot
from dateline.extraction.frames.slots import subject_of, verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor

WEAPONS = ("weapon", "artillery", "explosive", "equipment")
BESIDE = frozenset({"poss", "mod"})
UNNAMED = frozenset({"displacement", "casualties", "killing", "protest"})
"""Events of which "people" says no more than the number does."""
OFFICES = frozenset(
    {"government", "rebel group", "state forces", "police", "militia", "international body"}
)


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
    if _between_two(reading, doers):
        return doers[1:]
    done_by = {actor.name for actor in doers}
    return _distinct(_known(actor) for actor in found if actor.name not in done_by)


def _doers(reading: Reading) -> tuple[Actor, ...]:
    return _parties(reading, "actor", weapons=True) or _of_weapons(reading)


def _between_two(reading: Reading, doers: tuple[Actor, ...]) -> bool:
    """Say whether two that are named alike have to do with each other ("A and B clashed")."""
    if len(doers) != 2 or reading.frame.event not in role_words("mutual"):
        return False
    return not _parties(reading, "recipient") and not _parties(reading, "partner")


def _victims(happening: Happening) -> tuple[Actor, ...]:
    """Return whom the tolls folded into a happening count."""
    reading = happening.reading
    if not happening.tolls:
        return ()
    sentence = reading.sentence
    heads: list[int] = []
    for toll in happening.tolls:
        if sentence.words[toll].upos == "VERB":
            slots = verb_slots(sentence, toll)
            active = not slots.passive and lemma_of(sentence.words[toll]) in ("die", "perish")
            heads += slots.subject if active else slots.object
    found = (party(reading, head) for head in heads if is_human(reading, head))
    return _distinct(actor for actor in found if actor is not None)


def _known(actor: Actor) -> Actor:
    """Say of people who are not armed that they are civilians, under whatever word."""
    if actor.kind != "civilians" or "civilians" in actor.aliases or actor.name == "civilians":
        return actor
    return msgspec.structs.replace(actor, aliases=(*actor.aliases, "civilians"))


def heads_in(reading: Reading, role: str) -> tuple[tuple[int, str], ...]:
    """Return the heads that a frame puts in a role, each with its part of the clause."""
    frame, found = reading.frame, []
    if frame.subject == role:
        found += [(head, "subject") for head in reading.slots.subject]
    if frame.object == role:
        found += [(head, "object") for head in reading.slots.object]
    for prep, wanted in frame.preps.items():
        if wanted == role:
            found += [(head, prep) for head in reading.slots.preps.get(prep, ())]
    times = reading.scene.times.get(reading.number, ())
    return tuple(pair for pair in found if not any(t.first <= pair[0] < t.last for t in times))


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
        found += _both(reading, head)
        actor = party(reading, head, part, weapons=weapons)
        if actor is None and owners:
            actor = _qualifier(reading, head) or _holder(reading, head)
        if actor is None and things and not _only_place(reading, head):
            actor = _thing(reading, head)
        if actor is not None:
            found.append(actor)
    return _distinct(found)


def _both(reading: Reading, head: int) -> tuple[Actor, ...]:
    """Return all whom one phrase means, where it means several ("both sides")."""
    mentions = reading.scene.actors.get(reading.number, ())
    found = tuple(mention.of for mention in mentions if mention.head == head)
    return found if len(found) > 1 else ()


def party(reading: Reading, head: int, part: str = "", *, weapons: bool = False) -> Actor | None:
    """Return the party that a phrase names: by its head, or by what qualifies it."""
    if inner := counted(reading, head):
        return party(reading, inner[0], part, weapons=weapons)
    mention = reading.scene.actor_at(reading.number, head)
    lemma = reading.lemma(head)
    if lemma in role_words("anyone") and reading.frame.event in UNNAMED:
        return None
    armed = any(lemma in words_of(kind) for kind in WEAPONS)
    if mention is not None and mention.head == head and not (armed and weapons):
        if part == "mod" and mention.of.kind not in OFFICES:
            return None
        return mention.of
    qualifier = _qualifier(reading, head)
    if qualifier is not None and (
        armed or lemma in words_of("force") or part in BESIDE or _deed(lemma)
    ):
        return qualifier
    if mention is not None and not armed and part not in BESIDE and not reading.named_place(head):
        return mention.of
    if not armed and is_human(reading, head) and not reading.named_place(head):
        return _people(reading, head)
    return None


def _deed(lemma: str) -> bool:
    return lemma in words_of("deed") or lemma in words_of("military")


def _qualifier(reading: Reading, head: int) -> Actor | None:
    """Return the side that qualifies a noun ("Russian missile", "the army's drones")."""
    for k in reading.sentence.below(head, "nmod:poss", "amod", "compound", "nmod:desc", "nmod"):
        mention = reading.scene.actor_at(reading.number, k)
        if mention is not None and mention.head == k and mention.of.kind in OFFICES:
            return mention.of
    return None


def _holder(reading: Reading, head: int) -> Actor | None:
    """Return who holds what is struck ("a checkpoint held by the army")."""
    sentence = reading.sentence
    for clause in sentence.below(head, "acl"):
        if lemma_of(sentence.words[clause]) in words_of("holding", "tests"):
            for agent in verb_slots(sentence, clause).subject:
                return party(reading, agent)
    return None


def _of_weapons(reading: Reading) -> tuple[Actor, ...]:
    """Return the side whose weapons did it, where only the weapons are named."""
    if not reading.frame.refine and not reading.frame.toll and reading.frame.subject != "count":
        return ()
    heads = reading.slots.subject + reading.slots.preps.get("by", ())
    if not heads and not reading.slots.subject:
        heads = (reading.trigger,)
    found = (_qualifier(reading, head) for head in heads)
    return _distinct(actor for actor in found if actor is not None)


def addressed(reading: Reading) -> tuple[Actor, ...]:
    """Return to whom or of whom somebody speaks, wherever the clause has them."""
    sentence, verb = reading.sentence, reading.trigger
    if reading.word.upos != "VERB":
        return ()
    heads = sentence.below(verb, "obj", "iobj", "nsubj:pass")
    clauses = sentence.below(verb, "ccomp", "xcomp")
    for clause in clauses if reading.frame.event in ("appeal", "request") else ():
        heads += sentence.below(clause, "nsubj", "nsubj:pass")
    own = {*reading.slots.subject, *subject_of(sentence, verb)}
    if reading.slots.passive:
        own = set(reading.slots.subject)
    found = (party(reading, head) for head in heads if head not in own)
    return _distinct(actor for actor in found if actor is not None)


def _only_place(reading: Reading, head: int) -> bool:
    return reading.named_place(head) or (
        reading.lemma(head) in words_of("settlement") and is_spot(reading, head)
    )


def _thing(reading: Reading, head: int) -> Actor | None:
    """Return a thing acted upon under its own words ("two private houses")."""
    word, lemma = reading.sentence.words[head], reading.lemma(head)
    if word.upos not in ("NOUN", "PROPN") or lemma in words_of("abstract"):
        return None
    if lemma in role_words("charges") or (
        lemma in role_words("everyday")
        and reading.frame.event == "closure"
        and not heads_in(reading, "actor")
    ):
        return None
    name = _words(reading, head)
    homes = lemma in role_words("civil") and reading.frame.event != "closure"
    return Actor(name=name, text=name, kind="civilians" if homes else "other")


def _people(reading: Reading, head: int) -> Actor | None:
    word = reading.sentence.words[head]
    if word.upos not in ("NOUN", "PROPN"):
        return None
    kind = "civilians" if reading.lemma(head) in words_of("civilian") else "other"
    return Actor(name=_words(reading, head), text=_words(reading, head), kind=kind)


def _words(reading: Reading, head: int) -> str:
    """Return a noun with what stands before it."""
    sentence = reading.sentence
    near = [
        k
        for k in sentence.children[head]
        if k < head
        and sentence.words[k].deprel in ("amod", "compound", "nummod", "nmod:poss", "nmod:desc")
    ]
    first = min(near, default=head)
    text = reading.scene.parse.text.text
    return " ".join(text[sentence.words[first].start : sentence.words[head].end].split())


def _distinct(found: Iterable[Actor]) -> tuple[Actor, ...]:
    names: dict[str, Actor] = {}
    for actor in found:
        names.setdefault(actor.name, actor)
    return tuple(names.values())

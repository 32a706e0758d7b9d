"""Whom a blow or a toll hits: those whom its numbers count, or whose dead they are."""

from dateline.extraction.facets.described import described, losses_of, members
from dateline.extraction.facets.phrases import distinct, party
from dateline.extraction.facets.played import Played, because, standing
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.frames.people_senses import is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor


def victims(happening: Happening) -> tuple[Played, ...]:
    """Return whom the tolls folded into a happening count."""
    reading = happening.reading
    sentence = reading.sentence
    found: tuple[Played, ...] = ()
    above = reading.word.head
    fatal = reading.word.deprel == "obl" and reading.lemma(above) in role_words("fatal")
    for toll in (*happening.tolls, above) if fatal else happening.tolls:
        if sentence.words[toll].upos != "VERB":
            continue
        slots = verb_slots(sentence, toll)
        active = not slots.passive and lemma_of(sentence.words[toll]) in ("die", "perish")
        heads = slots.subject if active else slots.object
        heads += described(reading, toll, *heads)
        hit = (victim(happening, head) for head in heads if is_human(reading, head))
        found += because(hit, f"whom “{sentence.words[toll].text}” tells the toll of")
    return found


def victim(happening: Happening, head: int) -> Actor | None:
    """Return who is hit; a bare number hit from afar counts people ("a missile killed seven")."""
    reading = happening.reading
    actor, word = party(reading, head), reading.sentence.words[head]
    afar = happening.event in role_words("afar")
    if actor is None and afar and (word.upos == "NUM" or reading.lemma(head) in role_words("many")):
        return Actor(name="people", text=word.text, kind="civilians")
    return actor


def whose_losses(reading: Reading) -> tuple[Played, ...]:
    """Return whose losses a toll gives the size of ("rebel losses at 40 killed")."""
    if not reading.frame.toll or not any(losses_of(reading)):
        return ()
    return because(_losers(reading), f"whose losses “{reading.word.text}” counts")


def counted_dead(happening: Happening) -> tuple[Played, ...]:
    """Return whom a toll counts, where its frame does not name them."""
    reading = happening.reading
    if found := _losers(reading):
        return because(found, f"whose “{reading.word.text}” are told")
    if heads := members(reading) or described(reading, reading.trigger, *reading.slots.object):
        hit = (victim(happening, head) for head in heads)
        if found := distinct(one for one in hit if one is not None):
            return because(found, f"who is among those that “{reading.word.text}” counts")
    return tuple(
        one
        for head in reading.slots.object
        for one in because((victim(happening, head),), standing(reading, head, "object"))
    )


def _losers(reading: Reading) -> tuple[Actor, ...]:
    """Return whose dead and hurt they are, where the words beside the toll say so.

    "Army losses", "it put its own dead at three", "deaths in its ranks", "72 dead on the enemy".
    """
    sentence, trigger = reading.sentence, reading.trigger
    heads = tuple(
        k
        for noun in (trigger, *losses_of(reading))
        for k in sentence.below(noun, "nmod:poss", "amod", "compound")
    )
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

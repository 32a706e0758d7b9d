"""What a word can stand for where forces and territory are told: who is sent, held, freed."""

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading

ARMED = frozenset({"state forces", "police", "rebel group", "militia"})
ABROAD = frozenset({"us", "gb", "fr", "de", "nato", "eu", "un", "it", "tr", "au", "ca", "pl", "dk"})
"""Actors whose troops stand abroad more often than at home."""
PEOPLE = ("person", "civilian", "force", "captive")
BACK = 2
"""How many sentences back the place is looked for that "it" stands for."""


def is_foreign(reading: Reading, index: int) -> bool:
    """A force far from home: its going is the end of a deployment, not a retreat."""
    if reading.lemma(index) in words_of("abroad"):
        return True
    actor = reading.actor(index)
    if actor is not None and actor.kind == "international body":
        return True
    return actor is not None and actor.id is not None and actor.id.split("-")[0] in ABROAD


def is_army(reading: Reading, index: int) -> bool:
    """Troops by noun, or an armed side by name."""
    actor = reading.actor(index)
    armed = actor is not None and actor.kind in ARMED
    return armed or reading.lemma(index) in words_of("military")


def is_troops(reading: Reading, index: int) -> bool:
    """Troops by noun who are sent by a state or a body: those of an armed group merely come."""
    actor, lemma = reading.actor(index), reading.lemma(index)
    if actor is not None and actor.kind in ("rebel group", "militia", "civilians"):
        return False
    if actor is not None and actor.kind == "unidentified" and lemma not in words_of("column"):
        return False
    sent = lemma in words_of("military") and lemma not in words_of("weapon") | words_of("flown")
    return sent or (actor is not None and actor.kind == "state forces" and _is_noun(reading, index))


def is_sendable(reading: Reading, index: int) -> bool:
    """Troops, or a side's men and arms that somebody sends."""
    return reading.lemma(index) in words_of("military") or is_troops(reading, index)


def _is_noun(reading: Reading, index: int) -> bool:
    return reading.sentence.words[index].upos in ("NOUN", "PROPN")


def is_asset(reading: Reading, index: int) -> bool:
    """A place by name, a facility of war, or equipment: what one side can give another."""
    lemma = reading.lemma(index)
    return reading.named_place(index) or lemma in words_of("ceded") | words_of("equipment")


def is_captor(reading: Reading, index: int) -> bool:
    """Whoever can keep people: an armed side or those who govern."""
    lemma = reading.lemma(index)
    return is_army(reading, index) or lemma in words_of("force") | words_of("government")


def is_holder(reading: Reading, index: int) -> bool:
    """Whoever can hold a place: a party, or any name, known or not."""
    word = reading.sentence.words[index]
    return reading.actor(index) is not None or (
        word.upos in ("PROPN", "PRON")
        or reading.lemma(index) in words_of("force") | words_of("government")
    )


def is_inert(reading: Reading, index: int) -> bool:
    """A common noun for nothing that lives: nobody arrests it."""
    word = reading.sentence.words[index]
    lemma = reading.lemma(index)
    doer = lemma.endswith(("er", "or", "ar", "ian", "ular"))  # "troublemakers", "irregulars"
    heads = reading.sentence.below(index, "nmod") if lemma in words_of("headcount") else ()
    counted = any(is_captive(reading, k) for k in heads)  # "a total of 40 people"
    return word.upos == "NOUN" and not doer and not counted and not is_captive(reading, index)


def is_captive(reading: Reading, index: int) -> bool:
    """Anyone who can be held and let go: people, their number, or a name."""
    word, lemma = reading.sentence.words[index], reading.lemma(index)
    if word.upos == "PROPN":
        return not reading.named_place(index) and _names_people(reading, index)
    if word.upos != "NOUN":
        return word.upos in ("NUM", "ADJ", "DET") or (word.upos == "PRON" and lemma != "it")
    actor = reading.actor(index)
    if actor is not None and actor.kind not in (None, "government"):
        return True
    return (
        any(lemma in words_of(sense) for sense in PEOPLE)
        or lemma.endswith(("man", "woman", "men", "ist"))
        or _is_who(reading, index)
    )


def _names_people(reading: Reading, index: int) -> bool:
    """Say whether a name is a person's or an actor's, or begins a phrase that no label covers."""
    names = [n for n in reading.sentence.names if n.first <= index < n.last]
    return all(n.label == "PER" for n in names) or reading.actor(index) is not None


def _is_who(reading: Reading, index: int) -> bool:
    """Say whether a relative clause calls it "who"."""
    sentence = reading.sentence
    inner = [k for clause in sentence.below(index, "acl:relcl") for k in sentence.below(clause)]
    return any(sentence.words[k].lemma.lower() in ("who", "whom") for k in inner)


def _by_side(reading: Reading) -> bool:
    """Say whether an armed side, a state or "they" acts."""
    return any(
        reading.lemma(k) in words_of("force") | {"they", "who", "which"}
        or ((actor := reading.actor(k)) is not None and actor.kind in ARMED | {"government"})
        for k in reading.slots.subject
    )


def is_meant_spot(reading: Reading, index: int) -> bool:
    """A pronoun ("it", "its") after a place that it can stand for."""
    word = reading.sentence.words[index]
    if word.upos != "PRON" or word.lemma.lower() not in ("it", "its"):
        return False
    actor = reading.actor(index)
    # whatever side "it" can mean, "its fall" and "they took it" are of a place
    owned = word.deprel in ("nmod:poss", "obj", "nsubj:pass")
    if actor is not None and actor.kind is not None and not owned:
        return False
    if word.deprel == "nmod:poss" and reading.word.xpos == "NNS":
        return False  # "its losses" are of people
    if not owned or not (reading.slots.passive or word.deprel == "nmod:poss" or _by_side(reading)):
        return False
    scene, first = reading.scene, max(0, reading.number - BACK)
    for number in range(reading.number, first - 1, -1):
        before = index if number == reading.number else len(scene.sentence(number).words)
        if any(m.head < before for m in scene.places.get(number, ())):
            return True
    return False

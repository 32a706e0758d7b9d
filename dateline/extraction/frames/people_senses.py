"""What a word can stand for where people are told: armed, unarmed, or known by what they do."""

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.knowledge.actors import open_shelf

FORCES = frozenset({"state forces", "police", "rebel group", "militia", "unidentified"})
THINGS = frozenset({"it", "its", "which", "that", "what", "whatever"})
"""Pronouns that stand for no people."""
STATES = frozenset({"government", "international body"})
DOERS = (
    *("er", "or", "ist", "ian", "eer", "eur", "eurs", "herd", "smith"),
    *("man", "woman", "men", "women", "folk"),
)
"""How nouns for people end."""


def is_force(reading: Reading, index: int) -> bool:
    """An armed side: a force by name or by noun, or a state that acts through its forces."""
    actor = reading.actor(index)
    lemma = reading.lemma(index)
    if actor and actor.kind in FORCES | STATES:
        return True
    counted = reading.sentence.below(index, "nummod")
    if lemma in ("man", "boy") and (counted or _are_fighters(reading, index)):
        return True  # who acts in numbers acts as a band
    if actor and actor.kind == "civilians":
        return False
    if lemma == "they" and actor is None:
        return True
    return lemma in words_of("force") or (actor is not None and actor.kind is None)


def _are_fighters(reading: Reading, index: int) -> bool:
    """ "Our men", "a hundred men on motorbikes": so many men who act together."""
    sentence = reading.sentence
    if sentence.below(index, "nmod:poss"):
        return True
    inner = {reading.lemma(k) for k in sentence.below(index, "nmod", "acl", "amod")}
    return bool(inner & words_of("mounts", "tests"))


def is_doer(reading: Reading, index: int) -> bool:
    """People by the end of their noun: "exporters", "loggers", "a motorist"."""
    word, lemma = reading.sentence.words[index], reading.lemma(index)
    if word.upos != "NOUN" or not lemma.endswith(DOERS) or lemma in words_of("lifeless", "tests"):
        return False
    things = ("settlement", "facility", "structure", "equipment", "artillery", "weapon", "relief")
    return not any(lemma in words_of(c) for c in (*things, "abstract", "passage", "explosive"))


def is_civilian(reading: Reading, index: int) -> bool:
    """People who are not armed."""
    actor = reading.actor(index)
    word, lemma = reading.sentence.words[index], reading.lemma(index)
    if lemma in ("man", "boy") and _are_fighters(reading, index):
        return False
    if actor is not None and actor.kind is not None:
        a_people = actor.kind == "government" and reading.sentence.below(index, "nummod")
        return actor.kind == "civilians" or bool(a_people)  # "10,000 Sudanese"
    if lemma in ("man", "boy") and reading.sentence.below(index, "nmod:poss"):
        return False  # "our men" are soldiers
    if is_those_who(reading, index):
        return True
    if word.upos == "NUM" or lemma in words_of("civilian"):
        return not _counts_force(reading, index)
    return False


def _counts_force(reading: Reading, index: int) -> bool:
    inner = reading.sentence.below(index, "nmod")
    return any(reading.lemma(k) in words_of("force") for k in inner)


def is_those_who(reading: Reading, index: int) -> bool:
    """People told by what they do only ("those who fled", "anyone who stays")."""
    sentence, word = reading.sentence, reading.sentence.words[index]
    if word.text.lower() not in words_of("whoever", "tests"):
        return False
    inner = (k for c in sentence.below(index, "acl:relcl", "acl") for k in sentence.below(c))
    return any(sentence.words[k].lemma.lower() in ("who", "whom") for k in inner)


def is_unarmed(reading: Reading, index: int) -> bool:
    """Civilians, and persons named or by office."""
    if is_civilian(reading, index):
        return True
    actor, word = reading.actor(index), reading.sentence.words[index]
    if actor is not None and actor.kind in FORCES:
        return False
    named = any(
        name.label == "PER" and name.first <= index < name.last for name in reading.sentence.names
    )
    lemma = reading.lemma(index)
    armed = lemma in words_of("force")
    return named or (not armed and lemma in words_of("person")) or word.lemma in ("he", "she")


def is_human(reading: Reading, index: int) -> bool:
    """People of any kind."""
    return is_known_human(reading, index) or is_doer(reading, index)


def is_known_human(reading: Reading, index: int) -> bool:
    """People by a noun that the sheet of senses lists, by name or by number."""
    lemma, word = reading.lemma(index), reading.sentence.words[index]
    if any(lemma in words_of(c) for c in ("person", "civilian", "force")):
        return True
    if word.upos == "PROPN" and open_shelf().demonym(word.text):
        return bool(reading.sentence.below(index, "det", "nummod"))  # "no Israeli", "two Nigerians"
    if any(n.label == "PER" and n.first <= index < n.last for n in reading.sentence.names):
        return True
    if is_those_who(reading, index):
        return True
    if word.upos == "DET" and word.deprel.startswith(("nsubj", "obj")):
        return lemma in ("another", "other", "both", "some", "several", "many", "all")
    return word.upos == "NUM" or (word.upos == "PRON" and lemma not in THINGS)

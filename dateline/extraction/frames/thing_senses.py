"""What a word of goods and things can stand for: weapons, relief, gifts, ways."""

import re

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading

MODEL = re.compile(r"[A-Z][A-Za-z]{0,2}-\d{1,3}[A-Za-z]*")


def is_a_model(reading: Reading, index: int) -> bool:
    """A make of weapon by letters and a number ("F-16s", "Su-25", "Kh-101")."""
    words = reading.sentence.words[index : index + 3]
    return bool(MODEL.fullmatch("".join(word.text for word in words)))


def is_weapon(reading: Reading, index: int) -> bool:
    """What can be shot down or sunk."""
    return reading.lemma(index) in words_of("weapon") or is_a_model(reading, index)


def is_passage(reading: Reading, index: int) -> bool:
    """What can be open or shut."""
    return reading.lemma(index) in words_of("passage")


def is_clause(reading: Reading, index: int) -> bool:
    """A clause, not a noun."""
    return reading.sentence.words[index].upos in ("VERB", "AUX")


def is_counted_force(reading: Reading, index: int) -> bool:
    """So many troops, or a force of so many."""
    sentence, lemma = reading.sentence, reading.lemma(index)
    near = (index, *sentence.below(index, "nmod", "appos", "nummod"))
    numbered = any(sentence.words[k].upos == "NUM" for j in near for k in sentence.subtree(j))
    military = any(reading.lemma(k) in words_of("military") for k in near)
    return numbered and (military or lemma == "man")


def is_relief(reading: Reading, index: int) -> bool:
    """Goods for people in need, or what carries them ("trucks of flour", "Red Cross vehicles")."""
    lemma, sentence = reading.lemma(index), reading.sentence
    if lemma in words_of("relief") or (lemma == "supply" and sentence.words[index].xpos == "NNS"):
        return True
    if lemma not in words_of("carrier_of_relief"):
        return False
    near = sentence.below(
        index, "nmod", "compound", "amod", "nmod:poss", "nmod:desc", "flat", "acl"
    )
    goods = words_of("relief") | words_of("relief_body")
    return any(reading.lemma(k) in goods for j in near for k in (j, *sentence.below(j, "conj")))


def is_aid_body(reading: Reading, index: int) -> bool:
    """A body that helps: of the United Nations, of doctors, a charity."""
    actor, lemma = reading.actor(index), reading.lemma(index)
    if actor is not None and actor.kind in ("international body", "aid body"):
        return True
    bodies = words_of("relief_body") | words_of("healer")
    near = reading.sentence.below(index, "compound", "amod", "flat", "nmod")
    return lemma in bodies or any(reading.lemma(k) in bodies for k in near)


def is_traveler(reading: Reading, index: int) -> bool:
    """Whoever or whatever wants to pass; not a force, nor an attack."""
    if reading.lemma(index) in words_of("force") - words_of("traveler"):
        return False
    return reading.lemma(index) in words_of("traveler") or is_relief(reading, index)


def is_gift(reading: Reading, index: int) -> bool:
    """What is promised by being announced: aid, money, troops, an amnesty."""
    return reading.lemma(index) in words_of("gift") or is_relief(reading, index)

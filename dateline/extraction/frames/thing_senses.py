"""What a word of goods and things can stand for: weapons, relief, gifts, ways."""

import re
from collections.abc import Callable, Mapping

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


def is_gas(reading: Reading, index: int) -> bool:
    """A poison used as a weapon: by its name, or by the word before ("mustard gas")."""
    names, near = words_of("gas"), reading.sentence.below(index, "compound", "amod", "nmod:desc")
    return any(reading.lemma(k) in names for k in (index, *near))


def is_used_arm(reading: Reading, index: int) -> bool:
    """What force is used with, where only its use is told ("the use of live ammunition")."""
    return reading.lemma(index) in words_of("used_arm") or is_gas(reading, index)


def is_post_of_war(reading: Reading, index: int) -> bool:
    """A base or a post, or a point that a word before it makes one ("observation points")."""
    sentence, lemma = reading.sentence, reading.lemma(index)
    if lemma in words_of("post_of_war"):
        return True
    near = {reading.lemma(k) for k in sentence.below(index, "compound", "amod", "nmod:desc")}
    return lemma in words_of("facility") | {"point", "camp"} and bool(near & words_of("post_marks"))


def is_found_arms(reading: Reading, index: int) -> bool:
    """Arms that are found or taken: by their noun, or a store or a weight of them."""
    sentence, arms = reading.sentence, words_of("arms") | words_of("bomb")
    lemma = reading.lemma(index)
    if lemma in arms and lemma not in ("arm", "charge", "device", "mine"):
        return True
    some = any(reading.lemma(k) in arms | {"arm"} for k in sentence.subtree(index) if k != index)
    return some and lemma in words_of("stock") | {"device", "arm", "mine", "charge", "material"}


def is_laden(reading: Reading, index: int) -> bool:
    """A vehicle full of explosives."""
    sentence, bombs = reading.sentence, words_of("bomb") | {"explosives"}
    vehicle = reading.lemma(index) in words_of("equipment") | words_of("structure")
    inner = (k for k in sentence.subtree(index) if k != index)
    return vehicle and any(reading.lemma(k) in bombs for k in inner)


def is_rally(reading: Reading, index: int) -> bool:
    """A demonstration, or those who take part in it."""
    words = reading.sentence.words
    sit = index >= 2 and words[index].text in ("in", "ins") and words[index - 2].lemma == "sit"
    return sit or reading.lemma(index) in words_of("rally")


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


def is_men_or_arms_by_number(reading: Reading, index: int) -> bool:
    """So many people or weapons that a force has: a count without a noun of war."""
    sentence = reading.sentence
    numbered = any(sentence.words[k].upos == "NUM" for k in sentence.below(index, "nummod"))
    return numbered and reading.lemma(index) in words_of("of_a_force", "tests")


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


THING_SENSES: Mapping[str, Callable[[Reading, int], bool]] = {
    "counted force": is_counted_force,
    "men or arms by number": is_men_or_arms_by_number,
    "clause": is_clause,
    "passage": is_passage,
    "weapon": is_weapon,
    "relief": is_relief,
    "traveler": is_traveler,
    "aid body": is_aid_body,
    "gift": is_gift,
    "laden": is_laden,
    "rally": is_rally,
    "gas": is_gas,
    "used_arm": is_used_arm,
    "post_of_war": is_post_of_war,
    "found_arms": is_found_arms,
}
"""The senses of goods and things, by the names that frames give them."""

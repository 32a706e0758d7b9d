"""What a word can stand for here: the senses that frames ask about ("object is place")."""

from collections.abc import Callable, Mapping

from dateline.extraction.frames.forces_senses import (
    is_army,
    is_asset,
    is_captive,
    is_captor,
    is_foreign,
    is_holder,
    is_inert,
    is_meant_spot,
    is_sendable,
    is_troops,
)
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.people_senses import (
    FORCES,
    STATES,
    is_civilian,
    is_doer,
    is_force,
    is_human,
    is_known_human,
    is_unarmed,
)
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.thing_senses import THING_SENSES


def is_a(reading: Reading, index: int, sense: str) -> bool:
    """Say whether a word can stand for something of a sense."""
    test = SENSES.get(sense)
    if test(reading, index) if test else reading.lemma(index) in words_of(sense):
        return True
    return any(is_a(reading, k, sense) for k in counted(reading, index))


def counted(reading: Reading, index: int) -> tuple[int, ...]:
    """Return what a word of quantity counts ("tens of thousands of people", "dozens of towns")."""
    sentence, found = reading.sentence, []
    if reading.lemma(index) in QUANTITIES or sentence.words[index].upos == "NUM":
        for k in sentence.below(index, "nmod"):
            if any(sentence.words[c].lemma.lower() == "of" for c in sentence.below(k, "case")):
                found.append(k)
    return tuple(found)


QUANTITIES = frozenset(
    [
        "ten",
        "dozen",
        "score",
        "hundred",
        "thousand",
        "million",
        "number",
        "most",
        "much",
        "bulk",
        "batch",
        "contingent",
        "stretch",
        "whole",
        "totality",
        "remainder",
        "total",
        "quantity",
        "amount",
        "element",
        "member",
        "detachment",
        "last",
        "many",
        "some",
        "several",
        "all",
        "part",
        "half",
        "third",
        "majority",
        "couple",
        "handful",
        "group",
        "lot",
        "rest",
        "few",
        "one",
        "two",
        "three",
        "percent",
        "cent",
        "%",
        "quarter",
        "fifth",
        "tenth",
        "pair",
        "remnant",
        "side",
        "end",
        "section",
    ]
)
"""Words of quantity that stand before what they count, with "of"."""


def is_spot(reading: Reading, index: int) -> bool:
    """A named place, a noun for a settlement, an area or a facility, or "it" for one of them."""
    if reading.named_place(index):
        return True
    lemma = reading.lemma(index)
    known = lemma in words_of("settlement") or lemma in words_of("facility")
    return known or is_meant_spot(reading, index)


def is_ground(reading: Reading, index: int) -> bool:
    """A spot that can be held: not a person, not an idea."""
    actor = reading.actor(index)
    word = reading.sentence.words[index]
    if word.upos == "PRON" or word.lemma.lower() in ("it", "this", "that"):
        return is_meant_spot(reading, index)
    if actor and not reading.named_place(index) and actor.kind in FORCES | {"civilians"}:
        return word.lemma.lower() in words_of("ceded")
    return is_spot(reading, index) or _of_places(reading, index)


def _of_places(reading: Reading, index: int) -> bool:
    """Say whether a word counts or measures places ("dozens of districts", "parts of the city")."""
    inner = reading.sentence.below(index, "nmod")
    return reading.lemma(index) in words_of("share") and any(is_spot(reading, k) for k in inner)


def is_party(reading: Reading, index: int) -> bool:
    """Anyone who can act: a side, a body, an office, a person."""
    if reading.actor(index) is not None or (reading.frame.speech and is_doer(reading, index)):
        return True
    lemma, word = reading.lemma(index), reading.sentence.words[index]
    if any(lemma in words_of(c) for c in ("force", "government", "civilian", "person")):
        return True
    return word.upos == "PRON" and word.lemma.lower() != "it"


def is_thing(reading: Reading, index: int) -> bool:
    """Nobody: no actor, no people, nor a number of either."""
    named = reading.sentence.below(index, "appos")  # "its breakaway, the Free Front"
    every = (index, *named, *counted(reading, index))
    if reading.frame.speech and any(
        is_doer(reading, k) or reading.lemma(k) in words_of("texts", "tests") for k in every
    ):
        return False
    return not any(is_party(reading, k) or is_known_human(reading, k) for k in every)


def is_property(reading: Reading, index: int) -> bool:
    """What can be passed over: a place, a facility, equipment, prisoners, bodies."""
    lemma = reading.lemma(index)
    if is_spot(reading, index) or lemma in words_of("equipment"):
        return True
    return lemma in words_of("handed_over", "tests")


def is_share(reading: Reading, index: int) -> bool:
    """A measure of how much is held: a percentage, a count of districts, "most of"."""
    lemma, sentence = reading.lemma(index), reading.sentence
    if lemma in words_of("fractions", "tests"):
        return True
    counted = sentence.below(index, "nummod") or any(
        sentence.words[k].lemma.lower() in ("most", "all", "many", "several", "more")
        for k in sentence.below(index, "amod", "det", "det:predet", "advmod")
    )
    inner = sentence.below(index, "nmod")
    if lemma in words_of("parts", "tests"):
        return any(is_spot(reading, k) for k in inner)
    return bool(counted) and lemma in words_of("settlement")


def is_material(reading: Reading, index: int) -> bool:
    """What can be destroyed."""
    lemma = reading.lemma(index)
    known = any(lemma in words_of(c) for c in ("structure", "equipment", "settlement", "facility"))
    return known and lemma not in ("state", "community", "force", "part", "ground", "seat")


def is_crowd(reading: Reading, index: int) -> bool:
    """People who can gather, named or counted."""
    many = reading.sentence.words[index].xpos == "NNS"
    return many or is_human(reading, index) or bool(reading.sentence.below(index, "nummod"))


def is_side_of_talks(reading: Reading, index: int) -> bool:
    """A body, an office or a side that decides on public matters."""
    actor = reading.actor(index)
    if actor is not None and (actor.id is not None or actor.kind in FORCES | STATES):
        return True
    offices = words_of("government") | words_of("sides", "tests")
    return reading.lemma(index) in offices


SENSES: Mapping[str, Callable[[Reading, int], bool]] = {
    "spot": is_spot,
    "place": is_spot,
    "ground": is_ground,
    "force": is_force,
    "party": is_party,
    "civilian": is_civilian,
    "unarmed": is_unarmed,
    "human": is_human,
    "person": is_human,
    "thing": is_thing,
    "foreign": is_foreign,
    "contingent": is_foreign,
    "army": is_army,
    "holder": is_holder,
    "troops": is_troops,
    "sendable": is_sendable,
    "asset": is_asset,
    "captive": is_captive,
    "captor": is_captor,
    "inert": is_inert,
    "property": is_property,
    "share": is_share,
    "material": is_material,
    "anything": lambda _reading, _index: True,
    "crowd": is_crowd,
    "side of talks": is_side_of_talks,
    **THING_SENSES,
}
"""Senses that take more than a list of words; the others are classes in ``senses.toml``."""

"""What the words for taking, holding, sending and freeing mean here."""

from dateline.extraction.frames.company import company_of, headed_by_modifier, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a


def has_another_particle(reading: Reading) -> bool:
    """A particle makes it another verb ("take up", "hold up", "leave behind")."""
    sentence = reading.sentence
    after = [w.text.lower() for w in sentence.words[reading.trigger + 1 : reading.trigger + 3]]
    if after[:1] and after[0] in words_of("idle_objects", "tests") and after[1:] != ["of"]:
        return True
    near = range(reading.trigger + 1, min(reading.trigger + 4, len(sentence.words)))
    return any(
        sentence.words[k].head == reading.trigger
        and sentence.words[k].deprel in ("compound:prt", "advmod")
        and sentence.words[k].text.lower() in words_of("particles", "tests")
        for k in near
        if k not in reading.words
    )


def only_says_which(reading: Reading) -> bool:
    """A clause that only tells which place is meant ("areas held by rebels", "once held")."""
    past = any(
        reading.lemma(k) in ("once", "formerly", "previously")
        for k in reading.sentence.below(reading.trigger, "advmod")
    )
    bare = reading.slots.passive and reading.word.deprel == "acl"
    return bare or (past and reading.word.deprel.startswith("acl"))


def is_placed(reading: Reading) -> bool:
    """The clause says where: at a spot, or "there"."""
    sentence = reading.sentence
    spots = [k for heads in reading.slots.preps.values() for k in heads]
    here = any(
        sentence.words[k].text.lower() in ("there", "here")
        for k in sentence.below(reading.trigger, "advmod")
    )
    inner = sentence.subtree(reading.trigger)
    if any(k > reading.trigger and reading.named_place(k) for k in inner):
        return True
    return here or any(is_a(reading, k, "spot") for k in (*spots, *reading.slots.object))


def is_out_of_bonds(reading: Reading) -> bool:
    """Those who come or go were held until then."""
    if reading.words and len(reading.words) > 1:
        said = {reading.sentence.words[k].text.lower() for k in reading.words}
        if said & {"free", "freedom"}:
            return True
    company = company_of(reading)
    held = {reading.lemma(k) for k in reading.slots.subject + reading.slots.object}
    return bool((company | held) & words_of("bonds", "tests"))


def is_of_ground(reading: Reading) -> bool:
    """Gains of a force that are told of a place, or as of territory, not in a poll or a market."""
    company = company_of(reading)
    spots = [k for heads in reading.slots.preps.values() for k in heads]
    return bool(company & {"territorial", "battlefield", "ground"}) or any(
        is_a(reading, k, "spot") for k in spots
    )


def is_of_blame(reading: Reading) -> bool:
    """Somebody is held to be something ("held responsible"), or up, not in custody."""
    sentence = reading.sentence
    return bool(sentence.below(reading.trigger, "xcomp", "ccomp")) or bool(
        company_of(reading) & words_of("held_to_be", "tests")
    )


def moves_something(reading: Reading) -> bool:
    """The verb has an object that is no place, whatever its phrase takes ("withdrew them from")."""
    moved = reading.sentence.below(reading.trigger, "obj")
    return any(not is_a(reading, k, "spot") for k in moved if k not in reading.words)


def is_at_the_polls(reading: Reading) -> bool:
    """Places are won and lost in an election."""
    runner = any(reading.lemma(k) in words_of("runner") for k in reading.slots.subject)
    return runner or bool(company_of(reading) & words_of("polls", "tests"))


def stands_alone(reading: Reading) -> bool:
    """A state without a complement ("free", not "free to go")."""
    return not reading.sentence.below(reading.trigger, "obl", "xcomp", "advcl", "nmod", "ccomp")


def is_so_many_strong(reading: Reading) -> bool:
    """The size of a force in one word ("a 300-strong force")."""
    sentence, k = reading.sentence, reading.trigger
    before = [w.upos for w in sentence.words[max(0, k - 2) : k]]
    head = reading.word.head
    return "NUM" in before and head >= 0 and is_a(reading, head, "force")


def is_in_a_row_of_falls(reading: Reading) -> bool:
    """The places before it have fallen: "the third followed on Friday"."""
    scene, falls = reading.scene, words_of("falls", "tests")
    return any(
        word.lemma.lower() in falls
        for number in range(max(0, reading.number - 2), reading.number + 1)
        for word in scene.sentence(number).words
    )


def is_somewhere(reading: Reading) -> bool:
    """Troops are, or are not, at a place ("no soldier was in the town", "there are advisers")."""
    sentence, word = reading.sentence, reading.word
    head = word.head
    spots = any(is_a(reading, k, "spot") for p in AT for k in reading.part(p))
    if head < 0:
        return False
    if sentence.below(head, "expl") and word.deprel in ("nsubj", "obj"):
        return spots or any(is_a(reading, k, "spot") for k in sentence.below(head, "obl"))
    if not word.deprel.startswith("nsubj") or not sentence.below(head, "cop"):
        return False
    if reading.lemma(head) == "present":
        return True
    cases = {reading.lemma(k) for k in sentence.below(head, "case")}
    return bool(cases & AT) and is_a(reading, head, "spot") and reading.lemma(head) != "street"


def is_placed_or_awaited(reading: Reading) -> bool:
    """The clause says where, or that those who are to come have not come yet."""
    sentence = reading.sentence
    beside = sentence.below(reading.trigger, "aux", "advmod")
    open_yet = {reading.lemma(k) for k in beside} & words_of("yet_to_come", "tests")
    return bool(open_yet) or is_placed(reading)


def is_yet_to_come(reading: Reading) -> bool:
    """It is told as something that will or would be."""
    helpers = reading.sentence.below(reading.trigger, "aux")
    return any(reading.sentence.words[k].xpos == "MD" for k in helpers)


def is_reckoned_at_a_number(reading: Reading) -> bool:
    """Behind the verb stands "at" and so many men or arms, on whatever noun the parse hangs it."""
    sentence = reading.sentence
    troops = words_of("of_a_force", "tests") | words_of("military")
    for at in sentence.subtree(reading.trigger):
        if at < reading.trigger or sentence.words[at].text.lower() != "at":
            continue
        near = range(at + 1, min(at + NUMBER_WITHIN, len(sentence.words)))
        noun = next((k for k in near if sentence.words[k].upos == "NOUN"), at)
        numbered = any(word.upos == "NUM" for word in sentence.words[at:noun])
        if numbered and reading.lemma(noun) in troops:
            return True
    return False


NUMBER_WITHIN = 7
"""How far behind "at" the noun that is counted stands."""


def leads_to_another_deed(reading: Reading) -> bool:
    """Those who come do what they came for in the same breath ("came to the town and shot two")."""
    sentence, trigger = reading.sentence, reading.trigger
    after = sentence.below(trigger, "conj", "advcl", "xcomp")
    return any(sentence.words[k].upos == "VERB" and k > trigger for k in after)


def is_no_mere_attribute(reading: Reading) -> bool:
    """A state that is told, not one that says which are meant ("a column on its way was hit")."""
    return reading.word.deprel not in ("nmod", "acl", "acl:relcl", "amod")


AT = frozenset({"in", "at", "inside", "near", "around", "on", "along", "outside"})
"""Prepositions that tell where troops are."""


def is_set_up(reading: Reading) -> bool:
    """Somebody carries it out or puts it up ("began joint patrols", "roadblocks were erected")."""
    word = reading.word
    verb = reading.lemma(word.head) if word.head >= 0 else ""
    done = word.deprel in ("obj", "nsubj:pass")
    return done and verb in words_of("light", "tests") | words_of("setting_up", "tests")


def is_standing_force(reading: Reading) -> bool:
    """A force that is so many and merely is there: counted, and neither doing nor suffering."""
    sentence, word = reading.sentence, reading.word
    military = reading.lemma(reading.trigger) in words_of("military") or modifiers_of(reading) & {
        "troop"
    }
    counted = [
        k
        for k in sentence.below(reading.trigger, "nummod", "det")
        if sentence.words[k].upos == "NUM" or reading.lemma(k) == "no"
    ]
    if not counted or not military or headed_by_modifier(reading):
        return False
    remaining = words_of("standing", "tests")
    near = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    above = lemma_of(sentence.words[word.head]) if word.head >= 0 else ""
    holds = _held_in(reading)
    there = holds >= 0 and bool(sentence.below(holds, "expl"))
    inside = word.deprel.startswith("nsubj") and bool(sentence.below(word.head, "cop"))
    inside = inside and is_a(reading, word.head, "spot")
    inside = inside and any(
        lemma_of(sentence.words[k]) in ("in", "at", "inside", "near", "around")
        for k in sentence.below(word.head, "case")
    )
    acting = word.deprel == "nsubj" and sentence.words[word.head].upos == "VERB"
    listed = word.deprel == "parataxis" or (acting and not there)
    return (
        there
        or inside
        or above in words_of("keeping", "tests")
        or (bool(near & remaining) and not listed)
    )


def _held_in(reading: Reading) -> int:
    """Return what stands over a force or over the post that has it ("a camp with 90 soldiers")."""
    sentence, word = reading.sentence, reading.word
    within = {lemma_of(sentence.words[k]) for k in sentence.below(reading.trigger, "case")}
    post = word.head >= 0 and word.deprel == "nmod" and is_a(reading, word.head, "spot")
    return sentence.words[word.head].head if post and within & {"with", "of"} else word.head

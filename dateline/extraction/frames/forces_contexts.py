"""What the words for taking, holding, sending and freeing mean here."""

from dateline.extraction.frames.company import company_of
from dateline.extraction.frames.lexicon import words_of
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


AT = frozenset({"in", "at", "inside", "near", "around", "on", "along", "outside"})
"""Prepositions that tell where troops are."""


def is_set_up(reading: Reading) -> bool:
    """Somebody carries it out or puts it up ("began joint patrols", "roadblocks were erected")."""
    word = reading.word
    verb = reading.lemma(word.head) if word.head >= 0 else ""
    done = word.deprel in ("obj", "nsubj:pass")
    return done and verb in words_of("light", "tests") | words_of("setting_up", "tests")

"""What the words of violence mean here: a toll, a blow, a strike of workers."""

from dateline.extraction.frames.company import company_of, headed_by_modifier, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a, is_human
from dateline.nouns import Number

HARM = frozenset({"killed", "wounded", "missing", "killed or wounded"})


def is_a_toll(reading: Reading) -> bool:
    """People are counted or named as dead, hurt or missing."""
    word, sentence = reading.word, reading.sentence
    deed = word.xpos == "VBN" or (word.xpos == "VBD" and bool(reading.slots.object))
    state = word.text.lower() in words_of("states_of_harm", "tests") and not deed
    if word.upos in ("VERB", "AUX") and not state:
        people = reading.slots.object + (() if reading.slots.passive else reading.slots.subject)
        victims = reading.slots.object or reading.slots.subject
        if lemma_of(word) == "fall":
            return any(is_human(reading, k) and _is_counted(reading, k) for k in victims)
        if lemma_of(word) in words_of("harming", "tests"):
            return any(_is_victim(reading, k) for k in victims) or not victims
        return any(_is_victim(reading, k) for k in people)
    if headed_by_modifier(reading):
        return False
    if state or reading.lemma(reading.trigger) in words_of("states_of_harm", "tests"):
        return word.upos in ("NOUN", "ADJ", "VERB") and not _idle(reading)
    counted = any(
        sentence.words[k].upos == "NUM"
        or sentence.words[k].lemma.lower() in ("no", "dozen", "many")
        for k in sentence.subtree(reading.trigger)
    )
    verb = lemma_of(sentence.words[word.head]) if word.head >= 0 else ""
    telling = verb in words_of("telling_tolls", "tests")
    if reading.lemma(reading.trigger) in words_of("uncounted_tolls", "tests"):
        return counted or (telling and reading.lemma(reading.trigger) in ("toll", "casualty"))
    return counted or telling


def _is_counted(reading: Reading, index: int) -> bool:
    sentence = reading.sentence
    return any(sentence.words[k].upos == "NUM" for k in (index, *sentence.below(index, "nummod")))


def is_a_count_of_dead(reading: Reading) -> bool:
    """A number or figure that counts the dead, the hurt or the missing."""
    hurt = words_of("harm", "tests")
    sentence = reading.sentence
    near = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return bool(near & hurt) and verb in words_of("counting", "tests")


def _is_victim(reading: Reading, index: int) -> bool:
    return (
        is_human(reading, index)
        or reading.actor(index) is not None
        or _is_count_of_harm(reading, index)
    )


def _is_new(one: Number) -> bool:
    """Say whether one person is told as new: "a herder", "another", not "the actor"."""
    return (one.text or "").lower().split(" ")[0] in ("a", "an", "another")


def _is_count_of_harm(reading: Reading, index: int) -> bool:
    """Say whether a word is a count of people harmed, whatever they are called: "killed dozens"."""
    here = reading.scene.numbers.get(reading.number, ())
    ones = reading.scene.singulars.get(reading.number, ())
    ones = tuple(one for one in ones if _is_new(one.of))
    return any(
        mention.of.unit in HARM and (mention.head == index or mention.first <= index < mention.last)
        for mention in (*here, *ones)
    )


def _idle(reading: Reading) -> bool:
    """ "The dead" who are buried or mourned, without a count."""
    below = reading.sentence.subtree(reading.trigger)
    return not any(
        reading.sentence.words[k].upos == "NUM" or _is_count_of_harm(reading, k) for k in below
    ) and not any(
        reading.sentence.words[k].upos == "NUM"
        for k in reading.sentence.children[reading.word.head]
    )


def is_legal(reading: Reading) -> bool:
    """A fight in court, at the polls or on the field."""
    return bool(company_of(reading) & words_of("lawful", "tests")) and (
        reading.lemma(reading.trigger) in words_of("contests", "tests")
        and not modifiers_of(reading) & {"street", "gun", "fierce", "heavy"}
    )


def is_peaceful_operation(reading: Reading) -> bool:
    """An operation that is no attack: rescue, relief, running a business."""
    if reading.lemma(reading.trigger) not in ("operation", "push"):
        return False
    hostile = words_of("hostile", "tests")
    company = company_of(reading)
    if company & words_of("peaceful", "tests"):
        return True
    by_force = any(is_a(reading, k, "force") for k in reading.slots.subject)
    return not by_force and not company & hostile


def is_figurative(reading: Reading) -> bool:
    """An attack in words, on a keyboard, of the heart, or one that a company launches."""
    if modifiers_of(reading) & words_of("figurative", "tests"):
        return True
    lemmas = {reading.lemma(k) for k in reading.slots.subject}
    return bool(lemmas & words_of("unarmed_bodies", "tests"))


def is_labor_strike(reading: Reading) -> bool:
    """A strike of workers."""
    if reading.lemma(reading.trigger) != "strike":
        return False
    strikers = (
        reading.part("by") + reading.part("poss") + reading.part("mod") + reading.slots.subject
    )
    people = [k for k in strikers if is_human(reading, k) and not is_a(reading, k, "force")]
    return bool(people) or bool(company_of(reading) & words_of("workers", "tests"))


def is_eventive_bomb(reading: Reading) -> bool:
    """A bomb that goes off, not one in a store or a belt."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    if lemma not in words_of("unexploded", "tests"):
        return True
    above = lemma_of(sentence.words[reading.word.head]) if reading.word.head >= 0 else ""
    going_off = words_of("going_off", "tests")
    return above in going_off


def is_a_blow(reading: Reading) -> bool:
    """For verbs that also hit markets and headlines: a side or its weapons strike something."""
    weapons = words_of("weapon") | words_of("artillery") | words_of("explosive")
    parts = reading.slots.subject + reading.part("with") + reading.part("by") + reading.part("in")
    if any(reading.lemma(k) in weapons for k in parts):
        return True
    struck = reading.slots.object + reading.part("at") + reading.part("on")
    by_force = any(is_a(reading, k, "force") for k in reading.slots.subject)
    by_force = by_force or (reading.slots.passive and not reading.slots.subject)
    solid = any(
        is_a(reading, k, "material")
        or is_a(reading, k, "force")
        or is_a(reading, k, "human")
        or is_a(reading, k, "spot")
        for k in struck
    )
    return by_force and solid


def is_complemented(reading: Reading) -> bool:
    """A verb with a word that makes it another ("fall victim", "fall silent", "fall short")."""
    sentence = reading.sentence
    after = [
        k
        for k in sentence.below(reading.trigger, "obj", "xcomp", "advmod")
        if k == reading.trigger + 1
    ]
    return any(
        sentence.words[k].upos in ("NOUN", "ADJ", "ADV") and k not in reading.words for k in after
    )


def is_mining(reading: Reading) -> bool:
    """A mine that one digs in."""
    return reading.lemma(reading.trigger) == "mine" and bool(
        company_of(reading) & words_of("digging", "tests")
    )


def is_taking_people(reading: Reading) -> bool:
    """For verbs that also take things or places: the object is people."""
    if reading.lemma(reading.trigger) in words_of("taking", "tests"):
        if len(reading.words) > 1:
            return True
        human = [
            k for k in reading.slots.object if is_human(reading, k) and not reading.named_place(k)
        ]
        by_force = any(is_a(reading, k, "force") for k in reading.slots.subject)
        if by_force and human and reading.lemma(reading.trigger) == "take" and reading.part("from"):
            return True
        if reading.lemma(reading.trigger) in ("take", "hold", "lead"):
            return any(
                reading.lemma(k) in ("hostage", "prisoner", "captive") for k in reading.slots.object
            )
        return bool(human)
    return True

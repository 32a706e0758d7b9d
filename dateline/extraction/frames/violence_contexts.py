"""What the words of violence mean here: a blow, a strike of workers, people led away."""

from dateline.extraction.frames.company import company_of, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.people_senses import is_civilian, is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.extraction.frames.thing_senses import is_a_model


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
    # "the operation had ended" where arms are spoken of: something is told of it as of an attack
    told = reading.word.deprel.startswith("nsubj") and is_in_arms(reading)
    return not by_force and not company & hostile and not told


def is_figurative(reading: Reading) -> bool:
    """An attack in words, on a keyboard, of the heart, or one that a company launches."""
    if modifiers_of(reading) & words_of("figurative", "tests"):
        return True
    lemmas = {reading.lemma(k) for k in reading.slots.subject}
    return bool(lemmas & words_of("unarmed_bodies", "tests"))


def is_labor_strike(reading: Reading) -> bool:
    """A strike of workers: theirs by name, called or put off like one, or far from all arms."""
    if reading.lemma(reading.trigger) != "strike" or len(reading.words) > 1:
        return False
    strikers = (
        reading.part("by") + reading.part("poss") + reading.part("mod") + reading.slots.subject
    )
    people = [k for k in strikers if is_human(reading, k) and not is_a(reading, k, "force")]
    if people or company_of(reading) & words_of("workers", "tests"):
        return True
    aimed = reading.part("on") + reading.part("against") + reading.part("at")
    if aimed or any(is_a(reading, k, "force") for k in strikers):
        return False
    return _is_called_by_workers(reading) or not is_in_arms(reading)


def _is_called_by_workers(reading: Reading) -> bool:
    """Unions, staff or shopkeepers call it, put it off or end it; or people are "on strike"."""
    sentence = reading.sentence
    if any(reading.lemma(k) == "on" for k in sentence.below(reading.trigger, "case")):
        return not sentence.below(reading.trigger, "det", "amod", "nummod")
    for verb in sentence.above(reading.trigger)[:3]:
        doers = sentence.below(verb, "nsubj", "nsubj:pass", "obl:agent")
        near = {reading.lemma(k) for j in doers for k in (j, *sentence.below(j, "nmod:poss"))}
        if near & words_of("strikers", "tests"):
            return reading.lemma(verb) in words_of("striking", "tests")
    return False


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
    parts = reading.slots.subject + reading.part("with") + reading.part("by") + reading.part("in")
    if any(_is_arm(reading, k) for k in parts):
        return True
    struck = reading.slots.object + reading.part("at") + reading.part("on")
    struck = tuple(k for k in struck if not _is_arm(reading, k) or reading.word.lemma != "fire")
    by_force = any(is_a(reading, k, "force") for k in reading.slots.subject)
    by_force = by_force or (reading.slots.passive and not reading.slots.subject)
    aimed = len(reading.words) > 1 and reading.lemma(reading.trigger) in ("fire", "shoot")
    if by_force and is_in_arms(reading):
        return any(not is_a(reading, k, "abstract") for k in struck)
    solid = ("material", "force", "human", "spot")
    return (by_force or aimed) and any(is_a(reading, k, sense) for k in struck for sense in solid)


def is_by_force(reading: Reading) -> bool:
    """An armed side does it, or it is left unsaid who does."""
    subject = reading.slots.subject
    unsaid = reading.slots.passive and not subject
    return unsaid or any(is_a(reading, k, "force") for k in subject)


def _is_arm(reading: Reading, index: int) -> bool:
    """A weapon by its noun, or by what qualifies it ("Grad fire", "F-16s")."""
    weapons = words_of("weapon") | words_of("artillery") | words_of("explosive")
    weapons |= words_of("aircraft")
    sentence = reading.sentence
    near = (index, *sentence.below(index, "compound", "flat"))
    return any(reading.lemma(k) in weapons for k in near) or is_a_model(reading, index)


def is_in_arms(reading: Reading) -> bool:
    """Fighting is spoken of in the same paragraph, up to this sentence or in the next."""
    scene, here = reading.scene, reading.number
    for number in range(max(0, here - 2), min(len(scene.parse.sentences), here + 2)):
        if scene.sentence(number).paragraph != reading.sentence.paragraph:
            continue
        words = scene.sentence(number).words
        own = set(reading.words) if number == here else set()
        if any(k not in own and _is_of_arms(reading, number, k) for k in range(len(words))):
            return True
    return False


def _is_of_arms(reading: Reading, number: int, index: int) -> bool:
    if lemma_of(reading.scene.sentence(number).words[index]) in words_of("arms", "tests"):
        return True
    mention = reading.scene.actor_at(number, index)
    return mention is not None and mention.of.kind in ARMED


def is_of_bombs(reading: Reading) -> bool:
    """What is laid, planted or packed is a bomb or a mine."""
    parts = (*reading.words, *reading.slots.object, *reading.part("with"))
    return any(is_a(reading, k, "bomb") for k in parts if k != reading.trigger)


def is_under_way(reading: Reading) -> bool:
    """For nouns of many senses: something of the kind takes place, or somebody carries it out."""
    sentence, word = reading.sentence, reading.word
    if word.head < 0:
        return True
    above = lemma_of(sentence.words[word.head])
    direct = word.deprel in ("nsubj", "nsubj:pass", "obj", "acl:relcl")
    own = sentence.below(reading.trigger, "acl", "acl:relcl")
    if any(reading.lemma(k) in words_of("happening", "tests") for k in own):
        return True
    if direct and above in words_of("light", "tests") | words_of("happening", "tests"):
        return True
    sides = reading.part("between") + reading.part("with") + reading.part("against")
    if any(is_a(reading, k, "army") for k in sides):
        return True
    return bool(modifiers_of(reading) & words_of("martial_kinds", "tests"))


def is_in_flight(reading: Reading) -> bool:
    """Shells told by their noun alone, with where they fly ("48 rockets across the north")."""
    if reading.word.deprel in ("obj", "nsubj:pass", "obl:agent"):
        return False
    where = (k for p in FLYING for k in reading.part(p))
    return any(is_a(reading, k, "spot") for k in where)


FLYING = ("on", "onto", "into", "at", "against", "across", "toward", "towards")
"""Prepositions that tell where shells go."""


ARMED = frozenset({"state forces", "rebel group", "militia"})
"""Actors whose name alone says that arms are spoken of."""


def is_a_setting(reading: Reading) -> bool:
    """Fighting named only for what surrounds it: its price, a pause in it, who fled from it."""
    sentence, word = reading.sentence, reading.word
    if word.head < 0 or reading.part("between") or reading.part("with"):
        return False
    above = lemma_of(sentence.words[word.head])
    return word.deprel in ("nmod", "obl", "obl:agent") and above in words_of("settings", "tests")


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
    lemma = reading.lemma(reading.trigger)
    if lemma not in words_of("taking", "tests") or len(reading.words) > 1:
        return True
    human = any(is_human(reading, k) and not reading.named_place(k) for k in reading.slots.object)
    if not human:
        return False
    if any(reading.lemma(k) in ("hostage", "prisoner", "captive") for k in reading.slots.object):
        return True
    if lemma == "hold":
        return _is_of_captives(reading) or is_of_hostages(reading)
    if lemma != "take":
        return lemma != "lead"
    by_force = any(is_a(reading, k, "force") for k in reading.slots.subject)
    unsaid = reading.slots.passive and not reading.slots.subject and not reading.part("to")
    return (by_force or (unsaid and is_in_arms(reading))) and bool(reading.part("from"))


def is_of_hostages(reading: Reading) -> bool:
    """People who are no fighters are held by men who make no arrests."""
    irregular = ("rebel group", "militia", "unidentified")
    held = reading.slots.object
    return any(
        ((actor := reading.actor(k)) is not None and actor.kind in irregular)
        or reading.lemma(k) in ("group", "gang", "captor", "faction")
        for k in reading.slots.subject
    ) and any(is_civilian(reading, k) for k in held)


def _is_of_captives(reading: Reading) -> bool:
    """Kidnapping is spoken of here or in the sentences around."""
    scene, here = reading.scene, reading.number
    last = len(scene.parse.sentences)
    near = (scene.sentence(n) for n in range(max(0, here - 2), min(last, here + 3)))
    return any(
        lemma_of(word) in words_of("captivity", "tests") for one in near for word in one.words
    )

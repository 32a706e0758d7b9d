"""What the words for forces and people on the move mean here."""

from dateline.extraction.frames.company import company_of, headed_by_modifier, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, open_lexicon, words_of
from dateline.extraction.frames.people_senses import is_civilian, is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import counted, is_a


def is_exercise(reading: Reading) -> bool:
    """A military exercise."""
    company, lemma = company_of(reading), reading.lemma(reading.trigger)
    if lemma in ("manoeuvre", "maneuver") or len(reading.words) > 1:
        return True
    martial = words_of("military") | words_of("martial", "tests")
    return bool(company & martial) or any(is_a(reading, k, "force") for k in reading.part("any"))


def is_custody(reading: Reading) -> bool:
    """Persons are taken or kept."""
    if reading.lemma(reading.trigger) == "prisoner":
        return lemma_of(reading.sentence.words[reading.word.head]) in ("take", "hold") or any(
            reading.sentence.words[k].upos == "NUM"
            for k in reading.sentence.below(reading.trigger, "nummod")
        )
    return True


def is_freeing(reading: Reading) -> bool:
    """Persons are freed, not a text or a film."""
    if reading.lemma(reading.trigger) not in ("release", "rescue"):
        return True
    inner = reading.slots.preps.get("of", ()) + reading.slots.preps.get("poss", ())
    return any(is_human(reading, k) for k in inner)


def is_of_the_hurt(reading: Reading) -> bool:
    """Those who are brought somewhere are wounded or dead: they are not deployed."""
    sentence = reading.sentence
    return any(
        reading.lemma(k) in words_of("states_of_harm", "tests")
        for j in reading.slots.object
        for k in sentence.below(j, "amod", "acl")
    )


def is_put_at_a_number(reading: Reading) -> bool:
    """The strength of a force is given as a number."""
    head = reading.word.head
    verb = reading.lemma(head) if head >= 0 else ""
    counted = any(w.upos == "NUM" for w in reading.sentence.words)
    if head >= 0 and reading.sentence.words[head].upos == "NUM":
        return reading.word.deprel == "nsubj"
    return counted and verb in words_of("measuring", "tests")


def is_military_noun(reading: Reading) -> bool:
    """The movement of a force, not of spectators or software."""
    company = company_of(reading)
    return bool(company & (words_of("force") | words_of("military"))) or any(
        is_a(reading, k, "force") for k in reading.part("any")
    )


def is_going_away(reading: Reading) -> bool:
    """People in numbers leave a home or a place in danger, or have found a refuge."""
    lemma = reading.lemma(reading.trigger)
    if lemma in ("flee", "evacuate", "abandon"):
        return True
    company, many = company_of(reading), _are_many(reading)
    if many and company & words_of("homes", "tests"):
        return True
    aims = bool(set(reading.slots.preps) & AIMS) or bool(reading.slots.object)
    if len(reading.words) > 1 or lemma in words_of("uprooting", "tests"):
        return many and (aims or len(reading.words) > 1)
    uprooted = any(
        reading.lemma(k) in words_of("uprooted", "tests")
        for j in reading.slots.subject
        for k in reading.sentence.subtree(j)
    )
    if many and company & words_of("refuges", "tests"):
        return True
    if uprooted and (aims or lemma == "leave"):
        return True
    goals = reading.slots.object + tuple(k for p in AIMS for k in reading.part(p))
    towns = words_of("settlement")
    return _are_people_in_number(reading) and any(
        reading.named_place(k) or (lemma == "leave" and reading.lemma(k) in towns) for k in goals
    )


AIMS = frozenset({"from", "to", "into", "for", "across", "in", "towards", "toward", "inside", "at"})
"""Prepositions that tell where people go, or leave."""


def _are_many(reading: Reading) -> bool:
    """Say whether those who move are counted, or are families and residents."""
    return any(
        reading.sentence.words[k].upos == "NUM"
        or reading.lemma(k) in words_of("residents", "tests")
        for j in reading.slots.subject
        for k in reading.sentence.subtree(j)
    )


def _are_people_in_number(reading: Reading) -> bool:
    return any(
        reading.lemma(k) in ("people", "person", "other", "national")
        or reading.actor(k) is not None
        for j in reading.slots.subject
        for k in (j, *reading.sentence.below(j, "nmod"))
        if reading.sentence.below(j, "nummod") or reading.sentence.words[j].upos == "NUM"
    )


def is_of_homes(reading: Reading) -> bool:
    """A place where people live loses them: no force leaves it, and it is no base."""
    if reading.lemma(reading.trigger) == "desert" and not reading.slots.passive:
        return False
    if any(is_a(reading, k, "force") for k in reading.slots.subject):
        return False
    lived_in = words_of("settlement")
    return any(
        reading.lemma(k) in lived_in
        or (reading.named_place(k) and reading.lemma(reading.trigger) != "abandon")
        or any(reading.lemma(j) in lived_in for j in counted(reading, k))
        for k in reading.slots.object
    )


def is_a_way_of_living(reading: Reading) -> bool:
    """The phrase says where or how people are, not where something else befell them."""
    if headed_by_modifier(reading) or not _are_many(reading):
        return False
    own = reading.sentence.below(reading.trigger, "nsubj")
    head = reading.word.head
    return bool(own) or (head >= 0 and reading.lemma(head) in words_of("living", "tests"))


def is_to_a_goal(reading: Reading) -> bool:
    """Something is brought to somebody or somewhere."""
    return bool({"to", "into", "across", "for"} & set(reading.slots.preps))


def is_a_demonstration(reading: Reading) -> bool:
    """A crowd that demands or opposes something by gathering, marching or barring a way."""
    if any(is_a(reading, k, "protester") for k in reading.slots.subject):
        return True
    if any(is_a(reading, k, "force") for k in reading.slots.subject) and not any(
        reading.actor(k) is None for k in reading.slots.subject
    ):
        return False
    many = _are_many(reading) or any(
        is_civilian(reading, k) and reading.sentence.words[k].xpos == "NNS"
        for k in reading.slots.subject
    )
    if reading.lemma(reading.trigger) == "march" and many:
        return True
    company = company_of(reading)
    if company & words_of("demanding", "tests"):
        return True
    return many and bool(company & words_of("civic", "tests"))


def is_a_diplomatic_note(reading: Reading) -> bool:
    """A protest that one government lodges with another, or what is done "in protest"."""
    sentence, head = reading.sentence, reading.word.head
    if reading.lemma(reading.trigger) == "protest" and not sentence.below(reading.trigger, "det"):
        cases = sentence.below(reading.trigger, "case")
        if any(reading.lemma(k) in ("in", "under") for k in cases):
            return True
    return head >= 0 and reading.lemma(head) in words_of("noting", "tests")


def is_a_march_of_war(reading: Reading) -> bool:
    """A march of an army on a town, or the month of March."""
    if reading.lemma(reading.trigger) != "march":
        return False
    sentence = reading.sentence
    dated = {reading.lemma(k) for k in sentence.below(reading.trigger, "case")} & words_of(
        "months_after", "tests"
    )
    counted_day = any(
        0 <= k < len(sentence.words) and sentence.words[k].upos == "NUM"
        for k in (reading.trigger - 1, reading.trigger + 1)
    )
    month = reading.word.text[:1].isupper() and (
        sentence.role == "prose" or bool(dated) or counted_day
    )
    spread = "on" in {reading.lemma(k) for k in sentence.below(reading.trigger, "case")}
    return month or spread or "on" in reading.slots.preps  # "on the march", "march on the town"


def is_of_war(reading: Reading) -> bool:
    """Weapons are carried or troops held up, not relief and travelers."""
    return bool(company_of(reading) & words_of("arms_in_transit", "tests"))


def is_healing(reading: Reading) -> bool:
    """People are treated by those who heal, or where one heals; not as guests or enemies."""
    if any(is_a(reading, k, "aid body") for k in reading.slots.subject):
        return True
    where = reading.part("in") + reading.part("at")
    return any(reading.lemma(k) in words_of("healing_place") for k in where)


def is_told_by_its_verb(reading: Reading) -> bool:
    """The verb above tells the same kind, or another: "the convoy arrived", "was ambushed"."""
    head = reading.word.head
    if head < 0 or reading.word.deprel not in ("nsubj", "nsubj:pass", "obj"):
        return False
    sent = words_of("light", "tests") | words_of("dispatching", "tests")
    if reading.word.deprel == "obj" and reading.lemma(head) not in sent:
        return True  # "they ambushed a food convoy"
    entries = open_lexicon().get(("verb", reading.lemma(head)), ())
    return any(entry.frame.event == reading.frame.event for entry in entries)


def is_shut_or_open(reading: Reading) -> bool:
    """For verbs with other uses: what opens is a way through, not a show or a season."""
    lemma = reading.lemma(reading.trigger)
    if lemma in words_of("shutting", "tests") or len(reading.words) > 1:
        return True
    ways = words_of("ways", "tests")
    return any(reading.lemma(k) in ways for k in reading.slots.subject)


def is_driving_away(reading: Reading) -> bool:
    """For verbs with other uses: people are driven from where they live."""
    lemma = reading.lemma(reading.trigger)
    if lemma in ("displace", "uproot", "evacuate", "deport") or len(reading.words) > 1:
        return True
    moved = any(
        reading.lemma(k) in words_of("uprooted", "tests") | {"child"} for k in reading.slots.object
    )
    counted_people = _is_numbered(reading, reading.slots.object)
    if lemma in ("move", "relocate") and moved and counted_people:
        return True
    if lemma in words_of("transporting", "tests"):
        there = any(reading.named_place(k) for p in AIMS for k in reading.part(p))
        sick = company_of(reading) & words_of("detained_or_hurt", "tests")
        return counted_people and there and not sick
    return bool(company_of(reading) & words_of("driven_from", "tests"))


def _is_numbered(reading: Reading, heads: tuple[int, ...]) -> bool:
    return any(
        reading.sentence.words[k].upos == "NUM" for j in heads for k in reading.sentence.subtree(j)
    )


def is_of_civilians(reading: Reading) -> bool:
    """The movement of people who live there."""
    lemma = reading.lemma(reading.trigger)
    if lemma in words_of("displacing", "tests"):
        return True
    if any(is_a(reading, k, "force") for k in reading.part("of") + reading.part("mod")):
        return False
    if lemma == "evacuation" and any(is_a(reading, k, "spot") for k in reading.part("from")):
        return True
    counted_in = reading.word.xpos == "NNS" and any(
        reading.named_place(k) for k in reading.part("at") + reading.part("in")
    )
    if lemma == "arrival" and (counted_in or modifiers_of(reading) & {"new", "refugee"}):
        return True
    parts = reading.part("of") + reading.part("poss") + reading.part("mod")
    return any(is_civilian(reading, k) for k in parts)

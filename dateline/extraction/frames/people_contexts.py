"""What the words for forces and people on the move mean here."""

from dateline.extraction.frames.company import company_of, headed_by_modifier, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a, is_civilian, is_human


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
    there = word.head >= 0 and bool(sentence.below(word.head, "expl"))
    inside = word.deprel.startswith("nsubj") and bool(sentence.below(word.head, "cop"))
    inside = inside and is_a(reading, word.head, "spot")
    inside = inside and any(
        lemma_of(sentence.words[k]) in ("in", "at", "inside", "near", "around")
        for k in sentence.below(word.head, "case")
    )
    return there or inside or bool(near & remaining) or above in words_of("keeping", "tests")


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
    """For verbs of mere motion: people in numbers leave a home or a place in danger."""
    lemma = reading.lemma(reading.trigger)
    if lemma in ("flee", "evacuate", "escape", "abandon") or len(reading.words) > 1:
        return True
    company = company_of(reading)
    homes = words_of("homes", "tests")
    many = any(
        reading.sentence.words[k].upos == "NUM"
        or reading.lemma(k) in words_of("residents", "tests")
        for j in reading.slots.subject
        for k in reading.sentence.subtree(j)
    )
    aims = bool(set(reading.slots.preps) & {"from", "to", "into", "for", "across", "in", "towards"})
    return bool(company & homes and many) or (many and (aims or bool(reading.slots.object)))


def is_driving_away(reading: Reading) -> bool:
    """For verbs with other uses: people are driven from where they live."""
    lemma = reading.lemma(reading.trigger)
    if lemma in ("displace", "uproot", "evacuate", "deport") or len(reading.words) > 1:
        return True
    return bool(company_of(reading) & words_of("driven_from", "tests"))


def is_of_civilians(reading: Reading) -> bool:
    """The movement of people who live there."""
    if reading.lemma(reading.trigger) in ("displacement", "exodus", "influx", "displaced"):
        return True
    parts = reading.part("of") + reading.part("poss") + reading.part("mod")
    return any(is_civilian(reading, k) for k in parts)

"""What the words of politics mean here: an accord, a request, a threat."""

from dateline.extraction.frames.company import company_of, headed_by_modifier, modifiers_of
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_human


def is_diplomacy(reading: Reading) -> bool:
    """Talks between sides, not small talk or a board meeting."""
    lemma, company = reading.lemma(reading.trigger), company_of(reading)
    if lemma == "talk" and reading.word.xpos == "NN":
        return False
    if lemma in ("talk", "negotiation", "summit", "mediation"):
        return not headed_by_modifier(reading)
    sides = (
        reading.part("between")
        + reading.part("with")
        + reading.part("poss")
        + reading.part("subject")
    )
    return bool(sides) or bool(company & {"peace", "emergency", "doha", "bilateral"})


def is_a_meeting_of_sides(reading: Reading) -> bool:
    """For "meet": a partner is named, or those who meet are sides or offices."""
    if len(reading.words) > 1 or lemma_of(reading.word) not in ("meet", "discuss", "convene"):
        return True
    if reading.slots.object or reading.part("with") or len(reading.slots.subject) > 1:
        return True
    office = words_of("government") | words_of("sides", "tests")
    return any(reading.lemma(k) in office for k in reading.slots.subject)


def is_accord(reading: Reading) -> bool:
    """What is signed or agreed is an accord."""
    if len(reading.words) > 1:
        return True
    objects = reading.slots.object
    if reading.lemma(reading.trigger) == "sign":
        return any(reading.lemma(k) in words_of("accord") for k in objects)
    return bool(reading.part("with")) or bool(objects) or "to" in reading.slots.preps


def is_a_promise(reading: Reading) -> bool:
    """For verbs that also mean other things: something is promised, to do or to give."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    if lemma in words_of("promising", "tests"):
        return True
    doing = sentence.below(reading.trigger, "xcomp", "ccomp")
    if lemma == "commit":
        return "to" in reading.slots.preps or bool(doing)
    sorry = words_of("courtesies", "tests")
    return bool(doing) or any(reading.lemma(k) not in sorry for k in reading.slots.object)


def is_made(reading: Reading) -> bool:
    """An accord that is reached, signed, or told with its partners or its date."""
    word, sentence = reading.word, reading.sentence
    verb = lemma_of(sentence.words[word.head]) if word.head >= 0 else ""
    parts = reading.part("between") + reading.part("with")
    told = any(
        lemma_of(sentence.words[k]) in words_of("carrying", "tests")
        for k in sentence.below(reading.trigger, "acl", "acl:relcl")
    )
    return verb in words_of("carrying", "tests") or bool(parts) or told


def is_only_wished(reading: Reading) -> bool:
    """A ceasefire that somebody only calls for, or that merely qualifies another noun."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    wishes = words_of("wishing", "tests")
    return headed_by_modifier(reading) or verb in wishes


def is_calling_for(reading: Reading) -> bool:
    """A call for something to be done, not one by telephone."""
    return (
        bool({"for", "to"} & set(reading.slots.preps))
        and bool(
            reading.part("by")
            or reading.part("poss")
            or reading.part("subject")
            or reading.part("from")
            or reading.part("for")
        )
        and not modifiers_of(reading) & {"phone", "telephone", "video", "conference"}
    )


def is_asking_for_something(reading: Reading) -> bool:
    """A request, not a question."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    if any(reading.lemma(k) in ("anonymity", "comment", "question") for k in reading.part("any")):
        return False
    if lemma in ("request", "petition") or len(reading.words) > 1:
        return True
    if lemma == "seek":
        return any(reading.lemma(k) in words_of("help", "tests") for k in reading.slots.object)
    clause = sentence.below(reading.trigger, "xcomp", "ccomp")
    return any(sentence.words[k].xpos == "VB" for k in clause) or "for" in reading.slots.preps


def is_of_territory(reading: Reading) -> bool:
    """What is lost is ground, or places in number."""
    ground = words_of("territory", "tests")
    heads = reading.slots.object
    near = {reading.lemma(k) for h in heads for k in (h, *reading.sentence.below(h, "nmod"))}
    return bool(near & ground)


def is_a_percentage(reading: Reading) -> bool:
    """A share that is put at a percentage or a fraction."""
    head = reading.word.head
    around = {
        reading.lemma(k) for k in reading.sentence.subtree(head if head >= 0 else reading.trigger)
    }
    share = words_of("shares", "tests")
    verb = reading.lemma(head) if head >= 0 else ""
    return bool(around & share) and verb in words_of("measuring", "tests")


def is_said_of_a_place(reading: Reading) -> bool:
    """The noun is what a place is said to be ("the area is a stronghold of")."""
    return bool(reading.sentence.below(reading.trigger, "cop"))


def is_unchanged(reading: Reading) -> bool:
    """A state that lasts ("still", "remains"): nothing changed hands."""
    return bool(company_of(reading) & words_of("lasting", "tests"))


def is_uttered(reading: Reading) -> bool:
    """A threat that somebody makes, not a danger that is there."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return verb in words_of("uttering", "tests") or bool(reading.part("by"))


def is_a_dismissal(reading: Reading) -> bool:
    """Somebody loses an office; nothing is rejected."""
    fired = any(is_human(reading, k) for k in reading.slots.object)
    return reading.lemma(reading.trigger) == "dismiss" and fired


def is_silence(reading: Reading) -> bool:
    """Declining to speak is not coded."""
    sentence = reading.sentence
    silent = words_of("speaking", "tests")
    return any(reading.lemma(k) in silent for k in sentence.below(reading.trigger, "xcomp", "obj"))


def is_imposed(reading: Reading) -> bool:
    """Sanctions that are put on somebody."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return bool(reading.part("on") + reading.part("against")) or verb in words_of(
        "imposing", "tests"
    )


def content_is_own_promise(reading: Reading) -> bool:
    """What is said is what the speaker itself will do ("it would send another battery")."""
    sentence = reading.sentence
    subject = reading.slots.subject
    for clause in sentence.below(reading.trigger, "ccomp"):
        will = any(
            lemma_of(sentence.words[k]) in ("will", "would", "shall")
            for k in sentence.below(clause, "aux")
        )
        own = sentence.below(clause, "nsubj")
        same = any(
            sentence.words[k].upos == "PRON"
            and sentence.words[k].lemma.lower() in ("it", "they", "he", "she", "we")
            for k in own
        ) or any(
            reading.actor(k) is not None and any(_same(reading, k, j) for j in subject) for k in own
        )
        if will and same and sentence.words[clause].upos == "VERB":
            return True
    return False


def _same(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.actor(one), reading.actor(other)
    return first is not None and second is not None and first.name == second.name

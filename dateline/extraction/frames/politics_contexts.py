"""What the words of politics mean here: an accord, a request, a threat."""

from dateline.extraction.frames.company import (
    company_of,
    headed_by_modifier,
    is_a_question,
    modifiers_of,
)
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.people_senses import is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.extraction.frames.thing_senses import is_relief


def is_diplomacy(reading: Reading) -> bool:
    """Talks between sides, not small talk or a board meeting."""
    lemma, company = reading.lemma(reading.trigger), company_of(reading)
    if (lemma == "talk" and reading.word.xpos == "NN") or company & words_of("wages", "tests"):
        return False
    if lemma in words_of("parleys", "tests"):
        return not headed_by_modifier(reading)
    if lemma == "round":
        dets = {reading.lemma(k) for k in reading.sentence.below(reading.trigger, "det")}
        ordinal = (modifiers_of(reading) | dets) & words_of("next_of_several", "tests")
        return bool(ordinal) and "of" not in reading.slots.preps and reading.word.xpos == "NN"
    sides = (
        reading.part("between")
        + reading.part("with")
        + reading.part("poss")
        + reading.part("subject")
    )
    held = lemma == "meeting" and bool(company & words_of("convening", "tests"))
    there = any(reading.named_place(k) for k in reading.part("in"))
    return bool(sides) or bool(company & words_of("diplomatic", "tests")) or (held and there)


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
    if reading.lemma(reading.trigger) == "accept":
        return any(reading.lemma(k) in words_of("offers", "tests") for k in objects)
    if reading.sentence.below(reading.trigger, "xcomp"):
        return True
    if reading.lemma(reading.trigger) == "sign":
        papers = words_of("accord") | words_of("papers", "tests")
        return any(reading.lemma(k) in papers for k in objects)
    return bool(reading.part("with")) or bool(objects) or "to" in reading.slots.preps


def is_a_promise(reading: Reading) -> bool:
    """For verbs that also mean other things: something is promised, to do or to give."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    doing = sentence.below(reading.trigger, "xcomp", "ccomp")
    if lemma in ("swear", "assure", "vow", "guarantee") and doing:
        return any(
            sentence.words[k].xpos == "VB"
            or {reading.lemma(j) for j in sentence.below(k, "aux")} & {"will", "would", "shall"}
            for k in doing
        )
    if lemma in words_of("promising", "tests"):
        return True
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
    cases = {reading.lemma(k) for k in sentence.below(reading.trigger, "case")}
    kept = "under" in cases and bool(reading.part("mod"))  # "under the March accord"
    kept = kept or (verb in words_of("keeping_to", "tests") and word.deprel in ("obj", "nmod"))
    return verb in words_of("carrying", "tests") or bool(parts) or told or kept


def is_only_wished(reading: Reading) -> bool:
    """A ceasefire that somebody only calls for, or that merely qualifies another noun."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    wishes = words_of("wishing", "tests")
    if verb == "call" and reading.sentence.below(reading.word.head, "compound:prt"):
        return False  # "they called off the truce"
    return headed_by_modifier(reading) or verb in wishes


def is_calling_for(reading: Reading) -> bool:
    """A call for something to be done, not one by telephone."""
    head = reading.word.head
    answered = head >= 0 and reading.lemma(head) in words_of("answering_calls", "tests")
    return (
        (answered or bool({"for", "to", "on"} & set(reading.slots.preps)))
        and bool(
            answered
            or reading.part("by")
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
    clause = sentence.below(reading.trigger, "xcomp", "ccomp")
    if len(reading.words) == 1 and any(is_a_question(sentence, k) for k in clause):
        return False
    if lemma in ("want", "like"):
        own = sentence.below(reading.trigger, "obj")
        clause = sentence.below(reading.trigger, "ccomp", "xcomp", "acl", "advcl")
        office = any(is_a(reading, k, "side of talks") for k in reading.slots.subject)
        wanted = any(is_a(reading, k, "military") for k in own)
        others = sentence.below(reading.trigger, "ccomp", "acl")
        return office and ((bool(own) and (bool(clause) or wanted)) or bool(others))
    if lemma in ("need", "require", "demand"):
        return _is_for_goods(reading)
    if lemma in ("request", "petition") or len(reading.words) > 1:
        return True
    if lemma == "seek":
        return any(reading.lemma(k) in words_of("help", "tests") for k in reading.slots.object)
    if any(_is_about_being_named(reading, k) for k in clause):
        return False
    if any(
        sentence.words[j].text.lower() == "be"
        for k in clause
        for j in sentence.below(k, "aux", "aux:pass", "cop")
    ):
        return True
    return any(sentence.words[k].xpos == "VB" for k in clause) or "for" in reading.slots.preps


def _is_about_being_named(reading: Reading, clause: int) -> bool:
    """Somebody only wants to stay unnamed ("asked not to be quoted by name")."""
    parts = reading.sentence.below(clause, "obj", "obl", "xcomp", "nsubj:pass")
    near = {reading.lemma(k) for k in (clause, *parts)}
    return bool(near & words_of("naming", "tests"))


def _is_for_goods(reading: Reading) -> bool:
    """What is needed or demanded is money, help or goods."""
    goods = words_of("amounts", "tests") | words_of("help", "tests")
    return any(
        reading.lemma(j) in goods or is_relief(reading, j)
        for k in reading.slots.object
        for j in (k, *reading.sentence.below(k, "compound", "nmod", "nummod"))
    )


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
    made = reading.part("by") + reading.part("from") + reading.part("poss")
    told_to = any(
        reading.sentence.words[k].xpos == "VB"
        for k in reading.sentence.below(reading.trigger, "acl")
    )
    if reading.lemma(reading.trigger) == "ultimatum" and not headed_by_modifier(reading):
        return True
    return (
        verb in words_of("uttering", "tests")
        or bool(reading.part("by"))
        or (bool(made) and told_to)
    )


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
        lone = any(reading.lemma(j) in ("he", "she", "i") for j in subject)
        same = any(
            sentence.words[k].upos == "PRON"
            and sentence.words[k].lemma.lower() in ("it", "they", "he", "she", "we")
            and not (lone and sentence.words[k].lemma.lower() == "they")
            for k in own
        ) or any(
            reading.actor(k) is not None and any(_same(reading, k, j) for j in subject) for k in own
        )
        weighs = reading.lemma(clause) in words_of("studying", "tests")
        if will and same and sentence.words[clause].upos == "VERB" and not weighs:
            return True
    return False


def _same(reading: Reading, one: int, other: int) -> bool:
    first, second = reading.actor(one), reading.actor(other)
    return first is not None and second is not None and first.name == second.name

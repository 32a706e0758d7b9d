"""What a trigger itself means here: the tests of frames that look at the word and its company."""

from collections.abc import Callable, Mapping

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a, is_civilian, is_human

NEGLIGIBLE = frozenset({"accident", "crash", "flood", "earthquake", "storm", "virus", "disease"})
PLACES_OF_PEACE = frozenset(
    {"rescue", "relief", "humanitarian", "peacekeeping", "aid", "search", "flight", "suspend"}
)
FIGURES = frozenset(
    {
        "verbal",
        "cyber",
        "heart",
        "personal",
        "charm",
        "diplomatic",
        "legal",
        "media",
        "asthma",
        "panic",
        "press",
    }
)


def _modifiers(reading: Reading) -> frozenset[str]:
    sentence = reading.sentence
    near = sentence.below(reading.trigger, "amod", "compound", "nmod:desc", "nmod:poss", "nmod")
    return frozenset(reading.lemma(k) for k in near)


def _company(reading: Reading) -> frozenset[str]:
    """The lemmas of the trigger's own subtree and of the word above it."""
    sentence = reading.sentence
    words = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    if reading.word.head >= 0:
        words.add(reading.lemma(reading.word.head))
    return frozenset(words)


def headed_by_modifier(reading: Reading) -> bool:
    """The noun only qualifies another ("attack helicopter")."""
    return reading.word.deprel in ("compound", "amod", "nmod:desc", "goeswith", "flat")


def is_a_toll(reading: Reading) -> bool:
    """People are counted or named as dead, hurt or missing."""
    word, sentence = reading.word, reading.sentence
    if word.upos in ("VERB", "AUX"):
        people = reading.slots.object + (() if reading.slots.passive else reading.slots.subject)
        victims = reading.slots.object or reading.slots.subject
        if word.lemma in ("kill", "wound", "injure", "hurt", "martyr", "maim"):
            return any(_is_victim(reading, k) for k in victims) or not victims
        return any(_is_victim(reading, k) for k in people)
    if headed_by_modifier(reading):
        return False
    if reading.lemma(reading.trigger) in ("dead", "wounded", "injured", "killed"):
        return word.upos in ("NOUN", "ADJ", "VERB") and not _idle(reading)
    counted = any(
        sentence.words[k].upos == "NUM"
        or sentence.words[k].lemma.lower() in ("no", "dozen", "many")
        for k in sentence.subtree(reading.trigger)
    )
    verb = sentence.words[word.head].lemma if word.head >= 0 else ""
    telling = verb in (
        "rise",
        "climb",
        "put",
        "suffer",
        "inflict",
        "cause",
        "report",
        "stand",
        "reach",
        "claim",
        "leave",
        "find",
        "take",
        "recover",
        "bring",
        "acknowledge",
    )
    if reading.lemma(reading.trigger) in ("loss", "body", "toll", "death toll", "martyr", "corpse"):
        return counted or (telling and reading.lemma(reading.trigger) in ("toll", "casualty"))
    return counted or telling


def _is_victim(reading: Reading, index: int) -> bool:
    return is_human(reading, index) or reading.actor(index) is not None


def _idle(reading: Reading) -> bool:
    """ "The dead" who are buried or mourned, without a count."""
    return not any(
        reading.sentence.words[k].upos == "NUM" for k in reading.sentence.subtree(reading.trigger)
    ) and not any(
        reading.sentence.words[k].upos == "NUM"
        for k in reading.sentence.children[reading.word.head]
    )


def is_legal(reading: Reading) -> bool:
    """A fight in court, at the polls or on the field."""
    return bool(
        _company(reading)
        & {
            "court",
            "legal",
            "election",
            "electoral",
            "cricket",
            "football",
            "title",
            "cold",
            "trade",
            "price",
            "civil",
            "crime",
            "war",
            "power",
        }
    ) and (
        reading.lemma(reading.trigger) in ("battle", "war", "fight", "confrontation", "standoff")
        and not _modifiers(reading) & {"street", "gun", "fierce", "heavy"}
    )


def is_peaceful_operation(reading: Reading) -> bool:
    """An operation that is no attack: rescue, relief, running a business."""
    if reading.lemma(reading.trigger) not in ("operation", "push"):
        return False
    hostile = {
        "clear",
        "military",
        "offensive",
        "commando",
        "security",
        "cleanup",
        "sweep",
        "clearance",
        "ground",
        "special",
        "counter-terrorism",
        "counterterrorism",
        "against",
    }
    company = _company(reading)
    return not company & hostile or bool(company & PLACES_OF_PEACE)


def is_figurative(reading: Reading) -> bool:
    """An attack in words, on a keyboard, of the heart."""
    return bool(_modifiers(reading) & FIGURES)


def is_labor_strike(reading: Reading) -> bool:
    """A strike of workers, or one without anything that strikes from the air."""
    company = _company(reading)
    if company & {"general", "hunger", "labor", "labour", "worker", "teacher", "union", "rail"}:
        return True
    return False


def is_eventive_bomb(reading: Reading) -> bool:
    """A bomb that goes off, not one in a store or a belt."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    if lemma not in ("bomb", "mine", "landmine", "device", "bomber", "ied", "trap"):
        return True
    above = sentence.words[reading.word.head].lemma if reading.word.head >= 0 else ""
    going_off = {
        "explode",
        "detonate",
        "kill",
        "wound",
        "injure",
        "hit",
        "blow",
        "go",
        "strike",
        "attack",
        "target",
        "destroy",
        "plant",
        "lay",
        "tear",
        "rip",
    }
    return above in going_off


def is_mining(reading: Reading) -> bool:
    """A mine that one digs in."""
    return reading.lemma(reading.trigger) == "mine" and bool(
        _company(reading)
        & {"coal", "gold", "salt", "copper", "worker", "diamond", "cobalt", "disused"}
    )


def is_taking_people(reading: Reading) -> bool:
    """For verbs that also take things or places: the object is people."""
    if reading.lemma(reading.trigger) in ("take", "hold", "seize", "capture", "snatch", "lead"):
        if len(reading.words) > 1:
            return True
        human = [
            k for k in reading.slots.object if is_human(reading, k) and not reading.named_place(k)
        ]
        if reading.lemma(reading.trigger) in ("take", "hold", "lead"):
            return any(
                reading.lemma(k) in ("hostage", "prisoner", "captive") for k in reading.slots.object
            )
        return bool(human)
    return True


def is_exercise(reading: Reading) -> bool:
    """A military exercise."""
    company, lemma = _company(reading), reading.lemma(reading.trigger)
    if lemma in ("manoeuvre", "maneuver") or len(reading.words) > 1:
        return True
    martial = words_of("military") | {
        "military",
        "joint",
        "naval",
        "live-fire",
        "hold",
        "conduct",
        "begin",
        "stage",
        "war",
        "simulate",
        "tactical",
    }
    return bool(company & martial)


def is_custody(reading: Reading) -> bool:
    """Persons are taken or kept."""
    if reading.lemma(reading.trigger) == "prisoner":
        return reading.sentence.words[reading.word.head].lemma in ("take", "hold") or any(
            reading.sentence.words[k].upos == "NUM"
            for k in reading.sentence.below(reading.trigger, "nummod")
        )
    return True


def is_freeing(reading: Reading) -> bool:
    """Persons are freed, not a text or a film."""
    if reading.lemma(reading.trigger) != "release":
        return True
    inner = reading.slots.preps.get("of", ()) + reading.slots.preps.get("poss", ())
    return any(is_human(reading, k) for k in inner)


def is_standing_force(reading: Reading) -> bool:
    """A force that is so many and merely is there: counted, and neither doing nor suffering."""
    sentence, word = reading.sentence, reading.word
    military = reading.lemma(reading.trigger) in words_of("military") or _modifiers(reading) & {
        "troop"
    }
    counted = [k for k in sentence.below(reading.trigger, "nummod")]
    if not counted or not military or headed_by_modifier(reading):
        return False
    remaining = {"remaining", "some", "roughly", "strong", "stationed", "remain", "still"}
    near = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    above = sentence.words[word.head].lemma if word.head >= 0 else ""
    return bool(near & remaining) or above in (
        "have",
        "remain",
        "station",
        "withdrawal",
        "presence",
    )


def is_military_noun(reading: Reading) -> bool:
    """The movement of a force, not of spectators or software."""
    company = _company(reading)
    return bool(company & (words_of("force") | words_of("military"))) or any(
        is_a(reading, k, "force") for k in reading.part("any")
    )


def is_going_away(reading: Reading) -> bool:
    """For verbs of mere motion: people in numbers leave a home or a place in danger."""
    lemma = reading.lemma(reading.trigger)
    if lemma in ("flee", "evacuate", "escape", "abandon") or len(reading.words) > 1:
        return True
    company = _company(reading)
    homes = {
        "home",
        "house",
        "refuge",
        "safety",
        "shelter",
        "border",
        "camp",
        "fighting",
        "violence",
    }
    many = any(
        reading.sentence.words[k].upos == "NUM"
        or reading.lemma(k)
        in (
            "family",
            "resident",
            "refugee",
            "civilian",
            "people",
            "villager",
            "household",
            "thousand",
            "hundred",
            "dozen",
        )
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
    return bool(_company(reading) & {"home", "flee", "leave", "village", "house", "abandon"})


def is_of_civilians(reading: Reading) -> bool:
    """The movement of people who live there."""
    if reading.lemma(reading.trigger) in ("displacement", "exodus", "influx", "displaced"):
        return True
    parts = reading.part("of") + reading.part("poss") + reading.part("mod")
    return any(is_civilian(reading, k) for k in parts)


def is_diplomacy(reading: Reading) -> bool:
    """Talks between sides, not small talk or a board meeting."""
    lemma, company = reading.lemma(reading.trigger), _company(reading)
    if lemma in ("talk", "negotiation", "summit", "mediation"):
        return not headed_by_modifier(reading)
    sides = (
        reading.part("between")
        + reading.part("with")
        + reading.part("poss")
        + reading.part("subject")
    )
    return bool(sides) or bool(company & {"peace", "emergency", "doha", "bilateral"})


def is_accord(reading: Reading) -> bool:
    """What is signed or agreed is an accord."""
    if len(reading.words) > 1:
        return True
    objects = reading.slots.object
    if reading.lemma(reading.trigger) == "sign":
        return any(reading.lemma(k) in words_of("accord") for k in objects)
    return bool(reading.part("with")) or bool(objects) or "to" in reading.slots.preps


def is_made(reading: Reading) -> bool:
    """An accord that is reached, signed, or told with its partners or its date."""
    word, sentence = reading.word, reading.sentence
    verb = sentence.words[word.head].lemma if word.head >= 0 else ""
    parts = reading.part("between") + reading.part("with")
    told = any(
        sentence.words[k].lemma in words_of("carrying", "tests")
        for k in sentence.below(reading.trigger, "acl", "acl:relcl")
    )
    return verb in words_of("carrying", "tests") or bool(parts) or told


def is_only_wished(reading: Reading) -> bool:
    """A ceasefire that somebody only calls for, or that merely qualifies another noun."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    wishes = {
        "call",
        "urge",
        "demand",
        "press",
        "appeal",
        "seek",
        "want",
        "hope",
        "push",
        "need",
        "reduction",
    }
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
        and not _modifiers(reading) & {"phone", "telephone", "video", "conference"}
    )


def is_asking_for_something(reading: Reading) -> bool:
    """A request, not a question."""
    lemma, sentence = reading.lemma(reading.trigger), reading.sentence
    if lemma in ("request", "petition") or len(reading.words) > 1:
        return True
    if lemma == "seek":
        return any(
            reading.lemma(k)
            in (
                "help",
                "support",
                "permission",
                "authorization",
                "reinforcement",
                "aid",
                "assistance",
            )
            for k in reading.slots.object
        )
    clause = sentence.below(reading.trigger, "xcomp", "ccomp")
    return any(sentence.words[k].xpos == "VB" for k in clause) or "for" in reading.slots.preps


def is_uttered(reading: Reading) -> bool:
    """A threat that somebody makes, not a danger that is there."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return verb in ("issue", "make", "repeat", "renew", "utter") or bool(reading.part("by"))


def is_silence(reading: Reading) -> bool:
    """Declining to speak is not coded."""
    sentence = reading.sentence
    silent = {
        "comment",
        "say",
        "speak",
        "identify",
        "name",
        "elaborate",
        "confirm",
        "give",
        "answer",
    }
    return any(reading.lemma(k) in silent for k in sentence.below(reading.trigger, "xcomp", "obj"))


def is_imposed(reading: Reading) -> bool:
    """Sanctions that are put on somebody."""
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return bool(reading.part("on") + reading.part("against")) or verb in (
        "impose",
        "extend",
        "announce",
        "lift",
        "renew",
    )


def content_is_own_promise(reading: Reading) -> bool:
    """What is said is what the speaker itself will do ("it would send another battery")."""
    sentence = reading.sentence
    subject = reading.slots.subject
    for clause in sentence.below(reading.trigger, "ccomp"):
        will = any(
            sentence.words[k].lemma in ("will", "would", "shall")
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


CONTEXTS: Mapping[str, Callable[[Reading], bool]] = {
    "headed by modifier": headed_by_modifier,
    "is a toll": is_a_toll,
    "is legal": is_legal,
    "is peaceful operation": is_peaceful_operation,
    "is figurative": is_figurative,
    "is labor strike": is_labor_strike,
    "is eventive bomb": is_eventive_bomb,
    "is mining": is_mining,
    "is taking people": is_taking_people,
    "is exercise": is_exercise,
    "is custody": is_custody,
    "is freeing": is_freeing,
    "is standing force": is_standing_force,
    "is military noun": is_military_noun,
    "is going away": is_going_away,
    "is driving away": is_driving_away,
    "is of civilians": is_of_civilians,
    "is diplomacy": is_diplomacy,
    "is accord": is_accord,
    "is made": is_made,
    "is only wished": is_only_wished,
    "is calling for": is_calling_for,
    "is asking for something": is_asking_for_something,
    "is uttered": is_uttered,
    "is silence": is_silence,
    "is imposed": is_imposed,
    "content is own promise": content_is_own_promise,
}
"""Every test of the trigger's company that a frame may name."""

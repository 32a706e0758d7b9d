"""Whom an act reaches through parts of its clause that its frame does not name."""

from collections.abc import Callable

from dateline.extraction.facets.phrases import (
    distinct,
    heads_in,
    holder_of,
    only_place,
    party,
    qualifier_of,
    thing,
    words_before,
)
from dateline.extraction.facets.played import Played, because
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_spot
from dateline.extraction.frames.slots import prepositions, subject_of, verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor

DEPTH = 2
"""How many clauses beneath a promise are looked at for whom it is made to."""


def reached(reading: Reading) -> tuple[Played, ...]:
    """Return whom an act reaches, where no part that its frame names says so."""
    look, why = LOOKS.get(reading.frame.event, (None, ""))
    found = look(reading) if look is not None else ()
    return because(found, why.format(f"“{reading.word.text}”"))


def _promised(reading: Reading) -> tuple[Actor, ...]:
    """Return to whom something is promised ("promised us a camp", "will send Kyiv more guns")."""
    if reading.word.upos not in ("VERB", "AUX"):
        return ()
    sentence, verbs = reading.sentence, [reading.trigger]
    for _ in range(DEPTH):
        verbs += [k for v in verbs for k in sentence.below(v, "ccomp", "xcomp") if k not in verbs]
    heads: tuple[int, ...] = ()
    for verb in verbs:
        own = sentence.below(verb, "iobj")
        if lemma_of(sentence.words[verb]) in role_words("giving"):
            preps = prepositions(sentence, (verb, *sentence.below(verb, "obj")))
            own += preps.get("to", ())
            own += sentence.below(verb, "obj") if "with" in preps else ()
        heads += own
    doers = subject_of(sentence, reading.trigger)
    others = (head for head in heads if head not in doers and not _is_spot(reading, head))
    found = (party(reading, head) for head in others)
    return distinct(actor for actor in found if actor is not None)


def _is_spot(reading: Reading, head: int) -> bool:
    """Say whether a word names a place only ("will send a team to Nangade")."""
    actor = reading.actor(head)
    return reading.named_place(head) and (actor is None or actor.id is None)


def _beneath(reading: Reading) -> tuple[Actor, ...]:
    """Return whom or what a blast strikes by standing there ("went off beside a truck")."""
    heads = tuple(
        head
        for prep in role_words("beside")
        for head in reading.slots.preps.get(prep, ())
        if not only_place(reading, head)
    )
    found = (
        party(reading, head)
        or qualifier_of(reading, head)
        or holder_of(reading, head)
        or thing(reading, head)
        for head in heads
    )
    return distinct(actor for actor in found if actor is not None)


def _taken(reading: Reading) -> tuple[Actor, ...]:
    """Return people under whatever word, where only people are meant ("arrested the owner")."""
    words = reading.sentence.words
    if reading.word.upos != "VERB" or reading.frame.object not in ("recipient", "count"):
        return ()
    heads = (
        head
        for head in reading.slots.object
        if words[head].upos in ("NOUN", "PROPN") and not reading.named_place(head)
    )
    named = (
        words_before(reading, head)
        for head in heads
        if reading.lemma(head) not in words_of("abstract")
    )
    return distinct(Actor(name=name, text=name, kind="other") for name in named)


def _bidden(reading: Reading) -> tuple[Actor, ...]:
    """Return who should do something ("donors should not wait")."""
    if reading.lemma(reading.trigger) not in role_words("bidding"):
        return ()
    sentence = reading.sentence
    verb = reading.word.head if reading.word.deprel == "aux" else reading.trigger
    slots = verb_slots(sentence, verb)
    heads = sentence.below(verb, "nsubj", "nsubj:outer") or subject_of(sentence, verb)
    found = (party(reading, head) for head in heads if not slots.passive)
    return distinct(actor for actor in found if actor is not None)


def _befallen(reading: Reading) -> tuple[Actor, ...]:
    """Return whom a threat says that something will befall ("they will pay for it")."""
    sentence = reading.sentence
    if reading.frame.subject != "none":
        return ()
    inside = (reading.trigger, *sentence.above(reading.trigger)[:1])
    verbs = (k for k in inside if sentence.words[k].upos == "VERB")
    heads = (head for verb in verbs for head in sentence.below(verb, "nsubj", "nsubj:pass"))
    found = (party(reading, head) for head in heads)
    return distinct(actor for actor in found if actor is not None)


def _protested(reading: Reading) -> tuple[Actor, ...]:
    """Return at whose door people protest ("marched on the ministry")."""
    heads = tuple(
        head
        for prep in role_words("before-doors")
        for head in reading.slots.preps.get(prep, ())
        if reading.lemma(head) not in words_of("settlement")
    )
    found = (
        party(reading, head) or qualifier_of(reading, head) or holder_of(reading, head)
        for head in heads
        if not reading.named_place(head)
    )
    return distinct(actor for actor in found if actor is not None)


def _held(reading: Reading) -> tuple[Actor, ...]:
    """Return a building or base that is taken, where no town is ("overran the barracks")."""
    heads = (head for head, _ in heads_in(reading, "place"))
    found = (
        thing(reading, head)
        for head in heads
        if reading.lemma(head) in words_of("facility") and not reading.named_place(head)
    )
    return distinct(actor for actor in found if actor is not None)


def _survived(reading: Reading) -> tuple[Actor, ...]:
    """Return who has met a deed, where the deed only says of what ("survivors of rape")."""
    above = reading.word.head
    if reading.word.deprel != "nmod" or reading.lemma(above) not in role_words("sufferers"):
        return ()
    name = words_before(reading, above)
    return (Actor(name=name, text=name, kind="civilians"),)


def _turned(reading: Reading) -> tuple[Actor, ...]:
    """Return what is turned back ("sent three buses back"), or one's own gate that one shuts."""
    own = reading.frame.object == "facility" and heads_in(reading, "actor")
    if reading.frame.object != "recipient" and not own:
        return ()
    heads = (
        head
        for head in reading.slots.object
        if not reading.named_place(head) and (not own or reading.lemma(head) in role_words("gates"))
    )
    words = reading.sentence.words
    nouns = (head for head in heads if words[head].upos == "NOUN")
    nouns = (head for head in nouns if own or not is_spot(reading, head))
    names = (words_before(reading, head) for head in nouns)
    return distinct(Actor(name=name, text=name, kind="other") for name in names)


LOOKS: dict[str, tuple[Callable[[Reading], tuple[Actor, ...]], str]] = {
    "pledge": (_promised, "to whom what {} says is promised"),
    "seizure": (_held, "the building or base that {} is done to"),
    "bombing": (_beneath, "beside what {} happened"),
    "closure": (_turned, "what {} keeps from going on"),
    "sexual_violence": (_survived, "who has met what {} says"),
    "shelling": (_beneath, "beside what {} happened"),
    "airstrike": (_beneath, "beside what {} happened"),
    "abduction": (_taken, "whom {} acts upon"),
    "arrest": (_taken, "whom {} acts upon"),
    "killing": (_taken, "whom {} acts upon"),
    "release": (_taken, "whom {} acts upon"),
    "appeal": (_bidden, "who is bidden by {}"),
    "threat": (_befallen, "whom {} would befall"),
    "protest": (_protested, "at whose door {} was"),
}
"""By kind of event, where its other party may stand, and how that is said."""

"""How many: the figures that belong to a happening."""

from msgspec import structs

from dateline.extraction.facets.naught import naught_of
from dateline.extraction.facets.ranks import ranks_of
from dateline.extraction.facets.struck import (
    clause_unit,
    in_its_unit,
    parts_told,
    struck,
    told_one_by_one,
)
from dateline.extraction.folding import VIOLENT, Happening
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import prepositions
from dateline.mentions import (
    Mention,
    fitted,
    is_tally,
    means_one,
    names_people,
    tells_parts,
)
from dateline.nouns import Number, Sentence

HARM = frozenset({"killed", "wounded", "missing", "casualties", "killed or wounded", "abducted"})
NOT_OF_HARM = frozenset(
    {
        "force_size",
        "control_share",
        "agreement",
        "withdrawal",
        "retreat",
        "closure",
        "ceasefire",
        "displacement",
        "aid",
    }
)
SILENT = frozenset({"accusation", "criticism", "rejection", "talks", "threat"})
"""Kinds whose clause tells figures of something else: of what is blamed, refused or feared."""
HARMING = VIOLENT | {"casualties"}
ONE_SIDED = (VIOLENT - {"clash"}) | {"abduction", "arrest"}
"""Kinds in which those who act are not counted: "two gunmen attacked a bus"."""
MEASURED = frozenset({"force_size", "control_share"})
PROMISING = frozenset({"pledge", "request", "appeal"})
PERSONS = frozenset(
    {"casualties", "killing", "attack", "airstrike", "shelling", "bombing", "arrest", "release",
     "abduction", "sexual_violence", "clash", "seizure"}
)  # fmt: skip
"""Kinds that mean one person told without a number as a number ("a soldier was killed")."""
CLAUSES = frozenset({"conj", "ccomp", "parataxis", "acl:relcl", "advcl"})


def numbers_of(happening: Happening) -> tuple[Number, ...]:
    """Return the numbers told in the clause of a happening and of the tolls folded into it."""
    reading = happening.reading
    told = _in_clause(happening, reading.scene.numbers.get(reading.number, ()))
    told += _stray(happening)
    if happening.event in PERSONS:
        taken = {head for _, head in told}
        ones = _in_clause(happening, reading.scene.singulars.get(reading.number, ()))
        told += [(number, head) for number, head in ones if head not in taken]
    hit = struck(happening)
    taken = {head for _, head in told}
    told += [one for one in told_one_by_one(happening, hit) if one[1] not in taken]
    things = _in_clause(happening, reading.scene.things.get(reading.number, ()))
    objects = {*reading.slots.object, *reading.slots.preps.get("of", ())}
    told += [
        (number, head)
        for number, head in things
        if head in objects and means_one(happening.event, reading.lemma(head))
    ]
    if happening.event in ONE_SIDED and not reading.frame.toll:
        idle = bool(reading.sentence.below(reading.trigger, "cop"))  # "nine are in custody"
        doers = set() if idle else set(reading.slots.subject)
        told = [
            (number, head)
            for number, head in told
            if head not in doers or number.unit in HARM or not _are_people(number)
        ]
    told = [(in_its_unit(number, hit.get(head)), head) for number, head in told]
    told += parts_told(happening, told)
    numbers = (_fitted(happening, number, head) for number, head in told)
    fit = tuple(number for number in numbers if _fits(happening, number))
    return (*fit, *ranks_of(happening), *_unless_told(naught_of(happening), fit))


def _unless_told(none: tuple[Number, ...], told: tuple[Number, ...]) -> tuple[Number, ...]:
    """Return what is none, where no figure tells the same otherwise."""
    units = {number.unit for number in told}
    return tuple(number for number in none if number.unit not in units)


def _fitted(happening: Happening, number: Number, head: int) -> Number:
    """Return a number in the unit of the event; "five killed men who had fled" fled as well."""
    word = happening.reading.word
    inner = word.deprel in ("acl", "acl:relcl") and word.head == head
    if inner and number.unit in HARM and not happening.reading.frame.toll:
        number = structs.replace(number, unit="people")
    unit = clause_unit(happening) if happening.event == "casualties" else None
    if happening.event == "casualties" and unit != "killed":
        return in_its_unit(number, unit)
    return fitted(number, happening.event)


def _are_people(number: Number) -> bool:
    return number.who is not None and names_people(number.who.split(" ")[-1])


def _in_clause(
    happening: Happening, mentions: tuple[Mention[Number], ...]
) -> list[tuple[Number, int]]:
    """Return the numbers that stand in the happening's clause, each with what it counts."""
    reading = happening.reading
    slots = reading.slots
    parts = (*reading.words, *slots.subject, *slots.object, *_put_at(happening), *_done(happening))
    parts += _promised(happening)
    anchors = dict.fromkeys((reading.trigger, *happening.tolls, *parts))
    tolls = {reading.trigger, *happening.tolls}
    counted = {m.head for m in reading.scene.numbers.get(reading.number, ())}
    theirs = {o.reading.trigger for o in happening.beside if not o.reading.frame.toll}
    borders = frozenset(theirs - counted)
    found: dict[tuple[int, int], tuple[Number, int]] = {}
    for mention in mentions:
        if _counts_speakers(reading, mention.head) or _is_whole(happening, mention.head):
            continue
        if any(_belongs(reading, mention.head, anchor, tolls, borders) for anchor in anchors):
            found.setdefault((mention.first, mention.last), (mention.of, mention.head))
    return list(found.values())


def _counts_speakers(reading: Reading, index: int) -> bool:
    """Say whether a number counts those who tell it ("according to two officials")."""
    cases = reading.sentence.below(index, "case")
    return any(reading.sentence.words[k].text.lower() == "according" for k in cases)


def _is_whole(happening: Happening, index: int) -> bool:
    """Say whether a number is only that of which a toll is a part: "of the 31 hurt, nine died"."""
    reading, word = happening.reading, happening.reading.sentence.words[index]
    cases = reading.sentence.below(index, "case")
    of = any(reading.sentence.words[k].text.lower() in ("of", "out") for k in cases)
    fronted = index < reading.trigger and word.deprel == "obl" and word.head == reading.trigger
    return happening.event == "casualties" and of and fronted


def _stray(happening: Happening) -> list[tuple[Number, int]]:
    """Return the harm that no clause of the sentence holds and this happening stands nearest to.

    Parsers hang the toll of a long sentence too high: it is still the toll of what is told there.
    """
    reading = happening.reading
    if happening.event not in HARMING:
        return []
    mentions = reading.scene.numbers.get(reading.number, ())
    harm = tuple(m for m in mentions if m.of.unit in HARM)
    every = (happening, *happening.beside)
    held = {id(number) for one in every for number, _ in _in_clause(one, harm)} if harm else set()
    harming = [one.reading.trigger for one in every if one.event in HARMING]
    return [
        (m.of, m.head)
        for m in harm
        if id(m.of) not in held and min(harming, key=lambda k: abs(k - m.head)) == reading.trigger
    ]


def _done(happening: Happening) -> tuple[int, ...]:
    """Return what a blow has done by a verb that tells no event: "shelling has silenced six"."""
    reading, sentence = happening.reading, happening.reading.sentence
    verb = reading.word.head
    told = {one.reading.trigger for one in happening.beside}
    if (
        happening.event not in VIOLENT
        or reading.word.deprel not in ("nsubj", "csubj")
        or verb in told
    ):
        return ()
    return sentence.below(verb, "obj") if sentence.words[verb].upos == "VERB" else ()


def _promised(happening: Happening) -> tuple[int, ...]:
    """Return what is pledged or asked for in a clause of its own: "it would send 20 drones"."""
    reading = happening.reading
    if happening.event not in PROMISING:
        return ()
    told = {one.reading.trigger for one in happening.beside}
    clauses = reading.sentence.below(reading.trigger, "ccomp", "xcomp")
    return tuple(k for k in clauses if k not in told)


def _put_at(happening: Happening) -> tuple[int, ...]:
    """Return what a verb above adds: "put the toll at 41", "rose to 44", "left four men dead"."""
    reading = happening.reading
    found: tuple[int, ...] = ()
    sentence = reading.sentence
    for toll in (reading.trigger, *happening.tolls):
        word = sentence.words[toll]
        tally = _tally_above(sentence, toll)
        if tally is not None:
            found += _told_of(sentence, sentence.words[tally].head)
        if word.upos == "VERB" or word.head < 0:
            continue
        if word.deprel == "xcomp":
            found += sentence.below(word.head, "obj")
        elif word.deprel in ("obj", "nsubj", "nsubj:pass") and (
            reading.frame.toll or toll in happening.tolls or happening.event in MEASURED
        ):
            found += _told_of(sentence, word.head)
    return found


def _tally_above(sentence: Sentence, verb: int) -> int | None:
    """Return the count that a clause stands beneath: "the number of those detained is put at 5"."""
    word, relations = sentence.words[verb], ("acl", "acl:relcl", "nmod")
    for k in sentence.above(verb)[:3]:
        if word.deprel not in relations:
            return None
        word = sentence.words[k]
        if is_tally(word.lemma.lower()):
            return k if word.deprel in ("obj", "nsubj", "nsubj:pass") else None
    return None


def _told_of(sentence: Sentence, predicate: int) -> tuple[int, ...]:
    """Return what a predicate says of a toll: "stands at 41", "was 61", "included two nuns"."""
    word = sentence.words[predicate]
    preps = prepositions(sentence, (predicate,))
    found = tuple(k for prep in ("at", "to", "as", "from") for k in preps.get(prep, ()))
    if tells_parts(word.lemma.lower()):
        found += sentence.below(predicate, "obj")
    return (*found, predicate) if word.xpos == "CD" else found


def _fits(happening: Happening, number: Number) -> bool:
    if happening.event in SILENT or (number.unit == "things" and number.who is None):
        return False
    return number.unit not in HARM or happening.event not in NOT_OF_HARM


def _belongs(
    reading: Reading, index: int, anchor: int, tolls: set[int], borders: frozenset[int]
) -> bool:
    """Say whether a number stands beneath an anchor and in no other clause."""
    sentence = reading.sentence
    for k in (index, *sentence.above(index)):
        if k == anchor:
            return True
        if k in borders:
            return False
        word = sentence.words[k]
        if (
            k not in tolls
            and k != index
            and word.deprel in CLAUSES
            and word.upos in ("VERB", "AUX")
        ):
            return False
    return False

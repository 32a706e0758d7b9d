"""Who a deed is laid to by the words around it: who is accused of it, or owns to it."""

from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import noun_slots, subject_of, verb_slots
from dateline.extraction.role_words import role_words

UP = 4
"""How many governors of a deed are looked at; more are another sentence's worth."""
LATER = frozenset({"after", "before", "since", "following", "during", "despite"})
"""Words by which a deed is only what came before the charge."""
NOBODY = frozenset({"no", "nobody", "none", "neither"})


def charged(reading: Reading) -> tuple[int, ...]:
    """Return the words that name who did it, from the words around the deed."""
    return _of_deed(reading) or _accused(reading) or _owner(reading) or _inside(reading)


def _of_deed(reading: Reading) -> tuple[int, ...]:
    """Return whose attack was repelled ("repelled a rebel attack", "an attempt by the rebels")."""
    if reading.frame.object != "deed":
        return ()
    found: tuple[int, ...] = ()
    for deed in reading.slots.object:
        preps = noun_slots(reading.sentence, deed).preps
        parts = (preps.get(part, ()) for part in ("by", "poss", "of", "from", "mod"))
        found += tuple(k for part in parts for k in part if k not in reading.slots.subject)
    return found


def _accused(reading: Reading) -> tuple[int, ...]:
    """Return who is accused of a deed, or to whom it is put down."""
    sentence, below = reading.sentence, reading.trigger
    for verb in sentence.above(reading.trigger)[:UP]:
        word, lemma = sentence.words[verb], lemma_of(sentence.words[verb])
        part = sentence.words[below].deprel
        if lemma in role_words("accusing") and part in ("obl", "advcl", "acl", "xcomp", "nmod"):
            accused = sentence.below(verb, "obj", "iobj", "nsubj:pass")
            cases = {lemma_of(sentence.words[k]) for k in sentence.below(below, "case", "mark")}
            return accused if below not in accused and not cases & LATER else ()
        if lemma in role_words("accusing") and part == "obj" and _is_charge(reading, below):
            return (below,)  # "accuse the rebels of the murder" is often read as the rebels' murder
        if lemma in role_words("attributing") and part in ("obj", "nsubj:pass"):
            heads = verb_slots(sentence, verb).preps
            return heads.get("to", ()) + heads.get("on", ()) + heads.get("upon", ())
        if word.upos == "VERB" and lemma not in role_words("doing"):
            break
        below = verb
    return ()


def _is_charge(reading: Reading, accused: int) -> bool:
    """Say whether a deed hangs on whoever is accused "of" it, or blamed "for" it."""
    sentence, word = reading.sentence, reading.word
    cases = {lemma_of(sentence.words[k]) for k in sentence.below(reading.trigger, "case")}
    return word.head == accused and word.deprel == "nmod" and bool(cases & {"of", "for"})


def _owner(reading: Reading) -> tuple[int, ...]:
    """Return who owns to it ("claimed responsibility for the ambush", "admits the raid")."""
    sentence, line = reading.sentence, (reading.trigger, *reading.sentence.above(reading.trigger))
    if reading.word.upos == "VERB":
        return ()
    for below, verb in zip(line[:UP], line[1:UP], strict=False):
        lemma = lemma_of(sentence.words[verb])
        if sentence.words[verb].upos != "VERB":
            continue
        told = any(
            lemma_of(sentence.words[k]) in role_words("credit") for k in _parts(reading, verb)
        )
        owns = lemma in role_words("owning") and sentence.words[below].deprel == "obj"
        return _somebody(reading, subject_of(sentence, verb)) if told or owns else ()
    return ()


def _parts(reading: Reading, verb: int) -> tuple[int, ...]:
    return reading.sentence.below(verb, "obj")


def _somebody(reading: Reading, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Leave out "no group" and "nobody"."""
    sentence = reading.sentence
    return tuple(
        k
        for k in heads
        if lemma_of(sentence.words[k]) not in NOBODY
        and not any(lemma_of(sentence.words[d]) in NOBODY for d in sentence.below(k, "det"))
    )


def _inside(reading: Reading) -> tuple[int, ...]:
    """Return who acts in the clause that tells of a blow ("a raid in which rebels stormed")."""
    if reading.word.upos == "VERB":
        return ()
    sentence = reading.sentence
    for clause in sentence.below(reading.trigger, "acl:relcl"):
        slots = verb_slots(sentence, clause)
        inside = any(k in sentence.subtree(clause) for k in _which(reading, clause))
        if inside and not slots.passive and slots.object:
            return tuple(k for k in slots.subject if k != reading.trigger)
    return ()


def _which(reading: Reading, clause: int) -> tuple[int, ...]:
    """Return the "which" of "in which"."""
    words = reading.sentence.words
    return tuple(
        k for k in reading.sentence.below(clause, "obl") if words[k].xpos in ("WDT", "WP", "WRB")
    )

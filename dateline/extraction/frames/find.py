"""Every word of a sentence that tells an event, read by the first frame that fits."""

from collections.abc import Iterator

from dateline.extraction.frames.company import is_asked_for, is_unspoken
from dateline.extraction.frames.lexicon import Entry, lemma_of, open_lexicon
from dateline.extraction.frames.needs import holds
from dateline.extraction.frames.phrasing import REACH, noun_phrase, state_phrase, verb_phrase
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.extraction.frames.slots import Slots, noun_slots, prepositions, verb_slots
from dateline.extraction.frames.untold import is_untold
from dateline.extraction.scene import Scene
from dateline.nouns import Sentence, Word

PREPOSITIONS = frozenset(
    [
        "of",
        "on",
        "in",
        "at",
        "into",
        "from",
        "to",
        "with",
        "against",
        "for",
        "over",
        "around",
        "under",
        "through",
        "upon",
        "between",
        "near",
        "by",
    ]
)


def find_readings(scene: Scene, number: int) -> tuple[Reading, ...]:
    """Return the readings of a sentence's triggers, in order."""
    sentence = scene.sentence(number)
    found: list[Reading] = []
    for index in range(len(sentence.words)):
        reading = next(_fitting(scene, number, index), None)
        if reading is not None and all(other.trigger != reading.trigger for other in found):
            found.append(reading)
    found += _that_of(scene, number, found)
    return tuple(
        reading
        for reading in found
        if not _inside(reading, found)
        and not is_unspoken(reading)
        and not is_untold(reading)
        and not any(is_asked_for(reading, other) for other in found)
    )


def _that_of(scene: Scene, number: int, found: list[Reading]) -> list[Reading]:
    """Read "that of" as the noun told just before ("the fall of one town follows that of two")."""
    sentence, meant = scene.sentence(number), []
    for index, word in enumerate(sentence.words):
        if word.text.lower() not in ("that", "those") or word.upos not in ("PRON", "DET"):
            continue
        if "of" not in prepositions(sentence, (index,)):
            continue
        before = [r.frame for r in found if r.trigger < index and r.word.upos == "NOUN"]
        if not before and number > 0:
            earlier = (_fitting(scene, number - 1, k) for k in _nouns(scene, number - 1))
            before = [r.frame for one in earlier if (r := next(one, None)) is not None]
        if before:
            entry = Entry(("that",), "noun", before[-1], 0)
            reading = _read_noun(scene, number, index, (index,), entry)
            meant += [reading] if holds(reading) else []
    return meant


def _nouns(scene: Scene, number: int) -> list[int]:
    return [k for k, word in enumerate(scene.sentence(number).words) if word.upos == "NOUN"]


def _inside(reading: Reading, others: list[Reading]) -> bool:
    """Say whether a trigger is only a word of another's phrase, or the deed that it repels."""
    return any(
        other is not reading
        and (
            (reading.trigger in other.words and len(other.words) > len(reading.words))
            or (other.frame.object == "deed" and reading.trigger in other.slots.object)
            or (reading.frame.event == "statement" and _is_around(reading, other))
        )
        for other in others
    )


def _is_around(reading: Reading, other: Reading) -> bool:
    """Say whether what is stated is told by another word ("said it was looking into it")."""
    line = (other.trigger, *reading.sentence.above(other.trigger))
    if len(reading.words) > 1 or reading.trigger not in line[1:]:
        return False
    words = reading.sentence.words
    # "denies using it and accuses them": the second is not what is denied, however it is joined
    return not any(
        words[k].deprel == "conj"
        and (words[k].head == reading.trigger or _is_second(words[k], words[words[k].head]))
        for k in line[: line.index(reading.trigger)]
    )


def _is_second(word: Word, first: Word) -> bool:
    """Say whether a finite verb is joined to a form that can be no clause beside it."""
    return word.xpos in ("VBZ", "VBP", "VBD") and first.xpos == "VBG"


def _fitting(scene: Scene, number: int, index: int) -> Iterator[Reading]:
    """Yield the readings of one word that meet their needs, best first."""
    unfit: list[Reading] = []
    for reading in _readings(scene, number, index):
        if holds(reading):
            yield reading
        else:
            unfit.append(reading)
    yield from (reading for reading in unfit if holds(reading, elided=True))


def _readings(scene: Scene, number: int, index: int) -> Iterator[Reading]:
    """Yield the readings of one word, whatever they need, the first first."""
    sentence = scene.sentence(number)
    word = sentence.words[index]
    lemma = lemma_of(word)
    lexicon = open_lexicon()
    idle = word.deprel == "amod" and not sentence.below(index, "obj")
    if idle:
        yield from _describing(scene, number, index)
    if word.upos in ("VERB", "AUX") and not idle:
        for entry in (*_hyphened(sentence, index), *lexicon.get(("verb", lemma), ())):
            words = verb_phrase(sentence, index, entry.phrase)
            if words and not _is_when(scene, number, words[-1]):
                yield _read_verb(scene, number, index, words, entry)
    if _is_noun(sentence, index):
        lemma = word.text.lower() if word.upos == "VERB" else lemma
        for entry in lexicon.get(("noun", lemma), ()):
            words = noun_phrase(sentence, index, entry.phrase)
            if words:
                yield _read_noun(scene, number, index, words, entry)
    for entry in lexicon.get(("state", word.text.lower()), ()):
        words = state_phrase(sentence, index, entry.phrase)
        if words:
            yield _read_state(scene, number, words, entry)


def _describing(scene: Scene, number: int, index: int) -> Iterator[Reading]:
    """Yield the readings of a participle before its noun ("the besieged town", "9 burnt cars")."""
    sentence, word = scene.sentence(number), scene.sentence(number).words[index]
    counted = any(sentence.words[k].upos == "NUM" for k in sentence.below(word.head, "nummod"))
    for entry in open_lexicon().get(("verb", lemma_of(word)), ()):
        told = entry.frame.describes == "any" or (entry.frame.describes == "counted" and counted)
        if told and word.xpos == "VBN" and len(entry.phrase) == 1:
            slots = Slots((), (word.head,), prepositions(sentence, (word.head,)), True)
            yield Reading(scene, number, index, (index,), entry.frame, slots)


def _hyphened(sentence: Sentence, index: int) -> tuple[Entry, ...]:
    """Return the frames of a verb that a hyphen joins to the word before ("machine-gunned")."""
    words = sentence.words
    if index < 2 or words[index - 1].text != "-":
        return ()
    key = f"{words[index - 2].text.lower()}-{lemma_of(words[index])}"
    return open_lexicon().get(("verb", key), ())


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Say whether a word can be a noun that tells an event; names cannot, but in headlines."""
    word = sentence.words[index]
    if word.upos == "PROPN":
        begins = index == 0 and ("noun", word.text.lower()) in open_lexicon()
        return begins or sentence.role != "prose" or word.text.isupper()
    return word.upos in ("NOUN", "ADJ") or (word.upos == "VERB" and word.xpos == "VBG")


def _read_noun(
    scene: Scene, number: int, index: int, words: tuple[int, ...], entry: Entry
) -> Reading:
    """Read a noun; its phrases fill the parts that the frame's prepositions name."""
    slots = noun_slots(scene.sentence(number), index)
    frame = entry.frame
    acting, acted = [*slots.subject], [*slots.object]
    for prep, role in frame.preps.items():
        if role == frame.subject:
            acting += slots.preps.get(prep, ())
        elif role == frame.object:
            acted += slots.preps.get(prep, ())
    if frame.toll and scene.sentence(number).words[index].deprel == "amod":
        acted.append(scene.sentence(number).words[index].head)  # "11 dead soldiers"
    full = Slots(tuple(dict.fromkeys(acting)), tuple(dict.fromkeys(acted)), slots.preps)
    return Reading(scene, number, index, words, frame, full)


def _read_verb(
    scene: Scene, number: int, index: int, words: tuple[int, ...], entry: Entry
) -> Reading:
    """Read a verb; a phrase's last preposition governs the object, its noun is used up."""
    sentence = scene.sentence(number)
    slots = verb_slots(sentence, index)
    inner = tuple(k for k in words if k != index and sentence.words[k].upos in ("NOUN", "PROPN"))
    preps = {**prepositions(sentence, inner), **slots.preps} if inner else slots.preps
    objects = slots.object
    if len(entry.phrase) > 1 and entry.phrase[-1] in PREPOSITIONS:
        particle = _is_particle(sentence, words[-1])
        governed = preps.get(entry.phrase[-1], ()) or _governed(sentence, words[-1])
        own = tuple(k for k in objects if k not in inner)  # "dragged the nurse from her home"
        governed = () if particle and slots.passive else governed
        objects = (
            own if governed and own else governed or (objects if slots.passive or particle else ())
        )
        if particle and not objects and not slots.passive:
            objects = _bare(sentence, index, words[-1])
    elif inner:
        objects = tuple(k for k in objects if k not in inner)
    purpose = bool(inner) and sentence.words[words[-1]].upos == "VERB"  # "fire shots to disperse"
    if (not objects or purpose) and not slots.passive:
        objects = tuple(
            j for k in words[1:] if sentence.words[k].upos == "VERB" for j in _taken(sentence, k)
        )
    slots = Slots(slots.subject, objects, preps, slots.passive)
    reading = Reading(scene, number, index, words, entry.frame, slots)
    return _with_speaker(reading) if entry.frame.speech else reading


def _is_when(scene: Scene, number: int, preposition: int) -> bool:
    """Say whether a phrase's preposition tells when ("shot at 5 a.m." is not "shot at people")."""
    governed = _governed(scene.sentence(number), preposition)
    times = scene.times.get(number, ())
    return any(m.first <= k < m.last for m in times for k in governed)


def _taken(sentence: Sentence, inner: int) -> tuple[int, ...]:
    """Return what a phrase's second verb has taken for itself ("let go two hostages")."""
    return sentence.below(inner, "obj", "nsubj")


def _bare(sentence: Sentence, verb: int, particle: int) -> tuple[int, ...]:
    """Return the noun right after a particle that the parse takes for a phrase of another kind."""
    return tuple(
        k
        for k in sentence.below(verb, "obl")
        if particle < k <= particle + REACH and not sentence.below(k, "case")
    )[:1]


def _is_particle(sentence: Sentence, index: int) -> bool:
    """Say whether a word goes with its verb and governs nothing ("forced out of the town")."""
    after = sentence.words[index + 1].text.lower() if index + 1 < len(sentence.words) else ""
    word = sentence.words[index]
    return word.deprel in ("compound:prt", "advmod") or (
        word.text.lower() == "out" and after == "of"
    )


def _with_speaker(reading: Reading) -> Reading:
    """Give an act of speech the nearest subject that can speak: parsers join clauses too low."""
    sentence = reading.sentence
    if reading.slots.passive or any(is_a(reading, k, "party") for k in reading.slots.subject):
        return reading
    for verb in sentence.above(reading.trigger):
        if sentence.words[verb].upos != "VERB":
            continue
        subject = verb_slots(sentence, verb).subject
        if any(is_a(reading, k, "party") for k in subject):
            return reading._replace(slots=reading.slots._replace(subject=subject))
    return reading


def _governed(sentence: Sentence, preposition: int) -> tuple[int, ...]:
    """Return the noun that a preposition or particle stands before."""
    above = sentence.words[preposition].head
    if sentence.words[preposition].deprel == "case" and above >= 0:
        return (above,)
    return ()


def _read_state(scene: Scene, number: int, words: tuple[int, ...], entry: Entry) -> Reading:
    """Read a state ("in the hands of"): its subject and, after its last word, its object."""
    sentence = scene.sentence(number)
    nouns = [k for k in words if sentence.words[k].upos in ("NOUN", "ADJ", "VERB")]
    head = nouns[-1] if nouns else words[-1]
    preps = prepositions(sentence, (head,))
    subject = sentence.below(head, "nsubj", "nsubj:pass")
    above = sentence.words[head].head
    if not subject and above >= 0:
        subject = sentence.below(above, "nsubj", "nsubj:pass") or (
            (above,) if sentence.words[above].upos in ("NOUN", "PROPN", "NUM", "PRON") else ()
        )
    holders = preps.get("of", ()) + sentence.below(head, "compound", "nmod:poss", "amod")
    slots = Slots(subject, holders, preps, False)
    return Reading(scene, number, head, words, entry.frame, slots)

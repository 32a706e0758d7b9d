"""From the readings of a sentence to happenings: tolls join the attack that caused them."""

from typing import NamedTuple

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.nouns import Sentence

VIOLENT = frozenset(
    {"attack", "airstrike", "shelling", "bombing", "killing", "clash", "seizure", "sexual_violence"}
)
ELSEWHERE = frozenset({"ccomp", "parataxis", "acl:relcl", "conj", "appos", "dep", "list"})
"""Relations that lead from a toll to something else than what caused it."""

CAUSING = frozenset({"when", "as", "after"})
"""What leads from a toll to what caused it."""


class Happening(NamedTuple):
    """A reading with its kind of event, the tolls folded into it, and why."""

    reading: Reading
    event: str
    tolls: tuple[int, ...] = ()
    why: tuple[str, ...] = ()
    beside: tuple["Happening", ...] = ()
    """What else the sentence tells: what hangs on the words of those is theirs."""


def fold(readings: tuple[Reading, ...]) -> tuple[Happening, ...]:
    """Return the happenings of a sentence, each with the tolls that belong to it."""
    tolls = [reading for reading in readings if _is_result_told(reading, readings)]
    events = [reading for reading in readings if reading not in tolls]
    happenings = {reading.trigger: _named(reading) for reading in events}
    alone: list[Reading] = []
    for toll in tolls:
        host = _just_told(toll, events)
        host = host or next((event for event in events if _belongs(toll, event, tolls)), None)
        beside = next((h for h in happenings.values() if _joins_toll(toll, h)), None)
        trigger = host.trigger if host else beside.reading.trigger if beside else None
        if trigger is None:
            alone.append(toll)
        else:
            happenings[trigger] = _with_toll(happenings[trigger], toll)
    kept = [*happenings.values(), *_joined(alone)]
    kept = sorted(kept, key=lambda happening: happening.reading.trigger)
    return tuple(h._replace(beside=tuple(o for o in kept if o is not h)) for h in kept)


def _is_result_told(reading: Reading, others: tuple[Reading, ...]) -> bool:
    """Say whether a reading tells a result: a toll, or what a blow destroyed ("destroying 15")."""
    if reading.frame.toll:
        return True
    above = reading.word.head
    return (
        reading.frame.event == "destruction"
        and reading.word.deprel == "advcl"
        and reading.word.xpos == "VBG"
        and any(o.trigger == above and o.frame.event in VIOLENT for o in others)
    )


def _named(reading: Reading) -> Happening:
    """Name the kind of event; what an attack is done with makes it a strike, shelling, bombing."""
    frame, word = reading.frame, reading.word
    why = (f"“{word.text}” is read by the frame “{frame.name}”",)
    if not frame.refine and not frame.toll:
        return Happening(reading, frame.event, (), why)
    means = _means(reading)
    if means is None or means == frame.event:
        return Happening(reading, frame.event, (), why)
    return Happening(reading, means, (), (*why, f"its means make it {means}"))


def _means(reading: Reading) -> str | None:
    sentence = reading.sentence
    near = set(reading.words) if reading.word.upos != "VERB" else set(reading.words[1:])
    for heads in (
        reading.slots.subject,
        *(reading.slots.preps.get(p, ()) for p in ("with", "by", "using", "of", "mod", "from")),
    ):
        for head in heads:
            near.add(head)
            near.update(sentence.below(head, "compound", "amod", "conj", "nmod"))
    near.update(sentence.below(reading.trigger, "compound", "amod", "nmod:desc"))
    lemmas = {reading.lemma(k) for k in near}
    for event in ("airstrike", "shelling", "bombing"):
        if event == "bombing" and reading.frame.event == "airstrike":
            continue  # aircraft drop bombs
        if lemmas & words_of(event, "means"):
            return event
    return None


def _belongs(toll: Reading, event: Reading, tolls: list[Reading]) -> bool:
    """Say whether a toll is the result of an event told in the same clause or around it."""
    if event.frame.event not in VIOLENT:
        return False
    sentence = toll.sentence
    if event.trigger in toll.slots.subject and not toll.slots.passive:
        return True
    above = sentence.above(toll.trigger)
    if event.trigger in above[:1] or (
        toll.word.deprel == "xcomp" and event.trigger in above[1:2]  # "attacked it, leaving 3 dead"
    ):
        return _is_result(sentence, toll.trigger, event.trigger)
    if toll.trigger in sentence.above(event.trigger):
        if _is_of_nobody(toll):
            return False  # "no one was hurt in the attack" says something else than the attack
        path = _path(sentence, event.trigger, toll.trigger)
        far = sentence.words[path[-1]].deprel == "obj" and len(path) > 2
        others = {other.trigger for other in tolls}
        path = _without_saying(sentence, path, toll.trigger)
        away = (k for k in path if sentence.words[k].deprel in ELSEWHERE)
        return not far and all(k in others for k in away)
    shared = _verb_above(sentence, toll.trigger)
    return (
        shared >= 0
        and shared != toll.trigger
        and (shared == _verb_above(sentence, event.trigger) or shared == event.trigger)
        and sentence.words[toll.trigger].deprel in ("obj", "nsubj", "nsubj:pass", "xcomp", "obl")
    )


def _just_told(toll: Reading, events: list[Reading]) -> Reading | None:
    """Return the event told just before a toll that is its outcome: "…, killing two"."""
    sentence = toll.sentence
    verb = _verb_above(sentence, toll.trigger)
    word = sentence.words[verb]
    bare = not sentence.below(verb, "nsubj", "nsubj:pass")
    outcome = word.deprel == "advcl" and word.xpos == "VBG" and bare
    there = word.deprel in ("advcl", "acl:relcl") and any(
        sentence.words[k].xpos == "WRB" for k in sentence.below(verb, "advmod")
    )
    before = [event for event in events if event.trigger < verb]
    told_above = any(event.trigger == word.head for event in before)
    if verb < 0 or told_above or not before or not (outcome or there):
        return None
    return before[-1] if before[-1].frame.event in VIOLENT else None


def _is_of_nobody(toll: Reading) -> bool:
    """Say whether a toll says that there was none ("no civilian was hurt", "nobody died")."""
    people = (*toll.slots.object, *toll.slots.subject)
    near = {k for head in people for k in (head, *toll.sentence.children[head])}
    return any(toll.lemma(k) in ("no", "nobody", "none", "neither") for k in near)


def _joins_toll(toll: Reading, happening: Happening) -> bool:
    """Say whether a toll is joined to one that is folded already ("killing 7 and wounding 18")."""
    word = toll.word
    own = toll.sentence.below(toll.trigger, "nsubj", "nsubj:pass")
    if word.head in happening.tolls and word.deprel == "conj":
        return not own or word.xpos in ("VBN", "VBD")
    return False


def _without_saying(sentence: Sentence, path: tuple[int, ...], toll: int) -> tuple[int, ...]:
    """Return the path without the saying that stands last and only told of the whole.

    Parsers hang "when a shell fell" of "two died when a shell fell, police said" on the saying;
    in headlines they set it beside the toll ("two die as a shell falls").
    """
    for place, k in enumerate(path):
        word = sentence.words[k]
        begun = min(sentence.subtree(k))
        when = sentence.words[begun].text.lower() in CAUSING
        said = toll < k < word.head and sentence.words[word.head].deprel == "parataxis"
        if when and said and word.deprel in ("ccomp", "advcl"):
            return path[:place] + path[place + 2 :]
        beside = sentence.role != "prose" and word.head == toll < k
        if beside and sentence.words[toll + 1].text.lower() in CAUSING:
            return path[:place]
    return path


def _is_result(sentence: Sentence, toll: int, event: int) -> bool:
    word = sentence.words[toll]
    if word.deprel in ("advcl", "acl", "xcomp", "acl:relcl"):
        return True
    if word.deprel == "conj":
        return not sentence.below(toll, "nsubj", "nsubj:pass") and word.xpos in (
            "VBG",
            "VBD",
            "VBN",
            "VBZ",
        )
    return word.head != event


def _path(sentence: Sentence, below: int, above: int) -> tuple[int, ...]:
    """Return the words from ``below`` up to, without, ``above``."""
    found = [below]
    for k in sentence.above(below):
        if k == above:
            break
        found.append(k)
    return tuple(found)


def _verb_above(sentence: Sentence, index: int) -> int:
    """Return the nearest verb at or above a word, -1 if there is none."""
    for k in (index, *sentence.above(index)):
        if sentence.words[k].upos == "VERB":
            return k
    return -1


def _with_toll(happening: Happening, toll: Reading) -> Happening:
    return happening._replace(
        tolls=(*happening.tolls, toll.trigger),
        why=(*happening.why, f"the toll told by “{toll.word.text}” is its result"),
    )


def _joined(tolls: list[Reading]) -> list[Happening]:
    """Make one happening of tolls that are told in one breath ("12 killed and 30 wounded")."""
    found: list[Happening] = []
    for toll in tolls:
        for position, other in enumerate(found):
            if _one_breath(toll, other.reading):
                found[position] = _with_toll(other, toll)
                break
        else:
            found.append(_named(toll))
    return found


def _one_breath(toll: Reading, other: Reading) -> bool:
    sentence = toll.sentence
    one, two = toll.trigger, other.trigger
    if any(word.text == ";" for word in sentence.words[min(one, two) : max(one, two)]):
        return False
    chain = {one, *sentence.above(one)[:2]}
    linked = (
        two in chain
        or one in {two, *sentence.above(two)[:2]}
        or bool(chain & {two, *sentence.above(two)[:1]} - {sentence.root})
    )
    return linked and sentence.words[one].deprel in (
        "conj",
        "nmod",
        "obj",
        "obl",
        "appos",
        "amod",
        "nsubj",
        "advcl",
        "parataxis",
        "xcomp",
        "root",
        "ccomp",
    )

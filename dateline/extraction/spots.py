"""Where it happened: the place of this event, not any place in the sentence."""

from typing import NamedTuple

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import prepositions
from dateline.extraction.roles import heads_in
from dateline.extraction.scene import Scene
from dateline.mentions.mention import Mention
from dateline.mentions.reference import place_of
from dateline.nouns import Place, Sentence

AT = (
    "in",
    "at",
    "near",
    "on",
    "outside",
    "around",
    "inside",
    "along",
    "over",
    "across",
    "within",
    "from",
    "to",
    "into",
    "of",
    "for",
    "through",
    "north",
    "between",
)
LOCAL = frozenset({"site", "town", "district", "area"})
EVENTS_THAT_STAY = frozenset(
    {
        "seizure",
        "siege",
        "retreat",
        "clash",
        "attack",
        "airstrike",
        "shelling",
        "bombing",
        "killing",
        "abduction",
        "sexual_violence",
        "destruction",
        "casualties",
        "displacement",
        "surrender",
        "arrest",
        "protest",
        "aid",
        "closure",
    }
)
"""Kinds that happen on the spot: where the clause names no place, the last one told holds."""
SPEECH = frozenset(
    {
        "pledge",
        "appeal",
        "request",
        "threat",
        "accusation",
        "criticism",
        "rejection",
        "support",
        "statement",
        "sanction",
    }
)
LINKS = ("conj", "appos", "nmod:desc", "compound", "flat", "list", "parataxis", "dep", "amod")


class Where(NamedTuple):
    """A place of a happening; ``here`` says that the clause itself names it."""

    mention: Mention[Place] | None
    here: bool
    why: str


def places_of(happening: Happening, last: Mention[Place] | None) -> tuple[Where, ...]:
    """Return the places of a happening, one for each that its frame acts upon."""
    reading = happening.reading
    told = _by_role(reading)
    if told:
        return tuple(Where(mention, True, "the place that the verb acts upon") for mention in told)
    if happening.event in SPEECH:
        return (Where(None, False, "an act of speech has no place of its own"),)
    near = _around(reading, happening)
    if near is not None and not (near.of.level == "country" and _can_lean(happening, last)):
        return (Where(near, True, "the place named in the clause"),)
    if last is not None and happening.event in EVENTS_THAT_STAY:
        return (Where(last, False, "no place in the clause; the place of what was told before"),)
    return (
        Where(near, near is not None, "the only place in reach" if near else "no place is named"),
    )


def _can_lean(happening: Happening, last: Mention[Place] | None) -> bool:
    return last is not None and happening.event == "casualties" and last.of.level in LOCAL


def _by_role(reading: Reading) -> tuple[Mention[Place], ...]:
    found: dict[str, Mention[Place]] = {}
    roles = [*heads_in(reading, "place"), *heads_in(reading, "target")]
    roles += [*heads_in(reading, "share"), *heads_in(reading, "facility")]
    for head, _ in roles:
        for mention in named_by(reading.scene, reading.number, head):
            found.setdefault(str(mention.of.name), mention)
    if not found:
        for head, _ in heads_in(reading, "goal"):
            for mention in named_by(reading.scene, reading.number, head):
                found.setdefault(str(mention.of.name), mention)
        if found and reading.frame.event in EVENTS_THAT_STAY | {"withdrawal"}:
            return ()
    return tuple(found.values())


def named_by(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the places that a phrase names: its head's, those it lists, or the one it refers to.

    "Three towns: A, B and C" names A, B and C; "A in B province" names A alone.
    """
    sentence = scene.sentence(number)
    own = scene.place_at(number, head)
    listed = _listed(scene, number, sentence, head)
    if own is not None and own.head == head:
        return (own, *(mention for mention in listed if _beside(sentence, mention.head, head)))
    if listed:
        return listed
    if titled := _titled(scene, number, head):
        return titled
    if sentence.words[head].lemma.lower() not in words_of("settlement") | words_of("facility"):
        return (own,) if own is not None else ()
    meant = place_of(scene.parse, _all(scene), number, head)
    if meant is not None:
        return (meant,)
    inner = _inner(scene, number, head)
    return (inner,) if inner is not None else ()


def _titled(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the towns that a noun introduces with "of" ("the towns of A and B")."""
    sentence = scene.sentence(number)
    if sentence.words[head].lemma.lower() not in words_of("settlement"):
        return ()
    named = prepositions(sentence, (head,)).get("of", ())
    found = (scene.place_at(number, k) for k in named)
    return tuple(m for m in found if m is not None and m.of.level in ("town", "district", "site"))


def _beside(sentence: Sentence, index: int, head: int) -> bool:
    return sentence.words[index].deprel == "conj" or sentence.words[index].head != head


def _listed(scene: Scene, number: int, sentence: Sentence, head: int) -> tuple[Mention[Place], ...]:
    """Return the place names beneath a head that only lists, names or qualifies them."""
    found, todo, seen = [], [k for k in sentence.below(head, *LINKS)], {head}
    while todo:
        k = todo.pop(0)
        if k in seen or sentence.below(k, "case") or sentence.words[k].upos == "VERB":
            continue
        seen.add(k)
        mention = scene.place_at(number, k)
        if mention is not None and mention.head == k:
            found.append(mention)
        todo += sentence.below(k, *LINKS)
    return tuple(found)


def _inner(scene: Scene, number: int, head: int) -> Mention[Place] | None:
    """Return the wider place that a phrase lies in ("a district of Kunduz")."""
    sentence = scene.sentence(number)
    for k in sentence.below(head, "nmod", "nmod:poss", "compound", "obl"):
        mention = scene.place_at(number, k)
        if mention is not None and mention.head == k:
            return mention
        deeper = _inner(scene, number, k)
        if deeper is not None:
            return deeper
    return None


def _all(scene: Scene) -> tuple[Mention[Place], ...]:
    return tuple(mention for number in sorted(scene.places) for mention in scene.places[number])


def _around(reading: Reading, happening: Happening) -> Mention[Place] | None:
    """Return the place that the clause names, looking from the trigger outward."""
    sentence = reading.sentence
    inner = [reading.trigger, *reading.words, *reading.slots.object, *reading.slots.subject]
    chain = [*inner, *happening.tolls, *_clause_heads(sentence, reading.trigger)]
    for head in dict.fromkeys(chain):
        for prep, parts in prepositions(sentence, (head,)).items():
            if prep not in AT:
                continue
            for part in parts:
                mention = _headed(reading, part) or _inner(reading.scene, reading.number, part)
                if mention is not None:
                    return mention
        for part in sentence.below(head, "compound", "nmod:poss", "nmod:desc", "advmod"):
            mention = _headed(reading, part)
            if mention is not None and mention.of.level in LOCAL:
                return mention
    return None


def _headed(reading: Reading, index: int) -> Mention[Place] | None:
    mention = reading.scene.place_at(reading.number, index)
    if mention is not None and mention.head == index:
        return mention
    lemma = reading.lemma(index)
    if lemma in words_of("settlement") or lemma == "there":
        named = named_by(reading.scene, reading.number, index)
        return named[0] if named else None
    return None


def _clause_heads(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the heads above a word, up to the clause that somebody says."""
    found: list[int] = []
    for k in sentence.above(index):
        below = found[-1] if found else index
        if sentence.words[below].deprel in ("ccomp", "parataxis"):
            break
        found.append(k)
    return tuple(found)

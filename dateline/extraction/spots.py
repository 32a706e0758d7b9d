"""Where it happened: the place of this event, not any place in the sentence."""

from typing import NamedTuple

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import prepositions, spread
from dateline.extraction.roles import heads_in
from dateline.extraction.scene import Scene
from dateline.mentions.mention import Mention
from dateline.mentions.reference import place_of
from dateline.nouns import Place, Sentence

AT = frozenset(
    [
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
        "through",
        "north",
        "south",
        "east",
        "west",
        "above",
        "off",
        "beside",
    ]
)
TOWARD = frozenset({"to", "into", "towards", "toward", "onto"})
AWAY = frozenset({"from"})
MOVES: dict[str, frozenset[str]] = {
    "deployment": TOWARD,
    "aid": TOWARD,
    "attack": frozenset({"into", "on"}),
    "displacement": AWAY,
    "retreat": AWAY,
    "withdrawal": AWAY,
    "release": AWAY,
    "abduction": AWAY,
    "shelling": frozenset({"into", "on", "onto"}),
}
"""Prepositions that tell the place of some kinds only."""
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
        every = (near, *_joined(reading, near))
        return tuple(Where(mention, True, "the place named in the clause") for mention in every)
    if last is not None and happening.event in EVENTS_THAT_STAY:
        return (Where(last, False, "no place in the clause; the place of what was told before"),)
    return (
        Where(near, near is not None, "the only place in reach" if near else "no place is named"),
    )


def _joined(reading: Reading, mention: Mention[Place]) -> tuple[Mention[Place], ...]:
    """Return the places joined to one by "and" ("fighting in A, B and C")."""
    found: list[Mention[Place]] = []
    if mention.sentence != reading.number:
        return ()
    for k in spread(reading.sentence, (mention.head,))[1:]:
        other = reading.scene.place_at(reading.number, k)
        if other is not None and other.head == k and other.of.name != mention.of.name:
            found.append(other)
    return tuple(found)


def _can_lean(happening: Happening, last: Mention[Place] | None) -> bool:
    return last is not None and happening.event == "casualties" and last.of.level in LOCAL


def _by_role(reading: Reading) -> tuple[Mention[Place], ...]:
    found: dict[str, Mention[Place]] = {}
    roles = [*heads_in(reading, "place"), *heads_in(reading, "target")]
    roles += [*heads_in(reading, "share"), *heads_in(reading, "facility")]
    for head, _ in roles:
        for mention in named_by(reading.scene, reading.number, head):
            found.setdefault(str(mention.of.name), mention)
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
    if named := _titled(scene, number, head) or _after_dash(scene, number, head):
        return named
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


def _after_dash(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the places that a dash or colon introduces after "three towns", not what they lie in."""
    sentence = scene.sentence(number)
    words = sentence.words
    if words[head].xpos != "NNS":
        return ()
    signs = (k for k in range(head + 1, len(words)) if words[k].text in ("—", "–", "-", ":", "--"))
    sign = next(
        (k for k in signs if words[k].start > words[k - 1].end or words[k].text == ":"), None
    )
    if sign is None:
        return ()
    return tuple(
        m
        for m in scene.places.get(number, ())
        if m.first > sign
        and not sentence.below(m.head, "case")
        and words[m.head].deprel not in ("compound", "nmod:poss", "nmod", "amod")
    )


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


FINENESS = ("site", "town", "district", "area", "province", "country")


def _inner(scene: Scene, number: int, head: int) -> Mention[Place] | None:
    """Return the narrowest place that a phrase lies in ("a district of Kunduz")."""
    sentence = scene.sentence(number)
    found, todo = [], [head]
    while todo:
        below = sentence.below(todo.pop(), "nmod", "nmod:poss", "compound", "obl")
        for k in below:
            mention = scene.place_at(number, k)
            if mention is not None and mention.head == k:
                found.append(mention)
        todo += below
    return min(found, key=lambda m: FINENESS.index(m.of.level or "area"), default=None)


def _all(scene: Scene) -> tuple[Mention[Place], ...]:
    return tuple(mention for number in sorted(scene.places) for mention in scene.places[number])


def _around(reading: Reading, happening: Happening) -> Mention[Place] | None:
    """Return the place that the clause names, looking from the trigger outward."""
    sentence = reading.sentence
    inner = [reading.trigger, *reading.words, *reading.slots.object, *reading.slots.subject]
    chain = [*inner, *happening.tolls, *_clause_heads(sentence, reading.trigger)]
    for head in dict.fromkeys(chain):
        cases = {sentence.words[k].lemma.lower() for k in sentence.below(head, "case")}
        if head not in inner and cases & AT and (here := _headed(reading, head)) is not None:
            return here
        for prep, parts in prepositions(sentence, (head,)).items():
            if prep not in AT | MOVES.get(happening.event, frozenset()):
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

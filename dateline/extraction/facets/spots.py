"""Where it happened: the place of this event, not any place in the sentence."""

from typing import NamedTuple

from dateline.extraction.facets.grounds import AT, MOVES, Grounds, Hints, Told, is_goal
from dateline.extraction.facets.leaning import lean
from dateline.extraction.facets.naming import named_by, narrowest
from dateline.extraction.facets.narrowing import closer
from dateline.extraction.facets.roles import heads_in
from dateline.extraction.facets.standing import Standing, standings
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import prepositions, spread
from dateline.mentions import Mention
from dateline.nouns import Place, Sentence

LOCAL = frozenset({"site", "town", "district"})
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


class Where(NamedTuple):
    """A place of a happening; ``here`` says that the clause itself names it."""

    mention: Mention[Place] | None
    here: bool
    why: str


def places_of(
    happening: Happening,
    grounds: Grounds,
    told: tuple[Told, ...],
) -> tuple[Where, ...]:
    """Return the places of a happening, one for each that its frame acts upon."""
    stands = standings(happening, grounds.referring(happening.reading.number))
    found = _places_of(happening, grounds, told, stands)
    if len(found) == 1 and found[0].mention is not None:
        why = f"{found[0].why} More closely, the sentence puts it there."
        near = closer(stands, found[0].mention)
        return tuple(Where(one, True, why) for one in near) or found
    return found


def _places_of(
    happening: Happening,
    grounds: Grounds,
    told: tuple[Told, ...],
    stands: tuple[Standing, ...],
) -> tuple[Where, ...]:
    reading = happening.reading
    acted_upon, _ = named(reading)
    if acted_upon:
        return tuple(Where(one, True, "the place that the verb acts upon") for one in acted_upon)
    near = _around(reading, happening)
    mention, why = lean(happening, grounds, told, _hints(happening, stands))
    if mention is not None and _is_one_of_many(reading, mention):
        return (Where(None, False, "several places are told of, and none of them by name"),)
    if mention is not None and (group := _standing_well(stands, mention)) is not None:
        return tuple(Where(one, True, f"{why} {group.why}") for one in group.places)
    if mention is not None and near is not None and mention.of.name == near.of.name:
        return tuple(Where(every, True, why) for every in (near, *_joined(reading, near)))
    here = mention is not None and mention.sentence == reading.number
    return (Where(mention, here, why),)


def hints_of(happening: Happening, grounds: Grounds) -> Hints:
    """Return what the clause itself says of where it happened."""
    referring = grounds.referring(happening.reading.number)
    return _hints(happening, standings(happening, referring))


def _hints(happening: Happening, stands: tuple[Standing, ...]) -> Hints:
    _, meant = named(happening.reading)
    near = _around(happening.reading, happening)
    worth: dict[str, int] = {}
    for name, weight in (
        (str(m.of.name), one.weight - stands[0].weight) for one in stands for m in one.places
    ):
        worth[name] = max(weight, worth.get(name, weight))
    return Hints(meant, near.of.name if near else None, worth)


def _standing_well(stands: tuple[Standing, ...], mention: Mention[Place]) -> Standing | None:
    """Return the places of the sentence that one is joined to, if more than for none speaks so."""
    nowhere, *groups = stands
    mine = [one for one in groups if mention.of.name in {m.of.name for m in one.places}]
    best = max(mine, key=lambda one: one.weight, default=None)
    return best if best is not None and best.weight > nowhere.weight else None


def _is_one_of_many(reading: Reading, mention: Mention[Place]) -> bool:
    """Say whether a spot stands in for many ("took dozens of districts and pressed on Norsted")."""
    sentence = reading.sentence
    many = any(sentence.words[head].xpos == "NNS" for head, _ in heads_in(reading, "place"))
    if not many or mention.of.level not in ("town", "district", "site"):
        return False
    if mention.sentence != reading.number:
        return False
    path = sentence.above(mention.head)
    between = path[: path.index(reading.trigger)] if reading.trigger in path else path
    return any(sentence.words[k].upos == "VERB" for k in between)


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


def named(reading: Reading) -> tuple[tuple[Mention[Place], ...], frozenset[str]]:
    """Return the places that a frame acts upon by name, and the names that it only refers to.

    "They took Norsted" names it; "they took the mine", "they took Norsted airport" refer to it.
    """
    found: dict[str, Mention[Place]] = {}
    meant: set[str] = set()
    roles = [*heads_in(reading, "place"), *heads_in(reading, "target")]
    roles += heads_in(reading, "share")
    for head, _ in heads_in(reading, "facility"):
        mention = reading.scene.place_at(reading.number, head)
        if mention is not None and mention.head == head:
            roles.append((head, ""))
    for head, _ in roles:
        if is_goal(reading.sentence, head, reading.frame.event):
            continue
        if included := _included(reading, head):
            found.update((str(mention.of.name), mention) for mention in included)
            continue
        for mention in named_by(reading.scene, reading.number, head):
            direct = mention.sentence == reading.number and mention.of.level != "site"
            here = direct and (mention.head == head or _lists(reading, head, mention))
            if here or _is_named_later(reading, head, mention):
                found.setdefault(str(mention.of.name), mention)
            else:
                meant.add(str(mention.of.name))
    return tuple(found.values()), frozenset(meant)


def _included(reading: Reading, head: int) -> tuple[Mention[Place], ...]:
    """Return the names that a comma leads up to: "several districts fell again, including A"."""
    sentence = reading.sentence
    if sentence.words[head].xpos != "NNS":
        return ()
    for k in range(head + 1, len(sentence.words)):
        if not any(sentence.words[c].text == "including" for c in sentence.below(k, "case")):
            continue
        path = sentence.above(k)
        between = path[: path.index(reading.trigger)] if reading.trigger in path else path
        mention = reading.scene.place_at(reading.number, k)
        if mention is None or any(sentence.words[j].upos == "VERB" for j in between):
            continue
        return (mention, *_joined(reading, mention))
    return ()


def _is_named_later(reading: Reading, head: int, mention: Mention[Place]) -> bool:
    """Say whether a phrase leads up to a name told later ("took a key district in Kunduz")."""
    marks = {reading.lemma(k) for k in reading.sentence.below(head, "det")}
    return mention.sentence > reading.number and bool(marks & {"a", "an"})


def _lists(reading: Reading, head: int, mention: Mention[Place]) -> bool:
    """Say whether a phrase lists or titles a place ("the town of Norsted", "A and B")."""
    cases = prepositions(reading.sentence, (head,))
    away = {k for prep, parts in cases.items() if prep not in ("of", "including") for k in parts}
    return mention.head not in away and not away & set(reading.sentence.above(mention.head))


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
                mention = _headed(reading, part) or narrowest(reading.scene, reading.number, part)
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
        lead = (mention.of.text or "").split(" ")[0].lower()
        return None if lead in ("to", "toward", "towards", "from") else mention
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

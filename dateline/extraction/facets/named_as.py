"""How a report names a place: as where something is, as whose word it is, as the way to go."""

from enum import Enum

from dateline.extraction.facets.grounds import AT, case_of
from dateline.extraction.scene import Scene
from dateline.extraction.speakers.words import speech
from dateline.mentions import Mention
from dateline.nouns import Place, Sentence

WAYS = frozenset({"to", "into", "towards", "toward", "onto"})
SIDES = frozenset({"with", "by", "against", "for"})
NESTED = 3
"""A place lies in another that is named at most so many words above it in the tree."""


class NamedAs(Enum):
    """What a naming of a place does in its sentence."""

    SPOT = "something is there"
    SEAT = "somebody speaks there"
    PARTY = "it speaks, or is spoken to, itself"
    WAY = "something goes there"
    ORIGIN = "something comes from there"
    OWNER = "something is of it"
    BARE = "nothing before it says"


def named_as(scene: Scene, mention: Mention[Place]) -> NamedAs:
    """Return what a naming does in its sentence, by its preposition and its verb."""
    sentence = scene.sentence(mention.sentence)
    case = case_of(sentence, mention.head)
    if case in WAYS:
        return NamedAs.WAY
    if case == "from":
        return NamedAs.ORIGIN
    if _verb_above(sentence, mention.head) in speech().verbs:
        party = case in SIDES | {"", "of"}
        return NamedAs.PARTY if party else NamedAs.SEAT
    if case in SIDES:
        return NamedAs.PARTY
    if case in AT:
        return NamedAs.SPOT
    return NamedAs.OWNER if case == "of" else NamedAs.BARE


def holds_another(scene: Scene, mention: Mention[Place]) -> bool:
    """Say whether a naming tells what a narrower place lies in ("Velm district of Norsted")."""
    sentence = scene.sentence(mention.sentence)
    if sentence.words[mention.head].deprel == "conj":
        return False
    above = sentence.above(mention.head)[:NESTED]
    return any(
        other.head in above and other.of.name != mention.of.name and other.of.level != "country"
        for other in scene.places.get(mention.sentence, ())
    )


def _verb_above(sentence: Sentence, index: int) -> str:
    """Return the verb that a word hangs from, "" if there is none."""
    verbs = (k for k in sentence.above(index) if sentence.words[k].upos == "VERB")
    return next((sentence.words[k].lemma.lower() for k in verbs), "")

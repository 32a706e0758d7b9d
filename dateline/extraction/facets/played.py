"""An actor in a part that it plays, and the words of the clause that give it that part."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.extraction.frames.reading import Reading
from dateline.knowledge.actors import normal
from dateline.nouns import Actor


class Played(NamedTuple):
    """Who did it, or to whom it was done, and why that is so."""

    actor: Actor
    why: str


def because(actors: Iterable[Actor | None], why: str) -> tuple[Played, ...]:
    """Return the actors that were found, all for one reason."""
    return tuple(Played(actor, why) for actor in actors if actor is not None)


def once(played: Iterable[Played]) -> tuple[Played, ...]:
    """Return each actor once, in order, for the first of its reasons."""
    names: dict[str, Played] = {}
    for one in played:
        names.setdefault(one.actor.name, one)
    return tuple(names.values())


def who(played: Iterable[Played]) -> tuple[Actor, ...]:
    """Return the actors alone."""
    return tuple(one.actor for one in played)


def reasons(part: str, played: Iterable[Played]) -> tuple[str, ...]:
    """Return a line for each reason: "actor: the subject of “seized”; “they” means Mai-Mai"."""
    return tuple(dict.fromkeys(f"{part}: {one.why}{_meant(one.actor)}" for one in played))


def standing(reading: Reading, head: int, part: str) -> str:
    """Say in plain words how a noun stands to the word that tells what happened."""
    sentence, trigger = reading.sentence, f"“{reading.word.text}”"
    word = sentence.words[head]
    case = next((sentence.words[k].text.lower() for k in sentence.below(head, "case")), "")
    owns = word.deprel == "nmod:poss" and word.head == reading.trigger
    if part == "poss" or owns:
        return f"whose {trigger} it is"
    if part == "mod":
        return f"the word that goes with {trigger}"
    if part not in ("subject", "object"):
        return f"after “{part}”"
    if case.isalpha():
        return f"after “{case}”"
    if part == "object":
        return f"whom or what {trigger} acts upon"
    if reading.word.upos not in ("VERB", "AUX"):
        return f"whoever does what {trigger} says"
    return f"by whom {trigger} is done" if reading.slots.passive else f"the subject of {trigger}"


def _meant(actor: Actor) -> str:
    """Say whom the words mean, where they do not hold the name themselves."""
    if actor.text is None:
        return ""
    shared = set(normal(actor.text).split()) & set(normal(actor.name).split())
    return "" if shared else f"; “{actor.text}” means {actor.name}"

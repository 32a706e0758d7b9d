"""Names of people, bodies, places and arms in war reporting, and who fights whom (re3d).

dateline finds places, and phrases that mean an actor, with whom each means; claims of violence say
who fights whom. The set calls by one name what dateline keeps apart: persons by name, office and
pronoun are its persons; sides, bodies and groups of people its organisations.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from dateline.cleaning import clean
from dateline.extraction import extract
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.knowledge.actors import open_shelf
from dateline.mentions import find_places
from dateline.mentions.actors.reading import Reading
from dateline.mentions.cast.cast import Party
from dateline.mentions.cast.homeland import homeland
from dateline.mentions.cast.resolving import Resolver
from dateline.nouns import Actor, Claim, Parse, Place, Report, Sentence
from dateline.parsing import parse

Row = dict[str, Any]
Span = tuple[int, int]
FIGHTS = frozenset(
    {"clash", "attack", "airstrike", "shelling", "bombing", "killing", "abduction", "seizure"}
    | {"siege", "sexual_violence", "retreat", "destruction"}
)
AT_PLACES = frozenset({"attack", "airstrike", "shelling", "bombing", "siege", "seizure"})
PERSONS = frozenset({"person", "office"})
ACTING = frozenset({"nsubj", "nsubj:pass", "obj", "iobj", "obl:agent"})
ARMS = ("weapon", "bomb", "arms", "aircraft")


class Phrase(NamedTuple):
    """Words that mean somebody: where they stand, whom they mean, and the set's type for that."""

    sentence: int
    head: int
    span: Span
    text: str
    party: Party
    type: str
    pronoun: bool


def names_and_fights(scorer: Path, gold: Path) -> Iterator[Row]:
    """Yield the names of each text and its pairs of foes."""
    told = [sys.executable, str(scorer), "--gold", str(gold), "--docs"]
    listed = subprocess.run(told, check=True, capture_output=True, text=True).stdout
    for line in listed.removesuffix("\n").split("\n"):
        row = json.loads(line)
        read = parse(clean(Report(row["doc"], row["text"], "")))
        phrases = tuple(_phrases(read))
        entities = {*_entities(read, phrases)}
        yield {
            "doc": row["doc"],
            "entities": [{"start": s, "end": e, "type": t} for s, e, t in sorted(entities)],
            "relations": [
                {"type": "FightingAgainst", "source": one, "target": other}
                for one, other in sorted(_fights(read, phrases))
            ],
        }


def _phrases(read: Parse) -> Iterator[Phrase]:
    shelf = open_shelf()
    places = tuple(find_places(read))
    drafts = Reading(read, shelf, homeland(read, shelf, places))
    for draft, party in Resolver(drafts).resolve():
        words = read.sentences[draft.sentence].words
        span = words[draft.first].start, words[draft.last - 1].end
        person = party.person or draft.sort in PERSONS
        kind = "person" if person else "organisation"
        text = read.slice(draft.sentence, draft.first, draft.last)
        yield Phrase(draft.sentence, draft.head, span, text, party, kind, draft.sort == "pronoun")


def _entities(read: Parse, phrases: tuple[Phrase, ...]) -> Iterator[tuple[int, int, str]]:
    """Yield each name with its type; a country is a body where it acts, else a place."""
    actors = {(p.sentence, p.head): p for p in phrases}
    spots: set[tuple[int, int]] = set()
    for mention in find_places(read):
        sentence = read.sentences[mention.sentence]
        at = mention.sentence, mention.head
        if mention.inside or (at in actors and _acts(sentence, mention.head, mention.of)):
            continue
        spots.add(at)
        words = sentence.words
        yield words[mention.first].start, words[mention.last - 1].end, "location"
    for phrase in phrases:
        if (phrase.sentence, phrase.head) not in spots:
            yield (*phrase.span, phrase.type)
    for sentence in read.sentences:
        yield from _peoples_and_arms(sentence)


def _acts(sentence: Sentence, head: int, place: Place) -> bool:
    """Say whether a country stands where a party stands."""
    word = sentence.words[head]
    if word.deprel == "conj" and word.head >= 0:
        return _acts(sentence, word.head, place)
    return place.level == "country" and word.deprel in ACTING


def _peoples_and_arms(sentence: Sentence) -> Iterator[tuple[int, int, str]]:
    shelf = open_shelf()
    arms = frozenset[str]().union(*(words_of(kind) for kind in ARMS))
    for word in sentence.words:
        if word.upos == "ADJ" and word.text[:1].isupper() and shelf.demonym(word.text):
            yield word.start, word.end, "nationality"
        elif word.upos == "NOUN" and lemma_of(word) in arms:
            yield word.start, word.end, "weapon"


def _fights(read: Parse, phrases: tuple[Phrase, ...]) -> Iterator[tuple[Span, Span]]:
    """Yield the two spans of each pair that a claim of violence sets against each other."""
    for claim in extract(read):
        if claim.event in FIGHTS:
            near = [p for p in phrases if _is_near(read, p, claim)]
            ones = [span for actor in claim.actor if (span := _span(actor, near, claim))]
            others = [span for actor in claim.recipient if (span := _span(actor, near, claim))]
            others += [] if others else _struck(read, claim)
            yield from ((one, other) for one in ones for other in others if one != other)


def _struck(read: Parse, claim: Claim) -> list[Span]:
    """Return the words of what is struck where it is no party: a place, a thing."""
    said = [actor.text for actor in claim.recipient if actor.text]
    if (
        not said
        and claim.event in AT_PLACES
        and claim.place is not None
        and claim.place_told
        and claim.place.text
    ):
        said = [claim.place.text]
    text, first = read.text.text, claim.evidence.start
    found = ((text.find(words, first, claim.evidence.end), words) for words in said)
    return [(at, at + len(words)) for at, words in found if at >= 0]


def _is_near(read: Parse, phrase: Phrase, claim: Claim) -> bool:
    sentence = read.sentences[phrase.sentence]
    return sentence.start <= claim.evidence.start < sentence.end


def _span(actor: Actor, near: list[Phrase], claim: Claim) -> Span | None:
    """Return where in its sentence an actor of a claim is named."""
    text = read_text(actor.text or actor.name)
    keys = {p.party.key for p in near if text in read_text(p.text) or read_text(p.text) in text}
    at = claim.evidence.trigger.start if claim.evidence.trigger else claim.evidence.start
    named = [(p.pronoun, abs(p.span[0] - at), p.span) for p in near if p.party.key in keys]
    return min(named)[2] if named else None


def read_text(words: str) -> str:
    """Return words as they are compared: in small letters, without an article."""
    return words.lower().removeprefix("the ").strip()

"""A parse with everything its words refer to, found by sentence and word."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, TypeVar

from dateline.mentions import Mention
from dateline.nouns import Actor, Number, Parse, Place, Sentence, When

Referent = TypeVar("Referent")
Index = dict[int, tuple[Mention[Referent], ...]]


class Scene(NamedTuple):
    """A parse and its mentions, each kind by sentence; ``covers`` is the days a report is of."""

    parse: Parse
    places: Index[Place]
    actors: Index[Actor]
    times: Index[When]
    numbers: Index[Number]
    singulars: Index[Number] = {}
    ordinals: Index[Number] = {}
    things: Index[Number] = {}
    people: Index[Number] = {}
    covers: tuple[date, date] | None = None

    def sentence(self, number: int) -> Sentence:
        """Return a sentence by its number."""
        return self.parse.sentences[number]

    def place_at(self, sentence: int, word: int) -> Mention[Place] | None:
        """Return the place that a word names, or stands at the head of."""
        return covering(self.places.get(sentence, ()), word)

    def actor_at(self, sentence: int, word: int) -> Mention[Actor] | None:
        """Return the actor that a word names, or stands at the head of."""
        return covering(self.actors.get(sentence, ()), word)


def by_sentence(mentions: Iterable[Mention[Referent]]) -> Index[Referent]:
    """Return mentions under the number of their sentence."""
    found: dict[int, list[Mention[Referent]]] = defaultdict(list)
    for mention in mentions:
        found[mention.sentence].append(mention)
    return {number: tuple(group) for number, group in found.items()}


def covering(mentions: Iterable[Mention[Referent]], word: int) -> Mention[Referent] | None:
    """Return the mention headed by a word, else the shortest one that covers it."""
    near = [mention for mention in mentions if mention.first <= word < mention.last]
    headed = [mention for mention in near if mention.head == word]
    return min(headed or near, key=lambda mention: mention.last - mention.first, default=None)

"""What a report calls each of its places: "the village of A", "B camp", "C, a town on the lake"."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from dateline.knowledge.languages import lexicon
from dateline.mentions.actors.phrases import noun_of
from dateline.mentions.mention import Mention
from dateline.nouns import Parse, Place

TITLING = frozenset({"compound", "nmod:desc", "flat", "appos"})


class Titles(NamedTuple):
    """The nouns by which a report calls each place, under its name."""

    nouns: dict[str, frozenset[str]]

    def is_called(self, place: Mention[Place], noun: str) -> bool:
        """Say whether the report calls a place so; a country only holds what is called so."""
        return place.of.level != "country" and noun in self.nouns.get(str(place.of.name), ())

    def can_be(self, place: Mention[Place], noun: str) -> bool:
        """Say whether a noun can mean a place: it is not called something else throughout."""
        wanted = sorts().get(noun)
        called = {sorts().get(one) for one in self.nouns.get(str(place.of.name), ())} - {None}
        return wanted is None or not called or wanted in called


@cache
def sorts() -> dict[str, str]:
    """Return the sort of settlement that each noun means."""
    listed: dict[str, str] = lexicon("reference")["sorts"]
    return {word: sort for sort, words in listed.items() for word in words.split()}


@cache
def _kinds() -> frozenset[str]:
    sheet = lexicon("reference")
    lines = (*sheet["levels"].values(), sheet["anywhere"]["words"])
    return frozenset(word for words in lines for word in words.split())


def titles_of(parse: Parse, places: Iterable[Mention[Place]]) -> Titles:
    """Return what a report calls its places."""
    found: dict[str, set[str]] = defaultdict(set)
    for place in places:
        found[str(place.of.name)].update(_titles(parse, place))
    return Titles({name: frozenset(nouns) for name, nouns in found.items()})


def _titles(parse: Parse, place: Mention[Place]) -> Iterable[str]:
    """Yield the nouns that stand beside a name and say what it is."""
    sentence = parse.sentences[place.sentence]
    words, word = sentence.words, sentence.words[place.head]
    beside = list(sentence.below(place.head, "appos", "nmod:desc"))
    marks = {words[k].text.lower() for k in sentence.below(place.head, "case")}
    if word.deprel in TITLING and not marks or word.deprel == "nmod" and marks == {"of"}:
        beside.append(word.head)
    if word.deprel == "nsubj" and sentence.below(word.head, "cop"):
        beside.append(word.head)
    for k in (*beside, place.last - 1):
        noun = noun_of(words[k], _kinds())
        if k >= 0 and noun in _kinds() and words[k].xpos not in ("NNS", "NNPS"):
            yield noun

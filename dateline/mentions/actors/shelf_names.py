"""Names of the actor shelf in a sentence: the longest that fit."""

from typing import NamedTuple

from dateline.knowledge.actors import Entry, Shelf, normal
from dateline.mentions.actors.phrases import head_of, name_over
from dateline.nouns import Parse, Sentence


class Known(NamedTuple):
    """A shelf name in a sentence; ``seat`` says that it is a capital's."""

    first: int
    last: int
    head: int
    entry: Entry
    seat: bool = False


def known_names(parse: Parse, number: int, shelf: Shelf, country: str | None) -> tuple[Known, ...]:
    """Return the shelf names of a sentence from left to right, none inside another."""
    sentence = parse.sentences[number]
    found, k = [], 0
    while k < len(sentence.words):
        known = _at(parse, number, k, shelf, country)
        if known is None:
            k += 1
        else:
            found.append(known)
            k = known.last
    return tuple(found)


def _at(parse: Parse, number: int, first: int, shelf: Shelf, country: str | None) -> Known | None:
    sentence = parse.sentences[number]
    words = sentence.words
    if words[first].upos in ("DET", "PUNCT", "PART"):
        return None
    if words[first].upos in ("PRON", "ADP", "AUX", "VERB") and words[first].text.islower():
        return None
    best, last = None, first + 1
    while last <= len(words):
        written = parse.slice(number, first, last)
        if not shelf.begins(normal(written)):
            break
        end = words[last - 1]
        if end.upos not in ("PART", "PUNCT") and end.text not in ("'s", "’s"):
            entry = shelf.listed(written, country)
            if entry is not None and _is_whole(sentence, first, last, entry):
                seat = shelf.is_capital(written)
                best = Known(first, last, head_of(sentence, first, last), entry, seat)
        last += 1
    return best


def _is_whole(sentence: Sentence, first: int, last: int, entry: Entry) -> bool:
    """Say whether the words are a name by themselves, not a part of somebody else's.

    "Chad Smith", "Kabul University" and "Niger Delta" are no states.
    """
    over = name_over(sentence, first) or name_over(sentence, last - 1)
    if over is None or (first <= over.first and over.last <= last):
        return True
    if over.label == "ORG":
        # the network likes to take "Hamas Interior" together; a state inside is a part of the name
        return not entry.is_state and over.last - over.first - (last - first) <= 2
    return not entry.is_state and over.label == "PER" and first == over.first

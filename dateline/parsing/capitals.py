"""Cables, wires and headlines in capitals throughout, in the letters that they would else have.

Names are known by rules and lists that look at capitals. Where every letter is one, capitals say
nothing; so what the network makes of such a paragraph decides which of its words are names. Each
character keeps its place, and evidence is quoted as it stands in the report.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import json

from dateline.knowledge.actors import open_shelf
from dateline.nouns import Name, Sentence, Word
from dateline.parsing.forms import WEIGHTS

ENOUGH = 3
"""Words of two letters and more, below which capitals may be those of a name or an acronym."""
SHARE = 0.9
WORD = re.compile(r"[^\W\d_]{2,}")
PART = re.compile(r"[^\W\d_]+")
SMALL = frozenset(("ADP", "DET", "CCONJ", "SCONJ", "PART"))
"""Classes of words that stay small within a name ("Bank of the South")."""
PARTICLES = frozenset(
    ("de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "das", "du", "des", "al")
    + ("von", "van", "der", "den")
)
INITIALS = re.compile(r"(?:[^\W\d_]\.)+")
LONGEST_ACRONYM = 5
LONGEST_NAME = 7
"""Words of a name on the shelf that are looked for."""
ENOUGH_ALONE = 6
"""Letters of a name of one word, which else may be another word."""
OPENS, CLOSES = ("(", "["), (")", "]")


def shouts(text: str) -> bool:
    """Say whether capitals mean nothing in a paragraph, for nearly all of its letters are such.

    >>> shouts("REBELS TOOK THE TOWN."), shouts("UN and AU envoys met."), shouts("NATO")
    (True, False, False)
    """
    words = WORD.findall(text)
    return len(words) >= ENOUGH and sum(map(str.isupper, words)) >= SHARE * len(words)


def lower(text: str, sentences: Iterable[Sentence]) -> str:
    """Return a paragraph in capitals as it would be written otherwise, character by character.

    ``sentences`` are of the paragraph as it stands, with offsets in it.
    """
    letters = list(_small(text))
    for sentence in sentences:
        for word, form in zip(sentence.words, _forms(sentence), strict=True):
            letters[word.start : word.end] = form
    return "".join(letters)


def _small(text: str) -> str:
    """Return the text in small letters, leaving those that would become two."""
    return "".join(low if len(low := one.lower()) == 1 else one for one in text)


def _forms(sentence: Sentence) -> Iterator[str]:
    """Yield each word of a sentence as it would be written otherwise."""
    named = {k: name for name in sentence.names for k in range(name.first, name.last)}
    known = _on_shelf(sentence)
    for k, word in enumerate(sentence.words):
        small, name = _small(word.text), named.get(k)
        alone = name is not None and name.last - name.first == 1
        person = name is not None and name.label == "PER"
        if len(word.text) == 1 and word.text != "I" and name is None:
            form = small
        elif (
            word.text == "I"
            or INITIALS.fullmatch(word.text)
            or _is_acronym(sentence, k, alone=alone, in_person=person and not alone)
        ):
            form = word.text
        elif name is not None and k > name.first and small in PARTICLES:
            form = small
        elif (
            k in known
            and word.upos not in SMALL
            or _is_name(word, inside=name is not None)
            and not _common(sentence, k, name)
        ):
            form = _titled(small)
        else:
            form = small
        yield _titled(form) if k == 0 and form == small else form


@cache
def plain_nouns() -> frozenset[str]:
    """Return the common nouns that the network was taught with, in small letters."""
    lexicon = json.decode((WEIGHTS / "lemmas.json").read_bytes(), type=dict[str, dict[str, str]])
    return frozenset(lexicon["NOUN"])


def _is_name(word: Word, *, inside: bool) -> bool:
    """Say whether a word is a name or part of one, a people's name, a month or a day."""
    if word.upos in SMALL or word.upos == "PUNCT":
        return False
    if inside or word.upos == "PROPN":
        return True
    return word.upos in ("ADJ", "NOUN") and open_shelf().demonym(word.text) is not None


def _on_shelf(sentence: Sentence) -> set[int]:
    """Return the words of names that the actor shelf knows, be they plain words otherwise."""
    shelf, found = open_shelf(), set[int]()
    words = [word.text for word in sentence.words]
    for first in range(len(words)):
        for last in range(min(len(words), first + LONGEST_NAME), first, -1):
            plain = last == first + 1 and words[first].lower() in plain_nouns()
            if last <= first + 1 and (plain or len(words[first]) < ENOUGH_ALONE):
                continue
            if shelf.writes(" ".join(words[first:last])):
                found.update(range(first, last))
                break
    return found


def _common(sentence: Sentence, k: int, name: Name | None) -> bool:
    """Say whether a word taken for a name is a plain noun after its article ("the garrison")."""
    if k == 0 or sentence.words[k - 1].upos != "DET":
        return False
    alone = name is None or name.last - name.first == 1
    runs_on = k + 1 < len(sentence.words) and sentence.words[k + 1].upos == "PROPN"
    return alone and not runs_on and sentence.words[k].text.lower() in plain_nouns()


def _is_acronym(sentence: Sentence, k: int, *, alone: bool, in_person: bool) -> bool:
    """Say whether a word is of initials: on the shelf, alone in brackets, without vowels."""
    word = sentence.words[k]
    if word.upos not in ("PROPN", "NOUN", "X") or not word.text.isalpha():
        return False
    if open_shelf().spells(word.text):
        return word.upos == "PROPN" and not in_person
    around = (sentence.words[j].text for j in (k - 1, k + 1) if 0 <= j < len(sentence.words))
    one, two = (*around, "", "")[:2]
    bracketed = one in OPENS and two in CLOSES
    short = len(word.text) <= LONGEST_ACRONYM + 3 * bracketed
    unsayable = not re.search(r"[AEIOUYÁÉÍÓÚ]", word.text)
    return (
        short
        and word.upos == "PROPN"
        and len(word.text) > 1
        and (bracketed or (alone and unsayable))
    )


def _titled(small: str) -> str:
    """Return a word with a capital at the head of each of its parts.

    >>> _titled("port-au-prince"), _titled("o'brien"), _titled("1st")
    ('Port-Au-Prince', "O'Brien", '1st')
    """
    if small[:1].isdigit():
        return small
    return PART.sub(lambda part: part[0][:1].upper() + part[0][1:], small)

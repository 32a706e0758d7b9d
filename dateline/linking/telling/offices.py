"""Whom a person speaks for, where the claim does not say and the report does."""

import re
from functools import lru_cache

from dateline.knowledge.names import Party, party, plain, word_list
from dateline.nouns import Speaker, Text

#: Characters about a name in which its office is told: "X, a spokesman for Y, said".
REACH = 60


def spoken_for(speaker: Speaker, text: Text | None) -> Party | None:
    """Return the body that a named person speaks for, None where the report tells of none known.

    A body is known if the actor shelf has it; a name that is itself on the shelf needs no other.
    """
    if text is None or speaker.anonymous or not speaker.name or speaker.side or speaker.id:
        return None
    if len(speaker.name.split()) < 2:
        return None
    return _spoken_for(speaker.name, text.text)


@lru_cache(maxsize=16384)
def _spoken_for(name: str, words: str) -> Party | None:
    for found in re.finditer(re.escape(name), words):
        after = words[found.end() : found.end() + REACH]
        before = words[max(0, found.start() - REACH) : found.start()]
        told = [after.split(",")[1]] if after.startswith(",") else []
        for phrase in (*told, re.split(r"[.,;:\n]", before)[-1]):
            if (body := _body(phrase)) is not None:
                return body
    return None


def _body(phrase: str) -> Party | None:
    """Return the body of which a phrase names the spokesman: "a Taliban spokesman"."""
    said = plain(phrase).split()
    if word_list("speaking_for").isdisjoint(said):
        return None
    left = [w for w in said if w not in word_list("speaking_for") | word_list("little")]
    for size in range(len(left), 0, -1):
        for first in range(len(left) - size + 1):
            body = party(" ".join(left[first : first + size]))
            if body.id:
                return body
    return None

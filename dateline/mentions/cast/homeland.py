"""Which state a report is about: whose army "the army" is."""

from collections import Counter

from dateline.knowledge.actors import Shelf
from dateline.mentions.mention import Mention
from dateline.nouns import Parse, Place

CLEAR = 0.4
"""Share of all mentions of states that makes one the report's own."""

NEAR = 3
"""A place within a state counts as often as this many namings of a state."""


def homeland(parse: Parse, shelf: Shelf, places: tuple[Mention[Place], ...] = ()) -> str | None:
    """Return the code of the state that a report speaks of most, None if no one is clear.

    A town or district tells it better than the name of a state, which may be a party only.
    """
    votes: Counter[str] = Counter()
    for place in places:
        if place.of.country and place.of.level != "country":
            votes[place.of.country] += NEAR
    for number, sentence in enumerate(parse.sentences):
        weight = 3 if sentence.role == "headline" or number < 2 else 1
        for k, word in enumerate(sentence.words):
            if not word.text[:1].isupper():
                continue
            code = shelf.demonym(word.text) or shelf.state(word.text)
            pair = parse.slice(number, k, min(k + 2, len(sentence.words)))
            code = shelf.demonym(pair) or shelf.state(pair) or code
            entry = shelf.listed(word.text) if code is None else None
            code = code or (entry.country if entry else None)
            if code:
                votes[code] += weight
    ranked = votes.most_common(2)
    if not ranked or ranked[0][1] < CLEAR * votes.total():
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] else None

"""Whom or what a deed is done to, where the clause leaves out the noun ("13 were bombarded")."""

from dateline.extraction.facets.phrases import party, words_before
from dateline.extraction.facets.played import Played, because
from dateline.extraction.folding import VIOLENT
from dateline.extraction.frames.elided import nouns_left_out
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.people_senses import is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor


def left_out(reading: Reading) -> tuple[Played, ...]:
    """Return whom or what a bare number stands for that something is done to."""
    words = reading.sentence.words
    found: list[Played] = []
    if reading.frame.event not in VIOLENT | role_words("befalling"):
        return ()
    times = reading.scene.times.get(reading.number, ())
    for head in reading.slots.object:
        if any(time.first <= head < time.last for time in times):
            continue
        named = (_named(there, k) for there, k in nouns_left_out(reading, head))
        meant = next((actor for actor in named if actor is not None), None)
        found += because((meant,), f"what “{words[head].text}” stands for")
    return tuple(found)


def _named(there: Reading, index: int) -> Actor | None:
    """Return the people or things of a noun that was told before."""
    actor = party(there, index)
    if actor is not None or is_human(there, index) or there.named_place(index):
        return actor
    if there.lemma(index) in words_of("abstract") | words_of("deed") | words_of("settlement"):
        return None
    name = words_before(there, index)
    return Actor(name=name, text=name, kind="other")

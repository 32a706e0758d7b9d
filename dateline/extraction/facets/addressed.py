"""To whom or of whom somebody speaks, wherever the clause has them."""

from dateline.extraction.facets.phrases import (
    distinct,
    holder_of,
    party,
    qualifier_of,
    words_before,
)
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import subject_of
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor


def addressed(reading: Reading) -> tuple[Actor, ...]:
    """Return whom an act of speech is addressed to or aimed at."""
    if reading.word.upos != "VERB":
        return ()
    sentence, verb, event = reading.sentence, reading.trigger, reading.frame.event
    heads = sentence.below(verb, "obj", "iobj", "nsubj:pass")
    if event in role_words("asking"):
        for clause in sentence.below(verb, "ccomp", "xcomp"):
            heads += sentence.below(clause, "nsubj", "nsubj:pass")
    if event == "accusation":
        heads += reading.slots.preps.get("to", ()) + reading.slots.preps.get("on", ())
    own = set(reading.slots.subject)
    own |= set() if reading.slots.passive else set(subject_of(sentence, verb))
    if event == "criticism" and reading.lemma(verb) == "tell":
        heads = ()  # whoever is told of it is not whom it is aimed at
    heads = tuple(head for head in heads if head not in own)
    found = distinct(a for a in (_someone(reading, head) for head in heads) if a is not None)
    return found or (_meant(reading, heads) if event == "appeal" else ())


def _someone(reading: Reading, head: int) -> Actor | None:
    """Return a party, or whoever can be spoken to under any words ("media houses")."""
    actor = party(reading, head) or qualifier_of(reading, head)
    if actor is None and reading.frame.event in role_words("refusing"):
        actor = _behind(reading, head)
    word, lemma = reading.sentence.words[head], reading.lemma(head)
    if actor is not None or word.upos != "NOUN" or reading.frame.event not in role_words("asking"):
        return actor
    if lemma in words_of("abstract") or lemma not in role_words("bodies"):
        return None
    name = words_before(reading, head)
    return Actor(name=name, text=name, kind="other")


def _behind(reading: Reading, head: int) -> Actor | None:
    """Return whose words or goods are refused ("findings of a board", "release of EU money")."""
    if (holder := holder_of(reading, head)) is not None:
        return holder
    inner = reading.sentence.below(head, "nmod")
    found = (qualifier_of(reading, k) for k in inner)
    return next((actor for actor in found if actor is not None), None)


def _meant(reading: Reading, heads: tuple[int, ...]) -> tuple[Actor, ...]:
    """Return whose deed is called for or to be ended ("an end to the rebels' offensive")."""
    sentence = reading.sentence
    heads += reading.slots.preps.get("for", ())
    deeper = tuple(k for head in heads for k in sentence.below(head, "nmod"))
    near = tuple(k for head in (*heads, *deeper) for k in sentence.below(head, "nmod:poss"))
    found = (party(reading, head) for head in (*near, *deeper))
    return distinct(actor for actor in found if actor is not None and actor.kind != "civilians")

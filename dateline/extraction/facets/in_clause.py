"""Clues of the clause: on what a place's name hangs, on the way up to the word that tells it.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from dateline.extraction.facets.asking import TOWARD, WORDS, case, is_here
from dateline.extraction.facets.grounds import AT, CLAUSES, Asked, case_of
from dateline.extraction.frames.lexicon import lemma_of, words_of

_SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer")
_OBLIQUES = ("obl", "obl:unmarked", "obl:agent")
_OWNING = ("nmod:poss", "compound", "amod", "nmod:desc")
_SAME = ("conj", "appos", "flat", "list")


def _way(q: Asked) -> tuple[int, ...]:
    """Return the words from the place's name up to, without, the word that tells what happened.

    Without a word in common but the root, the way ends at the verb of the place's own clause.
    """
    if q.same is None:
        return ()
    found, trigger = [], q.happening.reading.trigger
    for k in (q.same.head, *q.sentence.above(q.same.head)):
        if k == trigger:
            break
        found.append(k)
        if q.sentence.words[k].deprel in CLAUSES:
            break
    return tuple(found)


def _relations(q: Asked) -> tuple[str, ...]:
    """Return the relations of the way, without those between words for one and the same thing."""
    return tuple(
        relation
        for relation in (q.sentence.words[k].deprel for k in _way(q))
        if relation not in _SAME
    )


def hangs_on_it(q: Asked) -> bool:
    """The word that tells it takes the place by "in", "at" or "near"."""
    relations = _relations(q)
    return len(relations) == 1 and relations[0] in (*_OBLIQUES, "nmod") and case(q) in AT


def is_acted_upon(q: Asked) -> bool:
    """The verb acts upon the place."""
    return _relations(q) == ("obj",)


def is_doing(q: Asked) -> bool:
    """The name stands as one that acts."""
    relations = _relations(q)
    return len(relations) == 1 and relations[0] in _SUBJECTS


def within_subject(q: Asked) -> bool:
    """The name describes who acts, or whom it befalls."""
    relations = _relations(q)
    return len(relations) >= 2 and relations[-1] in _SUBJECTS


def within_object(q: Asked) -> bool:
    """The name describes what is acted upon."""
    relations = _relations(q)
    return len(relations) >= 2 and relations[-1] == "obj"


def within_phrase(q: Asked) -> bool:
    """The name stands within another phrase of the clause."""
    relations = _relations(q)
    return len(relations) >= 2 and relations[-1] in _OBLIQUES


def owns(q: Asked) -> bool:
    """The name only says whose something is."""
    return q.same is not None and q.sentence.words[q.same.head].deprel in _OWNING


def owns_site(q: Asked) -> bool:
    """The name says which town, camp or site is meant."""
    if not owns(q) or q.same is None:
        return False
    governor = q.sentence.words[q.sentence.words[q.same.head].head]
    return lemma_of(governor) in words_of("settlement") | words_of("facility")


def of_speaker(q: Asked) -> bool:
    """The name describes who speaks."""
    if q.same is None:
        return False
    words, up = q.sentence.words, (q.same.head, *q.sentence.above(q.same.head))
    subject = next((k for k in up[1:] if words[k].deprel in _SUBJECTS), -1)
    if subject < 0 or words[subject].head < 0:
        return False
    verb, trigger = words[subject].head, q.happening.reading.trigger
    said = {words[k].deprel for k in _up_to(q, trigger, verb)}
    return words[verb].deprel == "parataxis" or bool(said & {"ccomp", "parataxis"})


def _up_to(q: Asked, low: int, high: int) -> tuple[int, ...]:
    """Return the words from one up to another above it; none if it is not above."""
    way = (low, *q.sentence.above(low))
    return way[: way.index(high)] if high in way else ()


def goes_there(q: Asked) -> bool:
    """The sentence says "to", "for" or "against" the place."""
    return is_here(q) and case(q) in TOWARD


def comes_from_there(q: Asked) -> bool:
    """The sentence says "from" the place."""
    return is_here(q) and case(q) == "from"


def word_stands_at(q: Asked) -> bool:
    """A noun tells it, and "in" or "at" the place stands right after."""
    reading = q.happening.reading
    return (
        q.same is not None
        and reading.word.upos == "NOUN"
        and reading.trigger < q.same.head <= reading.trigger + 4
        and case_of(q.sentence, q.same.head) in AT
    )


def words_asked_there(q: Asked) -> bool:
    """Words are told, and the clause names the place."""
    return q.happening.event in WORDS and bool(_way(q)) and len(_relations(q)) == 1

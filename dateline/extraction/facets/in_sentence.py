"""Clues of the sentence: how a place that it names stands to what is told.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from dateline.extraction.facets.asking import (
    ELSEWHERE,
    LEAVING,
    WORDS,
    is_here,
    last_place,
    named_here,
)
from dateline.extraction.facets.grounds import AT, Asked, is_goal


def same_clause(q: Asked) -> bool:
    """The place is named in the same clause."""
    return q.borders == ((), ())


def clause_beneath(q: Asked) -> bool:
    """The place is named in a clause that explains this one."""
    up, down = q.borders
    return is_here(q) and len(up) == 1 and not down and up != ("acl:relcl",)


def clause_around(q: Asked) -> bool:
    """The place is named in the clause around this one."""
    up, down = q.borders
    return is_here(q) and not up and len(down) == 1 and down[0] not in ("ccomp", "conj")


def clause_beside(q: Asked) -> bool:
    """The place is named in the clause that this one is joined to."""
    up, down = q.borders
    return is_here(q) and not up and down == ("conj",)


def far_in_sentence(q: Asked) -> bool:
    """The place is named in the same sentence, clauses away."""
    up, down = q.borders
    return is_here(q) and len(up) + len(down) >= 2


def at_here(q: Asked) -> bool:
    """The sentence says "in", "at" or "near" the place."""
    return is_here(q) and q.case in AT


def from_here(q: Asked) -> bool:
    """The sentence says "from" the place."""
    return is_here(q) and q.case == "from"


def of_here(q: Asked) -> bool:
    """The sentence says "of" the place."""
    return is_here(q) and q.case == "of"


def country_here(q: Asked) -> bool:
    """The sentence names the country."""
    return is_here(q) and q.level == "country"


def told_in_sentence(q: Asked) -> bool:
    """The sentence has told something that happened there."""
    n = q.happening.reading.number
    return q.name is not None and any(t.name == q.name and t.sentence == n for t in q.told[-8:])


def words_there(q: Asked) -> bool:
    """Words are told, and the place is not in their clause."""
    return q.name is not None and not same_clause(q) and q.happening.event in WORDS


def words_country(q: Asked) -> bool:
    """Words are told, and the sentence names a country."""
    return is_here(q) and q.happening.event in WORDS and q.level == "country"


def leaving_from(q: Asked) -> bool:
    """It is where those who leave come from."""
    return from_here(q) and q.happening.event in LEAVING


def where_they_go(q: Asked) -> bool:
    """It is only where those who leave go."""
    if q.same is None or not same_clause(q):
        return False
    return is_goal(q.sentence, q.same.head, q.happening.event)


def only_place_here(q: Asked) -> bool:
    """No other place is named in the sentence."""
    return is_here(q) and len({m.of.name for m in named_here(q)}) == 1


def wider_here(q: Asked) -> bool:
    """Another place that the same phrase names lies in it."""
    if q.same is None or q.sentence.words[q.same.head].deprel == "conj":
        return False
    above = set(q.sentence.above(q.same.head)[:3])
    return any(m.head in above for m in named_here(q))


def leads_sentence(q: Asked) -> bool:
    """The sentence begins with "in" the place."""
    return q.same is not None and q.same.first <= 3 and q.case in AT


def moved_elsewhere(q: Asked) -> bool:
    """The sentence turns to something else, and does not name the place."""
    first = {word.text.lower() for word in q.sentence.words[:3]}
    return q.name is not None and not is_here(q) and bool(first & ELSEWHERE)


def other_named_here(q: Asked) -> bool:
    """The sentence names other places, not this one."""
    near = [m for m in named_here(q) if m.of.level != "country"]
    return q.name is not None and not is_here(q) and bool(near)


def there_word(q: Asked) -> bool:
    """The sentence says "there" or "here" of what was told last."""
    said = {w.text.lower() for w in q.sentence.words if w.deprel != "expl" and w.xpos != "EX"}
    return (
        bool(said & {"there", "here"})
        and q.name is not None
        and not is_here(q)
        and (q.since() == 1 or last_place(q) == q.name)
    )


def referred_here(q: Asked) -> bool:
    """The sentence means it by "the town", "the camp" or the like."""
    return q.name is not None and q.name in q.grounds.referred(q.happening.reading.number)


def whole_in_scope(q: Asked) -> bool:
    """It is a country or province, and the sentence speaks of the whole of it."""
    said = q.sentence.forms
    return q.level in ("country", "province") and bool(said & {"country", "nationwide", "nation"})


def acted_upon(q: Asked) -> bool:
    """The verb acts upon what lies there or is called so."""
    return q.name is not None and q.name in q.hints.acted_upon


def first_outward(q: Asked) -> bool:
    """It is the place that the clause names, looking outward from the word that tells it."""
    return q.name is not None and q.name == q.hints.around and q.happening.event not in WORDS


def no_clue_in_clause(q: Asked) -> bool:
    """The clause names another place."""
    return q.name is not None and q.hints.around not in (None, q.name)

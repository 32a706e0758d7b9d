"""The clause that carries a claim."""

from dateline.extraction.frames.reading import Reading
from dateline.nouns import Evidence, Sentence, Span

OTHER_CLAUSES = frozenset({"parataxis", "conj", "advcl", "ccomp", "acl:relcl", "acl", "xcomp"})
LONGEST = 400
"""Characters of evidence at most; a longer clause is cut around its trigger."""


def evidence_of(reading: Reading, tolls: tuple[int, ...], *, whole: bool) -> Evidence:
    """Return the stretch of the report that tells a happening.

    ``whole`` keeps the clauses beneath the trigger (what somebody urges or rejects).
    """
    sentence = reading.sentence
    head = _clause_head(sentence, reading.trigger)
    kept = set(_clause(sentence, head, reading, whole))
    for toll in tolls:
        top = _clause_head(sentence, toll)
        if top in kept or sentence.words[top].head in kept or top == toll:
            kept.update(k for k in sentence.subtree(toll))
    kept.update(_described(sentence, head))
    kept.update(reading.words)
    kept.update(reading.slots.subject if not kept & set(reading.slots.subject) else ())
    first, last = _trim(sentence, min(kept), max(kept))
    start, end = sentence.words[first].start, sentence.words[last].end
    trigger = _trigger(reading)
    if end - start > LONGEST:
        start, end = _narrow(reading, trigger, start, end)
    text = reading.scene.parse.text.text
    return Evidence(text[start:end], start, end, trigger)


def _clause_head(sentence: Sentence, index: int) -> int:
    """Return the verb (or the root) of the clause that a word stands in."""
    for k in (index, *sentence.above(index)):
        word = sentence.words[k]
        if word.head < 0 or (word.deprel in OTHER_CLAUSES and word.upos in ("VERB", "AUX")):
            return k
        if word.deprel in ("ccomp", "parataxis", "acl:relcl", "advcl"):
            return k
        if word.deprel == "conj" and sentence.below(k, "nsubj", "nsubj:pass"):
            return k
    return index


def _described(sentence: Sentence, head: int) -> range:
    """Return the noun that a clause with no "which" tells of ("70 killed", "aid we asked for")."""
    word = sentence.words[head]
    told = word.deprel == "acl" and word.xpos in ("VBN", "VBD", "JJ")
    if not (told or _is_joined_bare(sentence, head)) or not 0 <= word.head < head:
        return range(0)
    before = [k for k in sentence.subtree(word.head) if k <= word.head]
    return range(min(before), head)


def _is_joined_bare(sentence: Sentence, head: int) -> bool:
    """Say whether a relative clause does without its pronoun."""
    if sentence.words[head].deprel != "acl:relcl":
        return False
    own = (k for k in sentence.subtree(head))
    return not any(sentence.words[k].xpos in ("WDT", "WP", "WP$", "WRB") for k in own)


def _clause(sentence: Sentence, head: int, reading: Reading, whole: bool) -> list[int]:
    """Return the words of a clause without the clauses joined to it that hold no trigger."""
    path = {reading.trigger, *reading.words, *sentence.above(reading.trigger)}
    found, todo = [], [head]
    while todo:
        here = todo.pop()
        found.append(here)
        for k in sentence.children[here]:
            word = sentence.words[k]
            clause = word.deprel in OTHER_CLAUSES and word.upos in ("VERB", "AUX")
            if (
                (
                    not clause
                    or k in path
                    or (whole and here in path and word.deprel in ("xcomp", "ccomp", "advcl"))
                )
                or word.deprel in ("acl", "xcomp")
                and not sentence.below(k, "nsubj")
            ):
                todo.append(k)
    return found


def _trim(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Leave out punctuation and joining words at either end."""
    while first < last and (
        sentence.words[first].upos in ("PUNCT", "CCONJ", "SCONJ")
        or sentence.words[first].text == "-"
    ):
        first += 1
    while (
        last > first
        and sentence.words[last].upos in ("PUNCT", "CCONJ")
        and sentence.words[last].text not in ')”"%'
    ):
        last -= 1
    return first, last


def _trigger(reading: Reading) -> Span:
    words = [reading.sentence.words[k] for k in reading.words]
    start, end = words[0].start, words[-1].end
    return Span(reading.scene.parse.text.text[start:end], start, end)


def _narrow(reading: Reading, trigger: Span, start: int, end: int) -> tuple[int, int]:
    """Cut a long clause to the words around its trigger."""
    words = [w for w in reading.sentence.words if w.start >= start and w.end <= end]
    inside = [
        w
        for w in words
        if w.start >= trigger.start - LONGEST // 2 and w.end <= trigger.end + LONGEST // 2
    ]
    return inside[0].start, inside[-1].end

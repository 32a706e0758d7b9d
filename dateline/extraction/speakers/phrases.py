"""Speech told by nouns and prepositions: "according to X", "X's claim that C"."""

from typing import NamedTuple

from dateline.extraction.speakers.clauses import before_semicolon, opens_stretch, preposition
from dateline.extraction.speakers.words import speech
from dateline.nouns import Sentence

BY = frozenset({("by",), ("from",)})
CLOSING = frozenset((",", "”", '"', "''"))
SAID = ("VBD", "VBZ", "VBP")
ABOUT = frozenset({("of",), ("about",), ("out",)})


class Cue(NamedTuple):
    """One report of speech: who (the head of the source) says what (the content), by which word.

    ``via`` are the words that name the medium it went through.
    """

    word: int
    source: int | None
    content: frozenset[int]
    manner: str
    via: tuple[int, ...] = ()
    strength: float = 1.0
    why: str = ""
    act: bool = False


def noun_cue(sentence: Sentence, index: int) -> Cue | None:
    """Read "claims by X that C", "X's call for C", "figures from X"."""
    known, words = speech(), sentence.words
    content: set[int] = set()
    owner = next(iter(sentence.below(index, "nmod:poss")), None)
    for child in sentence.children[index]:
        case = preposition(sentence, child)
        if words[child].deprel == "nmod" and case in BY:
            owner = child
        elif words[child].deprel in ("acl", "ccomp") or (
            words[child].deprel == "nmod" and case in (*ABOUT, ("for",), ("on",))
        ):
            content |= set(sentence.subtree(child))
    if owner is None or words[owner].upos not in ("NOUN", "PROPN", "PRON"):
        return None
    lemma = words[index].lemma.lower()
    if owner is not None and not content:
        content |= _after_colon(sentence, index)
    if lemma in known.acts:
        content.add(index)
    above = words[index].head
    if (lemma in known.documents and lemma not in known.counts) or not content:
        return None
    if above >= 0 and words[index].deprel == "obj" and words[above].lemma in known.verbs:
        # "denied claims by X that C": it is the denial that counts.
        return None
    return Cue(index, owner, frozenset(content - set(sentence.subtree(owner))), known.nouns[lemma])


def _after_colon(sentence: Sentence, index: int) -> set[int]:
    """Return what a noun's clause only announces: "X's answer was short: C"."""
    words = sentence.words
    clause = words[index].head
    if words[index].deprel != "nsubj" or clause < 0 or not sentence.below(clause, "cop"):
        return set()
    signs = [k for k in range(clause + 1, len(words) - 1) if words[k].text == ":"]
    return set(range(signs[0] + 1, len(words))) if signs else set()


def credit_cue(sentence: Sentence, index: int) -> Cue | None:
    """Read "C, if X is to be believed", "if X are right, C"."""
    words, known = sentence.words, speech()
    if words[index].lemma.lower() not in known.credited or words[index].deprel != "advcl":
        return None
    marks = {words[k].text.lower() for k in sentence.below(index, "mark")}
    if "if" not in marks or words[index].head < 0:
        return None
    believed = words[index].upos == "VERB" and not sentence.below(index, "aux:pass")
    sources = sentence.below(index, *(("obj",) if believed else ("nsubj:pass", "nsubj")))
    if not sources or words[sources[0]].upos not in ("NOUN", "PROPN"):
        return None
    inner = set(sentence.subtree(index))
    rest = set(sentence.subtree(words[index].head)) - inner
    rest -= before_semicolon(sentence, min(inner))
    parted = [k for k in rest if k > max(inner) and words[k].text == ";"]
    content = {k for k in rest if not parted or k < parted[0]}
    return Cue(index, sources[0], frozenset(content), "said")


def bare_verb(sentence: Sentence, index: int) -> bool:
    """Say whether a verb of other use reports words here: "C, it held", "so its statement goes"."""
    words, known = sentence.words, speech()
    lemma = words[index].lemma.lower()
    if lemma not in known.bare | known.bare_of_documents or words[index].upos != "VERB":
        return False
    source = next(iter(sentence.below(index, "nsubj")), None)
    if source is None or sentence.below(index, "obj", "xcomp", "compound:prt", "advmod"):
        return False
    told = words[source].lemma.lower()
    document = told in known.documents or told in known.nouns
    if lemma in known.bare_of_documents and not document:
        return False
    said = any(sentence.below(k, "mark") for k in sentence.below(index, "ccomp"))
    after = words[index + 1].text if index + 1 < len(words) else ""
    between = source < index and after == "," and opens_stretch(sentence, source)
    return said or between or (document and index < source)


def phrase_cue(sentence: Sentence, index: int) -> Cue | None:
    """Read "according to X, C", "by X's own count, C"."""
    known, words = speech(), sentence.words
    case = preposition(sentence, index)
    listed = case in known.phrases
    owner = next(iter(sentence.below(index, "nmod:poss")), None)
    if owner is None and case == ("by",):
        of = (k for k in sentence.below(index, "nmod") if preposition(sentence, k) == ("of",))
        owner = next(of, None)
    reckoned = owner is not None and (
        (case == ("by",) and words[index].lemma in known.nouns)
        or (case == ("in",) and words[index].lemma in ("word", "view", "opinion", "account"))
    )
    spun = _spun(sentence, index, case)
    if not (listed or reckoned or spun) or words[index].head < 0:
        return None
    inner = set(sentence.subtree(words[index].head if spun else index))
    top = words[words[index].head].head if spun else words[index].head
    within = _after_which(sentence, min(inner))
    top = top if within is None else within
    trailing = max(inner) >= len(words) - 3
    while (
        within is None
        and words[top].head >= 0
        and (
            words[top].upos in ("NOUN", "PROPN", "NUM", "ADJ", "PRON")
            and words[top].deprel in ("nmod", "obl", "obj", "nsubj", "appos", "nummod", "amod")
            or (trailing and words[top].deprel in ("conj", "advcl"))
        )
    ):
        top = words[top].head
    content = set(sentence.subtree(top)) - inner - before_semicolon(sentence, min(inner))
    if not sentence.below(top, "nsubj", "nsubj:pass") and words[top].deprel == "root":
        content = set(range(len(words))) - inner
    if not trailing:
        content -= _next_clause(sentence, top, max(inner))
    cue = min(sentence.below(index, "case", "mark"))
    manner = known.nouns.get(words[index].lemma, "said")
    return Cue(cue, owner if reckoned else index, frozenset(content), manner)


def _after_which(sentence: Sentence, first: int) -> int | None:
    """Return what a phrase bears on within "a raid in which, by X's count, ten died"."""
    words = sentence.words
    if first < 2 or words[first - 1].text != "," or words[first - 2].xpos not in ("WDT", "WP"):
        return None
    above = sentence.above(first - 2)
    clause = next((k for k in above if k > first and words[k].deprel == "acl:relcl"), None)
    if clause is None:
        return None
    top = clause
    while words[top].deprel in ("acl:relcl", "nmod"):
        head = words[top].head
        if words[head].upos == "VERB" or sentence.below(head, "nsubj", "nsubj:pass"):
            break
        top = head
    return top


def _spun(sentence: Sentence, index: int, case: tuple[str, ...]) -> bool:
    """Say whether a rewritten page means "according to": "based on the governor, C"."""
    words, known = sentence.words, speech()
    head = words[index].head
    if head < 0 or words[head].head < 0:
        return False
    before = preposition(sentence, head) if words[head].upos == "NOUN" else ()
    if (*before, words[head].text.lower(), *case) not in known.spun:
        return False
    named = any(n.first <= index < n.last and n.label != "LOC" for n in sentence.names)
    return named or words[index].lemma.lower() in known.people | known.offices | known.bodies


def _next_clause(sentence: Sentence, top: int, after: int) -> set[int]:
    """Return the clause that follows in its own right: "A, according to X, and B happened"."""
    return {
        j
        for k in sentence.below(top, "conj", "parataxis")
        if k > after and top < after and sentence.below(k, "nsubj", "nsubj:pass")
        for j in sentence.subtree(k)
    }


def said_who(sentence: Sentence, index: int) -> int | None:
    """Return the noun right after a verb that closes what was said: "…, said the officer, who".

    Needed where the tree gives that noun to the verb of what is said.
    """
    words = sentence.words
    if index == 0 or words[index - 1].text not in CLOSING or words[index].xpos not in SAID:
        return None
    for k in range(index + 1, min(index + 6, len(words))):
        if words[k].deprel == "nsubj" and words[k].head < index:
            return k
        if words[k].upos not in ("DET", "ADJ", "NOUN", "PROPN"):
            return None
    return None

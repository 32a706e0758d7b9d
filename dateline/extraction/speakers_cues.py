"""Words that report speech in one sentence, each with its source and its content."""

from typing import NamedTuple

from dateline.extraction.speakers_words import Verb, is_media, speech
from dateline.nouns import Sentence

FRAME = ("nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark", "advmod", "iobj", "expl", "cc")
"""What belongs to the verb of speech itself and is never said."""

CLAUSES = ("ccomp", "xcomp", "parataxis")


class Cue(NamedTuple):
    """One report of speech: who (the head of the source) says what (the content), by which word."""

    word: int
    source: int | None
    content: frozenset[int]
    manner: str
    via: tuple[int, ...] = ()
    strength: float = 1.0
    why: str = ""


def subject(sentence: Sentence, verb: int) -> int | None:
    """Return the head of whoever does a verb: its own subject or the one that it inherits."""
    words, seen = sentence.words, 0
    while seen < 6:
        seen += 1
        for child in sentence.below(verb, "nsubj", "obl:agent"):
            return _antecedent(sentence, verb, child)
        if sentence.below(verb, "nsubj:pass"):
            return next(
                (k for k in sentence.below(verb, "obl") if _case(sentence, k) == ("by",)), None
            )
        relation, head = words[verb].deprel, words[verb].head
        if head < 0 or relation not in ("conj", "xcomp", "advcl", "acl", "parataxis"):
            return None
        if relation == "parataxis" and words[verb].xpos not in ("VBG", "VBN"):
            return None
        if words[head].upos in ("NOUN", "PROPN") and relation == "acl":
            return head
        verb = head
    return None


def _antecedent(sentence: Sentence, verb: int, child: int) -> int | None:
    """Return what a relative pronoun stands for; any other word stands for itself."""
    word = sentence.words[child]
    if word.xpos in ("WP", "WDT") and sentence.words[verb].deprel.startswith("acl"):
        return sentence.words[verb].head
    return None if word.xpos in ("WP", "WDT", "EX") else child


def _case(sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the preposition before a noun, its fixed parts included."""
    found: list[int] = []
    for child in sentence.below(index, "case", "mark"):
        found += [child, *sentence.below(child, "fixed")]
    return tuple(sentence.words[k].text.lower() for k in sorted(found))


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return every report of speech in a sentence, in reading order."""
    known, found = speech(), []
    for index, word in enumerate(sentence.words):
        lemma = word.lemma.lower()
        if lemma in known.verbs and word.upos == "VERB":
            cue = _verb_cue(sentence, index, known.verbs[lemma])
        elif word.upos in ("NOUN", "PROPN", "PRON"):
            cue = _phrase_cue(sentence, index)
        else:
            cue = None
        if cue is not None and cue.content:
            found.append(cue)
    return found


def _verb_cue(sentence: Sentence, index: int, verb: Verb) -> Cue | None:
    quoted = _quoted_as_saying(sentence, index)
    if quoted is not None:
        return quoted
    source = subject(sentence, index)
    content = _content(sentence, index, verb)
    if source is None and ("act" not in verb.shapes or not sentence.below(index, "nsubj:pass")):
        return None
    return Cue(index, source, content - {source or -1}, verb.manner, _medium(sentence, index))


def _content(sentence: Sentence, index: int, verb: Verb) -> frozenset[int]:
    words = sentence.words
    found: set[int] = set()
    before = False
    for child in sentence.children[index]:
        relation = words[child].deprel
        if relation in CLAUSES:
            found.update(sentence.subtree(child))
            before |= child < index and relation != "xcomp"
        elif relation == "obj" and "object" in verb.shapes or relation == "obl" and "of" in verb.shapes and _case(sentence, child) != ("by",) or relation == "advcl" and "of" in verb.shapes and sentence.below(child, "mark"):
            found.update(sentence.subtree(child))
    if "act" in verb.shapes:
        found.add(index)
    if not before and not found - {index}:
        found |= _governing_clause(sentence, index)
    elif before:
        found |= _rest(sentence, index)
    return frozenset(found)


def _governing_clause(sentence: Sentence, index: int) -> set[int]:
    """Return the clause into which "X said" is put: "A, X said, and B", "as X said, A"."""
    word = sentence.words[index]
    as_clause = word.deprel == "advcl" and any(
        sentence.words[k].text.lower() in ("as", "so") for k in sentence.below(index, "mark")
    )
    if word.head < 0 or not (word.deprel == "parataxis" or as_clause):
        return set()
    return set(sentence.subtree(word.head)) - set(sentence.subtree(index))


def _rest(sentence: Sentence, index: int) -> set[int]:
    """Return what goes on after a parenthetical "X said": "A, X said, although B"."""
    words, found = sentence.words, set[int]()
    for child in sentence.children[index]:
        relation = words[child].deprel
        if child < index or relation in FRAME or relation == "conj":
            continue
        comma = any(
            words[k].text in (",", ";") for k in range(index, sentence.subtree(child)[0] + 1)
        )
        if relation in ("advcl", "obl", "parataxis") and comma:
            found.update(sentence.subtree(child))
    return found


def _quoted_as_saying(sentence: Sentence, index: int) -> Cue | None:
    """Read "X was quoted by Y as saying C" and "citing X, Y reported C"."""
    words = sentence.words
    if words[index].lemma.lower() not in ("quote", "cite"):
        return None
    said = [k for k in sentence.below(index, "advcl", "xcomp") if words[k].lemma == "say"]
    content = {j for k in said for c in sentence.below(k, "ccomp") for j in sentence.subtree(c)}
    agents = tuple(
        k for k in sentence.below(index, "obl", "obl:agent") if _case(sentence, k) == ("by",)
    )
    for patient in sentence.below(index, "nsubj:pass"):
        via = tuple(j for k in agents for j in sentence.subtree(k))
        return Cue(index, patient, frozenset(content or _clause(sentence, index)), "said", via)
    for cited in sentence.below(index, "obj"):
        outlet = subject(sentence, index)
        via = sentence.subtree(outlet) if outlet is not None else ()
        if words[cited].upos in ("NOUN", "PROPN", "PRON"):
            return Cue(index, cited, frozenset(content or _clause(sentence, index)), "said", via)
    return None


def _clause(sentence: Sentence, index: int) -> set[int]:
    """Return the clause that "citing X" hangs on, or that "X was quoted" stands beside."""
    word = sentence.words[index]
    if word.head < 0 or word.deprel not in ("advcl", "parataxis", "acl"):
        return set()
    return set(sentence.subtree(word.head)) - set(sentence.subtree(index))


def _medium(sentence: Sentence, index: int) -> tuple[int, ...]:
    """Return the words of the medium that someone told, or through which they spoke."""
    known = speech()
    for child in sentence.below(index, "iobj", "obj", "obl"):
        below = sentence.subtree(child)
        if is_media(sentence, below) and not sentence.below(child, "acl:relcl"):
            return below
        if sentence.words[child].text.lower() in known.platforms:
            return (child,)
    return ()


def _phrase_cue(sentence: Sentence, index: int) -> Cue | None:
    """Read "according to X, C"."""
    known, words = speech(), sentence.words
    case = _case(sentence, index)
    if case not in known.phrases:
        return None
    inner = set(sentence.subtree(index))
    top = words[index].head
    if top < 0:
        return None
    trailing = max(inner) >= len(words) - 3
    while words[top].head >= 0 and (
        words[top].upos in ("NOUN", "PROPN", "NUM", "ADJ")
        and words[top].deprel in ("nmod", "obl", "obj", "nsubj", "appos", "nummod", "amod")
        or (trailing and words[top].deprel in ("conj", "advcl"))
    ):
        top = words[top].head
    content = frozenset(set(sentence.subtree(top)) - inner)
    cue = min(sentence.below(index, "case", "mark"))
    return Cue(cue, index, content, "said")

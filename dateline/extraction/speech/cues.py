"""Words that report speech in one sentence, each with its source and its content."""

from dateline.extraction.speakers.clauses import (
    addressed,
    all_before,
    before_relative,
    before_semicolon,
    chunk_before,
    clause_around,
    content_after_that,
    parenthetic,
    preposition,
    subject,
)
from dateline.extraction.speakers.media import medium_of
from dateline.extraction.speakers.phrases import (
    ABOUT,
    Cue,
    bare_verb,
    credit_cue,
    noun_cue,
    phrase_cue,
    said_who,
)
from dateline.extraction.speakers.source import core
from dateline.extraction.speakers.words import Verb, speech
from dateline.extraction.speech.counting import counts, sums, tells_fates
from dateline.nouns import Sentence

NOBODY = frozenset(("nobody", "none", "neither", "nothing"))

DEED = 0.4
"""How sure it is that who "backs" or "accepts" speaks; counts only for kinds that are speech."""

FRAME = ("nsubj", "nsubj:pass", "aux", "aux:pass", "cop", "mark", "advmod", "iobj", "expl", "cc")
"""What belongs to the verb of speech itself and is never said."""

CLAUSES = ("ccomp", "xcomp", "parataxis")
BLAMED = frozenset(
    {("of",), ("for",), ("on",), ("to",), ("with",), ("about",), ("against",), ("over",)}
)


def find_cues(sentence: Sentence) -> list[Cue]:
    """Return every report of speech in a sentence, in reading order."""
    known, found = speech(), []
    for index, word in enumerate(sentence.words):
        lemma = word.lemma.lower()
        if lemma in known.verbs and word.upos == "VERB" and word.deprel != "case":
            cue = _verb_cue(sentence, index, known.verbs[lemma])
        elif bare_verb(sentence, index):
            cue = _verb_cue(sentence, index, Verb("said", frozenset(("clause",))))
        elif lemma in known.counting and word.upos == "VERB" and counts(sentence, index):
            cue = _verb_cue(sentence, index, Verb("estimated", frozenset(("object",))))
        elif lemma in known.tallied and word.upos == "VERB" and tells_fates(sentence, index):
            cue = _verb_cue(sentence, index, Verb("said", frozenset(("object",))))
        elif lemma in known.deeds and word.upos == "VERB":
            cue = _deed(sentence, index)
        elif word.upos in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET"):
            cue = phrase_cue(sentence, index)
        else:
            cue = None
        cue = credit_cue(sentence, index) or cue
        if cue is None and word.upos == "NOUN" and lemma in known.nouns:
            cue = noun_cue(sentence, index)
        if cue is not None:
            found.append(cue)
    return found


def _deed(sentence: Sentence, index: int) -> Cue | None:
    """Read "X backed the plan": it reports no words, but whoever does it speaks by it."""
    source = subject(sentence, index)
    if source is None:
        return None
    taken = sentence.below(index, "obj")
    if any(sentence.words[k].lemma.lower() in speech().credit for k in taken):
        said = frozenset(sentence.subtree(index)) - set(sentence.subtree(source))
        return Cue(index, source, said, "claimed", medium_of(sentence, index))
    return Cue(
        index, source, frozenset(), "said", strength=DEED, why="a deed that says so", act=True
    )


def _verb_cue(sentence: Sentence, index: int, verb: Verb) -> Cue | None:
    quoted = _quoted_as_saying(sentence, index)
    if quoted is not None:
        return quoted
    if _unsaid(sentence, index, verb) or _as_saying(sentence, index) or sums(sentence, index):
        return None
    source = None
    if not sentence.below(index, "nsubj", "nsubj:pass"):
        source = before_relative(sentence, index)
        source = chunk_before(sentence, index) if source is None else source
    source = subject(sentence, index) if source is None else source
    source = said_who(sentence, index) if source is None else source
    content = _content(sentence, index, verb)
    aside = not content - {index}
    if source is None:
        return _hearsay(sentence, index, content) if "clause" in verb.shapes else None
    aloof = parenthetic(sentence, index, source)
    if "act" not in verb.shapes and (aside or aloof or max(content) < index):
        content |= clause_around(sentence, index, source) if aside else set()
        content |= all_before(sentence, index, source)
    if not content:
        content = _bare_content(sentence, index)
    if _is_nobody(sentence, source):
        return None
    named = set(core(sentence, source)) if source not in content else {source}
    if source == before_relative(sentence, index):
        named = set(sentence.subtree(source))
    medium = medium_of(sentence, index)
    said = frozenset(content) - named - set(medium if len(medium) < 8 else ())
    return Cue(index, source, said, verb.manner, medium, act="act" in verb.shapes)


def _is_nobody(sentence: Sentence, source: int) -> bool:
    """Say whether the words tell that there is no such speaker: "no one confirms it"."""
    nobody = sentence.words[source].text.lower() in NOBODY
    return nobody or any(
        sentence.words[k].text.lower() == "no" for k in sentence.below(source, "det")
    )


def _hearsay(sentence: Sentence, index: int, content: frozenset[int]) -> Cue | None:
    """Read "three are said to have died", "it is reported that C": somebody says so, unnamed."""
    words = sentence.words
    lemma = words[index].lemma.lower()
    if lemma not in speech().hearsay or not sentence.below(index, "aux:pass"):
        return None
    subjects = sentence.below(index, "nsubj:pass", "nsubj")
    if not content or words[index].deprel.startswith("acl"):
        return None
    said = set(content) | {j for k in subjects for j in sentence.subtree(k)}
    return Cue(index, None, frozenset(said), speech().verbs[lemma].manner)


def _unsaid(sentence: Sentence, index: int, verb: Verb) -> bool:
    """Say whether the speech is only wished for or still to come: "wants it to say"."""
    words = sentence.words
    aux = {words[k].lemma.lower() for k in sentence.below(index, "aux")}
    word = words[index]
    if "act" in verb.shapes and aux & {"will", "would", "may", "might", "could", "should"}:
        return True
    if word.xpos != "VB" or aux or word.deprel not in ("xcomp", "ccomp", "acl", "advcl", "conj"):
        return False
    # "went on to say", "took to Facebook to say": said, all the same.
    return word.head < 0 or words[word.head].lemma not in speech().leading


def _bare_content(sentence: Sentence, index: int) -> frozenset[int]:
    """Return what is said without a clause: "officials say nine to twelve"."""
    words = sentence.words
    if words[index].lemma not in ("say", "estimate", "claim", "insist"):
        return frozenset()
    below = (k for k in sentence.children[index] if k > index and words[k].deprel != "punct")
    return frozenset(j for k in below for j in sentence.subtree(k))


def _parted(sentence: Sentence, index: int, child: int) -> bool:
    return any(sentence.words[k].text == ";" for k in range(index, child))


def _that_too(sentence: Sentence, child: int) -> bool:
    """Say whether a second clause is said as well: "… and that the road was cut"."""
    words = sentence.words
    first = next((k for k in sentence.subtree(child) if words[k].upos not in ("PUNCT", "CCONJ")), 0)
    return words[first].text.lower() == "that" and first < child


def _as_saying(sentence: Sentence, index: int) -> bool:
    """Say whether a verb only completes "was quoted as saying"."""
    head = sentence.words[index].head
    return head >= 0 and sentence.words[head].lemma in ("quote", "cite")


def _content(sentence: Sentence, index: int, verb: Verb) -> frozenset[int]:
    words = sentence.words
    found: set[int] = set()
    before = False
    whom = addressed(sentence, index)
    for child in sentence.children[index]:
        relation = words[child].deprel
        apart = relation == "parataxis" and child > index and _parted(sentence, index, child)
        if child == whom or apart:
            continue
        if relation in CLAUSES or (relation == "conj" and _that_too(sentence, child)):
            found.update(sentence.subtree(child))
            before |= child < index and relation != "xcomp"
        elif (relation == "obj" and "object" in verb.shapes) or (
            "of" in verb.shapes
            and (
                (relation == "obl" and preposition(sentence, child) in BLAMED)
                or (relation == "advcl" and sentence.below(child, "mark"))
            )
            or ("about" in verb.shapes and preposition(sentence, child) in ABOUT)
            or (verb.manner == "estimated" and preposition(sentence, child) == ("at",))
            or (relation == "advcl" and preposition(sentence, child) == ("to",))
        ):
            found.update(sentence.subtree(child))
    if "object" in verb.shapes and sentence.below(index, "aux:pass"):
        # "the attack was confirmed by the governor"
        for child in sentence.below(index, "nsubj:pass"):
            found.update(sentence.subtree(child))
    if relative := {k for k in found if words[k].xpos == "WDT" and not _inner(sentence, k, index)}:
        # "a raid that the army said had failed": what the clause hangs on is in what is said.
        found = found - relative | {words[index].head}
    if not found:
        found |= content_after_that(sentence, index)
    if before:
        found |= _rest(sentence, index)
        found -= before_semicolon(sentence, index)
    if "act" in verb.shapes:
        found.add(index)
    return frozenset(found)


def _inner(sentence: Sentence, pronoun: int, index: int) -> bool:
    """Say whether a relative pronoun belongs to a clause within what is said."""
    above = sentence.above(pronoun)
    below = above[: above.index(index)] if index in above else ()
    return any(sentence.words[k].deprel == "acl:relcl" for k in below)


def _rest(sentence: Sentence, index: int) -> set[int]:
    """Return what goes on after a parenthetical "X said": "A, X said, although B"."""
    words, found = sentence.words, set[int]()
    for child in sentence.children[index]:
        relation = words[child].deprel
        if child < index or relation in FRAME or relation == "conj":
            continue
        first = sentence.subtree(child)[0]
        comma = any(words[k].text in (",", ";") for k in range(index, first + 1))
        if relation in ("advcl", "obl", "parataxis") and comma:
            found.update(sentence.subtree(child))
    return found


def _quoting(sentence: Sentence, index: int) -> int | None:
    """Return who cites: the subject of the verb of speech above, else the nearest one."""
    for above in sentence.above(index):
        if sentence.words[above].lemma in speech().verbs:
            return subject(sentence, above)
    return subject(sentence, index)


def _quoted_as_saying(sentence: Sentence, index: int) -> Cue | None:
    """Read "X was quoted by Y as saying C" and "citing X, Y reported C"."""
    words = sentence.words
    if words[index].lemma.lower() not in ("quote", "cite"):
        return None
    content = {
        j
        for k in sentence.below(index, "advcl", "xcomp", "obl")
        if words[k].lemma in ("say", "tell", "state", "claim")
        for c in sentence.below(k, "ccomp", "obj", "xcomp")
        for j in sentence.subtree(c)
    }
    content |= {j for k in sentence.below(index, "ccomp") for j in sentence.subtree(k)}
    for patient in sentence.below(index, "nsubj:pass"):
        via = tuple(
            j
            for k in sentence.below(index, "obl", "obl:agent")
            if preposition(sentence, k) in (("by",), ("in",))
            for j in sentence.subtree(k)
        )
        content |= set() if content else clause_around(sentence, index, patient)
        content |= all_before(sentence, index, patient)
        return Cue(index, patient, frozenset(content), "said", via)
    for cited in sentence.below(index, "obj", "iobj"):
        outlet = _quoting(sentence, index)
        via = () if outlet is None else sentence.subtree(outlet)
        head = words[index].head
        if not content and head >= 0 and words[index].deprel in ("advcl", "parataxis", "acl"):
            around = head if words[head].upos == "VERB" else max(words[head].head, 0)
            verb = speech().verbs.get(words[around].lemma)
            content = set(_content(sentence, around, verb)) if verb else set()
            if content:
                return Cue(index, cited, frozenset(content), "said", via)
            content = set(sentence.subtree(around)) - set(sentence.subtree(index)) - set(via)
            content.discard(around if words[around].lemma in speech().verbs else -1)
        return Cue(index, cited, frozenset(content), "said", via)
    return None

"""Steps through a tree that reading speech needs: subjects, clauses, what stands between commas."""

from dateline.extraction.speakers.words import is_media, speech
from dateline.nouns import Sentence

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
FINITE = ("VBD", "VBZ", "VBP", "MD")
DASHES = ("–", "—", "-", "--")
STOPS = frozenset((",", ";", ":", "–", "—", "-", "“", "”", '"', "(", ")", "‘", "’"))
FARTHEST = 6
"""Steps up the tree after which a subject is no longer looked for."""


def preposition(sentence: Sentence, index: int) -> tuple[str, ...]:
    """Return the preposition before a noun, in lower case, its fixed parts included."""
    found: list[int] = []
    for child in sentence.below(index, "case", "mark"):
        found += [child, *sentence.below(child, "fixed")]
    return tuple(sentence.words[k].text.lower() for k in sorted(found))


def subject(sentence: Sentence, verb: int) -> int | None:
    """Return the head of whoever does a verb: its own subject or the one that it inherits."""
    words, start = sentence.words, verb
    if _passive(sentence, verb):
        agents = sentence.below(verb, "obl:agent", "obl")
        return next((k for k in agents if preposition(sentence, k) == ("by",)), None)
    for _ in range(FARTHEST):
        own = sentence.below(verb, "nsubj")
        if own:
            nouns = [k for k in own if words[k].upos in NOMINAL] or list(own)
            if verb != start and words[verb].deprel == "ccomp" and not _can_speak(sentence, nouns):
                # "X said shells had fallen and accused …": it is X who accuses.
                verb = words[verb].head
                continue
            return after_dateline(
                sentence, _antecedent(sentence, verb, _nearest(sentence, nouns, verb))
            )
        if sentence.below(verb, "nsubj:pass"):
            parts = sentence.below(verb, "obl")
            return next((k for k in parts if preposition(sentence, k) == ("by",)), None)
        relation, head = words[verb].deprel, words[verb].head
        if relation == "amod" and _headless(sentence, verb):
            return head
        if head < 0 or relation not in ("conj", "xcomp", "advcl", "acl", "parataxis", "ccomp"):
            return None
        participle = words[verb].xpos in ("VBG", "VBN") or (
            relation == "advcl" and words[verb].xpos == "VB"
        )
        if relation in ("parataxis", "ccomp", "advcl") and not participle:
            return None
        if words[head].upos in ("NOUN", "PROPN") and relation == "acl":
            return head if words[verb].xpos == "VBG" or _headless(sentence, verb) else None
        verb = head
    return None


def _can_speak(sentence: Sentence, nouns: list[int]) -> bool:
    known = speech()
    speaking = known.people | known.bodies | known.offices | known.documents
    return any(
        sentence.words[k].upos == "PROPN"
        or (sentence.words[k].upos == "PRON" and sentence.words[k].lemma.lower() not in ("i", "we"))
        or sentence.words[k].lemma.lower() in speaking
        for k in nouns
    )


def _nearest(sentence: Sentence, nouns: list[int], verb: int) -> int:
    """Return the subject where the tree has two: the last before the verb, or a person's name."""
    words = sentence.words
    before = [k for k in nouns if k < verb]
    people = [
        k for k in before for n in sentence.names if n.label == "PER" and n.first <= k < n.last
    ]
    if len(before) > 1 and words[before[-2]].upos == "PROPN":
        # "X, a commander, said": the tree may call both its subject.
        after = before[-2] + 1
        while words[after].deprel == "flat" and words[after].head == before[-2]:
            after += 1
        people += [before[-2]] if words[after].text == "," else []
    return (people or before[-1:] or nouns)[0]


def _headless(sentence: Sentence, verb: int) -> bool:
    """Say whether the tree took a sentence for a noun phrase: "X Watch accused soldiers"."""
    head = sentence.words[verb].head
    return (
        sentence.words[head].head < 0
        and head < verb
        and bool(sentence.below(verb, "obj", "ccomp"))
        and not sentence.below(verb, "obl:agent")
    )


def _passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is passive, so that whoever does it can only follow "by"."""
    word = sentence.words[verb]
    if sentence.below(verb, "aux:pass", "nsubj:pass"):
        return True
    if sentence.below(verb, "nsubj"):
        return False
    aside = word.deprel in ("acl", "advcl", "xcomp") and not sentence.below(verb, "aux")
    active = bool(sentence.below(verb, "obj", "iobj")) or _headless(sentence, verb)
    return word.xpos == "VBN" and aside and not active


def after_dateline(sentence: Sentence, child: int | None) -> int | None:
    """Return the noun after a dateline's dash where the tree took the dateline for the subject."""
    words = sentence.words
    if child is None or words[child].upos != "PROPN":
        return child
    for aside in sentence.below(child, "appos", "parataxis"):
        between = range(child + 1, aside)
        if any(words[k].text in DASHES and _is_stop(sentence, k) for k in between):
            return aside if words[aside].upos in NOMINAL else None
    return child


def _antecedent(sentence: Sentence, verb: int, child: int) -> int | None:
    """Return what a relative pronoun stands for; any other word stands for itself."""
    words = sentence.words
    if words[child].xpos == "EX":
        return None
    if words[child].xpos in ("WP", "WDT"):
        for _ in range(FARTHEST):
            if words[verb].deprel.startswith("acl"):
                return words[verb].head
            if words[verb].deprel != "conj":
                return None
            verb = words[verb].head
        return None
    return child


def addressed(sentence: Sentence, index: int) -> int | None:
    """Return whom the speech is addressed to: "told reporters"."""
    for child in (*sentence.below(index, "iobj"), *sentence.below(index, "nsubj")[1:]):
        if child > index:
            return child
    clause = sentence.below(index, "ccomp", "xcomp")
    for child in sentence.below(index, "obj"):
        if clause or is_media(sentence, (child, *sentence.below(child, "compound", "flat"))):
            return child
    return None


def before_relative(sentence: Sentence, index: int) -> int | None:
    """Return the noun whose relative clause ends right before a verb: "X, who had fled, said".

    Needed where the tree hangs that noun on what is said.
    """
    words = sentence.words
    if index < 4 or words[index - 1].text != "," or words[index].xpos == "VBG":
        return None
    for clause in (index - 2, *sentence.above(index - 2)):
        noun = words[clause].head
        if words[clause].deprel != "acl:relcl" or not 0 <= noun < clause < index:
            continue
        comma = any(words[k].text == "," for k in range(noun + 1, clause))
        if comma and words[noun].upos in NOMINAL and max(sentence.subtree(clause)) < index:
            return noun
    return None


def chunk_before(sentence: Sentence, index: int) -> int | None:
    """Return the head of the noun phrase right before a verb: ", the governor of X said".

    Needed where the tree gives the verb no subject; the phrase must fill the stretch since the
    last comma and hold no finite verb.
    """
    words = sentence.words
    if words[index].deprel.startswith(("acl", "amod")) or words[index].xpos == "VBG":
        return None
    last = index
    if last > 1 and words[last - 1].text == "," and words[last - 2].upos in NOMINAL:
        last -= 1
    first = _start_of_stretch(sentence, last)
    if last < index and first > 1 and words[first].text.lower() in ("a", "an", "the"):
        # ", the observatory, a monitor in exile, said": the name comes before its description.
        last, first = first - 1, _start_of_stretch(sentence, first - 1)
    run = range(first, last)
    if not run or words[first].upos in ("ADP", "ADV", "CCONJ") or words[first].deprel == "case":
        return None
    noun = None
    for k in run:
        by = k + 1 < len(words) and words[k + 1].text == "by"
        if words[k].xpos in ("VBD", "VBZ", "VBP", "MD", "WP", "WDT", "IN-that") and not by:
            return None
        if words[k].upos in ("ADP", "VERB") and noun is not None:
            break
        noun = k if words[k].upos in NOMINAL else noun
    return noun


def _is_stop(sentence: Sentence, index: int) -> bool:
    """Say whether a mark parts phrases; a hyphen within a word does not."""
    words = sentence.words
    joined = index > 0 and words[index - 1].end == words[index].start
    return words[index].text in STOPS and not (words[index].text == "-" and joined)


def _start_of_stretch(sentence: Sentence, last: int) -> int:
    while last > 0 and not _is_stop(sentence, last - 1):
        last -= 1
    return last


def opens_stretch(sentence: Sentence, index: int) -> bool:
    """Say whether nothing but a noun phrase stands between a comma and a word."""
    words = sentence.words
    first = _start_of_stretch(sentence, index)
    return first > 0 and not any(word.upos in ("VERB", "AUX") for word in words[first:index])


def parenthetic(sentence: Sentence, index: int, source: int) -> bool:
    """Say whether "X said" stands between commas."""
    words = sentence.words
    first = _start_of_stretch(sentence, min(index, source))
    last = max(index, source) + 1
    after = any(word.xpos in FINITE for word in words[last:])
    comma = last < len(words) and words[last].text == ","
    return first > 1 and comma and source < index and not after


def all_before(sentence: Sentence, index: int, source: int) -> set[int]:
    """Return all that stands before a closing "…, X said on Monday." or "…, said X.".

    Empty where the words do not stand so, or what stands before holds no clause.
    """
    words = sentence.words
    first = _start_of_stretch(sentence, min(index, source))
    rest = () if parenthetic(sentence, index, source) else words[max(index, source) + 1 :]
    pronoun = any(words[k].xpos in ("WDT", "WP") for k in range(first, index))
    # A clause that hangs on a noun follows it; after a comma the tree only took it for one.
    relative = words[index].deprel.startswith("acl") and words[first - 1].text != ","
    if pronoun or relative or first < 3 or any(word.xpos in FINITE for word in rest):
        return set()
    if any(_joins(sentence, k, first) for k in range(first, min(index, source))):
        return set()
    before = set(range(first - 1)) - before_semicolon(sentence, first - 1)
    told = any(words[k].upos in ("VERB", "AUX") for k in before)
    return before if told and words[min(before)].upos != "SCONJ" else set()


def _joins(sentence: Sentence, index: int, first: int) -> bool:
    """Say whether a word joins "X said" to what stands before: "…, but X said"."""
    word = sentence.words[index]
    nouns = word.head > index and sentence.words[word.head].upos in NOMINAL
    return word.upos == "SCONJ" or (word.upos == "CCONJ" and (index == first or not nouns))


def before_semicolon(sentence: Sentence, index: int) -> set[int]:
    """Return what a semicolon parts from the clause in which "X said" stands."""
    for k in range(index, 0, -1):
        if sentence.words[k].text == ";":
            return set(range(k + 1))
    return set()


def clause_around(sentence: Sentence, index: int, source: int) -> set[int]:
    """Return the clause into which "X said" is put: "A, X said, and B", "as X said, A"."""
    words = sentence.words
    inner = set(sentence.subtree(index)) | set(sentence.subtree(source))
    first = min(k for k in inner if words[k].upos != "PUNCT")
    if first > 0 and words[first - 1].text not in STOPS and words[first - 1].text.lower() != "as":
        return set()
    top = words[index].head
    if top < 0:
        return set(range(first)) if index > 2 else set()
    if words[index].deprel == "acl:relcl" and source == top:
        return set()
    if words[index].deprel == "conj" and sentence.below(index, "cc"):
        return set()
    if words[index].deprel == "advcl" and words[first].text.lower() not in ("as", "so"):
        return set()
    for _ in range(FARTHEST):
        if top < 0:
            return set()
        if words[top].upos in ("VERB", "AUX", "ADJ") or words[top].head < 0:
            break
        top = words[top].head
    inner = set(sentence.subtree(index)) | before_semicolon(sentence, first)
    return set(sentence.subtree(top)) - inner - set(sentence.subtree(source))


def content_after_that(sentence: Sentence, index: int) -> set[int]:
    """Return what follows "that" or a colon after a verb of speech, where the tree lost it."""
    words = sentence.words
    below = set(sentence.subtree(index))
    for k in range(index + 1, len(words)):
        if k not in below or words[k].xpos in FINITE:
            return set()
        if words[k].text.lower() == "that" and words[k].upos == "SCONJ":
            return {j for j in below if j > k}
        if words[k].text == ":":
            return set(range(k + 1, len(words)))
    return set()

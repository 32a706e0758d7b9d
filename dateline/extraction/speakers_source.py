"""The words that name a source, read as a speaker: who, in what role, named or not."""

from typing import NamedTuple

from dateline.extraction.speakers_words import is_media, speech
from dateline.nouns import Name, Parse, Sentence

ASIDES = ("acl:relcl", "acl", "parataxis", "appos", "advcl", "punct")
TITLES = frozenset(["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "abbé", "hajj"])


class Source(NamedTuple):
    """A source as its words have it: ``kind`` is person, people, body, document or pronoun."""

    name: str
    kind: str
    text: str
    head: str
    role: str | None = None
    anonymous: bool = False


def core(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words of a noun phrase without its relative clauses and asides."""
    found, todo = [head], [head]
    while todo:
        for child in sentence.children[todo.pop()]:
            if sentence.words[child].deprel not in ASIDES:
                found.append(child)
                todo.append(child)
    first, last = min(found), max(found)
    words = sentence.words
    while first < head and words[first].upos in ("PUNCT", "CCONJ", "ADP", "SCONJ", "ADV"):
        first += 1
    run = [k for k in sorted(found) if first <= k <= last]
    while run and words[run[-1]].upos == "PUNCT":
        run.pop()
    return tuple(run) or (head,)


def read_source(parse: Parse, number: int, head: int) -> Source:
    """Return what the words around ``head`` say of the source."""
    sentence = parse.sentences[number]
    words, here = sentence.words, core(sentence, head)
    text = parse.slice(number, here[0], here[-1] + 1)
    lemma = words[head].lemma.lower()
    person = _person(sentence, head, here)
    if person is not None:
        name = parse.slice(number, person.first, person.last)
        return Source(name, "person", text, lemma, _role(parse, number, head, here, person))
    if words[head].upos == "PRON" or (words[head].upos == "DET" and len(here) == 1):
        return Source(text, "pronoun", text, words[head].text.lower())
    bare = _bare(sentence, here)
    name = parse.slice(number, bare[0], bare[-1] + 1)
    kind, anonymous = _kind(sentence, head, here)
    # "Nineveh Governor" is a body's office; a person without a name keeps the description.
    return Source(text if anonymous else name, kind, text, lemma, None, anonymous)


def _person(sentence: Sentence, head: int, here: tuple[int, ...]) -> Name | None:
    """Return the person's name in a noun phrase, or beside it as an apposition."""
    people = [name for name in sentence.names if name.label == "PER"]
    near = {head} | set(sentence.below(head, "appos", "flat", "flat:name", "compound"))
    for child in tuple(near):
        near |= set(sentence.below(child, "flat", "appos"))
    for name in people:
        spans = set(range(name.first, name.last))
        genitive = any(sentence.words[k].deprel == "nmod:poss" for k in spans)
        if spans & near and not genitive:
            return name
    return None


def _role(parse: Parse, number: int, head: int, here: tuple[int, ...], person: Name) -> str | None:
    sentence = parse.sentences[number]
    before = [k for k in here if k < person.first]
    if before and not all(sentence.words[k].text.lower() in TITLES for k in before):
        role = _bare(sentence, tuple(before))
        while role and sentence.words[role[-1]].upos in ("PUNCT", "DET"):
            role = role[:-1]
        if role:
            return parse.slice(number, role[0], role[-1] + 1)
    for child in sentence.below(head, "appos"):
        if child >= person.last:
            role = _bare(sentence, core(sentence, child))
            return parse.slice(number, role[0], role[-1] + 1)
    return None


def _bare(sentence: Sentence, here: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words without the article in front."""
    words = sentence.words
    while len(here) > 1 and words[here[0]].upos in ("DET", "PUNCT"):
        here = here[1:]
    return here


def _kind(sentence: Sentence, head: int, here: tuple[int, ...]) -> tuple[str, bool]:
    """Return person, people, body or document, and whether the source stays without a name."""
    known, word = speech(), sentence.words[head]
    lemma = word.lemma.lower()
    inside = any(name.first <= head < name.last for name in sentence.names)
    if word.upos == "PROPN" or (inside and lemma not in known.people):
        return ("body", False)
    definite = (
        any(
            sentence.words[k].text.lower() in ("the", "this", "that")
            or sentence.words[k].deprel == "nmod:poss"
            for k in sentence.children[head]
        )
        or sentence.words[here[0]].text.lower() == "the"
    )
    if lemma in known.documents:
        return ("document", False)
    if lemma in known.people and lemma not in known.bodies:
        # "the army's spokesman" speaks for a body that is named
        return ("people" if word.xpos == "NNS" else "person", True)
    if lemma in known.offices or lemma.split("-")[-1] in known.offices:
        many = word.xpos in ("NNS", "NNPS")
        return (
            "people" if many else "person",
            many or not (definite or len(here) == 1 or _named_in(sentence, here)),
        )
    if lemma in known.bodies or is_media(sentence, here):
        return ("body", False)
    return ("people" if word.xpos == "NNS" else "body", word.xpos == "NNS")


def _named_in(sentence: Sentence, here: tuple[int, ...]) -> bool:
    return any(name.first in here for name in sentence.names)

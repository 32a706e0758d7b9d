"""The words that name a source, read as a speaker: who, in what role, named or not."""

from typing import NamedTuple

from dateline.extraction.speakers.clauses import preposition
from dateline.extraction.speakers.naming import bears
from dateline.extraction.speakers.words import is_media, speech
from dateline.nouns import Name, Parse, Sentence

ASIDES = ("acl:relcl", "acl", "parataxis", "appos", "advcl", "punct")
LOOSE = ("PUNCT", "CCONJ", "SCONJ", "ADV", "ADP")
TITLES = frozenset(("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "abbé", "hajj"))
SOME = frozenset(
    ("one", "some", "many", "several", "others", "both", "two", "three", "few", "most", "another")
)
SOMEONE = ("er", "or", "ist", "man", "woman", "ian", "ee", "person")
"""Endings of nouns for people that no list needs to hold."""

DEFINITE = frozenset(("the", "this", "that", "these", "those"))


class Source(NamedTuple):
    """A source as its words have it: ``kind`` is person, people, body, document or pronoun.

    ``word`` is the index, in its sentence, of the word that ``head`` is the lemma of; ``beside``
    says that the name stands as an apposition to it.
    """

    name: str
    kind: str
    text: str
    head: str
    word: int
    sentence: int
    role: str | None = None
    anonymous: bool = False
    beside: bool = False


def core(sentence: Sentence, head: int) -> tuple[int, ...]:
    """Return the words of a noun phrase without its relative clauses and asides."""
    found, todo = [head], [head]
    while todo:
        for child in sentence.children[todo.pop()]:
            relation = sentence.words[child].deprel
            verbal = relation == "amod" and child > head and sentence.words[child].upos == "VERB"
            leading = relation in ("case", "mark", "cc") and child < head
            if relation not in ASIDES and not leading and not verbal:
                found.append(child)
                todo.append(child)
    words = sentence.words
    run = [k for k in sorted(found) if k >= _after_sign(sentence, head)]
    while run and run[0] < head and words[run[0]].upos in LOOSE:
        run.pop(0)
    while len(run) > 1 and (words[run[-1]].upos == "PUNCT" or words[run[-1]].xpos == "POS"):
        run.pop()
    return tuple(run) or (head,)


def _after_sign(sentence: Sentence, head: int) -> int:
    """Return where a name begins that a dash sets apart ("12 killed - officials")."""
    words = sentence.words
    for k in range(head - 1, 0, -1):
        if words[k].text in ("-", "–", "—", ":", "|") and words[k].start > words[k - 1].end:
            return k + 1
    return 0


def read_source(parse: Parse, number: int, head: int) -> Source:
    """Return what the words around ``head`` say of the source."""
    sentence = parse.sentences[number]
    words = sentence.words
    head = _issuer(sentence, head)
    here = core(sentence, head)
    text = parse.slice(number, here[0], here[-1] + 1)
    lemma = words[head].lemma.lower()
    person = _person(sentence, head, here)
    if person is not None:
        name = parse.slice(number, person.first, person.last)
        return Source(
            name, "person", text, lemma, head, number, _role(parse, number, head, here, person)
        )
    borne = bears(parse, number, head)
    if borne is not None:
        role = _bare(sentence, here)
        told = parse.slice(number, role[0], role[-1] + 1)
        return Source(borne, "person", text, lemma, head, number, told)
    if lemma in SOME or words[head].upos == "NUM":
        return Source(text, "people", text, lemma, head, number, None, True)
    if words[head].upos == "PRON":
        return Source(text, "pronoun", text, words[head].text.lower(), head, number)
    body = _spoken_for(parse, number, head, here)
    if body is not None:
        return body._replace(text=text, head=lemma)
    bare = _bare(sentence, here)
    kind, anonymous = _kind(sentence, head, here)
    beside = None if anonymous else _named_beside(parse, number, head)
    name = beside or parse.slice(number, bare[0], bare[-1] + 1)
    text += _short_form(sentence, here[-1])
    return Source(
        text if anonymous else name, kind, text, lemma, head, number, None, anonymous, bool(beside)
    )


def _spoken_for(parse: Parse, number: int, head: int, here: tuple[int, ...]) -> Source | None:
    """Return the body that "the army's spokesman" or "Watch analysts" speak for, as the source."""
    sentence = parse.sentences[number]
    word, lemma = sentence.words[head], sentence.words[head].lemma.lower()
    if lemma.startswith("spokes") and word.xpos == "NN":
        for owner in sentence.below(head, "nmod:poss"):
            if sentence.words[owner].upos != "PRON":
                body = _bare(sentence, core(sentence, owner))
                name = parse.slice(number, body[0], body[-1] + 1)
                role = parse.slice(number, head, head + 1)
                return Source(name, "person", name, lemma, owner, number, role)
    if lemma in speech().staff and word.xpos == "NNS":
        for span in sentence.names:
            if span.label == "ORG" and span.last == head and span.first in here:
                text = parse.slice(number, span.first, span.last)
                return Source(text, "body", text, lemma, span.last - 1, number)
    return None


def _short_form(sentence: Sentence, last: int) -> str:
    """Return the bracket after a name: "the Northern Union (NU)"."""
    after = sentence.words[last + 1 : last + 4]
    if len(after) == 3 and (after[0].text, after[2].text) == ("(", ")"):
        return f" ({after[1].text})"
    return ""


def _named_beside(parse: Parse, number: int, head: int) -> str | None:
    """Return the name right after a common noun: "the website X", "the mission, X,"."""
    sentence = parse.sentences[number]
    if sentence.words[head].upos != "NOUN":
        return None
    for child in sentence.below(head, "appos", "flat"):
        for name in sentence.names:
            if name.label == "ORG" and name.first <= child < name.last and child - head <= 3:
                return parse.slice(number, name.first, name.last)
    return None


def _issuer(sentence: Sentence, head: int) -> int:
    """Return whose statement, figures or ultimatum it is, where the words say so."""
    words, known = sentence.words, speech()
    lemma = words[head].lemma.lower()
    if lemma not in known.documents and lemma not in known.nouns:
        return head
    for child in sentence.below(head, "nmod:poss"):
        return child
    for child in sentence.below(head, "nmod"):
        case = preposition(sentence, child)
        if case in (("by",), ("from",)) or (case == ("of",) and _is_body(sentence, child)):
            return child
    for clause in sentence.below(head, "acl"):
        if words[clause].lemma not in known.issued:
            continue
        for child in sentence.below(clause, "obl:agent", "obl"):
            if preposition(sentence, child) == ("by",):
                return child
    for child in sentence.below(head, "compound"):
        if words[child].lemma.lower() in known.bodies:
            return child
        if any(name.first <= child < name.last for name in sentence.names):
            return child
    return head


def _is_body(sentence: Sentence, index: int) -> bool:
    orgs = (name for name in sentence.names if name.label == "ORG")
    body = sentence.words[index].lemma.lower() in speech().bodies
    return body or any(name.first <= index < name.last for name in orgs)


def _person(sentence: Sentence, head: int, here: tuple[int, ...]) -> Name | None:
    """Return the person's name in a noun phrase, or beside it as an apposition."""
    is_body = sentence.words[head].lemma.lower() in speech().bodies
    near = {head} | set(
        sentence.below(head, "flat", "flat:name", *(() if is_body else ["compound"]))
    )
    near |= {k for j in here if j >= head for k in sentence.below(j, "appos")}
    for child in tuple(near):
        near |= set(sentence.below(child, "flat", "appos"))
    for name in sentence.names:
        spans = set(range(name.first, name.last))
        genitive = any(
            sentence.words[k].deprel == "nmod:poss" and sentence.words[k].head not in spans
            for k in spans - {head}
        )
        if name.label == "PER" and spans & near and not genitive:
            return name
    return None


def _role(parse: Parse, number: int, head: int, here: tuple[int, ...], person: Name) -> str | None:
    """Return the office before the name or after it."""
    sentence = parse.sentences[number]
    before = [k for k in here if k < person.first]
    while before and sentence.words[before[-1]].upos in ("PUNCT", "DET"):
        before.pop()
    role = _bare(sentence, tuple(before)) if before else ()
    if role and sentence.words[role[-1]].text.lower() in TITLES:
        role = ()
    graded = all(sentence.words[k].text.lower() in speech().grades for k in role)
    if not role or graded:
        for child in sentence.below(head, "appos"):
            if child >= person.last and sentence.words[child].upos in ("NOUN", "PROPN"):
                role = _bare(sentence, core(sentence, child))
                break
    return parse.slice(number, role[0], role[-1] + 1) if role else None


def _bare(sentence: Sentence, here: tuple[int, ...]) -> tuple[int, ...]:
    """Return the words without the article in front."""
    while len(here) > 1 and sentence.words[here[0]].upos in ("DET", "PUNCT"):
        here = here[1:]
    return here


def _kind(sentence: Sentence, head: int, here: tuple[int, ...]) -> tuple[str, bool]:
    """Return person, people, body or document, and whether the source stays without a name."""
    known, word = speech(), sentence.words[head]
    lemma, many = word.lemma.lower(), word.xpos in ("NNS", "NNPS")
    named = any(name.first <= head < name.last for name in sentence.names)
    definite = sentence.words[here[0]].text.lower() in DEFINITE or bool(
        sentence.below(head, "nmod:poss")
    )
    if lemma in known.documents or lemma in known.nouns:
        return ("document", not definite and not named)
    if lemma in known.sides and definite:
        return ("body", False)
    if many and lemma in known.groups and not named:
        return ("people", True)
    titled = definite and word.upos == "PROPN" and not many
    if lemma in known.people and not (lemma in known.bodies or lemma in known.offices or titled):
        return ("people" if many else "person", True)
    if lemma.split("-")[-1] in known.offices or lemma in known.offices:
        office = definite or len(here) == 1 or any(name.first in here for name in sentence.names)
        office = office and sentence.words[here[0]].text.lower() not in ("a", "an")
        return ("people" if many else "person", many or not office)
    if named or word.upos == "PROPN" or lemma in known.bodies or is_media(sentence, here):
        return ("body", False)
    someone = lemma.endswith(SOMEONE) or sentence.words[here[0]].text.lower() in ("a", "an")
    if someone:
        return ("people" if many else "person", True)
    return ("things", True) if many else ("thing", False)

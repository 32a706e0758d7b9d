"""Persons by name, and the role that stands beside the name."""

from dateline.mentions.actors.drafts import Draft
from dateline.mentions.actors.phrases import (
    bare_start,
    follows,
    head_of,
    name_over,
    noun_of,
    phrase,
)
from dateline.mentions.actors.words import actor_words
from dateline.nouns import Name, Parse, Sentence

BESIDE = ("flat", "appos", "nmod:desc", "compound", "nmod:unmarked")


def person_at(parse: Parse, number: int, head: int) -> Draft | None:
    """Return the person whose name or title ``head`` governs, with the words of the role."""
    sentence = parse.sentences[number]
    name = _name_at(sentence, head)
    if name is None:
        return None
    first, last = phrase(sentence, head)
    first, last = min(first, name.first), max(last, name.last)
    office = _before(sentence, first, name) or _after(sentence, head, name)
    return Draft(
        number,
        first,
        last,
        head,
        "person",
        parse.slice(number, name.first, name.last),
        noun=sentence.words[head].lemma.lower(),
        office=office,
        of=next(iter(sentence.below(head, "nmod:poss")), None),
    )


def _name_at(sentence: Sentence, head: int) -> Name | None:
    """Return the person's name that a word heads: its own, or the one that its title stands by."""
    name = name_over(sentence, head, "PER")
    if name is None:
        return _titled(sentence, head)
    if head != head_of(sentence, name.first, name.last):
        return None
    above = (*sentence.above(head)[:3], name.first - 1)
    claimed = any(_titled(sentence, word) == name for word in above if word >= 0)
    return None if claimed else name


def _titled(sentence: Sentence, head: int) -> Name | None:
    """Return the name that a title or an office introduces: "General" X, "the governor", X."""
    words = actor_words()
    if name_over(sentence, head, "PER") or noun_of(sentence.words[head], words.offices) not in (
        words.offices | words.titles
    ):
        return None
    # the parse likes to hang the name on the last noun: "the governor of Gao region, X"
    inner = [k for of in sentence.below(head, "nmod") for k in sentence.below(of, "appos")]
    for child in (*sentence.below(head, *BESIDE), *inner):
        name = name_over(sentence, child, "PER")
        gap = 12 if sentence.words[child].deprel == "appos" else 2
        if name is not None and head < name.first <= head + gap:
            return name
    return None


def _before(sentence: Sentence, first: int, name: Name) -> tuple[int, int] | None:
    """Return the words of the role before a name: "Pentagon spokesman" John Kirby."""
    begin = bare_start(sentence, first, name.first)
    end = name.first
    while end > begin and sentence.words[end - 1].upos in ("PUNCT", "DET"):
        end -= 1
    words = actor_words()
    # "the governor, Gen." X: the role ends with the comma
    commas = [k for k in range(begin, end) if sentence.words[k].text == ","]
    end = commas[0] if commas else end
    said = [k for k in range(begin, end) if sentence.words[k].text.lower() not in words.polite]
    ranks = [k for k in said if sentence.words[k].text.lower() in words.titles]
    # "army chief Gen." X: the rank after an office tells nothing more
    while len(said) > len(ranks) and said[-1] in ranks:
        said.pop()
    return (said[0], said[-1] + 1) if said else None


def _after(sentence: Sentence, head: int, name: Name) -> tuple[int, int] | None:
    """Return the words of the role after a name: John Kirby, "the Pentagon spokesman"."""
    for child in sentence.below(head, "appos", "acl", "parataxis", "list"):
        word = sentence.words[child]
        if child < name.last or word.upos not in ("NOUN", "PROPN"):
            continue
        if word.lemma.lower() not in actor_words().offices:
            continue
        first, last = phrase(sentence, child)
        of = follows(sentence, child, "of", "for", "in", "at", "with", "from", "to")
        if of is not None:
            last = max(last, phrase(sentence, of)[1])
        return bare_start(sentence, first, child), last
    return None

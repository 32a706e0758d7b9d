"""Sides that only qualify another noun: "Taliban hands", "Russian missile", "NSAG control"."""

from collections.abc import Iterator

from dateline.knowledge.actors import open_shelf
from dateline.mentions import Mention
from dateline.nouns import Actor, Parse, Sentence

QUALIFIES = ("compound", "amod", "nmod:poss", "nmod:desc", "nmod", "flat", "conj")


def qualifying(parse: Parse, found: tuple[Mention[Actor], ...]) -> Iterator[Mention[Actor]]:
    """Yield the sides that no phrase of their own names, by the shelf's names and demonyms."""
    heads = {(mention.sentence, mention.head) for mention in found}
    by_id: dict[str | None, Actor] = {
        mention.of.id: mention.of for mention in reversed(found) if mention.of.id
    }
    for number, sentence in enumerate(parse.sentences):
        for index, word in enumerate(sentence.words):
            if word.deprel not in QUALIFIES or (number, index) in heads:
                continue
            actor = _branch(word.lemma.lower(), word.deprel, by_id)
            if actor is None and word.text[:1].isupper():
                actor = _side(parse, number, sentence, index, by_id)
            if actor is not None:
                yield Mention(number, index, index + 1, index, actor)


def _branch(noun: str, part: str, by_id: dict[str | None, Actor]) -> Actor | None:
    """Return the one army or police of a report that a noun qualifies ("an army truck")."""
    body = open_shelf().body(noun) if part == "compound" else None
    if body is None or body == "government":
        return None
    found = [actor for id_, actor in by_id.items() if id_ and id_.endswith(f"-{body}")]
    return found[0] if len(found) == 1 else None


def _side(
    parse: Parse, number: int, sentence: Sentence, index: int, by_id: dict[str | None, Actor]
) -> Actor | None:
    shelf = open_shelf()
    first, last = index, index + 1
    for span in sentence.names:
        if span.first <= index < span.last and index == span.last - 1:
            first, last = span.first, span.last
    text = parse.slice(number, first, last)
    code = shelf.demonym(text)
    entry = shelf.entry(code.lower()) if code else shelf.listed(text)
    if entry is None:
        return None
    known = by_id.get(entry.id)
    name = known.name if known else entry.name
    return Actor(name, entry.id, (entry.name, *entry.aliases), text, entry.kind)

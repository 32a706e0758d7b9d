"""Text → Parse: words, sentences, lemmas, trees and names, read by a small trained network."""

from functools import cache
from pathlib import Path

from dateline.nouns import Name, Parse, Sentence, Text, Word
from dateline.parsing.runtime import Paragraph as Read
from dateline.parsing.runtime import Parser

__all__ = ["parse"]


@cache
def _parser() -> Parser:
    return Parser(Path(__file__).parent / "weights")


def parse(text: Text) -> Parse:
    """Return the text's sentences with their trees and names; each paragraph is read alone."""
    found: list[Sentence] = []
    for number, paragraph in enumerate(text.paragraphs):
        [read] = _parser().read([text.text[paragraph.start : paragraph.end]])
        for first, last in read.sentences():
            found.append(_sentence(read, first, last, paragraph.start, number, paragraph.role))
    return Parse(text, tuple(found))


def _sentence(read: Read, first: int, last: int, base: int, number: int, role: str) -> Sentence:
    words = tuple(
        Word(
            w.text,
            w.start + base,
            w.end + base,
            w.lemma,
            w.upos,
            w.xpos,
            w.head - first if w.head >= 0 else -1,
            w.deprel,
        )
        for w in read.words[first:last]
    )
    names = tuple(
        Name(e.label, max(e.first, first) - first, min(e.last, last) - first)
        for e in read.entities
        if e.first < last and e.last > first
    )
    return Sentence(words, names, number, role)

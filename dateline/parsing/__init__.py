"""Text → Parse: words, sentences, lemmas, trees and names, read by a small trained network."""

from functools import cache

from dateline.nouns import Parse, Sentence, Text
from dateline.parsing.capitals import lower, shouts
from dateline.parsing.forms import WEIGHTS
from dateline.parsing.parser import Parser

__all__ = ["parse"]


@cache
def _parser() -> Parser:
    return Parser(WEIGHTS)


def parse(text: Text) -> Parse:
    """Return the text's sentences with their trees and names; each paragraph is read alone."""
    parser = _parser()
    sentences: list[Sentence] = []
    lowered: list[tuple[int, str]] = []
    for number, paragraph in enumerate(text.paragraphs):
        words = text.text[paragraph.start : paragraph.end]
        if shouts(words):
            words = lower(words, parser.read(words))
            lowered.append((paragraph.start, words))
        sentences.extend(
            parser.read(words, offset=paragraph.start, paragraph=number, role=paragraph.role)
        )
    return Parse(text, tuple(sentences), _written(text.text, lowered) if lowered else None)


def _written(text: str, lowered: list[tuple[int, str]]) -> str:
    """Return a text with some of its paragraphs in other letters."""
    parts, at = [], 0
    for start, words in lowered:
        parts += [text[at:start], words]
        at = start + len(words)
    return "".join((*parts, text[at:]))

"""Text → Parse: words, sentences, lemmas, trees and names, read by a small trained network."""

from functools import cache

from dateline.nouns import Parse, Text
from dateline.parsing.forms import WEIGHTS
from dateline.parsing.parser import Parser

__all__ = ["parse"]


@cache
def _parser() -> Parser:
    return Parser(WEIGHTS)


def parse(text: Text) -> Parse:
    """Return the text's sentences with their trees and names; each paragraph is read alone."""
    parser = _parser()
    return Parse(
        text,
        tuple(
            sentence
            for number, paragraph in enumerate(text.paragraphs)
            for sentence in parser.read(
                text.text[paragraph.start : paragraph.end],
                offset=paragraph.start,
                paragraph=number,
                role=paragraph.role,
            )
        ),
    )

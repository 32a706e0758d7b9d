"""Where a report quotes: stretches between quotation marks, over sentences and paragraphs."""

from typing import NamedTuple

from dateline.nouns import Parse

OPENING, CLOSING, STRAIGHT = frozenset("“„«‘"), frozenset("”»’"), frozenset(('"', "''", "``"))
PAIRS = {"”": "“„", "»": "«", "’": "‘"}
LONGEST = 400
"""Words after which an open quotation is taken for a stray mark."""


class Stretch(NamedTuple):
    """What one sentence holds of a quotation; stretches of one quotation share ``quotation``."""

    sentence: int
    words: frozenset[int]
    quotation: int


def quotations(parse: Parse) -> tuple[Stretch, ...]:
    """Return the quoted stretches of a text, sentence by sentence."""
    found: list[Stretch] = []
    number, mark, length, paragraph = 0, "", 0, -1
    for s, sentence in enumerate(parse.sentences):
        quoted: list[int] = []
        if sentence.paragraph != paragraph:
            # A quotation left open goes on only if the next paragraph opens with a mark again.
            first = sentence.words[0].text
            if not (mark and first in (mark, "“", '"')):
                mark = ""
            paragraph, reopened = sentence.paragraph, bool(mark)
        else:
            reopened = False
        for k, word in enumerate(sentence.words):
            sign = word.text
            if mark and length > LONGEST:
                mark = ""
            if mark and k == 0 and reopened and sign in OPENING | STRAIGHT:
                continue
            if mark and (sign in STRAIGHT and mark == sign or mark in PAIRS.get(sign, "")):
                mark = ""
                found.append(Stretch(s, frozenset(quoted), number))
                quoted = []
            elif not mark and (sign in OPENING or sign in STRAIGHT):
                mark, number, length = sign, number + 1, 0
            elif mark:
                quoted.append(k)
                length += 1
        if quoted:
            found.append(Stretch(s, frozenset(quoted), number))
    return tuple(stretch for stretch in found if stretch.words)

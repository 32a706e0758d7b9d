"""Where a report quotes: stretches between quotation marks, over sentences and paragraphs."""

from typing import NamedTuple

from dateline.nouns import Parse, Sentence

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
        signs = _signs(sentence)
        reopened = False
        if sentence.paragraph != paragraph:
            # A quotation left open goes on only if the next paragraph opens with a mark again.
            if not (mark and signs[0] in (mark, "“", '"')):
                mark = ""
            paragraph, reopened = sentence.paragraph, bool(mark)
        for k, sign in enumerate(signs):
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
            elif mark and sign:
                quoted.append(k)
                length += 1
        if quoted:
            found.append(Stretch(s, frozenset(quoted), number))
    return tuple(stretch for stretch in found if stretch.words)


def _signs(sentence: Sentence) -> list[str]:
    """Return the words, two apostrophes that stand for one mark as that and then as nothing."""
    words = sentence.words
    signs = [word.text for word in words]
    for k in range(len(words) - 1):
        if signs[k] == signs[k + 1] == "'" and words[k].end == words[k + 1].start:
            signs[k], signs[k + 1] = "''", ""
    return signs

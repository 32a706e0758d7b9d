"""Captions of pictures, which stand among the paragraphs of a page and look like them."""

import re

from dateline.cleaning.furniture.lines import Line
from dateline.cleaning.masthead.agencies import pictured
from dateline.cleaning.tables import furniture

PICTURE = "caption or picture credit"
LONG_NEIGHBOR = 20
"""Words of a paragraph that a caption may stand above."""


def beside_credits(
    page: tuple[Line, ...], whys: list[str | None], first: int, spaced: bool
) -> None:
    """Mark a credit that stands alone above or in the body, and the caption in its block."""
    last = max((k for k, line in enumerate(page) if not whys[k] and line.prose), default=0)
    for k in range(first, last):
        line = page[k]
        if whys[k] not in (None, PICTURE) or len(line.words) > 8 or line.stops:
            continue
        if whys[k] is None and not pictured(line.text):
            continue
        whys[k] = PICTURE
        for near in (k - 1, k - 2) if spaced else ():
            if not _shown(page, whys, near, k, 3):
                break
            whys[near] = PICTURE
        if _shown(page, whys, k + 1, k, 3 if spaced else 6):
            whys[k + 1] = PICTURE


def _shown(page: tuple[Line, ...], whys: list[str | None], k: int, credit: int, least: int) -> bool:
    """Say whether a line in the block of a credit is the caption that it belongs to."""
    if not 0 < k < len(page) or whys[k] or page[k].block != page[credit].block:
        return False
    line = page[k]
    return len(line.words) >= least and not (line.stops or line.prose or line.bullet)


def without_credit(
    page: tuple[Line, ...], whys: list[str | None], first: int, top: int, alone: frozenset[int]
) -> None:
    """Mark captions without a credit: short scenes between paragraphs, saying no more."""
    verbs = frozenset(furniture()["picture"]["verbs"])
    scenes = [
        k
        for k, line in enumerate(page)
        if whys[k] is None and k != top and k in alone and _scene(line) and _between(page, k)
    ]
    shown = [k for k in scenes if verbs & set(page[k].words) or k < first]
    if len(shown) < 2:
        shown = [k for k in shown if k < first and verbs & set(page[k].words)]
    for k in scenes if len(shown) >= 2 else shown:
        whys[k] = "caption without a credit"


def _scene(line: Line) -> bool:
    """Say whether a line is one short sentence in the present without speech, figure or time."""
    size = len(line.words)
    if not (4 <= size <= 11 and line.text.endswith(".")) or line.text[0] in "\"'“‘•-–":
        return False
    said = {word.casefold() for word in line.words}
    past = not said & {"is", "are"} and any(
        len(word) > 4 and word.endswith("ed") and word[0].islower() for word in line.words
    )
    told = {"said", "says", "say", "told", "was", "were", "had", "has", "have", "did", "will"}
    named = {"he", "she", "it", "they", "we", "i", "this", "that", "but", "and", "there", "not"}
    opens = line.words[0].casefold()
    return not (past or told & said or opens in named or re.search(r"\d", line.text))


def _between(page: tuple[Line, ...], k: int) -> bool:
    """Say whether the paragraph that follows is a long one."""
    return k + 1 < len(page) and len(page[k + 1].words) >= LONG_NEIGHBOR

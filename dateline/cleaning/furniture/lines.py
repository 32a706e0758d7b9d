"""A report's lines: where they stand on the page, and whether they read like sentences."""

import re
from typing import NamedTuple

STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’.-][^\W_]+)*")
CREDIT = re.compile(
    r"\((?:(?:additional )?(?:reporting|writing)|editing|edited|written|compiled) by "
    r"[^()]{2,300}\)\.?$",
    re.I,
)
BULLET = re.compile(r"(?:[•●▪■◆‣·*>–—-]|\d{1,2}[.)])\s+\S")
AUTHOR = re.compile(r"(?:by|par|por|von|de|with|photo|from)\b")
WIDEST = 140
"""Characters of the widest row of a text of fixed width."""
LONG = 20
"""Words that make a line prose whatever it ends with."""


class Line(NamedTuple):
    """One line that has words: ``text`` is ``report[start:end]``, without the space around it.

    Lines with no empty line between them are of one ``block``. ``lowered`` counts the words that
    begin with a small letter.
    """

    text: str
    start: int
    end: int
    block: int
    words: tuple[str, ...]
    lowered: int

    @property
    def stops(self) -> bool:
        """It ends as a sentence does."""
        return bool(STOP.search(self.text))

    @property
    def bullet(self) -> bool:
        """It is an item of a list."""
        return bool(BULLET.match(self.text))

    @property
    def shouts(self) -> bool:
        """It is in capitals throughout."""
        return self.text.upper() == self.text and self.text.lower() != self.text

    @property
    def held(self) -> bool:
        """Small words hold it together, or it is long and all in capitals, as telexes are."""
        return self.lowered * 3 >= len(self.words) or (len(self.words) >= 12 and self.shouts)

    @property
    def sentence(self) -> bool:
        """It reads as one sentence or more: it stops, and small words hold it together."""
        return self.stops and len(self.words) >= 3 and self.held

    @property
    def prose(self) -> bool:
        """It can hardly be anything but the report's own prose."""
        return self.held and (len(self.words) >= LONG or (self.stops and len(self.words) >= 8))


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines that have words or signs, in order.

    Where a text was broken into rows of a fixed width, the rows of a paragraph make one line; the
    credits of the desk in brackets at the end of a paragraph make a line of their own.

    >>> [(line.text, line.block) for line in lines("One\\ntwo \\n\\nthree")]
    [('One', 0), ('two', 0), ('three', 1)]
    """
    found: list[Line] = []
    indents: list[bool] = []
    here, block, gap = 0, -1, True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            block += gap
            start = here + raw.index(words)
            credit = CREDIT.search(words, max(0, len(words) - 400))
            cut = credit.start() if credit and credit.start() > 20 else len(words)
            found.append(_line(words[:cut].rstrip(), start, block))
            indents.append(raw[0].isspace())
            if cut < len(words):
                block += 1
                found.append(_line(words[cut:], start + cut, block))
                indents.append(False)
        gap = not words
        here += len(raw) + 1
    return _joined(text, found, indents, _broken(found))


def _line(words: str, start: int, block: int) -> Line:
    said = tuple(WORD.findall(words))
    return Line(words, start, start + len(words), block, said, sum(w[0].islower() for w in said))


def _broken(found: list[Line]) -> bool:
    """Say whether rows break off in the middle of sentences, as in text of a fixed width."""
    pairs = [
        (one, other)
        for one, other in zip(found, found[1:], strict=False)
        if one.block == other.block and len(one.text) > 40
    ]
    if len(pairs) < 4 or max(len(line.text) for line in found) > WIDEST:
        return False
    open_ = sum(not one.stops and not other.bullet for one, other in pairs)
    runs_on = sum(
        not one.stops and (other.text[0].islower() or (one.shouts and other.shouts))
        for one, other in pairs
    )
    return open_ > 0.6 * len(pairs) and runs_on > 0.3 * len(pairs)


def _runs_on(one: Line, other: Line) -> bool:
    """Say whether a row breaks off in the middle of a sentence that the next one goes on with."""
    if not 40 < len(one.text) <= WIDEST or one.stops or other.bullet or one.shouts:
        return False
    opens = other.text[0].islower() and other.held and not AUTHOR.match(other.text)
    return opens and one.held and (one.text[-1] in ",;-–" or one.words[-1][0].islower())


def _joined(text: str, found: list[Line], indents: list[bool], broken: bool) -> tuple[Line, ...]:
    """Return the rows joined to paragraphs: an indented row, a bullet or a short row parts them."""
    full = 0.6 * max((len(line.text) for line in found), default=0)
    groups: list[list[Line]] = []
    for k, line in enumerate(found):
        before = found[k - 1] if k else None
        if before is None or before.block != line.block:
            joins = False
        elif broken:
            open_ = len(before.text) > full or (not before.stops and line.text[0].islower())
            joins = open_ and not line.bullet and (not indents[k] or indents[k - 1])
        else:
            joins = _runs_on(before, line)
        if joins:
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        rows[0]
        if len(rows) == 1
        else _line(text[rows[0].start : rows[-1].end], rows[0].start, rows[0].block)
        for rows in groups
    )

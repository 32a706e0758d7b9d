"""A report's lines: where they stand on the page, and whether they read like sentences."""

import re
from typing import NamedTuple

STOP = re.compile(r"[.!?…][\"'”’»)\]]*$")
WORD = re.compile(r"[^\W\d_][^\W_]*(?:['’.-][^\W_]+)*")
BULLET = re.compile(r"(?:[•●▪■◆‣·*>–—-]|\d{1,2}[.)])\s+\S")
LONG = 20
"""Words that make a line prose whatever it ends with."""


class Line(NamedTuple):
    """One line that has words: ``text`` is ``report[start:end]``, without the space around it.

    Lines with no empty line between them are of one ``block``.
    """

    text: str
    start: int
    end: int
    block: int
    words: tuple[str, ...]

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
    def lowered(self) -> int:
        """How many of its words begin with a small letter."""
        return sum(word[0].islower() for word in self.words)

    @property
    def sentence(self) -> bool:
        """It reads as one sentence or more: it stops, and small words hold it together."""
        return self.stops and len(self.words) >= 3 and self.lowered * 3 >= len(self.words)

    @property
    def prose(self) -> bool:
        """It can hardly be anything but the report's own prose."""
        held = self.lowered * 3 >= len(self.words)
        return held and (len(self.words) >= LONG or (self.stops and len(self.words) >= 8))


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines that have words or signs, in order.

    >>> [(line.text, line.block) for line in lines("One\\ntwo \\n\\nthree")]
    [('One', 0), ('two', 0), ('three', 1)]
    """
    found: list[Line] = []
    here, block, gap = 0, -1, True
    for raw in text.split("\n"):
        words = raw.strip()
        if words:
            block += gap
            start = here + raw.index(words)
            said = tuple(WORD.findall(words))
            found.append(Line(words, start, start + len(words), block, said))
        gap = not words
        here += len(raw) + 1
    return tuple(found)

"""The readers there are, in the order in which they are asked."""

from dateline.readers import html, lines, plain
from dateline.readers.reader import Reader

READERS: tuple[Reader, ...] = (plain, html, lines)

"""The readers there are, in the order in which they are asked."""

import dateline.readers.html as html
import dateline.readers.lines as lines
import dateline.readers.plain as plain
from dateline.readers.reader import Reader

READERS: tuple[Reader, ...] = (plain, html, lines)

"""Plain text, one report to a file: a page as a scraper saved it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import UnreadableFile
from dateline.nouns import Hints, Report
from dateline.readers.decoding import decode
from dateline.readers.opening import load

SUFFIXES = frozenset({".txt", ".text"})


def read(path: Path, hints: Hints = Hints()) -> Iterator[Report]:
    """Yield the report that a text file holds."""
    raw = load(path)
    text, doubts = decode(raw, path.name)
    if not text.strip():
        raise UnreadableFile(f"{path} is empty; there is nothing to read.")
    yield Report(path.name, text, hashlib.sha256(raw).hexdigest(), hints, doubts)

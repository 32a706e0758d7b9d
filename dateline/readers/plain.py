"""Plain text, one report to a file: a page as a scraper saved it."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import UnreadableFile
from dateline.nouns import Report
from dateline.readers.decoding import decode
from dateline.readers.opening import load

SUFFIXES = frozenset({".txt", ".text", ".md"})


def read(path: Path) -> Iterator[Report]:
    """Yield the report that a text file holds, its characters as they stand."""
    raw = load(path)
    text, doubts = decode(raw, path.name)
    if not text.strip():
        raise UnreadableFile(f"{path} holds no words; there is nothing to read.")
    yield Report(path.name, text, hashlib.sha256(raw).hexdigest(), doubts=doubts)

"""Plain text, one report to a file: a page as a scraper saved it."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from dateline.errors import UnreadableFile
from dateline.nouns import Report
from dateline.readers.decoding import decode
from dateline.readers.html import report as page_report
from dateline.readers.opening import load

PAGE = re.compile(r"\s{0,200}(?:<!doctype html|<html[\s>])", re.I)
"""A page that was saved as text is read as the page that it is."""
SUFFIXES = frozenset({".txt", ".text"})


def read(path: Path) -> Iterator[Report]:
    """Yield the report that a text file holds, its characters as they stand."""
    raw = load(path)
    text, doubts = decode(raw, path.name)
    if not text.strip():
        raise UnreadableFile(f"{path} holds no words; there is nothing to read.")
    if PAGE.match(text):
        yield page_report(text, path.name, raw, doubts)
        return
    yield Report(path.name, text, hashlib.sha256(raw).hexdigest(), doubts=doubts)

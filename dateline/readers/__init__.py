"""From a file to the reports in it: a shelf, one file per kind of input."""

from collections.abc import Iterator
from pathlib import Path

from dateline.errors import UnknownFormat
from dateline.nouns import Report
from dateline.readers import plain

__all__ = ["READERS", "read"]

READERS = (plain,)


def read(path: Path) -> Iterator[Report]:
    """Yield the reports in a file, through the first reader that knows its suffix."""
    for reader in READERS:
        if path.suffix.lower() in reader.SUFFIXES:
            return reader.read(path)
    raise UnknownFormat(f"No reader knows {path.suffix!r} files: {path}")

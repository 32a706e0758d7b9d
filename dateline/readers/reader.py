"""What every reader on the shelf is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from dateline.nouns import Report


class Reader(Protocol):
    """A module that reads one kind of file, known by its suffixes."""

    SUFFIXES: frozenset[str]

    def read(self, path: Path) -> Iterator[Report]:
        """Yield the reports in a file."""
        ...

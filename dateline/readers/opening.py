"""Opening a file, bounded in size, with errors in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from dateline.errors import BadCall, UnreadableFile

LARGEST = 64 * 1024 * 1024
"""Bytes. No report is this long: a file of this size in one piece is something else."""


def load(path: Path, largest: int = LARGEST) -> bytes:
    """Return the bytes of a file that is to be read whole."""
    with opened(path) as file:
        raw = file.read(largest + 1)
    if len(raw) > largest:
        limit = f"{largest // (1024 * 1024)} MiB"
        raise UnreadableFile(f"{path} is larger than {limit}; a single report never is.")
    if not raw:
        raise UnreadableFile(f"{path} is empty; there is nothing to read.")
    return raw


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a file for its bytes; what goes wrong is said in a sentence."""
    if not path.exists():
        raise BadCall(f"There is no file {path}; check the path.")
    try:
        with path.open("rb") as file:
            yield file
    except OSError as broken:
        raise UnreadableFile(f"{path} cannot be read: {broken.strerror or broken}.") from None

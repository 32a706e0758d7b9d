"""Opening a file, bounded in size, with errors in words."""

from pathlib import Path

from dateline.errors import BadCall, UnreadableFile

LARGEST = 64 * 1024 * 1024
"""No report is this long; a file of this size in one piece is something else."""


def load(path: Path) -> bytes:
    """Return the bytes of a file that is to be read whole."""
    try:
        size = path.stat().st_size
        if size > LARGEST:
            raise UnreadableFile(f"{path} has {size:,} bytes; no report is longer than 64 MiB.")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise BadCall(f"There is no file {path}; check the path.") from None
    except OSError as broken:
        raise UnreadableFile(f"{path} cannot be opened: {broken.strerror or broken}.") from None
    if not raw:
        raise UnreadableFile(f"{path} is empty; there is nothing to read.")
    return raw

"""What every format on the shelf can do."""

from pathlib import Path
from typing import Protocol

from dateline.nouns import Picture


class Export(Protocol):
    """A format: a module with one verb; its docstring says to a user what it is good for."""

    __doc__: str | None

    def write(self, picture: Picture, folder: Path) -> tuple[Path, ...]:
        """Write a picture into a folder that exists; return the files written."""

"""How far a long run has come: a bar on stderr, where a person watches."""

from collections.abc import Iterable, Iterator, Sized
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TypeVar

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn


class Step(Protocol):
    """What became of one file; ``dateline.pipeline`` has more to tell of it."""

    @property
    def path(self) -> Path:
        """Where the file lies."""


Done = TypeVar("Done", bound=Step)


def watched(outcomes: Iterable[Done], files: Sized) -> Iterator[Done]:
    """Yield the outcomes, drawing a bar for a person and nothing for a program."""
    console = Console(stderr=True)
    columns = (
        TextColumn("Reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(
        *columns, console=console, transient=True, disable=not console.is_terminal
    ) as bar:
        task = bar.add_task("", total=len(files))
        for outcome in outcomes:
            bar.update(task, advance=1, description=escape(outcome.path.name))
            yield outcome


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Say on stderr what a person is waiting for, as long as it takes."""
    console = Console(stderr=True)
    if console.is_terminal:
        with console.status(what):
            yield
    else:
        yield

"""Many processes at one kind of work: results in order, and nothing lost when a process dies.

Each worker has one piece of work at a time, so when one dies it is known over what: that piece is
set aside with the reason, a new worker takes the place, and the others never notice.
"""

import signal
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NamedTuple

# A fresh interpreter for each worker: forking a process in which a network's threads run can hang.
CONTEXT = get_context("spawn")
AHEAD = 4
"""Pieces taken in for each worker, so that none waits for the slowest."""

Work = Callable[[Any], Any]


class Lost(NamedTuple):
    """What stands in for a result that never came, and why it did not."""

    why: str


class Pause(NamedTuple):
    """Among the pieces: take in nothing more until all results so far were given out."""


class _Piece:
    """A piece of work on its way."""

    def __init__(self, it: Any, needs_work: bool) -> None:
        self.it = it
        self.begun = self.done = not needs_work
        self.result: Any = None

    def end(self, result: Any) -> None:
        self.result, self.done = result, True


class _Worker:
    """A process that does one piece after the other; a new one stands in when it dies.

    It is started with its first piece: a run that finds nothing to do starts none.
    """

    def __init__(self, work: Work) -> None:
        self.work = work
        self.piece: _Piece | None = None
        self.since = 0.0
        self.process: BaseProcess | None = None

    def take(self, piece: _Piece) -> None:
        if self.process is None:
            self.process = self._start()
        self.piece, self.since = piece, time.monotonic()
        piece.begun = True
        try:
            self.pipe.send(piece.it)
        except OSError:
            self.lose("its process had died")

    def give(self) -> None:
        """Hand in the result, or the loss."""
        try:
            result = self.pipe.recv()
        except (EOFError, OSError):
            code = self._ended()
            return self.lose(f"its process ended with code {code}")
        self._end(result)

    def lose(self, why: str) -> None:
        self.stop()
        self._end(Lost(why))

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self._ended()
            self.pipe.close()
            self.process = None

    def _ended(self) -> int | None:
        if self.process is None:
            return None
        self.process.join()
        return self.process.exitcode

    def _start(self) -> BaseProcess:
        self.pipe, theirs = CONTEXT.Pipe()
        process = CONTEXT.Process(target=_serve, args=(theirs, self.work), daemon=True)
        process.start()
        theirs.close()
        return process

    def _end(self, result: Any) -> None:
        if self.piece is not None:
            self.piece.end(result)
        self.piece = None


def spread(
    pieces: Iterable[Any], work: Work, needs: Callable[[Any], bool], *, jobs: int, seconds: float
) -> Iterator[tuple[Any, Any]]:
    """Yield each piece with its result, in order, working on several of them at once.

    A piece that ``needs`` no work passes through with the result None. One that takes longer than
    ``seconds``, or ends its worker, has the result ``Lost``.
    """
    workers = [_Worker(work) for _ in range(jobs)]
    source, window = iter(pieces), deque[_Piece]()
    more, paused = True, False
    try:
        while more or window:
            while window and window[0].done:
                piece = window.popleft()
                yield piece.it, piece.result
            paused = paused and bool(window)
            if more and not paused and len(window) < AHEAD * jobs:
                it = next(source, None)
                more, paused = it is not None, isinstance(it, Pause)
                if more and not paused:
                    window.append(_Piece(it, needs(it)))
            else:
                _collect(workers, seconds)
            _hand_out(workers, window)
    finally:
        for worker in workers:
            worker.stop()


def _hand_out(workers: list[_Worker], window: Iterable[_Piece]) -> None:
    todo = (piece for piece in window if not piece.begun)
    for worker, piece in zip([w for w in workers if w.piece is None], todo, strict=False):
        worker.take(piece)


def _collect(workers: list[_Worker], seconds: float) -> None:
    busy = {worker.pipe: worker for worker in workers if worker.piece is not None}
    for pipe in wait(list(busy), timeout=1):
        busy[pipe].give()  # type: ignore[index]
    for worker in workers:
        if worker.piece is not None and time.monotonic() - worker.since > seconds:
            worker.lose(f"it took longer than {seconds:g} seconds")


def _serve(pipe: Connection, work: Work) -> None:
    """Do what comes through the pipe until the other end is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # an interrupt is the parent's affair
    try:
        while True:
            pipe.send(work(pipe.recv()))
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return

"""The crew: order is kept, and a piece that kills its worker is set aside, alone."""

import os
import time
from collections.abc import Iterator

import pytest

from dateline.crew import Lost, Pause, spread


def work(piece: str) -> str:
    """Do as the piece says: it may name a death, a sleep, or just a word."""
    if piece == "die":
        os._exit(3)
    if piece == "hang":
        time.sleep(60)
    time.sleep(0.02 if piece.startswith("slow") else 0)
    return piece.upper()


def asks(piece: str) -> bool:
    return piece != "pass"


@pytest.mark.parametrize("jobs", [1, 3])
def test_results_come_in_order(jobs: int) -> None:
    pieces = ["slow a", "b", "pass", "slow c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m"]
    want = [(piece, piece.upper() if asks(piece) else None) for piece in pieces]
    assert list(spread(pieces, work, asks, jobs=jobs, seconds=20)) == want


def test_a_piece_that_kills_its_worker_is_set_aside_alone() -> None:
    pieces = ["a", "die", "b", "die", "c"]
    results = [result for _, result in spread(pieces, work, asks, jobs=2, seconds=20)]
    died = Lost("its process ended with code 3")
    assert results == ["A", died, "B", died, "C"]


def test_a_piece_that_hangs_is_set_aside() -> None:
    results = [result for _, result in spread(["hang", "a"], work, asks, jobs=1, seconds=2)]
    assert results == [Lost("it took longer than 2 seconds"), "A"]


def test_a_pause_lets_everything_before_it_come_out_first() -> None:
    out: list[str] = []

    def pieces() -> Iterator[str | Pause]:
        yield "slow a"
        yield "slow b"
        yield Pause()
        assert out == ["slow a", "slow b"]
        yield "c"
        yield Pause()

    for piece, _ in spread(pieces(), work, asks, jobs=2, seconds=20):
        out.append(piece)
    assert out == ["slow a", "slow b", "c"]


def test_no_pieces_no_results() -> None:
    assert list(spread([], work, asks, jobs=1, seconds=20)) == []

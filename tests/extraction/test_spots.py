"""Where it happened: the sheet, and what runs over a report."""

import inspect
import time

import pytest

from dateline.extraction.facets.leaning import CLUES
from tests.extraction.asking import claim_on
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "places_of_events.en"))
def test_place(phrase: str, want: str | None) -> None:
    claim = claim_on(phrase)
    assert claim is not None
    assert (claim.place.name if claim.place else None) == want


def test_place_of_what_was_told_is_not_told_here() -> None:
    claim = claim_on("Fighting broke out in Norsted on Monday. Nine people were [killed].")
    assert claim is not None
    assert not claim.place_told


def test_every_clue_gives_its_reason_once() -> None:
    reasons = [clue.reason for clue in CLUES]
    assert all(reasons)
    assert len(set(reasons)) == len(reasons)
    assert all(inspect.isfunction(clue.asks) and clue.weight for clue in CLUES)


def test_many_places_end_soon() -> None:
    lines = [f"Rebels attacked Norsted{k} and Velm{k}. Nine were killed." for k in range(150)]
    started = time.process_time()
    claim_on("[Rebels] came.\n" + "\n".join(lines))
    assert time.process_time() - started < 30

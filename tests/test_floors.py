"""Floors only rise: what fails, what is refused, what is taken in."""

from pathlib import Path

import pytest

from bench import floors
from bench.floors import Measure, Scored, compare, flat, load, update


@pytest.fixture(autouse=True)
def _pinned(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Pin two figures, one that is to be high and one that is to be low."""
    monkeypatch.setattr(floors, "FLOORS", tmp_path / "floors.json")
    assert update(scored(0.5, 0.2), allow_regression=False)


def scored(found: float, invented: float, corpus: str = "one") -> Scored:
    measures = {"found.f1": Measure(found, 0.01), "invented.place": Measure(invented, 0.01)}
    return Scored("set", corpus, measures)


def pinned() -> tuple[float, float]:
    measures = load()["set"]["measures"]
    return measures["found.f1"]["floor"], measures["invented.place"]["floor"]


@pytest.mark.parametrize(
    ("found", "invented", "holds"),
    [
        (0.5, 0.2, True),
        (0.6, 0.1, True),
        (0.495, 0.205, True),
        (0.4, 0.2, False),
        (0.5, 0.3, False),
    ],
)
def test_a_figure_may_not_fall_by_more_than_its_noise(
    found: float, invented: float, holds: bool
) -> None:
    assert compare(scored(found, invented)) == holds


def test_a_pinned_figure_that_is_not_measured_fails() -> None:
    assert not compare(Scored("set", "one", {"found.f1": Measure(0.9, 0.01)}))


def test_figures_of_other_texts_are_not_compared() -> None:
    assert not compare(scored(0.9, 0.0, corpus="other"))


def test_an_update_raises_and_never_lowers_unasked() -> None:
    assert update(scored(0.7, 0.2), allow_regression=False)
    assert pinned() == (0.7, 0.2)
    assert update(scored(0.695, 0.195), allow_regression=False)
    assert pinned() == (0.7, 0.195)
    assert not update(scored(0.6, 0.1), allow_regression=False)
    assert pinned() == (0.7, 0.195)
    assert update(scored(0.6, 0.1), allow_regression=True)
    assert pinned() == (0.6, 0.1)


def test_other_texts_begin_anew() -> None:
    assert update(scored(0.1, 0.9, corpus="other"), allow_regression=False)
    assert pinned() == (0.1, 0.9)


def test_sizes_are_no_measures() -> None:
    told = {"gold": 9, "bad_slices": 0, "kinds": {"attack": "3/4", "drill": "0/0"}, "f1": 0.5}
    assert dict(flat({**told, "median_km": 2.5, "precision": None})) == {
        "bad_slices": Measure(0, 0),
        "kinds.attack": Measure(0.75, 0.25),
        "f1": Measure(0.5, 0.01),
    }

"""When it happened: the sheet, and dated headings."""

import pytest

from tests.extraction.asking import claim_on
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "times_of_events.en"))
def test_time(phrase: str, want: str | None) -> None:
    claim = claim_on(phrase)
    assert claim is not None
    days = f"{claim.time.start} {claim.time.end}" if claim.time else None
    assert days == want


def test_heading_dates_what_stands_under_it() -> None:
    text = "Feb. 12\nTwo guards were [killed] in Norsted.\nFeb. 11\nAll was calm."
    claim = claim_on(text, ("crosshead", "prose", "crosshead", "prose"))
    assert claim is not None
    assert claim.time is not None
    assert str(claim.time.start) == "2021-02-12"


def test_heading_without_a_day_dates_nothing() -> None:
    claim = claim_on("Norsted\nTwo guards were [killed].", ("crosshead", "prose"))
    assert claim is not None
    assert claim.time is None

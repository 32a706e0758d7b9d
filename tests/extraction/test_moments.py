"""When it happened: the sheet, and dated headings."""

from datetime import date

import pytest

from dateline.cleaning import clean
from dateline.extraction import extract
from dateline.nouns import Hints, Published, Report
from dateline.parsing import parse
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


def test_heading_with_an_hour_alone_dates_nothing() -> None:
    claim = claim_on("14:05\nTwo guards were [killed] in Norsted.", ("crosshead", "prose"))
    assert claim is not None
    assert claim.time is None


WEEKLY = """UPLAND RELIEF FORUM
Norsted – Situation Note No. 4
As of 9 March 2021 (covering 1 – 7 March)

NORSTED

Gunmen killed two guards near the mill. The road has been closed. Rebels are holding the bridge.
A shell hit the weir on 3 March.
"""


@pytest.mark.parametrize(
    ("page", "word", "want"),
    [
        (WEEKLY, "killed", "2021-03-01 2021-03-07"),
        (WEEKLY, "hit", "2021-03-03 2021-03-03"),
        (WEEKLY, "closed", None),
        (WEEKLY.replace("covering ", ""), "killed", None),
        (WEEKLY.replace("1 – 7", "6 – 7"), "killed", None),
    ],
)
def test_a_report_of_a_week_dates_what_it_tells_as_done(
    page: str, word: str, want: str | None
) -> None:
    day = Published(date(2021, 3, 9), date(2021, 3, 9), "argument")
    claims = extract(parse(clean(Report("r", page, "", Hints(published=day)))))
    told = [c for c in claims if c.evidence.trigger and c.evidence.trigger.text == word]
    assert {f"{c.time.start} {c.time.end}" if c.time else None for c in told} == {want}

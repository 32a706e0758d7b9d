"""What must stay silent: words of war that tell no war, by cases, and reports about peace."""

from typing import Any

import pytest

from dateline.nouns import Report
from dateline.pipeline import read_report
from tests.extraction.test_frames import claims
from tests.sheets import rows, sheet


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "silence.en"))
def test_only_what_is_told_is_claimed(phrase: str, want: Any) -> None:
    assert sorted({claim.event for claim in claims(phrase)}) == sorted(want or [])


def test_a_report_about_votes_tells_of_war_in_figures() -> None:
    told = sheet("extraction", "silence.en")["peace"]
    assert told["says"]
    for words in told["says"]:
        assert [claim.event for claim in read_report(Report("case.txt", words, "0")).claims] == []


def test_arms_in_such_a_report_are_arms() -> None:
    told = sheet("extraction", "silence.en")["peace"]
    for words in told["and"]:
        report = "\n\n".join((told["says"][0], words))
        claims = read_report(Report("case.txt", report, "0")).claims
        assert claims, words
        assert all(words in report[one.evidence.start - 300 :] for one in claims)

"""Each kind of event has a sentence that tells it and a twin, a word away, that does not."""

from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest

from dateline.knowledge.events import open_events
from dateline.nouns import Report
from dateline.pipeline import read_report
from tests.sheets import sheet

SHEET = sheet("extraction", "kinds.en")


def cases(key: str) -> Iterator[Any]:
    for kind, told in SHEET.items():
        examples = [open_events()[kind].example] if key == "says" else []
        for words in [*examples, *told[key]]:
            gap = told.get("gap", {}).get(words)
            marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
            yield pytest.param(kind, words, id=words, marks=marks)


@cache
def events(words: str) -> frozenset[str]:
    reading = read_report(Report("case.txt", words, "0"))
    return frozenset(claim.event for claim in reading.claims)


def test_every_kind_has_both() -> None:
    assert set(SHEET) == set(open_events())
    assert all(told["says"] and told["not"] for told in SHEET.values())


@pytest.mark.parametrize(("kind", "words"), list(cases("says")))
def test_the_kind_is_told(kind: str, words: str) -> None:
    assert kind in events(words)


@pytest.mark.parametrize(("kind", "words"), list(cases("not")))
def test_the_twin_is_silent(kind: str, words: str) -> None:
    assert kind not in events(words)

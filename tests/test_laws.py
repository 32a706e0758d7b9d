"""What must hold of any pages at all, through the whole road.

The pages are put together from invented sentences, furniture, and characters of any kind. What one
room promises by itself stands in that room's tests.
"""

import csv
import json
import tempfile
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from dateline.exports import EXPORTS, read
from dateline.nouns import Picture, Reading, Report
from dateline.pipeline import picture_of, read_report

HEADLINES = (
    "Rebels take Marwa",
    "MARWA FALLS – “many dead”",
    "Army denies loss of Marwa",
    "Live: fighting in the valley",
    "",
)
SENTENCES = (
    "Rebels captured the town of Marwa in Sudan on Tuesday, killing at least 12 soldiers, a local"
    " official said.",
    "The army denied on Wednesday that Marwa had fallen.",
    "“They came at night,” said Adil Kamal, the mayor.",
    "Between 20 and 30 people were wounded, according to a doctor at the hospital in Omdurman.",
    "Some 4,000 people have fled since 3 May 2023.",
    "Last month, an air strike hit a market in Nyala; dozens of people were killed.",
    "The group said it would hold the town “until the end”.",
    "In 2019, soldiers attacked El Geneina and El Fasher.",
    "No one was hurt.",
    "The governor, who fled to Port Sudan, accused the rebels of looting; they deny it.",
    "It was not clear who fired the shells.",
    "Up to nine of the 14 trucks were burned (two of them later recovered) – the second attack.",
)
FURNITURE = (
    "Published: 4 May 2023, 20:45",
    "MARWA, Sudan, May 4 (Valley Wire) -",
    "By Staff Reporter",
    "Read more: Ten recipes for the weekend",
    "© 2023 The Valley Post. All rights reserved.",
    "Photo: Valley Wire",
    "17:30",
)
LINES = st.one_of(
    st.sampled_from(SENTENCES),
    st.sampled_from(FURNITURE),
    st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=4).map(" ".join),
    st.text(max_size=60),
)
PAGES = st.builds(
    lambda headline, lines: "\n\n".join([headline, *lines]),
    st.sampled_from(HEADLINES),
    st.lists(LINES, min_size=1, max_size=6),
)
WEEKS = st.lists(PAGES, min_size=1, max_size=3)
QUICK = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)


def reading(words: str, number: int = 0) -> Reading:
    return read_report(Report(f"{number}.txt", words, f"{number:064x}"))


def drawn(readings: Sequence[Reading]) -> Picture:
    claims = tuple(claim for one in readings for claim in one.claims)
    return picture_of(tuple(one.text for one in readings), claims)


@QUICK
@given(PAGES)
@example("\n\n".join(SENTENCES))
def test_words_are_where_they_are_said_to_be(words: str) -> None:
    read = reading(words)
    for stretch in read.text.furniture:
        assert stretch.text == words[stretch.start : stretch.end]
    for claim in read.claims:
        evidence = claim.evidence
        assert evidence.text == words[evidence.start : evidence.end]
        trigger = claim.evidence.trigger
        assert trigger is not None
        assert trigger.text == words[trigger.start : trigger.end]
        assert trigger.text


@QUICK
@given(PAGES)
@example("\n\n".join(SENTENCES))
def test_no_claim_is_made_of_furniture(words: str) -> None:
    read = reading(words)
    prose = [(one.start, one.end) for one in read.text.paragraphs]
    for claim in read.claims:
        trigger = claim.evidence.trigger
        assert trigger is not None
        assert any(start <= trigger.start < trigger.end <= end for start, end in prose)


@QUICK
@given(PAGES)
@example("\n\n".join(SENTENCES))
def test_what_is_told_keeps_its_order(words: str) -> None:
    read = reading(words)
    assert len({claim.id for claim in read.claims}) == len(read.claims)
    ids = {claim.id for claim in read.claims}
    for claim in read.claims:
        assert claim.repeats is None or claim.repeats in ids - {claim.id}
        for number in claim.numbers:
            assert number.low is None or number.high is None or number.low <= number.high
            assert (number.low, number.high) != (None, None)
        if claim.time and claim.time.start and claim.time.end:
            assert claim.time.start <= claim.time.end
        if claim.place:
            assert (claim.place.lat is None) == (claim.place.lon is None)


@QUICK
@given(WEEKS)
def test_figures_stand_in_order(pages: list[str]) -> None:
    picture = drawn([reading(page, number) for number, page in enumerate(pages)])
    for incident in picture.incidents:
        assert incident.independent_sources == len(incident.sources)
        for figure in incident.numbers:
            told = [v for v in (figure.low, figure.best, figure.high) if v is not None]
            assert told == sorted(told), figure
            assert figure.by


@QUICK
@given(PAGES, PAGES)
def test_a_report_is_read_alike_whatever_was_read_before(before: str, words: str) -> None:
    first = reading(words)
    reading(before)
    assert reading(words) == first


@QUICK
@given(WEEKS, PAGES)
def test_a_further_report_takes_no_claim_away(pages: list[str], further: str) -> None:
    readings = [reading(page, number) for number, page in enumerate(pages)]
    before = {claim.id for claim in drawn(readings).claims}
    after = {claim.id for claim in drawn([*readings, reading(further, len(pages))]).claims}
    assert before <= after


@QUICK
@given(WEEKS)
def test_every_claim_is_in_one_incident(pages: list[str]) -> None:
    picture = drawn([reading(page, number) for number, page in enumerate(pages)])
    held = [id_ for incident in picture.incidents for id_ in incident.claims]
    assert sorted(held) == sorted(claim.id for claim in picture.claims)
    ids = {incident.id for incident in picture.incidents}
    assert all(set(spell.incidents) <= ids for spell in picture.control)


@pytest.mark.parametrize("form", EXPORTS)
@QUICK
@given(WEEKS)
def test_two_runs_write_the_same_bytes_in_any_order(form: str, pages: list[str]) -> None:
    readings = [reading(page, number) for number, page in enumerate(pages)]
    again = [reading(page, number) for number, page in reversed(list(enumerate(pages)))]
    with exported(form, drawn(readings)) as one, exported(form, drawn(again)) as other:
        assert contents(one) == contents(other)


@QUICK
@given(WEEKS)
def test_what_is_written_can_be_read(pages: list[str]) -> None:
    picture = drawn([reading(page, number) for number, page in enumerate(pages)])
    with exported("jsonl", picture) as folder:
        back = {claim.id: claim for one in read(folder) for claim in one.claims}
        assert back == {claim.id: claim for claim in picture.claims}
    with exported("csv", picture) as folder:
        for name in ("claims", "incidents", "control"):
            with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
                rows = list(csv.DictReader(file))
            assert len(rows) == len(getattr(picture, name))
    with exported("geojson", picture) as folder:
        told = json.loads((folder / "incidents.geojson").read_text("utf-8"))
        assert len(told["features"]) == len(picture.incidents)


@contextmanager
def exported(form: str, picture: Picture) -> Any:
    with tempfile.TemporaryDirectory() as folder:
        EXPORTS[form].write(picture, Path(folder))
        yield Path(folder)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}

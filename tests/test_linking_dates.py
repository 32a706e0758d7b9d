"""What linking infers: the day of an undated copy, and the day that its words lean on."""

from datetime import date

import pytest
from msgspec.structs import replace

from dateline.linking import link
from dateline.nouns import Claim, Modality, Published, Text, When
from tests.storybook import STORIES, Story, read_story

STORY = read_story(STORIES / "copies_and_quotes.toml")


def undated(story: Story, report: str) -> tuple[list[Text], list[Claim]]:
    """Return the story with one report whose day nobody knows, so that its Monday is any."""
    texts = [replace(t, published=None) if t.report == report else t for t in story.texts]
    claims = [
        replace(c, time=When(None, None, "on Monday", relative=True)) if c.report == report else c
        for c in story.claims
    ]
    return texts, claims


def test_an_undated_copy_appears_with_its_original_or_a_day_later() -> None:
    texts = {text.report: text for text in link(*undated(STORY, "paper")).texts}
    assert texts["paper"].published == Published(date(2023, 2, 7), date(2023, 2, 8), "inferred")
    assert texts["wire"].published == Published(date(2023, 2, 7), date(2023, 2, 7), "page")


def test_a_relative_day_is_that_of_the_claim_it_copies() -> None:
    claims = {claim.id: claim for claim in link(*undated(STORY, "paper")).claims}
    monday = When(date(2023, 2, 6), date(2023, 2, 6), "on Monday", relative=True, basis="inferred")
    assert claims["p1"].time == monday


def told_of(phrase: str, **changes: object) -> When | None:
    """Return the time that linking gives to a phrase in the copy, out on 7 or 8 February."""
    texts, claims = undated(STORY, "paper")
    time = When(None, None, phrase, relative=True)
    claims = [replace(c, time=time, **changes) if c.report == "paper" else c for c in claims]
    return {c.id: c for c in link(texts, claims).claims}["p1"].time


def test_a_weekday_that_is_not_that_of_the_original_is_the_last_before_publication() -> None:
    friday = When(date(2023, 2, 3), date(2023, 2, 3), "on Friday", relative=True, basis="inferred")
    assert told_of("on Friday") == friday


@pytest.mark.parametrize("phrase", ["on Wednesday", "every Friday", "last Friday"])
def test_a_time_of_which_publication_allows_two_days_stays_open(phrase: str) -> None:
    assert told_of(phrase) == When(None, None, phrase, relative=True)


def test_a_day_ahead_stays_open() -> None:
    assert told_of("on Friday", modality=Modality.PLANNED) == When(
        None, None, "on Friday", relative=True
    )


def test_a_report_that_shares_nothing_stays_undated() -> None:
    texts, claims = undated(STORY, "quoting")
    dated = {text.report: text.published for text in link(texts, claims).texts}
    assert dated["quoting"] is None


def test_two_shared_happenings_date_a_report() -> None:
    story = read_story(STORIES / "two_strikes_in_one_night.toml")
    texts, claims = undated(story, "b")
    dated = {text.report: text.published for text in link(texts, claims).texts}
    assert dated["b"] == Published(date(2022, 9, 2), date(2022, 9, 6), "inferred")

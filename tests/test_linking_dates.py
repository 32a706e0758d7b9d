"""What linking infers: the day of an undated copy, and the day that its words lean on."""

from datetime import date

import pytest
from msgspec.structs import replace

from dateline.linking import link
from dateline.nouns import Claim, Modality, Published, Text, When
from tests.storybook import STORIES, Story, read_story, stories, when

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
    assert dated["b"] == Published(date(2022, 9, 3), date(2022, 9, 6), "inferred")


UNDATED = [story for story in stories() if "published" in story.want]


@pytest.mark.parametrize("story", UNDATED, ids=lambda story: story.name)
def test_a_story_dates_its_undated_reports_and_tells_how(story: Story) -> None:
    linked = link(story.texts, story.claims)
    texts = {text.report: text for text in linked.texts}
    for name, told in story.want["published"].items():
        published = texts[name].published
        if not told:
            assert published is None
            assert texts[name].basis["published"].startswith("not known: ")
            continue
        days = when(told[0])
        assert published is not None
        assert days is not None
        assert (published.start, published.end) == (days.start, days.end)
        assert published.basis == "inferred"
        assert texts[name].basis["published"].startswith(f"inferred: {told[1]}")


@pytest.mark.parametrize("story", UNDATED, ids=lambda story: story.name)
def test_a_story_resolves_what_leans_on_an_inferred_day(story: Story) -> None:
    times = {claim.id: claim.time for claim in link(story.texts, story.claims).claims}
    for claim, told in story.want["days"].items():
        time, days = times[claim], when(told) if told else When()
        assert time is not None
        assert days is not None
        assert (time.start, time.end) == (days.start, days.end), claim
        assert time.relative
        assert time.basis == ("inferred" if told else None)

"""Linking: the stories, the clues, and what must hold whatever is told."""

import random
from datetime import UTC, datetime

import pytest
from msgspec import json

from dateline.linking import link
from dateline.nouns import Incident, Judgement, Linked, Verdict
from tests.storybook import STORIES, Story, read_story, stories

TOLD = stories()


def incident_of(linked: Linked, claim: str) -> Incident:
    return next(incident for incident in linked.incidents if claim in incident.claims)


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.name)
def test_a_story_makes_its_incidents(story: Story) -> None:
    linked = link(story.texts, story.claims)
    for claims in story.want["one"]:
        assert len({incident_of(linked, claim).id for claim in claims}) == 1, claims
    for one, other in story.want["apart"]:
        assert incident_of(linked, one) != incident_of(linked, other), (one, other)
    for claim, count in story.want.get("sources", {}).items():
        incident = incident_of(linked, claim)
        assert incident.independent_sources == count, incident.sources
    for claim, state in story.want.get("state", {}).items():
        assert incident_of(linked, claim).state == state
    for claim, figures in story.want.get("best", {}).items():
        told = {figure.unit: figure.best for figure in incident_of(linked, claim).numbers}
        assert {unit: told[unit] for unit in figures} == figures


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.name)
def test_a_story_shows_who_copies_whom(story: Story) -> None:
    linked = link(story.texts, story.claims)
    copies = {text.report: text.copies for text in linked.texts}
    for one, direction, other in story.want.get("copies", []):
        assert direction in [copy.direction for copy in copies[one] if copy.of == other]
    for report in story.want.get("no_copies", []):
        assert copies[report] == ()
    if "copies" not in story.want:
        assert not any(copies.values())


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.name)
def test_every_claim_is_in_one_incident_whatever_the_order(story: Story) -> None:
    straight = link(story.texts, story.claims)
    members = [claim for incident in straight.incidents for claim in incident.claims]
    assert sorted(members) == sorted(claim.id for claim in story.claims)
    for seed in range(3):
        texts, claims = list(story.texts), list(story.claims)
        random.Random(seed).shuffle(texts)
        random.Random(seed).shuffle(claims)
        assert json.encode(link(texts, claims)) == json.encode(straight)


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.name)
def test_figures_are_in_order_and_sources_few(story: Story) -> None:
    for incident in link(story.texts, story.claims).incidents:
        for figure in incident.numbers:
            assert (figure.low or 0) <= (figure.best or 0) <= (figure.high or 0)
        assert incident.independent_sources == len(incident.sources) <= len(incident.claims)
        assert incident.reports >= 1


@pytest.mark.parametrize("story", TOLD, ids=lambda story: story.name)
def test_a_further_report_keeps_the_claims_there_were(story: Story) -> None:
    last = story.texts[-1].report
    fewer = [claim for claim in story.claims if claim.report != last]
    before = link(story.texts[:-1], fewer)
    after = link(story.texts, story.claims)
    assert {claim.id for claim in before.claims} <= {claim.id for claim in after.claims}


def judged(one: str, other: str, verdict: Verdict) -> Judgement:
    return Judgement(one, other, verdict, "Ada", datetime(2024, 1, 1, tzinfo=UTC))


def test_what_a_person_parts_stays_apart() -> None:
    story = read_story(STORIES / "one_happening_in_five_reports.toml")
    linked = link(story.texts, story.claims, [judged("a1", "c1", Verdict.DIFFERENT)])
    assert incident_of(linked, "a1") != incident_of(linked, "c1")


def test_what_a_person_joins_is_one() -> None:
    story = read_story(STORIES / "two_strikes_in_one_night.toml")
    linked = link(story.texts, story.claims, [judged("a1", "a2", Verdict.SAME)])
    assert incident_of(linked, "a1") == incident_of(linked, "a2")


def test_an_incident_keeps_its_id_when_a_later_report_joins() -> None:
    story = read_story(STORIES / "a_corrected_toll.toml")
    first = link(story.texts[:1], story.claims[:1])
    both = link(story.texts, story.claims)
    assert [incident.id for incident in first.incidents] == [i.id for i in both.incidents]


def test_nothing_told_is_nothing_linked() -> None:
    assert link((), ()) == Linked()

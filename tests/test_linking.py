"""Linking: the stories, the clues, and what must hold whatever is told."""

import random
from datetime import UTC, date, datetime

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import json

from dateline.linking import link
from dateline.nouns import (
    Claim,
    Evidence,
    Incident,
    Judgement,
    Linked,
    Modality,
    Number,
    Place,
    Published,
    Text,
    Verdict,
    When,
)
from dateline.picture import draw as draw_picture
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
    for claim, units in story.want.get("units", {}).items():
        assert [figure.unit for figure in incident_of(linked, claim).numbers] == units
    for claim, names in story.want.get("actors", {}).items():
        assert [actor.name for actor in incident_of(linked, claim).actor] == names


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


def test_a_persons_word_carries_over_what_the_clues_forbid() -> None:
    story = read_story(STORIES / "a_town_changes_hands_twice.toml")
    words = [judged("a1", "b1", Verdict.SAME), judged("b1", "c1", Verdict.SAME)]
    linked = link(story.texts, story.claims, words)
    assert set(incident_of(linked, "a1").claims) >= {"a1", "b1", "c1"}
    words.append(judged("a1", "c1", Verdict.DIFFERENT))
    linked = link(story.texts, story.claims, words)
    assert incident_of(linked, "a1") != incident_of(linked, "c1")


def test_a_word_on_a_claim_that_is_gone_changes_nothing() -> None:
    story = read_story(STORIES / "a_denial.toml")
    words = [judged("a1", "gone", Verdict.SAME), judged("a1", "a1", Verdict.DIFFERENT)]
    assert link(story.texts, story.claims, words) == link(story.texts, story.claims)


def test_the_newest_word_on_a_pair_holds() -> None:
    story = read_story(STORIES / "a_corrected_toll.toml")
    parted = judged("a1", "b1", Verdict.DIFFERENT)
    unsure = msgspec.structs.replace(
        judged("b1", "a1", Verdict.UNSURE), at=datetime(2024, 2, 1, tzinfo=UTC)
    )
    linked = link(story.texts, story.claims, [unsure, parted])
    assert linked.incidents == link(story.texts, story.claims).incidents
    told = [line for claim in linked.claims for line in claim.why if "judged" in line]
    assert told == [
        f"judged unsure whether one happening with {one}, by Ada" for one in ("b1", "a1")
    ]


def test_a_persons_word_is_told_as_the_first_reason() -> None:
    story = read_story(STORIES / "two_strikes_in_one_night.toml")
    word = msgspec.structs.replace(judged("a1", "a2", Verdict.SAME), reason="one raid")
    linked = link(story.texts, story.claims, [word])
    assert incident_of(linked, "a1").why[0] == "a1 and a2 are one: judged by Ada: one raid"
    why = {claim.id: claim.why for claim in linked.claims}
    assert why["a1"][-1:] == ("judged one happening with a2 by Ada: one raid",)
    parted = link(story.texts, story.claims, [judged("a1", "b1", Verdict.DIFFERENT)])
    assert "judged another happening than b1 by Ada" in {c.id: c.why for c in parted.claims}["a1"]


def test_an_incident_keeps_its_id_when_a_later_report_joins() -> None:
    story = read_story(STORIES / "a_corrected_toll.toml")
    first = link(story.texts[:1], story.claims[:1])
    both = link(story.texts, story.claims)
    assert [incident.id for incident in first.incidents] == [i.id for i in both.incidents]


def test_nothing_told_is_nothing_linked() -> None:
    assert link((), ()) == Linked()


TOWNS = st.sampled_from(["Gao", "Menaka", "Kidal", "Ber", None])
DAYS = st.dates(date(2023, 3, 1), date(2023, 3, 12))
FIGURES = st.one_of(st.none(), st.integers(0, 90))


@st.composite
def told(draw: st.DrawFn) -> tuple[list[Text], list[Claim]]:
    """Draw a few reports with a few claims each, of one small country and two weeks."""
    texts: list[Text] = []
    claims: list[Claim] = []
    for number in range(draw(st.integers(1, 4))):
        day = draw(DAYS)
        name, words = f"r{number}", ""
        for _ in range(draw(st.integers(0, 5))):
            town, killed, event = draw(TOWNS), draw(FIGURES), draw(st.sampled_from(EVENTS))
            says = f"{event} at {town} left {killed} dead. "
            claims.append(
                Claim(
                    f"c{len(claims)}",
                    name,
                    event,
                    place=Place(town, country="ML") if town else None,
                    time=draw(st.one_of(st.none(), st.just(When(day, day)))),
                    numbers=(Number("killed", killed, killed),) if killed is not None else (),
                    modality=draw(st.sampled_from(list(Modality))),
                    evidence=Evidence(says, len(words), len(words) + len(says)),
                )
            )
            words += says
        texts.append(Text(name, words, published=Published(day, day, "page")))
    return texts, claims


EVENTS = ("attack", "clash", "seizure", "casualties", "airstrike", "retreat", "statement")


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(told())
def test_what_holds_for_any_reports(reports: tuple[list[Text], list[Claim]]) -> None:
    texts, claims = reports
    linked = link(texts, claims)
    picture = draw_picture(linked)
    assert json.encode(draw_picture(link(texts[::-1], claims[::-1]))) == json.encode(picture)
    members = [claim for incident in linked.incidents for claim in incident.claims]
    assert sorted(members) == sorted(claim.id for claim in claims)
    assert len({incident.id for incident in linked.incidents}) == len(linked.incidents)
    assert len({row.id for row in picture.control}) == len(picture.control)
    for incident in linked.incidents:
        for figure in incident.numbers:
            ends = [end for end in (figure.low, figure.best, figure.high) if end is not None]
            assert ends == sorted(ends)


def test_a_copy_says_where_the_shared_sentences_stand() -> None:
    taken = (
        "Rebels of the Harrow Front seized the mill town of Orvane before dawn on Monday. "
        "Captain Idris Vell said forty soldiers had fled across the Tamsin bridge at noon."
    )
    first = Text("a", f"ORVANE, March 7.\n\n{taken}", published=_day(7))
    second = Text("b", f"Our own man adds little to what was heard.\n\n{taken}", published=_day(8))
    one, other = sorted(link((first, second), ()).texts, key=lambda text: text.report)
    assert one.copies[0].passages
    for here, there in zip(one.copies[0].passages, other.copies[0].passages, strict=True):
        assert one.text[here.start : here.end] == other.text[there.start : there.end]
        assert (here.other_start, here.other_end) == (there.start, there.end)
        assert here.verbatim


def _day(day: int) -> Published:
    return Published(date(2022, 3, day), date(2022, 3, day), "page")

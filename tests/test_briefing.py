"""The brief: each sentence rests on claims, says nothing they do not hold, and goes with them."""

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest
from msgspec.structs import replace

from dateline.knowledge.atlas import open_atlas
from dateline.knowledge.events import open_events
from dateline.knowledge.languages import lexicon
from dateline.nouns import (
    Actor,
    Brief,
    Claim,
    Evidence,
    Line,
    Modality,
    Number,
    Picture,
    Place,
    Published,
    Speaker,
    Text,
    When,
)
from dateline.picture.series import FORCES, SHARES
from dateline.picture.tolls import UNITS
from dateline.pipeline import brief_of, picture_of, read_files
from tests.storybook import Story, stories

SAMPLES = Path(__file__).parents[1] / "samples" / "reports"
WORD = re.compile(r"[^\W\d_]+")
NUMBER = re.compile(r"\d[\d,]*")


def lines(brief: Brief) -> Iterator[Line]:
    for section in brief.sections:
        for entry in section.entries:
            yield from entry.lines


def texts_of(brief: Brief, *keys: str) -> list[str]:
    """Return the sentences of some sections, of all where none is named."""
    return [
        line.words
        for section in brief.sections
        if not keys or section.key in keys
        for entry in section.entries
        for line in entry.lines
    ]


STORIES = pytest.mark.parametrize("story", stories(), ids=lambda story: story.name)


@STORIES
def test_every_sentence_cites_what_the_record_holds(story: Story) -> None:
    picture = picture_of(story.texts, story.claims)
    brief = brief_of(picture)
    known = {claim.id for claim in picture.claims}
    passages = {cited.claim: one for one in brief.passages for cited in one.claims}
    told = list(lines(brief))
    assert told
    for line in told:
        assert line.claims
        assert set(line.claims) <= known & set(passages)
        assert line.incidents
    reports = {text.report: text.text for text in picture.texts}
    for one in brief.passages:
        assert reports[one.report][one.offset : one.offset + len(one.words)] == one.words
    assert [one.number for one in brief.passages] == list(range(1, len(brief.passages) + 1))


@STORIES
def test_a_claim_that_is_taken_out_takes_its_sentences_along(story: Story) -> None:
    """What rested on it alone is not said any more; what else cited it is made of the others."""
    before = list(lines(brief_of(picture_of(story.texts, story.claims))))
    for gone in story.claims:
        left = tuple(claim for claim in story.claims if claim.id != gone.id)
        after = list(lines(brief_of(picture_of(story.texts, left))))
        assert not [line for line in after if gone.id in line.claims]
        alone = {line.words for line in before if line.claims == (gone.id,)}
        others = {line.words for line in before if gone.id not in line.claims}
        told = {line.words for line in after if set(line.claims) <= _cited(others, before)}
        assert not (alone - others) & told


def _cited(words: set[str], told: list[Line]) -> set[str]:
    """Return the claims on which these sentences rested before."""
    return {claim for line in told if line.words in words for claim in line.claims}


@STORIES
def test_no_sentence_has_a_word_that_no_field_holds(story: Story) -> None:
    check_words(picture_of(story.texts, story.claims))


@pytest.mark.slow
def test_no_sentence_of_the_samples_has_a_word_that_no_field_holds() -> None:
    readings = tuple(read_files([SAMPLES]))
    claims = tuple(claim for reading in readings for claim in reading.claims)
    check_words(picture_of(tuple(reading.text for reading in readings), claims))


def check_words(picture: Picture) -> None:
    """Hold each word of each sentence against the templates and the fields of what it cites."""
    claims = {claim.id: claim for claim in picture.claims}
    reports = {text.report: text for text in picture.texts}
    for line in lines(brief_of(picture)):
        cited = [claims[id_] for id_ in line.claims]
        outlets = [(reports[c.report].outlet, reports[c.report].wires) for c in cited]
        facts = " ".join(
            [
                *(strings(msgspec.to_builtins(claim)) for claim in cited),
                *(strings(outlet) for outlet in outlets),
                *(s.why or "" for s in picture.control if set(s.incidents) & set(line.incidents)),
                *(country(claim.place) for claim in cited),
            ]
        )
        extra = words_in(line.words) - words_in(facts) - templates() - outlets_of(picture)
        assert not extra, line
        if "incidents;" not in line.words and "incidents, and" not in line.words:  # no sum
            numbers = {bare(one) for one in NUMBER.findall(line.words)}
            held = {one.lstrip("0") for one in re.findall(r"\d+", f"{facts} {bare(facts)}")}
            days = {one.lstrip("0") for text in picture.texts for one in published(text)}
            assert numbers <= held | days | {part_sum(claim) for claim in cited}, line


def bare(words: str) -> str:
    return re.sub(r"(?<=\d),(?=\d)", "", words).rstrip(",")


def part_sum(claim: Claim) -> str:
    """Return what a claim that gives a toll in parts counts: "31 insurgents and four soldiers"."""
    return str(sum(number.low or 0 for number in claim.numbers if number.unit == "killed"))


def published(text: Text) -> list[str]:
    day = text.published
    return re.findall(r"\d+", f"{day.start} {day.end}") if day else []


def strings(value: Any) -> str:
    """Return everything that stands anywhere in a value, in one string."""
    if isinstance(value, dict):
        return " ".join(strings(item) for item in value.values())
    if isinstance(value, list | tuple):
        return " ".join(map(strings, value))
    return "" if value is None else str(value)


def country(place: Place | None) -> str:
    known = open_atlas().country(place.country) if place and place.country else None
    return known.name if known else ""


def words_in(words: str) -> set[str]:
    return {one.casefold() for one in WORD.findall(words)}


@cache
def templates() -> frozenset[str]:
    labels = " ".join(kind.label for kind in open_events().values())
    return frozenset(words_in(strings(lexicon("brief")) + labels))


def outlets_of(picture: Picture) -> set[str]:
    """Return the names of outlets: a copy's voice is that of the report it was taken from."""
    return words_in(" ".join(text.outlet or text.report for text in picture.texts))


TENTH = When(date(2022, 3, 10), date(2022, 3, 10))
PUBLISHED = Published(date(2022, 3, 11), date(2022, 3, 11), "page")
WORDS = "Rain fell. Shells hit the town of Norvale on Thursday, the mayor said. It was cold."
TEXT = Text("a.txt", WORDS, "r_a", outlet="The Courier", published=PUBLISHED)
SHELLING = Claim(
    "c_1",
    "a.txt",
    "shelling",
    place=Place("Norvale", country="UA", admin1="Kharkiv", level="town"),
    time=TENTH,
    speaker=Speaker("unnamed", role="mayor", text="the mayor", anonymous=True),
    evidence=Evidence("Shells hit the town of Norvale on Thursday", 11, 53),
)


def brief(*claims: Claim, **asked: Any) -> Brief:
    texts = {claim.report: replace(TEXT, report=claim.report) for claim in claims}
    return brief_of(picture_of(tuple(texts.values()), claims), **asked)


def test_a_happening_says_what_where_and_who_says_so() -> None:
    told = brief(SHELLING)
    assert texts_of(told, "happened") == ["Norvale was shelled, said the mayor."]
    (entry,) = told.sections[1].entries
    assert (entry.heading, entry.mark) == ("10 March 2022", "claimed")


def test_in_short_has_a_day_and_begins_with_what_most_voices_tell() -> None:
    assert texts_of(brief(SHELLING), "short") == [
        "On 10 March 2022, Norvale was shelled, said the mayor."
    ]
    nowhere = brief(replace(SHELLING, place=None, time=None))
    assert texts_of(nowhere, "short") == [
        "On a day that no report gives, there was shelling, said the mayor."
    ]


def test_the_passage_is_the_sentence_as_it_was_published() -> None:
    (passage,) = brief(SHELLING).passages
    assert passage.words == "Shells hit the town of Norvale on Thursday, the mayor said."
    (cited,) = passage.claims
    assert passage.words[cited.start : cited.end] == SHELLING.evidence.text
    assert (cited.claim, passage.outlet, passage.published) == (
        "c_1",
        "The Courier",
        date(2022, 3, 11),
    )


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"speaker": Speaker()}, "Norvale was shelled, as The Courier reported."),
        (
            {"actor": (Actor("army", kind="state forces"),)},
            "The army shelled Norvale, said the mayor.",
        ),
        ({"place": None, "actor": ()}, "There was shelling, said the mayor."),
        (
            {"place": Place("Norvale", country="UA", level="district")},
            "Norvale district was shelled, said the mayor.",
        ),
        (
            {"place": Place("Ukraine", country="UA", level="country"), "actor": (Actor("drones"),)},
            "Drones fired from a distance in Ukraine, said the mayor.",
        ),
        (
            {"event": "seizure", "actor": (Actor("Ukraine", kind="government"),)},
            "The state of Ukraine took Norvale, said the mayor.",
        ),
    ],
)
def test_what_is_not_said_is_left_out(changed: dict[str, Any], says: str) -> None:
    assert texts_of(brief(replace(SHELLING, **changed)), "happened") == [says]


def test_a_day_that_no_report_gives_is_said_to_be_unknown() -> None:
    (entry,) = brief(replace(SHELLING, time=None)).sections[1].entries
    assert entry.heading == "Day not said"


def test_what_is_only_possible_or_planned_did_not_happen() -> None:
    maybe = replace(SHELLING, modality=Modality.POSSIBLE)
    assert texts_of(brief(maybe), "happened") == []
    assert texts_of(brief(maybe), "unconfirmed") == [
        "It may be that Norvale was shelled, said the mayor."
    ]
    planned = replace(SHELLING, event="withdrawal", modality=Modality.PLANNED)
    assert texts_of(brief(planned), "unconfirmed") == [
        "A withdrawal from Norvale was planned, announced or expected, said the mayor."
    ]


def test_what_is_only_denied_is_disputed_and_did_not_happen() -> None:
    denied = brief(replace(SHELLING, modality=Modality.DENIED))
    assert texts_of(denied, "happened") == []
    assert texts_of(denied, "disputed") == [
        "It is not so that Norvale was shelled, said the mayor."
    ]


def test_one_word_alone_is_told_as_that() -> None:
    told = brief(SHELLING)
    (section,) = (one for one in told.sections if one.key == "alone")
    (entry,) = section.entries
    assert entry.heading == "On the word of the mayor alone"
    assert [line.words for line in entry.lines] == ["Shelling in Norvale, on 10 March 2022."]


def test_a_toll_has_its_words() -> None:
    four = replace(SHELLING, numbers=(Number("killed", 4, 4, who="children"),))
    assert "Four children were killed, said the mayor." in texts_of(brief(four), "happened")
    one = replace(SHELLING, numbers=(Number("killed", 1, 1, who="a child"),))
    assert "One person was killed, said the mayor." in texts_of(brief(one), "happened")
    found = replace(SHELLING, numbers=(Number("killed", 12, None, who="bodies"),))
    assert "At least 12 people were killed, said the mayor." in texts_of(brief(found), "happened")


def test_an_area_and_a_period_leave_the_rest_out() -> None:
    other = replace(SHELLING, id="c_2", place=Place("Ilm", country="RU"))
    later = When(date(2022, 4, 2), date(2022, 4, 2))
    third = replace(SHELLING, id="c_3", time=later)
    assert len(texts_of(brief(SHELLING, other, third), "happened")) == 3
    for area in ("Norvale", "kharkiv", "UA", "Ukraine"):
        assert len(texts_of(brief(SHELLING, other, third, area=area), "happened")) == 2
    march = {"first": date(2022, 3, 1), "last": date(2022, 3, 31)}
    assert len(texts_of(brief(SHELLING, third, **march), "happened")) == 1
    assert not brief(SHELLING, area="Atlantis").passages


def test_what_is_years_ago_is_left_out_unless_it_is_asked_for() -> None:
    old = replace(SHELLING, background=True)
    assert not brief(old).passages
    assert any("are told only as something" in note for note in brief(old).notes)
    assert brief(old, first=date(2022, 1, 1)).passages


def test_an_act_of_speech_is_told_in_the_reports_words() -> None:
    pledge = replace(
        SHELLING,
        event="pledge",
        actor=(Actor("Ilan Vost", "vost"),),
        modality=Modality.PLANNED,
        speaker=Speaker("named", "Ilan Vost", "vost", role="mayor of Norvale"),
        place=None,
    )
    told = brief(pledge)
    assert texts_of(told, "said") == [
        "Ilan Vost (mayor of Norvale) made a pledge; The Courier has:"
        " “Shells hit the town of Norvale on Thursday”."
    ]
    assert texts_of(told, "happened", "unconfirmed") == []


def test_nothing_in_a_name_steers_the_line() -> None:
    hostile = replace(SHELLING, place=Place("Nor\u202evale {x} [y]\n\x1b", level="town"))
    assert texts_of(brief(hostile), "happened") == [
        "Nor\u200bvale {x} [y] was shelled, said the mayor.".replace("\u200b", "")
    ]


KINDS = pytest.mark.parametrize("kind", open_events())


@KINDS
def test_every_kind_has_its_sentences_whatever_is_not_said(kind: str) -> None:
    """Of each kind something can be said without an actor, a place or a number."""
    bare = replace(SHELLING, event=kind, place=None, time=None)
    for modality in Modality:
        for parties in ((), (Actor("army", kind="state forces"),)):
            claim = replace(bare, actor=parties, modality=modality)
            told = texts_of(brief(claim), "happened", "disputed", "unconfirmed", "said")
            assert told
            for words in told:
                assert not re.search(r"[{}\[\]]|  | [,.:;]|^[,.:;]|that [,.]", words), words


def test_the_sheet_has_every_kind_and_no_other() -> None:
    assert set(lexicon("brief")["kinds"]) == set(open_events())
    assert list(lexicon("brief")["units"]) == list(UNITS)
    assert {*lexicon("brief")["shares"], *lexicon("brief")["forces"]} == SHARES | FORCES

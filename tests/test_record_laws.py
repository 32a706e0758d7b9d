"""What must hold of any record: however it was read, whoever copied, whatever was judged.

The reports are invented, a few claims each, of one small country and some days; they are kept and
linked as a user's are.
"""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from dateline.exports import EXPORTS
from dateline.linking import link
from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Incident,
    Judgement,
    Modality,
    Number,
    Place,
    Published,
    Reading,
    Speaker,
    Text,
    Verdict,
    When,
)
from dateline.pipeline import link_record
from dateline.record import Record

FEW = settings(
    max_examples=12, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True
)
TOWNS = ("Gao", "Menaka", "Kidal", None)
EVENTS = ("attack", "clash", "seizure", "casualties", "airstrike", "retreat", "control_share")
SIDES = (Actor("JNIM", "jnim", kind="rebel group"), Actor("Malian army", kind="state forces"))
SPEAKERS = (
    Speaker(),
    Speaker("named", "Awa Cisse", side="ml"),
    Speaker("named", "Oumar Bah"),
    Speaker("unnamed", "residents", anonymous=True),
)
FIRST = date(2023, 3, 6)
NOW = datetime(2024, 1, 1, tzinfo=UTC)


@st.composite
def claims_of(draw: st.DrawFn, report: str, day: date) -> tuple[str, tuple[Claim, ...]]:
    """Draw the words of a report and what it claims in them."""
    words, claims = "", []
    for number in range(draw(st.integers(1, 3))):
        town, event = draw(st.sampled_from(TOWNS)), draw(st.sampled_from(EVENTS))
        side, speaker = draw(st.sampled_from(SIDES)), draw(st.sampled_from(SPEAKERS))
        count = draw(st.integers(0, 40))
        then = day - timedelta(days=draw(st.integers(0, 3)))
        who = speaker.name or "our reporter"
        says = (
            f"{event.title()} by {side.name} at {town} left {count} dead, {who} said in {report}. "
        )
        claims.append(
            Claim(
                f"c_{report}_{number}",
                report,
                event,
                actor=(side,),
                place=Place(town, country="ML", level="town") if town else None,
                time=draw(st.sampled_from((When(then, then), None))),
                numbers=(Number("killed", count, count, text=str(count)),) if count else (),
                speaker=speaker,
                modality=draw(st.sampled_from((Modality.ASSERTED,) * 3 + (Modality.DENIED,))),
                evidence=Evidence(says.strip(), len(words), len(words) + len(says.strip())),
            )
        )
        words += says
    return words, tuple(claims)


@st.composite
def weeks(draw: st.DrawFn) -> list[Reading]:
    """Draw two to four reports of one week; one may bear no date."""
    readings = []
    for number in range(draw(st.integers(2, 4))):
        day = FIRST + timedelta(days=draw(st.integers(0, 6)))
        words, claims = draw(claims_of(f"r{number}", day))
        known = Published(day, day, "page") if draw(st.integers(0, 5)) else None
        outlet = draw(st.sampled_from(("The Courier", "Lake Radio", None)))
        text = Text(
            f"r{number}", words, f"r_{number}", outlet=outlet, published=known, sha256=f"{number}"
        )
        readings.append(Reading(text, claims))
    return readings


@contextmanager
def kept(readings: Sequence[Reading] = ()) -> Iterator[Record]:
    with tempfile.TemporaryDirectory() as folder, Record.open(Path(folder), make=True) as record:
        for reading in readings:
            record.add(reading)
        yield record


def written(record: Record) -> dict[str, bytes]:
    """Return the files of a record, linked as it stands."""
    picture = link_record(record)
    with tempfile.TemporaryDirectory() as folder:
        files = EXPORTS["jsonl"].write(picture, Path(folder))
        return {path.name: path.read_bytes() for path in files}


@FEW
@given(weeks(), st.randoms(use_true_random=False))
def test_order_and_grouping_of_reading_do_not_matter(
    readings: list[Reading], chance: Random
) -> None:
    with kept(readings) as record:
        at_once = written(record)
    shuffled = list(readings)
    chance.shuffle(shuffled)
    with kept() as record:
        for reading in shuffled:
            record.add(reading)
            if chance.random() < 0.5:
                link_record(record)
        assert written(record) == at_once


def doubled(reading: Reading, *, later: int, outlet: str | None) -> Reading:
    """Return the same words on another page, some days later."""
    text, day = reading.text, reading.text.published
    if day is not None:
        then = day.end + timedelta(days=later)
        day = Published(then, then, "page")
    claims = (replace(claim, id=f"{claim.id}_again", report="again") for claim in reading.claims)
    page = replace(text, report="again", id="r_again", sha256="again", outlet=outlet, published=day)
    return Reading(page, tuple(claims))


def incident_of(incidents: Sequence[Incident], claim: str) -> Incident:
    return next(incident for incident in incidents if claim in incident.claims)


@FEW
@given(weeks(), st.integers(0, 2), st.sampled_from(("The Echo", "The Courier", None)))
def test_a_duplicate_report_never_raises_independent_sources(
    readings: list[Reading], later: int, outlet: str | None
) -> None:
    page = doubled(readings[0], later=later, outlet=outlet)
    before = linked(readings)
    after = linked([*readings, page])
    for claim in (claim.id for reading in readings for claim in reading.claims):
        was, now = incident_of(before, claim), incident_of(after, claim)
        if set(was.claims) <= set(now.claims):
            more = now.independent_sources - was.independent_sources
            assert more <= 0, (was.sources, now.sources)


def linked(readings: Sequence[Reading]) -> tuple[Incident, ...]:
    claims = [claim for reading in readings for claim in reading.claims]
    return link([reading.text for reading in readings], claims).incidents


@st.composite
def judged(draw: st.DrawFn) -> tuple[list[Reading], tuple[Judgement, ...]]:
    """Draw reports and a few words on what they claim, no two on one thing."""
    readings = draw(weeks())
    ids = [claim.id for reading in readings for claim in reading.claims]
    words: dict[object, Judgement] = {}
    for number in range(draw(st.integers(1, 3))):
        one, other = draw(st.sampled_from(ids)), draw(st.sampled_from(ids))
        verdict = draw(st.sampled_from(list(Verdict)))
        at = NOW + timedelta(minutes=number)
        two = verdict in (Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE)
        if two and one != other:
            words[frozenset((one, other))] = Judgement(one, other, verdict, "Ada", at)
        elif verdict is Verdict.CORRECT:
            word = Judgement(one, None, verdict, "Ada", at, None, "event", '"shelling"')
            words[one, "event"] = word
        elif not two:
            words[one, "claim"] = Judgement(one, None, verdict, "Ada", at)
    return readings, tuple(words.values())


@FEW
@given(judged())
def test_judgements_survive_rereading(told: tuple[list[Reading], tuple[Judgement, ...]]) -> None:
    readings, words = told
    with kept(readings) as record:
        for word in words:
            record.judge(word)
        before, judgements = written(record), record.judgements()
        for reading in readings:  # a reader that understands less, and then the old one
            record.add(Reading(reading.text, tuple(map(plainer, reading.claims))))
        link_record(record)
        assert record.judgements() == judgements
        for reading in readings:
            record.add(reading)
        assert written(record) == before


def plainer(claim: Claim) -> Claim:
    return replace(claim, actor=(), numbers=(), time=None)


@FEW
@given(judged())
def test_a_word_on_claims_is_obeyed(told: tuple[list[Reading], tuple[Judgement, ...]]) -> None:
    readings, words = told
    word = words[:1]
    claims = [claim for reading in readings for claim in reading.claims]
    texts = [reading.text for reading in readings]
    for reread in (claims, [plainer(claim) for claim in claims]):
        found = link(texts, reread, word)
        for judgement in word:
            check(judgement, found.incidents, {claim.id: claim for claim in found.claims})


def check(word: Judgement, incidents: Sequence[Incident], claims: dict[str, Claim]) -> None:
    home = {claim: incident.id for incident in incidents for claim in incident.claims}
    match word.verdict:
        case Verdict.SAME:
            assert home[word.one] == home[str(word.other)]
        case Verdict.DIFFERENT:
            assert home[word.one] != home[str(word.other)]
        case Verdict.WRONG:
            assert word.one not in home
        case Verdict.CORRECT:
            assert claims[word.one].event == "shelling"
            assert any("corrected by Ada" in why for why in claims[word.one].why)
        case Verdict.RIGHT | Verdict.UNSURE:
            assert word.one in home


@FEW
@given(judged())
def test_undo_restores_the_bytes(told: tuple[list[Reading], tuple[Judgement, ...]]) -> None:
    readings, words = told
    with kept(readings) as record:
        stages = [written(record)]
        for word in words:
            record.judge(word)
            stages.append(written(record))
        for number, stage in enumerate(reversed(stages[:-1]), 1):
            assert record.undo("Ben", NOW + timedelta(days=number))
            assert written(record) == stage


@FEW
@given(weeks())
def test_a_further_report_changes_only_what_it_touches(readings: list[Reading]) -> None:
    """A page about another country leaves every incident as it was, byte for byte."""
    far = Claim(
        "c_far",
        "far",
        "protest",
        actor=(Actor("students"),),
        place=Place("Valparaiso", country="CL", level="town"),
        time=When(FIRST, FIRST),
        evidence=Evidence("Students marched in Valparaiso.", 0, 31),
    )
    page = Text("far", "Students marched in Valparaiso.", published=Published(FIRST, FIRST, "page"))
    with_it = linked([*readings, Reading(page, (far,))])
    assert tuple(one for one in with_it if "c_far" not in one.claims) == linked(readings)

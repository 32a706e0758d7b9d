"""The samples: what the record says of them, held against ``samples/expected.toml`` row by row.

A row with ``gap`` should hold and does not yet. It fails the suite on the day it does.
"""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from dateline.nouns import Actor, Claim, Control, Incident, Number, Picture, Speaker, Text, When
from dateline.pipeline import picture_of, read_files

Row = dict[str, Any]

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED: dict[str, list[Row]] = tomllib.loads((SAMPLES / "expected.toml").read_text("utf-8"))
ROWS = {row["row"]: row for row in EXPECTED["claim"]}


@pytest.fixture(scope="module")
def picture() -> Picture:
    readings = tuple(read_files([SAMPLES / "reports"]))
    claims = tuple(claim for reading in readings for claim in reading.claims)
    return picture_of(tuple(reading.text for reading in readings), claims)


def rows(kind: str, name: str) -> list[Any]:
    """Return the rows of a kind, each under the name by which it is called."""
    return [_param(row, str(row[name]), row.get("gap")) for row in EXPECTED[kind]]


def report_rows() -> Iterator[Any]:
    """Yield a row for each thing that is said of a report; its gaps are by key."""
    for row in EXPECTED["report"]:
        for key in sorted(set(row) - {"name", "gap"}):
            gap = row.get("gap", {}).get(key)
            yield _param({"name": row["name"], key: row[key]}, f"{row['name'][:2]} {key}", gap)


def _param(row: Row, name: str, gap: str | None) -> Any:
    marks = [pytest.mark.xfail(reason=gap, strict=True)] if gap else []
    return pytest.param(row, id=name, marks=marks)


# ---------------------------------------------------------------- reports


@pytest.mark.parametrize("row", list(report_rows()))
def test_the_page_is_read(picture: Picture, row: Row) -> None:
    text = text_of(picture, row["name"])
    if "published" in row or "basis" in row:
        assert text.published is not None
    if "published" in row:
        assert days(text.published) == span(row["published"])
    if "basis" in row:
        assert text.published is not None
        assert text.published.basis == row["basis"]
    for key in {"outlet", "byline"} & set(row):
        assert getattr(text, key) == row[key]
    for key in {"wires", "dateline"} & set(row):
        assert sorted(getattr(text, key)) == sorted(row[key])
    for words in row.get("kept", ()):
        assert words in prose(text)
    assert [words for words in row.get("gone", ()) if words in prose(text)] == []
    if "of" in row:
        taken = {copy.of for copy in text.copies if copy.direction == "from"}
        assert set(row["of"]) <= taken
        assert bool(row["of"]) == bool(taken)


def text_of(picture: Picture, name: str) -> Text:
    return next(text for text in picture.texts if text.report == name)


def prose(text: Text) -> str:
    return "\n".join(text.text[one.start : one.end] for one in text.paragraphs)


def test_every_page_has_its_rows() -> None:
    told = [row["name"] for row in EXPECTED["report"]]
    assert told == sorted(path.name for path in (SAMPLES / "reports").iterdir())
    assert len(ROWS) == len(EXPECTED["claim"]), "two rows have one name"


@pytest.mark.parametrize("path", sorted((SAMPLES / "reports").iterdir()), ids=lambda p: str(p.name))
def test_a_page_has_the_length_of_a_page(picture: Picture, path: Path) -> None:
    assert 220 <= len(text_of(picture, path.name).text.split()) <= 600


# ---------------------------------------------------------------- claims


@pytest.mark.parametrize("row", rows("claim", "row"))
def test_the_claim_is_there(picture: Picture, row: Row) -> None:
    claims = candidates(picture, row)
    assert claims, f"no {row['event']} begins within {row['says']!r}"
    faults = [list(differences(claim, row)) for claim in claims]
    assert min(faults, key=len) == []


def candidates(picture: Picture, row: Row) -> list[Claim]:
    """Return the claims of the row's event whose trigger lies within the row's words."""
    report = row.get("report") or next(
        text.report for text in picture.texts if text.report.startswith(row["row"][:2])
    )
    events = row["event"] if isinstance(row["event"], list) else [row["event"]]
    return [one for one in within(picture, report, row["says"]) if one.event in events]


def within(picture: Picture, report: str, says: str) -> list[Claim]:
    words = text_of(picture, report).text
    start, end = (
        (0, len(words)) if says == "*" else (words.find(says), words.find(says) + len(says))
    )
    assert start >= 0, f"{says!r} stands nowhere in {report}"
    return [
        claim
        for claim in picture.claims
        if claim.report == report
        and claim.evidence.trigger
        and start <= claim.evidence.trigger.start < end
    ]


def differences(claim: Claim, row: Row) -> Iterator[str]:
    for key, want in row.items():
        if key in FACETS and not FACETS[key](claim, want):
            yield f"{key}: {want!r} is wanted"


def has_actors(actors: tuple[Actor, ...], want: list[str]) -> bool:
    return all(any(is_called(actor, name) for actor in actors) for name in want)


def is_called(actor: Actor, name: str) -> bool:
    if name.startswith("id:"):
        return actor.id == name.removeprefix("id:")
    known = (actor.name, actor.text or "", *actor.aliases)
    return any(name.casefold() in one.casefold() for one in known)


def is_said_by(speaker: Speaker, want: str) -> bool:
    if want == "outlet":
        return speaker.kind == "outlet"
    known = (speaker.name or "", speaker.text or "", speaker.role or "", *speaker.aliases)
    return any(want.casefold() in one.casefold() for one in known)


def has_numbers(numbers: tuple[Number, ...], want: dict[str, str | list[str]]) -> bool:
    for unit, told in want.items():
        wanted = sorted(map(bounds, told if isinstance(told, list) else [told]))
        found = sorted((n.low or 0, n.high or 0) for n in numbers if n.unit == unit)
        if found != wanted:
            return False
    return True


def bounds(told: str) -> tuple[int, int]:
    """Return the low and the high end; 0 stands for an end that is open.

    >>> bounds("17-"), bounds("6"), bounds("250-300")
    ((17, 0), (6, 6), (250, 300))
    """
    low, dash, high = told.partition("-")
    return int(low or 0), int(high or 0) if dash else int(low)


def days(when: Any) -> tuple[date | None, date | None]:
    return (when.start, when.end)


def span(told: str) -> tuple[date | None, date | None]:
    """Return the days that are written as ``first/last``; an empty end is open."""
    first, slash, last = told.partition("/")
    start = date.fromisoformat(first) if first else None
    return (start, date.fromisoformat(last) if last else None) if slash else (start, start)


FACETS: dict[str, Any] = {
    "actor": lambda claim, want: has_actors(claim.actor, want),
    "recipient": lambda claim, want: has_actors(claim.recipient, want),
    "place": lambda claim, want: claim.place is not None and claim.place.name == want,
    "level": lambda claim, want: claim.place is not None and claim.place.level == want,
    "time": lambda claim, want: days(claim.time or When()) == span(want),
    "numbers": lambda claim, want: has_numbers(claim.numbers, want),
    "cumulative": lambda claim, want: {n.cumulative for n in claim.numbers} == {want},
    "speaker": lambda claim, want: is_said_by(claim.speaker, want),
    "via": lambda claim, want: list(claim.speaker.via) == want,
    "modality": lambda claim, want: claim.modality == want,
    "background": lambda claim, want: claim.background == want,
}


@pytest.mark.parametrize("row", rows("silent", "says"))
def test_nothing_is_claimed(picture: Picture, row: Row) -> None:
    found = [
        f"{claim.event}: {claim.evidence.text}"
        for claim in within(picture, row["report"], row["says"])
        if claim.event == row.get("event", claim.event)
        and claim.modality == row.get("modality", claim.modality)
    ]
    assert found == [], row["why"]


@pytest.mark.parametrize(
    "row",
    [
        _param(r, f"{r['event']} {r.get('place') or r.get('actor')}", r.get("gap"))
        for r in EXPECTED["never"]
    ],
)
def test_no_incident_is_of_it(picture: Picture, row: Row) -> None:
    found = [one.id for one in picture.incidents if one.event == row["event"] and is_of(one, row)]
    assert found == [], row["why"]


def is_of(incident: Incident, row: Row) -> bool:
    place = incident.place.name if incident.place else None
    by = "actor" not in row or has_actors(incident.actor, [row["actor"]])
    return by and place == row.get("place", place)


# ---------------------------------------------------------------- incidents


@pytest.mark.parametrize("row", rows("one", "what"))
def test_these_are_one_incident(picture: Picture, row: Row) -> None:
    sets = [incidents_of(picture, name) for name in row["claims"]]
    shared = set.intersection(*sets)
    assert shared, "no incident holds all of them"
    incident = next(one for one in picture.incidents if one.id in shared)
    assert incident.state == row.get("state", incident.state)
    assert incident.independent_sources == row.get("sources", incident.independent_sources)
    for body in row.get("denied_by", ()):
        assert any(body.casefold() in one.casefold() for one in incident.denied_by)
    best = {figure.unit: figure.best for figure in incident.numbers}
    assert {unit: best.get(unit) for unit in row.get("best", {})} == row.get("best", {})
    if "voices" in row:
        assert voices(picture, incident, row["claims"]) == row["voices"]


def voices(picture: Picture, incident: Incident, names: list[str]) -> int:
    """Return how many sources of the incident these claims stand for."""
    ids = {claim.id for name in names for claim in candidates(picture, ROWS[name])}
    return sum(bool(ids & set(source.claims)) for source in incident.sources)


def incidents_of(picture: Picture, name: str) -> set[str]:
    ids = {claim.id for claim in candidates(picture, ROWS[name])}
    assert ids, f"the claim {name!r} is not there"
    return {one.id for one in picture.incidents if ids & set(one.claims)}


@pytest.mark.parametrize("row", rows("apart", "what"))
def test_these_are_several_incidents(picture: Picture, row: Row) -> None:
    seen: set[str] = set()
    for name in row["claims"]:
        ids = incidents_of(picture, name)
        assert not ids & seen, f"{name!r} is one incident with another of them"
        seen |= ids


# ---------------------------------------------------------------- control


@pytest.mark.parametrize("row", rows("control", "what"))
def test_the_place_is_held(picture: Picture, row: Row) -> None:
    assert [one for one in picture.control if fits(one, row)], [
        (one.holder, one.since and days(one.since), one.until and days(one.until), one.status)
        for one in picture.control
        if one.place == row["place"]
    ]


def fits(control: Control, row: Row) -> bool:
    known = " ".join((control.holder or "", *control.holder_aliases)).casefold()
    return (
        control.place == row["place"]
        and control.level == row.get("level", control.level)
        and any(name.casefold() in known for name in row["holder"])
        and ("since" not in row or days(control.since or When()) == span(row["since"]))
        and ("until" not in row or days(control.until or When()) == span(row["until"]))
        and control.status in row.get("status", (control.status,))
    )


@pytest.mark.parametrize("row", rows("nobody", "place"))
def test_nobody_is_said_to_hold_it(picture: Picture, row: Row) -> None:
    spells = [one for one in picture.control if one.place == row["place"]]
    assert [one.holder for one in spells if one.level == row.get("level", one.level)] == []

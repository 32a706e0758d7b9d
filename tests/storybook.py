"""Stories: several invented reports of one week, and the incidents that they should make.

A story is a TOML file ``tests/stories/NAME.toml``: ``[[report]]`` and ``[[claim]]`` tell it, and
``[want]`` says which claims are one happening (``one``), which are not (``apart``), how many
``sources`` stand behind a claim's incident, its ``state``, ``best`` figures, ``units`` of all of
them, its ``actors``, who copies whom (``copies``), who holds what (``control``), when an undated
report appeared and how that is known (``published``), and what day its words then mean (``days``).
A claim's ``relative`` is a time that leans on a day of publication which nobody knows.
"""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Modality,
    Number,
    Place,
    Published,
    Speaker,
    Text,
    When,
)

STORIES = Path(__file__).parent / "stories"
HARMS = ("killed", "wounded", "displaced", "detained")
UNITS = (*HARMS, "districts", "percent", "vehicles", "attacks", "hours", "sides")


class Story(NamedTuple):
    name: str
    texts: tuple[Text, ...]
    claims: tuple[Claim, ...]
    want: dict[str, Any]


def stories() -> list[Story]:
    return [read_story(path) for path in sorted(STORIES.glob("*.toml"))]


def read_story(path: Path) -> Story:
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    lines: dict[str, list[str]] = {}
    for row in told["claim"]:
        lines.setdefault(row["report"], []).append(row["says"])
    texts = {row["name"]: _text(row, lines.get(row["name"], [])) for row in told["report"]}
    claims = tuple(_claim(row, texts[row["report"]]) for row in told["claim"])
    return Story(path.stem, tuple(texts.values()), claims, told["want"])


def _text(row: dict[str, Any], lines: list[str]) -> Text:
    day = row.get("published")
    return Text(
        row["name"],
        row.get("text") or "\n".join(lines),
        outlet=row.get("outlet"),
        published=Published(day, day, "page") if day else None,
        wires=tuple(row.get("wires", ())),
    )


def _claim(row: dict[str, Any], text: Text) -> Claim:
    start = text.text.find(row["says"])
    assert start >= 0, f"{row['id']} stands nowhere in its report"
    return Claim(
        row["id"],
        row["report"],
        row["event"],
        actor=(Actor(row["actor"]),) if "actor" in row else (),
        recipient=_recipients(row),
        place=_place(row),
        time=_relative(row) if "relative" in row else when(row.get("time")),
        numbers=tuple(
            Number(unit, row[unit], row[unit], cumulative=row.get("cumulative", False))
            for unit in UNITS
            if unit in row
        ),
        speaker=_speaker(row),
        modality=Modality(row.get("modality", "asserted")),
        background=row.get("background", False),
        repeats=row.get("repeats"),
        evidence=Evidence(row["says"], start, start + len(row["says"])),
        place_told=row.get("place_told", True),
    )


def _recipients(row: dict[str, Any]) -> tuple[Actor, ...]:
    names = row.get("recipients") or ([row["recipient"]] if "recipient" in row else [])
    return tuple(Actor(name) for name in names)


def _place(row: dict[str, Any]) -> Place | None:
    if "place" not in row:
        return None
    return Place(row["place"], country=row.get("country", "ML"), level=row.get("level"))


def when(told: str | None) -> When | None:
    if told is None:
        return None
    start, _, end = told.partition("/")
    if not end:
        return When(date.fromisoformat(start), date.fromisoformat(start))
    return When(
        None if start == ".." else date.fromisoformat(start),
        None if end == ".." else date.fromisoformat(end),
    )


def _relative(row: dict[str, Any]) -> When:
    return When(None, None, row["relative"], relative=True)


def _speaker(row: dict[str, Any]) -> Speaker:
    if "unnamed" in row:
        return Speaker("unnamed", row["unnamed"], anonymous=True)
    if "speaker" in row:
        return Speaker("named", row["speaker"], side=row.get("side"))
    return Speaker()

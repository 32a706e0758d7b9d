"""Invented streams of reports: wars that never were, told by many outlets, as long as one likes.

The towns are the atlas's, the sides are the shelf's; days, deeds, figures, people and words are
made up by a seeded generator. Of each happening several reports tell: some copy a wire's words,
tolls are raised, the other side denies, a few pages bear no date. ``Invented.truth`` says of what
happening each claim tells.
"""

import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple

import numpy as np
from msgspec.structs import replace

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import LEVELS
from dateline.knowledge.atlas.book import PACKED
from dateline.knowledge.atlas.packed import BLOCK, names_of, unpack
from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Modality,
    Number,
    Place,
    Published,
    Reading,
    Speaker,
    Text,
    When,
)

WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
FIRST = date(2015, 1, 5)
PACE = 10_000 / 30
"""Claims a day."""
PER_REPORT = 4.3
"""Claims in a report, more or less."""
TOWNS = 250
"""Towns of a country in which things happen, the best known ones, some of them every week."""
DAY = timedelta(days=1)


class War(NamedTuple):
    """One country's war: its towns and its two sides."""

    towns: tuple[Place, ...]
    rebels: Actor
    state: Actor


class Happening(NamedTuple):
    """What is made out to have happened, and how many dead are counted day by day."""

    number: int
    war: War
    kind: str
    place: Place
    day: date
    killed: int
    fame: float

    @property
    def doer(self) -> Actor | None:
        """Who did it."""
        by = WORDS["kind"][self.kind]["by"]
        return {"rebels": self.war.rebels, "state": self.war.state}.get(by)

    @property
    def victim(self) -> Actor:
        """The other side."""
        return self.war.state if self.doer == self.war.rebels else self.war.rebels


class Invented(NamedTuple):
    """One report of a stream, and the happening of which each of its claims tells."""

    reading: Reading
    truth: dict[str, int]


def stream(claims: int, seed: int) -> Iterator[Invented]:
    """Yield reports until they hold so many claims: ten thousand a month, for ever."""
    random = Random(seed)
    wars = [_war(row) for row in WORDS["war"]]
    daily = PACE / len(wars) / PER_REPORT
    told, reports, happenings = 0, 0, 0
    fresh: dict[int, list[Happening]] = {number: [] for number in range(len(wars))}
    while True:
        day = FIRST + DAY * (reports // max(1, round(daily * len(wars))))
        for number, war in enumerate(wars):
            news = [one for one in fresh[number] if (day - one.day).days <= 2]
            for _ in range(max(2, round(daily))):
                happenings += 1
                news.append(_happening(random, happenings, war, day))
            fresh[number] = news
            wire: Invented | None = None
            for _ in range(max(1, round(daily))):
                reports += 1
                if wire is not None and random.random() < 0.35:
                    made = _copy(random, wire, reports, day)
                else:
                    made = _report(random, news, reports, day)
                    wire = made if random.random() < 0.5 or wire is None else wire
                told += len(made.truth)
                yield made
                if told >= claims:
                    return


def _war(row: dict[str, str]) -> War:
    shelf = open_shelf()
    rebels, state = shelf.entry(row["rebels"]), shelf.find("army", country=row["country"])
    assert state is not None, row
    sides = (Actor(one.name, one.id, one.aliases, None, one.kind) for one in (rebels, state))
    return War(_towns(row["country"]), *sides)


def _towns(country: str) -> tuple[Place, ...]:
    packed = unpack(PACKED)
    here = packed.spots["country"] == packed.countries.index(country)
    rows = np.nonzero(here & (packed.spots["level"] == LEVELS.index("town")))[0]
    best = sorted(rows.tolist(), key=lambda row: -int(packed.spots["weight"][row]))[:TOWNS]
    return tuple(
        Place(
            names_of(packed, row // BLOCK)[row % BLOCK].split("\t")[0],
            id=f"geonames:{packed.spots['id'][row]}",
            country=country,
            admin1=packed.admin1[packed.spots["admin1"][row]],
            lat=int(packed.spots["lat"][row]) / 1e5,
            lon=int(packed.spots["lon"][row]) / 1e5,
            level="town",
        )
        for row in best
    )


def _happening(random: Random, number: int, war: War, day: date) -> Happening:
    kind = random.choice(list(WORDS["kind"]))
    # Some towns are at the front and most are not.
    place = war.towns[min(int(4 * (random.paretovariate(0.6) - 1)), len(war.towns) - 1)]
    killed = random.randint(3, 60) if WORDS["kind"][kind]["kills"] else 0
    return Happening(number, war, kind, place, day, killed, random.paretovariate(1.2))


def _report(random: Random, news: list[Happening], number: int, day: date) -> Invented:
    name = f"{number:07}.txt"
    outlet = random.choice(WORDS["outlets"])
    wires = (random.choice(WORDS["wires"]),) if random.random() < 0.3 else ()
    undated = random.random() < 0.01
    words, claims, truth = "", [], {}
    chosen = random.choices(news, [one.fame for one in news], k=random.randint(1, 3))
    for happening in dict.fromkeys(chosen):
        for _ in range(random.choice((1, 1, 2, 2, 3, 4))):
            sentence, claim = _claim(random, happening, name, day, undated)
            start = len(words)
            evidence = Evidence(sentence, start, start + len(sentence))
            claims.append(replace(claim, evidence=evidence))
            truth[claim.id] = happening.number
            words += f"{sentence} "
        words += f"{_filled(random, random.choice(WORDS['fillers']))}\n"
    text = Text(
        name, words, f"r_{name}", outlet=outlet, wires=wires, sha256=name,
        published=None if undated else Published(day, day, "page"),
    )  # fmt: skip
    return Invented(Reading(text, tuple(claims)), truth)


def _copy(random: Random, wire: Invented, number: int, day: date) -> Invented:
    """Return a page that has a wire's words, perhaps without their end."""
    name = f"{number:07}.txt"
    old = wire.reading
    kept = old.claims if random.random() < 0.6 else old.claims[: max(1, len(old.claims) - 1)]
    claims = tuple(replace(claim, id=_id(random), report=name) for claim in kept)
    text = replace(
        old.text,
        report=name,
        id=f"r_{name}",
        sha256=name,
        outlet=random.choice(WORDS["outlets"]),
        published=Published(day, day, "page"),
    )
    truth = {new.id: wire.truth[was.id] for new, was in zip(claims, kept, strict=True)}
    return Invented(Reading(text, claims), truth)


def _claim(
    random: Random, it: Happening, report: str, day: date, undated: bool
) -> tuple[str, Claim]:
    told_on = it.day if random.random() < 0.7 else None
    denied = random.random() < 0.04
    killed = it.killed + (day - it.day).days * random.choice((0, 0, 2)) if it.killed else 0
    counts = killed > 0 and random.random() < 0.6
    speaker = _speaker(random, it, denied)
    sentence = _sentence(random, it, told_on, killed if counts else 0, speaker, denied)
    doer = (it.doer,) if it.doer else ()
    when = When(told_on, told_on, f"on {told_on:%A}") if told_on else None
    if undated and when is not None:
        when = When(None, None, when.text, relative=True)
    claim = Claim(
        _id(random),
        report,
        "casualties" if counts and random.random() < 0.3 else it.kind,
        actor=doer,
        recipient=(it.victim,) if random.random() < 0.5 else (),
        place=it.place if random.random() < 0.9 else None,
        time=when,
        numbers=(Number("killed", killed, killed, text=str(killed)),) if counts else (),
        speaker=speaker,
        modality=Modality.DENIED if denied else Modality.ASSERTED,
    )
    return sentence, claim


def _speaker(random: Random, it: Happening, denied: bool) -> Speaker:
    if denied:
        return Speaker("named", it.victim.name, it.victim.id, manner="denied")
    chance = random.random()
    if chance < 0.35:
        return Speaker()
    if chance < 0.6:
        crowd = random.choice(WORDS["crowds"])
        return Speaker("unnamed", crowd, text=crowd, anonymous=True)
    side = random.choice((it.war.state, it.war.rebels))
    role = random.choice(WORDS["roles"])
    return Speaker("named", _person(random), role=role, side=side.id, manner="said")


def _sentence(
    random: Random, it: Happening, day: date | None, killed: int, speaker: Speaker, denied: bool
) -> str:
    what = random.choice(WORDS["kind"][it.kind]["says"]).format(
        doer=_called(random, it.doer), victim=_called(random, it.victim), place=it.place.name,
        count=random.randint(4, 900),
    )  # fmt: skip
    parts = [what if not denied else f"It is not true that {what}"]
    if random.random() < 0.7:
        parts.append(_filled(random, random.choice(WORDS["details"])))
    if day is not None:
        parts.append(f"on {day:%A}")
    if killed:
        parts[-1] += f", killing {killed} people"
    if speaker.name:
        parts[-1] += f", {speaker.name} {random.choice(WORDS['manners'])}"
    return " ".join(parts) + "."


def _called(random: Random, actor: Actor | None) -> str:
    return random.choice((actor.name, *actor.aliases)) if actor else "unknown men"


def _filled(random: Random, pattern: str) -> str:
    asked = {
        "name": _name(random), "other": _name(random), "person": _person(random),
        "count": random.randint(2, 900),
    }  # fmt: skip
    for key in ("adjective", "thing", "doing"):
        asked[key] = random.choice(WORDS[f"{key}s"])
    asked["doing_at"] = random.choice(WORDS["doing_at"]).format(**asked)
    return pattern.format(**asked)


def _name(random: Random) -> str:
    return "".join(random.choices(WORDS["syllables"], k=3)).capitalize()


def _person(random: Random) -> str:
    return f"{random.choice(WORDS['given'])} {random.choice(WORDS['family'])}"


def _id(random: Random) -> str:
    return f"c_{random.getrandbits(64):016x}"

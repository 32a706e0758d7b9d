"""An invented picture as large as one likes, the same for the same seed: years of two valleys."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from msgspec.structs import replace

from dateline.knowledge.events import open_families
from dateline.nouns import (
    Actor,
    Claim,
    Control,
    Copy,
    Evidence,
    Figure,
    Incident,
    Modality,
    Number,
    Picture,
    Place,
    Published,
    SharedPassage,
    Source,
    Span,
    Speaker,
    Statement,
    Text,
    Told,
    When,
)

FIRST = date(2021, 1, 4)
DAYS = 900
SYLLABLES = ("ka", "ren", "dol", "mi", "sha", "tor", "ul", "bez", "an", "qir", "vo", "lem")
LEVELS = ("town", "town", "town", "site", "district", "province")
STATES = ("claimed", "corroborated", "disputed", "denied")
TOLD = (*(Modality.ASSERTED,) * 8, Modality.DENIED, Modality.PLANNED, Modality.POSSIBLE)
UNITS = ("killed", "wounded", "displaced", "detained", "vehicles")
SPEECH = ("pledge", "threat", "rejection", "appeal")
#: Names written from right to left stand among the others.
RTL = ("كتيبة الوادي", "مجلس المدينة", "גדוד העמק")


class World(NamedTuple):
    """Who and what there is to tell of."""

    dice: Random
    places: tuple[Place, ...]
    actors: tuple[Actor, ...]
    outlets: tuple[str, ...]
    kinds: tuple[str, ...]


class Happening(NamedTuple):
    """One incident and its claims."""

    incident: Incident
    claims: tuple[Claim, ...]


def crowd(incidents: int, seed: int = 7) -> Picture:
    """Return a picture of so many incidents, with all that a record of such a size has."""
    world = _world(Random(seed), incidents)
    happenings = [_happening(world, number, incidents) for number in range(incidents)]
    texts, claims = _reports(world, [claim for one in happenings for claim in one.claims])
    return Picture(
        texts,
        claims,
        tuple(one.incident for one in happenings),
        tuple(_control(world, happenings)),
        tuple(_statements(world, happenings)),
    )


def _name(dice: Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))).capitalize()


def _world(dice: Random, incidents: int) -> World:
    places = tuple(_place(dice, number) for number in range(max(20, incidents // 8)))
    names = (*RTL, *(f"{_name(dice)} Brigade" for _ in range(30)))
    actors = tuple(
        Actor(name, f"a:{number}", (f"{name} Front",), name, "rebel group")
        for number, name in enumerate(names)
    )
    outlets = tuple(f"{_name(dice)} Post" for _ in range(40))
    kinds = tuple(kind.key for family in open_families() for kind in family.kinds)
    return World(dice, places, actors, outlets, kinds)


def _place(dice: Random, number: int) -> Place:
    east, north = dice.choice(((44.0, 15.0), (47.5, 33.0)))
    return Place(
        _name(dice),
        id=f"p:{number}",
        country=dice.choice(("YE", "IQ")),
        admin1=f"Province {number % 19}",
        lat=round(north + dice.gauss(0, 1.4), 3),
        lon=round(east + dice.gauss(0, 1.6), 3),
        level=dice.choice(LEVELS),
        why="the words beside it say what it is; the report is about this country",
    )


def _when(dice: Random) -> When | None:
    if dice.random() < 0.15:
        return None
    day = FIRST + timedelta(days=dice.randrange(DAYS))
    if dice.random() < 0.1:
        return When(None, day, "by then")
    return When(day, day + timedelta(days=dice.choice((0, 0, 0, 0, 2, 30))), "on that day")


def _happening(world: World, number: int, incidents: int) -> Happening:
    dice = world.dice
    kind, place, when = dice.choice(world.kinds), dice.choice(world.places), _when(dice)
    actor, recipient = dice.sample(world.actors, 2)
    share = DAYS * (number / incidents)
    day = when.end if when and when.end else FIRST + timedelta(days=int(share))
    claims = tuple(
        _claim(world, f"{number:06}{account:02}", kind, (actor, recipient), place, when, day)
        for account in range(dice.choice((1, 1, 2, 3, 4, 7)))
    )
    told = [
        Told(one.speaker.name or "", n.low, n.high, (one.id,))
        for one in claims
        for n in one.numbers
    ]
    unit = next((n.unit for one in claims for n in one.numbers), None)
    figures = (Figure(unit, told[0].low, told[0].low, told[-1].high, tuple(told)),) if unit else ()
    sources = tuple(
        Source(one.speaker.name or "", "speaker", False, (one.id,), "one named voice in one report")
        for one in claims[:4]
    )
    incident = Incident(
        f"i_{number:06}",
        kind,
        tuple(one.id for one in claims),
        (actor,),
        (recipient,),
        place if dice.random() < 0.9 else None,
        when,
        figures,
        reports=len({one.report for one in claims}),
        outlets=len(claims),
        independent_sources=len(sources),
        sources=sources,
        state=dice.choice(STATES),
        first_reported=day,
        last_reported=day + timedelta(days=2),
        why=("Both claims name the same place, day and actor.",),
    )
    return Happening(incident, claims)


def _claim(
    world: World,
    number: str,
    kind: str,
    parties: tuple[Actor, Actor],
    place: Place,
    when: When | None,
    day: date,
) -> Claim:
    dice = world.dice
    verb = dice.choice(("seized", "shelled", "left", "entered", "blocked"))
    words = (
        f"Fighters of the {parties[0].name} {verb} the outskirts of {place.name} and drove "
        f"{parties[1].name} from the bridge over the {_name(dice)} before noon"
    )
    low = dice.randint(1, 60)
    figure = Number(
        dice.choice(UNITS), low, low + dice.choice((0, 0, 12)), None, "people", f"{low}"
    )
    at = words.index(verb)
    return Claim(
        f"c_{number}",
        f"{day.isoformat()}-{dice.randrange(4)}.txt",
        kind,
        (parties[0],),
        (parties[1],),
        place,
        when,
        (figure,) if dice.random() < 0.5 else (),
        Speaker("named", f"{_name(dice)} {_name(dice)}", role="spokesman", cue="said"),
        dice.choice(TOLD),
        evidence=Evidence(words, 0, len(words), Span(verb, at, at + len(verb))),
        why=(
            f"“{verb}” is read by the frame “take a place”",
            f"actor: the subject of “{verb}”",
            "time: the words stand with the verb",
            "speaker: the name stands with “said”",
            "modality: nothing denies, plans or hedges it",
        ),
    )


def _reports(world: World, claims: list[Claim]) -> tuple[tuple[Text, ...], tuple[Claim, ...]]:
    """Return the reports with the words of their claims, and the claims at their offsets."""
    lines: dict[str, str] = {}
    placed = []
    for claim in claims:
        start = len(lines.get(claim.report, ""))
        words, trigger = claim.evidence.text, claim.evidence.trigger
        saying = f"{words}, {claim.speaker.name} said, as people of the quarter looked on.\n\n"
        lines[claim.report] = lines.get(claim.report, "") + saying
        shifted = trigger and Span(trigger.text, trigger.start + start, trigger.end + start)
        evidence = Evidence(words, start, start + len(words), shifted)
        placed.append(replace(claim, evidence=evidence))
    names = sorted(lines)
    texts = tuple(
        _text(world, name, lines[name], names[index - 1] if index % 5 == 4 else None)
        for index, name in enumerate(names)
    )
    return texts, tuple(placed)


def _text(world: World, name: str, words: str, copied: str | None) -> Text:
    day = date.fromisoformat(name[:10])
    shared = (SharedPassage(0, words.index("\n"), 0, 40, True),)
    return Text(
        name,
        words,
        f"r_{name}",
        f"Fighting goes on in the valleys, {name}",
        world.dice.choice(world.outlets),
        published=Published(day, day, "page"),
        wires=("Valley Wire",) if world.dice.random() < 0.2 else (),
        copies=(Copy(copied, 1, 0.2, "from", shared),) if copied else (),
    )


def _control(world: World, happenings: list[Happening]) -> Iterator[Control]:
    dice = world.dice
    held = [place for place in world.places if place.level != "site"][: len(happenings) // 40]
    for number, place in enumerate(held):
        day, last = FIRST + timedelta(days=dice.randrange(200)), None
        for turn in range(dice.randint(1, 4)):
            until = day + timedelta(days=dice.randint(20, 250))
            last = When(until, until) if turn < 3 else None
            yield Control(
                f"k_{number:05}{turn}",
                place.name or "",
                place.id,
                place.level,
                place.country,
                place.admin1,
                dice.choice(world.actors[:9]).name,
                (),
                When(day, day),
                last,
                dice.choice(("claimed", "confirmed", "contested", "denied")),
                (dice.choice(happenings).incident.id,),
                "said by own reporting",
            )
            day = until


def _statements(world: World, happenings: list[Happening]) -> Iterator[Statement]:
    for number, happening in enumerate(happenings[::12]):
        claim = happening.claims[0]
        yield Statement(
            f"s_{number:06}",
            world.dice.choice(SPEECH),
            (world.dice.choice(world.actors),),
            "spokesman",
            (),
            claim.time,
            None,
            claim.modality,
            "said",
            (),
            False,
            claim.evidence.text,
            claim.id,
            claim.report,
            happening.incident.id,
            1,
            (claim.id,),
        )

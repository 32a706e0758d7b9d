"""Tolls over many incidents: nobody counted twice, totals never added, doubt kept; and series."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Figure,
    Incident,
    Modality,
    Number,
    Picture,
    Place,
    Published,
    Speaker,
    Text,
    Told,
    Toll,
    When,
)
from dateline.picture import tally, trace

TENTH = When(date(2022, 3, 10), date(2022, 3, 10))
NEXT = When(date(2022, 3, 11), date(2022, 3, 11))
NORVALE = Place("Norvale", id="x:1", country="UA", admin1="Kharkiv", level="town")
ILM = Place("Ilm", id="x:2", country="UA", admin1="Kharkiv", level="town")
KHARKIV = Place("Kharkiv", id="x:3", country="UA", admin1="Kharkiv", level="province")


def attack(
    number: int, low: int, high: int | None = -1, *, place: Place = NORVALE, **changed: Any
) -> tuple[Incident, Claim]:
    """Return an attack with a toll, and the claim that gives it."""
    high = low if high == -1 else high
    figure = Figure("killed", low, low, high or low, (Told("mayor", low, high, (f"c_{number}",)),))
    claim = Claim(
        f"c_{number}",
        "a.txt",
        "attack",
        numbers=(
            Number(
                "killed",
                low,
                high,
                who=changed.pop("who", None),
                cumulative=changed.pop("total", False),
            ),
        ),
        modality=changed.pop("modality", Modality.ASSERTED),
        evidence=Evidence(f"attack {number}"),
    )
    incident = Incident(
        f"i_{number}", "attack", (claim.id,), place=place, time=TENTH, numbers=(figure,)
    )
    return replace(incident, **changed), claim


def of(*told: tuple[Incident, Claim], **asked: Any) -> Toll:
    incidents, claims = zip(*told, strict=True)
    (toll,) = tally(Picture((Text("a.txt", ""),), claims, incidents), **asked)
    return toll


def test_incidents_that_a_day_or_a_place_parts_are_added() -> None:
    toll = of(attack(1, 3, 5), attack(2, 4, time=NEXT), attack(3, 2, place=ILM))
    assert (toll.low, toll.best, toll.high) == (9, 9, 11)
    assert (toll.doubted, toll.aside, toll.is_open) == ((), (), False)


@pytest.mark.parametrize(
    "other",
    [
        {},
        {"place": KHARKIV},
        {"place": replace(NORVALE, id=None, level="district")},
        {"time": None},
        {"time": When(date(2022, 3, 1), date(2022, 3, 31))},
    ],
)
def test_who_may_be_counted_twice_is_counted_once_at_the_low_end(other: dict[str, Any]) -> None:
    toll = of(attack(1, 3), attack(2, 4, **other))
    assert (toll.low, toll.best, toll.high) == (4, 4, 7)
    (doubt,) = toll.doubted
    assert (doubt.incident, doubt.why, doubt.others) == ("i_1", "twice", ("i_2",))


def test_who_is_counted_parts_two_counts_of_one_day() -> None:
    toll = of(attack(1, 3, who="civilians"), attack(2, 4, who="soldiers"))
    assert (toll.low, toll.doubted) == (7, ())
    vague = of(attack(1, 3, who="civilians"), attack(2, 4, who="people"))
    assert vague.low == 4
    unsaid = of(attack(1, 3, who="civilians"), attack(2, 4))
    assert unsaid.low == 4


def test_a_total_over_a_period_is_never_added() -> None:
    toll = of(attack(1, 3), attack(2, 400, total=True, place=KHARKIV))
    assert (toll.low, toll.high, toll.counted) == (3, 3, ("i_1",))
    assert [(one.incident, one.why) for one in toll.aside] == [("i_2", "total")]
    assert [one.claim for one in toll.cumulative] == ["c_2"]


def test_what_is_denied_by_all_or_only_feared_counts_nobody() -> None:
    feared = attack(2, 9, place=ILM, modality=Modality.POSSIBLE)
    toll = of(attack(1, 3), attack(3, 8, time=NEXT, state="denied"), feared)
    assert (toll.low, toll.high, toll.counted) == (3, 3, ("i_1",))


def test_what_somebody_denies_is_not_in_the_low_end() -> None:
    toll = of(attack(1, 3), attack(2, 4, place=ILM, state="disputed"))
    assert (toll.low, toll.best, toll.high) == (3, 7, 7)
    assert [(one.incident, one.why) for one in toll.doubted] == [("i_2", "disputed")]
    same_town = of(attack(1, 3), attack(2, 4, state="disputed"))
    assert (same_town.low, same_town.best, same_town.high) == (3, 4, 7)


def test_at_least_has_no_upper_end() -> None:
    toll = of(attack(1, 3, None), attack(2, 4, place=ILM))
    assert (toll.low, toll.high, toll.is_open) == (7, 7, True)


def test_a_period_leaves_aside_what_may_lie_outside_it() -> None:
    month = When(date(2022, 3, 1), date(2022, 3, 31))
    told = (attack(1, 3), attack(2, 4, time=month), attack(3, 5, place=ILM, time=None))
    toll = of(*told, first=date(2022, 3, 9), last=date(2022, 3, 12))
    assert toll.counted == ("i_1",)
    assert [(one.incident, one.why) for one in toll.aside] == [("i_2", "beyond"), ("i_3", "day")]


def share(number: int, **changed: Any) -> Claim:
    claim = Claim(
        f"c_{number}",
        "a.txt",
        "control_share",
        actor=(Actor("brigade"),),
        time=TENTH,
        numbers=(Number("percent", 40, 40, of="the valley"),),
        speaker=Speaker("named", "army"),
    )
    return replace(claim, **changed)


def points(*claims: Claim) -> list[tuple[str, tuple[str, ...]]]:
    day = Published(date(2022, 3, 12), date(2022, 3, 12), "page")
    incident = Incident("i_1", "control_share", tuple(claim.id for claim in claims))
    found = trace(Picture((Text("a.txt", "", published=day),), claims, (incident,)))
    return [(one.claim, one.claims) for one in found]


def test_a_series_is_in_order_of_time_and_one_voice_is_one_point() -> None:
    later, undated = share(1, time=NEXT, numbers=(Number("percent", 50, 50),)), share(2, time=None)
    undated = replace(undated, speaker=Speaker("named", "mayor"))
    assert points(later, undated, share(3), share(4)) == [
        ("c_3", ("c_3", "c_4")),
        ("c_1", ("c_1",)),
        ("c_2", ("c_2",)),
    ]


def test_a_series_has_no_plans_and_no_other_figures() -> None:
    planned = share(1, modality=Modality.PLANNED)
    assert points(planned, share(2, numbers=(Number("killed", 3, 3),))) == []

"""Totals checked: what is said of how many places, and what the record has of it."""

from datetime import date

import pytest
from msgspec.structs import replace

from dateline.linking import link
from dateline.nouns import (
    Actor,
    Claim,
    Evidence,
    Modality,
    Number,
    Picture,
    Place,
    Published,
    Text,
    Total,
    When,
)
from dateline.picture import draw

REBELS = Actor("Valley Front", kind="rebel group")
TODAY = date(2023, 3, 20)
DAYS = {"Ber": 12, "Kidal": 14, "Gao": 16, "Menaka": 18}


def fall(name: str, says: str = "", **changes: object) -> Claim:
    """Return that a town fell, on a day of its own."""
    day = date(2023, 3, DAYS[name])
    facts: dict[str, object] = {
        "actor": (REBELS,),
        "place": Place(name, country="ML", admin1="North", level="town"),
        "time": When(day, day),
        "evidence": Evidence(says or f"the Valley Front took {name}"),
        **changes,
    }
    return Claim(f"c_{name}", f"{name}.txt", "seizure", **facts)  # type: ignore[arg-type]


def total(says: str, *numbers: Number, event: str = "control_share", **changes: object) -> Claim:
    facts: dict[str, object] = {
        "actor": (REBELS,),
        "place": Place("Mali", country="ML", level="country"),
        "numbers": numbers,
        "evidence": Evidence(says),
        **changes,
    }
    return Claim("c_total", "total.txt", event, **facts)  # type: ignore[arg-type]


def drawn(*claims: Claim) -> Picture:
    reports = sorted({claim.report for claim in claims})
    day = Published(TODAY, TODAY, "page")
    texts = [Text(name, f"Words of {name}.", published=day) for name in reports]
    return draw(link(texts, claims))


def checked(*claims: Claim) -> Total:
    (found,) = drawn(*claims).totals
    return found


TOWNS = tuple(map(fall, DAYS))


@pytest.mark.parametrize(("said", "verdict"), [(4, "agrees"), (3, "more"), (9, "fewer")])
def test_towns_said_to_be_held_are_counted(said: int, verdict: str) -> None:
    number = Number("towns", said, said, text=str(said))
    found = checked(*TOWNS, total(f"holds {said} towns", number))
    assert (found.of, found.verdict, len(found.places), found.unsure) == ("held", verdict, 4, ())
    assert len(found.incidents) == 4


def test_at_least_so_many_is_no_more_than_that() -> None:
    found = checked(*TOWNS, total("holds at least three towns", Number("towns", 3, text="three")))
    assert found.verdict == "agrees"


def test_of_a_part_and_its_whole_the_part_is_checked() -> None:
    part, whole = Number("towns", 4, 4, text="4"), Number("towns", 90, 90, text="90")
    found = checked(*TOWNS, total("holds 4 of the 90 towns", part, whole))
    assert (found.low, found.verdict) == (4, "agrees")


def test_what_falls_within_the_days_that_are_told_is_counted() -> None:
    told = When(date(2023, 3, 14), date(2023, 3, 17), "since Tuesday")
    number = Number("towns", 2, 2, text="two")
    found = checked(*TOWNS, total("took two more towns", number, event="seizure", time=told))
    assert (found.of, found.places, found.verdict) == ("taken", ("Gao", "Kidal"), "agrees")


def test_a_rank_counts_what_was_before_it() -> None:
    number = Number("towns", 3, 3, text="third")
    third = fall("Gao", "Gao, the third town to fall", numbers=(number,))
    found = checked(*(c for c in TOWNS if c.id != "c_Gao"), third)
    assert (found.places, found.on, found.verdict) == (
        ("Ber", "Gao", "Kidal"), date(2023, 3, 16), "agrees",
    )  # fmt: skip


def test_a_rank_without_a_day_counts_up_to_the_day_of_its_incident() -> None:
    number = Number("towns", 1, 1, text="first")
    said = fall("Ber", "Ber was the first town to fall", numbers=(number,), time=None)
    claims = [*TOWNS, replace(said, id="c_again", report="again.txt", actor=(REBELS,))]
    found = checked(*claims)
    assert (found.on, found.places, found.verdict) == (date(2023, 3, 12), ("Ber",), "agrees")


def test_where_no_days_are_told_the_record_may_have_more() -> None:
    number = Number("towns", 2, 2, text="two")
    found = checked(*TOWNS, total("took two towns", number, event="seizure"))
    assert (found.verdict, len(found.places)) == ("unknown", 4)
    assert "within which days is not told" in found.why


def test_a_capital_is_one_only_where_words_say_so() -> None:
    claims = [fall("Ber"), fall("Kidal", "took Kidal, a provincial capital"), fall("Gao")]
    found = checked(*claims, total("holds two capitals", Number("capitals", 2, 2, text="two")))
    assert (found.places, found.unsure) == (("Kidal",), ("Ber", "Gao"))
    assert found.verdict == "unknown"
    assert found.why.startswith("1 to 3 on record")


def test_a_place_of_unknown_level_or_country_is_not_sure() -> None:
    lost = fall("Gao", place=Place("Gao"))
    found = checked(fall("Ber"), lost, total("holds two towns", Number("towns", 2, 2, text="two")))
    assert (found.places, found.unsure, found.verdict) == (("Ber",), ("Gao",), "unknown")


def test_what_was_lost_again_is_not_held() -> None:
    back = fall("Menaka", actor=(Actor("Malian army"),), place=fall("Ber").place)
    found = checked(fall("Ber"), back, total("holds one town", Number("towns", 1, 1, text="one")))
    assert found.verdict == "fewer"


@pytest.mark.parametrize(
    ("says", "number", "why"),
    [
        ("holds a third", Number("percent", 33, 33, text="a third"), "share"),
        ("all but two towns", Number("things", 2, 2, of="the towns", text="two"), "left over"),
        ("holds nine bases", Number("bases", 9, 9, text="nine"), "no list of bases"),
    ],
)
def test_what_cannot_be_counted_is_told_as_such(says: str, number: Number, why: str) -> None:
    found = checked(*TOWNS, total(says, number))
    assert (found.verdict, found.places) == ("unknown", ())
    assert why in found.why


def test_another_sides_towns_are_not_counted() -> None:
    other = total("hold four towns", Number("towns", 4, 4, text="4"), actor=(Actor("Lake Army"),))
    assert checked(*TOWNS, other).verdict == "fewer"


@pytest.mark.parametrize("modality", [Modality.DENIED, Modality.PLANNED, Modality.POSSIBLE])
def test_only_what_is_asserted_is_checked(modality: Modality) -> None:
    claim = total("holds four towns", Number("towns", 4, 4, text="4"), modality=modality)
    assert drawn(*TOWNS, claim).totals == ()


def test_a_toll_is_no_total_of_places() -> None:
    claim = fall("Gao", numbers=(Number("killed", 4, 4, text="four"),))
    assert drawn(claim).totals == ()

"""Figures of an incident: parts and wholes, and what speaks for which value."""

import pytest

from dateline.linking import link
from dateline.nouns import Claim, Evidence, Figure, Number, Place, Speaker, Text

KILLED = {
    "26 people died, five children among them": (("people", 26), ("children", 5), 26),
    "seven herders, including three girls, were killed": (("herders", 7), ("girls", 3), 7),
    "25 volunteers and six soldiers were killed": (("volunteers", 25), ("soldiers", 6), 31),
    "the dead include 25 volunteers and six soldiers": (("volunteers", 25), ("soldiers", 6), 31),
}


def figure(*claims: Claim) -> Figure:
    reports = {claim.report for claim in claims}
    incidents = link([Text(name, "") for name in sorted(reports)], claims).incidents
    return incidents[0].numbers[0]


def toll(name: str, says: str, *numbers: Number, report: str = "a", by: str = "") -> Claim:
    speaker = Speaker("named", by) if by else Speaker()
    place = Place("Ber", country="ML")
    return Claim(
        name, report, "attack", place=place, numbers=numbers, speaker=speaker,
        evidence=Evidence(says),
    )  # fmt: skip


@pytest.mark.parametrize("says", KILLED)
def test_parts_are_added_up_and_wholes_are_not(says: str) -> None:
    (who, many), (whose, few), want = KILLED[says]
    numbers = Number("killed", many, many, who=who), Number("killed", few, few, who=whose)
    assert figure(toll("c1", says, *numbers)).best == want


def test_at_least_has_no_upper_end_of_its_own() -> None:
    found = figure(toll("c1", "at least 19 died", Number("killed", 19)))
    assert (found.low, found.best, found.high) == (19, 19, 19)
    assert found.by[0].high is None


def test_a_total_over_years_is_no_toll_of_the_day() -> None:
    years = Number("killed", 2000, 2000, cumulative=True)
    told = toll("c1", "three died in a war of 2,000 dead", Number("killed", 3, 3), years)
    assert figure(told).high == 3


def test_what_two_voices_say_is_better_supported() -> None:
    said = "shots at the well of the camels"
    found = figure(
        toll("c1", said, Number("killed", 4, 4), by="Ali Maiga"),
        toll("c2", said, Number("killed", 4, 4), by="Awa Cisse"),
        toll("c3", said, Number("killed", 9, 9), by="Oumar Bah"),
    )
    assert (found.low, found.best, found.high) == (4, 4, 9)
    assert [told.speaker for told in found.by] == ["Ali Maiga", "Awa Cisse", "Oumar Bah"]


def told_by(name: str, who: str, many: int) -> Claim:
    said = "shots at the well of the camels"
    return toll(name, said, Number("killed", many, many, who=who), by=f"{name} speaker")


def test_soldiers_and_rebels_killed_are_not_two_accounts_of_one_toll() -> None:
    army, rebels = told_by("c1", "rebels", 30), told_by("c2", "soldiers", 12)
    found = figure(army, rebels)
    assert (found.low, found.best, found.high) == (12, 42, 42)
    assert [(part.who, part.best) for part in found.parts] == [("fighters", 30), ("soldiers", 12)]
    reports = [Text("a", "")]
    assert link(reports, (army, rebels)).incidents[0].contradictions == ()


def test_two_counts_of_the_same_people_contradict_each_other() -> None:
    claims = told_by("c1", "soldiers", 30), told_by("c2", "troops", 12), told_by("c3", "rebels", 9)
    (clash,) = link([Text("a", "")], claims).incidents[0].contradictions
    assert {value.value for value in clash.values} == {"30 soldiers", "12 soldiers"}


def test_who_counts_everybody_is_not_added_to() -> None:
    found = figure(told_by("c1", "people", 40), told_by("c2", "soldiers", 12))
    assert (found.low, found.best, found.high) == (40, 40, 40)
    assert [(part.who, part.low, part.high) for part in found.parts] == [("soldiers", 12, 12)]


def test_children_are_within_the_civilians() -> None:
    found = figure(told_by("c1", "civilians", 9), told_by("c2", "girls", 3))
    assert (found.low, found.best, found.high) == (9, 9, 9)


def test_one_claim_may_tell_soldiers_and_civilians_apart() -> None:
    numbers = Number("killed", 7, 7, who="soldiers"), Number("killed", 12, 12, who="civilians")
    found = figure(toll("c1", "seven soldiers and 12 civilians died", *numbers))
    assert (found.best, [(part.who, part.best) for part in found.parts]) == (
        19,
        [("civilians", 12), ("soldiers", 7)],
    )


def test_a_part_is_never_more_than_the_whole() -> None:
    claims = told_by("c1", "people", 28), told_by("c2", "soldiers", 40)
    incident = link([Text("a", "")], claims).incidents[0]
    assert (incident.numbers[0].low, incident.numbers[0].high) == (28, 40)
    assert {v.value for v in incident.contradictions[0].values} == {"28", "40 soldiers"}

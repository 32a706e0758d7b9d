"""What changed between two pictures: which value, from what to what, by which report."""

from datetime import date

import pytest
from msgspec.structs import replace

from dateline.nouns import (
    Actor,
    Change,
    Changes,
    Claim,
    Control,
    Figure,
    Incident,
    Modality,
    Picture,
    Place,
    Source,
    Text,
    Told,
    Turn,
    When,
)
from dateline.pipeline import changes_between

TENTH, ELEVENTH = date(2022, 3, 10), date(2022, 3, 11)
FIRST = Claim("c_1", "a.txt", "shelling", place=Place("Norvale"))
LATER = replace(FIRST, id="c_2", report="b.txt")
DENIAL = replace(LATER, modality=Modality.DENIED)
SHELLING = Incident(
    "i_1",
    "shelling",
    ("c_1",),
    place=Place("Norvale", level="town"),
    numbers=(Figure("killed", 3, 3, 3, (Told("mayor", 3, 3, ("c_1",)),)),),
    independent_sources=1,
    sources=(Source("mayor", "speaker", False, ("c_1",), "one voice"),),
)
BOTH = replace(SHELLING, claims=("c_1", "c_2"))
HELD = Control("k_1", "Norvale", "x:1", holder="Brigade", since=When(TENTH, TENTH))


def before(*incidents: Incident, control: tuple[Control, ...] = ()) -> Picture:
    return Picture((Text("a.txt", ""),), (FIRST,), incidents or (SHELLING,), control)


def after(*incidents: Incident, claim: Claim = LATER, control: tuple[Control, ...] = ()) -> Picture:
    texts = (Text("a.txt", ""), Text("b.txt", ""))
    return Picture(texts, (FIRST, claim), incidents, control)


def only(earlier: Picture, later: Picture) -> Change:
    (change,) = changes_between(earlier, later).incidents
    return change


def test_the_same_record_twice_has_no_changes() -> None:
    assert changes_between(before(), before()) == Changes()


def test_an_incident_that_nobody_told_before_is_new() -> None:
    second = replace(SHELLING, id="i_2", claims=("c_2",))
    change = only(before(), after(SHELLING, second))
    assert (change.turn, change.it, change.reports) == (Turn.NEW, second, ("b.txt",))


@pytest.mark.parametrize(
    ("facet", "was", "now", "changed"),
    [
        ("state", "claimed", "corroborated", {"state": "corroborated"}),
        ("place", "Norvale (town)", "Ilm", {"place": Place("Ilm")}),
        ("time", None, "2022-03-10 to 2022-03-11", {"time": When(TENTH, ELEVENTH)}),
        ("actor", None, "army", {"actor": (Actor("army"),)}),
        ("sources", "mayor", None, {"sources": ()}),
        ("killed", "3", None, {"numbers": ()}),
    ],
)
def test_a_value_is_revised_from_what_to_what(
    facet: str, was: str | None, now: str | None, changed: dict[str, object]
) -> None:
    change = only(before(), after(replace(BOTH, **changed)))
    (revision,) = change.revisions
    assert (revision.facet, revision.before, revision.after) == (facet, was, now)
    assert (change.turn, change.was, change.reports) == (Turn.REVISED, "i_1", ("b.txt",))


def test_a_toll_is_revised_by_the_claim_that_gives_it() -> None:
    told = (*SHELLING.numbers[0].by, Told("army", 9, None, ("c_2",)))
    change = only(before(), after(replace(BOTH, numbers=(Figure("killed", 3, 9, None, told),))))
    (revision,) = change.revisions
    assert (revision.before, revision.after) == ("3", "3 to ?, best 9")
    assert revision.claims == ("c_2",)


def test_one_more_report_that_changes_no_value_is_no_revision() -> None:
    assert changes_between(before(), after(BOTH)).incidents == ()


def test_another_spelling_is_no_revision() -> None:
    named, other = (replace(BOTH, actor=(Actor(name),)) for name in ("Army", "army"))
    assert changes_between(after(named), after(other)).incidents == ()


def test_somebody_denies_it() -> None:
    denied = replace(BOTH, state="disputed", denied_by=("army",))
    change = only(before(), after(denied, claim=DENIAL))
    assert change.turn is Turn.DENIED
    assert {one.facet for one in change.revisions} == {"state", "denied_by"}


def test_who_said_so_denies_it_now() -> None:
    denied = replace(BOTH, state="denied", denied_by=("mayor",), sources=())
    assert only(before(), after(denied, claim=DENIAL)).turn is Turn.RETRACTED


def test_two_are_told_as_one() -> None:
    second = replace(SHELLING, id="i_2", claims=("c_2",))
    change = only(after(SHELLING, second), after(BOTH))
    assert (change.turn, change.it.id, change.into) == (Turn.JOINED, "i_2", "i_1")


def test_one_is_told_as_two() -> None:
    second = replace(SHELLING, id="i_2", claims=("c_2",))
    change = only(after(BOTH), after(SHELLING, second))
    assert (change.turn, change.it.id, change.was) == (Turn.PARTED, "i_2", "i_1")


def test_what_no_claim_tells_any_more_is_gone() -> None:
    changes = changes_between(after(BOTH), Picture())
    (change,) = changes.incidents
    assert (change.turn, change.reports) == (Turn.GONE, ("a.txt", "b.txt"))
    assert changes.gone_reports == ("a.txt", "b.txt")


def test_control_begins_ends_and_is_told_otherwise() -> None:
    held = replace(HELD, incidents=("i_1",))
    ended = replace(held, until=When(ELEVENTH, ELEVENTH))
    taken = Control("k_2", "Norvale", "x:1", holder="army", incidents=("i_2",))
    second = replace(SHELLING, id="i_2", claims=("c_2",))
    changes = changes_between(
        before(control=(held,)), after(SHELLING, second, control=(ended, taken))
    ).control
    new, revised = changes
    assert (new.turn, new.reports) == (Turn.NEW, ("b.txt",))
    assert (revised.revisions[0].facet, revised.revisions[0].after) == ("until", "2022-03-11")
    assert revised.reports == ("b.txt",)


def test_a_spell_whose_first_day_is_revised_is_the_same_spell() -> None:
    held = replace(HELD, incidents=("i_1",))
    earlier = replace(held, id="k_9", since=When(None, ELEVENTH), status="confirmed")
    (change,) = changes_between(before(control=(held,)), after(BOTH, control=(earlier,))).control
    assert {one.facet for one in change.revisions} == {"since", "status"}
    assert changes_between(before(control=(held,)), before()).control[0].turn is Turn.GONE

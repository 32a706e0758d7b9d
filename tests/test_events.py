"""The event shelf: every kind says what it means, and its codes exist."""

import msgspec
import pytest

from dateline.errors import BadKnowledge
from dateline.knowledge.events import (
    Acled,
    Family,
    Kind,
    NotWhen,
    Plover,
    Variant,
    check,
    open_codes,
    open_events,
    open_families,
)
from tools.write_codebook import codebook

KINDS = list(open_events().values())
SPEECH = "pledge appeal request threat accusation criticism rejection support statement"
GOOD = Kind(
    key="parade",
    family="forces",
    label="Parade",
    means="Troops march past.",
    not_when=(NotWhen("they fight"),),
    takes=("actor", "numbers"),
    units=("troops",),
    example="Troops marched past the mayor.",
    note="No scheme has parades.",
)


def test_the_shelf_has_its_kinds() -> None:
    assert len(KINDS) == 40
    assert [family.key for family in open_families()] == [
        "territory",
        "violence",
        "forces",
        "people",
        "politics",
    ]
    assert {kind.key for kind in KINDS if kind.speech_act} == set(SPEECH.split())


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_each_kind_is_told_in_full(kind: Kind) -> None:
    assert kind.means.endswith(".")
    assert kind.example.endswith(".")
    assert kind.not_when
    assert {"actor", "recipient", "place"} <= set(kind.takes)
    assert len(set(kind.units)) == len(kind.units)


def test_the_shelf_is_read_once_and_cannot_be_changed() -> None:
    assert open_events() is open_events()
    with pytest.raises(TypeError):
        open_events()["parade"] = GOOD  # type: ignore[index]


def test_conditions_change_the_codes() -> None:
    seizure, airstrike = open_events()["seizure"], open_events()["airstrike"]
    assert seizure.acled_where(()) == seizure.acled
    assert seizure.acled_where({"without_fight"}) == Acled(
        "Strategic developments", "Non-violent transfer of territory"
    )
    assert seizure.plover_where({"without_fight"}) == Plover("COERCE", "seize")
    assert airstrike.plover_where({"drone"}) == Plover("ASSAULT", "drone")
    assert open_events()["statement"].acled_where({"planned"}) is None


def shelf(*kinds: Kind) -> tuple[Family, ...]:
    return (Family("forces", "Forces", kinds),)


def test_a_good_kind_passes() -> None:
    check(shelf(GOOD), open_codes())


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"plover": Plover("MARCH")}, "MARCH is no code of PLOVER"),
        ({"plover": Plover("AID", "troops")}, "AID troops is no code of PLOVER"),
        ({"acled": Acled("Battles", "Parade")}, "Battles / Parade is no code of ACLED"),
        ({"variants": (Variant("sunny", Plover("AID")),)}, "'sunny' is no condition"),
        ({"variants": (Variant("joint", Plover("MARCH")),)}, "MARCH is no code of PLOVER"),
        ({"units": ("boots",)}, "'boots' is no unit"),
        ({"units": ()}, "units and the facet of numbers go together"),
        ({"takes": ("actor", "mood", "numbers")}, "'mood' is no facet"),
        ({"not_when": (NotWhen("it rains", "rain"),)}, "'rain' is no other kind"),
        ({"not_when": (NotWhen("it rains", "parade"),)}, "'parade' is no other kind"),
        ({"note": None}, "wants a note"),
    ],
)
def test_a_bad_kind_is_named(change: dict[str, object], says: str) -> None:
    bad = msgspec.structs.replace(GOOD, **change)
    with pytest.raises(BadKnowledge, match=says):
        check(shelf(bad), open_codes())


def test_a_kind_stands_once() -> None:
    with pytest.raises(BadKnowledge, match="twice"):
        check(shelf(GOOD, GOOD), open_codes())


def test_the_codebook_is_current() -> None:
    """If this fails: python tools/write_codebook.py."""
    assert {page: page.read_text(encoding="utf-8") for page in codebook()} == codebook()


def test_the_codebook_has_every_kind() -> None:
    page = "".join(codebook().values())
    assert all(f"`{kind.key}`" in page and kind.example in page for kind in KINDS)

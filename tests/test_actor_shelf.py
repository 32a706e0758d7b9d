"""The actor shelf: every name leads to one actor, and every file is right or says what is wrong."""

from datetime import date
from pathlib import Path
from time import process_time

import pytest

from dateline.errors import BadKnowledge
from dateline.knowledge.actors import KINDS, Shelf, open_shelf
from tests.sheets import rows

CONFLICTS = (
    "AF UA SD SS ML BF NE CD MM ET SO YE SY IQ IL PS LB NG LY PK CO HT PH MZ CM CF MX IN TR IR"
)


def test_ids_are_unique_and_many() -> None:
    ids = list(open_shelf().ids())
    assert len(ids) == len(set(ids)) > 2500


def test_every_entry_has_a_known_kind_and_a_parent_that_exists() -> None:
    shelf = open_shelf()
    for id_ in shelf.ids():
        entry = shelf.entry(id_)
        assert entry.name
        assert entry.kind in KINDS
        assert {spell.kind for spell in entry.kinds} <= KINDS
        assert entry.name not in entry.aliases
        assert shelf.side(id_) in {id_} | set(shelf.ids())
        if entry.country:
            assert entry.country in shelf.states or entry.country == "EH"


def test_spells_follow_each_other() -> None:
    shelf = open_shelf()
    for id_ in shelf.ids():
        spells = shelf.entry(id_).kinds
        for one, other in zip(spells, spells[1:], strict=False):
            assert one.until is not None
            assert other.since is not None
            assert (other.since - one.until).days == 1


def test_no_name_is_two_actors_of_one_country() -> None:
    shelf = open_shelf()
    for name, found in shelf.namesakes():
        countries = [shelf.entry(id_).country for id_ in {alias.id for alias in found}]
        assert len(countries) == len(set(countries)), f"{name}: {found}"


@pytest.mark.parametrize("code", CONFLICTS.split())
def test_every_conflict_has_its_groups_or_bodies(code: str) -> None:
    shelf = open_shelf()
    derived = {shelf.body_of(code, body).id for body in shelf.bodies}
    own = [i for i in shelf.ids() if shelf.entry(i).country == code and i not in derived]
    assert own


@pytest.mark.parametrize(("name", "want"), rows("knowledge", "actors.en"))
def test_finds(name: str, want: str | None) -> None:
    name, _, country = name.partition(" @")
    entry = open_shelf().find(name, country=country or None)
    assert (entry.id if entry else None) == want


def test_the_taliban_become_a_government() -> None:
    taliban = open_shelf().entry("taliban")
    assert taliban.kind_on(date(2021, 8, 14)) == "rebel group"
    assert taliban.kind_on(date(2021, 8, 15)) == "government"


def test_opens_at_once() -> None:
    def opening() -> float:
        began = process_time()
        Shelf(
            sorted((Path(__file__).parents[1] / "dateline/knowledge/actors").glob("groups/*.toml"))
        )
        return process_time() - began

    # measured 35 ms of processor time (2026-11); the collector may walk all tests' things in one
    assert min(opening() for _ in range(3)) < 0.15


def test_a_user_adds_actors(tmp_path: Path) -> None:
    added = tmp_path / "mine.toml"
    added.write_text(
        'country = "KE"\n[actors]\nriver-guard = { name = "River Guard", kind = "militia", '
        'aliases = ["Guards of the River"] }\n'
    )
    shelf = open_shelf((added,))
    found = shelf.find("the Guards of the River")
    assert found is not None
    assert (found.id, found.country, found.kind) == ("river-guard", "KE", "militia")


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ('x = { name = "X", kind = "rebels" }', "rebels"),
        ('x = { name = "X", kind = "militia", alias = ["Y"] }', "alias"),
        ('x = { name = "X", kind = "militia", parent = "nobody" }', "nobody"),
        ("x = { aliases = [] }", "needs a name"),
        ('taliban = { name = "T", kind = "militia" }', "already"),
        ("x = {", "TOML"),
    ],
)
def test_a_wrong_file_says_where(tmp_path: Path, row: str, complaint: str) -> None:
    added = tmp_path / "wrong.toml"
    added.write_text(f'country = "KE"\n[actors]\n{row}\n')
    with pytest.raises(BadKnowledge, match=complaint):
        open_shelf((added,))

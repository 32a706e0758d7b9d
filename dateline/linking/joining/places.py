"""Questions about where two claims are, for the table of clues."""

from dateline.knowledge.names import plain
from dateline.linking.accounts import Account
from dateline.linking.joining.asking import asked_often
from dateline.linking.joining.grounds import are_namesakes, are_near, lies_in
from dateline.linking.joining.kinds import ONE_SIDED


@asked_often
def same_place(one: Account, other: Account) -> bool:
    """Both claims name the same place."""
    return one.bones != "" and one.bones == other.bones and not are_namesakes(one, other)


def wide_place(one: Account, other: Account) -> bool:
    """The place both name is a whole province or country."""
    return same_place(one, other) and one.is_wide


def other_place(one: Account, other: Account) -> bool:
    """The claims name different places."""
    return one.bones != "" and other.bones != "" and not same_place(one, other)


def near_place(one: Account, other: Account) -> bool:
    """The places lie within a few kilometers of each other."""
    return other_place(one, other) and are_near(one, other)


def place_inside(one: Account, other: Account) -> bool:
    """One place is said to lie in the other, which is a province or a country."""
    return other_place(one, other) and (lies_in(one, other) or lies_in(other, one))


def place_reached(one: Account, other: Account) -> bool:
    """One clause names the place of the other as one that people fled to or from."""
    if one.event != "displacement" or other.event != "displacement":
        return False
    return other_place(one, other) and (_speaks_of(one, other) or _speaks_of(other, one))


def _speaks_of(one: Account, other: Account) -> bool:
    """Say whether the words of a claim name the place of another."""
    name = plain(other.claim.place.name or "") if other.claim.place else ""
    return bool(name) and f" {name} " in f" {plain(one.claim.evidence.text)} "


def place_missing(one: Account, other: Account) -> bool:
    """Only one of the claims names a place."""
    return (one.bones == "") != (other.bones == "") and not (one.is_speech or other.is_speech)


def both_placeless(one: Account, other: Account) -> bool:
    """Neither claim names a place."""
    return not (one.bones or other.bones or one.is_speech or other.is_speech)


def same_site(one: Account, other: Account) -> bool:
    """Both clauses tell of the same sort of spot in a town: a market, a school."""
    return not one.sites.isdisjoint(other.sites)


def other_site(one: Account, other: Account) -> bool:
    """The clauses tell of strikes on different spots: a market, a school."""
    if not (one.event in ONE_SIDED and other.event in ONE_SIDED and one.sites and other.sites):
        return False
    return one.sites.isdisjoint(other.sites)

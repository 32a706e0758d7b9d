"""Limits: what a claim binds its incident to, and what a copy of it does."""

from dateline.linking.accounts import Account
from dateline.linking.joining.limits import limits_by_claim, limits_of
from dateline.nouns import Actor, Claim, Number, Place


def account(name: str, event: str, telling: str, *, vehicles: int = 0) -> Account:
    counted = (Number("vehicles", vehicles, vehicles),) if vehicles else ()
    claim = Claim(
        name,
        name,
        event,
        actor=(Actor("JNIM"),),
        place=Place("Boni", country="ML"),
        numbers=counted,
    )
    return Account(claim, None, telling)


def kinds(*accounts: Account) -> list[list[str]]:
    limits = limits_by_claim({one.id: one for one in accounts})
    return [sorted(limits[one.id].kinds) for one in accounts]


def test_a_copy_that_is_read_amiss_binds_to_what_its_like_are_read_as() -> None:
    told = [account(n, e, "a") for n, e in (("a", "seizure"), ("b", "seizure"), ("c", "siege"))]
    assert kinds(*told) == [["seizure"]] * 3


def test_of_two_readings_the_first_holds() -> None:
    assert kinds(account("a", "siege", "a"), account("b", "seizure", "a")) == [["siege"]] * 2


def test_who_tells_it_anew_is_read_by_himself() -> None:
    told = [account("a", "seizure", "a"), account("b", "seizure", "a"), account("c", "siege", "c")]
    assert kinds(*told) == [["seizure"], ["seizure"], ["siege"]]


def test_things_taken_stay_things_in_every_copy() -> None:
    one, other = account("a", "seizure", "a", vehicles=4), account("b", "seizure", "a")
    limits = limits_by_claim({"a": one, "b": other})
    assert limits["b"].things == {True}
    assert not limits["b"].takes


def hit(*why: str, text: str | None = None) -> frozenset[str]:
    victim = Actor("JNIM", "jnim", text=text)
    claim = Claim("a", "a", "airstrike", recipient=(victim,), why=why)
    return limits_of(Account(claim)).targets


def test_whom_only_the_fight_around_shows_to_be_hit_binds_nobody() -> None:
    assert hit("“bombed” is read by the frame “bombs fall”", text="the jihadists")
    assert hit()
    assert not hit("recipient: the other side of the fight that this report shows")


def test_whom_a_person_says_to_be_hit_binds() -> None:
    assert hit("recipient corrected by Mara: the map shows it")

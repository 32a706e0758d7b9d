"""Questions about two clauses of one report: what a later one takes up from an earlier one."""

from dateline.linking.accounts import Account
from dateline.linking.joining.questions import (
    other_place,
    place_inside,
    place_missing,
    same_actor,
    same_place,
    same_recipient,
)
from dateline.nouns import Modality

LEAD = 600  # characters in which a report opens


def place_goes_on(one: Account, other: Account) -> bool:
    """One clause names no place: it goes on about the place of which its report told before."""
    if one.claim.report != other.claim.report or not same_place(one, other):
        return False
    return not (one.claim.place_told and other.claim.place_told)


def in_one_list(one: Account, other: Account) -> bool:
    """One verb is told of both places: this town and that one fell."""
    if one.claim.report != other.claim.report or not other_place(one, other):
        return False
    mine, theirs = one.claim.evidence.trigger, other.claim.evidence.trigger
    return mine is not None and mine == theirs and one.event == other.event


def lead_and_detail(one: Account, other: Account) -> bool:
    """The report's opening tells it without the place, and goes on with who did what where."""
    if one.claim.report != other.claim.report or not place_missing(one, other):
        return False
    lead = one if one.bones == "" else other
    if not 0 <= lead.spot < LEAD:
        return False
    return same_actor(one, other) or same_recipient(one, other)


def lead_and_place(one: Account, other: Account) -> bool:
    """The report's opening tells it of the country, and goes on with the place in it."""
    if one.claim.report != other.claim.report or not place_inside(one, other):
        return False
    lead, later = sorted((one, other), key=lambda account: account.spot)
    if Modality.DENIED in (lead.claim.modality, later.claim.modality):
        return False  # that another town has not fallen is not how a lead goes on
    return 0 <= lead.spot < LEAD and later.lies_in(lead)


def taken_up(one: Account, other: Account) -> bool:
    """The report's opening tells it, and a later clause of the same kind calls it "the attack"."""
    if one.claim.report != other.claim.report or one.event != other.event:
        return False
    lead, later = sorted((one, other), key=lambda account: account.spot)
    return 0 <= lead.spot < LEAD and later.spot > lead.spot and _points_back(later)


def _points_back(account: Account) -> bool:
    """Say whether the clause names no doer and calls it "the attack", "this ambush"."""
    evidence, trigger = account.claim.evidence, account.claim.evidence.trigger
    if trigger is None or account.claim.actor:
        return False
    before = evidence.text[: max(0, trigger.start - evidence.start)]
    return before.casefold().endswith(("the ", "this "))

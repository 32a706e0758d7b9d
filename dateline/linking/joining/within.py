"""Questions about two clauses of one report: what a later one takes up from an earlier one."""

from dateline.knowledge.names import plain, word_list
from dateline.linking.accounts import Account
from dateline.linking.joining.grounds import lies_in
from dateline.linking.joining.places import other_place, place_inside, place_missing, same_place
from dateline.linking.joining.questions import same_actor, same_recipient, side_by_side
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
    return 0 <= lead.spot < LEAD and lies_in(later, lead)


def blame(one: Account, other: Account) -> bool:
    """A clause puts the blame on another for what stands beside it."""
    if not side_by_side(one, other) or same_actor(one, other):
        return False
    return any(
        not word_list("blaming").isdisjoint(plain(account.claim.evidence.text).split())
        for account in (one, other)
    )


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

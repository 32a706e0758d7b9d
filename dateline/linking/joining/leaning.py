"""Claims without a day lean on a dated claim of their own report: the one they most likely mean."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from dateline.knowledge.names import same_party
from dateline.linking.accounts import Account
from dateline.linking.joining.clues import VETO, weigh
from dateline.linking.joining.kinds import kin
from dateline.linking.joining.limits import Limits, limits_of, may_be_one

NEAREST = 12  # dated claims on either side of a claim on which it may lean
NARROW = 4  # days: a longer time is none to lean on
FAR = 1500  # characters at which nearness in the text counts nothing any more
NEARNESS = 60  # what standing side by side is worth, in hundredths, as the clues are
BEFORE = 20  # what it is worth that the day was told before, as it mostly is
SPEAKER = 20  # what it is worth that the same voice speaks
FLOOR = 60  # what must speak for leaning on a claim


def lean(accounts: Mapping[str, Account]) -> dict[str, Account]:
    """Return the accounts, undated ones with the days of the claim on which they lean."""
    reports: dict[str, list[Account]] = defaultdict(list)
    for account in accounts.values():
        reports[account.claim.report].append(account)
    leaning: dict[str, Account] = {}
    for _, mine in sorted(reports.items()):  # reports of one time have much in common
        leaning |= _leaning_within(sorted(mine, key=lambda account: (account.spot, account.id)))
        for account in mine:
            account.forget()  # of a long stream not everything can be kept that was worked out
    return {name: leaning.get(name, account) for name, account in accounts.items()}


def _leaning_within(accounts: list[Account]) -> dict[str, Account]:
    """Return the undated accounts of one report as they lean on the dated ones."""
    dated = [account for account in accounts if _is_leant_on(account)]
    if not dated:
        return {}
    limits = {one.id: limits_of(one) for one in dated}
    spots = [account.spot for account in dated]
    return {
        account.id: _leaning(account, dated, spots, limits)
        for account in accounts
        if _may_lean(account)
    }


def _is_leant_on(account: Account) -> bool:
    return account.is_dated and 0 < account.length <= NARROW and not account.is_past


def _may_lean(account: Account) -> bool:
    return not (account.is_dated or account.is_past or account.is_speech or account.is_plan)


def _leaning(
    account: Account, dated: list[Account], spots: list[int], limits: Mapping[str, Limits]
) -> Account:
    """Return the account with the days of the fittest dated claim about it, if one fits."""
    here = bisect_left(spots, account.spot)
    best, chosen, mine = float(FLOOR), None, limits_of(account)
    for other in dated[max(0, here - NEAREST) : here + NEAREST]:
        worth = _worth(account, other) if may_be_one(mine, limits[other.id]) else VETO
        if worth > best:
            best, chosen = worth, other
    if chosen is None or chosen.days is None:
        return account
    return replace(account, leans=chosen.days)


def _worth(account: Account, other: Account) -> float:
    if account.is_plan != other.is_plan or not kin(account.sort, other.sort):
        return VETO
    near = NEARNESS * max(0.0, 1 - abs(account.spot - other.spot) / FAR)
    before = BEFORE if other.spot <= account.spot else 0
    known = bool(account.voice.words) and same_party(account.voice, other.voice)
    return weigh(account, other) + near + before + (SPEAKER if known else 0)

"""Falls of places that one side takes once, whatever days are given for them."""

from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from dateline.knowledge.names import Party, is_known, share_party
from dateline.linking.accounts import Account

#: Days by which accounts of such a fall may differ: "Monday" and "Monday last week".
WEEK = 8
NARROW = 4  # days: a longer time is no day to be wrong about


def find_falls(accounts: Mapping[str, Account]) -> dict[str, Account]:
    """Return the accounts, those marked that tell of a town taken by one side and by no other.

    Where another side takes or holds it, the same side may well have taken it twice.
    """
    sides: dict[tuple[str, str], list[tuple[Party, ...]]] = defaultdict(list)
    for account in accounts.values():
        if (account.takes or account.holds) and account.bones:
            sides[account.bones, account.country].append(account.actors)
        account.forget()
    found = {}
    for name, account in accounts.items():
        falls = _is_fall(account) and _is_of_one(sides[account.bones, account.country])
        account.forget()
        found[name] = replace(account, settles=True) if falls else account
    return found


def _is_fall(account: Account) -> bool:
    if not (account.takes and account.bones) or account.is_wide or account.claim.background:
        return False
    return account.days is not None and account.days[1] - account.days[0] < NARROW


def _is_of_one(sides: list[tuple[Party, ...]]) -> bool:
    known = [side for side in sides if is_known(side)]
    return bool(known) and all(share_party(known[0], side) for side in known)


def is_one_fall(one: Account, other: Account) -> bool:
    """Say whether two accounts can only be of one fall, though they give days of two weeks."""
    if not (one.settles and other.settles) or one.bones != other.bones:
        return False
    if one.days is None or other.days is None:
        return False
    return abs(one.days[0] - other.days[0]) <= WEEK

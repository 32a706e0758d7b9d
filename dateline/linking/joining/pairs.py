"""Which claims are worth comparing: those that share place and week, voice and week, or figures."""

from array import array
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import numpy as np

from dateline.linking.accounts import Account
from dateline.linking.joining.kinds import kin
from dateline.nouns import Judgement, Verdict

# A claim is compared with this many neighbors in each block. In blocks of real size everything is
# compared with everything; the limit keeps one town's busiest week from growing with its square.
NEIGHBORS = 60
MOST = 1000  # claims of one place among which an undated report's claim looks for its like
NEVER = date.min.toordinal()
HARM = frozenset(["killed", "wounded", "killed or wounded", "casualties"])
PAST = 30  # days after which a claim has met most of those with which it is weighed
LONG = 20  # days: a time longer than this also stands in the blocks of its beginning


def _weeks(account: Account) -> Iterator[str]:
    """Yield the weeks in which to look, each claim standing in its own and the next."""
    days = {account.day}
    if account.length > LONG and account.start is not None:
        days.add(account.start)
    if not account.is_dated and account.published is not None:
        days.add(account.published)
    for day in sorted(days):
        yield from (f"{day // 7}", f"{day // 7 + 1}")


def keys(account: Account) -> Iterator[str]:
    """Yield the names of the blocks in which a claim stands."""
    yield f"in {account.claim.report}"
    for week in _weeks(account):
        if account.is_speech:
            for voice in {account.voice, *account.actors}:
                if voice.words or voice.id:
                    yield f"speech {' '.join(word[:5] for word in voice.words)} {week}"
            continue
        if account.bones:
            yield f"at {account.bones} {account.country} {week}"
            if not account.is_pinned:
                yield f"at {account.bones} {week}"  # its country is not told everywhere
            if account.lasts:
                # A town's fall is still news, and still denied, weeks later.
                for day in {account.day, account.published or account.day}:
                    yield from (
                        f"held {account.bones} {account.country} {day // 30 + k}" for k in (0, 1)
                    )
        if account.event == "displacement" and account.claim.place is not None:
            # One names the place that people left, another the one that they have reached.
            yield f"flight {account.country} {account.claim.place.admin1 or ''} {week}"
        for unit, low, _ in account.figures:
            if low >= 3:
                yield f"figure {account.country} {unit} {low} {week}"
                yield f"figure {unit} {low} {week}"  # a lead may tell it without the place
    if account.claim.background and account.bones and account.end:
        yield f"old {account.bones} {account.country} {account.end // 366}"


def may_be_one(one: Account, other: Account) -> bool:
    """Say whether two claims are worth weighing at all: kin, of one time, both done or both not."""
    if not kin(one.sort, other.sort):
        return False
    if one.is_plan != other.is_plan:
        return False
    return not _abroad(one, other) and not _gainsays_itself(one, other)


def _gainsays_itself(one: Account, other: Account) -> bool:
    """Say whether one voice of a report counts dead or hurt here and says there were none there."""
    if one.claim.report != other.claim.report or one.voice != other.voice:
        return False
    return (_is_of_no_harm(one) and _counts_harm(other)) or (
        _is_of_no_harm(other) and _counts_harm(one)
    )


def _is_of_no_harm(account: Account) -> bool:
    harm = [number for number in account.claim.numbers if number.unit in HARM]
    return account.event == "casualties" and bool(harm) and all(n.high == 0 for n in harm)


def _counts_harm(account: Account) -> bool:
    return any(n.unit in HARM and (n.low or 0) > 0 for n in account.claim.numbers)


def _abroad(one: Account, other: Account) -> bool:
    """Say whether the places lie in two countries; of what no atlas knows, that is a guess."""
    if not (one.country and other.country) or one.country == other.country:
        return False
    return one.bones != other.bones or one.is_pinned or other.is_pinned


def find_pairs(
    accounts: Mapping[str, Account], tellings: Mapping[str, str], judgements: Iterable[Judgement]
) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs of claims worth weighing, those of one block once, in a settled order."""
    yield from _pairs_in_blocks(accounts.values())
    yield from _undated_pairs(accounts)
    for identity, telling in sorted(tellings.items()):
        if identity != telling:
            yield accounts[min(identity, telling)], accounts[max(identity, telling)]
    for judgement in judgements:
        pair = judgement.pair
        if judgement.verdict is Verdict.SAME and pair and set(pair) <= accounts.keys():
            yield accounts[pair[0]], accounts[pair[1]]


def _pairs_in_blocks(accounts: Iterable[Account]) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs of each claim with those shortly before it in its blocks.

    Of a block only the last claims are kept, and nothing once no claim is still to come; of claims
    long past nothing that was worked out. So a long stream takes little room.
    """
    blocks: dict[str, list[Account]] = defaultdict(list)
    awake: deque[Account] = deque()
    ordered = sorted(accounts, key=_place_in_block)
    lasts = iter(_last_of_each(ordered))
    for one in ordered:
        awake.append(one)
        while one.day - awake[0].day > PAST:
            awake.popleft().forget()
        near: dict[str, Account] = {}
        for key in dict.fromkeys(keys(one)):
            block = blocks.pop(key, []) if next(lasts) else blocks[key]
            for other in block[-NEIGHBORS:]:
                near[other.id] = other
            block.append(one)
            if len(block) > 4 * NEIGHBORS:
                del block[:-NEIGHBORS]
        for identity, other in near.items():
            if may_be_one(one, other):
                yield (other, one) if identity < one.id else (one, other)


def _last_of_each(accounts: Iterable[Account]) -> bytes:
    """Return for each key of each claim, in order, whether no later claim has it."""
    told = array("q")
    for account in accounts:
        told.extend(map(hash, dict.fromkeys(keys(account))))
        account.forget()
    every = np.frombuffer(told, "q")
    order = np.argsort(every, kind="stable")
    in_order = every[order]
    lasts = np.ones(len(every), "bool")
    lasts[order[:-1]] = in_order[1:] != in_order[:-1]
    return lasts.tobytes()


def _undated_pairs(accounts: Mapping[str, Account]) -> Iterator[tuple[Account, Account]]:
    """Yield pairs for claims of undated reports, which may be of any week: by place and words."""
    lost = [a for _, a in sorted(accounts.items()) if a.bones and a.day == NEVER]
    wanted = {(account.bones, account.country) for account in lost}
    there: dict[tuple[str, str], list[Account]] = defaultdict(list)
    for _, account in sorted(accounts.items()):
        if (account.bones, account.country) in wanted:
            there[account.bones, account.country].append(account)
    for one in lost:
        others = there[one.bones, one.country][:MOST]
        others.sort(key=lambda other: (-_in_common(one, other), other.id))
        for other in others[:NEIGHBORS]:
            if one.id != other.id and may_be_one(one, other):
                yield (one, other) if one.id < other.id else (other, one)


def _in_common(one: Account, other: Account) -> int:
    return len(one.words & other.words) + 2 * len(set(one.figures) & set(other.figures))


def _place_in_block(account: Account) -> tuple[int, str, int, str]:
    place = account.day, account.claim.report, account.claim.evidence.start, account.id
    account.forget()
    return place

"""Claims that are one telling: copied from report to report, or restated within one."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from dateline.knowledge.names import same_party, share_party
from dateline.linking.accounts import Account
from dateline.linking.copying.copies import Shared
from dateline.linking.copying.passages import Stretch
from dateline.linking.joining.kinds import kin
from dateline.linking.joining.unions import Unions

AWAKE = 16_384  # claims of which is kept what was worked out


class Stand:
    """Where the claims of each report stand in its text."""

    def __init__(self, accounts: Iterable[Account]) -> None:
        """Sort the accounts of each report by their place in it."""
        self.by_report: dict[str, list[tuple[int, int, Account]]] = defaultdict(list)
        for account in accounts:
            evidence = account.claim.evidence
            start = evidence.start
            if start < 0 and account.text is not None:
                start = account.text.text.find(evidence.text)
            if start >= 0:
                end = start + len(evidence.text)
                self.by_report[account.claim.report].append((start, end, account))

    def within(self, report: str, passage: Stretch) -> list[Account]:
        """Return the accounts of a report that stand mostly in one of its sentences."""
        found = []
        for start, end, account in self.by_report.get(report, ()):
            overlap = min(end, passage.end) - max(start, passage.start)
            if overlap > 0.5 * (end - start):
                found.append(account)
        return found


def likeness(one: Account, other: Account) -> float:
    """Return how well a claim of a copied sentence fits one of the sentence it was copied from.

    Zero where it cannot be the same claim.
    """
    if not kin(one.event, other.event) or one.claim.modality != other.claim.modality:
        return 0.0
    score = 2.0 if one.event == other.event else 1.0
    if one.bones and other.bones and one.bones != other.bones:
        score -= 1.0  # "A, B and C fell" is three claims; but a place may also have been misread
    score += one.figures == other.figures
    score += 0.5 * share_party(one.actors, other.actors)
    score += 0.5 * share_party(one.recipients, other.recipients)
    score += 0.5 * same_party(one.voice, other.voice)
    common = len(one.words & other.words)
    return score + common / (1 + min(len(one.words), len(other.words)))


def copied(pairs: Iterable[Shared], stand: Stand) -> Iterator[tuple[Account, Account]]:
    """Yield each copied claim with the claim it repeats: one to one within a pair of reports."""
    awake: list[Account] = []
    for pair in pairs:
        if len(awake) > AWAKE:
            for account in awake:
                account.forget()
            awake.clear()
        fits: dict[tuple[str, str], tuple[float, Account, Account]] = {}
        for mine, theirs, _ in pair.sentences:
            for one in stand.within(pair.one, mine):
                awake.append(one)
                for other in stand.within(pair.other, theirs):
                    awake.append(other)
                    fit = likeness(one, other)
                    if fit >= 2.0:
                        fits[one.id, other.id] = (-fit, one, other)
        taken: set[str] = set()
        for _, one, other in sorted(fits.values(), key=lambda fit: (fit[0], fit[1].id, fit[2].id)):
            if one.id not in taken and other.id not in taken:
                taken |= {one.id, other.id}
                yield one, other


def find_tellings(accounts: Mapping[str, Account], pairs: Iterable[Shared]) -> dict[str, str]:
    """Return for each claim the smallest id among the claims that tell the very same."""
    unions = Unions(accounts)
    for account in accounts.values():
        restated = account.claim.repeats
        if restated in accounts and restated is not None:
            unions.join(account.id, restated)
    for one, other in copied(pairs, Stand(accounts.values())):
        unions.join(one.id, other.id)
    for account in accounts.values():
        account.forget()
    return {identity: unions.find(identity) for identity in accounts}

"""Days that reports do not give and that other reports imply: when published, when it happened."""

from calendar import day_name
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec.structs import replace

from dateline.knowledge.names import plain, word_list
from dateline.linking.accounts import Account
from dateline.linking.copying.copies import Shared
from dateline.linking.joining.kinds import state_events
from dateline.nouns import Claim, Modality, Published, Text, When

DAY = timedelta(days=1)
NO_NEWS = "it copies no dated report and shares no happening with one"
APART = "too few of the happenings that it shares with dated reports agree on a day"
#: A report of a happening appears within so many days of the first report of it.
NEWS = timedelta(days=3)
#: So much of what happenings imply of an undated report must agree; the rest may be joined wrongly.
AGREED = 2 / 3

_WEEKDAYS = tuple(name.casefold() for name in day_name)


class Bound(NamedTuple):
    """The days that another report allows for an undated one, and how that is known."""

    first: date
    last: date
    why: str


def date_copies(texts: Mapping[str, Text], pairs: Sequence[Shared]) -> dict[str, Text]:
    """Return the texts, undated copies dated by what they copy or by what copies them.

    A copy appears on the day of its original or on the next; the interval says no more than that. A
    copy that is dated so dates its own copies in turn.
    """
    dated = dict(texts)
    while True:
        told: dict[str, list[Bound]] = defaultdict(list)
        for pair in pairs:
            for name, other, way in (
                (pair.one, pair.other, pair.direction),
                (pair.other, pair.one, _BACK[pair.direction]),
            ):
                known = dated[other].published
                if dated[name].published is None and known is not None:
                    first = known.start if way == "from" else known.start - DAY
                    last = known.end if way == "to" else known.end + DAY
                    told[name].append(Bound(first, last, f"{_COPIES[way]} {other}"))
        fresh = {name: _dated(dated[name], bounds) for name, bounds in told.items()}
        if all(text.published is None for text in fresh.values()):
            return dated
        dated |= fresh


_BACK = {"from": "to", "to": "from", "unknown": "unknown"}
_COPIES = {"from": "it copies", "to": "it is copied by", "unknown": "it has passages of"}


def _dated(text: Text, bounds: Sequence[Bound]) -> Text:
    """Return a text with the days that all bounds allow, unchanged where they allow none."""
    if text.published is not None:
        return text
    if not bounds:
        return _open(text, APART)
    start, end = max(bound.first for bound in bounds), min(bound.last for bound in bounds)
    if start > end:
        return _open(text, APART)
    reasons = sorted({bound.why for bound in bounds})
    more = f" and {len(reasons) - 2} more" if len(reasons) > 2 else ""
    basis = {**text.basis, "published": f"inferred: {'; '.join(reasons[:2])}{more}"}
    return replace(text, published=Published(start, end, "inferred"), basis=basis)


def date_by_news(texts: Mapping[str, Text], groups: Iterable[Sequence[Account]]) -> dict[str, Text]:
    """Return the texts, undated ones dated by the dated reports of the same fresh happenings.

    Two happenings at least must be shared, and most of what they imply must agree.
    """
    told: dict[str, list[Bound]] = defaultdict(list)
    for group in groups:
        fresh = [account for account in group if _is_news(account)]
        lost = [a for a in fresh if a.text is not None and a.text.published is None]
        if lost:
            news = _news(fresh)
            for name in sorted({account.claim.report for account in lost}):
                mine = [account for account in lost if account.claim.report == name]
                told[name] += _by_words(mine, fresh) or news
    return {
        name: _dated(text, _agreed(found)) if (found := told.get(name)) else _open(text, NO_NEWS)
        for name, text in texts.items()
    }


def _is_news(account: Account) -> bool:
    """Say whether a claim tells of a happening at some spot, not of how things stand."""
    if account.claim.background or account.is_wide or not account.bones:
        return False
    return account.event not in state_events()


def _open(text: Text, why: str) -> Text:
    """Return an undated text that stays so, with the reason."""
    if text.published is not None:
        return text
    return replace(text, basis={**text.basis, "published": f"not known: {why}"})


def _news(fresh: Sequence[Account]) -> list[Bound]:
    """Return when a report appears that tells this too: as soon as those for which it was news."""
    day = _day_of(fresh)
    dated = {a.claim.report: a.text.published for a in fresh if a.text and a.text.published}
    new = {name: known for name, known in dated.items() if day is None or known.start - day <= NEWS}
    if not new:
        return []
    first = min(known.start for known in new.values()) - DAY
    last = max(known.end for known in new.values()) + NEWS
    return [Bound(max(first, day or first), last, f"it tells what {min(new)} tells")]


def _day_of(accounts: Iterable[Account]) -> date | None:
    """Return the one day on which dated reports put a happening, None where they give none."""
    days = {
        time.start
        for account in accounts
        if account.text and account.text.published
        if (time := account.claim.time) and time.start and time.start == time.end
    }
    return days.pop() if len(days) == 1 else None


def _by_words(mine: Sequence[Account], fresh: Sequence[Account]) -> list[Bound]:
    """Return when a report appeared that calls "yesterday" or "Monday" what others date."""
    day = _day_of(fresh)
    if day is None:
        return []
    found = []
    for account in mine:
        words = f" {plain(account.claim.time.text or '')} " if account.claim.time else ""
        near = [_NEAR[s] for s in _NEAR if any(f" {p} " in words for p in word_list(s))]
        if near and not _names_weekday(account.claim):
            first, last = near[0]
            why = f"it calls {day} “{words.strip()}”"
            found.append(Bound(day - last * DAY, day - first * DAY, why))
    return found[:1]


def _agreed(bounds: Sequence[Bound]) -> list[Bound]:
    """Return the bounds that hold on the days on which most of them do; none if too few agree."""
    ends = sorted({day for bound in bounds for day in (bound.first, bound.last)})
    held = {day: [b for b in bounds if b.first <= day <= b.last] for day in ends}
    best = max(held.values(), key=len, default=[])
    return best if len(best) >= 2 and len(best) >= AGREED * len(bounds) else []


def resolve(claims: Iterable[Claim], tellings: Mapping[str, str]) -> tuple[Claim, ...]:
    """Return the claims, relative times taken over from the claim that was copied or restated."""
    known: dict[str, When] = {}
    settled = sorted(claims, key=lambda claim: claim.id)
    for claim in settled:
        if claim.time and not claim.time.relative and claim.time.start and claim.time.end:
            known.setdefault(tellings.get(claim.id, claim.id), claim.time)
    return tuple(
        _taken_over(claim, known.get(tellings.get(claim.id, claim.id))) for claim in settled
    )


def _taken_over(claim: Claim, known: When | None) -> Claim:
    time = claim.time
    if known is None or time is None or not _leans(claim) or not _weekday_fits(time.text, known):
        return claim
    return replace(claim, time=replace(time, start=known.start, end=known.end, basis="inferred"))


def _weekday_fits(text: str | None, known: When) -> bool:
    """Say whether a day that is named by its weekday is one of the days known.

    >>> monday = When(date(2023, 5, 1), date(2023, 5, 1))
    >>> _weekday_fits("late on Monday", monday), _weekday_fits("on Friday", monday)
    (True, False)
    """
    named = {day for day in _WEEKDAYS if day in plain(text or "").split()}
    if not named or known.start is None or known.end is None:
        return True
    span = min((known.end - known.start).days, 6)
    return any(_WEEKDAYS[(known.start + k * DAY).weekday()] in named for k in range(span + 1))


def resolve_by_news(
    claims: Iterable[Claim], groups: Iterable[Sequence[Account]]
) -> tuple[Claim, ...]:
    """Return the claims, a weekday taken to be the one on which others date the same happening."""
    when: dict[str, When] = {}
    for group in groups:
        days = {
            (time.start, time.end)
            for account in group
            if (time := account.claim.time) and time.start and time.start == time.end
        }
        if len(days) == 1:
            start, end = days.pop()
            when.update((account.id, When(start, end)) for account in group)
    return tuple(
        _taken_over(claim, when.get(claim.id)) if _names_weekday(claim) else claim
        for claim in claims
    )


def resolve_by_publication(claims: Iterable[Claim], texts: Mapping[str, Text]) -> tuple[Claim, ...]:
    """Return the claims, what leans on the day of publication resolved by the days inferred for it.

    A weekday is the last before those days; where they allow two such weekdays the claim stays as
    it was. "Yesterday" is one of the days before them.
    """
    return tuple(
        _taken_over(claim, _latest(claim, text.published) or _beside(claim, text.published))
        if _leans(claim) and (text := texts.get(claim.report)) and text.published
        else claim
        for claim in claims
    )


def _leans(claim: Claim) -> bool:
    time = claim.time
    return time is not None and time.relative and time.start is None and time.end is None


def _beside(claim: Claim, published: Published) -> When | None:
    """Return the days that "today", "yesterday" or "overnight" may mean."""
    words = f" {plain(claim.time.text or '') if claim.time else ''} "
    if claim.modality is Modality.PLANNED or _names_weekday(claim):
        return None
    for subject, (first, last) in _NEAR.items():
        if any(f" {phrase} " in words for phrase in word_list(subject)):
            return When(published.start + first * DAY, published.end + last * DAY)
    return None


#: Which days these mean, counted from publication.
_NEAR = {"overnight": (-1, 0), "yesterday": (-1, -1), "today": (0, 0)}


def _latest(claim: Claim, published: Published) -> When | None:
    """Return the one weekday named, on the day of publication or in the six days before it."""
    words = plain(claim.time.text or "").split() if claim.time else []
    named = [_WEEKDAYS.index(word) for word in words if word in _WEEKDAYS]
    if len(named) != 1 or claim.modality is Modality.PLANNED or not _OTHER_WEEKS.isdisjoint(words):
        return None
    first, last = (
        day - DAY * ((day.weekday() - named[0]) % 7) for day in (published.start, published.end)
    )
    return When(first, last) if first == last else None


#: With these beside it a weekday is another week's, or many days.
_OTHER_WEEKS = frozenset({"last", "next", "previous", "following", "coming", "past"}) | frozenset(
    {"every", "each", "until", "since"}
)


def _names_weekday(claim: Claim) -> bool:
    words = plain(claim.time.text or "").split() if claim.time else []
    return any(day in words for day in _WEEKDAYS)

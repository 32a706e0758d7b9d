"""Days that reports do not give and that other reports imply: when published, when it happened."""

from calendar import day_name
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from dateline.knowledge.names import plain
from dateline.linking.accounts import Account
from dateline.linking.copying.copies import Shared
from dateline.nouns import Claim, Modality, Published, Text, When

DAY = timedelta(days=1)
#: A report of a happening appears within so many days of the first report of it.
NEWS = timedelta(days=3)

_WEEKDAYS = tuple(name.casefold() for name in day_name)


def date_copies(texts: Mapping[str, Text], pairs: Iterable[Shared]) -> dict[str, Text]:
    """Return the texts, undated copies dated by what they copy or by what copies them.

    A copy appears on the day of its original or on the next; the interval says no more than that.
    """
    told: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for pair in pairs:
        for name, other, way in (
            (pair.one, pair.other, pair.direction),
            (pair.other, pair.one, _BACK[pair.direction]),
        ):
            known = texts[other].published
            if texts[name].published is None and known is not None:
                first = known.start if way == "from" else known.start - DAY
                last = known.end if way == "to" else known.end + DAY
                told[name].append((first, last))
    return {name: _dated(text, told.get(name, ())) for name, text in texts.items()}


_BACK = {"from": "to", "to": "from", "unknown": "unknown"}


def _dated(text: Text, bounds: Sequence[tuple[date, date]]) -> Text:
    """Return a text with the days that all bounds allow, unchanged where they allow none."""
    if text.published is not None or not bounds:
        return text
    start, end = max(first for first, _ in bounds), min(last for _, last in bounds)
    if start > end:
        return text
    return replace(text, published=Published(start, end, "inferred"))


def date_by_news(texts: Mapping[str, Text], groups: Iterable[Sequence[Account]]) -> dict[str, Text]:
    """Return the texts, undated ones dated by the dated reports of the same fresh happenings.

    Two happenings at least must be shared, and what they imply must agree.
    """
    told: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for group in groups:
        fresh = [account for account in group if not account.claim.background]
        dated = [a.text.published for a in fresh if a.text and a.text.published]
        if dated:
            first = min(published.start for published in dated)
            last = max(published.end for published in dated)
            for name in {a.claim.report for a in fresh if a.text and a.text.published is None}:
                told[name].append((first - DAY, last + NEWS))
    return {
        name: _dated(text, bounds if len(bounds := told.get(name, [])) > 1 else ())
        for name, text in texts.items()
    }


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
    if known is None or time is None or not time.relative or time.start or time.end:
        return claim
    if not _weekday_fits(time.text, known):
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
    """Return the claims, a weekday taken as the last before the days inferred for its text.

    Where those days allow two such weekdays the claim stays as it was.
    """
    return tuple(
        _taken_over(claim, _latest(claim, text.published))
        if (text := texts.get(claim.report)) and text.published and _names_weekday(claim)
        else claim
        for claim in claims
    )


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

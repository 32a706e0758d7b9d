"""How many places a claim says were taken or are held: "the sixth capital", "100 of 419"."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from dateline.knowledge.names import counts_places, is_rank, plain, word_list
from dateline.nouns import Actor, Claim, Incident, Modality, Number, Place, When

_TAKEN = frozenset({"seizure"})
_HELD = frozenset({"control_share"})


class Said(NamedTuple):
    """One total as it is said: ``since`` is None where all are meant that were ever taken.

    ``bounded`` says that the words or their incident tell up to when is counted: of what is told
    without a day the record may well have more. ``problem`` says why nothing can be counted, None
    where it can be tried.
    """

    of: str
    unit: str
    low: float | int | None
    high: float | int | None
    who: Actor | None
    place: Place | None
    since: date | None
    on: date | None
    bounded: bool = True
    problem: str | None = None


def totals_said(claim: Claim, incident: Incident, published: date | None) -> Iterator[Said]:
    """Yield the totals of places that a claim asserts."""
    asserted = claim.modality is Modality.ASSERTED and not (claim.background or claim.repeats)
    if not asserted or claim.event not in _TAKEN | _HELD:
        return
    held = claim.event in _HELD
    time = claim.time if _tells(claim.time) else incident.time
    on = (time and time.end) or published
    who = next(iter(claim.actor or incident.actor), None)
    began = time is not None and time.start is not None
    bare = Said("held" if held else "taken", "", None, None, who, claim.place, None, on)
    for number in _counted(claim):
        said = bare._replace(unit=_unit(number), low=number.low, high=number.high)
        if not held:
            bounded = began or (is_rank(number) and _tells(time))
            said = said._replace(since=_since(time, number), bounded=bounded)
        yield said._replace(problem=_problem(said, number, claim))


def _counted(claim: Claim) -> Iterator[Number]:
    """Yield the numbers that count places or shares, without the whole of which one is a part."""
    for number in claim.numbers:
        share = number.unit == "percent" and claim.event in _HELD
        if _is_whole(number, claim):
            continue
        if share or counts_places(number) or _is_rest(number, claim):
            yield number


def _is_whole(number: Number, claim: Claim) -> bool:
    """Say whether a number is that of which another is a part: "100 of the 419 districts"."""
    words = claim.evidence.text
    return any(
        part is not number
        and part.text is not None
        and number.text is not None
        and re.search(rf"{re.escape(part.text)} of [^,.;]*{re.escape(number.text)}", words)
        for part in claim.numbers
    )


def _is_rest(number: Number, claim: Claim) -> bool:
    """Say whether what is counted is what is left: "all but two of the districts"."""
    if number.text is None:
        return False
    before, found, _ = claim.evidence.text.partition(number.text)
    return bool(found) and any(
        plain(before).endswith(f" {words}") or plain(before) == words
        for words in word_list("all_but")
    )


def _unit(number: Number) -> str:
    """Return what is counted, of a rest what it is a rest of."""
    of = [word for word in plain(number.of or "").split() if word in word_list("places_counted")]
    return of[-1] if of and not counts_places(number) else number.unit


def _tells(time: When | None) -> bool:
    return time is not None and (time.start or time.end) is not None


def _since(time: When | None, number: Number) -> date | None:
    """Return from when is counted: a rank counts from the beginning, unless a span is told."""
    if time is None or time.start is None:
        return None
    return None if is_rank(number) and time.start == time.end else time.start


def _problem(said: Said, number: Number, claim: Claim) -> str | None:
    if said.unit == "percent":
        return "a share of the ground cannot be counted in places"
    if _is_rest(number, claim):
        return "what is left over is counted, and the record does not know of how many"
    if said.who is None:
        return "nobody is said to have taken or to hold them"
    if said.on is None:
        return "neither the words nor the report give a day up to which to count"
    if said.unit not in LEVELS:
        return f"the record keeps no list of {said.unit}"
    return None


LEVELS = {
    "districts": frozenset({"district"}),
    "provinces": frozenset({"province"}),
    "capitals": frozenset({"town"}),
    "cities": frozenset({"town"}),
    "towns": frozenset({"town"}),
    "villages": frozenset({"town"}),
    "settlements": frozenset({"town"}),
    "localities": frozenset({"town", "site"}),
}
"""Of which level the places are that such a unit counts."""

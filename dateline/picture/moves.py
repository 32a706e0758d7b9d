"""What an incident says of who holds a place: taken, left, held, and by whose account."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from msgspec.structs import replace

from dateline.knowledge.names import (
    Party,
    counts_equipment,
    counts_places,
    is_rank,
    is_thing,
    party,
    plain,
    same_party,
    skeleton,
    word_list,
)
from dateline.nouns import Actor, Claim, Incident, Modality, Place, Speaker, When

TAKES = frozenset({"seizure"})
LEAVES = frozenset({"retreat", "withdrawal"})


#: What is counted is not of the level of the place: 24 districts are not the town.
_UNLIKE = {
    "districts": ("town", "province"),
    "provinces": ("town", "district"),
    "capitals": ("district", "province"),
    "villages": ("province",),
}


class Move(NamedTuple):
    """One change or state of control, as one incident tells it of one place.

    ``kind`` is takes, leaves, holds or partly. ``own``, ``others`` and ``deniers`` are the voices
    of the holder's own side, of everybody else who affirms it, and of those who deny it.
    """

    kind: str
    place: Place
    holder: Actor | None
    party: Party | None
    loser: Actor | None
    since: When | None
    own: tuple[str, ...]
    others: tuple[str, ...]
    deniers: tuple[str, ...]
    incident: str

    @property
    def day(self) -> date:
        """The day by which it was so, for the order of moves."""
        if self.since is None:
            return date.max
        return self.since.end or self.since.start or date.max


def find_takers(claims: Iterable[Claim]) -> dict[tuple[str, str], Actor]:
    """Return for each report and country the one party that takes places there, if it is one.

    "The town fell" names nobody; where a report has a single taker, it is he who took that too.
    """
    takers: dict[tuple[str, str], list[Actor]] = {}
    for claim in claims:
        if claim.event == "seizure" and claim.actor and claim.place and not claim.background:
            takers.setdefault((claim.report, claim.place.country or ""), []).append(claim.actor[0])
    return {
        where: actors[0]
        for where, actors in takers.items()
        if all(same_party(_party(actors[0]), _party(actor)) for actor in actors)
    }


def named(claim: Claim, takers: Mapping[tuple[str, str], Actor]) -> Claim:
    """Return a claim of a place's fall with its taker, where the report has only one."""
    if claim.event != "seizure" or claim.actor or claim.place is None or claim.background:
        return claim
    taker = takers.get((claim.report, claim.place.country or ""))
    return replace(claim, actor=(taker,)) if taker is not None else claim


def find_capitals(claims: Iterable[Claim]) -> frozenset[str]:
    """Return the claims of a province by a word that tells of a town in it as well.

    "Zaranj, capital of Nimroz, fell": it is the town that fell.
    """
    towns = {
        (_told(claim), skeleton(claim.place.admin1))
        for claim in claims
        if claim.place and claim.place.level == "town" and claim.place.admin1 and _told(claim)
    }
    return frozenset(
        claim.id
        for claim in claims
        if claim.place
        and claim.place.level == "province"
        and (_told(claim), skeleton(claim.place.name or "")) in towns
    )


def _told(claim: Claim) -> tuple[str, str, int] | None:
    """Return the word of a report that tells of it, None where that is not known."""
    trigger = claim.evidence.trigger
    return (claim.report, claim.event, trigger.start) if trigger is not None else None


def _party(actor: Actor) -> Party:
    return party(actor.name, actor.id)


def find_moves(
    incident: Incident, claims: Sequence[Claim], published: Mapping[str, date]
) -> Iterator[Move]:
    """Yield what the claims of one incident say of the control of places."""
    groups: dict[tuple[str, str, str], list[Claim]] = {}
    for told_of in claims:
        claim = _at_its_place(told_of, incident)
        kind = _kind(claim)
        if kind and claim.place and claim.place.name:
            who = _holder(claim)
            side = party(who.name, who.id).side or skeleton(who.name) if who else ""
            if kind != "takes":
                groups.setdefault((kind, _spot(claim.place), side), []).append(claim)
            else:
                groups.setdefault((kind, _spot(claim.place), ""), []).append(claim)
    for (kind, _, _), told in sorted(groups.items(), key=lambda row: row[0]):
        move = _move(kind, incident, told, published)
        if move is not None:
            yield move


def _at_its_place(claim: Claim, incident: Incident) -> Claim:
    """Return a claim with the place of its incident where only town and district are confused."""
    mine, whole = claim.place, incident.place
    if mine is None or whole is None or mine.id == whole.id:
        return claim
    if not {mine.level, whole.level} <= {"town", "district"}:
        return claim
    same = skeleton(mine.name or "") == skeleton(whole.name or "") and mine.country == whole.country
    return replace(claim, place=whole) if same else claim


def _spot(place: Place) -> str:
    return place.id or skeleton(place.name or "")


def _kind(claim: Claim) -> str | None:
    """Return what a claim says of control, None where it says nothing of it."""
    if claim.modality in (Modality.PLANNED, Modality.POSSIBLE):
        return None
    if not claim.place_told and not _measured(claim):
        return None
    if claim.event in TAKES or claim.event == "handover":
        return None if _of_others(claim) or _in_portions(claim) else "takes"
    if claim.event in LEAVES:
        return "leaves" if claim.modality is Modality.ASSERTED else None
    if claim.event == "siege":
        return "besieged" if claim.recipient and claim.modality is Modality.ASSERTED else None
    return _share(claim) if claim.event == "control_share" else None


def _of_others(claim: Claim) -> bool:
    """Say whether equipment, a building or several other places were taken rather than this one."""
    if any(is_thing(lost) for lost in claim.recipient):
        return True
    if any(counts_equipment(number) for number in claim.numbers):
        return not claim.time
    level = claim.place.level if claim.place else None
    return any(
        not claim.time or level in _UNLIKE.get(number.unit, ())
        for number in claim.numbers
        if counts_places(number) and not is_rank(number)  # "the third town" is this one
    )


def _in_portions(claim: Claim) -> bool:
    """Say whether the clause tells of parts of a province: "40 districts of Takhar fell"."""
    words = plain(claim.evidence.text).split()
    wide = claim.place is not None and claim.place.level == "province"
    return wide and not word_list("portions").isdisjoint(words)


def _measured(claim: Claim) -> bool:
    """Say whether a share of the place is told: "the town", of which half is held, is that one."""
    within = claim.place is not None and claim.place.level == "town"
    return within and any(number.unit == "percent" for number in claim.numbers)


def _share(claim: Claim) -> str | None:
    shares = [number for number in claim.numbers if number.unit == "percent"]
    if any(counts_equipment(number) or counts_places(number) for number in claim.numbers):
        return None
    words = claim.evidence.text.casefold()
    if not claim.actor or any(word in words for word in word_list("partly")):
        return "partly"
    if shares and not all((n.low or 0) >= 95 for n in shares):
        return "partly" if any((n.high or n.low or 0) > 5 for n in shares) else None
    return "holds"


def _holder(claim: Claim) -> Actor | None:
    """Return who holds the place if the claim is right (who left it, for a retreat)."""
    side = claim.recipient if claim.event in ("handover", "siege") else claim.actor
    return side[0] if side else None


def _commonest(actors: Sequence[Actor]) -> Actor | None:
    if not actors:
        return None
    names = [actor.name for actor in actors]
    return max(actors, key=lambda a: (a.id is not None, names.count(a.name), a.name))


def _voice(speaker: Speaker, country: str | None) -> tuple[str | None, Party | None]:
    name = speaker.name or speaker.role
    if speaker.kind == "outlet" or not name:
        return None, None
    if speaker.side:
        return name, party(speaker.side, None, country)
    return name, party(name, speaker.id, country)


def _move(
    kind: str, incident: Incident, claims: Sequence[Claim], published: Mapping[str, date]
) -> Move | None:
    holders = [who for claim in claims if (who := _holder(claim))]
    holder = _commonest(holders)
    place = claims[0].place
    if place is None or (holder is None and kind != "partly"):
        return None
    mine = party(holder.name, holder.id, place.country) if holder else None
    own, others, deniers = set(), set(), set()
    for claim in claims:
        name, voice = _voice(claim.speaker, place.country)
        if claim.modality is Modality.DENIED:
            deniers.add(name or "own reporting")
        elif voice is not None and mine is not None and same_party(voice, mine):
            own.add(name or "")
        else:
            others.add(name or "own reporting")
    if not own and not others:
        return None  # what is only denied says nothing of who holds the place
    losers = [who for claim in claims for who in claim.recipient]
    return Move(
        "holds" if kind == "besieged" else kind,
        place,
        holder,
        mine,
        _commonest(losers) if kind == "takes" else None,
        _since(kind, claims, published),
        tuple(sorted(own)),
        tuple(sorted(others)),
        tuple(sorted(deniers)),
        incident.id,
    )


def _since(kind: str, claims: Sequence[Claim], published: Mapping[str, date]) -> When | None:
    """Return from when it is so: the narrowest time told, else by the day of the first report."""
    affirmed = [c for c in claims if c.modality is Modality.ASSERTED] or list(claims)
    told = [claim for claim in affirmed if claim.time and (claim.time.start or claim.time.end)]
    if told:
        return min((_began(kind, claim, published) for claim in told), key=_vagueness)
    days = [published[claim.report] for claim in affirmed if claim.report in published]
    return When(None, min(days)) if days else None


def _began(kind: str, claim: Claim, published: Mapping[str, date]) -> When:
    """Return when a spell began that is told of at a time: "held since April" began in April."""
    time = claim.time or When()
    if kind in ("takes", "leaves"):
        return When(time.start, time.end)
    if time.start and time.start != time.end and time.end in (None, published.get(claim.report)):
        return When(time.start, time.start)
    return When(None, time.end or time.start)


def _vagueness(time: When) -> tuple[int, date]:
    if time.start and time.end:
        return (time.end - time.start).days, time.start
    return 10**6, time.end or time.start or date.max

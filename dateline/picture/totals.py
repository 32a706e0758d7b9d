"""Totals checked: how many places are said to be taken or held, and how many are on record."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from hashlib import blake2b
from typing import NamedTuple

from dateline.knowledge.names import (
    camps,
    is_described,
    party,
    plain,
    same_party,
    skeleton,
    word_list,
)
from dateline.nouns import Actor, Claim, Control, Incident, Linked, Place, Total
from dateline.picture.said import LEVELS, Said, totals_said

#: A rank below a capital's or a village's is not on the atlas: only words can tell which it is.
_BY_WORDS = {"capitals": "capital_words"}
_AREAS = frozenset({"province", "area", "country"})
_RANKED = frozenset({"cities", "villages"})


class Found(NamedTuple):
    """One place on record that belongs to a total, and whether that is sure."""

    place: str
    sure: bool
    spell: Control


def find_totals(linked: Linked, control: Sequence[Control]) -> tuple[Total, ...]:
    """Return every total of places that is said, held against the spells of control on record."""
    claims = {claim.id: claim for claim in linked.claims}
    published = {t.report: t.published.end for t in linked.texts if t.published}
    words = {one.id: _words(one, claims) for one in linked.incidents}
    said: dict[tuple[str, Said], list[str]] = defaultdict(list)
    for incident in linked.incidents:
        for claim in (claims[id_] for id_ in incident.claims if id_ in claims):
            for told in totals_said(claim, incident, published.get(claim.report)):
                said[incident.id, _bare(told)].append(claim.id)
    rows = (
        _total(incident, told, tuple(sorted(ids)), control, words)
        for (incident, told), ids in said.items()
    )
    return tuple(sorted(rows, key=lambda row: row.id))


def _bare(said: Said) -> Said:
    """Return what is said, in whichever words: two reports that say the same say it once."""
    who, place = said.who, said.place
    if place is not None:
        place = Place(place.name, country=place.country, admin1=place.admin1, level=place.level)
    return said._replace(who=Actor(who.name, who.id, kind=who.kind) if who else None, place=place)


def _words(incident: Incident, claims: Mapping[str, Claim]) -> str:
    told = (claims[id_].evidence.text for id_ in incident.claims if id_ in claims)
    return f" {' . '.join(map(plain, told))} "


def _total(
    incident: str,
    said: Said,
    claims: tuple[str, ...],
    control: Sequence[Control],
    words: Mapping[str, str],
) -> Total:
    found = {} if said.problem else _found(said, control, words)
    sure = tuple(sorted(name for name, one in found.items() if one[0].sure))
    unsure = tuple(sorted(name for name, one in found.items() if not one[0].sure))
    verdict, why = ("unknown", said.problem) if said.problem else _verdict(said, sure, unsure)
    who = said.who.name if said.who else None
    area = said.place.name if said.place and said.place.level in _AREAS else None
    told = (said.of, said.unit, said.low, said.high, who, area, said.since, said.on)
    seed = "|".join(map(str, (incident, *told)))
    counted = {id_ for each in found.values() for one in each for id_ in one.spell.incidents}
    return Total(
        "t_" + blake2b(seed.encode(), digest_size=8).hexdigest(),
        *told,
        sure,
        unsure,
        verdict,
        why or "",
        tuple(sorted(counted)),
        claims,
        incident,
    )


def _verdict(said: Said, sure: Sequence[str], unsure: Sequence[str]) -> tuple[str, str]:
    """Return whether the record agrees, and why: it may have as many as are sure, or all."""
    low = said.low if said.low is not None else 0
    high = said.high if said.high is not None else float("inf")
    least, most = len(sure), len(sure) + len(unsure)
    on_record = f"{least} on record" if not unsure else f"{least} to {most} on record"
    if most > high and not said.bounded:
        return "unknown", f"{on_record}, and within which days is not told"
    if least > high:
        return "more", f"{on_record}, more than is said"
    if most < low:
        return "fewer", f"{on_record}, fewer than is said: no report here tells of the others"
    if least >= low and most <= high:
        return "agrees", on_record
    return "unknown", f"{on_record}: of some the level, the day or the country is not known"


def _found(
    said: Said, control: Iterable[Control], words: Mapping[str, str]
) -> dict[str, list[Found]]:
    """Return the places on record that belong to a total, each once however often it was taken."""
    mine = [(spell, sure) for spell in control if (sure := _is_of(spell, said)) is not None]
    lands = {spell.country for spell, _ in mine}
    one_land = bool(said.place and said.place.country) or len(lands) == 1
    places: dict[str, list[Found]] = defaultdict(list)
    for spell, sure in mine:
        belongs = _level_fits(spell, said, words)
        if belongs is not None:
            places[spell.place_id or spell.place].append(
                Found(spell.place, sure and belongs and one_land, spell)
            )
    return {
        found[0].place if _alone(found[0].place, places) else f"{found[0].place} ({key})": sorted(
            found, key=lambda one: (not one.sure, one.spell.id)
        )
        for key, found in places.items()
    }


def _alone(name: str, places: Mapping[str, Sequence[Found]]) -> bool:
    return sum(found[0].place == name for found in places.values()) == 1


def _is_of(spell: Control, said: Said) -> bool | None:
    """Say whether a spell of control is of this side, area and time; None where it is not."""
    answers = (_is_held_by(spell, said.who), _lies_in(spell, said), _is_in_time(spell, said))
    if spell.status == "denied" or None in answers:
        return None
    return all(answers)


def _is_held_by(spell: Control, who: Actor | None) -> bool | None:
    if spell.holder is None or who is None:
        return None
    if same_party(party(spell.holder, None, spell.country), party(who.name, who.id, spell.country)):
        return True
    holder = Actor(spell.holder)
    described = is_described(holder) or is_described(who)
    alike = camps((holder,), spell.country) & camps((who,), spell.country)
    return False if described and alike else None


def _lies_in(spell: Control, said: Said) -> bool | None:
    """Say whether a place lies in the country or province that is meant, False where unknown."""
    place = said.place
    if place is None or place.country is None:
        return True
    if spell.country is None:
        return False
    if spell.country != place.country:
        return None
    if place.level != "province":
        return True
    if spell.admin1 is None:
        return False
    same = skeleton(spell.admin1) in (skeleton(place.admin1 or ""), skeleton(place.name or ""))
    return True if same else None


def _is_in_time(spell: Control, said: Said) -> bool | None:
    """Say whether a place was taken, or held, when it is said to have been."""
    since, on = spell.since, said.on or date.max
    first = (since and (since.start or since.end)) or None
    last = (since and since.end) or None
    if first is None or last is None:
        return False
    if first > on:
        return None
    if said.of == "held":
        until = spell.until and (spell.until.end or spell.until.start)
        return None if until and until <= on else last <= on
    begun = said.since or date.min
    if last < begun:
        return None
    known = since is not None and (since.start is not None or said.since is None)
    return known and first >= begun and last <= on


def _level_fits(spell: Control, said: Said, words: Mapping[str, str]) -> bool | None:
    """Say whether a place is of the level that is counted; None where it is of another."""
    if spell.level is None:
        return False
    if spell.level not in LEVELS[said.unit]:
        return None
    subject = _BY_WORDS.get(said.unit)
    if subject is not None:
        told = " ".join(words.get(incident, "") for incident in spell.incidents)
        return any(f" {word} " in told for word in word_list(subject))
    return said.unit not in _RANKED

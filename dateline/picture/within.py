"""The part of a picture that lies in an area and a period."""

from datetime import date

from dateline.knowledge.atlas import open_atlas
from dateline.knowledge.names import plain
from dateline.nouns import Control, Picture, Place, When


def within(
    picture: Picture,
    area: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Picture:
    """Return what a picture holds of an area, between two days, both included.

    An area is named like a place, its province or its country; a place that is only known to lie in
    something wider is not in it. What has no day belongs to a period in which it was first
    reported. Where no first day is asked for, what is told only as something of years before is
    left out. Texts are those that speak of what is left.
    """
    days = When(first, last)
    recalled = _recalled(picture) if first is None else frozenset()
    incidents = tuple(
        one
        for one in picture.incidents
        if one.id not in recalled
        and lies_in(one.place, area)
        and _is_in_time(one.time, one.first_reported, days)
    )
    kept = {one.id for one in incidents}
    told = {claim for one in incidents for claim in one.claims}
    spells = tuple(
        one for one in picture.control if lies_in(_place_of(one), area) and _holds_in(one, days)
    )
    under = {id_ for spell in spells for id_ in spell.incidents}
    told |= {claim for one in picture.incidents if one.id in under for claim in one.claims}
    claims = tuple(claim for claim in picture.claims if claim.id in told)
    reports = {claim.report for claim in claims}
    return Picture(
        tuple(text for text in picture.texts if text.report in reports),
        claims,
        incidents,
        spells,
        tuple(one for one in picture.statements if one.incident in kept),
    )


def _recalled(picture: Picture) -> frozenset[str]:
    """Return the incidents of which every claim is background in its report."""
    news = {claim.id for claim in picture.claims if not claim.background}
    return frozenset(one.id for one in picture.incidents if not news & set(one.claims))


def lies_in(place: Place | None, area: str | None) -> bool:
    """Say whether a place is an area, or is known to lie in it; every place lies in None."""
    if area is None:
        return True
    if place is None:
        return False
    country = open_atlas().country(place.country) if place.country else None
    names = [place.name, *place.aliases, place.admin1, place.country, country and country.name]
    return plain(area) in {plain(name) for name in names if name}


def _place_of(spell: Control) -> Place:
    return Place(spell.place, country=spell.country, admin1=spell.admin1, level=spell.level)


def _is_in_time(time: When | None, reported: date | None, days: When) -> bool:
    if time is not None and (time.start or time.end):
        return time.allows(days)
    if reported is None:  # nothing says that it belongs there
        return days.start is None and days.end is None
    return When(reported, reported).allows(days)


def _holds_in(spell: Control, days: When) -> bool:
    """Say whether a spell may have lasted on any of these days."""
    since, until = spell.since or When(), spell.until or When()
    return When(since.start or since.end, until.end or until.start).allows(days)

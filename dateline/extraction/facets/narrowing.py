"""From the place that most speaks for to the one it was at: what a sentence tells more closely."""

from msgspec.structs import replace

from dateline.extraction.facets.standing import Standing
from dateline.mentions import Mention
from dateline.nouns import Place

WIDE = frozenset({"country", "province"})
NEARER = 120
"""A closer place may stand so much worse than the wide one, in hundredths."""
LOCAL = frozenset({"town", "district", "site", "area"})


def closer(stands: tuple[Standing, ...], wide: Mention[Place]) -> tuple[Mention[Place], ...]:
    """Return the towns or districts within a country or province at which the sentence puts it."""
    if wide.of.level not in WIDE:
        return ()
    nowhere, *groups = stands
    own = (one.weight - NEARER for one in groups if wide.of.name in {m.of.name for m in one.places})
    least = max((nowhere.weight, *own))
    inside = [one for one in groups if all(_lies_in(m, wide) for m in one.places)]
    best = max(inside, key=lambda one: one.weight, default=None)
    if best is None or best.weight <= least:
        return ()
    return tuple(_of_country(mention, wide.of.country) for mention in best.places)


def _of_country(mention: Mention[Place], country: str | None) -> Mention[Place]:
    """Return a place that no atlas knows with the country that it is told to lie in."""
    if mention.of.country is not None:
        return mention
    return replace(mention, of=replace(mention.of, country=country))


def _lies_in(mention: Mention[Place], wide: Mention[Place]) -> bool:
    """Say whether a place is a town or district of a country or province."""
    one, other = mention.of, wide.of
    if one.level not in LOCAL or one.name == other.name:
        return False
    inside = one.country in (None, other.country)
    return inside and (other.level == "country" or one.admin1 in (None, other.admin1))

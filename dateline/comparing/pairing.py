"""Which incident of one picture is which of another: by the claims that they have in common."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from dateline.nouns import Control, Incident


class Pairs(NamedTuple):
    """What each incident now was before, what was joined to which, and what is gone.

    ``parted`` are incidents made of claims that told of another before.
    """

    same: list[tuple[Incident, Incident]]
    new: list[Incident]
    parted: list[tuple[Incident, Incident]]
    joined: list[tuple[Incident, Incident]]
    gone: list[Incident]


def pair_incidents(before: Sequence[Incident], after: Sequence[Incident]) -> Pairs:
    """Return what became of each incident, told by its claims and never by its id alone."""
    was = {claim: incident for incident in before for claim in incident.claims}
    heirs: dict[str, list[Incident]] = defaultdict(list)
    gone = []
    now = {incident.id: incident for incident in after}
    holder = {claim: incident.id for incident in after for claim in incident.claims}
    for incident in before:
        shared = Counter(holder[claim] for claim in incident.claims if claim in holder)
        if shared:
            heirs[max(shared, key=lambda id_: (shared[id_], id_ == incident.id, id_))] += [incident]
        else:
            gone.append(incident)
    pairs = Pairs([], [], [], [], gone)
    for id_, incident in now.items():
        told = heirs.get(id_, [])
        if told:
            first = max(told, key=lambda one: (one.id == id_, _common(one, incident), one.id))
            pairs.same.append((first, incident))
            pairs.joined.extend((other, incident) for other in told if other is not first)
        elif known := next((was[claim] for claim in incident.claims if claim in was), None):
            pairs.parted.append((known, incident))
        else:
            pairs.new.append(incident)
    return pairs


def _common(one: Incident, other: Incident) -> int:
    return len(set(one.claims) & set(other.claims))


def pair_spells(
    before: Sequence[Control], after: Sequence[Control]
) -> list[tuple[Control | None, Control | None]]:
    """Return each spell as it was and as it is; None where there was none, or is none."""
    left = {spell.id: spell for spell in before}
    pairs: list[tuple[Control | None, Control | None]] = []
    strangers = []
    for spell in after:
        old = left.pop(spell.id, None)
        if old is None:
            strangers.append(spell)
        else:
            pairs.append((old, spell))
    for spell in strangers:
        alike = [old for old in left.values() if _one_spell(old, spell)]
        best = max(alike, key=lambda old: (len(_under(old) & _under(spell)), old.id), default=None)
        pairs.append((left.pop(best.id) if best else None, spell))
    return pairs + [(old, None) for old in left.values()]


def _one_spell(one: Control, other: Control) -> bool:
    """Say whether two spells are one whose beginning is told otherwise now."""
    place = one.place_id or one.place, one.country
    return (
        place == (other.place_id or other.place, other.country)
        and (one.holder == other.holder or one.holder in other.holder_aliases)
        and bool(_under(one) & _under(other))
    )


def _under(spell: Control) -> set[str]:
    return set(spell.incidents)

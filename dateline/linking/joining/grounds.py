"""Where two claims are: one place, one within the other, near each other or two of one name."""

from dateline.knowledge.names import names_state, skeleton
from dateline.linking.accounts import Account

NEAR = 0.06  # degrees, some six kilometers
FAR = 0.6  # degrees, farther than a district reaches from its center


def are_namesakes(one: Account, other: Account) -> bool:
    """Say whether the atlas or the province shows that one name is of two places here."""
    here, there = one.claim.place, other.claim.place
    if here is None or there is None:
        return False
    if here.admin1 and there.admin1 and skeleton(here.admin1) != skeleton(there.admin1):
        return True
    if here.id is None or there.id is None or here.id == there.id:
        return False
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    # A district has another id than its center, and lies around it.
    return abs(here.lat - there.lat) > FAR or abs(here.lon - there.lon) > FAR


def lies_in(one: Account, other: Account) -> bool:
    """Say whether one place lies in the other, as far as the claims themselves tell."""
    here, there = one.claim.place, other.claim.place
    if not (here and there and there.name):
        return False
    state = bool(one.country) and there.country == one.country and names_state(there.name)
    town = there.level in ("town", "site") and one.is_pinned and other.is_pinned
    return state or (not town and skeleton(here.admin1 or "-") == skeleton(there.name))


def are_near(one: Account, other: Account) -> bool:
    """Say whether the places are known to lie within a few kilometers of each other."""
    here, there = one.claim.place, other.claim.place
    if here is None or there is None:
        return False
    if here.lat is None or here.lon is None or there.lat is None or there.lon is None:
        return False
    return abs(here.lat - there.lat) < NEAR and abs(here.lon - there.lon) < NEAR

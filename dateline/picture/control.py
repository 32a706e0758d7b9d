"""Who holds which place, from when, by whose account."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from hashlib import blake2b

from dateline.knowledge.names import skeleton
from dateline.nouns import Claim, Control, Incident, Place, Text
from dateline.picture.moves import Move, find_capitals, find_moves, find_takers, named
from dateline.picture.spells import Spell, spells

#: Levels that are held as a whole only in a manner of speaking.
_TOO_WIDE = frozenset({"country", "area"})


def find_control(
    texts: Sequence[Text], claims: Sequence[Claim], incidents: Sequence[Incident]
) -> tuple[Control, ...]:
    """Return the spells of control of every place of which it is told, sorted by id."""
    published = {text.report: text.published.end for text in texts if text.published}
    takers = find_takers(claims)
    beside = find_capitals(claims)
    by_id = {claim.id: named(claim, takers) for claim in claims if claim.id not in beside}
    places: dict[str, list[Move]] = defaultdict(list)
    for incident in incidents:
        told = [by_id[identity] for identity in incident.claims if identity in by_id]
        for move in find_moves(incident, told, published):
            if move.place.level not in _TOO_WIDE:
                places[place_key(move.place)].append(move)
    rows: list[Control] = []
    for key, moves in sorted(_with_the_unnumbered(places).items()):
        place = _best_place(moves)
        begun: Counter[str] = Counter()
        for spell in spells(moves):
            seed = _seed(key, spell)
            begun[seed] += 1
            rows.append(_row(f"{seed}|{begun[seed]}", place, spell))
    return tuple(sorted(rows, key=lambda row: row.id))


def place_key(place: Place) -> str:
    """Return what makes a place this one: its id, else its name, country and province."""
    return place.id or f"{skeleton(place.name or '')}|{place.country or ''}|{place.admin1 or ''}"


def _with_the_unnumbered(places: dict[str, list[Move]]) -> dict[str, list[Move]]:
    """Put moves whose place the atlas does not know with its only namesake in that country."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for key, moves in places.items():
        place = moves[0].place
        if place.id is not None:
            named[skeleton(place.name or ""), place.country or ""].add(key)
    merged: dict[str, list[Move]] = defaultdict(list)
    for key, moves in sorted(places.items()):
        place = moves[0].place
        twins = named.get((skeleton(place.name or ""), place.country or ""), set())
        alone = place.id is None and place.admin1 is None and len(twins) == 1
        merged[next(iter(twins)) if alone else key].extend(moves)
    return merged


def _best_place(moves: Sequence[Move]) -> Place:
    names = [move.place.name for move in moves]
    return max(
        (move.place for move in moves),
        key=lambda place: (place.id is not None, names.count(place.name), place.name or ""),
    )


def _seed(key: str, spell: Spell) -> str:
    """Return what makes a spell this one: the place, the holder and the day it began."""
    since = spell.since
    return f"{key}|{spell.holder_name or ''}|{since.start or since.end if since else ''}"


def _row(seed: str, place: Place, spell: Spell) -> Control:
    return Control(
        id="k_" + blake2b(seed.encode(), digest_size=8).hexdigest(),
        place=place.name or "",
        place_id=place.id,
        level=place.level,
        country=place.country,
        admin1=place.admin1,
        holder=spell.holder_name,
        holder_aliases=spell.aliases,
        since=spell.since,
        until=spell.until,
        status=spell.status,
        incidents=spell.incidents,
        why=spell.why,
    )

"""The places that a text names, each resolved to one of the atlas where it can be."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from msgspec.structs import replace

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas, Spot, fold, open_atlas
from dateline.mentions.mention import Mention
from dateline.mentions.places.choice import Choice, Group, Votes
from dateline.mentions.places.offsets import settle_all
from dateline.mentions.places.resolve import Resolver
from dateline.mentions.places.surroundings import containers, head_of, is_no_place
from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.toponyms import find_toponyms
from dateline.nouns import Parse, Place

MOST_ALIASES = 12

AREAS = ("province", "country", "district")

LISTED = 6
"""Words within which another name makes two names with a comma between them a list."""


def find_places(parse: Parse, atlas: Atlas | None = None) -> tuple[Mention[Place], ...]:
    """Return the places of a text in the order of their words."""
    book = atlas or open_atlas()
    found = settle_all(parse, find_toponyms(parse, book))
    kept = [toponym for toponym in found if not _is_no_place(parse, toponym, book)]
    choices = resolve(parse, kept, book)
    names = _report_names(kept, choices)
    return tuple(
        _mention(parse, toponym, choice, names)
        for toponym, choice in zip(kept, choices, strict=True)
    )


def _is_no_place(parse: Parse, toponym: Toponym, atlas: Atlas) -> bool:
    spots = atlas.find(toponym.name)
    country = bool(spots) and spots[0].level == "country"
    return is_no_place(parse, toponym, open_shelf().is_capital(toponym.name), country)


def resolve(parse: Parse, toponyms: Sequence[Toponym], atlas: Atlas) -> tuple[Choice, ...]:
    """Return for each place name what it was taken for; mentions of one name are one choice."""
    held = {
        part: whole
        for part, (whole, plain) in containers(parse, toponyms).items()
        if plain or _agrees(toponyms, part, whole, atlas)
    }
    toponyms = _as_provinces(toponyms, held, atlas)
    keys = _keys(toponyms)
    numbers = {key: k for k, key in enumerate(dict.fromkeys(keys))}
    within: dict[int, set[int]] = defaultdict(set)
    holds: dict[int, set[int]] = defaultdict(set)
    for part, whole in held.items():
        one, other = numbers[keys[part]], numbers[keys[whole]]
        if one != other:
            within[one].add(other)
            holds[other].add(one)
    counts = Counter(keys)
    first = {key: toponym.name for key, toponym in zip(keys[::-1], toponyms[::-1], strict=True)}
    groups = [
        Group(
            name=first[key],
            folded=key[0],
            kind=key[1],
            count=counts[key],
            within=tuple(sorted(within[k])),
            holds=tuple(sorted(holds[k])),
        )
        for key, k in numbers.items()
    ]
    choices = Resolver(atlas, groups, _votes(parse, groups, atlas)).resolve()
    return tuple(choices[numbers[key]] for key in keys)


def _as_provinces(
    toponyms: Sequence[Toponym], held: dict[int, int], atlas: Atlas
) -> Sequence[Toponym]:
    """Return the names, those that something lies in read as the province where there is one.

    In "Imam Sahib, Kunduz" the province is meant, though Kunduz alone is the town.
    """
    told = list(toponyms)
    for whole in set(held.values()):
        levels = {spot.level for spot in atlas.find(told[whole].name)[:4]}
        if told[whole].kind is None and {"province", "town"} <= levels and "country" not in levels:
            told[whole] = replace(told[whole], kind="province")
    return told


def _keys(toponyms: Sequence[Toponym]) -> list[tuple[str, str | None]]:
    """Return what mentions of one place share; a name once called a town is one throughout."""
    towns = {fold(toponym.name) for toponym in toponyms if toponym.kind == "town"}
    return [
        (name := fold(toponym.name), toponym.kind or ("town" if name in towns else None))
        for toponym in toponyms
    ]


def _agrees(toponyms: Sequence[Toponym], part: int, whole: int, atlas: Atlas) -> bool:
    """Say whether a comma between two names means that the one lies in the other.

    It does where the atlas knows such a place, and for an unknown name before a known one where
    the two stand alone, in no list.
    """
    spots = atlas.find(toponyms[part].name)[:24]
    if not spots:
        near = (part - 1, whole + 1)
        alone = all(not 0 <= k < len(toponyms) or _apart(toponyms[k], toponyms[part]) for k in near)
        return alone and part < whole and bool(atlas.find(toponyms[whole].name))
    areas = [area for area in atlas.find(toponyms[whole].name)[:8] if area.level in AREAS]
    return any(atlas.within(spot, area) and spot.id != area.id for spot in spots for area in areas)


def _apart(one: Toponym, other: Toponym) -> bool:
    """Say whether two names are too far from each other to be of one list."""
    return one.sentence != other.sentence or abs(one.first - other.first) > LISTED


def _votes(parse: Parse, groups: Sequence[Group], atlas: Atlas) -> Votes:
    """Return how often the report speaks of each country, by name, people or clear places."""
    votes: dict[str, float] = defaultdict(float)
    own = {}
    shelf = open_shelf()
    seen: Counter[str] = Counter(
        word.text
        for sentence in parse.sentences
        for word in sentence.words
        if word.text[0].isupper()
    )
    for word, count in seen.items():
        if code := shelf.demonym(word):
            votes[code.upper()] += min(count, 4) * 0.5
    for name in parse.text.dateline:
        for spot in atlas.find(name)[:1]:
            votes[spot.country or ""] += 1
    for k, group in enumerate(groups):
        spots = atlas.find(group.name)
        if spots and (spots[0].level == "country" or _clear(group, spots)):
            code = spots[0].country or ""
            own[k] = code, float(min(group.count, 4))
            votes[code] += own[k][1]
    votes.pop("", None)
    return Votes(dict(votes), own)


def _clear(group: Group, spots: Sequence[Spot]) -> bool:
    """Say whether a name can hardly mean anything but the best known place of that name."""
    best, *others = spots
    return all(
        other.country == best.country or other.weight <= best.weight - 15 for other in others
    ) and (best.weight >= 30 or group.count > 1)


def _report_names(toponyms: Sequence[Toponym], choices: Sequence[Choice]) -> dict[str, str]:
    """Return for each spot the spelling that the report uses most, the longer one of equals."""
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for toponym, choice in zip(toponyms, choices, strict=True):
        if choice.spot and not toponym.facility:
            spellings[choice.spot.id][toponym.name] += 1
    return {
        id_: min(counts, key=lambda name: (-counts[name], -len(name), name))
        for id_, counts in spellings.items()
    }


def _mention(
    parse: Parse, toponym: Toponym, choice: Choice, names: dict[str, str]
) -> Mention[Place]:
    return Mention(
        toponym.sentence,
        toponym.first,
        toponym.last,
        head_of(parse.sentences[toponym.sentence], toponym.first, toponym.last),
        _place(parse, toponym, choice, names),
        doubts=choice.doubts,
        inside=toponym.inside,
    )


def _place(parse: Parse, toponym: Toponym, choice: Choice, names: dict[str, str]) -> Place:
    """Return what a name was taken for; of a site or an offset, only the point is the spot's."""
    spot, why = choice.spot, choice.why
    large = spot is not None and spot.level in ("country", "area")
    offset = toponym.offset and not large
    site = toponym.facility and not large
    level = "area" if offset else "site" if site else None
    if offset:
        why = f"near it, or measured from it; {why}"
    place = Place(
        name=names.get(spot.id, toponym.name) if spot else toponym.name,
        text=_text(parse, toponym, offset or site),
        country=choice.country,
        admin1=choice.admin1,
        level=level or toponym.kind or "town",
        why=why,
    )
    return _pinned(place, spot, level) if spot else place


def _text(parse: Parse, toponym: Toponym, wide: bool) -> str:
    """Return the words of a place, with the site or the distance that they tell."""
    first = toponym.wide_first if wide and toponym.wide_first >= 0 else toponym.first
    last = toponym.wide_last if wide and toponym.wide_last >= 0 else toponym.last
    return parse.slice(toponym.sentence, first, last)


def _pinned(place: Place, spot: Spot, level: str | None) -> Place:
    """Return a place with what the atlas tells of it."""
    others = (other for other in (spot.name, *spot.aliases) if other != place.name)
    return replace(
        place,
        id=spot.id,
        aliases=tuple(other for other in others if not other.startswith("country "))[:MOST_ALIASES],
        lat=spot.lat,
        lon=spot.lon,
        level=level or spot.level,
    )

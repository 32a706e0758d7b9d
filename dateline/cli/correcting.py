"""From the words a person types to what a facet of a claim should be."""

import re
from collections.abc import Callable, Mapping
from datetime import date

import msgspec
from msgspec import Struct, json

from dateline.errors import BadCall
from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Spot, open_atlas
from dateline.knowledge.events import open_codes, open_events
from dateline.nouns import Actor, Claim, Modality, Number, Picture, Place, Speaker, When

UNSAID = "none"
"""What is typed for a facet that was not said."""
BETWEEN = ".."
NO_DAY = "{words!r} is no day; give 2021-08-07, 2021-08-07..2021-08-09 or none."


def corrected(facet: str, words: str, claim: Claim, picture: Picture) -> str:
    """Return the value of a facet, as JSON, that a person's words name; refuse what they cannot."""
    if facet in READERS:
        return json.encode(READERS[facet](words, claim, picture)).decode()
    if facet in open_codes().units:
        return json.encode(_number(facet, words)).decode()
    facets = ", ".join((*READERS, "killed", "wounded"))
    raise BadCall(f"A claim has no facet {facet}; name one of {facets} or another unit of numbers.")


def _event(words: str, *_: object) -> str:
    if words not in open_events():
        raise BadCall(f"There is no kind of event {words}; the codebook lists them.")
    return words


def _actors(words: str, *_: object) -> tuple[Actor, ...]:
    if words == UNSAID:
        return ()
    return tuple(_actor(name.strip()) for name in words.split(";") if name.strip())


def _actor(name: str) -> Actor:
    entry = open_shelf().find(name)
    if entry is None:
        return Actor(name, kind="other")
    return Actor(entry.name, entry.id, entry.aliases, None, entry.kind)


def _place(words: str, claim: Claim, picture: Picture) -> Place | None:
    """Return the place of this name that the record has, else the atlas, else the bare name."""
    if words == UNSAID:
        return None
    told = [one.place for one in picture.claims if one.place and one.place.name == words]
    pinned = [place for place in told if place.id]
    if pinned or told:
        return (pinned or told)[0]
    home = claim.place.country if claim.place else None
    spots = open_atlas().find(words)
    near = [spot for spot in spots if spot.country == home] or spots
    return _pinned(near[0]) if near else Place(words, why="told by a person")


def _pinned(spot: Spot) -> Place:
    return Place(
        spot.name,
        id=spot.id,
        aliases=spot.aliases,
        country=spot.country,
        admin1=spot.admin1,
        lat=spot.lat,
        lon=spot.lon,
        level=spot.level,
        why="told by a person; best known of this name",
    )


def _time(words: str, *_: object) -> When | None:
    if words == UNSAID:
        return None
    start, between, end = words.partition(BETWEEN)
    first, last = _day(start, words), _day(end, words) if between else _day(start, words)
    if first is None and last is None:
        raise BadCall(NO_DAY.format(words=words))
    if first and last and last < first:
        raise BadCall(f"{words} ends before it begins; turn the days around.")
    return When(first, last)


def _day(words: str, whole: str) -> date | None:
    try:
        return date.fromisoformat(words) if words else None
    except ValueError:
        raise BadCall(NO_DAY.format(words=whole)) from None


def _speaker(words: str, *_: object) -> Speaker:
    if words == "outlet":
        return Speaker()
    actor = _actor(words)
    return Speaker("named", actor.name, actor.id, actor.aliases)


def _modality(words: str, *_: object) -> Modality:
    try:
        return Modality(words)
    except ValueError:
        known = ", ".join(Modality)
        raise BadCall(f"There is no modality {words}; it is one of {known}.") from None


def _background(words: str, *_: object) -> bool:
    if words not in ("yes", "no"):
        raise BadCall(f"background is {words!r}; say yes or no.")
    return words == "yes"


READERS: Mapping[
    str, Callable[[str, Claim, Picture], Struct | tuple[Actor, ...] | str | bool | None]
] = {
    "event": _event,
    "actor": _actors,
    "recipient": _actors,
    "place": _place,
    "time": _time,
    "speaker": _speaker,
    "modality": _modality,
    "background": _background,
}


def _number(unit: str, words: str) -> Number | None:
    if words == UNSAID:
        return None
    told = re.fullmatch(r"(\d{1,12})?(\.\.)?(\d{1,12})?", words)
    if told is None or not (told[1] or told[3]) or (told[1] and told[3] and not told[2]):
        raise BadCall(f"{words!r} is no number; give 12, 10..14, 10.., ..14 or none.")
    low = int(told[1]) if told[1] else None
    high = int(told[3]) if told[3] else None if told[2] else low
    if low is not None and high is not None and high < low:
        raise BadCall(f"{words} ends below where it begins; turn the numbers around.")
    return Number(unit, low, high)


def shown(value: str) -> str:
    """Return a corrected value in a few words, for the person to check.

    >>> shown('{"name":"Palma","admin1":"Cabo Delgado","country":"MZ"}'), shown("null")
    ('Palma, Cabo Delgado, MZ', 'not said')
    """
    told = msgspec.json.decode(value)
    rows = told if isinstance(told, list) else [told]
    words = [
        _shown_one(row) if isinstance(row, dict) else str(row) for row in rows if row is not None
    ]
    return "; ".join(words) or "not said"


def _shown_one(row: dict[str, object]) -> str:
    keys = ("name", "level", "admin1", "country", "start", "end", "low", "high")
    parts = [str(row[key]) for key in keys if row.get(key) is not None]
    return ", ".join(dict.fromkeys(parts)) or str(row.get("kind", ""))

"""Points for a map (RFC 7946): incidents and who holds which place.

A point is no sharper than its place: ``level`` and ``radius_km`` say how wide it is meant, and
``exact`` is true of sites and towns only, so a province is not drawn as a spot. A place that the
atlas does not know has no geometry.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec
from msgspec import json

from dateline.nouns import Control, Incident, Picture, Place

RADIUS_KM = {"site": 1, "town": 5, "district": 25, "area": 50, "province": 100, "country": 500}
"""How wide a place of each level is taken to be: orders of magnitude, for drawing only."""
EXACT = frozenset({"site", "town"})

Feature = dict[str, Any]


def write(picture: Picture, folder: Path) -> tuple[Path, ...]:
    """Write incidents.geojson and control.geojson; return both."""
    places = {incident.id: incident.place for incident in picture.incidents}
    files = {
        "incidents.geojson": map(_incident, sorted(picture.incidents, key=lambda i: i.id)),
        "control.geojson": (
            _control(spell, places) for spell in sorted(picture.control, key=lambda c: c.id)
        ),
    }
    for name, features in files.items():
        _collection(folder / name, features)
    return tuple(folder / name for name in files)


def _collection(path: Path, features: Iterable[Feature]) -> None:
    """Write a feature a line, so that two exports can be compared line by line."""
    lines = b",\n".join(json.encode(feature) for feature in features)
    path.write_bytes(b'{"type":"FeatureCollection","features":[\n' + lines + b"\n]}\n")


def _feature(id_: str, place: Place | None, level: str | None, facts: dict[str, Any]) -> Feature:
    point = None
    if place is not None and place.lat is not None and place.lon is not None:
        point = {"type": "Point", "coordinates": [place.lon, place.lat]}
    how_sharp = {"level": level, "radius_km": RADIUS_KM.get(level or ""), "exact": level in EXACT}
    return {
        "type": "Feature",
        "id": id_,
        "geometry": point,
        "properties": {"id": id_, **facts, **how_sharp},
    }


def _incident(incident: Incident) -> Feature:
    place, time = incident.place, incident.time
    facts = {
        "event": incident.event,
        "actor": [actor.name for actor in incident.actor],
        "recipient": [actor.name for actor in incident.recipient],
        "place": place and place.name,
        "place_id": place and place.id,
        "country": place and place.country,
        "admin1": place and place.admin1,
        "start": time and time.start,
        "end": time and time.end,
        "numbers": {
            figure.unit: {"low": figure.low, "best": figure.best, "high": figure.high}
            for figure in incident.numbers
        },
        "state": incident.state,
        "independent_sources": incident.independent_sources,
        "claims": len(incident.claims),
        "first_reported": incident.first_reported,
    }
    return _feature(incident.id, place, place.level if place else None, facts)


def _control(spell: Control, places: dict[str, Place | None]) -> Feature:
    known = (places.get(incident) for incident in spell.incidents)
    place = next((p for p in known if p and p.id and p.id == spell.place_id), None)
    facts = msgspec.to_builtins(spell)
    for key in ("id", "level", "why", "holder_aliases"):
        facts.pop(key)
    return _feature(spell.id, place, spell.level, facts)

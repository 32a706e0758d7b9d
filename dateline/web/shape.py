"""A picture as the page takes it: the record's own rows, the names of the kinds, and a map."""

from collections.abc import Iterable
from typing import Any

import msgspec

from dateline.knowledge.events import open_families
from dateline.nouns import Picture
from dateline.web.outlines import outlines


class Numbered:
    """Values, each once, by the order in which they came."""

    def __init__(self) -> None:
        """Begin with none."""
        self.values: list[Any] = []
        self._numbers: dict[bytes, int] = {}

    def number(self, value: Any) -> int:
        """Return the number of a value, which is taken in if it is new."""
        key = msgspec.json.encode(value)
        if key not in self._numbers:
            self._numbers[key] = len(self.values)
            self.values.append(value)
        return self._numbers[key]


def shape(picture: Picture) -> dict[str, Any]:
    """Return a picture as plain values; what was not said is left out.

    Claims and incidents have the number of their place in ``places``, and claims the numbers of
    their reasons in ``reasons``: a large record says the same a hundred thousand times.
    """
    places, reasons = Numbered(), Numbered()
    claims = [_lean(row) for row in _rows(picture.claims)]
    incidents = _rows(picture.incidents)
    for row in (*claims, *incidents):
        if "place" in row:
            row["place"] = places.number(row["place"])
    for row in claims:
        if "why" in row:
            row["why"] = [reasons.number(why) for why in row["why"]]
    return {
        "reports": _rows(picture.texts),
        "claims": claims,
        "incidents": incidents,
        "places": places.values,
        "reasons": reasons.values,
        "control": _rows(picture.control),
        "statements": _rows(picture.statements),
        "totals": _rows(picture.totals),
        "families": [
            {
                "key": family.key,
                "title": family.title,
                "kinds": [
                    {"key": kind.key, "label": kind.label, "means": kind.means}
                    for kind in family.kinds
                ],
            }
            for family in open_families()
        ],
        "map": outlines(incident.place for incident in picture.incidents),
    }


def _rows(nouns: Iterable[msgspec.Struct]) -> list[Any]:
    rows = [_said(msgspec.to_builtins(noun, order="deterministic")) for noun in nouns]
    return sorted(rows, key=lambda row: str(row.get("id")))


def _lean(claim: dict[str, Any]) -> dict[str, Any]:
    """Return a claim without what the page shows of its incident, or nowhere.

    >>> _lean({"actor": [{"name": "VB", "aliases": ["Brigade"]}], "speaker": {"cue": "said"}})
    {'actor': [{'name': 'VB'}], 'speaker': {}}
    """
    for party in (*claim.get("actor", ()), *claim.get("recipient", ())):
        _without(party, "aliases", "kind", "text")
    _without(claim["speaker"], "aliases", "anonymous", "cue", "side")
    _without(claim.get("place", {}), "aliases", "text")
    _without(claim, "place_told", "conditions")
    return claim


def _without(row: dict[str, Any], *keys: str) -> None:
    for key in keys:
        row.pop(key, None)


def _said(value: Any) -> Any:
    """Return a value without its Nones and empty lists; False and zero are said.

    >>> _said({"of": None, "low": 0, "via": [], "who": {"name": None}})
    {'low': 0, 'who': {}}
    """
    if isinstance(value, dict):
        kept = {key: _said(item) for key, item in value.items()}
        return {key: item for key, item in kept.items() if item is not None and item != []}
    if isinstance(value, (list, tuple)):
        return [_said(item) for item in value]
    return value

"""A picture as the page takes it: the record's own rows, the names of the kinds, and a map."""

from collections.abc import Iterable
from typing import Any

import msgspec

from dateline.knowledge.events import open_families
from dateline.nouns import Picture
from dateline.web.outlines import outlines


def shape(picture: Picture) -> dict[str, Any]:
    """Return a picture as plain values; what was not said is left out."""
    return {
        "reports": _rows(picture.texts),
        "claims": _rows(picture.claims),
        "incidents": _rows(picture.incidents),
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

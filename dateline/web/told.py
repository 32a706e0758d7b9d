"""A brief and a series as the page takes them: by the numbers of claims, whose words it has."""

from collections.abc import Iterable
from typing import Any

from dateline.knowledge.languages import lexicon
from dateline.nouns import Brief, Picture, Point


class Order:
    """The numbers by which claims and incidents stand in the page: in the order of their ids."""

    def __init__(self, picture: Picture) -> None:
        """Number what a picture has."""
        self._claims = _numbers(claim.id for claim in picture.claims)
        self._incidents = _numbers(incident.id for incident in picture.incidents)

    def claims(self, ids: Iterable[str]) -> list[int]:
        """Return the numbers of claims."""
        return [self._claims[id_] for id_ in ids if id_ in self._claims]

    def incidents(self, ids: Iterable[str]) -> list[int]:
        """Return the numbers of incidents."""
        return [self._incidents[id_] for id_ in ids if id_ in self._incidents]


def brief_shape(brief: Brief, order: Order) -> dict[str, Any]:
    """Return a brief without its passages: the page has the reports' words already.

    An entry is its heading, its mark and its lines; a line its words, claims and incidents.
    """
    used = {entry.mark for section in brief.sections for entry in section.entries if entry.mark}
    states = lexicon("brief")["states"]
    return {
        "title": brief.title,
        "area": brief.area,
        "first": brief.first,
        "last": brief.last,
        "notes": brief.notes,
        "marks": {mark: states[mark] for mark in sorted(used)},
        "sections": [
            {
                "key": section.key,
                "title": section.title,
                "about": section.about,
                "empty": section.empty,
                "entries": [
                    (
                        entry.heading,
                        entry.mark,
                        [
                            (line.words, order.claims(line.claims), order.incidents(line.incidents))
                            for line in entry.lines
                        ],
                    )
                    for entry in section.entries
                ],
            }
            for section in brief.sections
        ],
    }


def series_shape(points: Iterable[Point], order: Order) -> list[dict[str, Any]]:
    """Return the points of a series; the claim that first gives one leads its claims."""
    return [
        {
            "unit": point.unit,
            "low": point.number.low,
            "high": point.number.high,
            "who": point.number.who,
            "of": point.number.of,
            "claims": order.claims(dict.fromkeys((point.claim, *point.claims))),
        }
        for point in points
    ]


def _numbers(ids: Iterable[str]) -> dict[str, int]:
    return {id_: number for number, id_ in enumerate(sorted(ids))}

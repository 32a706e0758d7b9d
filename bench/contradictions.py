"""How many of the contradictions that gold lists are in the record.

Gold tells each in words: on what the accounts differ, then which claims say what. One is in the
record where an incident lists a contradiction in which two of those claims stand behind different
values; on a figure or a day it must be listed as one of that figure or of the time.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from bench.scorers import module

COUNTED = {
    "killed": ("killed",),
    "wounded": ("wounded",),
    "displaced": ("displaced",),
    "detained": ("detained",),
    "missing": ("missing",),
    "date": ("time",),
}
"""Labels of gold that are of a figure or a day, and the facets under which that must be listed."""


def contradictions(scorer: Path, gold: Path, reports: Path, rows: Path) -> str:
    """Return how many of the contradictions that gold lists the record holds, of how many."""
    score = module(scorer)
    told = defaultdict(list)
    for row in score.rows(rows, "claims.jsonl"):
        told[row["report"]].append(row)
    annotated, sets = score.load_gold([gold], reports)
    to_claim = score.score_claims(annotated, told, None)[1]
    incidents = score.rows(rows, "incidents.jsonl")
    wanted = list(listed(sets))
    held = [one for one in wanted if is_held(one, incidents, to_claim)]
    return f"{len(held)}/{len(wanted)}"


def listed(sets: list[dict[str, Any]]) -> Iterator[str]:
    """Yield the contradictions that gold lists, in its words."""
    for one in (incident for told in sets for incident in told.get("incidents") or []):
        yield from one.get("contradictions") or []


def is_held(told: str, incidents: list[dict[str, Any]], to_claim: Mapping[str, str]) -> bool:
    """Say whether the record lists a contradiction between two of the claims that gold names.

    >>> row = {"facet": "killed", "values": [{"claims": ["c1"]}, {"claims": ["c2", "c3"]}]}
    >>> found = {"a1-1": "c1", "b2-2": "c3"}
    >>> is_held("killed: a1-1 says 5, b2-2 says 7", [{"contradictions": [row]}], found)
    True
    >>> is_held("date: a1-1 says Monday, b2-2 says Tuesday", [{"contradictions": [row]}], found)
    False
    """
    label, _, words = told.partition(":")
    facets = next((facets for word, facets in COUNTED.items() if word in label), ())
    named = {to_claim[name] for name in re.findall(r"[a-z]+\d+-\d+", words) if name in to_claim}
    return any(
        _parts(row, named)
        for incident in incidents
        for row in incident.get("contradictions") or []
        if not facets or row["facet"] in facets
    )


def _parts(row: Mapping[str, Any], named: set[str]) -> bool:
    """Say whether two of the claims named stand behind different values."""
    values = [named & set(value["claims"]) for value in row["values"]]
    return any(one - other and other - one for one, other in combinations(values, 2))

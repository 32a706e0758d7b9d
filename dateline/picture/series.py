"""Shares of ground and sizes of forces, by date and by whoever gives them."""

from dateline.nouns import Claim, Modality, Number, Picture, Point

SHARES = frozenset({"percent", "districts", "provinces", "localities", "capitals"})
FORCES = frozenset({"troops", "fighters"})
KINDS = {"control_share": SHARES, "force_size": FORCES}
"""The kinds of event that measure, and in which units."""

Key = tuple[str, str, float | int | None, float | int | None, str | None]


def trace(picture: Picture) -> tuple[Point, ...]:
    """Return every share and every size of a force that is asserted, in order of time.

    A claim that says no day stands where its report appeared. What several reports say in one voice
    is one point.
    """
    incidents = {claim: one.id for one in picture.incidents for claim in one.claims}
    published = {text.report: str(text.published.start) for text in picture.texts if text.published}
    told: dict[Key, list[tuple[str, Claim, Number]]] = {}
    for claim in picture.claims:
        if claim.id not in incidents or claim.modality is not Modality.ASSERTED:
            continue
        time = claim.time
        day = str((time and (time.start or time.end)) or published.get(claim.report, "unknown"))
        for number in claim.numbers:
            if number.unit in KINDS.get(claim.event, ()):
                voice = claim.speaker.name or claim.speaker.text
                key = (incidents[claim.id], number.unit, number.low, number.high, voice)
                told.setdefault(key, []).append((day, claim, number))
    points = []
    for rows in told.values():
        day, first, number = min(rows, key=lambda row: (row[0], row[1].id))
        ids = tuple(sorted({claim.id for _, claim, _ in rows}))
        points.append((day, Point(number.unit, number, first.id, ids)))
    return tuple(point for _, point in sorted(points, key=lambda row: (row[0], row[1].claim)))

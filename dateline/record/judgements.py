"""What people said of the claims: appended, never changed, the newest word on a thing holding."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select

from dateline.nouns import Judgement, Verdict
from dateline.record.rows import judgement_row
from dateline.record.tables import judgement

Key = tuple[str, str, str | None]


def append(connection: Connection, new: Judgement) -> None:
    """Append a person's word."""
    connection.execute(insert(judgement).values(**judgement_row(new)))


def undo(connection: Connection, by: str, at: datetime, why: str | None) -> tuple[Judgement, ...]:
    """Append that the newest words no longer hold; return them.

    What one call of a person said of several claims is taken back together.
    """
    left = _not_undone(connection)
    if not left:
        return ()
    last = max(left, key=lambda row: row.number)
    gone = [row for row in left if (row.by, row.at) == (last.by, last.at)]
    for row in gone:
        words = {"one": row.one, "other": row.other, "facet": row.facet, "by": by}
        values = {**words, "at": at.isoformat(), "reason": why, "undoes": row.number}
        connection.execute(insert(judgement).values(**values))
    return tuple(_noun(row) for row in gone if row.verdict)


def standing(connection: Connection) -> Iterator[Judgement]:
    """Yield the newest judgement on each thing that was not taken back, in a settled order."""
    newest: dict[Key, Row[tuple[object, ...]]] = {}
    for row in _not_undone(connection):
        facet = row.facet or ("" if row.other else "claim")
        newest[row.one, row.other, facet] = row
    for _, row in sorted(newest.items(), key=lambda item: item[0]):
        if row.verdict:
            yield _noun(row)


def _not_undone(connection: Connection) -> list[Row[tuple[object, ...]]]:
    rows = connection.execute(select(judgement).order_by(judgement.c.number)).all()
    undone = {row.undoes for row in rows if row.undoes}
    return [row for row in rows if row.undoes is None and row.number not in undone]


def _noun(row: Row[tuple[object, ...]]) -> Judgement:
    at = datetime.fromisoformat(row.at)
    verdict, other = Verdict(row.verdict), row.other or None
    return Judgement(row.one, other, verdict, row.by, at, row.reason, row.facet, row.value)

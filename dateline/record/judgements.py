"""What people said of the claims: appended, never changed, the newest word on a pair holding."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from dateline.nouns import Judgement, Verdict
from dateline.record.rows import judgement_row
from dateline.record.tables import judgement


def append(connection: Connection, new: Judgement) -> None:
    """Append a person's word on two claims."""
    connection.execute(insert(judgement).values(**judgement_row(new)))


def withdraw(connection: Connection, new: Judgement) -> None:
    """Append that nothing is said of two claims any more; the verdict given is not kept."""
    connection.execute(insert(judgement).values(**{**judgement_row(new), "verdict": None}))


def standing(connection: Connection) -> Iterator[Judgement]:
    """Yield the newest judgement on each pair that was not withdrawn, in order of the pairs."""
    newest = select(func.max(judgement.c.number)).group_by(judgement.c.one, judgement.c.other)
    found = (
        select(judgement)
        .where(judgement.c.number.in_(newest), judgement.c.verdict.is_not(None))
        .order_by(judgement.c.one, judgement.c.other)
    )
    for row in connection.execute(found):
        at = datetime.fromisoformat(row.at)
        yield Judgement(row.one, row.other, Verdict(row.verdict), row.by, at, row.reason)

"""What was read: each report's text and claims, the newest reading current, older ones kept."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from dateline.errors import BadCall
from dateline.nouns import Claim, Reading, Text
from dateline.record.rows import claim_row, decode, encode, text_row
from dateline.record.tables import claim, file, reading


def add(connection: Connection, new: Reading, path: str | None) -> bool:
    """Keep a reading; return False where the very same one is current already."""
    old = _current(connection, new.text.report)
    if old is not None and _same(connection, old, new):
        return False
    retire(connection, new.text.report)
    _refuse_strangers(connection, new)
    number = 1 + (connection.execute(select(func.max(reading.c.number))).scalar() or 0)
    connection.execute(insert(reading).values(number=number, **text_row(new.text, path)))
    if new.claims:
        rows = [claim_row(noun, position) for position, noun in enumerate(new.claims)]
        connection.execute(insert(claim), [{"reading": number, **row} for row in rows])
    return True


def retire(connection: Connection, report: str) -> None:
    """Let the reading of a report stand in the record without counting any more."""
    now = reading.c.report == report, reading.c.current
    connection.execute(update(reading).where(*now).values(current=False))


def holds(connection: Connection, text: Text) -> bool:
    """Say whether the current reading of a report is of this very text."""
    found = select(reading.c.noun).where(reading.c.report == text.report, reading.c.current)
    return connection.execute(found).scalar() == encode(text)


def twin(connection: Connection, text: Text) -> str | None:
    """Return the name of another current report with the same bytes and words."""
    found = select(reading.c.report, reading.c.noun).where(
        reading.c.sha256 == text.sha256, reading.c.current, reading.c.report != text.report
    )
    for name, noun in connection.execute(found.order_by(reading.c.number)):
        if text.sha256 and decode(noun, Text).text == text.text:
            return str(name)
    return None


def place_of(connection: Connection, report: str) -> tuple[str | None, str] | None:
    """Return the path and sha256 of the current reading of a report."""
    found = select(reading.c.path, reading.c.sha256).where(
        reading.c.report == report, reading.c.current
    )
    row = connection.execute(found).first()
    return None if row is None else (row.path, row.sha256)


def texts(connection: Connection) -> Iterator[Text]:
    """Yield the text of every current reading, by name of report."""
    found = select(reading.c.noun).where(reading.c.current).order_by(reading.c.report)
    for noun in connection.execute(found).scalars():
        yield decode(noun, Text)


def claims(connection: Connection) -> Iterator[Claim]:
    """Yield the claims of every current reading, by report and then as they stand in it."""
    found = (
        select(claim.c.noun)
        .join(reading)
        .where(reading.c.current)
        .order_by(reading.c.report, claim.c.position)
    )
    for noun in connection.execute(found).scalars():
        yield decode(noun, Claim)


def note_file(connection: Connection, row: dict[str, str | None]) -> None:
    """Write into the ledger what became of a file, in place of what it said before."""
    maker = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    told = {key: value for key, value in row.items() if key != "path"}
    connection.execute(
        maker(file).values(**row).on_conflict_do_update(index_elements=[file.c.path], set_=told)
    )


def _current(connection: Connection, report: str) -> int | None:
    found = select(reading.c.number).where(reading.c.report == report, reading.c.current)
    return connection.execute(found).scalar()


def _same(connection: Connection, number: int, new: Reading) -> bool:
    if not holds(connection, new.text):
        return False
    kept = select(claim.c.noun).where(claim.c.reading == number).order_by(claim.c.position)
    return list(connection.execute(kept).scalars()) == [encode(noun) for noun in new.claims]


def _refuse_strangers(connection: Connection, new: Reading) -> None:
    """Raise BadCall where another report already has a claim of one of these ids."""
    ids = [noun.id for noun in new.claims]
    for first in range(0, len(ids), 500):
        # Two questions, not one join: SQLite would begin the join at the readings, all of them.
        found = select(claim.c.id, claim.c.reading).where(claim.c.id.in_(ids[first : first + 500]))
        for id_, number in connection.execute(found).all():
            holder = select(reading.c.report).where(reading.c.number == number, reading.c.current)
            report = connection.execute(holder).scalar()
            if report is not None:
                raise BadCall(
                    f"The claim id {id_} stands in {report} and in {new.text.report}; "
                    "an id belongs to one claim only."
                )

"""The versions of a record, and the way from each to the next.

A new version adds one function to ``STEPS`` and never changes an old one.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from sqlalchemy import (
    Column,
    Connection,
    Date,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    insert,
    inspect,
    select,
    text,
    update,
)

from dateline.errors import BadRecord
from dateline.record.tables import TABLES, about

Step = Callable[[Connection], None]


def add_statements(connection: Connection) -> None:
    """Add the table of statements; the picture without them is behind until it is drawn anew."""
    table = Table(
        "statement",
        MetaData(),
        Column("position", Integer, primary_key=True),
        Column("id", String, nullable=False, index=True),
        Column("kind", String, nullable=False, index=True),
        Column("speaker", String),
        Column("role", String),
        Column("start", Date, index=True),
        Column("end", Date),
        Column("noun", Text, nullable=False),
    )
    table.create(connection)
    connection.execute(update(about).where(about.c.key == "linked").values(value="version 1"))


def add_words_on_one_claim(connection: Connection) -> None:
    """Let a judgement be of one claim's facet, or take another judgement back."""
    for column in ("facet VARCHAR", "value TEXT", "undoes INTEGER"):
        connection.execute(text(f"ALTER TABLE judgement ADD COLUMN {column}"))


def add_totals(connection: Connection) -> None:
    """Add the table of totals; the picture without them is behind until it is drawn anew."""
    table = Table(
        "total",
        MetaData(),
        Column("position", Integer, primary_key=True),
        Column("id", String, nullable=False, index=True),
        Column("incident", String, nullable=False, index=True),
        Column("unit", String, nullable=False),
        Column("who", String),
        Column("on", Date),
        Column("verdict", String, nullable=False),
        Column("noun", Text, nullable=False),
    )
    table.create(connection)
    connection.execute(update(about).where(about.c.key == "linked").values(value="version 3"))


STEPS: tuple[Step, ...] = (add_statements, add_words_on_one_claim, add_totals)
"""STEPS[0] takes a record of version 1 to version 2, and so on."""


def migrate(connection: Connection, path: Path, steps: Sequence[Step] = STEPS) -> None:
    """Bring a record to the newest version, or make a new one; refuse one from the future."""
    newest = len(steps) + 1
    found = version(connection, path)
    if found is None:
        TABLES.create_all(connection)
        connection.execute(insert(about).values(key="version", value=str(newest)))
        return
    if found > newest:
        raise BadRecord(
            f"The record {path} has version {found} and this dateline knows versions up to"
            f" {newest}; install a newer dateline to open it."
        )
    for step in steps[found - 1 :]:
        step(connection)
    if found < newest:
        now = update(about).where(about.c.key == "version").values(value=str(newest))
        connection.execute(now)


def version(connection: Connection, path: Path) -> int | None:
    """Return the version of a record, None where the file holds nothing yet."""
    names = inspect(connection).get_table_names()
    if not names:
        return None
    if about.name not in names:
        raise BadRecord(
            f"{path} is a database but no record of dateline's; give another path with --record."
        )
    told = connection.execute(select(about.c.value).where(about.c.key == "version")).scalar()
    if told is None or not told.isdecimal():
        raise BadRecord(f"The record {path} does not tell its version; restore it from a backup.")
    return int(told)

"""Opening the database of a record: where it lies, and what SQLite is told first."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pysqlite3
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError

from dateline.errors import BadRecord

SUFFIXES = frozenset({".db", ".sqlite", ".sqlite3"})
PRAGMAS = (
    "busy_timeout = 10000",
    "journal_mode = WAL",
    # In WAL mode NORMAL loses nothing when the program dies; after a power cut the last commits may
    # be missing, whole, and are read again.
    "synchronous = NORMAL",
    "foreign_keys = ON",
)


def database(path: Path) -> Path:
    """Return the database file of a record: a record is a folder unless its name is a file's.

    >>> database(Path("record")).as_posix(), database(Path("war.db")).as_posix()
    ('record/record.db', 'war.db')
    """
    return path if path.suffix in SUFFIXES else path / "record.db"


def connect(path: Path) -> Engine:
    """Return an engine on a SQLite file; nothing is opened yet."""

    def open_file() -> Any:
        # isolation_level None: the driver must not open transactions of its own (see _begin).
        return pysqlite3.connect(str(path), isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", module=pysqlite3, creator=open_file)
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: Any) -> None:
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def transaction(engine: Engine, path: Path, *, writing: bool = False) -> Iterator[Connection]:
    """Give a connection inside one transaction; what the database refuses is told in words."""
    try:
        opened = engine.connect().execution_options(writing=writing)
        with opened as connection, connection.begin():
            yield connection
    except IntegrityError:
        raise  # the tables forbid what the program did: a fault of the program, told as such
    except DBAPIError as refused:
        said = str(refused.orig).rstrip(".")
        raise BadRecord(f"The record {path} cannot be used: {said}; {_advice(said)}.") from refused


def _advice(said: str) -> str:
    if "not a database" in said or "malformed" in said:
        return "give another path with --record, or restore the file from a backup"
    if "locked" in said:
        return "wait until the other program that writes to it has ended"
    return "check that the folder can be written to and has room"

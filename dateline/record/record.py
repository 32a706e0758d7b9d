"""The record: one SQLite file that keeps reports, claims, judgements and the linked picture."""

import os
from datetime import datetime
from pathlib import Path
from typing import Self

from sqlalchemy import Engine

import dateline.record.judgements as judgements
import dateline.record.pictures as pictures
import dateline.record.readings as readings
from dateline.errors import BadRecord
from dateline.nouns import Claim, Judgement, Picture, Reading, Text
from dateline.record.connecting import connect, database, transaction
from dateline.record.migrations import migrate


class Record:
    """What is kept: readings, judgements, and what the last linking run made of them.

    Everything that changes is changed in one transaction a call, so a run that is killed leaves a
    whole record behind and can be started again.
    """

    def __init__(self, engine: Engine, path: Path) -> None:
        """Take an engine whose tables stand; use ``Record.open``."""
        self._engine = engine
        self._path = path

    @classmethod
    def open(cls, path: Path, *, make: bool = False) -> Self:
        """Open the record at a path, a folder or a .db file; ``make`` it where there is none."""
        file = database(path)
        if not make and not file.is_file():
            raise BadRecord(f"There is no record at {path}; make one with dateline read.")
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
        except OSError as refused:
            raise BadRecord(
                f"No record can be made at {path}: {refused.strerror}; give another --record."
            ) from refused
        engine = connect(file)
        with transaction(engine, file, writing=make) as connection:
            migrate(connection, path)
        return cls(engine, file)

    def __enter__(self) -> Self:
        """Give the record itself; it is closed at the end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the record."""
        self.close()

    def close(self) -> None:
        """Let go of the file, which is then one file again."""
        self._engine.dispose()

    def holds(self, text: Text) -> bool:
        """Say whether the current reading of a report is of this very text."""
        with transaction(self._engine, self._path) as connection:
            return readings.holds(connection, text)

    def twin(self, text: Text) -> str | None:
        """Return the name of another report with the same bytes, None where there is none."""
        with transaction(self._engine, self._path) as connection:
            return readings.twin(connection, text)

    def name_for(self, report: str, path: Path, sha256: str) -> str:
        """Return the name under which a report is kept: its own, unless that is another file's.

        Files of one name in different folders are different reports: the later one gets the name of
        its folder in front.
        """
        with transaction(self._engine, self._path) as connection:
            for depth in range(len(path.absolute().parts)):
                folders = path.absolute().parts[:-1][-depth:] if depth else ()
                name = "/".join((*folders, report))
                taken = readings.place_of(connection, name)
                if taken is None or taken[0] == self._from_here(path) or taken[1] == sha256:
                    break
        return name

    def add(self, reading: Reading, path: Path | None = None) -> bool:
        """Keep a reading, in place of an older one of that report; say whether that was news."""
        with transaction(self._engine, self._path, writing=True) as connection:
            return readings.add(connection, reading, self._from_here(path) if path else None)

    def retire(self, report: str) -> None:
        """Let a report count no more; its readings stay in the record."""
        with transaction(self._engine, self._path, writing=True) as connection:
            readings.retire(connection, report)

    def note(
        self, path: Path, status: str, sentence: str | None = None, sha256: str | None = None
    ) -> None:
        """Write into the ledger what became of a file: read, unreadable or skipped."""
        row = {"path": self._from_here(path), "status": status}
        with transaction(self._engine, self._path, writing=True) as connection:
            readings.note_file(connection, {**row, "sentence": sentence, "sha256": sha256})

    def texts(self) -> tuple[Text, ...]:
        """Return the text of every report as it was last read, by name."""
        with transaction(self._engine, self._path) as connection:
            return tuple(readings.texts(connection))

    def claims(self) -> tuple[Claim, ...]:
        """Return the claims of every report as it was last read."""
        with transaction(self._engine, self._path) as connection:
            return tuple(readings.claims(connection))

    def judge(self, judgement: Judgement) -> None:
        """Append a person's word on one claim or two."""
        with transaction(self._engine, self._path, writing=True) as connection:
            judgements.append(connection, judgement)

    def undo(self, by: str, at: datetime, why: str | None = None) -> tuple[Judgement, ...]:
        """Append that the newest judgements hold no more; return them, none if none is left."""
        with transaction(self._engine, self._path, writing=True) as connection:
            return judgements.undo(connection, by, at, why)

    def judgements(self) -> tuple[Judgement, ...]:
        """Return the judgements that stand: the newest on each thing, none taken back."""
        with transaction(self._engine, self._path) as connection:
            return tuple(judgements.standing(connection))

    def keep(self, picture: Picture) -> None:
        """Keep what linking made of the readings, in place of the picture before."""
        with transaction(self._engine, self._path, writing=True) as connection:
            pictures.keep(connection, picture)

    def picture(self) -> Picture | None:
        """Return the picture that was last kept, None where nothing was linked yet."""
        with transaction(self._engine, self._path) as connection:
            return pictures.picture(connection)

    def is_linked(self) -> bool:
        """Say whether the kept picture takes in everything that was read and judged."""
        with transaction(self._engine, self._path) as connection:
            return pictures.is_current(connection)

    def _from_here(self, path: Path) -> str:
        """Return a path as seen from the record, so that both can be moved together."""
        return Path(os.path.relpath(path.absolute(), self._path.absolute().parent)).as_posix()

"""The list that may lie beside reports: when each was published, by whom, under which address."""

import csv
from datetime import date
from pathlib import Path

from msgspec import Struct

from dateline.errors import BadCall
from dateline.nouns import Published

NAME = "manifest.csv"
REPORT = ("report", "name", "file", "id")
COLUMNS = ("published", "outlet", "url")


class Entry(Struct, frozen=True):
    """What a manifest says of one report; None is not said."""

    published: Published | None = None
    outlet: str | None = None
    url: str | None = None


class Manifest(Struct, frozen=True):
    """What a manifest says of the reports it names, by their names."""

    entries: dict[str, Entry] = {}

    def of(self, name: str) -> Entry:
        """Return what is said of a report, by its name as the reader gives it."""
        return self.entries.get(name, Entry())


def day(told: str, where: str) -> date:
    """Return a day written as 2024-06-19.

    >>> day("2024-06-19", "--published")
    datetime.date(2024, 6, 19)
    """
    try:
        return date.fromisoformat(told.strip()[:10] if "T" in told else told.strip())
    except ValueError:
        raise BadCall(f"{where}: {told!r} is no date; write it as 2024-06-19.") from None


def on(told: date, basis: str) -> Published:
    """Return a publication date that is one day, known by ``basis``."""
    return Published(told, told, basis)


def manifest(path: Path) -> Manifest:
    """Return the manifest in a file."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            names = [(name or "").strip().lower() for name in rows.fieldnames or ()]
            rows.fieldnames = names
            key = next((name for name in REPORT if name in names), None)
            if key is None:
                raise BadCall(f"{path} has no column 'report'; its first line must name one.")
            return Manifest(dict(_entry(row, key, f"{path}, line {rows.line_num}") for row in rows))
    except FileNotFoundError:
        raise BadCall(f"There is no manifest {path}; check the path.") from None
    except (OSError, UnicodeDecodeError, csv.Error) as broken:
        raise BadCall(f"The manifest {path} cannot be read: {broken}.") from None


def _entry(row: dict[str, str | None], key: str, where: str) -> tuple[str, Entry]:
    told = {name: (row.get(name) or "").strip() or None for name in COLUMNS}
    published = told["published"]
    name = (row.get(key) or "").strip()
    name = name if "://" in name else name.rsplit("/", 1)[-1]
    return name, Entry(
        on(day(published, where), "manifest") if published else None, told["outlet"], told["url"]
    )

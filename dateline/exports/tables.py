"""A table in a file: UTF-8, comma between columns, and no cell that a spreadsheet would run."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")


def safe_table(path: Path, head: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> None:
    """Write rows under a head."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, head, lineterminator="\n")
        writer.writeheader()
        writer.writerows({key: safe(value) for key, value in row.items()} for row in rows)


def safe(value: object) -> object:
    """Return a cell that no spreadsheet takes for a formula; numbers stay numbers.

    >>> safe("=HYPERLINK(1)"), safe("-5 dead"), safe(-77.8), safe(None)
    ("'=HYPERLINK(1)", "'-5 dead", -77.8, None)
    """
    if isinstance(value, str) and value.lstrip(" ").startswith(FORMULA):
        return f"'{value}"
    return value

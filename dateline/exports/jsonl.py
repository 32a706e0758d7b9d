"""JSON lines: the whole record in five files, one noun a line, the same bytes for the same record.

This is the form in which records are exchanged and scored; it reads back as it was written.
"""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, json

from dateline.errors import BadCall
from dateline.nouns import Claim, Picture, Reading, Text

Noun = TypeVar("Noun", bound=Struct)

FIRST = ("id", "report", "text")
"""The keys with which a report's line begins."""


def write(picture: Picture, folder: Path) -> tuple[Path, ...]:
    """Write reports, claims, incidents, control and totals; return the files."""
    files = {
        "reports.jsonl": map(_text_line, sorted(picture.texts, key=lambda text: text.id)),
        "claims.jsonl": _lines(picture.claims),
        "incidents.jsonl": _lines(picture.incidents),
        "control.jsonl": _lines(picture.control),
        "totals.jsonl": _lines(picture.totals),
    }
    for name, lines in files.items():
        (folder / name).write_bytes(b"".join(line + b"\n" for line in lines))
    return tuple(folder / name for name in files)


def read(folder: Path) -> Iterator[Reading]:
    """Yield the readings that ``reports.jsonl`` and ``claims.jsonl`` of a folder hold."""
    told: dict[str, list[Claim]] = {}
    for claim in _nouns(folder / "claims.jsonl", Claim):
        told.setdefault(claim.report, []).append(claim)
    texts = sorted(_texts(folder / "reports.jsonl"), key=lambda text: text.report)
    unknown = sorted(set(told) - {text.report for text in texts})
    if unknown:
        raise BadCall(
            f"{folder}/claims.jsonl has claims of {unknown[0]}, which reports.jsonl does not name;"
            " add its line there."
        )
    for text in texts:
        yield Reading(text, tuple(told.get(text.report, ())))


def _lines(nouns: Iterable[Any]) -> Iterator[bytes]:
    for noun in sorted(nouns, key=lambda noun: str(noun.id)):
        yield json.encode(noun, order="deterministic")


def _text_line(text: Text) -> bytes:
    told = msgspec.to_builtins(text, order="deterministic")
    return json.encode({key: told.pop(key) for key in FIRST} | told)


def _rows(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        raise BadCall(f"There is no file {path}; name a folder that holds it.") from None
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield number, json.decode(line, type=dict[str, Any])
            except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
                raise BadCall(f"{path}, line {number}, cannot be read: {wrong}.") from None


def _nouns(path: Path, kind: type[Noun]) -> Iterator[Noun]:
    for number, row in _rows(path):
        yield _noun(path, number, row, kind)


def _texts(path: Path) -> Iterator[Text]:
    for number, row in _rows(path):
        words = row.get("text")
        if isinstance(words, str):
            row.setdefault("sha256", hashlib.sha256(words.encode()).hexdigest())
            row.setdefault("id", f"r_{row['sha256'][:16]}")
            row["furniture"] = list(_placed(row.get("furniture") or (), words))
        yield _noun(path, number, row, Text)


def _placed(furniture: Iterable[dict[str, Any]], words: str) -> Iterator[dict[str, Any]]:
    """Yield furniture with its offsets, found by its words where they are not told."""
    for stretch in furniture:
        start = words.find(stretch.get("text", ""))
        if "start" not in stretch and start >= 0:
            stretch = {**stretch, "start": start, "end": start + len(stretch["text"])}
        if "start" in stretch:
            yield {"why": "told by hand", **stretch}


def _noun(path: Path, number: int, row: dict[str, Any], kind: type[Noun]) -> Noun:
    try:
        return msgspec.convert(row, kind)
    except msgspec.ValidationError as wrong:
        raise BadCall(f"{path}, line {number}, is no {kind.__name__.lower()}: {wrong}.") from None

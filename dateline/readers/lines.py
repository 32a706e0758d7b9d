"""Reports in one file, one JSON object to a line."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from dateline.errors import BadCall, UnreadableFile
from dateline.nouns import Hints, Report
from dateline.readers.decoding import NEWLINES
from dateline.readers.manifest import day, on
from dateline.readers.opening import opened

SUFFIXES = frozenset({".jsonl", ".ndjson"})
LONGEST = 8 * 1024 * 1024
"""Bytes of a line that is still read; the rest of a longer one is passed over, unread."""
WORDS = ("text", "body", "content", "article")
NAMES = ("report", "name", "id", "url")
OUTLET = ("outlet", "source", "publisher", "site")
TITLE = ("title", "headline")
BYLINE = ("byline", "author")
DATE = ("published", "date", "published_at", "date_published", "datePublished")


def read(path: Path) -> Iterator[Report]:
    """Yield the report of every line; a broken line gives one without words that says why."""
    some = False
    with opened(path) as file:
        for number, line in enumerate(_lines(file), 1):
            if line is None or line.strip():
                some = True
                yield _report(line, f"{path.name}:{number}")
    if not some:
        raise UnreadableFile(f"{path} is empty; there is nothing to read.")


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield each line, None for one that is too long to be a report."""
    while line := file.readline(LONGEST + 1):
        if len(line) <= LONGEST or line.endswith(b"\n"):
            yield line.removeprefix(b"\xef\xbb\xbf")
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(LONGEST)
        yield None


def _report(line: bytes | None, place: str) -> Report:
    if line is None:
        return _broken(
            b"", place, f"the line is longer than {LONGEST // 2**20} MiB and is not read"
        )
    try:
        row = msgspec.json.decode(line)
    except (msgspec.DecodeError, RecursionError) as broken:
        return _broken(line, place, f"the line is no JSON: {broken}")
    if not isinstance(row, dict):
        return _broken(line, place, "the line is no JSON object")
    words = _first(row, WORDS)
    if not words:
        return _broken(line, _first(row, NAMES) or place, "the line has no 'text'")
    hints, doubts = _hints(row, place)
    text = NEWLINES.sub("\n", words)
    title = hints.title
    if title and title not in text[: 4 * len(title) + 200]:
        text = f"{title}\n\n{text}"
    name = _first(row, NAMES) or place
    return Report(name, text, hashlib.sha256(line.strip()).hexdigest(), hints, doubts)


def _broken(line: bytes, name: str, doubt: str) -> Report:
    digest = hashlib.sha256(line or name.encode()).hexdigest()
    return Report(name, "", digest, doubts=(f"{doubt} ({name})",))


def _first(row: dict[str, Any], keys: tuple[str, ...]) -> str | None:
    """Return the first of these that a row says in words."""
    for key in keys:
        told = row.get(key)
        if isinstance(told, str) and told.strip():
            return told.strip() if key not in WORDS else told
        if isinstance(told, int) and not isinstance(told, bool) and key in NAMES:
            return str(told)
    return None


def _hints(row: dict[str, Any], place: str) -> tuple[Hints, tuple[str, ...]]:
    told, published = _first(row, DATE), None
    doubts: tuple[str, ...] = ()
    if told:
        try:
            published = on(day(told[:10], place), "metadata")
        except BadCall:
            doubts = (f"{told[:40]!r} is no date that can be read ({place})",)
    hints = Hints(
        title=_first(row, TITLE),
        outlet=_first(row, OUTLET),
        byline=_first(row, BYLINE),
        url=_first(row, ("url",)),
        language=_first(row, ("language", "lang")),
        published=published,
    )
    return hints, doubts

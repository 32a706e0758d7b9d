"""Web pages, one report to a file: the article's own words, and what the page says of itself."""

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import trafilatura
from htmldate import find_date
from trafilatura.settings import use_config

from dateline.errors import UnreadableFile
from dateline.nouns import Hints, Published, Report
from dateline.readers.decoding import declared_encoding, decode
from dateline.readers.opening import load

SUFFIXES = frozenset({".html", ".htm", ".xhtml"})
LARGEST = 4 * 1024 * 1024
"""Bytes of a page that is still read: extraction takes a second for every megabyte of text."""
SCHEMA = re.compile(
    r"""["']datePublished["']\s{0,5}:\s{0,5}["'](\d{4}-\d\d-\d\d)(?:[T ][\d:.]{4,12})?"""
)
"""The day is the page's own: its zone is the outlet's, and is not moved to ours."""
STRICT = {"original_date": True, "extensive_search": False}
CONFIG = use_config()
CONFIG.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")


def read(path: Path) -> Iterator[Report]:
    """Yield the report on a page; its text is what was extracted, a paragraph to a line."""
    raw = load(path, LARGEST)
    page, doubts = decode(raw, path.name, declared=declared_encoding(raw))
    yield report(page, path.name, raw, doubts)


def report(page: str, name: str, raw: bytes, doubts: tuple[str, ...] = ()) -> Report:
    """Return the report on a page; one whose article cannot be told apart is not read."""
    if len(page) > LARGEST:
        raise UnreadableFile(f"{name} is larger than 4 MiB; the page of a report never is.")
    words = _words(page)
    if not words:
        raise UnreadableFile(f"{name} has no article that can be told from the rest of the page.")
    hints, more = _hints(page)
    if hints.title and not _has_title(words, hints.title):
        words = f"{hints.title}\n{words}"
    return Report(name, words, hashlib.sha256(raw).hexdigest(), hints, doubts + more)


def _words(page: str) -> str:
    """Return the article's words, a paragraph to a line, parted by empty lines."""
    if "<" not in page:
        return ""
    found = trafilatura.extract(
        page, fast=True, include_comments=False, include_tables=False, config=CONFIG
    )
    lines = (line.strip() for line in (found or "").splitlines())
    return "\n\n".join(line for line in lines if line)


def _has_title(words: str, title: str) -> bool:
    """Say whether the headline stands among the first lines."""
    said = _bare(title)
    return any(_bare(line) == said for line in words.splitlines()[:8])


def _bare(line: str) -> str:
    return re.sub(r"\W+", " ", line).strip().casefold()


def _hints(page: str) -> tuple[Hints, tuple[str, ...]]:
    """Return what the page's head says of it, and what it says only of another time."""
    try:
        told = trafilatura.extract_metadata(page, date_config=dict(STRICT))
    except ValueError:
        told = None
    published = _published(page)
    doubts = () if published else ("the page's head gives no publication date",)
    if told is None:
        return Hints(published=published), doubts
    return Hints(
        title=_line(told.title),
        outlet=_outlet(told),
        byline=_line(told.author, "; ", ", "),
        url=told.url or None,
        language=_language(page) or told.language,
        published=published,
    ), doubts


def _line(told: str | None, old: str = "\n", new: str = " ") -> str | None:
    return " ".join(unescape(told).replace(old, new).split()) or None if told else None


def _outlet(told: Any) -> str | None:
    """Return the site's name; a bare host name is no name of an outlet."""
    name = _line(told.sitename)
    host = urlsplit(told.url or "").hostname or told.hostname or ""
    return None if name and name.casefold().removeprefix("www.") == host else name


LANGUAGE = re.compile(r"<html[^>]{0,300}?\slang\s{0,3}=\s{0,3}[\"']?([A-Za-z]{2})\b", re.I)


def _language(page: str) -> str | None:
    found = LANGUAGE.search(page[:5000])
    return found[1].lower() if found else None


def _published(page: str) -> Published | None:
    """Return the day that the page's own markup gives as that of publication."""
    found = SCHEMA.search(page)
    told = found[1] if found else _marked(page)
    try:
        day = date.fromisoformat(told) if told else None
    except ValueError:
        return None
    return Published(day, day, "metadata") if day else None


def _marked(page: str) -> str | None:
    try:
        told = find_date(page, original_date=True, extensive_search=False)
    except ValueError:
        return None
    return told if isinstance(told, str) else None

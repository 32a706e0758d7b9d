"""Which files there are to read, and reading them."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from dateline.errors import BadCall, UnknownFormat
from dateline.nouns import Report
from dateline.readers.manifest import NAME, Manifest, on
from dateline.readers.manifest import manifest as read_manifest
from dateline.readers.reader import Reader
from dateline.readers.shelf import READERS


class Found(NamedTuple):
    """The files to read, and those that no reader knows."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...]


def find(paths: Iterable[Path]) -> Found:
    """Return the files at the paths: folders are gone through to the bottom, in sorted order.

    Hidden files and manifests are neither read nor reported; a folder that cannot be opened is
    among the skipped. A path that is named itself is read
    whatever it is called, if a reader knows it.
    """
    files: dict[Path, None] = {}
    skipped: dict[Path, None] = {}
    for path in paths:
        if not path.exists():
            raise BadCall(f"There is no file or folder {path}; check the path.")
        for one in _within(path) if path.is_dir() else (path,):
            (files if _reader(one) else skipped)[one] = None
    return Found(tuple(files), tuple(skipped))


def _within(folder: Path) -> Iterator[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        inside = []
        yield folder
    for path in inside:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _within(path)
        elif path.is_file() and path.name != NAME:
            yield path


def _reader(path: Path) -> Reader | None:
    return next((one for one in READERS if path.suffix.lower() in one.SUFFIXES), None)


def read(
    path: Path, *, manifest: Manifest | None = None, published: date | None = None
) -> Iterator[Report]:
    """Yield the reports in a file, through the first reader that knows its suffix.

    The date that the call gives goes before the manifest's, and that before what the file says.
    Without a manifest the one that lies beside the file is used.
    """
    reader = _reader(path)
    if reader is None:
        raise UnknownFormat(f"No reader knows {path.suffix!r} files: {path}")
    told = manifest if manifest is not None else _beside(path)
    for report in reader.read(path):
        yield _with(report, told, published)


def _beside(path: Path) -> Manifest:
    """Return the manifest in the file's folder, an empty one if there is none."""
    near = path.parent / NAME
    try:
        seen = near.stat()
    except OSError:
        return Manifest()
    return _kept(near, seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=64)
def _kept(near: Path, changed: int, size: int) -> Manifest:
    """Return a manifest, read again only when its file has changed."""
    return read_manifest(near)


def _with(report: Report, told: Manifest, published: date | None) -> Report:
    """Return the report with what a manifest and the call say of it."""
    entry, hints = told.of(report.name), report.hints
    day = on(published, "argument") if published else entry.published or hints.published
    outlet, url = entry.outlet or hints.outlet, entry.url or hints.url
    if (day, outlet, url) == (hints.published, hints.outlet, hints.url):
        return report
    return replace(report, hints=replace(hints, published=day, outlet=outlet, url=url))

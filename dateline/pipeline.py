"""The one module that knows the order of the rooms."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from dateline.cleaning import clean
from dateline.errors import UnknownFormat, UnreadableFile
from dateline.extraction import extract
from dateline.linking import link
from dateline.nouns import Claim, Judgement, Picture, Reading, Report, Text
from dateline.parsing import parse
from dateline.picture import draw
from dateline.readers import find, read
from dateline.record import Record


class Outcome(NamedTuple):
    """What became of one file: read, unreadable or skipped, and why.

    ``new`` counts the reports that the record did not have in these words, ``known`` those it had.
    """

    path: Path
    status: str
    sentence: str | None = None
    new: int = 0
    known: int = 0
    claims: int = 0


def read_report(report: Report) -> Reading:
    """Return a report's text and claims; they depend on that report alone."""
    return _read_text(clean(report))


def read_files(
    paths: Iterable[Path], *, manifest: Path | None = None, published: date | None = None
) -> Iterator[Reading]:
    """Yield what files and folders hold, without a record."""
    for path in find(paths):
        for report in read(path, manifest=manifest, published=published):
            yield read_report(report)


def picture_of(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Picture:
    """Return what the reports, taken together, say happened."""
    return draw(link(texts, claims, judgements))


def read_into(
    record: Record,
    paths: Iterable[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    again: bool = False,
) -> Iterator[Outcome]:
    """Read files into a record, one after the other, and tell what became of each.

    What the record has already is not read again unless it is asked for, so a run that was stopped
    goes on where it ended.
    """
    for path in paths:
        yield _read_file(record, path, manifest, published, again)


def link_record(record: Record) -> Picture:
    """Link everything in a record, keep the picture in it and return it."""
    picture = picture_of(record.texts(), record.claims(), record.judgements())
    record.keep(picture)
    return picture


def _read_file(
    record: Record, path: Path, manifest: Path | None, published: date | None, again: bool
) -> Outcome:
    outcome = Outcome(path, "read")
    sha256 = None
    try:
        for report in read(path, manifest=manifest, published=published):
            sha256 = report.sha256
            outcome = _add(record, path, report, again, outcome)
    except UnknownFormat as unknown:
        outcome = outcome._replace(status="skipped", sentence=str(unknown))
    except UnreadableFile as broken:
        outcome = outcome._replace(status="unreadable", sentence=str(broken))
    record.note(path, outcome.status, outcome.sentence, sha256)
    return outcome


def _add(record: Record, path: Path, report: Report, again: bool, so_far: Outcome) -> Outcome:
    name = record.name_for(report.name, path, report.sha256)
    text = clean(replace(report, name=name))
    twin = record.twin(text)
    if twin is not None:
        record.retire(name)
        sentence = f"{path} holds the same bytes as {twin}, which is counted once."
        return so_far._replace(sentence=sentence, known=so_far.known + 1)
    if record.holds(text) and not again:
        return so_far._replace(known=so_far.known + 1)
    reading = _read_text(text)
    if not record.add(reading, path):
        return so_far._replace(known=so_far.known + 1)
    return so_far._replace(new=so_far.new + 1, claims=so_far.claims + len(reading.claims))


def _read_text(text: Text) -> Reading:
    return Reading(text, extract(parse(text)))

"""The one module that knows the order of the rooms."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from msgspec.structs import replace

from dateline import readers
from dateline.briefing import compose
from dateline.cleaning import clean
from dateline.comparing import compare
from dateline.crew import Lost, Pause, spread
from dateline.errors import UnknownFormat, UnreadableFile
from dateline.extraction import extract
from dateline.knowledge.atlas import open_atlas
from dateline.linking import link
from dateline.nouns import (
    Brief,
    Changes,
    Claim,
    Judgement,
    Picture,
    Point,
    Reading,
    Report,
    Text,
    Toll,
)
from dateline.parsing import parse
from dateline.picture import draw, tally, trace, within
from dateline.readers import Manifest
from dateline.record import Record

LONGEST = 600.0
"""Seconds after which a report is set aside where several processes read: a long one takes one."""


class Outcome(NamedTuple):
    """What became of one file: read, unreadable or skipped, and why.

    ``new`` counts the reports that the record did not have in these words, ``known`` those it had.
    """

    path: Path
    status: str = "read"
    sentence: str | None = None
    new: int = 0
    known: int = 0
    claims: int = 0


class _Step(NamedTuple):
    """One thing met while reading: a text to be read, a report that is known, a file's end."""

    path: Path
    text: Text | None = None
    end: str | None = None
    sentence: str | None = None
    sha256: str | None = None


def read_report(report: Report) -> Reading:
    """Return a report's text and claims; they depend on that report alone."""
    return _read_text(clean(report))


def read_files(
    paths: Iterable[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    places: Sequence[Path] = (),
) -> Iterator[Reading]:
    """Yield what files and folders hold, without a record; ``places`` deepen the atlas."""
    told = readers.manifest(manifest) if manifest else None
    open_atlas(own=tuple(places))  # a wrong file of places is told before the first report
    for path in readers.find(paths).files:
        for report in readers.read(path, manifest=told, published=published):
            yield _read_text(clean(report), tuple(places))


def picture_of(
    texts: Sequence[Text], claims: Sequence[Claim], judgements: Sequence[Judgement] = ()
) -> Picture:
    """Return what the reports, taken together, say happened."""
    return draw(link(texts, claims, judgements))


def picture_on(picture: Picture, day: date, judgements: Sequence[Judgement] = ()) -> Picture:
    """Return the picture that a reader of this day could have had: of reports published by then.

    A report without a publication date is in no such picture.
    """
    texts = [text for text in picture.texts if text.published and text.published.end <= day]
    known = {text.report for text in texts}
    claims = [claim for claim in picture.claims if claim.report in known]
    return picture_of(texts, claims, judgements)


def changes_between(before: Picture, after: Picture) -> Changes:
    """Return what is new, revised, denied or gone in the later of two pictures."""
    return compare(before, after)


def tolls_of(
    picture: Picture,
    area: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> tuple[tuple[Toll, ...], tuple[Point, ...]]:
    """Return what the figures of an area and period add up to; shares and forces by date."""
    part = within(picture, area, first, last)
    return tally(part, first, last), trace(part)


def series_of(picture: Picture) -> tuple[Point, ...]:
    """Return the shares of ground and sizes of forces that a picture has, by date."""
    return trace(picture)


def brief_of(
    picture: Picture,
    area: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Brief:
    """Return what a picture says of an area and period, in sentences that cite."""
    part = within(picture, area, first, last)
    tolls, points = tally(part, first, last), trace(part)
    return compose(part, picture, tolls, points, area, first, last)


def read_into(
    record: Record,
    paths: Iterable[Path],
    *,
    manifest: Path | None = None,
    published: date | None = None,
    places: Sequence[Path] = (),
    again: bool = False,
    jobs: int = 1,
) -> Iterator[Outcome]:
    """Read files into a record, in order, and tell what became of each.

    What the record has already is not read again unless it is asked for, so a run that was stopped
    goes on where it ended. With several ``jobs`` as many processes read; the record is the same.
    ``places`` are files of the user's own places (see ``dateline.knowledge.atlas``).
    """
    told = readers.manifest(manifest) if manifest else None
    work = partial(_work, tuple(places))
    open_atlas(own=tuple(places))  # a wrong file of places is told before the first report
    steps = _steps(record, paths, told, published, again)
    outcome: Outcome | None = None
    for step, result in _done(steps, work, jobs):
        outcome = _take_in(record, step, result, outcome or Outcome(step.path))
        if step.end:
            record.note(step.path, outcome.status, outcome.sentence, step.sha256)
            yield outcome
            outcome = None


def link_record(record: Record) -> Picture:
    """Link everything in a record, keep the picture in it and return it."""
    picture = picture_of(record.texts(), record.claims(), record.judgements())
    record.keep(picture)
    return picture


def _steps(
    record: Record,
    paths: Iterable[Path],
    told: Manifest | None,
    published: date | None,
    again: bool,
) -> Iterator[_Step | Pause]:
    """Yield what is to be done for each file, looking at the record before each report.

    A report that has its name or its bytes in common with one still under way waits for that one,
    for what becomes of it depends on what the record then holds.
    """
    under_way: set[str] = set()
    for path in paths:
        end = _Step(path, end="read")
        try:
            for report in readers.read(path, manifest=told, published=published):
                marks = {report.name, report.sha256}
                if marks & under_way:
                    yield Pause()
                    under_way.clear()
                step = _step(record, path, report, again)
                if step.text:
                    under_way |= marks
                yield step
                end = end._replace(sha256=report.sha256)
        except UnknownFormat as unknown:
            end = end._replace(end="skipped", sentence=str(unknown))
        except UnreadableFile as broken:
            end = end._replace(end="unreadable", sentence=str(broken))
        yield end


def _step(record: Record, path: Path, report: Report, again: bool) -> _Step:
    name = record.name_for(report.name, path, report.sha256)
    text = clean(replace(report, name=name))
    twin = record.twin(text)
    if twin is not None:
        record.retire(name)
        same = f"{path} holds the same bytes as {twin}, which is counted once."
        return _Step(path, sentence=same)
    return _Step(path) if record.holds(text) and not again else _Step(path, text)


def _done(
    steps: Iterator[_Step | Pause], work: Callable[[_Step], Any], jobs: int
) -> Iterator[tuple[_Step, Any]]:
    if jobs > 1:
        yield from spread(steps, work, _needs_work, jobs=jobs, seconds=LONGEST)
        return
    for step in steps:
        if isinstance(step, _Step):
            yield step, work(step) if _needs_work(step) else None


def _needs_work(step: _Step) -> bool:
    return step.text is not None


def _work(places: tuple[Path, ...], step: _Step) -> Reading | None:
    return _read_text(step.text, places) if step.text else None


def _take_in(
    record: Record, step: _Step, result: Reading | Lost | None, so_far: Outcome
) -> Outcome:
    """Return what is known of a file after one more step, having kept the reading of it."""
    if step.end:
        worse = step.end if step.end != "read" else so_far.status
        return so_far._replace(status=worse, sentence=step.sentence or so_far.sentence)
    if isinstance(result, Lost):
        name = step.text.report if step.text else step.path
        sentence = f"{name} was left out: reading it, {result.why}."
        return so_far._replace(status="unreadable", sentence=sentence)
    if result is not None and record.add(result, step.path):
        claims = so_far.claims + len(result.claims)
        return so_far._replace(new=so_far.new + 1, claims=claims)
    return so_far._replace(known=so_far.known + 1, sentence=step.sentence or so_far.sentence)


def _read_text(text: Text, places: tuple[Path, ...] = ()) -> Reading:
    return Reading(text, extract(parse(text), open_atlas(own=places)))

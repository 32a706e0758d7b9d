"""From a report to its text."""

from collections.abc import Iterator

from dateline.cleaning.furniture.layout import Placed, layout
from dateline.cleaning.furniture.lines import lines
from dateline.cleaning.language import language
from dateline.cleaning.masthead.agencies import known
from dateline.cleaning.masthead.credits import Credits, credits
from dateline.cleaning.masthead.datelines import Dateline, dateline, lone_place, stands_alone
from dateline.cleaning.masthead.outlet import Told, byline, outlet
from dateline.cleaning.masthead.published import (
    Dated,
    Finding,
    by_address,
    by_page,
    dates_of,
    opens_with_date,
)
from dateline.cleaning.masthead.stamps import Stamp
from dateline.nouns import Furniture, Paragraph, Report, Text

NO_DATES = frozenset(("caption or picture credit", "link to other pages", "copyright or terms"))
"""Furniture whose dates are those of something else, unless the line opens with its date."""
SHORT = 14
"""Words; a longer line is a paragraph of the body."""


def clean(report: Report) -> Text:
    """Return the text of a report: its paragraphs of prose, and what was taken out of it."""
    placed = layout(lines(report.text))
    top = next((k for k, one in enumerate(placed) if one.role == "headline"), -1)
    opening, at = _opening(placed)
    prose = tuple(one.line.text for one in placed if not one.why)
    credited = credits(placed, opening.agencies if opening else (), prose)
    places = opening.places if opening else _places(placed, top)
    title = Told(placed[top].line.text, "the headline of the page") if top >= 0 else None
    dates = _published(placed, opening, report)
    hints = report.hints
    tongue, foreign = language(report.text, hints.language)
    beside = _beside(opening, prose)
    who = outlet(placed, top, hints.url, credited.owner, beside, places)
    author = byline(placed, top)
    return Text(
        report=report.name,
        text=report.text,
        id=f"r_{report.sha256[:16]}",
        title=hints.title or (title.name if title else None),
        outlet=hints.outlet or (who.name if who else None),
        byline=hints.byline or (author.name if author else None),
        url=hints.url,
        language=tongue,
        published=dates.published,
        dateline=places,
        wires=tuple(one for one in credited.wires if not _own(one, who)),
        photo_credits=credited.photo_credits,
        furniture=_furniture(placed),
        sha256=report.sha256,
        doubts=report.doubts + dates.doubts + foreign,
        paragraphs=_paragraphs(placed, at, opening),
        basis=_basis(report, title, who, author, credited, places),
    )


def _own(wire: str, who: Told | None) -> bool:
    """Say whether a name credited is the outlet itself, which is no agency to it."""
    publisher = known(wire)
    return who is not None and who.name == wire and publisher is not None and not publisher.agency


def _opening(placed: tuple[Placed, ...]) -> tuple[Dateline | None, int]:
    """Return the dateline and the line that it opens; labels of sections are none."""
    prose = [k for k, one in enumerate(placed) if not one.why and one.role == "prose"]
    found = [(k, dateline(placed[k].line.text)) for k in prose]
    opened = [(k, one) for k, one in found if one]
    if not opened or opened[0][0] not in prose[:3]:
        return None, -1
    first = opened[0]
    if len(opened) > 1 and not first[1].agencies and not first[1].stamp:
        return None, -1
    return first[1], first[0]


def _places(placed: tuple[Placed, ...], top: int) -> tuple[str, ...]:
    """Return the places of a dateline that has a line to itself near the headline."""
    for k, one in enumerate(placed[: top + 8]):
        if k != top and (one.why or one.role == "crosshead"):
            found = stands_alone(one.line.text)
            if found:
                return found
    return _place_above(placed)


def _place_above(placed: tuple[Placed, ...]) -> tuple[str, ...]:
    """Return the place that has the line above the body, or under an agency's name, to itself."""
    first = next((k for k, one in enumerate(placed) if one.role == "prose"), 0)
    for k in range(1, first):
        line = placed[k].line
        publisher = known(placed[k - 1].line.text)
        wired = publisher is not None and publisher.agency
        if placed[k].why == "outlet or section line" and (wired or k == first - 1):
            place = lone_place(line.text)
            if place and (wired or line.shouts):
                return (place,)
    return ()


def _beside(opening: Dateline | None, prose: tuple[str, ...]) -> str | None:
    """Return the name in the dateline's brackets where the report calls itself so."""
    name = opening.beside if opening else None
    if not name or known(name):
        return None
    return name if any(f"told {name}" in paragraph for paragraph in prose) else None


def _published(placed: tuple[Placed, ...], opening: Dateline | None, report: Report) -> Finding:
    """Return when the report appeared; what came with the file goes before what the page says."""
    hint = report.hints.published
    if hint:
        return Finding(hint)
    dates: list[Dated] = []
    for one in placed:
        if one.why and (one.why not in NO_DATES or opens_with_date(one.line.text)):
            dates += dates_of(one.line.text)
    if opening and opening.stamp:
        dates.append(Dated("dateline", opening.stamp))
    dates += [Dated("head", stamp) for stamp in _above(placed)]
    title = next((one.line.text for one in placed if one.role == "headline"), "")
    dates += [Dated("title", one.stamp) for one in dates_of(title) if one.stamp.year]
    prose = "\n".join(one.line.text for one in placed if one.role == "prose")
    marks = "\n".join(one.line.text for one in placed if one.why)
    found = by_page(dates, prose, marks)
    address = by_address(report.hints.url)
    return found if found.published or not address else Finding(address)


def _above(placed: tuple[Placed, ...]) -> Iterator[Stamp]:
    """Yield the whole dates of short lines above the body ("From the bulletin of 3 May 2022")."""
    for one in placed:
        short = len(one.line.words) <= SHORT
        if one.role == "prose" and not short:
            return
        if short and not one.why and one.role != "headline":
            yield from (told.stamp for told in dates_of(one.line.text) if told.stamp.date)


def _furniture(placed: tuple[Placed, ...]) -> tuple[Furniture, ...]:
    return tuple(
        Furniture(one.line.text, one.line.start, one.line.end, one.why) for one in placed if one.why
    )


def _paragraphs(
    placed: tuple[Placed, ...], at: int, opening: Dateline | None
) -> tuple[Paragraph, ...]:
    found = []
    for k, one in enumerate(placed):
        if not one.why:
            skip = opening.end if opening and k == at else 0
            found.append(Paragraph(one.line.start + skip, one.line.end, one.role))
    return tuple(found)


def _basis(
    report: Report,
    title: Told | None,
    who: Told | None,
    author: Told | None,
    credited: Credits,
    places: tuple[str, ...],
) -> dict[str, str]:
    """Return how each thing about the report is known, in words."""
    basis: dict[str, str] = {}
    hints = report.hints
    for key, hint, told in (
        ("title", hints.title, title),
        ("outlet", hints.outlet, who),
        ("byline", hints.byline, author),
    ):
        if hint:
            basis[key] = "what came with the file"
        elif told:
            basis[key] = told.basis
    if places:
        basis["dateline"] = "the dateline"
    if credited.basis:
        basis["wires"] = credited.basis
    return basis

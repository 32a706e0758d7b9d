"""A report, cleaned: what is prose, what is furniture, who published it and when."""

from datetime import date

from msgspec import Struct


class Published(Struct, frozen=True):
    """The days within which a report was published, and how that is known.

    ``basis`` is page, metadata, manifest, argument or inferred.
    """

    start: date
    end: date
    basis: str


class Furniture(Struct, frozen=True):
    """A stretch that is not part of the report's prose, and why it was taken out."""

    text: str
    start: int
    end: int
    why: str


class SharedPassage(Struct, frozen=True):
    """A sentence that two reports share: where it stands in this one, and where in the other.

    ``verbatim`` says that the words are the same; else only what they tell is.
    """

    start: int
    end: int
    other_start: int
    other_end: int
    verbatim: bool


class Copy(Struct, frozen=True):
    """Another report that shares copied or reworded passages with this one.

    ``direction`` is from (this report took them), to (the other one did) or unknown.
    """

    of: str
    sentences: int
    share: float
    direction: str
    passages: tuple[SharedPassage, ...] = ()


class Paragraph(Struct, frozen=True):
    """A run of prose: the characters from ``start`` up to ``end`` of the report's text.

    ``role`` is headline, crosshead (a headline or summary line within the page) or prose.
    """

    start: int
    end: int
    role: str = "prose"


class Text(Struct, frozen=True):
    """One report as the record keeps it: a row of ``reports.jsonl``.

    ``published`` is None when nothing says when the report appeared; it is never guessed here.
    ``wires`` are agencies credited for words, ``photo_credits`` agencies credited for pictures.
    """

    report: str
    text: str
    id: str = ""
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    dateline: tuple[str, ...] = ()
    wires: tuple[str, ...] = ()
    photo_credits: tuple[str, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    copies: tuple[Copy, ...] = ()
    sha256: str = ""
    doubts: tuple[str, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    basis: dict[str, str] = {}
    """How title, outlet, byline, dateline and wires are known, in words."""

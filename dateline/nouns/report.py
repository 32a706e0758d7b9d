"""One published piece, word for word, as a reader took it from its file."""

from msgspec import Struct

from dateline.nouns.text import Published


class Hints(Struct, frozen=True):
    """What a file, a page's metadata or a manifest says about a report, apart from its words."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None


class Report(Struct, frozen=True):
    """One published piece.

    ``text`` holds the characters that the reader took from the file, line ends as LF; every offset
    in the record refers to it. ``sha256`` is of the bytes read. A piece that could not be read
    whole has doubts that say what is missing.
    """

    name: str
    text: str
    sha256: str
    hints: Hints = Hints()
    doubts: tuple[str, ...] = ()

"""From bytes to characters: which encoding a file is in, and how sure that is."""

import codecs
import re

from dateline.errors import UnreadableFile

MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,4}=\s{0,4}["']?([A-Za-z0-9_.:-]{2,40})""", re.I)
NEWLINES = re.compile(r"\r\n?|\u2028|\u2029|\x85")
CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27}
BINARY = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a ZIP archive or an office document",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "compressed",
    b"SQLite format 3\x00": "a database",
    b"\x7fELF": "a program",
}


def decode(raw: bytes, name: str, *, declared: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the characters of a file, line ends as LF, and a doubt where they were guessed.

    >>> decode(b"caf\\xc3\\xa9\\r\\n", "a.txt")
    ('café\\n', ())
    >>> decode(b"caf\\xe9", "a.txt")[0]
    'café'
    """
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            return _strict(raw, encoding, name)
    refuse_binary(raw, name)
    try:
        return _tidy(raw.decode("utf-8")), ()
    except UnicodeDecodeError:
        return _legacy(raw, name, declared)


def refuse_binary(raw: bytes, name: str) -> None:
    """Raise UnreadableFile where the bytes are plainly no text."""
    for mark, what in BINARY.items():
        if raw.startswith(mark):
            raise UnreadableFile(f"{name} is {what}, not text; save its words as text or HTML.")
    if raw[:4096].count(0) and not _wide(raw):
        raise UnreadableFile(f"{name} holds binary data, not text; save its words as text or HTML.")


def declared_encoding(raw: bytes) -> str | None:
    """Return the encoding that a page's own head declares, where Python knows it."""
    found = DECLARED.search(raw[:2048])
    return found[1].decode("ascii") if found and _known(found[1].decode("ascii")) else None


def _strict(raw: bytes, encoding: str, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        return _tidy(raw.decode(encoding)), ()
    except UnicodeDecodeError as broken:
        text = _tidy(raw.decode(encoding, errors="replace"))
        where = f"byte {broken.start}"
        return text, (f"{name} says it is {encoding} but breaks off from it at {where}",)


def _legacy(raw: bytes, name: str, declared: str | None) -> tuple[str, tuple[str, ...]]:
    wide = _wide(raw)
    if wide:
        text, doubts = _strict(raw, wide, name)
        return text, doubts or (f"no encoding is declared; read as {wide}",)
    if declared and _known(declared):
        text, doubts = _strict(raw, declared, name)
        return text, doubts or (f"read as {declared}, as the file declares",)
    if _mostly_utf8(raw):
        text = _tidy(raw.decode("utf-8", errors="replace"))
        return text, (f"read as UTF-8; {text.count(chr(0xFFFD))} broken characters were replaced",)
    if sum(byte in CONTROLS for byte in raw[:4096]) > len(raw[:4096]) // 50:
        raise UnreadableFile(f"{name} holds binary data, not text; save its words as text or HTML.")
    return _tidy(raw.decode("cp1252", errors="replace")), (
        "not UTF-8 and no encoding is declared; read as cp1252 (Western European)",
    )


def _known(encoding: str) -> bool:
    try:
        info = codecs.lookup(encoding)
    except LookupError:
        return False
    return bool(getattr(info, "_is_text_encoding", True))


def _wide(raw: bytes) -> str | None:
    """Return the UTF-16 order of bytes whose every other byte is mostly zero."""
    head = raw[:4096]
    half = len(head) // 2
    if half < 4:
        return None
    if head[1::2].count(0) > half * 0.7 and head[0::2].count(0) < half * 0.1:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and head[1::2].count(0) < half * 0.1:
        return "utf-16-be"
    return None


def _mostly_utf8(raw: bytes) -> bool:
    """Say whether most characters beyond ASCII are whole UTF-8, some few being broken."""
    text = raw.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(1 for letter in text if letter > "\x7f") - broken
    return whole > 4 * broken


def _tidy(text: str) -> str:
    return NEWLINES.sub("\n", text).replace("\x00", "\ufffd")

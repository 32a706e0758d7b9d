"""Readers: from a file, whatever it is, to reports or to one sentence that says why not."""

import json
import time
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.errors import BadCall, UnknownFormat, UnreadableFile
from dateline.nouns import Report
from dateline.readers import READERS, Manifest, find, manifest, read
from dateline.readers.decoding import decode
from tests.sheets import rows

WORDS = "Die Brücke von Ansongo – “gehalten”, said the colonel.\n"
PAGE = """<!doctype html><html lang="en"><head><title>Convoy burned | Gao Courier</title>
<meta property="og:site_name" content="Gao Courier"><meta name="author" content="Awa Diarra">
{head}</head><body><nav><a>Home</a> <a>Mali</a></nav><article><h1>Convoy burned near Ansongo</h1>
<p>GAO, Mali (AFP) - Gunmen on motorbikes burned four lorries of a grain convoy near Ansongo on
Monday, killing two drivers, the governor's office said. The road was laid in 3 May 2014.</p>
<p>The army denied that any soldier had been hurt. "Our men held the road," said Colonel Sidi Ba,
who speaks for the northern command of the army, in a text message to reporters on Tuesday.</p>
</article><footer>Copyright 2021 Gao Courier. All rights reserved.</footer></body></html>"""
DATED = '<meta property="article:published_time" content="2024-06-03T23:40:00-05:00">'


def put(folder: Path, name: str, what: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(what.encode() if isinstance(what, str) else what)
    return path


def only(path: Path) -> Report:
    (report,) = read(path)
    return report


@pytest.mark.parametrize(
    ("raw", "doubt"),
    [
        (WORDS.encode(), None),
        (b"\xef\xbb\xbf" + WORDS.encode(), None),
        (WORDS.encode("utf-16"), None),
        (WORDS.encode("utf-32"), None),
        (b"\xfe\xff" + WORDS.encode("utf-16-be"), None),
        (WORDS.encode("utf-16-le"), "utf-16-le"),
        (WORDS.encode("cp1252"), "cp1252"),
        (WORDS.replace("\n", "\r\n").encode(), None),
        (WORDS.replace("\n", "\r").encode(), None),
    ],
)
def test_encodings(tmp_path: Path, raw: bytes, doubt: str | None) -> None:
    report = only(put(tmp_path, "a.txt", raw))
    assert report.text == WORDS
    assert bool(report.doubts) == bool(doubt)
    assert doubt is None or doubt in report.doubts[0]


def test_few_broken_bytes_do_not_change_the_rest(tmp_path: Path) -> None:
    report = only(put(tmp_path, "a.txt", WORDS.encode() * 3 + b"\xff!"))
    assert report.text == WORDS * 3 + "\ufffd!"
    assert "1 broken" in report.doubts[0]


@pytest.mark.parametrize(
    "raw", [b"", b"  \n", b"\x00\x01\x02" * 90, b"%PDF-1.7", b"PK\x03\x04a", b"\x89PNG\r\n"]
)
def test_no_text(tmp_path: Path, raw: bytes) -> None:
    path = put(tmp_path, "a.txt", raw)
    with pytest.raises(UnreadableFile, match=r"a\.txt .*\.$"):
        list(read(path))


def test_calls_that_are_wrong(tmp_path: Path) -> None:
    with pytest.raises(BadCall, match="nowhere"):
        find([tmp_path / "nowhere"])
    with pytest.raises(BadCall, match=r"nowhere\.txt"):
        list(read(tmp_path / "nowhere.txt"))
    with pytest.raises(UnknownFormat, match="xyz"):
        list(read(put(tmp_path, "a.xyz", "a")))
    (tmp_path / "folder.txt").mkdir()
    with pytest.raises(UnreadableFile, match="cannot be read"):
        list(read(tmp_path / "folder.txt"))


def test_folders(tmp_path: Path) -> None:
    names = ("b.txt", "a.txt", "c/d.html", "c/e/f.JSONL", "c/a.pdf", ".hidden.txt", ".git/x.txt")
    for name in (*names, "manifest.csv", "c/manifest.csv"):
        put(tmp_path, name, "report,published\n")
    found = find([tmp_path, tmp_path / "a.txt"])
    assert [str(p.relative_to(tmp_path)) for p in found.files] == [
        "a.txt",
        "b.txt",
        "c/d.html",
        "c/e/f.JSONL",
    ]
    assert [p.name for p in found.skipped] == ["a.pdf"]


@pytest.mark.parametrize(("told", "want"), rows("readers", "manifests"))
def test_manifests(tmp_path: Path, told: str, want: str | None) -> None:
    path = put(tmp_path, "manifest.csv", f"report,published,outlet\na.txt,{told},Gao Courier\n")
    if want is None:
        with pytest.raises(BadCall, match=f"line 2.*{told}"):
            manifest(path)
        return
    report = only(put(tmp_path, "a.txt", WORDS))
    assert report.hints.published
    assert report.hints.published.start.isoformat() == want
    assert (report.hints.published.basis, report.hints.outlet) == ("manifest", "Gao Courier")


def test_which_date_goes_first(tmp_path: Path) -> None:
    path = put(tmp_path, "a.html", PAGE.format(head=DATED))
    metadata = only(path).hints.published
    assert metadata
    assert (metadata.start, metadata.basis) == (date(2024, 6, 3), "metadata")
    put(tmp_path, "manifest.csv", "report,published\na.html,2024-06-05\n")
    beside = only(path).hints.published
    assert beside
    assert (beside.start.day, beside.basis) == (5, "manifest")
    (report,) = read(path, manifest=Manifest(), published=date(2024, 6, 9))
    assert report.hints.published
    assert (report.hints.published.end.day, report.hints.published.basis) == (9, "argument")
    (report,) = read(path, manifest=Manifest())
    assert report.hints.published == metadata


@pytest.mark.parametrize("what", ["x,when\n", "", "\xff\xfe".encode("latin-1")])
def test_manifests_that_are_none(tmp_path: Path, what: str | bytes) -> None:
    with pytest.raises(BadCall):
        manifest(put(tmp_path, "manifest.csv", what))
    with pytest.raises(BadCall, match="no manifest"):
        manifest(tmp_path / "other.csv")


def test_pages(tmp_path: Path) -> None:
    report = only(put(tmp_path, "a.html", PAGE.format(head=DATED)))
    said = [line for line in report.text.split("\n") if line]
    assert said[0] == "Convoy burned near Ansongo"
    assert said[1].startswith("GAO, Mali (AFP) - Gunmen")
    assert said[-1].endswith("on Tuesday.")
    assert "Home" not in report.text
    hints = report.hints
    assert (hints.outlet, hints.byline, hints.language) == ("Gao Courier", "Awa Diarra", "en")


def test_page_saved_as_text(tmp_path: Path) -> None:
    report = only(put(tmp_path, "a.txt", PAGE.format(head=DATED)))
    assert report.text.startswith("Convoy burned near Ansongo")
    assert report.hints.outlet == "Gao Courier"


def test_manifest_that_changes_is_read_again(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", WORDS)
    for day, extra in ((3, ""), (14, "b.txt,2024-06-01\n")):
        put(tmp_path, "manifest.csv", f"report,published\na.txt,2024-06-{day:02}\n{extra}")
        published = only(path).hints.published
        assert published
        assert published.start.day == day


def test_no_date_is_invented(tmp_path: Path) -> None:
    report = only(put(tmp_path, "a.html", PAGE.format(head="")))
    assert report.hints.published is None
    assert "no publication date" in report.doubts[0]


@pytest.mark.parametrize("page", ["<html>", "no tags at all", "<div>" * 20_000, "<p>\x01</p>", "<"])
def test_pages_without_an_article(tmp_path: Path, page: str) -> None:
    with pytest.raises(UnreadableFile, match=r"a\.html"):
        list(read(put(tmp_path, "a.html", page)))


def test_page_in_a_declared_encoding(tmp_path: Path) -> None:
    page = PAGE.format(head='<meta charset="windows-1251">').replace("Sidi Ba", "Сиди Ба")
    report = only(put(tmp_path, "a.html", page.encode("cp1251")))
    assert "Сиди Ба" in report.text
    assert "windows-1251" in report.doubts[0]


def test_page_that_is_too_large(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="larger than 4 MiB"):
        list(read(put(tmp_path, "a.html", b"<p>a</p>" * 600_000)))


def test_lines(tmp_path: Path) -> None:
    full = {
        "id": 7,
        "headline": "Convoy burned",
        "body": "Four lorries.\r\nTwo dead.",
        "source": "Gao Courier",
        "url": "https://gao.example/7",
        "date": "2024-06-03T10:00:00Z",
    }
    broken = ['{"text": ', "[1]", '{"title": "a"}', '{"text": 3}', '{"text": "a", "date": "x"}']
    text = "\n".join(("\ufeff" + json.dumps(full), "", *broken, '{"text": "last"}'))
    reports = list(read(put(tmp_path, "a.jsonl", text)))
    first = reports[0]
    assert (first.name, first.text) == ("7", "Convoy burned\n\nFour lorries.\nTwo dead.")
    assert (first.hints.outlet, first.hints.url) == ("Gao Courier", "https://gao.example/7")
    assert first.hints.published
    assert first.hints.published.start == date(2024, 6, 3)
    assert [report.text for report in reports[1:]] == ["", "", "", "", "a", "last"]
    assert all(report.doubts for report in reports[1:6])
    assert [report.name for report in reports[1:3]] == ["a.jsonl:3", "a.jsonl:4"]


def test_a_line_of_fifty_megabytes_does_not_hide_the_next(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jsonl", b'{"text": "' + b"a" * 50_000_000 + b'"}\n{"text": "next"}\n')
    began = time.process_time()
    long, following = read(path)
    assert time.process_time() - began < 5
    assert (long.text, following.text) == ("", "next")
    assert "longer than" in long.doubts[0]


def test_lines_of_another_kind(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        list(read(put(tmp_path, "a.jsonl", "\n\n")))
    deep = "[" * 100_000
    (report,) = read(put(tmp_path, "b.jsonl", deep))
    assert report.doubts


def test_the_shelf() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=99).map(lambda t: t.encode("utf-16"))))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    with suppress(UnreadableFile):
        text, _ = decode(raw, "x")
        assert "\r" not in text
        assert "\x00" not in text


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, len(PAGE) - 1), max_size=30), st.binary(max_size=20))
def test_broken_pages_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int], junk: bytes
) -> None:
    page = bytearray(PAGE.format(head=DATED).encode())
    for cut in cuts:
        page[cut : cut + 3] = junk
    path = put(tmp_path_factory.mktemp("page"), "a.html", bytes(page))
    with suppress(UnreadableFile):
        assert only(path).text

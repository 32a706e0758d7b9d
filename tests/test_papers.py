"""A brief on paper: every citation leads to its words, and no word of a report is markup."""

import hashlib
import os
import re
import shutil
from base64 import b64encode
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from dateline.nouns import Brief, Cited, Entry, Line, Passage, Section
from dateline.papers import PAPERS
from dateline.papers.html import HERE
from dateline.pipeline import brief_of
from tests.pictures import HOSTILE, small

CHROMIUM = shutil.which("chromium") or ""
BRIEF = brief_of(small())


def passage(number: int) -> Passage:
    cited = Cited(f"c_{number}", "i_1", "mayor", 0, 2)
    return Passage(number, "a.txt", "The Courier", None, "No. Yes.", 0, (cited,))


ROWS = (Line("Four passages.", ("c_1", "c_2", "c_3", "c_5"), ("i_1",)),)
PLAIN = Brief(
    "What the reports say",
    None,
    None,
    None,
    (
        Section(
            "happened", "What happened", "By day.", "Nothing.", (Entry(ROWS, "1 May", "claimed"),)
        ),
        Section("said", "What was said", "Words.", "The record holds no statement."),
    ),
    tuple(passage(number) for number in (1, 2, 3, 5)),
    ("Made from the record.",),
)


def test_a_paper_for_every_ending() -> None:
    assert list(PAPERS) == [".md", ".html"]
    assert all(paper.__doc__ for paper in PAPERS.values())


def test_markdown_reads_like_this() -> None:
    told = PAPERS[".md"].render(PLAIN)
    assert "- **claimed** Four passages. ([1–3](#p1), [5](#p5))\n" in told
    assert '1. <a id="p1"></a>The Courier, date not known; words of mayor: “**No**. Yes.”' in told
    assert "(a.txt, `i_1` `c_1`)" in told
    assert "The record holds no statement." in told


@pytest.mark.parametrize("ending", PAPERS)
def test_every_citation_leads_to_a_passage_and_every_passage_is_there_once(ending: str) -> None:
    told = PAPERS[ending].render(BRIEF)
    led = set(re.findall(r'#(p\d+)[")]', told))
    ids = re.findall(r'id="(p\d+)"', told)
    assert led
    assert led <= set(ids)
    assert len(ids) == len(set(ids)) == len(BRIEF.passages)


@pytest.mark.parametrize("ending", PAPERS)
def test_the_same_brief_gives_the_same_bytes(ending: str) -> None:
    assert PAPERS[ending].render(BRIEF) == PAPERS[ending].render(brief_of(small()))


def test_no_word_is_markup_in_html() -> None:
    told = PAPERS[".html"].render(BRIEF)
    assert HOSTILE not in told
    assert "<script" not in told
    assert "<img" not in told
    assert "javascript:" not in told


def test_no_word_is_markup_in_markdown() -> None:
    told = PAPERS[".md"].render(BRIEF)
    assert not re.search(r"(?<!\\)<(?!/?a[ >])", told)


def test_the_style_alone_is_allowed() -> None:
    told = PAPERS[".html"].render(PLAIN)
    style = (HERE / "brief.css").read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in told
    assert f"<style>{style}</style>" in told


@pytest.fixture(scope="module")
def browser() -> object:
    if not CHROMIUM and "CI" not in os.environ:
        pytest.skip("The brief is not opened: install Debian's chromium package.")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        yield playwright.chromium.launch(executable_path=CHROMIUM, args=flags)


@pytest.mark.slow
@pytest.mark.parametrize("width", [1280, 360])
def test_a_browser_shows_it_and_asks_for_nothing(
    browser: Browser, tmp_path: Path, width: int
) -> None:
    path = tmp_path / "brief.html"
    path.write_text(PAPERS[".html"].render(BRIEF), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 800})
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.goto(path.as_uri())
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.locator("sup a").first.click()
    assert page.locator("li:target").count() == 1
    assert asked == [path.as_uri()]
    assert complaints == []
    page.close()

"""The page's brief, its series and figures, its tabs on a phone, and its incidents on paper."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from dateline.nouns import Brief, Entry, Figure, Line, Number, Part, Picture, Section, Told
from dateline.pipeline import brief_of, series_of
from dateline.web import page
from tests.browsing import to, until, watched, write
from tests.crowd import crowd
from tests.pictures import HOSTILE, small

TABS = ("incidents", "control", "tolls", "statements", "brief", "reports")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(small(), tmp_path_factory.mktemp("brief"))


@pytest.fixture
def shown(browser: Browser, written: Path) -> Iterator[Page]:
    with watched(browser, written) as one:
        yield one


def with_force() -> Picture:
    """The small picture, one of whose claims tells how many fighters there are."""
    picture = small()
    first, *others = picture.claims
    number = Number("fighters", 300, None, None, "volunteers", "300 volunteers")
    told = replace(first, event="force_size", numbers=(number,))
    return replace(picture, claims=(told, *others))


# The brief


def test_every_sentence_of_the_brief_leads_to_its_words(shown: Page) -> None:
    shown.locator("#tab-brief").click()
    lines = shown.locator("#brief .told-line")
    assert lines.count() > 0
    for line in lines.all():
        target = line.locator(".cites a").first.get_attribute("href")
        assert target
        assert shown.locator("#brief").evaluate(
            "(_, id) => JSON.parse(document.getElementById('record').textContent)"
            ".claims.some((claim) => claim.id === id)",
            target[1:],
        )
    lines.first.locator(".cites a").first.click()
    shown.wait_for_selector("#reader:not([hidden])")
    assert shown.locator("#panel-brief").is_visible()


def test_a_sentence_leads_to_its_incident(shown: Page) -> None:
    shown.locator("#tab-brief").click()
    link = shown.locator("#brief .to-incident").first
    target = (link.get_attribute("href") or "")[1:]
    link.click()
    shown.wait_for_selector(f'[data-incident="{target}"] .claim')
    assert shown.locator("#panel-incidents").is_visible()


def test_the_brief_is_written_when_it_is_asked_for(shown: Page) -> None:
    assert shown.locator("#brief > *").count() == 0
    shown.locator("#tab-brief").click()
    assert shown.locator("#brief .part").count() > 5
    assert "all places" in shown.locator("#brief header").inner_text()


@pytest.mark.parametrize("tab", TABS)
def test_an_address_opens_its_tab(shown: Page, tab: str) -> None:
    to(shown, f"#tab={tab}")
    until(shown, lambda: shown.locator(f"#panel-{tab}").is_visible())
    assert shown.locator(f"#tab-{tab}").get_attribute("aria-selected") == "true"


def test_a_brief_says_its_area_and_period_and_its_words_stay_words(
    browser: Browser, tmp_path: Path
) -> None:
    claim = small().claims[0].id
    line = Line(f"It is said: {HOSTILE}", (claim,))
    part = Section("short", HOSTILE, HOSTILE, "nothing", (Entry((line,), HOSTILE, "claimed"),))
    day = date(2022, 1, 11)
    brief = Brief(HOSTILE, HOSTILE, day, day, (part,), (), (HOSTILE,))
    path = tmp_path / "page.html"
    page(small(), path, brief)
    with watched(browser, path) as one:
        one.locator("#tab-brief").click()
        told = one.locator("#brief").text_content() or ""
        assert told.count(HOSTILE) >= 8
        assert "11 January 2022" in told
        assert one.locator("img").count() == 0


def test_without_a_brief_there_is_no_tab_for_it(browser: Browser, tmp_path: Path) -> None:
    page(small(), tmp_path / "page.html")
    with watched(browser, tmp_path / "page.html") as one:
        assert one.locator("#tab-brief").count() == 0
        assert one.locator("[role=tab]").count() == len(TABS) - 1


def test_a_large_brief_is_packed_and_opened(browser: Browser, tmp_path: Path) -> None:
    picture = crowd(3000)
    path = tmp_path / "page.html"
    page(picture, path, brief_of(picture), series_of(picture))
    assert b'id="brief-told" data-packed="gzip"' in path.read_bytes()
    with watched(browser, path) as one:
        one.locator("#tab-brief").click()
        one.wait_for_selector("#brief .told-line")
        happened = one.locator("section[aria-labelledby=brief-happened]")
        before = happened.locator(".told-line").count()
        happened.locator(".more").click()
        assert happened.locator(".told-line").count() > before


def test_the_other_sources_of_a_sentence_are_named_when_asked_for(
    browser: Browser, tmp_path: Path
) -> None:
    picture = small()
    reports = {claim.report: claim.id for claim in picture.claims}
    ids = tuple(reports.values())
    incidents = tuple(one.id for one in picture.incidents[:3])
    part = Section("short", "In short", "", "", (Entry((Line("So it is.", ids, incidents),)),))
    path = tmp_path / "page.html"
    page(picture, path, Brief("A brief", None, None, None, (part,), ()))
    with watched(browser, path) as one:
        one.locator("#tab-brief").click()
        more = one.locator(".cites button")
        more.focus()
        one.keyboard.press("Enter")
        assert one.locator(".cites a").count() == len(ids) + len(incidents)
        assert one.evaluate("document.activeElement.matches('.cites a')")


# Tabs, series, figures, paper


@pytest.mark.parametrize("width", [320, 390, 600, 899, 900, 1024, 1280])
def test_no_tab_is_cut_off(browser: Browser, written: Path, width: int) -> None:
    with watched(browser, written, width=width) as one:
        for tab in TABS:
            box = one.locator(f"#tab-{tab}").bounding_box()
            assert box
            assert box["x"] >= 0
            assert box["x"] + box["width"] <= width
            assert box["height"] >= 24


def test_sizes_of_forces_are_told_with_who_gives_them(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, write(with_force(), tmp_path)) as one:
        one.locator("#tab-control").click()
        row = one.locator(".series tbody tr").last.inner_text()
        assert "at least 300 fighters" in row
        assert "volunteers" in row


def test_figures_are_parted_by_who_is_counted(browser: Browser, tmp_path: Path) -> None:
    picture = small()
    first, *others = picture.incidents
    claim = first.claims[0]
    by = (Told("A", 12, 12, (claim,), "soldiers"), Told("B", 5, 5, (claim,), "civilians"))
    parts = (Part("soldiers", 12, 12, 12), Part("civilians", 5, 5, 5), Part("guards", 2, 2, 2))
    parted = replace(first, numbers=(Figure("killed", 12, 17, 19, by, parts),), contradictions=())
    with watched(browser, write(replace(picture, incidents=(parted, *others)), tmp_path)) as one:
        to(one, f"#{first.id}")
        item = one.locator(f'[data-incident="{first.id}"]')
        item.locator(".against").wait_for()
        assert "(12 soldiers, 5 civilians and 1 more)" in item.locator(".figures").inner_text()
        assert item.locator(".against").inner_text().index("5 civilians") >= 0


def test_on_paper_incidents_name_their_voices_and_reports(shown: Page) -> None:
    assert shown.locator(".behind").count() == 0
    shown.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    shown.emulate_media(media="print")
    behind = shown.locator('[data-incident="i_taken"] .behind')
    assert behind.is_visible()
    picture = small()
    taken = next(one for one in picture.incidents if one.id == "i_taken")
    told = behind.inner_text()
    assert all(source.name in told for source in taken.sources)
    assert "Reports:" in told
    assert shown.locator("#brief .told-line").count() > 0

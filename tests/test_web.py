"""The page: one file, no network, no word of a report taken for markup; and it works."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from dateline.nouns import Evidence, Picture, Span
from dateline.web import page
from dateline.web.page import MODULES
from tests.browsing import faults, ids, to, until, watched, write
from tests.pictures import HOSTILE, TESSAM, large, small

WEB = Path(__file__).parents[1] / "dateline" / "web"
VENDORED = (WEB / "vendor", Path(__file__).parent / "vendor")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(small(), tmp_path_factory.mktemp("page"))


@pytest.fixture
def shown(browser: Browser, written: Path) -> Iterator[Page]:
    with watched(browser, written) as one:
        yield one


# The file


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path, written: Path) -> None:
    assert write(small(), tmp_path).read_bytes() == written.read_bytes()


def test_a_large_picture_is_packed_and_always_the_same(tmp_path: Path) -> None:
    first = write(large(1000), tmp_path).read_bytes()
    assert b'data-packed="gzip"' in first
    assert len(first) < 1_000_000
    assert write(large(1000), tmp_path).read_bytes() == first


def test_an_empty_picture_is_a_page(tmp_path: Path, browser: Browser) -> None:
    with watched(browser, write(Picture(), tmp_path)) as one:
        assert one.locator("#map .empty").is_visible()


def test_the_policy_allows_nothing_but_what_stands_in_the_file(written: Path) -> None:
    html = written.read_text(encoding="utf-8")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', html)
    assert policy
    assert policy[1].startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy[1]
    assert html.count("</script>") == 3
    assert not re.search(r"""(src|href)=["']?(https?:)?//""", html)


@pytest.mark.parametrize("name", MODULES)
def test_a_module_uses_only_those_before_it(name: str) -> None:
    code = (WEB / f"{name}.js").read_text(encoding="utf-8")
    for names, other in re.findall(r'^import \{([^}]*)\} from "\./([a-z]+)\.js";$', code, re.M):
        assert MODULES.index(other) < MODULES.index(name)
        exported = (WEB / f"{other}.js").read_text(encoding="utf-8")
        for one in names.replace(",", " ").split():
            assert re.search(rf"^export (async )?(function|const) {one}\b", exported, re.M), one
    assert len(re.findall(r"\bimport\b", code)) == len(re.findall(r"^import \{", code, re.M))
    assert code.count("\n") <= 300


@pytest.mark.parametrize("path", sorted(WEB.glob("*.js")), ids=lambda path: path.stem)
def test_no_module_turns_words_into_markup_or_code(path: Path) -> None:
    assert path.stem in MODULES
    code = path.read_text(encoding="utf-8")
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|Function\(", code
    )


@pytest.mark.parametrize("folder", VENDORED, ids=lambda folder: folder.parent.name)
def test_files_of_others_are_as_they_were_published(folder: Path) -> None:
    told = re.findall(r"^\| `([^`]+)`.*`([0-9a-f]{64})`", (folder / "README.md").read_text(), re.M)
    assert {name for name, _ in told} == {
        path.name for path in folder.iterdir() if path.suffix in (".js", ".json")
    }
    for name, sha256 in told:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == sha256


# In a browser


def test_hostile_words_stay_words(shown: Page) -> None:
    to(shown, "#c_taken")
    assert HOSTILE in shown.locator("#reader h2").inner_text()
    assert HOSTILE in (shown.locator(".report-words").text_content() or "")
    for tab in ("control", "reports", "incidents"):
        shown.locator(f"#tab-{tab}").click()
    assert shown.locator("img").count() == 0
    assert shown.locator('a[href^="javascript"]').count() == 0


def test_the_policy_stops_what_is_put_into_the_page(browser: Browser, written: Path) -> None:
    context = browser.new_context()
    one = context.new_page()
    one.goto(written.as_uri())
    one.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.hacked = 1";
            const image = document.createElement("img");
            image.src = "https://example.org/x.png";
            document.body.append(script, image);
        }"""
    )
    one.wait_for_timeout(100)
    assert one.evaluate("window.hacked") is None
    context.close()


def test_an_incident_opens_to_its_claims(shown: Page) -> None:
    shown.locator('[data-incident="i_taken"] button').click()
    item = shown.locator('[data-incident="i_taken"]')
    assert item.locator("button").first.get_attribute("aria-expanded") == "true"
    assert item.locator(".claim").count() == 2
    assert item.locator(".sources li").count() == 2
    assert "17" in item.locator(".contradictions").inner_text()
    assert "17–40 killed" in item.locator(".figures").inner_text()
    assert "2 independent sources · 2 reports · 2 outlets · 1 wire" in item.inner_text()
    assert shown.url.endswith("#i_taken")
    item.locator("button").first.click()
    assert shown.locator(".claim").count() == 0


def test_every_claim_opens_to_its_words(shown: Page) -> None:
    for claim in small().claims:
        to(shown, f"#{claim.id}")
        shown.wait_for_selector(f'.claim.chosen[data-claim="{claim.id}"]')
        assert (
            "".join(shown.locator("#reader .evidence").all_text_contents()) == claim.evidence.text
        )
        trigger = claim.evidence.trigger
        assert trigger
        assert shown.locator("#reader .trigger").text_content() == trigger.text
        assert shown.locator("#reader .evidence").first.is_visible()


def test_the_reader_shows_the_whole_report(shown: Page) -> None:
    shown.locator('[data-incident="i_left"] button').click()
    shown.locator(".claim a.open").click()
    reader = shown.locator("#reader")
    text = next(text for text in small().texts if text.report == "a.txt")
    assert reader.locator(".report-words").text_content() == text.text
    assert reader.locator(".furniture").text_content() == "Read more"
    assert reader.locator("a.other").first.get_attribute("href") == "#c_taken"
    assert "11 January 2022 (date on the page)" in reader.inner_text()
    assert "Words by Sahel Wire" in reader.inner_text()
    shown.keyboard.press("Escape")
    assert reader.is_hidden()
    assert shown.url.endswith("#i_left")


FILTERS = (
    ("#by-words", "overran residents", {"i_taken"}),
    ("#by-words", "valley brigade", {"i_taken"}),
    ("#by-kind", "talks", {"i_met"}),
    ("#by-kind", "family:violence", {"i_bridge", "i_war"}),
    ("#by-actor", "x-army", {"i_taken", "i_left"}),
    ("#by-state", "denied", {"i_left"}),
    ("#by-told", "background", {"i_bridge"}),
    ("#by-told", "denied", {"i_left"}),
    ("#by-from", "2022-01-01", {"i_taken", "i_left"}),
    ("#by-to", "2019-06-30", {"i_bridge"}),
)


def test_filters_leave_what_answers_to_them(shown: Page) -> None:
    for control, value, left in FILTERS:
        field = shown.locator(control)
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
        assert set(ids(shown)) == left, f"{control} {value}"
        shown.get_by_text("Clear all").click()
        assert len(ids(shown)) == len(small().incidents)


def test_the_map_has_a_sign_for_each_place_and_no_point_for_an_area(shown: Page) -> None:
    assert shown.locator("#map .place").count() == 4
    assert shown.locator("#map .place.dot circle").count() == 3
    assert shown.locator('#map .place.area[data-place="x:3/province"]').count() == 1
    assert shown.locator("#map .land").get_attribute("d")
    assert "no position on disputed borders" in shown.locator("#map-figure").inner_text()
    shown.locator("#unplaced summary").click()
    told = shown.locator("#unplaced").inner_text()
    assert "Mali 1" in told
    assert "Kharif al-Sughra 1" in told


def test_a_place_on_the_map_filters(shown: Page) -> None:
    shown.locator('#map .place[data-place="x:1/town"]').click()
    assert ids(shown) == ["i_taken"]
    shown.locator('#map .place[data-place="x:1/town"]').press("Enter")
    assert len(ids(shown)) == 6


def test_the_map_opens_on_most_incidents_and_can_be_moved(shown: Page) -> None:
    def left() -> float:
        box = shown.locator('#map .place[data-place="x:1/town"]').bounding_box()
        assert box
        return box["x"]

    before = left()
    shown.locator("#map svg").focus()
    shown.keyboard.press("ArrowLeft")
    until(shown, lambda: left() > before + 50)
    shown.get_by_label("Back to the first view").click()
    until(shown, lambda: left() == pytest.approx(before))


def test_a_day_on_the_timeline_filters(shown: Page) -> None:
    shown.locator("#timeline rect.bar").first.click(force=True)
    assert set(ids(shown)) == {"i_taken", "i_left"}
    assert "11 January 2022" in shown.locator("#days output").inner_text()


def test_the_timeline_is_worked_with_keys(shown: Page) -> None:
    shown.locator("#timeline svg").focus()
    shown.keyboard.press("ArrowRight")
    shown.keyboard.press("ArrowRight")
    assert "11 January 2022: 2 incidents" in shown.locator(".voice").inner_text()
    shown.keyboard.press("Enter")
    assert set(ids(shown)) == {"i_taken", "i_left"}
    shown.keyboard.press("Escape")
    assert len(ids(shown)) == 6


def test_what_lies_before_the_timeline_is_counted(shown: Page) -> None:
    shown.get_by_text("1 earlier").click()
    assert ids(shown) == ["i_bridge"]


def test_what_did_not_happen_is_drawn_hollow(shown: Page) -> None:
    assert shown.locator("#timeline rect.bar.hollow").count() == 1


def test_totals_stand_below_who_holds_what(shown: Page) -> None:
    shown.locator("#tab-control").click()
    row = shown.locator("#control .totals tbody tr").inner_text()
    for told in ("3 towns", "taken, Mopti", "fewer", "1 to 2 on record", "Tessam, Dero (unsure)"):
        assert told in row
    shown.locator("#control .totals a").click()
    assert shown.locator('[data-incident="i_taken"] .claim').count() == 2


def test_control_is_a_table_with_ways_back(shown: Page) -> None:
    shown.locator("#tab-control").click()
    tables = shown.locator("#control table:not(.totals)")
    assert [table.locator("tbody tr").count() for table in tables.all()] == [2, 2]
    assert "11 Jan 2022" in shown.locator("#control").inner_text()
    shown.locator("#control a").first.click()
    assert shown.locator('[data-incident="i_taken"] .claim').count() == 2


def test_tolls_tell_each_figure_with_who_gives_it(shown: Page) -> None:
    shown.locator("#tab-tolls").click()
    told = shown.locator("#tolls").inner_text()
    assert "40 in 1 of the incidents shown" in told.replace("17–40", "40")
    row = shown.locator("#tolls tbody tr")
    assert row.count() == 1
    assert "at least 17 soldiers" in row.inner_text()
    assert "residents" in row.inner_text()
    shown.locator("#by-state").select_option("denied")
    assert "No figure is given" in shown.locator("#tolls").inner_text()


def test_statements_follow_the_filters_and_lead_to_their_words(shown: Page) -> None:
    shown.locator("#tab-statements").click()
    statements = shown.locator("#statements .statement")
    assert statements.count() == 2
    assert "11 January 2022" in statements.first.inner_text()
    assert "and 1 more report" in statements.first.inner_text()
    shown.locator("#said-by").select_option("army")
    assert statements.count() == 1
    shown.locator("#by-state").select_option("corroborated")
    assert statements.count() == 0
    assert "No statement answers" in shown.locator("#statements").inner_text()
    shown.locator("#by-state").select_option("")
    statements.first.locator("a").click()
    assert shown.locator("#reader .evidence").first.is_visible()


def test_the_address_names_what_is_open(browser: Browser, written: Path) -> None:
    context = browser.new_context()
    one = context.new_page()
    one.goto(f"{written.as_uri()}#c_overran")
    one.wait_for_selector("#reader .evidence")
    assert one.locator(".incident.open").get_attribute("data-incident") == "i_taken"
    one.locator("#reader .close").click()
    one.go_back()
    assert one.locator("#reader .evidence").first.is_visible()
    context.close()


def test_a_broken_address_harms_nothing(shown: Page) -> None:
    for hash_ in ("#%E0%A4%A", "#c_nobody", "#__proto__", "#<img src=x>"):
        to(shown, hash_)
        assert shown.locator("#reader").is_hidden()
        assert len(ids(shown)) == 6


def test_offsets_beyond_the_report_harm_nothing(browser: Browser, tmp_path: Path) -> None:
    picture = small()
    first, *rest = picture.claims
    beyond = Evidence("nowhere", 5_000, 5_007, Span("now", 5_000, 5_003))
    claims = (replace(first, evidence=beyond), *rest)
    broken = replace(picture, claims=claims, texts=picture.texts[:2])
    page(broken, tmp_path / "page.html")
    with watched(browser, tmp_path / "page.html") as one:
        to(one, "#c_taken")
        assert one.locator("#reader .report-words").text_content() == picture.texts[0].text
        to(one, "#c_met")
        assert one.locator('.claim[data-claim="c_met"]').is_visible()


def test_a_town_and_the_land_around_it_are_two_signs(browser: Browser, tmp_path: Path) -> None:
    picture = small()
    around = replace(picture.incidents[0], id="i_around", place=replace(TESSAM, level="area"))
    more = replace(picture, incidents=(*picture.incidents, around))
    with watched(browser, write(more, tmp_path)) as one:
        assert one.locator('#map .place.area[data-place="x:1/area"]').count() == 1
        assert one.locator('#map .place.dot[data-place="x:1/town"]').count() == 1
        assert one.locator("#map .names text").all_text_contents().count("Tessam") == 1


def test_it_can_be_worked_with_keys_alone(shown: Page) -> None:
    shown.locator('[data-incident="i_left"] button').focus()
    shown.keyboard.press("Enter")
    assert shown.locator('[data-incident="i_left"] .claim').count() == 1
    shown.keyboard.press("Tab")
    shown.keyboard.press("Enter")
    assert shown.locator("#reader-title").evaluate("title => document.activeElement === title")
    shown.keyboard.press("Escape")
    assert shown.evaluate("document.activeElement.getAttribute('href')") == "#c_left"


@pytest.mark.parametrize("hash_", ["", "#i_taken", "#c_taken"])
def test_a_narrow_page_does_not_scroll_sideways(
    browser: Browser, written: Path, hash_: str
) -> None:
    with watched(browser, written, width=390, height=844) as one:
        to(one, hash_)
        assert one.evaluate("document.documentElement.scrollWidth") == 390
        if hash_ == "#c_taken":
            assert one.locator("#reader").bounding_box() == {
                "x": 0,
                "y": 0,
                "width": 390,
                "height": 844,
            }


def test_a_thousand_incidents_are_drawn_as_they_are_scrolled_to(
    browser: Browser, tmp_path: Path
) -> None:
    with watched(browser, write(large(1000), tmp_path)) as one:
        assert "1,000 incidents" in one.locator("#counts").inner_text()
        assert 40 <= one.locator(".incident").count() <= 120
        before = one.locator(".incident").count()
        one.locator("#panels").evaluate("panels => panels.scrollTo(0, 1e6)")
        one.locator(".incident").nth(before + 30).wait_for(state="attached")
        to(one, "#i_00999")
        one.wait_for_selector('[data-incident="i_00999"] .claim')
        one.locator("#by-words").fill("Place 17")
        assert "of 1,000" in one.locator(".in-force").inner_text()
        assert one.locator("#map .place").count() == 180


def test_paper_has_the_whole_record_and_nothing_to_press(shown: Page) -> None:
    shown.emulate_media(media="print")
    assert shown.locator("#filters").is_hidden()
    for panel in (
        "#panel-incidents",
        "#panel-control",
        "#panel-tolls",
        "#panel-statements",
        "#panel-brief",
        "#panel-reports",
    ):
        assert shown.locator(panel).is_visible()


VIEWS = (
    "",
    "#i_taken",
    "#c_taken",
    "#map=control&tab=control&from=2022-01-11&to=2022-01-11",
    "#tab=tolls",
    "#tab=statements",
    "#tab=brief",
    "#tab=reports",
)


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(browser: Browser, written: Path, scheme: str, width: int) -> None:
    with watched(browser, written, width=width, color_scheme=scheme, bypass_csp=True) as one:
        for view in VIEWS:
            one.goto("about:blank")
            one.goto(written.as_uri() + view)
            one.wait_for_selector("body[data-drawn]")
            assert (view, faults(one)) == (view, [])

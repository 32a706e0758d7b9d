"""The slider of days and control by day: what stands when, and nothing finer than was told."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from dateline.nouns import Control, Picture, When
from tests.browsing import ids, to, until, watched, write
from tests.pictures import FIRST, HOSTILE, small

SIGN = "#map .holds .spot"


def on(days: int) -> date:
    return FIRST + timedelta(days=days)


def row(id_: str, holder: str | None, since: int, end: int | None, status: str) -> Control:
    """Return a spell of Tessam, which a report published on the eleventh tells of."""
    until_ = When(on(end), on(end)) if end is not None else None
    began = When(on(since), on(since))
    return Control(
        id_, "Tessam", "x:1", "town", "ML", "Mopti", holder, (), began, until_, status, ("i_taken",)
    )


def changing() -> Picture:
    """Return a town that falls and is retaken, and two areas of which less is told."""
    vague = When(on(4), on(9))
    control = (
        row("k_1", "Valley Brigade", 8, 10, "claimed"),
        row("k_2", "army", 10, 12, "confirmed"),
        row("k_3", "brigade and army", 12, 14, "contested"),
        row("k_4", "army and brigade", 14, None, "denied"),
        Control(
            "k_5", "Mopti", "x:3", "province", "ML", None, "army", (), vague, None, "confirmed"
        ),
        Control("k_6", f"Dero {HOSTILE}", "x:2", "district", "ML", None, HOSTILE, since=vague),
    )
    return replace(small(), control=control)


@pytest.fixture(scope="module")
def page_of_changes(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(changing(), tmp_path_factory.mktemp("changes"))


@pytest.fixture
def shown(browser: Browser, page_of_changes: Path) -> Iterator[Page]:
    with watched(browser, page_of_changes) as one:
        yield one


def day(one: Page) -> str:
    return one.locator("#day").get_attribute("aria-valuetext") or ""


def look(one: Page, days: int, more: str = "") -> None:
    to(one, f"#from={on(days)}&to={on(days)}{more}")


def test_the_slider_is_worked_with_keys(shown: Page) -> None:
    assert day(shown) == "All days: 6 incidents"
    shown.locator("#day").focus()
    shown.keyboard.press("Home")
    until(shown, lambda: "10 January 2022: 0 incidents" in day(shown))
    shown.keyboard.press("ArrowRight")
    until(shown, lambda: day(shown) == "11 January 2022: 2 incidents")
    assert set(ids(shown)) == {"i_taken", "i_left"}
    until(shown, lambda: shown.locator("#map .place.dot:not(.none)").count() == 2)
    shown.get_by_label("The next day").press("Enter")
    until(shown, lambda: day(shown).startswith("12 January 2022"))
    shown.get_by_role("button", name="All days").press("Enter")
    assert len(ids(shown)) == 6


def test_the_slider_can_show_all_until_a_day(shown: Page) -> None:
    look(shown, 8)
    shown.locator("#day-mode").select_option("until")
    assert day(shown) == "Until 11 January 2022: 3 incidents"
    assert "i_bridge" in ids(shown)


def test_the_days_play_and_stop(shown: Page) -> None:
    shown.get_by_label("Play the days").click()
    until(shown, lambda: day(shown).startswith("11 January 2022"))
    shown.get_by_label("Stop").click()
    stopped = day(shown)
    shown.wait_for_timeout(1500)
    assert day(shown) == stopped


def test_a_day_of_many_is_drawn_as_not_sure(browser: Browser, tmp_path: Path) -> None:
    picture = small()
    told = tuple(
        replace(one, time=When(on(5), on(9))) if one.id == "i_taken" else one
        for one in picture.incidents
    )
    with watched(browser, write(replace(picture, incidents=told), tmp_path)) as one:
        look(one, 8)
        sign = one.locator('#map .place[data-place="x:1/town"]')
        until(one, lambda: "unsure" in (sign.get_attribute("class") or ""))
        assert "perhaps on other days" in (sign.get_attribute("aria-label") or "")


def test_a_view_stands_in_its_address(browser: Browser, page_of_changes: Path) -> None:
    with watched(browser, page_of_changes) as one:
        one.locator("#by-actor").select_option("x-army")
        one.locator("#map-control").check(force=True)
        one.locator("#tab-control").click()
        one.locator("#day").focus()
        one.keyboard.press("ArrowLeft")
        until(one, lambda: all(word in one.url for word in ("x-army", "map=control", "to=2022")))
        address, words = one.url, day(one)
    with watched(browser, page_of_changes) as one:
        to(one, address.partition("#")[2])
        until(one, lambda: day(one) == words)
        assert one.locator("#by-actor").input_value() == "x-army"
        assert one.locator("#map-control").is_checked()
        assert one.locator("#control").is_visible()


def test_what_an_address_cannot_mean_is_left_out(shown: Page) -> None:
    to(shown, "#from=2022-13-77&kind=nothing&map=moon&tab=__proto__&place=x&words=")
    assert len(ids(shown)) == 6
    assert shown.locator("#map-incidents").is_checked()
    to(shown, f"#i_taken&actor={HOSTILE}&state=claimed")
    assert shown.locator('[data-incident="i_taken"] .claim').count() == 2


def test_an_incident_keeps_the_view_around_it(shown: Page) -> None:
    look(shown, 8)
    shown.locator('[data-incident="i_taken"] button').first.click()
    until(shown, lambda: "#i_taken&from=2022-01-11" in shown.url)
    shown.locator(".claim a.open").first.click()
    until(shown, lambda: "#c_taken&from" in shown.url or "#c_overran&from" in shown.url)
    shown.go_back()
    until(shown, lambda: "#i_taken&from=2022-01-11" in shown.url)


HELD = (
    (7, None, "no report yet"),
    (8, "claimed", "Valley Brigade: claimed; reported on that day"),
    (9, "claimed", "Valley Brigade: claimed; reported on that day"),
    (10, "confirmed", "army: confirmed; no report since 12 Jan"),
    (12, "contested", "brigade and army: contested"),
    (14, "denied", "army and brigade: denied"),
)


@pytest.mark.parametrize(("days", "status", "words"), HELD)
def test_a_place_is_held_by_whom_it_is_told(
    shown: Page, days: int, status: str | None, words: str
) -> None:
    look(shown, days, "&map=control")
    sign = shown.locator(f'{SIGN}[data-hold="x:1/town"]')
    until(shown, lambda: words in (sign.get_attribute("aria-label") or ""))
    if status:
        assert status in (sign.locator(".hold").get_attribute("class") or "")
    assert sign.locator(".fresh").count() == int(days in (8, 10, 12, 14))


def test_levels_are_not_blurred(shown: Page) -> None:
    look(shown, 10, "&map=control")
    town = shown.locator(f'{SIGN}[data-hold="x:1/town"] .body')
    province = shown.locator(f'{SIGN}[data-hold="x:3/province"] .body')
    assert "A" in (town.get_attribute("d") or "")
    assert (province.get_attribute("d") or "").count("L") == 5
    # A district told of under the id of its town has no place of its own on the map.
    assert shown.locator(SIGN).count() == 2
    assert "1 place not on the map" in shown.locator("#map-key").inner_text()


def test_days_between_two_accounts_are_told_as_such(shown: Page) -> None:
    shown.locator("#tab-control").click()
    look(shown, 6, "&map=control&tab=control")
    mopti = shown.locator('.on-the-day [data-spot="x:3/province"]')
    until(shown, lambda: "nobody told yet" in mopti.inner_text())
    assert "between 7 Jan and 12 Jan it may have changed" in mopti.inner_text()


def test_the_control_table_follows_the_day(shown: Page) -> None:
    look(shown, 9, "&tab=control")
    table = shown.locator(".on-the-day")
    until(shown, lambda: "On 12 January 2022" in table.inner_text())
    town = table.locator('[data-spot="x:1/town"]')
    assert "Valley Brigade" in town.inner_text()
    assert "only" in (town.locator(".status").get_attribute("title") or "")
    look(shown, 10, "&tab=control")
    until(shown, lambda: "confirmed" in town.inner_text())
    assert "no report since 12 Jan" in town.inner_text()
    changes = shown.locator(".changes li").all_inner_texts()
    assert any("Valley Brigade → " in one.replace("\n", " ") for one in changes)
    until(shown, lambda: shown.locator(".spells .spell").count() == 6)


def test_a_sign_of_control_opens_its_row(shown: Page) -> None:
    look(shown, 10, "&map=control")
    shown.locator(f'{SIGN}[data-hold="x:1/town"]').press("Enter")
    assert shown.locator("#control").is_visible()
    assert shown.locator('#control tr.chosen[data-spot="x:1/town"]').count() == 5


def tab_to(one: Page, selector: str) -> None:
    """Press Tab until what answers to the selector has the focus."""
    for _ in range(90):
        if one.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        one.keyboard.press("Tab")
    pytest.fail(f"{selector} is not reached.")


def test_from_a_town_to_its_words_with_keys_alone(shown: Page) -> None:
    tab_to(shown, '[data-place="x:1/town"]')
    shown.keyboard.press("Enter")
    assert ids(shown) == ["i_taken"]
    tab_to(shown, ".incident h3 button")
    shown.keyboard.press("Enter")
    tab_to(shown, ".papers a")
    shown.keyboard.press("Enter")
    assert shown.locator("#reader .evidence").first.is_visible()
    shown.keyboard.press("Escape")
    assert shown.locator("#reader").is_hidden()


def test_who_holds_what_is_reached_with_keys_alone(shown: Page) -> None:
    tab_to(shown, "#map-incidents")
    shown.keyboard.press("ArrowRight")
    assert shown.locator("#map-control").is_checked()
    tab_to(shown, f'{SIGN}[data-hold="x:1/town"]')
    assert "Valley Brigade: claimed" in shown.locator(".tip").inner_text()
    shown.keyboard.press("Enter")
    assert shown.locator("#control").is_visible()
    tab_to(shown, "#day")
    shown.keyboard.press("Home")
    until(shown, lambda: "On 10 January 2022" in shown.locator(".on-the-day").inner_text())


def test_a_record_without_control_has_no_such_map(browser: Browser, tmp_path: Path) -> None:
    with watched(browser, write(replace(small(), control=()), tmp_path)) as one:
        assert one.locator(".modes").is_hidden()
        one.locator("#tab-control").click()
        assert "No report says" in one.locator("#control").inner_text()


def test_control_of_an_undated_record_is_told(browser: Browser, tmp_path: Path) -> None:
    undated = Picture(control=(Control("k_1", "Tessam", "x:1", "town", holder="army"),))
    with watched(browser, write(undated, tmp_path)) as one:
        one.locator("#tab-control").click()
        assert "army" in one.locator(".on-the-day").inner_text()

"""The way of a claim, drawn: words, report, outlet, wire, speaker; and names of any direction."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from playwright.sync_api import Browser, Page

from dateline.nouns import Actor, Copy, Modality, Picture, SharedPassage, Speaker, Text
from tests.browsing import to, until, watched, write
from tests.pictures import HOSTILE, small

BRIGADE = "كتيبة الوادي (17)"
TOWN = "קריית העמק"
SPOKESMAN = "العقيد سالم"
NAMES = (BRIGADE, TOWN, SPOKESMAN)

LOOSE = """() => {
    const right = /[\\u0590-\\u06ff]/;
    const apart = (node) => node.parentElement.closest("bdi, [dir=auto], svg, title")
        || (node.parentElement.tagName === "OPTION" && node.data.includes("\\u2068"));
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const loose = [];
    while (walker.nextNode()) {
        const { currentNode } = walker;
        const shown = currentNode.parentElement.tagName !== "SCRIPT";
        const strange = shown && right.test(currentNode.data) && !apart(currentNode);
        if (strange) loose.push(currentNode.data);
    }
    return loose;
}"""


def copied(texts: tuple[Text, ...]) -> tuple[Text, ...]:
    """Say that the second report took one sentence word for word, and another reworded."""
    first, second, *rest = texts
    end = second.text.index("\n")
    passages = (SharedPassage(0, end, 31, 60, True), SharedPassage(end + 1, end + 20, 0, 20, False))
    taken = replace(second, copies=(Copy("a.txt", 2, 0.5, "from", passages),), wires=("Wire 8",))
    return (first, taken, *rest)


def told() -> Picture:
    picture = small()
    return replace(picture, texts=copied(picture.texts))


@pytest.fixture
def shown(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with watched(browser, write(told(), tmp_path)) as one:
        to(one, "#i_taken")
        yield one


def test_every_voice_has_a_thread_to_its_reports(shown: Page) -> None:
    figure = shown.locator('[data-incident="i_taken"] .provenance')
    assert figure.locator(".sources li").count() == 2
    assert figure.locator(".papers li").count() == 2
    # The wire is written once, though one speaker came by it and another's report credits it.
    assert figure.locator(".between li").all_inner_texts() == ["Sahel Wire", "Wire 8"]
    until(shown, lambda: figure.locator(".thread").count() == 4)
    assert "one voice" in figure.inner_text()
    assert "copies The Courier" in figure.inner_text()


def test_a_thread_is_lit_from_either_end(shown: Page) -> None:
    figure = shown.locator('[data-incident="i_taken"] .provenance')
    until(shown, lambda: figure.locator(".thread").count() == 4)
    figure.locator(".sources li").nth(1).hover()
    until(shown, lambda: figure.locator(".thread.lit").count() == 2)
    figure.locator(".papers a").first.focus()
    until(shown, lambda: figure.locator(".thread.lit").count() == 2)


def test_a_claim_goes_back_to_its_speaker_step_by_step(shown: Page) -> None:
    claim = shown.locator('.claim[data-claim="c_overran"]')
    claim.get_by_text("How it came here").press("Enter")
    claim.locator(".way").wait_for()
    names = claim.locator(".way .step-name").all_inner_texts()
    assert names == [
        "the words",
        "stand in",
        "published by",
        "words by",
        "copied from",
        "said by",
        "counted as",
    ]
    way = claim.locator(".way").inner_text()
    assert "overran" in way
    assert "of b.txt" in way
    assert "Radio Delta" in way
    assert "2 sentences, 50% of the report, are shared" in way
    assert "an unnamed description" in way


def test_who_denies_is_drawn_apart_and_counted_as_no_source(
    browser: Browser, tmp_path: Path
) -> None:
    picture = told()
    claims = tuple(
        replace(one, speaker=Speaker("named", "army"), modality=Modality.DENIED)
        if one.id == "c_overran"
        else one
        for one in picture.claims
    )
    first, *rest = picture.incidents
    disputed = replace(first, sources=first.sources[:1], denied_by=("army",), state="disputed")
    denied = replace(picture, claims=claims, incidents=(disputed, *rest))
    with watched(browser, write(denied, tmp_path)) as one:
        to(one, "#i_taken")
        voice = one.locator(".provenance .sources li.denied")
        assert "no source: it denies it" in voice.inner_text()
        until(one, lambda: one.locator(".thread.denied").count() == 2)


def test_copied_sentences_are_marked_where_they_stand(shown: Page) -> None:
    to(shown, "#r_b")
    words = shown.locator("#reader .report-words")
    verbatim = words.locator(".copied.verbatim")
    assert "".join(verbatim.all_text_contents()) == told().texts[1].text.split("\n")[0]
    assert "taken from" in (verbatim.first.get_attribute("title") or "")
    assert "reworded" in (words.locator(".copied.reworded").first.get_attribute("title") or "")
    assert "also in The Courier" in shown.locator("#reader .legend").inner_text()
    assert words.text_content() == told().texts[1].text
    to(shown, "#r_c")
    assert "also in" not in shown.locator("#reader .legend").inner_text()


def from_right_to_left() -> Picture:
    picture = small()
    incidents = tuple(
        replace(
            one,
            actor=(Actor(BRIGADE, "r:1"),),
            place=replace(one.place, name=TOWN) if one.place else None,
            sources=tuple(replace(source, name=SPOKESMAN) for source in one.sources),
            denied_by=(SPOKESMAN,),
        )
        for one in picture.incidents
    )
    claims = tuple(
        replace(one, speaker=Speaker("named", SPOKESMAN, via=(BRIGADE,))) for one in picture.claims
    )
    texts = tuple(replace(one, outlet=SPOKESMAN, title=f"{TOWN} 3 – 4") for one in picture.texts)
    control = tuple(replace(one, holder=BRIGADE, place=TOWN) for one in picture.control)
    said = tuple(replace(one, speaker=(Actor(BRIGADE),), about=TOWN) for one in picture.statements)
    return replace(
        picture, incidents=incidents, claims=claims, texts=texts, control=control, statements=said
    )


def test_names_from_right_to_left_stay_apart_from_the_words_around_them(
    browser: Browser, tmp_path: Path
) -> None:
    with watched(browser, write(from_right_to_left(), tmp_path)) as one:
        for view in (
            "#i_taken",
            "#c_taken&map=control&tab=control",
            "#tab=tolls",
            "#tab=statements",
            "#tab=reports",
            "#map=control&tab=control",
        ):
            to(one, view)
            one.wait_for_timeout(100)
            assert one.evaluate(LOOSE) == [], view
        assert f"\u2068{BRIGADE}\u2069 (" in (one.locator("#by-actor").inner_text())
        assert any(BRIGADE in words for words in one.locator("#control bdi").all_inner_texts())


def test_statements_are_told_by_day_and_by_speaker(shown: Page) -> None:
    shown.locator("#tab-statements").click()
    heads = shown.locator("#statements .day-head")
    assert heads.all_inner_texts() == ["11 January 2022", "Day not said"]
    shown.locator("#said-order").select_option("speaker")
    assert heads.first.inner_text() == "army"
    assert HOSTILE in heads.nth(1).inner_text()
    lane = shown.locator(".by-days button", has_text="army")
    lane.press("Enter")
    assert shown.locator("#statements .statement").count() == 1
    assert shown.locator("#said-by").input_value() == "army"


def test_incidents_are_filtered_by_speaker_place_and_sources(shown: Page) -> None:
    to(shown, "#speaker=residents")
    until(shown, lambda: "1 of 6" in shown.locator(".in-force").inner_text())
    to(shown, "#place=x%3A3%2Fprovince")
    until(shown, lambda: shown.locator("#by-place").input_value() == "x:3/province")
    shown.get_by_text("Clear all").click()
    shown.locator("#by-sources").select_option("two")
    assert shown.locator(".incident").count() == 1

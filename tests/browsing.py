"""Pages opened in a browser, and watched: they may ask for nothing and complain of nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dateline.nouns import Picture
from dateline.pipeline import brief_of, series_of
from dateline.web import page

AXE = Path(__file__).parent / "vendor" / "axe.min.js"


def write(picture: Picture, folder: Path) -> Path:
    page(picture, folder / "page.html", brief_of(picture), series_of(picture))
    return folder / "page.html"


@contextmanager
def watched(
    browser: Browser, path: Path, *, width: int = 1280, height: int = 800, **options: Any
) -> Iterator[Page]:
    """Open a page; at the end it must have asked for nothing and complained of nothing."""
    context = browser.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(8000)
    one = context.new_page()
    asked: list[str] = []
    complaints: list[str] = []
    one.on("request", lambda request: asked.append(request.url))
    one.on("console", lambda message: complaints.append(message.text))
    one.on("pageerror", lambda error: complaints.append(str(error)))
    one.goto(path.as_uri())
    one.wait_for_selector("body[data-drawn]")
    yield one
    assert one.evaluate("window.hacked") is None
    assert {url.partition("#")[0] for url in asked} <= {path.as_uri(), "about:blank"}
    assert complaints == []
    context.close()


def ids(one: Page) -> list[str | None]:
    return [item.get_attribute("data-incident") for item in one.locator(".incident").all()]


def until(one: Page, holds: Callable[[], bool]) -> None:
    for _ in range(250):
        if holds():
            return
        one.wait_for_timeout(30)
    pytest.fail("It did not come about.")


def to(one: Page, hash_: str) -> None:
    one.evaluate("hash => { location.hash = hash }", hash_)


def faults(one: Page) -> list[tuple[str, list[str]]]:
    """Return what axe finds on a page that was opened with its policy off, worst or not."""
    one.add_script_tag(path=AXE)
    found = one.evaluate("axe.run()")["violations"]
    return [(fault["id"], [node["html"][:160] for node in fault["nodes"]]) for fault in found]

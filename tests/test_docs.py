"""What a newcomer reads is true: pages run, links lead somewhere, nothing is left untold."""

import re
from pathlib import Path

import pytest

from dateline.cli import COMMANDS
from dateline.exports import EXPORTS
from dateline.knowledge.events import open_events
from dateline.knowledge.languages import LANGUAGES
from tools.write_docs import BLOCK, ROOT, TABLE, pages, written

FACE = ("README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "SECURITY")
PAGES = [
    *(ROOT / f"{name}.md" for name in FACE),
    *sorted(ROOT.glob("docs/**/*.md")),
    ROOT / "samples" / "README.md",
    ROOT / "bench" / "README.md",
]
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
README = ROOT / "README.md"
LENGTHS = {"README": (100, 150), "ARCHITECTURE": (40, 120), "CONTRIBUTING": (40, 120)}


COUNTS = re.compile(
    r"\d+(?= claims| incidents| spells of control)|(?<=Claims   )\d+(?= new)", re.MULTILINE
)
"""The network's integer arithmetic differs between processors by a claim or two in a thousand."""


def words(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def name(page: Path) -> str:
    return str(page.relative_to(ROOT))


def runs(page: Path) -> bool:
    return bool(BLOCK.search(words(page)))


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(page, id=name(page), marks=[] if page == README else [pytest.mark.slow])
        for page in pages()
        if runs(page)
    ],
)
def test_what_is_shown_is_what_is_printed(page: Path, tmp_path: Path) -> None:
    """If this fails: look at the difference, then python -m tools.write_docs."""
    assert COUNTS.sub("N", written(page, tmp_path)) == COUNTS.sub("N", words(page))


@pytest.mark.parametrize("page", [one for one in pages() if not runs(one)], ids=name)
def test_tables_are_current(page: Path, tmp_path: Path) -> None:
    """If this fails: python -m tools.write_docs."""
    assert written(page, tmp_path) == words(page)


def test_there_is_something_to_run() -> None:
    told = words(README)
    assert "```console" in told
    assert "```pycon" in told
    assert TABLE.search(told)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in LINK.findall(FENCED.sub("", words(page))):
        if "://" in link:
            continue
        file, _, anchor = link.partition("#")
        target = (page.parent / file).resolve() if file else page
        assert target.exists(), f"{link} leads nowhere"
        if anchor:
            assert anchor in anchors(target), f"{name(target)} has no heading for #{anchor}"


def anchors(page: Path) -> set[str]:
    """Return the names of a page's headings as a forge makes them."""
    heads = re.findall(r"^#+ (.*)$", words(page), re.MULTILINE)
    bare = (re.sub(r"[^\w\- ]", "", head.lower()) for head in heads)
    return {head.replace(" ", "-") for head in bare}


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_a_page_is_short_and_says_first_what_it_is(page: Path) -> None:
    lines = words(page).splitlines()
    assert lines[0].startswith("# ")
    assert len(lines) < 300
    least, most = LENGTHS.get(page.stem, (1, 300)) if page.parent == ROOT else (1, 300)
    assert least <= len(lines) <= most


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_the_voice(page: Path) -> None:
    prose = FENCED.sub("", words(page))
    prose = re.sub(r"`[^`]*`|\"[^\"]*\"|^>.*$|^\|.*$", "", prose, flags=re.MULTILINE)
    for word in ("we", "our", "simply", "just", "powerful", "easily", "utilize", "article"):
        assert not re.search(rf"\b{word}\b", prose, re.IGNORECASE), word


def test_the_architecture_names_every_folder_and_no_other_file() -> None:
    page = words(ROOT / "ARCHITECTURE.md")
    package = ROOT / "dateline"
    for path in package.rglob("*.py"):
        for folder in path.relative_to(package).parts[:-1]:
            assert f"{folder}/" in page
    for file in re.findall(r"`([a-z]+/\w+\.py)`", page):
        assert (package / file).is_file() or (ROOT / file).is_file(), file


def told() -> str:
    return "\n".join(words(page) for page in PAGES)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_told_and_shown(command: str) -> None:
    assert f"## {command}\n" in words(ROOT / "docs" / "commands.md")
    assert f"dateline {command}" in told()


@pytest.mark.parametrize("event", open_events())
def test_every_kind_of_event_is_told(event: str) -> None:
    assert f"`{event}`" in told()


@pytest.mark.parametrize("form", EXPORTS)
def test_every_format_is_told(form: str) -> None:
    assert f"| `{form}` |" in words(ROOT / "docs" / "spreadsheets-and-maps.md")


def test_the_languages_are_told() -> None:
    assert LANGUAGES == ("en",), "README, limits and changelog say that English alone is read"


def test_the_kinds_are_counted_right() -> None:
    assert len(open_events()) == 40, "README and changelog say forty"


def test_the_version_is_one() -> None:
    version = re.search(r'^version = "(.*)"$', words(ROOT / "pyproject.toml"), re.MULTILINE)
    assert version is not None
    assert f"version: {version[1]}\n" in words(ROOT / "CITATION.cff")
    assert version[1] in words(ROOT / "CHANGELOG.md")

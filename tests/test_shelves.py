"""Every file on a shelf is in its table, is told about, and has cases."""

import tomllib
from pathlib import Path

import pytest

from dateline.cli import COMMANDS
from dateline.exports import EXPORTS
from dateline.knowledge.events import FAMILIES, open_events
from dateline.knowledge.languages import LANGUAGES
from dateline.papers import PAPERS
from dateline.readers import READERS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "dateline"
LANGUAGE_SHELF = PACKAGE / "knowledge" / "languages"

#: Modules of a shelf's folder that are no item of it: what all items share.
APART = {
    "readers": {"__init__", "reader", "shelf", "finding", "manifest", "opening", "decoding"},
    "exports": {"__init__", "export", "tables"},
    "papers": {"__init__", "paper"},
    "cli": {"__init__", "correcting", "naming", "options", "progress", "telling"},
}

#: Kinds that nothing reads yet: a gap, which fails the suite on the day it closes.
FRAMELESS: frozenset[str] = frozenset()


def items(shelf: str) -> set[str]:
    return {path.stem for path in (PACKAGE / shelf).glob("*.py")} - APART[shelf]


def module_names(things: object) -> set[str]:
    assert isinstance(things, tuple)
    return {thing.__name__.rpartition(".")[2] for thing in things}


def test_the_readers() -> None:
    assert module_names(READERS) == items("readers")


def test_no_two_readers_want_one_suffix() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.SUFFIXES]
    assert len(suffixes) == len(set(suffixes))
    assert all(suffix == suffix.lower() and suffix.startswith(".") for suffix in suffixes)


@pytest.mark.parametrize("reader", READERS, ids=lambda one: str(one.__name__))
def test_a_reader_is_told_and_tried(reader: object) -> None:
    suffixes: frozenset[str] = getattr(reader, "SUFFIXES")  # noqa: B009
    tests = (ROOT / "tests" / "test_readers.py").read_text("utf-8")
    docs = (ROOT / "docs" / "your-own-folder.md").read_text("utf-8")
    assert any(suffix in tests for suffix in suffixes)
    assert all(f"`{suffix}`" in docs for suffix in suffixes)


def test_the_exports() -> None:
    assert set(EXPORTS) == items("exports")
    assert module_names(tuple(EXPORTS.values())) == set(EXPORTS)


@pytest.mark.parametrize("form", EXPORTS)
def test_a_format_is_tried(form: str) -> None:
    assert EXPORTS[form].__doc__
    assert form in (ROOT / "tests" / "test_exports.py").read_text("utf-8")


def test_the_papers() -> None:
    assert module_names(tuple(PAPERS.values())) == items("papers")
    docs = (ROOT / "docs" / "brief.md").read_text("utf-8")
    assert all(f"`{ending}`" in docs for ending in PAPERS)


def test_the_commands() -> None:
    assert set(COMMANDS) == items("cli")
    assert {module for module, _ in COMMANDS.values()} == {f"dateline.cli.{n}" for n in COMMANDS}


def test_the_families_of_events() -> None:
    files = {path.stem for path in (PACKAGE / "knowledge" / "events").glob("*.toml")}
    assert files - {"codes"} == set(FAMILIES)


def test_the_languages() -> None:
    folders = {path.name for path in LANGUAGE_SHELF.iterdir() if (path / "actors.toml").is_file()}
    assert folders == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_subjects(language: str) -> None:
    def subjects(name: str) -> set[str]:
        folder = LANGUAGE_SHELF / name
        return {str(path.relative_to(folder)) for path in folder.rglob("*.toml")}

    assert subjects(language) == subjects("en")
    assert {f"frames/{family}.toml" for family in FAMILIES} <= subjects(language)


@pytest.mark.parametrize(
    "path", sorted(PACKAGE.rglob("*.toml")), ids=lambda path: str(path.relative_to(PACKAGE))
)
def test_every_sheet_can_be_read(path: Path) -> None:
    assert tomllib.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(key, marks=[pytest.mark.xfail] if key in FRAMELESS else [])
        for key in open_events()
    ],
)
def test_a_kind_has_a_frame_in_every_language(event: str) -> None:
    for language in LANGUAGES:
        frames = (LANGUAGE_SHELF / language / "frames").glob("*.toml")
        assert f'event = "{event}"' in "".join(path.read_text("utf-8") for path in frames)


def test_every_case_sheet_is_run() -> None:
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    for sheet in sorted((ROOT / "tests" / "cases").rglob("*.toml")):
        names = (f'"{sheet.stem}"', f'"{sheet.name}"')
        assert any(name in tests for name in names), f"{sheet} is run by no test"

"""The building stands: who may import whom, and how large a room may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

STOREYS = (
    {"errors"},
    {"nouns"},
    {"knowledge"},
    {"mentions"},
    {
        "crew",
        "readers",
        "cleaning",
        "parsing",
        "extraction",
        "linking",
        "picture",
        "comparing",
        "briefing",
        "papers",
        "exports",
        "record",
        "web",
    },
    {"pipeline"},
    {"cli"},
)
STOREY = {room: height for height, rooms in enumerate(STOREYS) for room in rooms}
PACKAGE = Path(__file__).parents[1] / "dateline"
MODULES = sorted(PACKAGE.rglob("*.py"))
DRAWERS = {"util", "utils", "helpers", "common", "misc", "base", "core", "manager"}
SHELVES_APART = {"atlas", "actors", "events", "languages"}


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module == "dateline":
            yield from (f"dateline.{name.name}" for name in node.names)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("dateline."):
            yield node.module or ""
        elif isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.startswith("dateline."))


def room_of(path: Path) -> str:
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_only_what_lies_beneath(path: Path) -> None:
    room = room_of(path)
    if room not in STOREY:  # __init__ and __main__ are the street door
        return
    beneath = {room} | {other for other in STOREY if STOREY[other] < STOREY[room]}
    assert {name.split(".")[1] for name in imports(path)} <= beneath


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_comes_by_the_door(path: Path) -> None:
    """From outside a room only its door is imported; inside a room, never one's own door."""
    here = path.relative_to(PACKAGE).with_suffix("").parts
    for name in imports(path):
        parts = tuple(name.split(".")[1:])
        if parts[0] in ("nouns", "knowledge", "errors"):
            continue
        if parts[0] == here[0] and here[-1] != "__init__":
            assert len(parts) > 1, f"{path} imports its own door"
        elif parts[0] != here[0]:
            assert len(parts) == 1, f"{path} climbs through a window: {name}"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_is_of_a_readable_size(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= 300, f"{path} has {lines} lines"
    for node in functions(path):
        size = (node.end_lineno or node.lineno) - node.lineno + 1
        assert size <= 40, f"{node.name} has {size} lines"
        late = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
        assert not late, f"{node.name} imports late"


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_has_a_name_and_catches_by_class(path: Path) -> None:
    assert path.stem not in DRAWERS
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.ExceptHandler):
            name = getattr(node.type, "id", "")
            assert node.type is not None, f"{path} catches everything"
            assert name not in ("Exception", "BaseException"), f"{path} catches everything"

"""A picture and the parts of the page, put together into one file."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from string import Template

from dateline.nouns import Brief, Picture, Point
from dateline.web.embedding import embed
from dateline.web.shape import shape
from dateline.web.told import Order, brief_shape, series_shape

HERE = Path(__file__).parent

MODULES = (
    "dom",
    "words",
    "record",
    "address",
    "filtering",
    "lens",
    "projection",
    "labels",
    "zooming",
    "symbols",
    "backdrop",
    "holding",
    "sides",
    "held",
    "mapkey",
    "map",
    "unplaced",
    "scale",
    "days",
    "spells",
    "stacking",
    "brushing",
    "timeline",
    "claims",
    "provenance",
    "incident",
    "list",
    "totals",
    "series",
    "control",
    "reports",
    "speakers",
    "statements",
    "tolls",
    "brief",
    "marks",
    "reader",
    "filters",
    "main",
)
"""The ES modules in the order in which they are joined: each uses only those before it."""

STYLES = (
    "ground",
    "layout",
    "incidents",
    "provenance",
    "tables",
    "brief",
    "map",
    "control",
    "timeline",
    "reader",
    "print",
)

IMPORT = re.compile(r'^import (\{[^}]*\}) from "\./([a-z]+)\.js";$', re.MULTILINE)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)


def page(
    picture: Picture, path: Path, brief: Brief | None = None, points: Sequence[Point] = ()
) -> None:
    """Write the page of a picture, with its brief and series; the same gives the same bytes."""
    path.write_bytes(render(picture, brief, points).encode())


def render(picture: Picture, brief: Brief | None = None, points: Sequence[Point] = ()) -> str:
    """Return the page of a picture as HTML.

    The brief lies beside the record, so that whoever does not ask for it need not wait for it.
    """
    style, script, order = _style(), _script(), Order(picture)
    record = {**shape(picture), "series": series_shape(points, order)}
    return Template(_part("page.html")).substitute(
        policy=f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)};"
        " base-uri 'none'; form-action 'none'",
        title=f"What {len(picture.texts)} reports claim",
        style=style,
        script=script,
        record=embed(record, "record"),
        brief=embed(brief and brief_shape(brief, order), "brief-told"),
    )


def _script() -> str:
    """Return the modules as one, each within a scope of its own."""
    return "\n".join(_scoped(name, _part(f"{name}.js")) for name in MODULES)


def _scoped(name: str, module: str) -> str:
    """Return a module as a constant that holds its exports, whose imports are such constants.

    >>> print(_scoped("b", 'import { one } from "./a.js";\\nexport const two = one;'))
    const b_js = (() => {
    const { one } = a_js;
    const two = one;
    return { two };
    })();
    """
    exported = ", ".join(EXPORT.findall(module))
    body = EXPORT.sub("", IMPORT.sub(r"const \1 = \2_js;", module)).rstrip()
    return f"const {name}_js = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"


def _style() -> str:
    return "\n".join(_part(f"{name}.css") for name in STYLES)


def _part(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(words: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(words.encode()).digest()).decode()}'"

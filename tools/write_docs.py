"""Run what README.md and docs/ show and write the true output; fill in the tables made from code.

python -m tools.write_docs

In a block marked ``console`` every line that begins with ``$`` is run, in one marked ``pycon``
every ``>>>``; what was printed takes the place of what stood below it. The blocks of a page share
a folder that begins with nothing but ``samples``. A block marked ``csv file=NAME`` is written to
that file. Between ``<!-- NAME -->`` and ``<!-- end -->`` stands a table of ``doc_tables.py``.
``<!-- c_1234 is "WORDS" of REPORT -->`` says which claim an id on the page means: the id becomes
that of the claim whose trigger stands in these words of a sample; with ``i_1234``, that of its
incident.
"""

import contextlib
import doctest
import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from dateline.nouns import Reading
from dateline.pipeline import picture_of, read_files
from tools.doc_tables import TABLES

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"^```(console|pycon|\w+ file=\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"<!-- (\w+) -->\n.*?<!-- end -->", re.DOTALL)

CLAIM = re.compile(r'<!-- ([ci]_\w+) is "(.+?)" of (\S+) -->')


def pages() -> list[Path]:
    """Return the pages that are kept true: the README and all of docs but the codebook."""
    docs = sorted(ROOT.glob("docs/**/*.md"))
    return [ROOT / "README.md", *(page for page in docs if "codebook" not in str(page))]


def written(page: Path, folder: Path) -> str:
    """Return the page as it should stand; its blocks are run in the folder."""
    words = page.read_text(encoding="utf-8")
    words = TABLE.sub(lambda found: _filled(found[1]), words)
    for old, told, report in CLAIM.findall(words):
        words = words.replace(old, _id(told, report, incident=old.startswith("i_")))
    if BLOCK.search(words):
        (folder / "samples").symlink_to(ROOT / "samples")
        session: dict[str, object] = {}
        words = BLOCK.sub(lambda found: _block(found[1], found[2], folder, session), words)
    return words


def _id(words: str, report: str, *, incident: bool) -> str:
    """Return the first letters of the id of the claim whose trigger stands in these words."""
    reading = _samples()[report]
    start = reading.text.text.index(words)
    for claim in reading.claims:
        trigger = claim.evidence.trigger
        if trigger and start <= trigger.start < start + len(words):
            return _incidents()[claim.id][:6] if incident else claim.id[:6]
    raise LookupError(f"No claim of {report} begins within {words!r}; choose another example.")


@cache
def _incidents() -> dict[str, str]:
    """Return the id of each claim's incident."""
    readings = _samples().values()
    claims = tuple(claim for one in readings for claim in one.claims)
    picture = picture_of(tuple(one.text for one in readings), claims)
    return {claim: one.id for one in picture.incidents for claim in one.claims}


@cache
def _samples() -> dict[str, Reading]:
    return {one.text.report: one for one in read_files([ROOT / "samples" / "reports"])}


def _filled(name: str) -> str:
    return f"<!-- {name} -->\n{TABLES[name]()}\n<!-- end -->"


def _block(kind: str, inside: str, folder: Path, session: dict[str, object]) -> str:
    if kind == "console":
        inside = "".join(_commands(inside, folder))
    elif kind == "pycon":
        inside = "".join(_examples(inside, folder, session))
    else:
        file = folder / kind.partition("file=")[2]
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(inside, encoding="utf-8")
    return f"```{kind}\n{inside}```"


def _commands(inside: str, folder: Path) -> Iterator[str]:
    for line in inside.splitlines():
        if line.startswith("$ "):
            yield f"{line}\n"
            yield _shell(line.removeprefix("$ "), folder)


def _shell(command: str, folder: Path) -> str:
    """Return what a command prints, on both streams, as a newcomer would see it."""
    path = f"{Path(sys.executable).parent}:{os.environ['PATH']}"
    ran = subprocess.run(
        command.partition("  #")[0],
        shell=True,
        cwd=folder,
        env={**os.environ, "PATH": path, "COLUMNS": "100", "TERM": "dumb", "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return ran.stdout if not ran.stdout or ran.stdout.endswith("\n") else f"{ran.stdout}\n"


def _examples(inside: str, folder: Path, session: dict[str, object]) -> Iterator[str]:
    """Yield each example and what it prints; an empty line parts them where one stood."""
    for part in doctest.DocTestParser().parse(inside):
        if isinstance(part, str):
            yield part
            continue
        source = part.source.splitlines()
        yield f">>> {source[0]}\n" + "".join(f"... {line}".rstrip() + "\n" for line in source[1:])
        said = io.StringIO()
        with contextlib.chdir(folder), contextlib.redirect_stdout(said):
            exec(compile(part.source, "<docs>", "single"), session)
        yield said.getvalue()


def main() -> None:
    """Write every page anew."""
    for page in pages():
        with tempfile.TemporaryDirectory() as folder:
            words = written(page, Path(folder))
        if words != page.read_text(encoding="utf-8"):
            page.write_text(words, encoding="utf-8")
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()

"""The shelf of languages: one folder each, with the same subjects in it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from dateline.errors import BadKnowledge

LANGUAGES = ("en",)
"""Every language that reports are read in."""

HERE = Path(__file__).parent


@cache
def lexicon(subject: str, language: str = "en") -> dict[str, Any]:
    """Return what a language's sheet on a subject says ("senses", "frames/violence")."""
    path = HERE / language / f"{subject}.toml"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as trouble:
        raise BadKnowledge(f"{path} cannot be read: {trouble}; mend or restore it.") from trouble

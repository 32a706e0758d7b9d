"""dateline: from overlapping news reports to a sourced, dated, mapped record.

The names below are loaded from their rooms when they are first used, so that importing the package
costs nothing.
"""

from importlib import import_module

FACE = {
    "Claim": "dateline.nouns",
    "Control": "dateline.nouns",
    "DatelineError": "dateline.errors",
    "EXPORTS": "dateline.exports",
    "Incident": "dateline.nouns",
    "Picture": "dateline.nouns",
    "Reading": "dateline.nouns",
    "Record": "dateline.record",
    "Report": "dateline.nouns",
    "Text": "dateline.nouns",
    "brief_of": "dateline.pipeline",
    "changes_between": "dateline.pipeline",
    "link_record": "dateline.pipeline",
    "picture_of": "dateline.pipeline",
    "picture_on": "dateline.pipeline",
    "read_files": "dateline.pipeline",
    "read_into": "dateline.pipeline",
    "read_report": "dateline.pipeline",
    "tolls_of": "dateline.pipeline",
}
"""The public names, and the room of each."""


def __getattr__(name: str) -> object:
    """Return a public name from its room."""
    if name not in FACE:
        raise AttributeError(f"dateline has no {name!r}; it has {', '.join(FACE)}.")
    return getattr(import_module(FACE[name]), name)


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(FACE)

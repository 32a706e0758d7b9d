"""The forms of words: how they are written, and how a lemma is made from one."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct, convert

WEIGHTS = Path(__file__).parent / "weights"
"""Everything that was learned, and the word lists it was learned with."""

_SIGNS = {
    "“": '"',
    "”": '"',
    "„": '"',
    "‟": '"',
    "«": '"',
    "»": '"',
    "``": '"',
    "''": '"',
    "–": "—",
    "―": "—",
    "--": "—",
    "---": "—",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "…": "...",
}
_LETTERS = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "′": "'", "‐": "-", "‑": "-"}
    | dict.fromkeys("\u00ad\u200c\u200d\u200e\u200f\u202a\u202c\u2060\ufeff", "")
)


class Lists(Struct, frozen=True):
    """The word lists of ``weights/words.toml``, all in lower case."""

    abbreviations: frozenset[str]
    lower_case: frozenset[str]
    also_words: frozenset[str]
    numbered: frozenset[str]
    end_too: frozenset[str]
    prefixes: frozenset[str]
    titles: frozenset[str]
    joined: dict[str, int]


@cache
def lists() -> Lists:
    """Return the word lists, read once."""
    table: dict[str, Any] = tomllib.loads((WEIGHTS / "words.toml").read_text(encoding="utf-8"))
    return convert(
        {key: value.split() if isinstance(value, str) else value for key, value in table.items()},
        Lists,
    )


def normalize(form: str) -> str:
    """Return the form with one kind of quote, dash and ellipsis and nothing invisible.

    >>> normalize("can’t"), normalize("–"), normalize("“")
    ("can't", '—', '"')
    """
    return _SIGNS.get(form) or form.translate(_LETTERS)


def case_class(form: str) -> int:
    """Return how a form is written, as the network was taught to number it.

    0 lower case or no letters, 1 Title, 2 UPPER, 3 miXed, 4 has a digit, 5 one capital.

    >>> [case_class(form) for form in ("the", "Kabul", "NATO", "McCain", "F-16", "A")]
    [0, 1, 2, 3, 4, 5]
    """
    if any(letter.isdigit() for letter in form):
        return 4
    if form.islower():
        return 0
    letters = sum(letter.isalpha() for letter in form)
    if not letters:
        return 0
    if form.isupper():
        return 2 if letters > 1 else 5
    return 1 if form[0].isupper() and form[1:].islower() else 3


def apply_script(script: str, form: str) -> str:
    """Return the lemma that an edit script makes of a form.

    A script is a letter for the case (L lower, T Title, U UPPER, K keep), then ``n|suffix`` (cut n
    letters from the end, add the suffix) or ``=lemma`` (the whole word is replaced).

    >>> apply_script("L3|y", "COUNTRIES"), apply_script("L=be", "was")
    ('country', 'be')
    """
    case, body = script[0], script[1:]
    if body[0] == "=":
        lemma = body[1:]
    else:
        cut, _, suffix = body.partition("|")
        kept = len(form) - int(cut)
        if kept <= 0:
            return form.lower()
        lemma = (form[:kept] if case == "K" else form[:kept].lower()) + suffix
    if case == "T":
        return lemma[:1].upper() + lemma[1:]
    return lemma.upper() if case == "U" else lemma

"""Whether a text is in English, the language that is read."""

import re

COMMON = frozenset(
    ("the", "of", "and", "to", "in", "a", "that", "is", "was", "on", "for", "with", "as", "by")
    + ("at", "from", "it", "he", "said", "has", "had", "were", "be")
)
SHARE = 0.15
"""Of running English, 25 to 45 words in a hundred are of these; of its neighbors less than 10."""
ENOUGH = 40
"""Words below which nothing can be said."""
WORD = re.compile(r"[^\W\d_]+")


def language(text: str, declared: str | None) -> tuple[str | None, tuple[str, ...]]:
    """Return the language of a text, and a doubt where it is not the one that is read.

    >>> language("The army said that it was in the town and had left it by noon. " * 4, None)
    ('en', ())
    """
    words = [word.casefold() for word in WORD.findall(text[:20_000])]
    if len(words) < ENOUGH:
        return declared or "en", ()
    english = sum(word in COMMON for word in words) > SHARE * len(words)
    if english:
        return "en", ()
    other = declared if declared and declared != "en" else None
    return other, ("this does not read as English, the only language that is read",)

"""Clues of what was told before: which happening a report goes on with, and where that was.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from collections.abc import Iterator

from dateline.extraction.facets.grounds import Asked, Told
from dateline.extraction.folding import VIOLENT

BATTLE = VIOLENT | frozenset(
    [
        "casualties",
        "destruction",
        "siege",
        "retreat",
        "surrender",
        "control_share",
        "abduction",
        "arrest",
    ]
)
DEAL = frozenset(["talks", "ceasefire", "agreement", "pledge", "handover", "withdrawal", "release"])
TAKEN = frozenset({"abduction", "arrest"})
OWN: dict[str, frozenset[str]] = {
    **dict.fromkeys(DEAL, DEAL),
    "release": DEAL | TAKEN,
    "closure": BATTLE | {"closure", "protest", "displacement"},
    "protest": frozenset({"protest", "killing", "arrest", "closure", "attack", "casualties"}),
}
"""What happenings of a kind go on with, where that is not fighting and its results."""


def goes_on_there(q: Asked) -> bool:
    """What this goes on with was told to have happened there."""
    kinds = OWN.get(q.happening.event, BATTLE | {q.happening.event})
    return _last(q, kinds) == q.name and q.name is not None


def last_blow_there(q: Asked) -> bool:
    """The last fighting whose place was told was there."""
    return _last(q, VIOLENT) == q.name and q.name is not None


def told_outright(q: Asked) -> bool:
    """A sentence has told something and named the place of it."""
    return q.name is not None and any(told.name == q.name for told in _outright(q))


def outright_mostly(q: Asked) -> bool:
    """Most of what was told with its place happened there."""
    names = [told.name for told in _outright(q)]
    return q.name is not None and len(names) >= 2 and 2 * names.count(q.name) > len(names)


def told_in_paragraph_before(q: Asked) -> bool:
    """The paragraph before told something that happened there."""
    before = q.sentence.paragraph - 1
    return q.name is not None and any(
        told.name == q.name and told.paragraph == before for told in q.told[-20:]
    )


def _outright(q: Asked) -> Iterator[Told]:
    """Yield what was told in a sentence that names its place, the last first."""
    return (told for told in reversed(q.told) if told.here and told.name is not None)


def _last(q: Asked, kinds: frozenset[str]) -> str | None:
    """Return where the last happening of some kinds was whose sentence names its place."""
    return next((told.name for told in _outright(q) if told.event in kinds), None)

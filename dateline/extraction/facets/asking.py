"""What every clue about a place asks first: is it here, under which word, what was told."""

from dateline.extraction.facets.grounds import Asked
from dateline.mentions import Mention
from dateline.nouns import Place

TOWARD = frozenset({"to", "into", "towards", "toward", "onto", "for", "against", "on"})
UNSAID = frozenset(
    ["accusation", "criticism", "rejection", "support", "sanction", "statement", "threat"]
)
ASKED = frozenset({"appeal", "request"})
POLITICS = frozenset({"agreement", "ceasefire", "defection", "release", "pledge"})
MOVING = frozenset({"deployment", "aid", "arrest", "handover", "force_size", "drill", "abduction"})
FIXED = frozenset(
    ["clash", "seizure", "siege", "control_share", "retreat", "killing", "bombing", "protest"]
)
WORDS = UNSAID | ASKED | {"pledge"}
WIDE = frozenset(
    ["area", "state", "province", "region", "oblast", "county", "governorate", "division", "strip"]
)
LEAVING = frozenset({"displacement", "retreat", "withdrawal", "release", "abduction"})
ARRIVING = frozenset({"deployment", "aid", "attack", "shelling", "seizure"})
RESULTS = frozenset({"casualties", "destruction", "arrest", "displacement", "abduction"})
ELSEWHERE = frozenset({"separately", "elsewhere", "meanwhile", "also", "earlier"})


def is_here(q: Asked) -> bool:
    """Say whether the sentence names the place."""
    return q.same is not None


def last_place(q: Asked, *, here: bool = False) -> str | None:
    """Return the place of what was told last."""
    for told in reversed(q.told):
        if told.name is not None and (told.here or not here):
            return told.name
    return None


def is_total(q: Asked) -> bool:
    """Say whether a total over a long time is told."""
    reading = q.happening.reading
    times = reading.scene.times.get(reading.number, ())
    since = any(t.of.start and t.of.end and (t.of.end - t.of.start).days > 60 for t in times)
    figures = reading.scene.numbers.get(reading.number, ())
    many = any((n.of.low or 0) >= 1000 for n in figures)
    return (since or many) and q.happening.event in (
        "casualties",
        "displacement",
        "killing",
        "attack",
        "airstrike",
    )


def is_old(q: Asked) -> bool:
    """Say whether something is told that was over a year before the report appeared."""
    reading = q.happening.reading
    published = reading.scene.parse.text.published
    times = [t.of.end for t in reading.scene.times.get(reading.number, ()) if t.of.end]
    return bool(times) and published is not None and (published.start - max(times)).days > 365


def named_here(q: Asked) -> tuple[Mention[Place], ...]:
    """Return the places that the sentence names."""
    return q.grounds.scene.places.get(q.happening.reading.number, ())


def is_heading(q: Asked, number: int) -> bool:
    """Say whether a sentence is a heading within the page."""
    return q.grounds.scene.sentence(number).role == "crosshead"

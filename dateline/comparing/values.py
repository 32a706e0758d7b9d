"""The values of an incident or a spell in words, one for each facet that can be revised."""

from collections.abc import Iterable

from dateline.nouns import Actor, Control, Figure, Incident, Place, When

Values = dict[str, str | None]


def of_incident(incident: Incident) -> Values:
    """Return an incident's values by facet, its figures by unit; not said is None."""
    return {
        "event": incident.event,
        "actor": _names(incident.actor),
        "recipient": _names(incident.recipient),
        "place": _place(incident.place),
        "time": _days(incident.time),
        **{figure.unit: _figure(figure) for figure in incident.numbers},
        "state": incident.state,
        "sources": _list(source.name for source in incident.sources),
        "denied_by": _list(incident.denied_by),
    }


def of_spell(spell: Control) -> Values:
    """Return the values of a spell of control by facet."""
    return {
        "holder": spell.holder,
        "since": _days(spell.since),
        "until": _days(spell.until),
        "status": spell.status,
    }


def _names(actors: Iterable[Actor]) -> str | None:
    return _list(actor.name for actor in actors)


def _list(words: Iterable[str]) -> str | None:
    return "; ".join(sorted(set(words))) or None


def _place(place: Place | None) -> str | None:
    if place is None or not place.name:
        return None
    return f"{place.name} ({place.level})" if place.level else place.name


def _days(time: When | None) -> str | None:
    """Return the days of a time.

    >>> from datetime import date
    >>> _days(When(None, date(2022, 3, 9))), _days(When())
    ('by 2022-03-09', None)
    """
    match time:
        case When(start=None, end=None) | None:
            return None
        case When(start=None, end=end):
            return f"by {end}"
        case When(start=start, end=None):
            return f"from {start}"
        case When(start=start, end=end):
            return f"{start}" if start == end else f"{start} to {end}"


def _figure(figure: Figure) -> str:
    """Return a figure's ends and its best supported value.

    >>> _figure(Figure("killed", 12, 14, 30, ())), _figure(Figure("killed", 9, 9, 9, ()))
    ('12 to 30, best 14', '9')
    """
    if figure.low == figure.high:
        return str(figure.low)
    low = "?" if figure.low is None else figure.low
    high = "?" if figure.high is None else figure.high
    best = f", best {figure.best}" if figure.best is not None else ""
    return f"{low} to {high}{best}"

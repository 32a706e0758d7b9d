"""Tables for a spreadsheet: claims, incidents, control, totals, reports, one row each, dates ISO.

A cell that a spreadsheet would take for a formula gets an apostrophe in front. Several values in
one cell are parted by "; ". An empty cell means that it was not said. ``acled_…`` and ``plover_…``
say what these schemes call the event, by its kind and the conditions of the codebook that it meets;
of an incident those count that half of its claims of that kind meet.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from dateline.exports.tables import safe_table
from dateline.knowledge.events import open_events
from dateline.nouns import (
    Actor,
    Claim,
    Control,
    Figure,
    Incident,
    Number,
    Picture,
    Place,
    Text,
    Total,
    When,
)

Row = dict[str, Any]
COUNTED = ("killed", "wounded", "detained", "displaced")
"""The units that have columns of their own; ``numbers`` has all of them."""


def write(picture: Picture, folder: Path) -> tuple[Path, ...]:
    """Write the five tables; return the files."""
    texts = {text.report: text for text in picture.texts}
    claims = {claim.id: claim for claim in picture.claims}
    tables: dict[str, tuple[Iterable[Any], Callable[[Any], Row]]] = {
        "reports.csv": (picture.texts, _report),
        "claims.csv": (picture.claims, partial(_claim, texts)),
        "incidents.csv": (picture.incidents, partial(_incident, claims)),
        "control.csv": (picture.control, _control),
        "totals.csv": (picture.totals, _total),
    }
    for name, (nouns, row) in tables.items():
        rows = [row(noun) for noun in sorted(nouns, key=lambda noun: str(noun.id))]
        safe_table(folder / name, list(row(BLANK[name])), rows)
    return tuple(folder / name for name in tables)


BLANK: dict[str, Text | Claim | Incident | Control | Total] = {
    "reports.csv": Text("", ""),
    "claims.csv": Claim("", "", ""),
    "incidents.csv": Incident("", "", ()),
    "control.csv": Control("", ""),
    "totals.csv": Total("", "", "", None, None, None, None, None, None, (), (), "", "", (), (), ""),
}
"""One empty noun a table, from which its head is made."""


def _report(text: Text) -> Row:
    published = text.published
    return {
        "id": text.id,
        "report": text.report,
        "title": text.title,
        "outlet": text.outlet,
        "byline": text.byline,
        "url": text.url,
        "language": text.language,
        "published_start": published and published.start,
        "published_end": published and published.end,
        "published_basis": published and published.basis,
        "dateline": "; ".join(text.dateline),
        "wires": "; ".join(text.wires),
        "photo_credits": "; ".join(text.photo_credits),
        "copies": "; ".join(f"{copy.direction} {copy.of}" for copy in text.copies),
        "sha256": text.sha256,
        "doubts": "; ".join(text.doubts),
    }


def _claim(texts: dict[str, Text], claim: Claim) -> Row:
    text = texts.get(claim.report)
    published = text and text.published
    speaker, evidence = claim.speaker, claim.evidence
    return {
        "id": claim.id,
        "report": claim.report,
        "outlet": text and text.outlet,
        "published": published and published.start,
        "event": claim.event,
        "actor": _names(claim.actor),
        "recipient": _names(claim.recipient),
        **_place(claim.place),
        **_time(claim.time),
        **_numbers(claim.numbers),
        "speaker": speaker.name,
        "speaker_kind": speaker.kind,
        "speaker_side": speaker.side,
        "anonymous": _yes(speaker.anonymous),
        "via": "; ".join(speaker.via),
        "manner": speaker.manner,
        "modality": claim.modality.value,
        "background": _yes(claim.background),
        "repeats": claim.repeats,
        "evidence": evidence.text,
        "evidence_start": evidence.start,
        "evidence_end": evidence.end,
        "doubts": "; ".join(claim.doubts),
        **_codes(claim.event, claim.conditions),
    }


def _incident(claims: dict[str, Claim], incident: Incident) -> Row:
    clashes = (
        f"{clash.facet}: " + " / ".join(f"{value.value} ({value.by})" for value in clash.values)
        for clash in incident.contradictions
    )
    return {
        "id": incident.id,
        "event": incident.event,
        "actor": _names(incident.actor),
        "recipient": _names(incident.recipient),
        **_place(incident.place),
        **_time(incident.time),
        **_numbers(incident.numbers),
        "state": incident.state,
        "independent_sources": incident.independent_sources,
        "sources": "; ".join(source.name for source in incident.sources),
        "denied_by": "; ".join(incident.denied_by),
        "contradictions": "; ".join(clashes),
        "reports": incident.reports,
        "outlets": incident.outlets,
        "wires": incident.wires,
        "first_reported": incident.first_reported,
        "last_reported": incident.last_reported,
        "claims": "; ".join(incident.claims),
        **_codes(incident.event, _shared(incident, claims)),
    }


def _shared(incident: Incident, claims: dict[str, Claim]) -> frozenset[str]:
    """Return the conditions that half of an incident's claims of its own kind meet."""
    told = [claims[one] for one in incident.claims if one in claims]
    own = [claim for claim in told if claim.event == incident.event]
    met = Counter(condition for claim in own for condition in claim.conditions)
    return frozenset(condition for condition, times in met.items() if 2 * times >= len(own))


def _codes(event: str, conditions: Collection[str]) -> Row:
    kind = open_events().get(event)
    acled = kind and kind.acled_where(conditions)
    plover = kind and kind.plover_where(conditions)
    return {
        "acled_type": acled and acled.type,
        "acled_sub_type": acled and acled.sub_type,
        "plover_type": plover and plover.type,
        "plover_mode": plover and plover.mode,
    }


def _control(control: Control) -> Row:
    since, until = control.since or When(), control.until or When()
    return {
        "id": control.id,
        "place": control.place,
        "place_id": control.place_id,
        "level": control.level,
        "country": control.country,
        "admin1": control.admin1,
        "holder": control.holder,
        "since_start": since.start,
        "since_end": since.end,
        "until_start": until.start,
        "until_end": until.end,
        "status": control.status,
        "incidents": "; ".join(control.incidents),
    }


def _total(total: Total) -> Row:
    return {
        "id": total.id,
        "of": total.of,
        "unit": total.unit,
        "low": total.low,
        "high": total.high,
        "who": total.who,
        "area": total.area,
        "since": total.since,
        "on": total.on,
        "verdict": total.verdict,
        "why": total.why,
        "on_record": len(total.places),
        "places": "; ".join(total.places),
        "unsure": "; ".join(total.unsure),
        "incidents": "; ".join(total.incidents),
        "claims": "; ".join(total.claims),
        "incident": total.incident,
    }


def _place(place: Place | None) -> Row:
    place = place or Place(None)
    return {
        "place": place.name,
        "place_id": place.id,
        "level": place.level,
        "country": place.country,
        "admin1": place.admin1,
        "lat": place.lat,
        "lon": place.lon,
    }


def _time(time: When | None) -> Row:
    time = time or When()
    return {"start": time.start, "end": time.end, "time_text": time.text}


def _numbers(numbers: Iterable[Number | Figure]) -> Row:
    counted = {number.unit: number for number in reversed(tuple(numbers))}
    columns = {}
    for unit in COUNTED:
        number = counted.get(unit)
        columns[f"{unit}_low"] = number and number.low
        columns[f"{unit}_high"] = number and number.high
    return {**columns, "numbers": "; ".join(map(_words, numbers))}


def _words(number: Number | Figure) -> str:
    if number.low == number.high:
        return f"{number.low} {number.unit}"
    if number.high is None:
        return f"at least {number.low} {number.unit}"
    if number.low is None:
        return f"at most {number.high} {number.unit}"
    return f"{number.low} to {number.high} {number.unit}"


def _names(actors: Iterable[Actor]) -> str:
    return "; ".join(actor.name for actor in actors)


def _yes(value: bool) -> str:
    return "yes" if value else "no"

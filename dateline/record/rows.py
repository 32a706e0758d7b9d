"""Nouns as rows, and back."""

from typing import Any, TypeVar

from msgspec import Struct, json

from dateline.nouns import Claim, Control, Incident, Judgement, Statement, Text, Total

Noun = TypeVar("Noun", bound=Struct)


def encode(noun: Struct) -> str:
    """Return a noun as JSON, the same characters for the same noun."""
    return json.encode(noun, order="deterministic").decode("utf-8")


def decode(row: str, kind: type[Noun]) -> Noun:
    """Return the noun that a row holds."""
    return json.decode(row, type=kind)


def text_row(text: Text, path: str | None) -> dict[str, Any]:
    """Return the columns of a reading."""
    published = text.published
    return {
        "report": text.report,
        "id": text.id,
        "path": path,
        "sha256": text.sha256,
        "outlet": text.outlet,
        "published_start": published and published.start,
        "published_end": published and published.end,
        "current": True,
        "noun": encode(text),
    }


def claim_row(claim: Claim, position: int) -> dict[str, Any]:
    """Return the columns of a claim, its reading apart."""
    return {
        "id": claim.id,
        "position": position,
        "event": claim.event,
        **_whereabouts(claim),
        "speaker": claim.speaker.name,
        "modality": claim.modality.value,
        "noun": encode(claim),
    }


def incident_row(incident: Incident) -> dict[str, Any]:
    """Return the columns of an incident."""
    return {
        "id": incident.id,
        "event": incident.event,
        **_whereabouts(incident),
        "state": incident.state,
        "independent_sources": incident.independent_sources,
        "noun": encode(incident),
    }


def control_row(control: Control) -> dict[str, Any]:
    """Return the columns of a spell of control."""
    return {
        "id": control.id,
        "place": control.place,
        "place_id": control.place_id,
        "country": control.country,
        "holder": control.holder,
        "since": control.since and control.since.start,
        "until": control.until and control.until.end,
        "status": control.status,
        "noun": encode(control),
    }


def statement_row(statement: Statement) -> dict[str, Any]:
    """Return the columns of a statement."""
    time = statement.time
    return {
        "id": statement.id,
        "kind": statement.kind,
        "speaker": "; ".join(actor.name for actor in statement.speaker) or None,
        "role": statement.role,
        "start": time and time.start,
        "end": time and time.end,
        "noun": encode(statement),
    }


def total_row(total: Total) -> dict[str, Any]:
    """Return the columns of a total."""
    return {
        "id": total.id,
        "incident": total.incident,
        "unit": total.unit,
        "who": total.who,
        "on": total.on,
        "verdict": total.verdict,
        "noun": encode(total),
    }


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """Return the columns of a judgement; a pair has one order, whoever named it."""
    one, other = judgement.pair or (judgement.one, judgement.other or "")
    return {
        "one": one,
        "other": other,
        "verdict": judgement.verdict.value,
        "by": judgement.by,
        "at": judgement.at.isoformat(),
        "reason": judgement.reason,
        "facet": judgement.facet,
        "value": judgement.value,
    }


def _whereabouts(noun: Claim | Incident) -> dict[str, Any]:
    place, time = noun.place, noun.time
    return {
        "place": place and place.name,
        "place_id": place and place.id,
        "country": place and place.country,
        "start": time and time.start,
        "end": time and time.end,
    }

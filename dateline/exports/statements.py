"""Who said what to whom: pledges, threats, appeals, accusations; a table by day, and JSON lines."""

from pathlib import Path
from typing import Any

from msgspec import json

from dateline.exports.tables import safe_table
from dateline.nouns import Picture, Statement, When


def write(picture: Picture, folder: Path) -> tuple[Path, ...]:
    """Write ``statements.csv`` and ``statements.jsonl``; return the files."""
    outlets = {text.report: text.outlet for text in picture.texts}
    table, lines = folder / "statements.csv", folder / "statements.jsonl"
    safe_table(
        table,
        COLUMNS,
        [_row(one, outlets.get(one.report)) for one in sorted(picture.statements, key=_day)],
    )
    by_id = sorted(picture.statements, key=lambda one: one.id)
    lines.write_bytes(b"".join(json.encode(one, order="deterministic") + b"\n" for one in by_id))
    return (table, lines)


def _day(one: Statement) -> tuple[str, str]:
    time = one.time or When()
    return (str(time.start or time.end or "unknown"), one.id)


COLUMNS = [
    *("id", "start", "end", "time_text", "kind", "speaker", "role", "to", "about", "words"),
    *("modality", "manner", "via", "background", "report", "outlet", "reports"),
    *("incident", "claim", "claims"),
]


def _row(one: Statement, outlet: str | None) -> dict[str, Any]:
    time = one.time or When()
    return {
        "id": one.id,
        "start": time.start,
        "end": time.end,
        "time_text": time.text,
        "kind": one.kind,
        "speaker": "; ".join(actor.name for actor in one.speaker),
        "role": one.role,
        "to": "; ".join(actor.name for actor in one.to),
        "about": one.about,
        "words": one.words,
        "modality": one.modality.value,
        "manner": one.manner,
        "via": "; ".join(one.via),
        "background": "yes" if one.background else "no",
        "report": one.report,
        "outlet": outlet,
        "reports": one.reports,
        "incident": one.incident,
        "claim": one.claim,
        "claims": "; ".join(one.claims),
    }

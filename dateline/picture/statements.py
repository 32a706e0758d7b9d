"""Who said what: the acts of speech among the claims, one row for all reports of the same act."""

from collections.abc import Iterable, Mapping

from dateline.knowledge.events import open_events
from dateline.nouns import Actor, Claim, Linked, Statement, Text

Key = tuple[str, str, tuple[str, ...]]


def find_statements(linked: Linked) -> tuple[Statement, ...]:
    """Return the acts of speech of a record, by day; those of no known day come last.

    Claims are of one act when they stand in one incident, are of one kind and have one speaker:
    what two outlets quote of one speech is one statement in two reports.
    """
    incidents = {id_: incident.id for incident in linked.incidents for id_ in incident.claims}
    told: dict[Key, list[Claim]] = {}
    for claim in linked.claims:
        if open_events()[claim.event].speech_act and claim.id in incidents:
            who = tuple(actor.id or actor.name for actor in speakers(claim))
            told.setdefault((incidents[claim.id], claim.event, who), []).append(claim)
    days = _days(linked.texts)
    found = (_statement(key[0], claims, days) for key, claims in told.items())
    return tuple(sorted(found, key=_day))


def speakers(claim: Claim) -> tuple[Actor, ...]:
    """Return whose words an act of speech is: its actor, else whoever is quoted with it."""
    if claim.actor or claim.speaker.name is None:
        return claim.actor
    speaker = claim.speaker
    return (Actor(speaker.name or "", speaker.id, speaker.aliases, speaker.text),)


def _days(texts: Iterable[Text]) -> Mapping[str, str]:
    """Return when each report appeared; it only puts claims in order and is nowhere shown."""
    return {
        text.report: str(text.published.start if text.published else "unknown") for text in texts
    }


def _statement(incident: str, claims: Iterable[Claim], days: Mapping[str, str]) -> Statement:
    """Return one act: its words from the earliest report that tells most of it."""
    ranked = sorted(claims, key=lambda claim: (-_told(claim), days.get(claim.report, ""), claim.id))
    best = ranked[0]
    return Statement(
        id=f"s_{min(claim.id for claim in ranked).removeprefix('c_')}",
        kind=best.event,
        speaker=speakers(best),
        role=next(filter(None, (_role(claim) for claim in ranked)), None),
        to=best.recipient,
        time=next((claim.time for claim in ranked if _is_dated(claim)), best.time),
        about=best.place.name if best.place else None,
        modality=best.modality,
        manner=best.speaker.manner,
        via=best.speaker.via,
        background=best.background,
        words=best.evidence.text,
        claim=best.id,
        report=best.report,
        incident=incident,
        reports=len({claim.report for claim in ranked}),
        claims=tuple(sorted(claim.id for claim in ranked)),
    )


def _told(claim: Claim) -> int:
    """Return how much a claim tells of the act: a headline gives way to the sentence below it."""
    return 4 * bool(speakers(claim)) + 2 * bool(claim.recipient) + _is_dated(claim)


def _is_dated(claim: Claim) -> bool:
    return claim.time is not None and bool(claim.time.start or claim.time.end)


def _role(claim: Claim) -> str | None:
    """Return the speaker's office, where the one quoted is the one whose act it is."""
    speaker, who = claim.speaker, speakers(claim)
    own = not claim.actor or any(actor.name == speaker.name for actor in who)
    return speaker.role if own and speaker.role != speaker.name else None


def _day(statement: Statement) -> tuple[str, str]:
    time = statement.time
    return (str((time and (time.start or time.end)) or "unknown"), statement.id)

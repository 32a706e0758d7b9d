"""What is disputed, what rests on one word or one side's, what nobody confirmed."""

from collections.abc import Iterator

from dateline.briefing.days import heading, spelled, when
from dateline.briefing.happened import is_told_as_done
from dateline.briefing.matter import DENIALS, Matter, Voices, in_time
from dateline.briefing.wording import called, fill, sentence, sheet, tidy
from dateline.nouns import Contradiction, Entry, Incident, Line, Modality


def disputed(matter: Matter) -> tuple[Entry, ...]:
    """Return what is denied, and where the accounts cannot all be right, by day."""
    entries = []
    for incident in sorted(matter.picture.incidents, key=in_time):
        if matter.is_speech(incident):
            continue
        denied = tuple(_denied(matter, incident))
        lines = [*denied, *_contradicted(matter, incident, is_named=bool(denied))]
        if lines:
            mark = incident.state if incident.state in DENIALS else None
            entries.append(Entry(tuple(lines), heading(incident.time), mark))
    return tuple(entries)


def _denied(matter: Matter, incident: Incident) -> Iterator[Line]:
    """Yield what somebody denies, with who says it and who denies it."""
    claims = matter.denying(incident)
    if incident.state == "denied" and claims:
        words = matter.voices(claims).say(matter.denial(incident))
        yield matter.line(sentence(words), claims)
    elif incident.state == "disputed" and claims and incident.denied_by:
        told = matter.sources(incident).say(matter.clause(incident))
        deniers = Voices(tuple(map(called, incident.denied_by)), ()).alone()
        words = sheet("doubt")["disputed"].format(told=told, deniers=deniers)
        yield matter.line(sentence(words), [*matter.affirming(incident), *claims])
    elif incident.state == "disputed":
        told = matter.sources(incident).say(matter.clause(incident))
        yield matter.line(sentence(told), matter.told(incident))


def _contradicted(matter: Matter, incident: Incident, *, is_named: bool) -> Iterator[Line]:
    """Yield the facets on which the accounts differ, figures and days and doers.

    Only the first line on an incident names it.
    """
    facets = sheet("doubt")["facets"]
    for clash in incident.contradictions:
        if clash.facet == "happened":
            continue
        ids = {id_ for value in clash.values for id_ in value.claims} or set(incident.claims)
        slots = {
            "noun": None if is_named else matter.noun(incident),
            "when": when(incident.time),
            "facet": facets.get(clash.facet, clash.facet),
            "values": _values(clash),
        }
        words = fill(sheet("doubt")["further" if is_named else "facet"], slots)
        claims = [matter.claims[id_] for id_ in sorted(ids) if id_ in matter.claims]
        if words and claims:
            yield matter.line(
                sentence(words), claims if is_named else matter.grounded(incident, claims)
            )
            is_named = True


def _values(clash: Contradiction) -> str:
    form = sheet("doubt")["value"]
    told = (form.format(value=spelled(tidy(one.value)), by=called(one.by)) for one in clash.values)
    return ", ".join(dict.fromkeys(told))


def alone(matter: Matter) -> tuple[Entry, ...]:
    """Return what rests on one source or one side's word, grouped by whose word that is."""
    grouped: dict[str, list[Line]] = {}
    told = (one for one in matter.picture.incidents if is_told_as_done(matter, one))
    for incident in sorted(told, key=in_time):
        head = _whose_word(matter, incident)
        if head:
            slots = {"noun": matter.noun(incident), "when": when(incident.time)}
            words = fill(sheet("doubt")["alone"], slots) or ""
            grouped.setdefault(head, []).append(
                matter.line(sentence(words), matter.affirming(incident))
            )
    ranked = sorted(grouped.items(), key=lambda row: (-len(row[1]), row[0]))
    return tuple(Entry(tuple(lines), head) for head, lines in ranked)


def _whose_word(matter: Matter, incident: Incident) -> str | None:
    """Return on whose word alone an incident rests, None where it rests on more."""
    forms, voices = sheet("doubt"), matter.sources(incident)
    sides = bool(incident.sources) and all(source.party for source in incident.sources)
    if incident.independent_sources > 1:
        return str(forms["sides"].format(voice=voices.alone())) if sides else None
    return str(forms["side" if sides else "on_word"].format(voice=voices.alone()))


def unconfirmed(matter: Matter) -> tuple[Entry, ...]:
    """Return what is told as possible or planned only, by day."""
    entries = []
    for incident in sorted(matter.picture.incidents, key=in_time):
        modality = matter.modality(incident)
        if matter.is_speech(incident) or modality not in (Modality.POSSIBLE, Modality.PLANNED):
            continue
        words = matter.voices(matter.affirming(incident)).say(_unsure(matter, incident, modality))
        line = matter.line(sentence(words), matter.affirming(incident))
        entries.append(Entry((line,), heading(incident.time), modality.value))
    return tuple(entries)


def _unsure(matter: Matter, incident: Incident, modality: Modality) -> str:
    forms = sheet("modality")
    if modality is Modality.POSSIBLE:
        return str(forms["possible"].format(clause=matter.clause(incident)))
    many = sheet("kinds")[incident.event].get("plural")
    slots = {"noun": matter.noun(incident)}
    return fill(forms["planned_many" if many else "planned"], slots) or ""

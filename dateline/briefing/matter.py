"""The picture at hand while a brief is written: nouns by id, voices, and how incidents are told."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from dateline.briefing.wording import (
    actors,
    called,
    counted,
    first,
    listed,
    place_words,
    sheet,
    tidy,
)
from dateline.knowledge.atlas import open_atlas
from dateline.knowledge.events import open_events
from dateline.nouns import Claim, Figure, Incident, Line, Modality, Number, Picture, Speaker, When

WIDE = frozenset({"country"})
ON_THE_GROUND = frozenset(
    ["seizure", "siege", "handover", "control_share", "attack", "airstrike", "shelling"]
)
"""Kinds that are done to a place: of a country that is told of something within it."""

DENIALS = frozenset({"denied", "disputed"})


class Voices(NamedTuple):
    """Who says something: those quoted, and outlets in their own words."""

    quoted: tuple[str, ...]
    outlets: tuple[str, ...]

    def say(self, clause: str) -> str:
        """Return a clause with who says so.

        >>> Voices(("a nurse",), ("Canal 9",)).say("the army left")
        'the army left, said a nurse, and Canal 9 reported it'
        """
        forms = sheet("voice")
        quoted, outlets = listed(self.quoted), listed(self.outlets)
        slots = {"clause": clause, "voices": quoted, "outlets": outlets}
        if quoted and outlets:
            return str(forms["both"].format_map(slots))
        if quoted:
            return str(forms["said"].format_map(slots))
        unnamed = sheet("names")["outlet"]
        return str(forms["reported"].format(clause=clause, voices=outlets or unnamed))

    def alone(self) -> str:
        """Return the voices by themselves, as they stand in a sentence."""
        return listed((*self.quoted, *self.outlets)) or str(sheet("names")["outlet"])


class Matter:
    """A picture with everything in it by id."""

    def __init__(self, picture: Picture, whole: Picture | None = None) -> None:
        """Take the part that is told of; spells may rest on incidents of the ``whole``."""
        whole = whole or picture
        self.picture = picture
        self.texts = {text.report: text for text in whole.texts}
        self.claims = {claim.id: claim for claim in whole.claims}
        self.incidents = {one.id: one for one in whole.incidents}
        self.own_reporting = {
            id_: self._house(source.name)
            for one in whole.incidents
            for source in one.sources
            if source.kind != "speaker"
            for id_ in source.claims
        }
        self.incident_of = {id_: one.id for one in whole.incidents for id_ in one.claims}

    def told(self, incident: Incident) -> list[Claim]:
        """Return an incident's claims, the earliest report first."""
        found = [self.claims[id_] for id_ in incident.claims if id_ in self.claims]
        return sorted(found, key=self.order)

    def order(self, claim: Claim) -> tuple[str, str, int]:
        """Return by what claims are put in order: published first, then as they stand."""
        published = self.texts[claim.report].published
        return (str(published.start if published else "x"), claim.report, claim.evidence.start)

    def modality(self, incident: Incident) -> Modality:
        """Return how sure an incident is at best: asserted, possible, planned, or only denied."""
        said = {claim.modality for claim in self.told(incident)}
        ranked = (Modality.ASSERTED, Modality.POSSIBLE, Modality.PLANNED)
        return next((one for one in ranked if one in said), Modality.DENIED)

    def is_recalled(self, incident: Incident) -> bool:
        """Say whether an incident is told only as something of years before."""
        told = self.told(incident)
        return bool(told) and all(claim.background for claim in told)

    def is_speech(self, incident: Incident) -> bool:
        """Say whether an incident is an act of speech."""
        return open_events()[incident.event].speech_act

    def affirming(self, incident: Incident) -> list[Claim]:
        """Return the claims that make an incident what it is told as, denials apart."""
        best, against = self.modality(incident), self.denying(incident)
        told = [claim for claim in self.told(incident) if claim.modality is best]
        return [claim for claim in told if claim not in against] or told

    def denying(self, incident: Incident) -> list[Claim]:
        """Return the claims that deny it, or gainsay it by telling what cannot be true as well."""
        gainsaid = {
            name
            for clash in incident.contradictions
            if clash.facet == "happened"
            for value in clash.values
            if value.value == "no"
            for name in value.claims
        }
        return [
            one
            for one in self.told(incident)
            if one.modality is Modality.DENIED or one.id in gainsaid
        ]

    def voices(self, claims: Iterable[Claim]) -> Voices:
        """Return who makes these claims: each voice once, in the order of the claims.

        An outlet that carries another's words, or says in its own voice what it quotes somebody
        for, adds none.
        """
        quoted: dict[str, str] = {}
        outlets: dict[str, str] = {}
        echoes: dict[str, str] = {}
        for claim in claims:
            speaker = claim.speaker
            name = speaker.name or speaker.role or speaker.text
            if name and not (speaker.kind in ("outlet", "document") and not speaker.name):
                quoted.setdefault(name.casefold(), voice(speaker) or name)
            elif claim.id in self.own_reporting:
                outlet = self.own_reporting[claim.id]
                outlets.setdefault(outlet.casefold(), outlet)
            else:
                echoes.setdefault(self.outlet(claim).casefold(), self.outlet(claim))
        if not quoted and not outlets:
            outlets = echoes
        return Voices(tuple(quoted.values()), tuple(outlets.values()))

    def _house(self, name: str) -> str:
        """Return the name of an outlet; a report whose outlet is not known stands for it."""
        unknown = name in self.texts and self.texts[name].outlet is None
        return str(sheet("names")["outlet"]) if unknown else tidy(name)

    def outlet(self, claim: Claim) -> str:
        """Return who published a claim, or that it is not known."""
        name = self.texts[claim.report].outlet
        return tidy(name) if name else str(sheet("names")["outlet"])

    def sources(self, incident: Incident) -> Voices:
        """Return the independent voices that linking counted, all who say so where it has none."""
        said = {source.kind for source in incident.sources}
        if not said:
            return self.voices(self.affirming(incident))
        unnamed = {
            (claim.speaker.role or claim.speaker.name or claim.speaker.text)
            for claim in self.told(incident)
            if claim.speaker.anonymous or claim.speaker.kind == "unnamed"
        }
        quoted = [s.name for s in incident.sources if s.kind == "speaker"]
        return Voices(
            tuple(_voice(name, unnamed=name in unnamed) for name in quoted),
            tuple(self._house(s.name) for s in incident.sources if s.kind != "speaker"),
        )

    def slots(self, incident: Incident) -> dict[str, str | None]:
        """Return an incident's fields in words, None where they are not said."""
        numbers = [n for claim in self.affirming(incident) for n in claim.numbers]
        place = incident.place
        known = open_atlas().country(place.country) if place and place.country else None
        country = known.name if known else None
        where = place_words(place)
        if place and place.level in WIDE and incident.event in ON_THE_GROUND:
            where = {"wide": where["at"], "at": where["at"]}  # what is taken there is not all of it
        return {
            "actor": actors(incident.actor, country),
            "recipient": actors(incident.recipient, country),
            **where,
            "shares": _first(numbers, sheet("shares")),
            "forces": _first(numbers, sheet("forces")),
        }

    def clause(self, incident: Incident) -> str:
        """Return what is said to have happened, as a clause in the past."""
        kind, slots = sheet("kinds")[incident.event], self.slots(incident)
        if "rivals" in kind and incident.state == "disputed" and len(incident.actor) > 1:
            rivals = first(kind["rivals"], slots)
            if rivals:
                return rivals
        return first(kind["told"], slots) or ""

    def noun(self, incident: Incident) -> str:
        """Return what is said to have happened, as a phrase."""
        phrases = sheet("kinds")[incident.event]["noun"]
        return first(phrases, self.slots(incident)) or open_events()[incident.event].label.lower()

    def denial(self, incident: Incident) -> str:
        """Return that it did not happen, as a clause."""
        kind = sheet("kinds")[incident.event]
        denied = first(kind.get("denied", ()), self.slots(incident))
        if denied:
            return denied
        forms = sheet("modality")["denied"]
        return first(forms, {"clause": self.clause(incident)}) or ""

    def grounded(self, incident: Incident, claims: Sequence[Claim]) -> list[Claim]:
        """Return claims, and with them the earliest ones that hold what they do not name.

        An incident's parties, place and day may come from other claims than its toll does.
        """
        place, time = incident.place, incident.time
        parties = (*incident.actor, *incident.recipient)
        needed = [party.name for party in parties] + [place.name if place else None]
        needed += [str((time.start, time.end)) if time else None]
        cited = list(claims)
        held = {fact for claim in cited for fact in _facts(claim)}
        for fact in needed:
            if fact is not None and fact not in held:
                found = next((one for one in self.told(incident) if fact in _facts(one)), None)
                cited += [found] if found else []
                held |= _facts(found) if found else set()
        return cited

    def line(self, words: str, claims: Sequence[Claim]) -> Line:
        """Return a line that cites these claims and their incidents."""
        ids = tuple(dict.fromkeys(claim.id for claim in sorted(claims, key=self.order)))
        found = (self.incident_of[id_] for id_ in ids if id_ in self.incident_of)
        return Line(words, ids, tuple(dict.fromkeys(found)))

    def counting(self, figure: Figure) -> list[Claim]:
        """Return the claims that give a figure."""
        ids = {id_ for told in figure.by for id_ in told.claims}
        return [self.claims[id_] for id_ in sorted(ids) if id_ in self.claims]


def in_time(incident: Incident) -> tuple[str, str, str]:
    """Return by what incidents are put in order: by day, the vaguest last, and of no day last.

    Those of no day follow each other as they were first reported.
    """
    time = incident.time or When()
    begun, ended = time.start or time.end, time.end or time.start
    open_ends = f"{time.start is None:d}{time.end is None:d}"
    if begun is None:
        return ("x", f"{incident.first_reported or 'x'}", incident.id)
    return (f"{begun}", f"{open_ends}{ended}", incident.id)


def voice(speaker: Speaker) -> str | None:
    """Return who makes a claim as a sentence calls them, None where nobody is quoted."""
    name = speaker.name or speaker.role or speaker.text
    unnamed = speaker.anonymous or speaker.kind == "unnamed"
    return _voice(name, unnamed=unnamed) if name else None


def _voice(name: str, *, unnamed: bool) -> str:
    """Return who is quoted; one word for somebody unnamed is no name, whatever its capital."""
    common = unnamed and " " not in name and name[1:].islower()
    return called(name.lower() if common else name, alone=unnamed)


def _facts(claim: Claim) -> set[str]:
    """Return the names, the place and the days that a claim holds."""
    parties = {party.name for party in (*claim.actor, *claim.recipient)}
    place = {claim.place.name} if claim.place and claim.place.name else set()
    time = {str((claim.time.start, claim.time.end))} if claim.time else set()
    return parties | place | time


def _first(numbers: Iterable[Number], units: dict[str, str]) -> str | None:
    found = (counted(number) for number in numbers if number.unit in units)
    return next((words for words in found if words), None)

"""The slots of a template of MUC-4 that are not its targets: when, where, with what, by whom."""

import re
from collections import Counter
from functools import cache
from typing import Any

from bench.muc4_record import ARMED, STATE, Told, tables
from bench.muc4_targets import head, words_of
from dateline.knowledge.actors import open_shelf
from dateline.nouns import Actor, Claim, Modality, Text

Row = dict[str, Any]
NEAR = 600
"""Characters between a deed and the accusation of it at most."""
PLAIN = frozenset(
    ("guerrilla", "terrorist", "rebel", "subversive", "insurgent", "extremist", "militant")
    + ("member", "fighter", "man", "unit", "column", "commando", "squad", "gunman", "trafficker")
    + ("soldier", "officer", "troop", "policeman", "agent")
)
BODIES = frozenset(("force", "army", "guard", "navy", "military", "battalion"))


def date(claims: tuple[Claim, ...], text: Text) -> str | None:
    """Return the day or days of a happening, else that it was before the report."""
    times = [c.time for c in claims if c.time and (c.time.start or c.time.end)]
    exact = [t for t in times if t.start and t.start == t.end]
    for time in (*exact, *(t for t in times if t.start and t.end)):
        return str(time.start) if time.start == time.end else f"{time.start}..{time.end}"
    return f"..{text.published.end}" if text.published else None


def location(claims: tuple[Claim, ...], one: Told) -> list[str] | None:
    """Return the country and the place, the country of the report where none is told."""
    states = open_shelf().states
    home = country_of(one)
    places = [c.place for c in claims if c.place and c.place.name]
    for place in sorted(places, key=lambda p: (p.level == "country", p.country != home)):
        country = place.country if place.id and place.country in states else home
        if country not in states:
            continue
        named = states[country].names[0]
        if place.level == "country" or place.name is None:
            return [named]
        return [named, place.name]
    return [states[home].names[0]] if home in states else None


def country_of(one: Told) -> str | None:
    """Return the country that the report is about: its places, its parties, its dateline."""
    shelf = open_shelf()
    found: Counter[str] = Counter()
    for claim in one.claims:
        if claim.place and claim.place.country:
            found[claim.place.country] += 1
        parties = (a for a in (*claim.actor, *claim.recipient) if a.id)
        found.update(code for a in parties if (code := shelf.entry(a.id or "").country))
    found.update(code for name in one.text.dateline if (code := shelf.state(name)) for _ in "12")
    del found["US"]  # a party to much that happens elsewhere
    return max(found, key=lambda code: found[code], default=None)


def stage(claims: tuple[Claim, ...]) -> str:
    """Return whether it was done or only said to be coming."""
    if all(c.modality is Modality.PLANNED for c in claims):
        return "THREATENED"
    return "ACCOMPLISHED"


def instruments(claims: tuple[Claim, ...]) -> list[Row]:
    """Return what it was done with: by name, else by the word for the deed."""
    said = " ".join(c.evidence.text.lower() for c in claims)
    found: list[Row] = []
    for kind, phrases in _phrases("instruments").items():
        if match := phrases.search(said):
            found.append({"text": match[0], "type": kind})
            said = phrases.sub(" ", said)
    if not found:
        found = [{"type": kind} for kind, word in _phrases("means").items() if word.search(said)]
    return found[:2]


@cache
def _phrases(name: str) -> dict[str, re.Pattern[str]]:
    return {
        kind: re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})s?\b")
        for kind, phrases in tables()[name].items()
    }


def doers(claims: tuple[Claim, ...], one: Told) -> tuple[list[str], list[Row]]:
    """Return who did it: people by their words, and bodies by name and how sure that is."""
    people: dict[str, None] = {}
    groups: dict[str, str] = {}
    for claim in claims:
        blamed = [c for c in one.claims if c.event == "accusation" and _overlap(c, claim)]
        accused = tuple(actor for c in blamed for actor in c.recipient)
        for actor in claim.actor or accused:
            words = words_of(actor)
            named = actor.name[:1].isupper() and " ".join(actor.name.split()).istitle()
            body = actor.kind in ARMED and (actor.id or (named and " " in actor.name))
            if body:
                groups.setdefault(actor.name, _sure(claim, blamed))
            elif actor.id and actor.kind == "state forces" and head(words) in BODIES:
                groups.setdefault(words, _sure(claim, blamed))
            fighters = actor.text if actor.text and head(actor.text) in PLAIN else None
            person = not actor.name[:1].isupper() or bool(set(actor.name.split()) & one.people)
            told = fighters or (person and not (body or actor.id or actor.kind == "government"))
            if told and head(words) not in {head(one) for one in people}:
                people.setdefault(fighters or words)
    groups = groups or _accused_near(claims, one) or _only_one(claims, one)
    return list(people)[:2], [{"name": n, "confidence": c} for n, c in groups.items()][:2]


def _accused_near(claims: tuple[Claim, ...], one: Told) -> dict[str, str]:
    """Return the bodies that are accused close by of what nobody is said to have done."""
    spots = [claim.evidence.start for claim in claims]
    found = {}
    for claim in one.claims:
        far = min(abs(claim.evidence.start - spot) for spot in spots) >= NEAR
        if claim.event != "accusation" or far:
            continue
        for actor in claim.recipient:
            if _is_body(actor) or actor.kind == "state forces":
                name = words_of(actor) if actor.kind == "state forces" else actor.name
                found[name] = _accused(claim)
    return found


def _only_one(claims: tuple[Claim, ...], one: Told) -> dict[str, str]:
    """Return the only armed body that a report names as doing anything.

    The set's keys lay a deed that nobody else is said to have done at its door.
    """
    if any(c.actor and not any(a.kind in ARMED for a in c.actor) for c in claims):
        return {}
    acting = {a.name: "REPORTED AS FACT" for c in one.claims for a in c.actor if _is_body(a)}
    blamed = (c for c in one.claims if c.event == "accusation")
    accused = {a.name: _accused(c) for c in blamed for a in c.recipient if _is_body(a)}
    bodies = accused | acting
    return bodies if len(bodies) == 1 else {}


def _is_body(actor: Actor) -> bool:
    return actor.kind in ARMED and actor.id is not None


def _accused(claim: Claim) -> str:
    official = any(actor.kind in STATE for actor in claim.actor)
    return f"SUSPECTED OR ACCUSED{' BY AUTHORITIES' if official else ''}"


def _overlap(one: Claim, other: Claim) -> bool:
    first, second = one.evidence, other.evidence
    return first.start < second.end and second.start < first.end


def _sure(claim: Claim, blamed: list[Claim]) -> str:
    """Return how the set calls the standing of whoever names the body."""
    speaker = claim.speaker
    if any(speaker.side == a.id or speaker.id == a.id for a in claim.actor if a.id):
        return "CLAIMED OR ADMITTED"
    official = any(a.kind in STATE for c in blamed for a in c.actor)
    side = speaker.side or speaker.id
    entry = open_shelf().entry(side) if side else None
    official = official or (entry is not None and entry.kind in STATE)
    if blamed:
        return f"SUSPECTED OR ACCUSED{' BY AUTHORITIES' if official else ''}"
    if claim.modality is not Modality.ASSERTED:
        return "POSSIBLE"
    return "REPORTED AS FACT"

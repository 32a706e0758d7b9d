"""What kind of event a short note is about, in the classes of CASE 2021 (ACLED's and five more).

dateline says which events a note tells, of which kinds and under which conditions; the event shelf
says what ACLED calls each. A note has one label: that of the claim that it is about.
"""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.cleaning import clean
from dateline.extraction import extract
from dateline.knowledge.events import open_events
from dateline.nouns import Claim, Modality, Parse, Report
from dateline.parsing import parse

LABELS = {
    "Government regains territory": "GOV_REGAINS_TERIT",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Armed clash": "ARMED_CLASH",
    "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Protest with intervention": "PROTEST_WITH_INTER",
    "Peaceful protest": "PEACE_PROTEST",
    "Violent demonstration": "VIOL_DEMONSTR",
    "Mob violence": "MOB_VIOL",
    "Chemical weapon": "CHEM_WEAP",
    "Air/drone strike": "AIR_STRIKE",
    "Suicide bomb": "SUIC_BOMB",
    "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Grenade": "GRENADE",
    "Sexual violence": "SEX_VIOL",
    "Attack": "ATTACK",
    "Abduction/forced disappearance": "ABDUCT_DISSAP",
    "Agreement": "AGREEMENT",
    "Arrests": "ARREST",
    "Change to group/activity": "CHANGE_TO_GROUP_ACT",
    "Disrupted weapons use": "DISR_WEAP",
    "Headquarters or base established": "HQ_ESTABLISHED",
    "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER",
    "Other": "OTHER",
}
"""ACLED's sub-types as the set writes them."""

UNCODED = {
    "talks": "AGREEMENT",
    "sanction": "DIPLO",
    "rejection": "DIPLO",
    "accusation": "ATTRIB",
}
"""Kinds that are no row of ACLED's, and the set's label that is nearest."""

RANKS = (
    ("CHEM_WEAP",),
    ("SUIC_BOMB", "GRENADE", "SEX_VIOL", "FORCE_AGAINST_PROTEST", "HQ_ESTABLISHED"),
    ("VIOL_DEMONSTR", "MOB_VIOL", "PROTEST_WITH_INTER", "DISR_WEAP", "ABDUCT_DISSAP"),
    ("AIR_STRIKE", "REM_EXPLOS", "ART_MISS_ATTACK", "GOV_REGAINS_TERIT"),
    ("NON_STATE_ACTOR_OVERTAKES_TER", "NON_VIOL_TERRIT_TRANSFER", "PEACE_PROTEST"),
    ("ARMED_CLASH", "AGREEMENT", "PROPERTY_DISTRUCT", "ARREST", "CHANGE_TO_GROUP_ACT", "DIPLO"),
    ("ATTACK", "OTHER"),
    ("ATTRIB",),
)
"""The more a label says, the sooner a note is about it."""

PROTESTS = ("VIOL_DEMONSTR", "FORCE_AGAINST_PROTEST", "PROTEST_WITH_INTER")

LATER, DEEPER, UNSURE = 2, 1, 3
"""What it costs a claim to stand in a later sentence, in a part of one, or not to be asserted.

In steps of RANKS; tried on half of the shown notes, 2026-11-20.
"""

STANDING = frozenset({"casualties", "control_share"})
"""Kinds that tell what came of an event, or what is so, and stand for it where none is told."""

PARTS = frozenset({"advcl", "acl", "acl:relcl", "nmod", "nmod:poss", "obl", "appos", "amod"})
FURTHEST = 3


def kinds_of_notes(_: Path, gold: Path) -> Iterator[dict[str, Any]]:
    """Yield the label of each note."""
    with gold.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            name = row[0].strip()
            if name != "id":
                yield {"id": name, "label": label_of(parse(clean(Report(name, row[1], ""))))}


def label_of(read: Parse) -> str | None:
    """Return the label of what a note is about: what it says first, most plainly, most exactly."""
    found = [(label, claim) for claim in extract(read) if (label := label_of_claim(claim))]
    about = min(found, key=lambda pair: _cost(read, *pair), default=(None,))[0]
    if about in ("PEACE_PROTEST", "PROTEST_WITH_INTER"):
        return _protest(found)
    return about


def _protest(found: list[tuple[str, Claim]]) -> str:
    """Return what kind of protest it was: what the worst that is told of it makes it."""
    told = {_at_protest(*pair) for pair in found}
    deadly = any(n.unit == "killed" and n.low for _, claim in found for n in claim.numbers)
    if "PROTEST_WITH_INTER" in told and deadly:
        told.add("FORCE_AGAINST_PROTEST")
    return next((label for label in PROTESTS if label in told), "PEACE_PROTEST")


def _at_protest(label: str, claim: Claim) -> str:
    """Return what else is told beside a protest: damage and brawls are the protesters'."""
    armed = set(claim.conditions) & {"nonstate_actor", "combatants"}
    theirs = claim.event in ("destruction", "clash") and not armed
    return "VIOL_DEMONSTR" if theirs else label


def label_of_claim(claim: Claim) -> str | None:
    """Return what the set calls an event: by its kind and the conditions that it meets."""
    code = open_events()[claim.event].acled_where(claim.conditions)
    if code is not None:
        return LABELS[code.sub_type]
    if claim.event == "casualties":
        return "ARMED_CLASH" if "combatants" in claim.conditions else "ATTACK"
    if claim.event == "control_share" and claim.actor:
        own = "government_actor" in claim.conditions
        return "GOV_REGAINS_TERIT" if own else "NON_STATE_ACTOR_OVERTAKES_TER"
    return UNCODED.get(claim.event)


def _cost(read: Parse, label: str, claim: Claim) -> tuple[int, int]:
    rank = next((k for k, labels in enumerate(RANKS) if label in labels), len(RANKS))
    unsure = UNSURE * (claim.modality is not Modality.ASSERTED or claim.event in STANDING)
    at = claim.evidence.trigger.start if claim.evidence.trigger else claim.evidence.start
    for number, sentence in enumerate(read.sentences):
        for index, word in enumerate(sentence.words):
            if word.start <= at < word.end:
                depth = sum(sentence.words[k].deprel in PARTS for k in sentence.above(index))
                depth += word.deprel in PARTS
                later = LATER * min(number, FURTHEST)
                return rank + unsure + later + DEEPER * min(depth, FURTHEST), at
    return rank + unsure, at

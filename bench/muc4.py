"""MUC-4: the incidents of a record as the set's templates, a translation and nothing more.

Each document is read as a report of its own record. The set wants acts of terror only, lately done
to named targets: which incidents are such is told by the record's own fields.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple

from bench.muc4_record import STATE, Told, tables, told
from bench.muc4_slots import country_of, date, doers, instruments, location, stage
from bench.muc4_targets import Known, Targets, targets_of
from dateline.nouns import Claim, Incident, Modality, Text

Row = dict[str, Any]
LATELY = timedelta(days=62)
"""What is older is history to the set."""
NEAR = 500
"""Characters between two tellings of one happening at most."""
WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


class Draft(NamedTuple):
    """A template in the making: its kind and the claims that tell it."""

    kind: str
    claims: tuple[Claim, ...]
    targets: Targets


def templates(_: Path, gold: Path) -> Iterator[Row]:
    """Yield the templates of each document whose keys are in the file ``gold``."""
    documents = gold.with_name(gold.name.replace("_keys", "_docs"))
    for line in documents.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        yield from of_document(told(row["id"], row["text"]))


def of_document(one: Told) -> Iterator[Row]:
    """Yield the templates of a document."""
    claims = {claim.id: claim for claim in one.claims}
    drafts: list[Draft] = []
    bare: list[Draft] = []
    incidents = sorted(one.incidents, key=lambda i: min(claims[c].evidence.start for c in i.claims))
    for incident in incidents:
        members = tuple(
            claim
            for claim in (claims[name] for name in incident.claims)
            if claim.event in tables()["kinds"] and claim.modality is not Modality.DENIED
        )
        recent = tuple(claim for claim in members if _lately(claim, one.text))
        draft = _draft(incident, recent, one)
        if draft and _counts(draft):
            _add(drafts, draft, one)
        elif draft and not draft.targets.human and not draft.targets.things:
            bare.append(draft)
    for draft in bare:
        _lend(drafts, draft)
    yield from (_row(draft, one) for draft in drafts)


def _lately(claim: Claim, text: Text) -> bool:
    if claim.background:
        return False
    end, day = claim.time and claim.time.end, text.published
    return not end or not day or day.start - end < LATELY


def _draft(incident: Incident, claims: tuple[Claim, ...], one: Told) -> Draft | None:
    if not claims:
        return None
    return Draft(
        _kind(incident.event, claims),
        claims,
        targets_of(claims, Known(one.offices, one.people, country_of(one), tables())),
    )


def _kind(event: str, claims: Iterable[Claim]) -> str:
    """Return the set's name of a happening: by its evidence, else by its kind."""
    said = {word.lower() for c in claims for word in WORD.findall(c.evidence.text)}
    if event == "abduction":
        return "KIDNAPPING"
    for kind, words in tables()["deeds"].items():
        wanted = kind != "ARSON" or any(c.event == "destruction" for c in claims)
        if wanted and kind != "KIDNAPPING" and said & set(words.split()):
            return kind
    kinds: dict[str, str] = tables()["kinds"]
    return kinds.get(event) or next(kinds[c.event] for c in claims)


def _counts(draft: Draft) -> bool:
    """Say whether the set wants a happening: an act of terror, told as such.

    It is done to somebody or something other than fighters, is said to have happened or to be
    somebody's plan, and has a day, a place or a victim's name of its own: what has none is a
    general statement. What soldiers and police do counts where people are killed by it.
    """
    human, things = draft.targets
    if not things and all(one.type == "ACTIVE MILITARY" for one in human):
        return False
    if all(c.modality is Modality.POSSIBLE for c in draft.claims):
        return False
    actors = [actor for claim in draft.claims for actor in claim.actor]
    if not actors and all(c.modality is Modality.PLANNED for c in draft.claims):
        return False
    set_in = any(c.time or (c.place and c.place_told) for c in draft.claims)
    if not set_in and not any(one.name for one in human):
        return False
    states = bool(actors) and all(actor.kind in STATE for actor in actors)
    return not states or any(claim.event == "killing" for claim in draft.claims)


def _add(drafts: list[Draft], draft: Draft, one: Told) -> None:
    """Add a template, or take it into one that tells the same."""
    for k, other in enumerate(drafts):
        if _same(other, draft):
            claims = (*other.claims, *draft.claims)
            targets = targets_of(claims, Known(one.offices, one.people, country_of(one), tables()))
            kind = draft.kind if other.kind == "ATTACK" else other.kind
            drafts[k] = Draft(kind, claims, targets)
            return
    drafts.append(draft)


def _lend(drafts: list[Draft], bare: Draft) -> None:
    """Give what is told without its targets to the happening told nearest by that can be it."""
    near = [
        (abs(_start(other) - _start(bare)), k)
        for k, other in enumerate(drafts)
        if _kin(other, bare) and _fits(other, bare)
    ]
    if near and min(near)[0] < NEAR:
        k = min(near)[1]
        kind = bare.kind if drafts[k].kind == "ATTACK" else drafts[k].kind
        drafts[k] = drafts[k]._replace(kind=kind, claims=(*drafts[k].claims, *bare.claims))


def _start(draft: Draft) -> int:
    return min(claim.evidence.start for claim in draft.claims)


def _kin(one: Draft, other: Draft) -> bool:
    return one.kind == other.kind or "ATTACK" in (one.kind, other.kind)


def _fits(one: Draft, other: Draft) -> bool:
    """Say whether nothing in days and places keeps two happenings apart."""
    days = [{c.time.end for c in d.claims if c.time and c.time.end} for d in (one, other)]
    spots = [{c.place.name for c in d.claims if c.place} for d in (one, other)]
    return all(not a or not b or a & b for a, b in (days, spots))


def _same(one: Draft, other: Draft) -> bool:
    """Say whether two happenings of a report are one to the set: their targets are."""
    return _kin(one, other) and one.targets.share(other.targets)


def _row(draft: Draft, one: Told) -> Row:
    who, groups = doers(draft.claims, one)
    states = any(a.kind in STATE for c in draft.claims for a in c.actor)
    return {
        "doc": one.text.report,
        "type": draft.kind,
        "date": date(draft.claims, one.text),
        "location": location(draft.claims, one),
        "stage": stage(draft.claims),
        "category": "STATE-SPONSORED VIOLENCE" if states else "TERRORIST ACT",
        "instruments": instruments(draft.claims),
        "perpetrators": who,
        "organizations": groups,
        "physical": [thing._asdict() for thing in draft.targets.things],
        "human": [human._asdict() for human in draft.targets.human],
    }

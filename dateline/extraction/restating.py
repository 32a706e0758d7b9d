"""Claims that only restate another of the same report: headlines, summaries, recaps."""

import msgspec

from dateline.nouns import Claim, Paragraph, Text


def mark_repeats(claims: tuple[Claim, ...], text: Text) -> tuple[Claim, ...]:
    """Return the claims, those of headlines and summary lines pointing at what they restate."""
    short = [(p.start, p.end) for p in text.paragraphs if _is_heading(p)]
    body = [claim for claim in claims if not _inside(claim, short)]
    marked = []
    for claim in claims:
        told = (
            next((other for other in body if _restates(claim, other)), None)
            if _inside(claim, short)
            else None
        )
        marked.append(msgspec.structs.replace(claim, repeats=told.id) if told else claim)
    return tuple(marked)


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.role in ("headline", "crosshead")


def _inside(claim: Claim, spans: list[tuple[int, int]]) -> bool:
    return any(start <= claim.evidence.start < end for start, end in spans)


def _restates(claim: Claim, other: Claim) -> bool:
    """Say whether a heading's claim tells what a claim of the body tells, perhaps less of it."""
    if claim.event != other.event or claim.modality != other.modality:
        return False
    names = {actor.name for actor in claim.actor}, {actor.name for actor in other.actor}
    if all(names) and not names[0] & names[1]:
        return False
    if claim.place and other.place and claim.place.name != other.place.name:
        return claim.place.level == "country"
    return True

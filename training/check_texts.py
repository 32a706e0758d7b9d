"""Check the annotated training texts: keys, kinds, modality, evidence, spans and dates.

Usage: python training/check_texts.py   (needs pyyaml; exit 1 on any error)
"""

from __future__ import annotations

import datetime
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.knowledge.events import open_events

TEXTS = Path(__file__).parent / "texts"
MODALITIES = {"asserted", "denied", "planned", "possible"}
KEYS = {
    "id", "event", "also", "actor", "recipient", "place", "country", "date", "numbers", "speaker",
    "anonymous", "via", "modality", "evidence", "spans",
}  # fmt: skip


def spans(claim: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the annotated words of a claim with the key that they belong to."""
    for key, value in claim["spans"].items():
        for span in value if isinstance(value, list) else [value]:
            if span is not None:
                yield key, span


def faults(
    claim: dict[str, Any], ids: set[str], text: str, published: datetime.date
) -> Iterator[str]:
    """Yield what is wrong with a claim."""
    kinds = open_events()
    if KEYS - set(claim):
        yield f"keys missing: {KEYS - set(claim)}"
        return
    for kind in (claim["event"], *claim["also"]):
        if kind not in kinds:
            yield f"{kind!r} is no kind of event"
    if claim["modality"] not in MODALITIES:
        yield f"{claim['modality']!r} is no modality"
    if text.count(claim["evidence"]) != 1:
        yield f"evidence occurs {text.count(claim['evidence'])} times"
    if claim.get("repeats") and claim["repeats"] not in ids:
        yield f"repeats {claim['repeats']}, which is not there"
    for key, span in spans(claim):
        if text[span["start"] : span["start"] + len(span["text"])] != span["text"]:
            yield f"the span of {key} differs: {span}"
    date = claim["date"]
    if date is not None:
        first, last = date
        if first and last and first > last:
            yield f"the date ends before it begins: {date}"
        if bool(claim.get("background")) != bool(last and (published - last).days > 365):
            yield "background does not follow from the date"


def main() -> int:
    """Check all sets; say what was found."""
    import yaml

    wrong = 0
    kinds: Counter[str] = Counter()
    reports = 0
    for gold in sorted(TEXTS.glob("train_*/gold/*[0-9].yaml")):
        sheet = yaml.safe_load(gold.read_text(encoding="utf-8"))
        text = (gold.parents[1] / "reports" / sheet["report"]).read_text(encoding="utf-8")
        reports += 1
        lines = set(text.split("\n"))
        found = [f"no such line: {line!r}" for line in sheet["furniture"] if line not in lines]
        ids = {claim["id"] for claim in sheet["claims"]}
        for claim in sheet["claims"]:
            kinds[claim["event"]] += 1
            found += [f"{claim['id']}: {f}" for f in faults(claim, ids, text, sheet["published"])]
        for fault in found:
            print(f"{gold.name}: {fault}")
        wrong += len(found)
    print(
        f"{reports} reports, {sum(kinds.values())} claims, {wrong} faults; {dict(kinds.most_common())}"
    )
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""How found claims stand to the facts: a recall for each modality, and history told as news.

The set's own scorer pairs the claims; it prints one share for all modalities, in which the many
plain assertions hide what is missed of the few that are denied, planned or only possible.
"""

from collections import defaultdict
from pathlib import Path
from typing import Any

from bench.scorers import module

TOLD = ("denied", "planned", "possible")


def telling(scorer: Path, gold: Path, reports: Path, rows: Path) -> dict[str, Any]:
    """Return, of the found claims, the share right of each modality, and of old ones told as new.

    Of ``background_as_news`` less is better: found claims that gold calls background, and that the
    record does not, as a share of all found claims.
    """
    score = module(scorer)
    told = defaultdict(list)
    for row in score.rows(rows, "claims.jsonl"):
        told[row["report"]].append(row)
    right = {modality: [0, 0] for modality in TOLD}
    found = stale = 0
    for report in score.load_gold([gold], reports)[0]:
        mine = [one for one in told[report["report"]] if score.true_slice(report["words"], one)]
        for number, paired in score.assign(report["claims"], mine).items():
            claim, got = report["claims"][number], mine[paired]
            found += 1
            stale += bool(claim.get("background")) and not got.get("background")
            if claim.get("modality") in right:
                right[claim["modality"]][0] += got.get("modality") == claim["modality"]
                right[claim["modality"]][1] += 1
    shares = {name: f"{hits}/{of}" for name, (hits, of) in right.items()}
    return {"modality": shares, "background_as_news": round(stale / max(found, 1), 3)}

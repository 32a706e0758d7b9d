"""What linking costs on invented streams: how it grows with them, and what it makes of them.

    python -m bench.streams [--sizes "10000 100000 1000000"]

Each stream is made and linked by a process of its own. Time is that of the processor, of linking
alone, by the room's door; memory is the most that the process took, the stream itself included. The
exponent is the slope between the smallest and the largest stream: 1 is linear. ``b3_f1`` says how
well the claims were put together, so that nothing is made fast by leaving it undone.
"""

import argparse
import json
import math
import resource
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from bench.invented import stream
from dateline.linking import link
from dateline.nouns import Claim, Incident, Text

SIZES = (10_000, 100_000)
"""Claims in the streams that are measured unless others are asked for."""
SEED = 6
FILES = tuple(str(Path(__file__).with_name(f"invented.{kind}")) for kind in ("py", "toml"))


def measured(_: Path, sizes: Sequence[int] = SIZES) -> dict[str, Any]:
    """Return how the cost grows from the smallest stream to the largest."""
    rows = []
    for size in sizes:
        program = [sys.executable, "-m", "bench.streams", "--one", str(size)]
        done = subprocess.run(program, check=True, capture_output=True, text=True)
        rows.append(json.loads(done.stdout))
        print("streams: {claims} claims in {reports} reports: {seconds} s, {megabytes} MB,"
              " {incidents} incidents, B3 {b3_f1}".format(**rows[-1]), flush=True)  # fmt: skip
    first, last = rows[0], rows[-1]
    growth = math.log(last["claims"] / first["claims"])
    told: dict[str, Any] = {"b3_f1": last["b3_f1"]}
    if growth > 0:
        told["exponent"] = round(math.log(last["seconds"] / first["seconds"]) / growth, 3)
    return told


def one(size: int) -> dict[str, Any]:
    """Return what linking one stream took, and how well it was linked."""
    texts: list[Text] = []
    claims: list[Claim] = []
    truth: dict[str, int] = {}
    for made in stream(size, SEED):
        texts.append(made.reading.text)
        claims += made.reading.claims
        truth |= made.truth
    begun = time.process_time()
    linked = link(texts, claims)
    seconds = time.process_time() - begun
    return {
        "claims": len(claims),
        "reports": len(texts),
        "incidents": len(linked.incidents),
        "seconds": round(seconds, 1),
        "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
        "b3_f1": round(b3(linked.incidents, truth), 3),
    }


def b3(incidents: Iterable[Incident], truth: Mapping[str, int]) -> float:
    """Return how well claims were put together: B³ F1, each claim counting once.

    >>> b3([Incident("i", "attack", ("a", "b"))], {"a": 1, "b": 1}), b3((), {})
    (1.0, 0.0)
    """
    sizes = Counter(truth.values())
    precision = recall = 0.0
    for incident in incidents:
        for happening, count in Counter(truth[claim] for claim in incident.claims).items():
            precision += count * count / len(incident.claims)
            recall += count * count / sizes[happening]
    both = precision + recall
    return 2 * precision * recall / (both * len(truth)) if both else 0.0


def main() -> int:
    """Measure the streams asked for, and print what was found."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--sizes", default=" ".join(map(str, SIZES)), help="claims in each stream")
    asked.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = asked.parse_args()
    if options.one:
        print(json.dumps(one(options.one)))
    else:
        print(json.dumps(measured(Path(), [int(size) for size in options.sizes.split()])))
    return 0


if __name__ == "__main__":
    sys.exit(main())

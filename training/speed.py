"""Speed, memory and load time.  Usage: python training/bench.py WEIGHTS_DIR [--model F] [--threads N] TEXT_FILE..."""

from __future__ import annotations

import argparse
import resource
import time

START = time.perf_counter()
from reading import Reader  # noqa: E402

from dateline.parsing.splitting import split_words  # noqa: E402

IMPORTED = time.perf_counter()


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("model_dir")
    ap.add_argument("texts", nargs="+")
    ap.add_argument("--model", default="parser.int8.onnx")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--repeat", type=int, default=3)
    args = ap.parse_args()
    t = time.perf_counter()
    parser = Reader(args.model_dir, args.model, args.threads)
    loaded = time.perf_counter() - t
    docs = [
        [p for p in open(f, encoding="utf8").read().split("\n") if p.strip()] for f in args.texts
    ]
    flat = [p for d in docs for p in d]
    n = sum(len(split_words(p)) for p in flat)
    t = time.perf_counter()
    first = parser.read(flat)
    cold = time.perf_counter() - t
    best_all = best_doc = 1e9
    for _ in range(args.repeat):
        t = time.perf_counter()
        parser.read(flat)
        best_all = min(best_all, time.perf_counter() - t)
        t = time.perf_counter()
        for d in docs:
            parser.read(d)
        best_doc = min(best_doc, time.perf_counter() - t)
    rss = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{args.model} threads {args.threads}: import {IMPORTED - START:.2f} s, load {loaded:.2f} s; "
        f"{n} words, {len(flat)} paragraphs, {sum(len(p.entities) for p in first)} names; first pass {n / cold:.0f} w/s, "
        f"all at once {n / best_all:.0f} w/s, document by document {n / best_doc:.0f} w/s; peak RSS {rss:.0f} MB"
    )


if __name__ == "__main__":
    main()

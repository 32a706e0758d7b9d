"""Training items: paragraphs of one to five consecutive sentences, with case augmentation and name swapping."""

from __future__ import annotations

import gzip
import json
import random
from typing import Any

import torch
from features import case_class, lemma_script, normalise_form
from tokenizers import Tokenizer

Doc = dict[str, Any]
Item = dict[str, Any]
MAX_PIECES = 254
SMALL = set("a an the of in on to for by and at with from as or but nor via vs is are".split())


def load(path: str) -> list[Doc]:
    with gzip.open(path, "rt", encoding="utf8") as handle:
        return [json.loads(line) for line in handle]


class Pieces:
    """Word to word-piece ids, cached; at most 8 pieces per word."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.cache: dict[str, list[int]] = {}

    def __call__(self, word: str) -> list[int]:
        ids = self.cache.get(word)
        if ids is None:
            ids = self.tokenizer.encode(normalise_form(word), add_special_tokens=False).ids[:8] or [
                100
            ]
            self.cache[word] = ids
        return ids


def group(doc: Doc, pieces: Pieces, rng: random.Random, whole: bool = False) -> list[list[int]]:
    """Cut a document into runs of sentence indices."""
    sents = doc["sents"]
    respect = rng.random() < 0.6
    out: list[list[int]] = []
    i = 0
    while i < len(sents):
        want = rng.choices((1, 2, 3, 4, 5, 7), (28, 20, 18, 14, 12, 8))[0]
        run, size = [i], sum(len(pieces(w)) for w in sents[i]["w"])
        i += 1
        while i < len(sents) and len(run) < want:
            if respect and sents[i].get("p"):
                break
            n = sum(len(pieces(w)) for w in sents[i]["w"])
            if size + n > MAX_PIECES - 2:
                break
            run.append(i)
            size += n
            i += 1
        out.append(run)
    return out


def recase(words: list[str], rng: random.Random, single: bool) -> list[str]:
    r = rng.random()
    if r < 0.08:
        return [w.upper() for w in words]
    if r < (0.16 if single else 0.11):
        return [
            w if (w.lower() in SMALL and k) or not w.islower() else w[:1].upper() + w[1:]
            for k, w in enumerate(words)
        ]
    if r > 0.985:
        return [w.lower() for w in words]
    return words


def syntax_items(docs: list[Doc], pieces: Pieces, rng: random.Random) -> list[Item]:
    items = []
    for doc in docs:
        for run in group(doc, pieces, rng):
            words: list[str] = []
            item: Item = {"x": [], "u": [], "l": [], "h": [], "d": [], "b": []}
            for k in run:
                s = doc["sents"][k]
                n = len(s["w"])
                # a headline has no final point
                if (
                    len(run) == 1
                    and n > 3
                    and rng.random() < 0.10
                    and s["w"][-1] == "."
                    and n not in s["h"]
                ):
                    n -= 1
                off = len(words)
                words += s["w"][:n]
                item["x"] += s["x"][:n]
                item["u"] += s["u"][:n]
                item["l"] += s["c"][:n]
                item["d"] += s["d"][:n]
                item["h"] += [h + off if h else 0 for h in s["h"][:n]]
                item["b"] += [1] + [0] * (n - 1)
            item["w"] = recase(words, rng, len(run) == 1)
            items.append(item)
    return items


def swap(
    words: list[str],
    ents: list[list[Any]],
    names: dict[str, list[list[str]]],
    rng: random.Random,
    rate: float,
) -> tuple[list[str], list[str | None]]:
    """Replace some PER/LOC mentions by other names; returns words and BIO tags."""
    out: list[str] = []
    tags: list[str | None] = []
    by_start = {e[0]: e for e in ents}
    chosen: dict[str, list[str]] = {}
    i = 0
    while i < len(words):
        e = by_start.get(i)
        if e is None:
            out.append(words[i])
            tags.append("O")
            i += 1
            continue
        seg, lab = words[e[0] : e[1]], e[2]
        key = lab + " ".join(seg)
        if lab in names and key not in chosen:
            chosen[key] = rng.choice(names[lab]) if rng.random() < rate else seg
            if lab == "PER" and chosen[key] is not seg and len(seg) == 1:
                chosen[key] = chosen[key][-1:]
        seg = chosen.get(key, seg)
        out += seg
        tags += ["B-" + lab] + ["I-" + lab] * (len(seg) - 1)
        i = e[1]
    return out, tags


def ner_items(
    docs: list[Doc], pieces: Pieces, names: dict[str, list[list[str]]], rng: random.Random
) -> list[Item]:
    items = []
    for doc in docs:
        for run in group(doc, pieces, rng):
            words: list[str] = []
            tags: list[str | None] = []
            rate = 0.5 if rng.random() < 0.2 else 0.0
            for k in run:
                s = doc["sents"][k]
                if s["m"]:
                    w, t = list(s["w"]), swap(s["w"], s["e"], {}, rng, 0.0)[1]
                    for a, b in s["m"]:
                        for j in range(a, b):
                            if t[j] == "O":
                                t[j] = None
                else:
                    w, t = swap(s["w"], s["e"], names, rng, rate)
                words += w
                tags += t
            items.append({"w": recase(words, rng, len(run) == 1), "n": tags})
    return items


def batches(items: list[Item], pieces: Pieces, limit: int, rng: random.Random) -> list[list[Item]]:
    """Bucket by length; ``limit`` bounds rows x longest row (word pieces)."""
    for it in items:
        it["len"] = min(MAX_PIECES, 2 + sum(len(pieces(w)) for w in it["w"]))
    order = sorted(items, key=lambda it: it["len"] + rng.random() * 6)
    out: list[list[Item]] = []
    cur: list[Item] = []
    longest = 0
    for it in order:
        if cur and max(longest, it["len"]) * (len(cur) + 1) > limit:
            out.append(cur)
            cur, longest = [], 0
        cur.append(it)
        longest = max(longest, it["len"])
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


def collate(
    items: list[Item], pieces: Pieces, rng: random.Random | None = None, mask_rate: float = 0.0
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """ids, case, attention mask, first-piece index per word (0 = root), word mask.  Words past the limit are cut."""
    rows, cases, firsts = [], [], []
    for it in items:
        ids, cs, fi = [101], [0], [0]
        for k, w in enumerate(it["w"]):
            p = pieces(w)
            if len(ids) + len(p) + 1 > MAX_PIECES:
                for key in ("w", "x", "u", "l", "h", "d", "b", "n"):
                    if key in it:
                        it[key] = it[key][:k]
                if "h" in it:
                    it["h"] = [h if h <= k else -100 for h in it["h"]]
                break
            fi.append(len(ids))
            if rng is not None and mask_rate and rng.random() < mask_rate:
                ids += [103] * len(p)
            else:
                ids += p
            cs += [case_class(w)] * len(p)
        ids.append(102)
        cs.append(0)
        rows.append(ids)
        cases.append(cs)
        firsts.append(fi)
    n, t, w_ = len(rows), max(map(len, rows)), max(map(len, firsts))
    ids_t = torch.zeros(n, t, dtype=torch.long)
    case_t = torch.zeros(n, t, dtype=torch.long)
    att = torch.zeros(n, t, dtype=torch.long)
    first = torch.zeros(n, w_, dtype=torch.long)
    wmask = torch.zeros(n, w_, dtype=torch.bool)
    for k in range(n):
        ids_t[k, : len(rows[k])] = torch.tensor(rows[k])
        case_t[k, : len(rows[k])] = torch.tensor(cases[k])
        att[k, : len(rows[k])] = 1
        first[k, : len(firsts[k])] = torch.tensor(firsts[k])
        wmask[k, : len(firsts[k])] = True
    return ids_t, case_t, att, first, wmask


def targets(
    items: list[Item], key: str, mapping: dict[str, int] | None, width: int
) -> torch.Tensor:
    y = torch.full((len(items), width), -100, dtype=torch.long)
    for k, it in enumerate(items):
        vals = (
            [mapping.get(v, -100) if v is not None else -100 for v in it[key]]
            if mapping is not None
            else it[key]
        )
        y[k, 1 : 1 + len(vals)] = torch.tensor(vals, dtype=torch.long)
    return y


def add_lemma_scripts(docs: list[Doc]) -> None:
    cache: dict[tuple[str, str], str | None] = {}
    for d in docs:
        for s in d["sents"]:
            s["c"] = []
            for w, lemma in zip(s["w"], s["l"]):
                key = (w, lemma)
                if key not in cache:
                    cache[key] = lemma_script(w, lemma) if lemma != "_" else None
                s["c"].append(cache[key])

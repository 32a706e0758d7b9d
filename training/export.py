"""Export a trained model to ONNX (fp32 and int8) with its tokenizer and label files.

Usage: python training/export.py TRAIN_OUT_DIR ENCODER_DIR MODEL_DIR CORPUS_DIR [CHECKPOINT]
Writes parser.int8.onnx, tokenizer.json, labels.json, lemmas.json to MODEL_DIR and parser.fp32.onnx to TRAIN_OUT_DIR.
"""

from __future__ import annotations

import collections
import json
import os
import shutil
import sys

import torch
from data import load
from features import normalise_form
from model import Parser
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import BertConfig

INPUTS = ["ids", "case", "mask", "first"]
OUTPUTS = ["sent", "xpos", "upos", "lemma", "ner", "arcs", "left", "right"]


def main() -> None:
    run, encoder_dir, out, corpus = sys.argv[1:5]
    checkpoint = sys.argv[5] if len(sys.argv) > 5 else os.path.join(run, "ema.pt")
    with open(os.path.join(run, "labels.json"), encoding="utf8") as handle:
        labels = json.load(handle)
    net = Parser(
        BertConfig.from_pretrained(encoder_dir),
        len(labels["xpos"]),
        len(labels["upos"]),
        len(labels["lemma"]),
        len(labels["deprel"]),
        len(labels["ner"]),
    )
    net.load_state_dict(torch.load(checkpoint))
    net.eval()
    net.freeze_labels()
    ids = torch.ones(2, 12, dtype=torch.long)
    args = (ids, torch.zeros_like(ids), torch.ones_like(ids), torch.arange(9).repeat(2, 1))
    axes = {
        "ids": {0: "b", 1: "t"},
        "case": {0: "b", 1: "t"},
        "mask": {0: "b", 1: "t"},
        "first": {0: "b", 1: "w"},
    }
    fp32 = os.path.join(run, "parser.fp32.onnx")
    with torch.no_grad():
        torch.onnx.export(
            net,
            args,
            fp32,
            input_names=INPUTS,
            output_names=OUTPUTS,
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
    os.makedirs(out, exist_ok=True)
    int8 = os.path.join(out, "parser.int8.onnx")
    # reduce_range (7-bit weights) keeps old AVX2 machines without VNNI from saturating; per-channel scales pay for it.
    quantize_dynamic(
        fp32, int8, weight_type=QuantType.QInt8, per_channel=PER_CHANNEL, reduce_range=REDUCE_RANGE
    )
    with open(os.path.join(out, "labels.json"), "w", encoding="utf8") as handle:
        json.dump(labels, handle, ensure_ascii=False, separators=(",", ":"))
    shutil.copy(os.path.join(encoder_dir, "tokenizer.json"), os.path.join(out, "tokenizer.json"))
    write_lemmas(corpus, os.path.join(out, "lemmas.json"))
    print(fp32, os.path.getsize(fp32) / 1e6, int8, os.path.getsize(int8) / 1e6)


def write_lemmas(corpus: str, path: str) -> None:
    """Lemma lexicon of the training treebanks: word class -> lower-case form -> lemma, where the treebanks agree."""
    counts: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(
        collections.Counter
    )
    for name in ("ewt", "gum"):
        for doc in load(f"{corpus}/syn_train_{name}.jsonl.gz"):
            for sent in doc["sents"]:
                for form, lemma, upos in zip(sent["w"], sent["l"], sent["u"]):
                    if upos not in ("PROPN", "NUM", "PUNCT", "SYM", "X", "INTJ") and lemma != "_":
                        counts[upos, normalise_form(form).lower()][lemma] += 1
    lexicon: dict[str, dict[str, str]] = {}
    for (upos, form), lemmas in sorted(counts.items()):
        lemma, n = lemmas.most_common(1)[0]
        if n >= 0.95 * sum(lemmas.values()):
            lexicon.setdefault(upos, {})[form] = lemma
    with open(path, "w", encoding="utf8") as handle:
        json.dump(lexicon, handle, ensure_ascii=False, separators=(",", ":"))


PER_CHANNEL = os.environ.get("PER_CHANNEL", "1") == "1"
REDUCE_RANGE = os.environ.get("REDUCE_RANGE", "1") == "1"

if __name__ == "__main__":
    main()

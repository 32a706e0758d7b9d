"""End-to-end evaluation from raw text, with the package's own word and sentence splitting.

Usage: python training/evaluate.py WEIGHTS_DIR CORPUS_DIR [--model FILE.onnx] [--ww FILE] [--gold FILE.tsv] [--caps]
[--quick].  A functional gold file has a line per event: sentence, verb, agent, patient, source (head words, "-" for
none, "|" between alternatives), with tabs between.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
from collections.abc import Callable, Sequence
from typing import Any

from reading import Paragraph, Reader

Sent = dict[str, Any]


def load(path: str) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as handle:
        return [json.loads(line) for line in handle]


def paragraphs(docs: list[dict[str, Any]], size: int | None = None) -> list[list[Sent]]:
    """Paragraphs of a corpus: by paragraph marks, or runs of ``size`` sentences where there are none."""
    out: list[list[Sent]] = []
    for d in docs:
        for k, s in enumerate(d["sents"]):
            if k == 0 or s.get("p") or (size and k % size == 0):
                out.append([])
            out[-1].append(s)
    return out


def render(par: Sequence[Sent]) -> tuple[str, list[list[tuple[int, int]]]]:
    """Text of a paragraph and the character offsets of its gold words, by sentence."""
    text = ""
    offs: list[list[tuple[int, int]]] = []
    for s in par:
        if text and not text.endswith(" "):
            text += " "
        row = []
        for w, sp in zip(s["w"], s["s"]):
            row.append((len(text), len(text) + len(w)))
            text += w + (" " if sp == "1" else "")
        offs.append(row)
    return text.rstrip(), offs


def f1(ok: int, sys_n: int, gold_n: int) -> float:
    return round(200 * ok / max(1, sys_n + gold_n), 2)


def same_upper(text: str) -> str:
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def syntax(
    parser: Reader, pars: list[list[Sent]], change: Callable[[str], str] = lambda t: t
) -> dict[str, float]:
    """CoNLL-18 style F1 (words aligned by character offsets).  UAS/LAS without punctuation; LASp with."""
    gold = [render(p) for p in pars]
    read = parser.read([change(t) for t, _ in gold])
    c: collections.Counter[str] = collections.Counter()
    rel: collections.Counter[tuple[str, str]] = collections.Counter()
    for par, (_, offs), got in zip(pars, gold, read):
        g_words: dict[tuple[int, int], tuple[Any, ...]] = {}
        g_sents = set()
        for s, row in zip(par, offs):
            if not row:
                continue
            g_sents.add((row[0][0], row[-1][1]))
            for k, span in enumerate(row):
                h = s["h"][k]
                g_words[span] = (
                    row[h - 1] if h else None,
                    s["d"][k],
                    s["x"][k],
                    s["u"][k],
                    s["l"][k],
                )
        p_sents = {(got.words[a].start, got.words[b - 1].end) for a, b in got.sentences()}
        c["s_ok"] += len(g_sents & p_sents)
        c["s_g"] += len(g_sents)
        c["s_p"] += len(p_sents)
        c["w_g"] += len(g_words)
        c["w_p"] += len(got.words)
        c["n_g"] += sum(v[1] != "punct" for v in g_words.values())
        c["n_p"] += sum(w.deprel != "punct" for w in got.words)
        for v in g_words.values():
            rel[v[1], "g"] += 1
        for w in got.words:
            rel[w.deprel, "p"] += 1
            g = g_words.get((w.start, w.end))
            if g is None:
                continue
            c["w"] += 1
            c["x"] += w.xpos == g[2]
            c["u"] += w.upos == g[3]
            if g[4] != "_":
                c["l_n"] += 1
                c["l"] += w.lemma == g[4]
                c["ll"] += w.lemma.lower() == g[4].lower()
            head = None if w.head < 0 else (got.words[w.head].start, got.words[w.head].end)
            arc = head == g[0]
            lab = arc and w.deprel == g[1]
            c["lasp"] += lab
            if lab:
                rel[w.deprel, "ok"] += 1
            if g[1] != "punct":
                c["uas"] += arc
                c["las"] += lab
    r = {
        "words": f1(c["w"], c["w_p"], c["w_g"]),
        "sentF": f1(c["s_ok"], c["s_p"], c["s_g"]),
        "xpos": f1(c["x"], c["w_p"], c["w_g"]),
        "upos": f1(c["u"], c["w_p"], c["w_g"]),
        "lemma": round(100 * c["l"] / max(1, c["l_n"]), 2),
        "lemma_lc": round(100 * c["ll"] / max(1, c["l_n"]), 2),
        "UAS": f1(c["uas"], c["n_p"], c["n_g"]),
        "LAS": f1(c["las"], c["n_p"], c["n_g"]),
        "LASp": f1(c["lasp"], c["w_p"], c["w_g"]),
    }
    syntax.relations = {k: f1(rel[k, "ok"], rel[k, "p"], rel[k, "g"]) for k, t in rel if t == "g"}  # type: ignore[attr-defined]
    return r


def names(
    parser: Reader, pars: list[list[Sent]], change: Callable[[str], str] = lambda t: t
) -> dict[str, float]:
    """Exact-span, exact-label entity F1 by character offsets."""
    gold = [render(p) for p in pars]
    read = parser.read([change(t) for t, _ in gold])
    tp, fp, fn = collections.Counter[str](), collections.Counter[str](), collections.Counter[str]()
    for par, (_, offs), got in zip(pars, gold, read):
        g = {(row[a][0], row[b - 1][1], lab) for s, row in zip(par, offs) for a, b, lab in s["e"]}
        p = {(e.start, e.end, e.label) for e in got.entities}
        tp.update(x[2] for x in g & p)
        fp.update(x[2] for x in p - g)
        fn.update(x[2] for x in g - p)
    r = {lab: f1(tp[lab], tp[lab] + fp[lab], tp[lab] + fn[lab]) for lab in ("PER", "ORG", "LOC")}
    t, p_, n_ = sum(tp.values()), sum(fp.values()), sum(fn.values())
    r.update(
        P=round(100 * t / max(1, t + p_), 2),
        R=round(100 * t / max(1, t + n_), 2),
        F=f1(t, t + p_, t + n_),
    )
    return r


# ------------------------------------------------------------------ functional test
SAY = {"said", "says", "told", "confirmed", "announced", "reported", "added", "stated", "saying"}


def extract(par: Paragraph) -> dict[str, list[tuple[str, str, str]]]:
    """Agent, patient and source head words of every verb form, by a small UD rule set."""
    n = len(par.words)
    kids_of: list[list[int]] = [[] for _ in range(n)]
    for k, word in enumerate(par.words):
        if word.head >= 0:
            kids_of[word.head].append(k)

    def w(i: int) -> str:
        return par.words[i].text

    def d(i: int) -> str:
        return par.words[i].deprel

    def kids(i: int, *rels: str) -> list[int]:
        return [k for k in kids_of[i] if d(k) in rels]

    def subj(i: int, seen: tuple[int, ...] = ()) -> tuple[int | None, str]:
        r = kids(i, "nsubj", "nsubj:pass", "csubj")
        if r:
            return r[0], d(r[0])
        if i in seen:
            return None, ""
        h = par.words[i].head
        if d(i) == "acl:relcl" and h >= 0:
            return h, "nsubj"
        if d(i) in ("conj", "xcomp", "advcl", "parataxis") and h >= 0:
            s, k = subj(h, (*seen, i))
            if d(i) == "conj" and kids(i, "aux:pass"):
                return s, "nsubj:pass"
            return s, ("nsubj" if d(i) != "conj" else k)
        return None, ""

    res: dict[str, list[tuple[str, str, str]]] = {}
    for i in range(n):
        agent: int | None = None
        patient: int | None = None
        source: int | None = None
        s, kind = subj(i)
        passive = kind == "nsubj:pass" or bool(kids(i, "aux:pass"))
        if s is not None:
            if passive:
                patient = s
            else:
                agent = s
        objects = kids(i, "obj")
        if objects:
            patient = objects[0]
        by = kids(i, "obl:agent") + [
            x for x in kids(i, "obl") if any(w(q).lower() == "by" for q in kids(x, "case"))
        ]
        if by and passive:
            agent = by[0]
        if s is not None and not passive and not objects:
            against = [
                x
                for x in kids(i, "obl")
                if any(w(q).lower() in ("with", "against") for q in kids(x, "case"))
            ]
            if against:
                patient = against[0]
        if d(i) == "acl:relcl":
            if agent is not None and w(agent).lower() in ("who", "which", "that"):
                agent = par.words[i].head
            if patient is not None and w(patient).lower() in ("who", "which", "that"):
                patient = par.words[i].head
        j, seen = i, set[int]()
        while j >= 0 and j not in seen:
            seen.add(j)
            h = par.words[j].head
            if h >= 0 and d(j) == "ccomp" and w(h).lower() in SAY:
                source = subj(h)[0]
                break
            for x in kids(j, "parataxis", "ccomp"):
                if w(x).lower() in SAY and d(x) == "parataxis":
                    speakers = kids(x, "nsubj")
                    source = speakers[0] if speakers else None
            for x in kids(j, "obl", "advmod"):
                if any(w(q).lower() == "according" for q in kids(x, "case")):
                    source = x
            if source is not None or d(j) not in ("conj", "advcl"):
                break
            j = h
        row = tuple("-" if x is None else w(x) for x in (agent, patient, source))
        res.setdefault(w(i), []).append(row)  # type: ignore[arg-type]
    return res


def functional(parser: Reader, path: str, verbose: bool = True) -> str:
    n = a = p = s = ns = al = 0
    for line in open(path, encoding="utf8"):
        sent, verb, ga, gp, gs = line.rstrip("\n").split("\t")
        got = extract(parser.read([sent])[0]).get(verb, [("-", "-", "-")])[0]
        oa, op, os_ = got[0] in ga.split("|"), got[1] in gp.split("|"), True
        n, a, p = n + 1, a + oa, p + op
        if gs != "-":
            ns += 1
            os_ = got[2] in gs.split("|")
            s += os_
        al += oa and op and os_
        if verbose and not (oa and op and os_):
            print("   MISS", verb, "gold", (ga, gp, gs), "got", got)
    return f"agent {a}/{n} patient {p}/{n} source {s}/{ns} all {al}/{n}"


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("model_dir")
    ap.add_argument("corpus")
    ap.add_argument("--model", default="parser.int8.onnx")
    ap.add_argument("--ww")
    ap.add_argument("--gold")
    ap.add_argument("--caps", action="store_true")
    ap.add_argument("--quick", action="store_true")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--relations", action="store_true")
    args = ap.parse_args()
    parser = Reader(args.model_dir, args.model, args.threads)
    c = args.corpus
    ewt = load(f"{c}/syn_test_ewt.jsonl.gz")
    for name in (
        ["syn_test_pud_news"]
        if args.quick
        else [
            "syn_test_ewt",
            "syn_test_gum",
            "syn_news_gum_heldout",
            "syn_test_pud_news",
            "syn_test_pud_wiki",
        ]
    ):
        docs = load(f"{c}/{name}.jsonl.gz")
        if "pud" in name:
            for d in docs:
                for k, s in enumerate(d["sents"]):
                    s["p"] = int(k == 0)
        print(name, syntax(parser, paragraphs(docs)), flush=True)
        if args.relations:
            print("   ", {k: v for k, v in sorted(syntax.relations.items())})  # type: ignore[attr-defined]
        if "pud" in name and args.caps:
            print("   ALL CAPS", syntax(parser, paragraphs(docs), same_upper), flush=True)
            print(
                "   Title Case",
                syntax(
                    parser,
                    paragraphs(docs),
                    lambda t: "".join(
                        ch.upper() if (k == 0 or t[k - 1] == " ") and len(ch.upper()) == 1 else ch
                        for k, ch in enumerate(t)
                    ),
                ),
                flush=True,
            )
    uner = load(f"{c}/ner_test_uner_ewt.jsonl.gz")
    flags = [s["p"] for d in ewt for s in d["sents"]]
    for s, flag in zip((s for d in uner for s in d["sents"]), flags, strict=True):
        s["p"] = flag
    print("UNER EWT test", names(parser, paragraphs(uner)), flush=True)
    pud = paragraphs(load(f"{c}/ner_test_uner_pud.jsonl.gz"))
    print("UNER PUD", names(parser, pud), flush=True)
    if args.caps:
        print("   ALL CAPS", names(parser, pud, same_upper), flush=True)
    if args.ww:
        ww = paragraphs(load(args.ww), 3)
        print("WW news", names(parser, ww[::6] if args.quick else ww), flush=True)
    if args.gold:
        print("functional", functional(parser, args.gold), flush=True)


if __name__ == "__main__":
    main()

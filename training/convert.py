"""Convert the raw treebanks and NER corpora to compact JSON-lines files.

Usage: python convert.py RAW_DIR CORPUS_DIR

One JSON object per line = one document.
Syntax files: {"id", "src", "sents": [{"p": 1 if the sentence opens a paragraph, "w": words,
"s": "1"/"0" per word = space after, "x": XPOS, "u": UPOS, "l": lemmas, "h": heads (1-based, 0 = root),
"d": relations}]}.
NER files: {"id", "src", "sents": [{"w", "s", "e": [[start, end, label]], "m": [[start, end]] masked spans}]}.
Everything here is rule-based and deterministic.
"""

from __future__ import annotations

import collections
import glob
import gzip
import json
import os
import re
import sys
from collections.abc import Iterable
from typing import Any

from dateline.parsing.forms import lists
from dateline.parsing.splitting import split_words

RANKS = lists().titles

Sent = dict[str, Any]
Doc = dict[str, Any]

#: GUM genres whose texts are free for any use (CC BY, CC BY-SA, public domain).
OPEN_GENRES = {
    "academic",
    "bio",
    "court",
    "interview",
    "news",
    "speech",
    "textbook",
    "vlog",
    "voyage",
}
KEEP = {"PER", "ORG", "LOC"}


# ------------------------------------------------------------------ CoNLL-U
def read_conllu(path: str) -> list[Doc]:
    """Read a CoNLL-U file into documents, with paragraph starts and space-after flags."""
    docs: list[Doc] = []
    toks: list[list[str]] = []
    space: list[bool] = []
    misc: list[str] = []
    mwt: dict[int, bool] = {}
    newdoc, newpar, sid, did = True, True, "", os.path.basename(path)
    with open(path, encoding="utf8") as handle:
        for line in list(handle) + ["\n"]:
            line = line.rstrip("\n")
            if not line:
                if toks:
                    if newdoc or not docs:
                        docs.append({"id": did, "sents": []})
                    docs[-1]["sents"].append(_sent(toks, space, misc, newpar or newdoc, sid))
                    newdoc = newpar = False
                toks, space, misc, mwt = [], [], [], {}
                continue
            if line.startswith("#"):
                if line.startswith("# newdoc"):
                    newdoc = True
                    did = line.split("=", 1)[1].strip() if "=" in line else did
                elif line.startswith("# newpar"):
                    newpar = True
                elif line.startswith("# sent_id"):
                    sid = line.split("=", 1)[1].strip()
                continue
            field = line.split("\t")
            if "." in field[0]:
                continue
            if "-" in field[0]:
                first, last = map(int, field[0].split("-"))
                for k in range(first, last):
                    mwt[k] = False
                mwt[last] = "SpaceAfter=No" not in field[9]
                continue
            index = int(field[0])
            toks.append(field)
            misc.append(field[9])
            space.append(mwt.get(index, "SpaceAfter=No" not in field[9]))
    return docs


def _sent(
    toks: list[list[str]], space: list[bool], misc: list[str], newpar: bool, sid: str
) -> Sent:
    return {
        "id": sid,
        "p": int(newpar),
        "w": [t[1] for t in toks],
        "s": "".join("1" if s else "0" for s in space),
        "x": [t[4] if t[4] != "_" else t[3] for t in toks],
        "u": [t[3] for t in toks],
        "l": [t[2] for t in toks],
        "h": [int(t[6]) for t in toks],
        "d": ["root" if t[6] == "0" else t[7] for t in toks],
        "misc": list(misc),
    }


def strip_misc(docs: Iterable[Doc], src: str) -> list[Doc]:
    return [
        {
            "id": d["id"],
            "src": src,
            "sents": [
                {k: v for k, v in s.items() if k != "misc" and k != "id"} for s in d["sents"]
            ],
        }
        for d in docs
    ]


# ------------------------------------------------------------------ NER helpers
def bio_spans(tags: list[str]) -> list[tuple[int, int, str]]:
    """Spans of a BIO/BIOES/BILOU tag row (tolerant of I- without B-)."""
    ents: list[tuple[int, int, str]] = []
    start: int | None = None
    label = ""
    for i, tag in enumerate(tags + ["O"]):
        pre, lab = (tag[0], tag[2:]) if tag != "O" and len(tag) > 2 else ("O", "")
        if start is not None and (pre in "OBSU" or lab != label):
            ents.append((start, i, label))
            start = None
        if pre in "BSU" or (pre in "IELM" and start is None):
            start, label = i, lab
    return ents


NO_SPACE_BEFORE = set(", . : ; ? ! ) ] } 's 'S ’s n't n’t 're 've 'll 'd 'm % ...".split())


def detok(words: list[str]) -> tuple[list[str], list[bool]]:
    """Guess white space for corpora that give tokens only."""
    space = [True] * len(words)
    quoted = False
    for i, w in enumerate(words):
        if i and w in NO_SPACE_BEFORE:
            space[i - 1] = False
        if w in ("(", "[", "{", "$", "£", "€", "``", "“"):
            space[i] = False
        if w in ("”", "''") and i:
            space[i - 1] = False
        if w == '"':
            if quoted and i:
                space[i - 1] = False
            else:
                space[i] = False
            quoted = not quoted
        if (
            w in ("-", "–")
            and 0 < i < len(words) - 1
            and words[i - 1].isalnum()
            and words[i + 1].isalnum()
        ):
            space[i - 1] = space[i] = False
    return ['"' if w in ("``", "''") else w for w in words], space


Raw = tuple[list[str], list[bool], list[tuple[int, int, str]], list[tuple[int, int]]]


def resplit(raw: Raw) -> Sent:
    """Split the words of a corpus once more with the run-time tokenizer (hyphens, clitics)."""
    words, space, ents, miss = raw
    new_w: list[str] = []
    new_s: list[str] = []
    begin: list[int] = []
    for i, w in enumerate(words):
        begin.append(len(new_w))
        pieces = (
            split_words(w)
            if len(w) > 1 and not re.fullmatch(r"(?:[^\W\d]|\.)+\.|[A-Za-z]+", w)
            else [(0, len(w))]
        )
        for k, (a, b) in enumerate(pieces):
            new_w.append(w[a:b])
            new_s.append("1" if space[i] and k == len(pieces) - 1 else "0")
    begin.append(len(new_w))
    return {
        "w": new_w,
        "s": "".join(new_s),
        "e": [[begin[a], begin[b], lab] for a, b, lab in ents],
        "m": [[begin[a], begin[b]] for a, b in miss],
    }


DEMONYMS = set(
    "American British French German Italian Spanish Russian Chinese Japanese Korean Indian Pakistani Afghan Iraqi Iranian "
    "Israeli Palestinian Syrian Turkish Egyptian Libyan Sudanese Nigerian Kenyan Somali Ethiopian Canadian Australian English "
    "Scottish Welsh Irish Dutch Belgian Swiss Austrian Polish Czech Hungarian Romanian Bulgarian Greek Serbian Croatian Bosnian "
    "Albanian Ukrainian Swedish Norwegian Danish Finnish Portuguese Brazilian Mexican Argentine Argentinian Chilean Colombian "
    "Cuban Peruvian Thai Vietnamese Filipino Indonesian Malaysian European African Asian Arab Jewish Muslim Christian Kurdish "
    "Soviet Roman Catholic Islamic Lebanese Jordanian Saudi Yemeni Ottoman Estonian Latvian Lithuanian Georgian Armenian "
    "Americans Russians Germans Israelis Palestinians Iraqis Syrians Afghans Turks Kurds Arabs Muslims Jews Christians Sunni "
    "Shia Shiite Sunnis Shiites Azerbaijani Kazakh Uzbek Tajik Turkmen Kyrgyz Tunisian Algerian Moroccan Malian Rwandan Ugandan "
    "Tanzanian Zimbabwean Ghanaian Congolese Burmese Nepalese Bangladeshi Cambodian Venezuelan Bolivian Ecuadorian Haitian "
    "Dominican Icelandic Slovak Slovenian Macedonian Montenegrin Cypriot Maltese Western Eastern Latin Anglo".split()
)
TITLES = set(
    "Mr. Mr Mrs. Mrs Ms. Ms Dr. Dr President Prime Minister Senator Sen. Rep. Representative General Gen. Sir Lord King Queen "
    "Prince Princess Pope Secretary Professor Prof. Governor Judge Justice Col. Lt. Capt. Captain Colonel Sheikh Ayatollah "
    "Ambassador Foreign Defense Defence Interior Chancellor Chairman Congressman Bishop Saint St.".split()
)
PRONOUNS = set(
    "i we he she it they you who us him her them his its their our my your this that these those".split()
)
COUNTRIES = set(
    "US|U.S.|USA|U.S.A.|United States|United States of America|America|UK|U.K.|United Kingdom|Britain|Great Britain|England|"
    "Scotland|Wales|Northern Ireland|Ireland|France|Germany|Italy|Spain|Portugal|Russia|Soviet Union|USSR|China|Japan|"
    "South Korea|North Korea|Korea|India|Pakistan|Afghanistan|Iraq|Iran|Israel|Palestine|Syria|Turkey|Egypt|Libya|Sudan|"
    "South Sudan|Nigeria|Kenya|Somalia|Ethiopia|Eritrea|Canada|Australia|New Zealand|Netherlands|Belgium|Switzerland|Austria|"
    "Poland|Czech Republic|Hungary|Romania|Bulgaria|Greece|Serbia|Croatia|Bosnia|Kosovo|Albania|Ukraine|Sweden|Norway|Denmark|"
    "Finland|Brazil|Mexico|Argentina|Chile|Colombia|Cuba|Peru|Thailand|Vietnam|Philippines|Indonesia|Malaysia|Singapore|Lebanon|"
    "Jordan|Saudi Arabia|Yemen|Kuwait|Qatar|UAE|Bahrain|Oman|Georgia|Armenia|Azerbaijan|Estonia|Latvia|Lithuania|Belarus|Moldova|"
    "Tunisia|Algeria|Morocco|Mali|Niger|Chad|Rwanda|Uganda|Tanzania|Zimbabwe|South Africa|Ghana|Congo|Taiwan|Hong Kong|Bangladesh|"
    "Nepal|Sri Lanka|Myanmar|Burma|Cambodia|Laos|Venezuela|Bolivia|Ecuador|Haiti|Iceland|Slovakia|Slovenia|Macedonia|Cyprus|Malta|"
    "Kazakhstan|Uzbekistan|Tajikistan|Turkmenistan|Kyrgyzstan|Mongolia|Europe|Asia|Africa|Washington|Moscow|London|Beijing|Paris|"
    "Baghdad|Kabul|Tehran|Damascus|Gaza|Jerusalem|West Bank|Crimea".split("|")
)


def tidy(sent: Sent) -> Sent:
    """One guideline for all NER sources, by rule.

    * no leading article, no trailing possessive;
    * a lone demonym (``Syrian``) is not a name;
    * a country or capital is LOC even where a source says ORG (government metonymy);
    * all-lower-case spans are masked.
    """
    w = sent["w"]
    ents = []
    for a, b, lab in sent["e"]:
        while a < b and (
            w[a] in ("the", "a", "an") or (w[a] == "The" and b - a > 1 and lab != "ORG")
        ):
            a += 1
        while b > a and w[b - 1] in ("'s", "’s", "'", "’", ",", "."):
            b -= 1
        while (
            lab == "PER" and b - a > 1 and w[a].rstrip(".").lower() in RANKS and w[a][0].isupper()
        ):
            a += 1
        if a >= b:
            continue
        text = " ".join(w[a:b]).replace("The ", "", 1) if w[a] == "The" else " ".join(w[a:b])
        if b - a == 1 and (w[a] in DEMONYMS or w[a].capitalize() in DEMONYMS):
            continue
        if lab == "ORG" and text in COUNTRIES:
            lab = "LOC"
            if w[a] == "The" and b - a > 1:
                a += 1
        if not any(ch.isupper() or ch.isdigit() for ch in text):
            sent["m"].append([a, b])
            continue
        ents.append([a, b, lab])
    sent["e"] = ents
    return sent


def uner(path: str, src: str) -> list[Doc]:
    docs: list[Doc] = []
    w: list[str] = []
    t: list[str] = []
    text = ""
    did, new = "", True
    with open(path, encoding="utf8") as handle:
        for line in list(handle) + ["\n"]:
            line = line.rstrip("\n")
            if line.startswith("# newdoc"):
                did, new = line.split("=", 1)[1].strip(), True
            elif line.startswith("# text"):
                text = line.split("=", 1)[1].strip()
            elif line.startswith("#"):
                continue
            elif not line:
                if w:
                    space, pos, ok = [], 0, True
                    for x in w:
                        if text.find(x, pos) != pos:
                            ok = False
                            break
                        pos += len(x)
                        space.append(pos < len(text) and text[pos] == " ")
                        pos += int(space[-1])
                    if ok:
                        space[-1] = True
                    else:
                        w, space = detok(w)
                    if new or not docs:
                        docs.append({"id": did, "src": src, "sents": []})
                        new = False
                    docs[-1]["sents"].append(
                        {
                            "w": w,
                            "s": "".join("1" if s else "0" for s in space),
                            "e": [[a, b, lab] for a, b, lab in bio_spans(t) if lab in KEEP],
                            "m": [],
                        }
                    )
                w, t, text = [], [], ""
            else:
                f = line.split("\t")
                w.append(f[1])
                t.append(f[2])
    return docs


def columns(
    path: str,
    mapping: dict[str, str],
    src: str,
    masked: frozenset[str] = frozenset(),
    tab: bool = False,
    docstart: bool = False,
    split: bool = True,
) -> list[Doc]:
    """Token-per-line corpora.  Labels in ``mapping`` are kept, those in ``masked`` are masked, others are O."""
    docs: list[Doc] = []
    w: list[str] = []
    t: list[str] = []
    new = True

    def flush() -> None:
        nonlocal w, t, new
        if not w:
            return
        spans = bio_spans(t)
        ww, space = detok(w)
        raw: Raw = (
            ww,
            space,
            [(a, b, mapping[lab]) for a, b, lab in spans if lab in mapping],
            [(a, b) for a, b, lab in spans if lab in masked],
        )
        sent = (
            resplit(raw)
            if split
            else {
                "w": ww,
                "s": "".join("1" if s else "0" for s in space),
                "e": [list(e) for e in raw[2]],
                "m": [],
            }
        )
        if new or not docs or not docstart:
            docs.append({"id": f"{os.path.basename(path)}-{len(docs)}", "src": src, "sents": []})
            new = False
        docs[-1]["sents"].append(tidy(sent) if split else sent)
        w, t = [], []

    with open(path, encoding="utf8") as handle:
        for line in list(handle) + ["\n"]:
            if "-DOCSTART-" in line:
                flush()
                new = True
                continue
            if not line.strip():
                flush()
                continue
            p = line.rstrip("\n").split("\t") if tab else line.split()
            if len(p) < 2 or not p[0].strip():
                continue
            word = p[0].strip()
            if word.startswith("http") and not w and tab:
                continue
            w.append(word)
            t.append(p[-1].strip())
    flush()
    return docs


def redocred(path: str) -> list[Doc]:
    docs = []
    with open(path, encoding="utf8") as handle:
        data = json.load(handle)
    for n, d in enumerate(data):
        mentions: dict[int, dict[tuple[int, int], str]] = collections.defaultdict(dict)
        for vertex in d["vertexSet"]:
            for m in vertex:
                mentions[m["sent_id"]][tuple(m["pos"])] = m["type"]  # type: ignore[index]
        sents = []
        for i, s in enumerate(d["sents"]):
            ents = [(a, b, t) for (a, b), t in mentions[i].items() if t in KEEP]
            words, space = detok(s)
            if not words:
                continue
            sents.append(tidy(resplit((words, space, _no_overlap(ents), []))))
        docs.append({"id": f"{os.path.basename(path)}-{n}", "src": "Re-DocRED", "sents": sents})
    return docs


def _no_overlap(ents: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    taken: set[int] = set()
    out = []
    for a, b, lab in sorted(ents, key=lambda e: e[0] - e[1]):
        if not taken & set(range(a, b)):
            out.append((a, b, lab))
            taken |= set(range(a, b))
    return sorted(out)


def gum_ner(path: str) -> list[Doc]:
    """Named entities of a GUM document: the proper-noun core of person/organization/place mentions."""
    mapping = {"person": "PER", "organization": "ORG", "place": "LOC"}
    out = []
    for doc in read_conllu(path):
        stack: dict[str, list[tuple[int, str]]] = {}
        sents = []
        for sent in doc["sents"]:
            w, upos, head = sent["w"], sent["u"], sent["h"]
            stack.clear()
            spans: list[tuple[int, int, str]] = []
            for i, misc in enumerate(sent["misc"]):
                m = re.search(r"(?:^|\|)Entity=([^|]*)", misc)
                if not m:
                    continue
                for x in re.finditer(r"\(([^()]+)(\))?|([^()]+)\)", m.group(1)):
                    if x.group(1):
                        parts = x.group(1).split("-")
                        kind = parts[1] if len(parts) > 1 else ""
                        if x.group(2):
                            spans.append((i, i + 1, kind))
                        else:
                            stack.setdefault(parts[0], []).append((i, kind))
                    elif x.group(3):
                        eid = x.group(3).split("-")[0]
                        if stack.get(eid):
                            begin, kind = stack[eid].pop()
                            spans.append((begin, i + 1, kind))
            ents: list[tuple[int, int, str]] = []
            miss: list[tuple[int, int]] = []
            for s, e, kind in sorted(spans, key=lambda z: z[0] - z[1]):
                if kind not in mapping:
                    continue
                heads = [k for k in range(s, e) if not s <= head[k] - 1 < e]
                if len(heads) != 1 or upos[heads[0]] != "PROPN":
                    continue
                a, b = heads[0], heads[0] + 1
                while b < e:
                    if upos[b] == "PROPN" or (w[b] == "-" and b + 1 < e and upos[b + 1] == "PROPN"):
                        b += 1
                    elif (
                        b + 1 < e
                        and w[b].lower() in ("of", "for", "and", "de", "al", "-", "the", "&")
                        and upos[b + 1] == "PROPN"
                        and head[b + 1] - 1 < b + 1
                    ):
                        b += 2
                    elif (
                        b + 2 < e
                        and w[b].lower() in ("of", "for")
                        and w[b + 1].lower() == "the"
                        and upos[b + 2] == "PROPN"
                    ):
                        b += 3
                    else:
                        break
                while a > s and (
                    upos[a - 1] == "PROPN"
                    or (w[a - 1] == "-" and a - 1 > s and upos[a - 2] == "PROPN")
                    or (upos[a - 1] == "ADJ" and w[a - 1][0].isupper() and kind == "organization")
                ):
                    a -= 1
                if kind == "person":
                    while a < b - 1 and w[a] in TITLES:
                        a += 1
                    if "of" in w[a:b] or all(x in TITLES for x in w[a:b]):
                        miss.append((a, b))
                        continue
                if all(not x[0].isupper() for x in w[a:b]):
                    continue
                if not any(a < e2 and s2 < b for s2, e2, _ in ents):
                    ents.append((a, b, mapping[kind]))
            taken = {k for a, b, _ in ents for k in range(a, b)}
            sents.append(
                tidy(
                    {
                        "w": w,
                        "s": sent["s"],
                        "e": [list(e) for e in sorted(ents)],
                        "m": [list(m) for m in miss if not taken & set(range(*m))],
                    }
                )
            )
        out.append({"id": doc["id"], "src": "GUM", "sents": sents})
    return out


def re3d(root: str) -> list[Doc]:
    """re3d documents; spans that do not look like plain names are masked, not kept."""
    mapping = {"Person": "PER", "Organisation": "ORG", "Location": "LOC"}
    docs = []
    for dd in sorted(glob.glob(os.path.join(root, "*", "documents.json"))):
        folder = os.path.dirname(dd)
        if "BBC" in folder:
            continue
        ents: dict[str, list[dict[str, Any]]] = collections.defaultdict(list)
        with open(os.path.join(folder, "entities.json"), encoding="utf8") as handle:
            for line in handle:
                if line.strip():
                    e = json.loads(line)
                    ents[e["documentId"]].append(e)
        with open(dd, encoding="utf8") as handle:
            lines = [line for line in handle if line.strip()]
        for line in lines:
            d = json.loads(line)
            text = d["text"]
            offs = split_words(text)
            words = [text[a:b] for a, b in offs]
            spans: list[tuple[int, int, str]] = []
            miss: list[tuple[int, int]] = []
            for e in ents[d["_id"]]:
                if e["type"] not in mapping:
                    continue
                inside = [k for k, (a, b) in enumerate(offs) if a < e["end"] and e["begin"] < b]
                if not inside:
                    continue
                a, b, lab = inside[0], inside[-1] + 1, mapping[e["type"]]
                full = (a, b)
                while a < b and (
                    words[a].lower() in ("the", "a", "an") or (lab == "PER" and words[a] in TITLES)
                ):
                    a += 1
                if a < b and words[b - 1] in ("'s", "’s"):
                    b -= 1
                seg = words[a:b]
                namelike = (
                    bool(seg)
                    and all(
                        x[0].isupper()
                        or x in ("of", "the", "for", "and", "-", "al", "in", "on", "&")
                        or x.isdigit()
                        for x in seg
                    )
                    and seg[0][0].isupper()
                    and (seg[-1][0].isupper() or seg[-1].isdigit())
                )
                if all(x.lower() in PRONOUNS for x in seg):
                    continue  # re3d marks pronouns too; they are no names
                bad = (
                    len(seg) > 7
                    or (
                        lab == "PER" and any(x in TITLES or x == "of" or x in DEMONYMS for x in seg)
                    )
                    or (lab == "LOC" and ("of" in seg or seg[0] in DEMONYMS))
                    or seg in (["Forces"], ["Government"], ["Coalition"])
                )
                if namelike and not bad:
                    spans.append((a, b, lab))
                elif any(x[0].isupper() for x in words[full[0] : full[1]]):
                    miss.append(full)
            spans = _no_overlap(list(set(spans)))
            taken = {k for a, b, _ in spans for k in range(a, b)}
            masks = [(k, k + 1) for k in sorted({k for a, b in miss for k in range(a, b)} - taken)]
            # cut into sentences by rule: good enough to give the tagger one to five sentences at a time
            cuts = [0] + [
                k + 1
                for k in range(len(words) - 1)
                if words[k] in (".", "!", "?")
                and words[k + 1][0].isupper()
                and not any(a <= k < b for a, b, _ in spans)
            ]
            cuts.append(len(words))
            sents = []
            for s, e_ in zip(cuts, cuts[1:]):
                sp = "".join(
                    "1" if k + 1 >= len(words) or offs[k + 1][0] > offs[k][1] else "0"
                    for k in range(s, e_)
                )
                sents.append(
                    tidy(
                        {
                            "w": words[s:e_],
                            "s": sp,
                            "e": [[a - s, b - s, lab] for a, b, lab in spans if s <= a and b <= e_],
                            "m": [[a - s, b - s] for a, b in masks if s <= a and b <= e_],
                        }
                    )
                )
            docs.append({"id": d["_id"], "src": "re3d", "sents": sents})
    return docs


def harmonise(docs: list[Doc]) -> int:
    """Corpus-wide vote: a name labelled LOC in >= 70 % of its ORG/LOC uses (at least 3) becomes LOC everywhere."""
    votes: dict[str, collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for d in docs:
        for s in d["sents"]:
            for a, b, lab in s["e"]:
                votes[" ".join(s["w"][a:b])][lab] += 1
    changed = 0
    for d in docs:
        for s in d["sents"]:
            for e in s["e"]:
                v = votes[" ".join(s["w"][e[0] : e[1]])]
                if e[2] == "ORG" and v["LOC"] >= 3 and v["LOC"] >= 0.7 * (v["LOC"] + v["ORG"]):
                    e[2] = "LOC"
                    changed += 1
                elif e[2] == "LOC" and v["ORG"] >= 3 and v["ORG"] >= 0.8 * (v["LOC"] + v["ORG"]):
                    e[2] = "ORG"
                    changed += 1
    return changed


def write(docs: list[Doc], path: str) -> None:
    raw = "".join(json.dumps(d, ensure_ascii=False, separators=(",", ":")) + "\n" for d in docs)
    with (
        open(path, "wb") as out,
        gzip.GzipFile(fileobj=out, mode="wb", mtime=0, compresslevel=9, filename="") as gz,
    ):
        gz.write(raw.encode("utf8"))
    count = collections.Counter(e[2] for d in docs for s in d["sents"] for e in s.get("e", []))
    print(
        os.path.basename(path),
        len(docs),
        "docs",
        sum(len(d["sents"]) for d in docs),
        "sents",
        sum(len(s["w"]) for d in docs for s in d["sents"]),
        "words",
        dict(count),
        os.path.getsize(path) // 1000,
        "kB",
    )


def main(raw: str, out: str) -> None:
    os.makedirs(out, exist_ok=True)
    # --- syntax
    by_name = {
        os.path.basename(p)[: -len(".xml.conllu")]: p
        for p in glob.glob(f"{raw}/ewt/not-to-release/**/*.conllu", recursive=True)
    }
    train: list[Doc] = []
    for line in open(f"{raw}/ewt/files.train", encoding="utf8"):
        base = re.sub(r"(\.xml)?(\.conllu)?$", "", os.path.basename(line.strip()))
        if base in by_name:
            train += read_conllu(by_name[base])
    write(strip_misc(train, "EWT"), f"{out}/syn_train_ewt.jsonl.gz")
    write(strip_misc(read_conllu(f"{raw}/ewt/dev.conllu"), "EWT"), f"{out}/syn_dev_ewt.jsonl.gz")
    write(strip_misc(read_conllu(f"{raw}/ewt/test.conllu"), "EWT"), f"{out}/syn_test_ewt.jsonl.gz")
    lists = f"{raw}/gum/not-to-release/file-lists"
    test_ids, dev_ids = (
        set(open(f"{lists}/files.test").read().split()),
        set(open(f"{lists}/files.dev").read().split()),
    )
    gum: dict[str, list[Doc]] = {"train": [], "dev": [], "test": [], "news": []}
    gum_files = [
        p
        for p in sorted(glob.glob(f"{raw}/gum/not-to-release/sources/*.conllu"))
        if os.path.basename(p).split("_")[1] in OPEN_GENRES
    ]
    for p in gum_files:
        base = os.path.basename(p)[: -len(".conllu")]
        docs = read_conllu(p)
        held = base in test_ids or base in dev_ids
        if held and base.split("_")[1] == "news":
            gum["news"] += docs
        gum["test" if base in test_ids else "dev" if base in dev_ids else "train"] += docs
    write(strip_misc(gum["train"], "GUM"), f"{out}/syn_train_gum.jsonl.gz")
    for k in ("dev", "test", "news"):
        write(
            strip_misc(gum[k], "GUM"),
            f"{out}/syn_{k}_gum{'_heldout' if k == 'news' else ''}.jsonl.gz",
        )
    pud = read_conllu(f"{raw}/pud.conllu")
    write(
        strip_misc([d for d in pud if d["id"].startswith("n")], "PUD"),
        f"{out}/syn_test_pud_news.jsonl.gz",
    )
    write(
        strip_misc([d for d in pud if d["id"].startswith("w")], "PUD"),
        f"{out}/syn_test_pud_wiki.jsonl.gz",
    )
    # --- NER
    rd = redocred(f"{raw}/ner/rd_dev.json") + redocred(f"{raw}/ner/rd_test.json")
    cm = {
        "politician": "PER",
        "person": "PER",
        "organisation": "ORG",
        "politicalparty": "ORG",
        "country": "LOC",
        "location": "LOC",
        "scientist": "PER",
        "researcher": "PER",
        "writer": "PER",
        "musicalartist": "PER",
        "university": "ORG",
        "band": "ORG",
    }
    mask = frozenset({"magazine", "conference", "astronomicalobject", "academicjournal"})
    cross = [
        d
        for g in ("politics", "science", "literature", "music", "ai")
        for k in ("train", "dev", "test")
        for d in columns(f"{raw}/ner/cn/ner_data/{g}/{k}.txt", cm, f"CrossNER-{g}", mask)
    ]
    gum_docs = [
        d
        for p in gum_files
        if os.path.basename(p)[: -len(".conllu")] not in test_ids
        for d in gum_ner(p)
    ]
    ner = uner(f"{raw}/ner/uner_dev.iob2", "UNER-EWT")
    ner += rd[60:]
    ner += columns(
        f"{raw}/ner/er/data/wikigold/CONLL-format/data/wikigold.conll.txt",
        {k: k for k in KEEP},
        "WikiGold",
        docstart=True,
    )
    ner += cross + gum_docs + re3d(f"{raw}/ner/re3d")
    print("harmonised labels:", harmonise([d for d in ner if d["src"] != "UNER-EWT"]))
    for src in sorted({d["src"] for d in ner}):
        sub = [d for d in ner if d["src"] == src]
        print(
            "  ",
            src,
            sum(len(s["w"]) for d in sub for s in d["sents"]),
            collections.Counter(e[2] for d in sub for s in d["sents"] for e in s["e"]),
        )
    write(ner, f"{out}/ner_train.jsonl.gz")
    write(rd[:60], f"{out}/ner_dev_redocred.jsonl.gz")
    write(uner(f"{raw}/ner/uner_test.iob2", "UNER-EWT"), f"{out}/ner_test_uner_ewt.jsonl.gz")
    write(uner(f"{raw}/ner/uner_pud.iob2", "UNER-PUD"), f"{out}/ner_test_uner_pud.jsonl.gz")


def worldwide(raw: str, path: str) -> None:
    """Worldwide newswire has no licence: it may be measured with, but not trained on or passed on."""
    wm = {"Person": "PER", "Location": "LOC", "Organization": "ORG", "Facility": "LOC"}
    docs = []
    for f in sorted(glob.glob(f"{raw}/ner/ww/processed_annotated/*.tsv"))[::4]:
        sents = [s for d in columns(f, wm, "WW", tab=True, split=False) for s in d["sents"]]
        docs.append({"id": os.path.basename(f), "src": "WW", "sents": sents})
    write(docs, path)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
    if len(sys.argv) > 3:
        worldwide(sys.argv[1], sys.argv[3])

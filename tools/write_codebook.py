"""Write docs/codebook.md and docs/codebook/FAMILY.md from the event shelf and codebook_rules.md.

python tools/write_codebook.py
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dateline.knowledge.events import Acled, Family, Kind, Plover, open_codes, open_families
from dateline.knowledge.languages import lexicon

HERE = Path(__file__).parent
RULES = HERE / "codebook_rules.md"
DOCS = HERE.parent / "docs"


def codebook() -> dict[Path, str]:
    """Return every page of the codebook by its file."""
    pages = {DOCS / "codebook" / f"{one.key}.md": chapter(one) for one in open_families()}
    return {DOCS / "codebook.md": rules(), **pages}


def rules() -> str:
    """Return the page of the rules, with all kinds in a table."""
    page = RULES.read_text(encoding="utf-8")
    page = page.replace("<!-- vague -->", table(("words", "low"), vague_words()))
    page = page.replace("<!-- units -->", table(("unit", "counts"), open_codes().units.items()))
    return page.rstrip() + "\n\n" + table(("kind", "means"), all_kinds()) + "\n"


def all_kinds() -> Iterator[tuple[str, str]]:
    """Yield every kind, linked to its section, and the first sentence of what it means."""
    for family in open_families():
        for kind in family.kinds:
            means = kind.means.partition(". ")[0].rstrip(".")
            yield f"[`{kind.key}`](codebook/{family.key}.md#{anchor(kind)})", f"{means}."


def anchor(kind: Kind) -> str:
    """Return the name under which a kind's heading can be linked to."""
    speech = "-speech-act" if kind.speech_act else ""
    return f"{kind.label.lower().replace(' ', '-')}-{kind.key}{speech}"


def chapter(family: Family) -> str:
    """Return the page of one family."""
    lines = [
        f"# Kinds of event: {family.title.lower()}",
        "",
        f"The {len(family.kinds)} kinds of this family: what each means, when it is another one,"
        " and its codes in PLOVER and ACLED. The rules for all kinds are in the"
        " [codebook](../codebook.md).",
        "",
    ]
    for kind in family.kinds:
        lines += section(kind)
    return "\n".join(lines).rstrip() + "\n"


def vague_words() -> Iterator[tuple[str, str]]:
    """Yield words that tell a number without being one, by what they tell."""
    told: dict[int, list[str]] = {}
    vague: Mapping[str, int] = lexicon("numbers")["vague"]
    for words, low in vague.items():
        told.setdefault(low, []).append(words)
    for low in sorted(told):
        yield ", ".join(told[low]), str(low)


def table(heads: tuple[str, str], lines: Iterable[tuple[str, str]]) -> str:
    """Return a table of two columns."""
    rows = [heads, ("---", "---"), *lines]
    return "\n".join(f"| {left} | {right} |" for left, right in rows)


def section(kind: Kind) -> Iterator[str]:
    """Yield the lines about one kind."""
    speech = " *(speech act)*" if kind.speech_act else ""
    yield from (f"## {kind.label} `{kind.key}`{speech}", "", kind.means, "")
    yield from (f"> {kind.example}", "")
    for case in kind.not_when:
        yield f"- Not when {case.when}" + (f": `{case.then}`." if case.then else ".")
    yield from (f"- PLOVER: {plover(kind)}.", f"- ACLED: {acled(kind)}.")
    if kind.note:
        yield f"- {kind.note}"
    yield f"- Numbers: {', '.join(kind.units)}."
    yield ""


def plover(kind: Kind) -> str:
    """Return the PLOVER codes of a kind in words."""
    usual = spell_plover(kind.plover)
    others = [
        f"{spell_plover(v.plover)} where {open_codes().conditions[v.when]}"
        for v in kind.variants
        if v.plover
    ]
    return "; ".join([usual, *others])


def acled(kind: Kind) -> str:
    """Return the ACLED codes of a kind in words."""
    usual = spell_acled(kind.acled)
    others = [
        f"{spell_acled(v.acled)} where {open_codes().conditions[v.when]}"
        for v in kind.variants
        if v.acled
    ]
    return "; ".join([usual, *others])


def spell_plover(code: Plover | None) -> str:
    """Return a code of PLOVER as its manual writes it."""
    return "none" if code is None else " ".join(filter(None, (code.type, code.mode)))


def spell_acled(code: Acled | None) -> str:
    """Return a code of ACLED as its codebook writes it."""
    return "none" if code is None else f"{code.type} / {code.sub_type}"


if __name__ == "__main__":
    for page, words in codebook().items():
        page.parent.mkdir(exist_ok=True)
        page.write_text(words, encoding="utf-8")

"""Write docs/codebook.md from the event shelf, the table of vague numbers and codebook_rules.md.

python tools/write_codebook.py
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from dateline.knowledge.events import Acled, Kind, Plover, open_codes, open_families
from dateline.knowledge.languages import lexicon

HERE = Path(__file__).parent
RULES = HERE / "codebook_rules.md"
PAGE = HERE.parent / "docs" / "codebook.md"


def codebook() -> str:
    """Return the whole page."""
    rules = RULES.read_text(encoding="utf-8")
    rules = rules.replace("<!-- vague -->", table(("words", "low"), vague_words()))
    rules = rules.replace("<!-- units -->", table(("unit", "counts"), open_codes().units.items()))
    return rules.rstrip() + "\n" + "".join(f"\n{line}".rstrip(" ") for line in kinds()) + "\n"


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


def kinds() -> Iterator[str]:
    """Yield the lines about all kinds."""
    for family in open_families():
        yield from (f"### {family.title}", "")
        for kind in family.kinds:
            yield from section(kind)


def section(kind: Kind) -> Iterator[str]:
    """Yield the lines about one kind."""
    speech = " *(speech act)*" if kind.speech_act else ""
    yield from (f"#### {kind.label} `{kind.key}`{speech}", "", kind.means, "")
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
    PAGE.write_text(codebook(), encoding="utf-8")

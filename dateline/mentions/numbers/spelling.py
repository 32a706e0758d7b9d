"""Units said in full once and short after: "district centres", then "six centres"."""

from msgspec import structs

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Number, Parse


def spelled(parse: Parse, found: tuple[Mention[Number], ...]) -> tuple[Mention[Number], ...]:
    """Return the counts, each short unit as the text says it in full, where it does so one way."""
    full = _full(parse)
    units = (full.get(mention.of.unit, mention.of.unit) for mention in found)
    return tuple(
        structs.replace(mention, of=structs.replace(mention.of, unit=unit))
        for mention, unit in zip(found, units, strict=True)
    )


def _full(parse: Parse) -> dict[str, str]:
    """Return for each short unit the one full unit of the text."""
    table, units = number_words().nouns, dict[str, set[str]]()
    for sentence in parse.sentences:
        for one, other in zip(sentence.words, sentence.words[1:], strict=False):
            unit = table.get(f"{one.text.lower()} {other.lemma.lower()}", "")
            if " " in unit and other.lemma.lower() not in table:
                units.setdefault(other.text.lower().removesuffix("s") + "s", set()).add(unit)
    return {short: next(iter(told)) for short, told in units.items() if len(told) == 1}

"""Places in a row that tell a count: "the third attack", "for the fifth time", "twice"."""

from collections.abc import Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import plural
from dateline.mentions.numbers.words import number_words
from dateline.mentions.times.phrases import VALUES
from dateline.nouns import Number, Parse, Sentence

_MEASURES = frozenset({"as", "fewer", "more", "less", "of"})
_TIMES = frozenset({"time", "occasion", "instance"})
_BESIDE = frozenset({"appos", "parataxis", "dep"})


def find_ordinals(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return "the third attack", "for the fifth time" as counts of what has happened so far.

    How often something has happened has the unit "times": only its clause tells of what.
    """
    return tuple(_ordinals(parse))


def _ordinals(parse: Parse) -> Iterator[Mention[Number]]:
    for number, sentence in enumerate(parse.sentences):
        for at, word in enumerate(sentence.words):
            read = _rank(sentence, at) or _repeated(sentence, at)
            if read is not None:
                value, head, unit = read
                last = max(at, head if head - at < 5 else at) + 1
                yield Mention(number, at, last, head, Number(unit, value, value, text=word.text))


def _rank(sentence: Sentence, at: int) -> tuple[int, int, str] | None:
    """Read an ordinal: its value, the word that it ranks, the unit."""
    word = sentence.words[at]
    value, noun = ordinal(word.text.lower()), word.head
    if value is None or noun < 0:
        return None
    alone = word.deprel in _BESIDE and any(
        sentence.words[k].text.lower() == "the" for k in sentence.below(at, "det")
    )
    if alone and noun < at:
        return value, noun, "attacks"
    if not at < noun < at + 5 or word.deprel not in ("amod", "nummod"):
        return None
    counted = sentence.words[noun]
    if sentence.words[at + 1].text.lower() in _MEASURES or counted.upos != "NOUN":
        return None
    return value, noun, "times" if counted.lemma in _TIMES else plural(counted)


def _repeated(sentence: Sentence, at: int) -> tuple[int, int, str] | None:
    """Read "twice", "five times" as told of the verb above."""
    words, table = sentence.words, number_words()
    lower = words[at].text.lower()
    after = words[at + 1].text.lower() if at + 1 < len(words) else ""
    value = table.repeated.get(lower)
    if value and words[at].deprel == "advmod" and after not in _MEASURES:
        return value, words[at].head, "times"
    times = after == "times" and words[at + 1].head >= 0
    value = table.numerals.get(lower) or (int(lower) if lower.isdigit() else None)
    beyond = words[at + 2].text.lower() if at + 2 < len(words) else ""
    return (
        (value, words[at + 1].head, "times")
        if times and value and beyond not in _MEASURES
        else None
    )


def ordinal(text: str) -> int | None:
    """Return the count that an ordinal tells, None where it is none or the first.

    >>> [ordinal(word) for word in ("third", "12th", "first", "three")]
    [3, 12, None, None]
    """
    value = VALUES["ORDINAL"].get(text)
    if value is None and text[:1].isdigit() and text[-2:] in ("st", "nd", "rd", "th"):
        digits = text[:-2]
        value = int(digits) if digits.isdigit() and len(digits) < 5 else None
    return value if value is None or value > 1 else None

"""Counts that no figure tells: "a soldier was killed", "the third attack"."""

from collections.abc import Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import is_person, plural, who_of
from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.units import unit_of
from dateline.mentions.times.phrases import VALUES
from dateline.nouns import Number, Parse, Sentence

_ONE = frozenset({"a", "an", "another"})
_OWN = frozenset({"his", "her", "their", "its"})
_MEASURES = frozenset({"as", "fewer", "more", "less", "of"})
_TIMES = frozenset({"time", "occasion", "instance"})


def find_singulars(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return persons told one by one: "a woman and her child were killed" is two ones.

    They are apart from the counts because only a clause that tells of people harmed, held or freed
    means them as a number.
    """
    return tuple(_singulars(parse))


def _singulars(parse: Parse) -> Iterator[Mention[Number]]:
    for number, sentence in enumerate(parse.sentences):
        for at, word in enumerate(sentence.words):
            alone = word.text.lower() == "another" and word.deprel not in ("det", "amod")
            if not alone and (word.xpos not in ("NN", "NNP") or not _is_one(sentence, at)):
                continue
            first = min((k for k in sentence.below(at, "det", "nmod:poss") if k < at), default=at)
            figure = Figure(first, first, first + 1, first, 1, 1)
            unit = unit_of(sentence, figure, at, None if alone else at)
            if unit is None or not (alone or is_person(word)):
                continue
            text = parse.slice(number, first, at + 1)
            who = None if alone else who_of(sentence, figure, at)
            counted = Number(unit=unit, low=1, high=1, who=who, text=text)
            yield Mention(number, first, at + 1, at, counted)


def _is_one(sentence: Sentence, at: int) -> bool:
    """Say whether a noun has "a" before it, or is someone's own beside one that has."""
    words = sentence.words
    if any(words[k].text.lower() in _ONE for k in sentence.below(at, "det")):
        return True
    bare = not sentence.below(at, "det", "nmod:poss", "nummod") and words[at].xpos == "NN"
    if (
        bare
        and sentence.role != "prose"
        and words[at].deprel in ("nsubj:pass", "nsubj", "obj", "root")
    ):
        return True
    own = any(words[k].text.lower() in _OWN for k in sentence.below(at, "nmod:poss"))
    return own and words[at].deprel == "conj" and _is_one(sentence, words[at].head)


def find_ordinals(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return "the third attack", "for the fifth time" as counts of what has happened so far."""
    return tuple(_ordinals(parse))


def _ordinals(parse: Parse) -> Iterator[Mention[Number]]:
    for number, sentence in enumerate(parse.sentences):
        for at, word in enumerate(sentence.words):
            value = _ordinal(word.text.lower())
            noun = word.head
            if value is None or noun <= at or noun - at > 4:
                continue
            counted = sentence.words[noun]
            after = sentence.words[at + 1].text.lower()
            if (
                after in _MEASURES
                or counted.upos != "NOUN"
                or word.deprel not in ("amod", "nummod")
            ):
                continue
            unit = "attacks" if counted.lemma in _TIMES else plural(counted)
            text = word.text
            yield Mention(number, at, noun + 1, noun, Number(unit, value, value, text=text))


def _ordinal(text: str) -> int | None:
    value = VALUES["ORDINAL"].get(text)
    if value is None and text[:1].isdigit() and text[-2:] in ("st", "nd", "rd", "th"):
        digits = text[:-2]
        value = int(digits) if digits.isdigit() and len(digits) < 5 else None
    return value if value is None or value > 1 else None

"""Figures that count nothing: years, clocks, ages, money, measures, parts of names."""

from dateline.mentions.numbers.counted import is_person
from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Sentence


def counts_nothing(sentence: Sentence, figure: Figure, node: int, noun: int | None) -> bool:
    """Say whether a figure is no count after all."""
    return (
        _is_year(sentence, figure)
        or _is_hour(sentence, figure)
        or _is_measure(sentence, figure)
        or _is_in_name(sentence, figure, node)
        or _is_age(sentence, figure)
        or _is_of_someone(sentence, figure, noun)
        or _is_bullet(sentence, figure)
        or _is_offspring(sentence, node)
        or _is_no_count(sentence, figure, noun)
        or _is_of_group(sentence, figure)
    )


def _is_year(sentence: Sentence, figure: Figure) -> bool:
    words = sentence.words
    text = words[figure.top].text
    if not (text.isdigit() and len(text) == 4 and 1800 <= int(text) <= 2099):
        return False
    after = words[figure.last] if figure.last < len(words) else None
    plain = figure.first == figure.core and (after is None or after.xpos not in ("NNS", "NNPS"))
    return plain


def _is_hour(sentence: Sentence, figure: Figure) -> bool:
    """Say whether four figures are a time of day, as wires write it ("at 1940", "0530 GMT")."""
    words = sentence.words
    text = words[figure.top].text
    if not (text.isdigit() and len(text) == 4 and int(text[:2]) < 24 and int(text[2:]) < 60):
        return False
    before = words[figure.first - 1].text.lower() if figure.first else ""
    return text[0] == "0" or before == "at"


def _is_measure(sentence: Sentence, figure: Figure) -> bool:
    words, table = sentence.words, number_words()
    before = words[figure.first - 1].text.lower() if figure.first else ""
    core = words[figure.core - 1].text.lower() if figure.core else ""
    after = words[figure.last].text.lower() if figure.last < len(words) else ""
    if figure.share:
        return False
    return not {before, core}.isdisjoint(table.silence["before"]) or after in table.silence["after"]


def _is_in_name(sentence: Sentence, figure: Figure, node: int) -> bool:
    """Say whether a figure names something: "Su-25", "Flight 17", "M-16", "Gate 3"."""
    words, at = sentence.words, figure.core
    if words[at].upos == "PROPN" and not words[at].text[0].islower() and words[at].text.isalpha():
        return not (at == 0 or words[at].text.isupper())
    if at == 0:
        return False
    before = words[at - 1]
    joined = before.end == words[at].start
    if joined and before.text in ("-", "–", "/", "#", "+", ".", "'", "’"):
        return True
    if any(name.first < at < name.last and name.label != "LOC" for name in sentence.names):
        return words[at].text[0].isdigit()
    return (
        words[at].head == at - 1
        and before.upos in ("PROPN", "NOUN")
        and words[at].text.isdigit()
        and figure.last - at == 1
    )


def _is_age(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is an age: "the driver, 33,", "19 years old"."""
    words, last = sentence.words, figure.last
    after = [word.text.lower() for word in words[last : last + 4]]
    if "old" in after and after[0] in ("-", "year", "years", "month", "months"):
        return True
    if figure.first == 0 or words[figure.first - 1].text not in (",", "("):
        return False
    closed = last == len(words) or words[last].text in (",", ")", ".", ";")
    before = words[figure.first - 2] if figure.first > 1 else None
    named = before is not None and before.upos in ("PROPN", "NOUN") and before.xpos != "NNS"
    young = figure.low is not None and figure.low == figure.high and 0 < figure.low < 110
    return closed and young and named and words[figure.core].text.isdigit()


def _is_of_someone(sentence: Sentence, figure: Figure, noun: int | None) -> bool:
    """Say whether a bare figure is someone's age: "a girl of six", "a man of 61"."""
    words, first = sentence.words, figure.first
    if noun is not None or first < 2 or words[first - 1].text.lower() != "of":
        return False
    one = words[first - 2]
    return one.xpos == "NN" and is_person(one) and one.lemma.lower() not in number_words().many


def _is_offspring(sentence: Sentence, node: int) -> bool:
    """Say whether a figure only tells how large someone's family is: "a father of two"."""
    word, head = sentence.words[node], sentence.words[sentence.words[node].head]
    return word.deprel == "nmod" and head.lemma.lower() in number_words().parents


def _is_no_count(sentence: Sentence, figure: Figure, noun: int | None) -> bool:
    """Say whether a figure counts hours or sides, or things known before: "the two towns"."""
    if noun is None or figure.share:
        return False
    words, table = sentence.words, number_words()
    if words[noun].lemma.lower() in table.silence["nouns"] and noun - figure.last < 3:
        return True
    first = words[figure.first].text.lower()
    known = first in table.silence["known"] or (
        figure.first > 0 and words[figure.first - 1].text.lower() in table.silence["known"]
    )
    few = figure.low is not None and figure.low == figure.high and 1 < figure.low < 4
    return known and few and words[noun].upos == "NOUN" and not is_person(words[noun])


def _is_bullet(sentence: Sentence, figure: Figure) -> bool:
    words = sentence.words
    return (
        figure.first == 0
        and figure.last < len(words)
        and words[figure.last].text in (".", ")", ":")
    )


def _is_of_group(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure is in the name of a group: "the Gang of Four", "the Group of 77"."""
    words, first = sentence.words, figure.first
    if first < 3 or words[first - 1].text.lower() != "of":
        return False
    group = words[first - 2]
    return group.text[0].isupper() and group.lemma.lower() in number_words().many

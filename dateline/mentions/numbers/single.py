"""Counts that no figure tells: "a soldier was killed", "a truck was burned"."""

from collections.abc import Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import is_person, who_of
from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.ordinals import ordinal
from dateline.mentions.numbers.units import noun_unit, unit_of
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Number, Parse, Sentence

_ONE = frozenset({"a", "an", "another"})
_OWN = frozenset({"his", "her", "their", "its"})
_HEADS = ("nsubj:pass", "nsubj", "obj", "root")


def find_singulars(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return persons told one by one: "a woman and her child were killed" is two ones.

    They are apart from the counts because only a clause that tells of people harmed, held or freed
    means them as a number.
    """
    return tuple(_singulars(parse))


def _singulars(parse: Parse) -> Iterator[Mention[Number]]:
    for number, sentence in enumerate(parse.sentences):
        for at in range(len(sentence.words)):
            alone = is_alone(sentence, at)
            if not alone and sentence.words[at].lemma.lower() in number_words().many:
                continue
            one = alone or is_one(sentence, at)
            if not one and not is_someone(sentence, at):
                continue
            if not alone and not is_person(sentence.words[at]):
                continue
            figure = one_figure(sentence, at)
            unit = unit_of(sentence, figure, at, None if alone else at)
            if unit is None or not (one or unit in number_words().single["harmed"]):
                continue
            text = parse.slice(number, figure.first, at + 1)
            who = None if alone else who_of(sentence, figure, at)
            counted = Number(unit=unit, low=1, high=1, who=who, text=text)
            yield Mention(number, figure.first, at + 1, at, counted)


def one_figure(sentence: Sentence, at: int) -> Figure:
    """Return the article or owner before a noun as a figure that tells one."""
    before = [k for k in sentence.below(at, "det", "nmod:poss") if k < at]
    first = min(before, default=at)
    return Figure(first, first, first + 1, first, 1, 1)


def is_alone(sentence: Sentence, at: int) -> bool:
    """Say whether "another" or "a third" stands for a person named before."""
    word = sentence.words[at]
    if word.deprel in ("det", "amod", "nummod", "compound"):
        return False
    if word.text.lower() == "another":
        return True
    counted = ordinal(word.text.lower()) is not None and word.upos in ("ADJ", "NOUN")
    bare = not sentence.below(at, "nmod", "amod", "acl", "acl:relcl")
    return (
        counted
        and bare
        and any(sentence.words[k].text.lower() == "a" for k in sentence.below(at, "det"))
    )


def is_one(sentence: Sentence, at: int) -> bool:
    """Say whether a noun has "a" before it, or is someone's own beside one that has."""
    words = sentence.words
    if words[at].xpos not in ("NN", "NNP"):
        return False
    if any(words[k].text.lower() in _ONE for k in sentence.below(at, "det")):
        return True
    bare = not sentence.below(at, "det", "nmod:poss", "nummod") and words[at].xpos == "NN"
    if bare and sentence.role != "prose" and words[at].deprel in _HEADS:
        return True
    own = any(words[k].text.lower() in _OWN for k in sentence.below(at, "nmod:poss"))
    return own and words[at].deprel == "conj" and is_one(sentence, words[at].head)


def is_someone(sentence: Sentence, at: int) -> bool:
    """Say whether a noun is one person known by what he is: "its driver", "the teacher"."""
    words = sentence.words
    owners = number_words().single["owned"]
    known = any(words[k].text.lower() in owners for k in sentence.below(at, "det", "nmod:poss"))
    named = sentence.below(at, "appos", "flat", "nummod", "compound:name")
    return words[at].xpos == "NN" and known and not named


def find_things(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return things told one by one: "a truck and two tanks were burned" has one truck.

    Only a clause that tells of things destroyed, taken or moved means them as a number.
    """
    return tuple(_things(parse))


def _things(parse: Parse) -> Iterator[Mention[Number]]:
    none = number_words().single["none"]
    for number, sentence in enumerate(parse.sentences):
        for at, word in enumerate(sentence.words):
            first, many = _told_by_rank(sentence, at)
            if many > 1:
                text, who = parse.slice(number, first, at + 1), word.text
                apart = Number(noun_unit(sentence, at), many, many, who=who, text=text)
                yield Mention(number, first, at + 1, at, apart)
            plain = word.xpos == "NN" and word.lemma.lower() not in none and not is_person(word)
            if not plain or not any(
                sentence.words[k].text.lower() in _ONE for k in sentence.below(at, "det")
            ):
                continue
            figure = one_figure(sentence, at)
            text = parse.slice(number, figure.first, at + 1)
            counted = Number(
                unit=noun_unit(sentence, at),
                low=1,
                high=1,
                who=who_of(sentence, figure, at),
                text=text,
            )
            yield Mention(number, figure.first, at + 1, at, counted)


def _told_by_rank(sentence: Sentence, at: int) -> tuple[int, int]:
    """Return where names by rank begin, and how many they are: "the 11th and 34th brigades"."""
    words, first, many = sentence.words, at, 0
    formation = words[at].lemma.lower() in number_words().single["formations"]
    while formation and words[at].xpos in ("NNS", "NNPS") and first > 0:
        if ordinal(words[first - 1].text.lower()) is not None:
            many += 1
        elif not many or words[first - 1].text.lower() not in ("and", ","):
            break
        first -= 1
    return first, many


def means_one(event: str, noun: str) -> bool:
    """Say whether one thing of a kind is a number in a clause of such an event.

    >>> [means_one("seizure", "rifle"), means_one("seizure", "town")]
    [True, False]
    """
    single = number_words().single
    if event in single["things"]:
        return True
    return (event in single["taken"] and noun in single["arms"]) or (
        event in single["moved"] and noun in single["formations"]
    )

"""People told one by one, or as none, by words that do not say what befell them."""

from collections.abc import Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import is_person, is_thing, node_of, noun_of, who_of
from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.single import is_alone, is_one, is_someone, one_figure
from dateline.mentions.numbers.words import number_words
from dateline.mentions.numbers.zeros import whoever, zeros
from dateline.nouns import Number, Parse, Sentence


def find_people(parse: Parse) -> tuple[Mention[Number], ...]:
    """Return single people, and none, in the unit "people".

    Only a clause that says whom it strikes, holds or frees can give them another: "a baker was cut
    down", "nobody was hit", "they let an engineer go".
    """
    return tuple(_people(parse))


def _people(parse: Parse) -> Iterator[Mention[Number]]:
    for number, sentence in enumerate(parse.sentences):
        for figure in (*zeros(sentence), *whoever(sentence)):
            node = node_of(sentence, figure)
            noun = noun_of(sentence, figure, node)
            head = noun if noun is not None else figure.top
            yield _mention(parse, number, figure, head, noun)
        for at in range(len(sentence.words)):
            alone = is_alone(sentence, at)
            if alone or _is_one_living(sentence, at):
                yield _mention(parse, number, one_figure(sentence, at), at, None if alone else at)


def _mention(
    parse: Parse, number: int, figure: Figure, head: int, noun: int | None
) -> Mention[Number]:
    who = who_of(parse.sentences[number], figure, noun)
    last = max(figure.last, head + 1)
    text = parse.slice(number, figure.first, last if figure.low else figure.last)
    counted = Number(unit="people", low=figure.low, high=figure.high, who=who, text=text)
    return Mention(number, figure.first, last, head, counted)


def _is_one_living(sentence: Sentence, at: int) -> bool:
    """Say whether a noun can mean one living person: no thing, and no crowd."""
    word, table = sentence.words[at], number_words()
    if _is_of_an_age(sentence, at):
        return True
    lemma = word.lemma.lower()
    crowd = lemma in table.many or lemma in table.single["none"]
    if crowd or is_thing(word) or word.xpos not in ("NN", "NNP"):
        return False
    return is_one(sentence, at) or _is_owned(sentence, at) or is_someone(sentence, at)


def _is_of_an_age(sentence: Sentence, at: int) -> bool:
    """Say whether an age stands for whoever has it: "a 19-year-old was arrested"."""
    word = sentence.words[at]
    text = word.text.lower()
    aged = text.endswith("-year-old") or (
        text == "old" and at > 3 and sentence.words[at - 1].text == "-"
    )
    return aged and word.deprel not in ("amod", "compound")


def _is_owned(sentence: Sentence, at: int) -> bool:
    """Say whether a noun is one person known by whose he is: "my cousin", "the lorry's owner"."""
    words, owners = sentence.words, number_words().single["owned"]
    mine = [k for k in sentence.below(at, "nmod:poss") if k < at]
    told = any(words[k].text.lower() in owners or words[k].upos == "NOUN" for k in mine)
    return told and is_person(words[at]) and not sentence.below(at, "appos", "flat")

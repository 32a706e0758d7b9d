"""What a figure counts: the noun, its class, its words."""

from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Sentence, Word

_COUNTS = (
    "nummod",
    "det",
    "amod",
    "compound",
    "advmod",
    "nmod:unmarked",
    "det:predet",
    "dep",
    "nsubj:outer",
)


_MORE = ("more", "other", "others", "additional", "further")
_NOMINAL = ("NOUN", "PROPN", "ADJ", "PRON", "SYM", "X", "NUM")


def node_of(sentence: Sentence, figure: Figure) -> int:
    """Return the word through which a figure hangs in its sentence: the noun or the figure."""
    words, at = sentence.words, figure.top
    if _tells_state(sentence, figure.last):
        return figure.last
    if is_size(sentence, figure):
        return figure.first - 2
    inside = range(figure.first, figure.last)
    for _ in range(len(inside) + 1):
        head = words[at].head
        if head not in inside:
            break
        at = head
    head = words[at].head
    counts = words[at].deprel in _COUNTS and 0 <= head - figure.last < 8
    if counts and (words[head].upos in _NOMINAL or words[head].xpos in ("VBN", "VBG")):
        return head
    following = _following(sentence, figure)
    loose = words[at].deprel in ("flat", "nummod", "compound") and following == figure.last
    return following if loose and following is not None else at


def _tells_state(sentence: Sentence, at: int) -> bool:
    """Say whether a figure counts a state alone: "870 wounded and 210 prisoners"."""
    words = sentence.words
    if at >= len(words) or words[at].text.lower() not in number_words().states:
        return False
    return at + 1 == len(words) or words[at + 1].upos in ("CCONJ", "PUNCT", "ADP")


def noun_of(sentence: Sentence, figure: Figure, node: int) -> int | None:
    """Return the noun that is counted; "hundreds of families" counts families."""
    words = sentence.words
    if node == figure.last and _tells_state(sentence, node):
        return None
    if is_size(sentence, figure):
        return node
    if node not in range(figure.first, figure.last):
        while words[node].deprel == "compound" and words[node].head == node + 1:
            node += 1
        if words[node + 1 : node + 2] and words[node + 1].text == "-" and words[node].head > node:
            node = words[node].head
        return _possessed(sentence, node) if words[node].upos in ("NOUN", "PROPN") else None
    for child in sentence.below(node, "nmod", "nmod:unmarked", "obl"):
        cases = {words[k].text.lower() for k in sentence.below(child, "case")}
        if child > node and "of" in cases and child - figure.last < 8:
            return child if words[child].upos in ("NOUN", "PROPN") else None
    return _following(sentence, figure) or _told_before(sentence, figure)


def is_size(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure tells how many one word for several means: "a family of four"."""
    words, first = sentence.words, figure.first
    if (
        first < 2
        or words[first - 1].text.lower() != "of"
        or _following(sentence, figure) is not None
    ):
        return False
    return words[first - 2].lemma.lower() in number_words().many


def _told_before(sentence: Sentence, figure: Figure) -> int | None:
    """Return the noun that a figure between commas counts: "their trucks, about 20, burned"."""
    words, first, last = sentence.words, figure.first, figure.last
    if first < 2 or words[first - 1].text != "," or words[first - 2].xpos != "NNS":
        return None
    return first - 2 if last == len(words) or words[last].text == "," else None


def _possessed(sentence: Sentence, node: int) -> int:
    """Return what is counted of somebody's: "several herders' camps" are camps."""
    words, head = sentence.words, sentence.words[node].head
    owned = words[node].deprel == "nmod:poss" and node < head < node + 4
    return head if owned and words[head].xpos == "NNS" else node


def _following(sentence: Sentence, figure: Figure) -> int | None:
    """Return the noun that follows a figure closely, where the tree does not join the two."""
    words, last = sentence.words, figure.last
    partitive = [word.text.lower() for word in words[last : last + 2]] in (
        ["of", "them"],
        ["of", "whom"],
    )
    if partitive:
        last += 2
    out_of = [word.text.lower() for word in words[last : last + 2]] == ["out", "of"]
    if out_of and last + 2 < len(words) and words[last + 2].xpos == "CD":
        last += 3
    for k in range(last, min(last + 5, len(words))):
        word = words[k]
        if word.xpos in ("NNS", "NNPS") and word.deprel != "compound":
            return k
        if word.upos not in ("ADJ", "NOUN", "PROPN") and word.text not in ('"', "“", "-"):
            return None
    return None


def is_thing(word: Word) -> bool:
    """Say whether a noun surely names no people."""
    table, lemma = number_words(), word.lemma.lower()
    return lemma in table.things or (not is_person(word) and word.text.endswith("ings"))


def is_person(word: Word) -> bool:
    """Say whether a noun names people, by the list or by its ending."""
    table, lemma = number_words(), word.lemma.lower()
    if lemma in table.persons or word.text.lower() in table.persons:
        return True
    if lemma in table.things or lemma in table.nouns:
        return table.nouns.get(lemma, "") in ("troops", "fighters", "protesters", "people")
    if word.upos == "PROPN" or word.xpos == "NNPS":
        return word.text.endswith("s") or word.text.endswith("ese")
    return lemma.endswith(table.person_endings)


def names_people(text: str) -> bool:
    """Say whether the last word of what is counted names people: "guards", "Chechens", "men".

    >>> [names_people(word) for word in ("guards", "tanks", "Chechens", "posts", "women")]
    [True, False, True, False, True]
    """
    table, lower = number_words(), text.lower()
    single = lower[:-2] + "an" if lower.endswith("men") else lower.removesuffix("s")
    single = single[:-2] + "y" if single.endswith("ie") else single
    if single in table.things or single in table.nouns:
        return table.nouns.get(single, "") in ("troops", "fighters", "protesters")
    if single in table.persons or lower in table.persons:
        return True
    return text[:1].isupper() or single.endswith(table.person_endings)


def side_of(who: str | None) -> str | None:
    """Return the group of people that the words for those counted name, None where they name none.

    >>> [side_of(who) for who in ("Kurdish fighters", "policemen", "people", None)]
    ['fighters', 'police', None, None]
    """
    if not who:
        return None
    last = who.split(" ")[-1].lower()
    forms = {last, last[:-2] + "an" if last.endswith("men") else last.removesuffix("s")}
    return next((side for side, words in number_words().sides.items() if forms & words), None)


def plural(word: Word) -> str:
    """Return the plural by which a unit is called.

    >>> plural(Word("city", 0, 4, "city", "NOUN", "NN", -1, "root"))
    'cities'
    """
    lower = word.text.lower()
    if lower in number_words().unchanged:
        return lower
    if word.xpos in ("NNS", "NNPS") or (word.upos == "PROPN" and lower.endswith("s")):
        return lower
    if lower.endswith("y") and lower[-2:-1] not in tuple("aeiou"):
        return lower[:-1] + "ies"
    return lower + ("es" if lower.endswith(("s", "x", "ch", "sh")) else "s")


def who_of(sentence: Sentence, figure: Figure, noun: int | None) -> str | None:
    """Return the words for what is counted, without the figure."""
    if noun is None:
        return None
    words = sentence.words
    first = noun
    while first > 0 and first - 1 >= figure.last - 1 and noun - first < 5:
        before = words[first - 1]
        own = before.head in (noun, first) and before.deprel in ("amod", "compound", "flat")
        if first - 1 in range(figure.core, figure.last) or not own or before.text in _MORE:
            break
        first -= 1
    return " ".join(word.text for word in words[first : noun + 1])

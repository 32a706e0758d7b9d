"""What stands around a place name: what it lies in, what is no place at all."""

from collections.abc import Sequence

from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.wording import wording
from dateline.nouns import Parse, Sentence

WIDEST_GAP = 8
"""More words than this between two names hold no bare "in" or comma any more."""


def head_of(sentence: Sentence, first: int, last: int) -> int:
    """Return the word of a span that the others hang from."""
    for index in range(first, last):
        if not first <= sentence.words[index].head < last:
            return index
    return last - 1


def containers(parse: Parse, toponyms: Sequence[Toponym]) -> dict[int, tuple[int, bool]]:
    """Return for a name the name that the text puts it in; the flag says that it does so plainly.

    "Archi in Kunduz" is plain; "Archi, Kunduz" could be a list and counts where the atlas agrees.
    """
    found: dict[int, tuple[int, bool]] = {}
    for index in range(len(toponyms) - 1):
        one, other = toponyms[index], toponyms[index + 1]
        if one.sentence != other.sentence:
            continue
        relation = _relation(parse.sentences[one.sentence], one, other)
        if relation in ("in", ","):
            found.setdefault(index, (index + 1, relation == "in"))
        elif relation in ("has", "has,"):
            found.setdefault(index + 1, (index, relation == "has"))
    return found


def _relation(sentence: Sentence, one: Toponym, other: Toponym) -> str | None:
    """Return how a name leads to the next: it lies in it, has it, or neither."""
    gap = sentence.words[one.last : other.first]
    if not gap or len(gap) > WIDEST_GAP:
        return None
    known = wording()
    core, noun, capital = [], False, one.capital_of
    for word in gap:
        low = word.text.lower()
        if low in known.kinds or low in known.between or word.upos in ("ADJ", "DET"):
            noun = noun or low in known.kinds or low in known.directions
            capital = capital or low == "capital"
        elif low != "-":
            core.append(low)
    joined = " ".join(core)
    if joined in ("'s", "’s", "'", "’"):
        return "has"
    if joined in ("in", ", in", "("):
        return "in"
    if joined in ("of", ", of"):
        return "in" if noun and (capital or gap[0].text.lower() in known.kinds) else None
    if joined == ",":
        return "has," if capital and not one.capital_of or one.capital_of else ","
    return "has" if not joined and noun else None


def is_no_place(parse: Parse, toponym: Toponym, capital: bool, country: bool) -> bool:
    """Say whether a name stands for a paper, a deal, a body, a government or a people."""
    sentence, known = parse.sentences[toponym.sentence], wording()
    words = sentence.words
    after = words[toponym.last] if toponym.last < len(words) else None
    head = head_of(sentence, toponym.first, toponym.last)
    word = words[head]
    if after is not None:
        low = after.text.lower()
        named = after.text[0].isupper()
        if low in known.deals or (named and low in known.media | known.bodies):
            return True
        if low in known.governments and not toponym.kind:
            return True
    if toponym.kind or not (capital or country):
        return False
    above = words[word.head] if word.head >= 0 else None
    if above is not None and word.deprel in ("compound", "amod") and country:
        return True
    if above is not None and word.deprel == "nmod:poss" and above.lemma in known.governments:
        return True
    while word.deprel == "conj" and word.head >= 0:
        word = words[word.head]
    if word.head < 0 or word.deprel != "nsubj":
        return False
    return words[word.head].lemma in known.governing

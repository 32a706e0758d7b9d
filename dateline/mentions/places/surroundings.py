"""What stands around a place name: what it lies in, what is only near, what is no place at all."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.wording import wording
from dateline.nouns import Parse, Sentence

FURTHEST = 12
"""Words before a name that are read for what describes it."""

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


def settle(parse: Parse, toponym: Toponym) -> Toponym:
    """Return a name with the wider wording it is part of: "20 km north of", "the capital of"."""
    sentence, known = parse.sentences[toponym.sentence], wording()
    words = sentence.words
    at = _lead(sentence, toponym.first)
    if at < 0:
        return toponym
    if words[at].text.lower() in known.near:
        return replace(toponym, offset=True, wide_first=at)
    if _on_a_road(sentence, at):
        return replace(toponym, offset=True, wide_first=at)
    if words[at].text != "of" or at == 0:
        return toponym
    noun = words[at - 1].text.lower()
    if noun == "capital":
        return replace(toponym, capital_of=True)
    inside = noun in known.directions and at > 1 and words[at - 2].text.lower() == "the"
    if noun in known.offsets and not inside:
        return replace(toponym, offset=True, wide_first=_measure(sentence, at - 1))
    return toponym


def _lead(sentence: Sentence, first: int) -> int:
    """Return the word before a name and before what only describes it ("the town of")."""
    words, kinds, at = sentence.words, wording().kinds, first - 1
    while at >= max(0, first - FURTHEST):
        low = words[at].text.lower()
        noun = words[at - 1].text.lower() if at else ""
        if low == "of" and noun in kinds and noun != "capital":
            at -= 2
        elif words[at].upos in ("DET", "ADJ") and low not in wording().near:
            at -= 1
        else:
            break
    return at


def _on_a_road(sentence: Sentence, at: int) -> bool:
    """Say whether a name is one end of a road: "the highway from A to B"."""
    words = sentence.words
    if words[at].text not in ("from", "to", "linking", "connecting", "and"):
        return False
    before = {word.text.lower() for word in words[max(0, at - 4) : at]}
    return bool(before & {"road", "highway", "route", "motorway"})


def _measure(sentence: Sentence, at: int) -> int:
    """Return where "some 20 km north" begins."""
    words = sentence.words
    start = at
    while at > max(0, start - FURTHEST) and (
        words[at - 1].upos in ("NUM", "DET")
        or words[at - 1].text.lower() in wording().measures
        or words[at - 1].text.lower() in ("some", "about", "around", "just", "roughly", "few")
    ):
        at -= 1
    return at


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

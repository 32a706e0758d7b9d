"""Who those are whom a toll counts, where other words than the toll's own say it.

"The dead include four nuns", "two drivers were among the wounded", "14 people, most of them
students", "rebel losses at 40 killed".
"""

from collections.abc import Iterator

from dateline.extraction.frames.reading import Reading
from dateline.extraction.role_words import role_words

BESIDE = ("appos", "parataxis", "conj", "advcl", "nmod")


def members(reading: Reading) -> tuple[int, ...]:
    """Return the nouns that say who is among those whom a noun counts ("the dead included")."""
    sentence, trigger = reading.sentence, reading.trigger
    above, word = reading.word.head, reading.word
    found: tuple[int, ...] = ()
    if word.deprel == "nsubj" and above >= 0 and reading.lemma(above) in role_words("including"):
        found = sentence.below(above, "obj")
    if _before(reading, trigger) & {"among", "amongst"}:
        found = sentence.below(trigger, "nsubj")
    return tuple(k for head in found for k in (head, *sentence.below(head, "conj")))


def described(reading: Reading, *anchors: int) -> tuple[int, ...]:
    """Return the nouns that say what most of those counted are, set beside their number."""
    sentence = reading.sentence
    beside = (
        k
        for anchor in dict.fromkeys(anchors)
        for k in sentence.below(anchor, *BESIDE)
        if k > anchor and _says_who(reading, k)
    )
    return tuple(one for k in beside for one in (k, *sentence.below(k, "conj")))


def losses_of(reading: Reading) -> Iterator[int]:
    """Yield the noun for losses whose size a toll gives ("put their losses at 40 killed")."""
    sentence, above = reading.sentence, reading.word.head
    if (
        reading.word.deprel in ("advcl", "obl", "xcomp", "nmod", "conj", "acl", "ccomp")
        and above >= 0
    ):
        beside = (above, *sentence.below(above, "nsubj", "obj"))
        yield from (k for k in beside if reading.lemma(k) in role_words("losses"))


def _says_who(reading: Reading, noun: int) -> bool:
    sentence = reading.sentence
    if "including" in _before(reading, noun):
        return True
    shares = any(
        sentence.words[k].text.lower() in ("them", "whom")
        for share in sentence.below(noun, "nsubj")
        for k in sentence.below(share, "nmod")
    )
    mostly = {reading.lemma(k) for k in sentence.below(noun, "advmod")} & role_words("mostly")
    return shares or (bool(mostly) and sentence.words[noun].deprel == "appos")


def _before(reading: Reading, noun: int) -> frozenset[str]:
    """Return the prepositions of a noun as written."""
    sentence = reading.sentence
    return frozenset(sentence.words[k].text.lower() for k in sentence.below(noun, "case"))

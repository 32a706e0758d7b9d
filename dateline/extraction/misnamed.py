"""Names that were taken for places and are none: peoples, ships, makes, bodies, codes, words.

What the atlas knows is a place. A name that it does not know has to read as one.
"""

from functools import cache

from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.knowledge.actors import open_shelf
from dateline.knowledge.languages import lexicon
from dateline.mentions import Mention
from dateline.nouns import Place, Sentence

BEARERS = ("force", "equipment", "weapon", "artillery", "aircraft", "military", "arms")
"""What a name that it bears is no place of: "Kornet missiles", "Radwan fighters"."""
JOINED = frozenset({"type", "made", "held", "led", "backed", "controlled", "run", "style", "class"})
"""Words that a hyphen joins to a name to describe something: "Kornet-type"."""


def can_be_a_place(sentence: Sentence, mention: Mention[Place]) -> bool:
    """Say whether a name reads as that of a place, be it known to the atlas or not."""
    return mention.of.id is not None or not (
        _is_odd(sentence, mention) or _is_common(sentence, mention) or _is_borne(sentence, mention)
    )


def _is_odd(sentence: Sentence, mention: Mention[Place]) -> bool:
    """Say whether a name is a people, a make or a code by its form."""
    words = sentence.words[mention.first : mention.last]
    text = mention.of.text or ""
    odd = any(any(sign.isdigit() for sign in word.text) for word in words) or text.endswith("-")
    plural = words[-1].xpos == "NNPS" or sentence.words[mention.head].xpos == "NNPS"
    plural = plural and words[-1].text.lower() not in _areas()  # "the Sarum Mountains"
    describes = words[-1].upos == "ADJ"  # "the Shiite city"
    small = not any(word.text[0].isupper() for word in words)
    joined = text.rpartition("-")[2].lower() in JOINED
    people = open_shelf().demonym(text) is not None
    return odd or plural or describes or small or joined or people


@cache
def _papers() -> frozenset[str]:
    return frozenset(lexicon("places")["not_places"]["media"].split())


@cache
def _areas() -> frozenset[str]:
    return frozenset(lexicon("places")["kinds"]["area"].split())


def _is_common(sentence: Sentence, mention: Mention[Place]) -> bool:
    """Say whether a name has no words but common ones: "the Region", "Radio" of Radio Norsted."""
    nouns = words_of("settlement") | words_of("facility") | words_of("structure") | _papers()
    words = sentence.words[mention.first : mention.last]
    return len(words) == 1 and lemma_of(words[0]) in nouns


def _is_borne(sentence: Sentence, mention: Mention[Place]) -> bool:
    """Say whether a name is borne by weapons or fighters, or by a people or a ship after "the"."""
    word = sentence.words[mention.head]
    above = lemma_of(sentence.words[word.head]) if word.head >= 0 else ""
    describes = word.deprel in ("compound", "amod", "nmod:desc", "flat")
    if describes and any(above in words_of(kind) for kind in BEARERS):
        return True
    marks = sentence.below(mention.head, "det")
    inside = any(lemma_of(sentence.words[k]) == "in" for k in sentence.below(mention.head, "case"))
    return mention.of.level == "town" and not inside and any(k < mention.first for k in marks)

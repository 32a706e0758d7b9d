"""States told of those counted by the words beside them: "12 dead", "two wounded boys"."""

from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Sentence

_SKIPPED = frozenset(
    {"others", "other", "more", "people", "who", "reportedly", "also", "all", "of", "them",
     "additional", "remain", "remains", "remained"}
)  # fmt: skip


def both(sentence: Sentence, at: int) -> str | None:
    """Read "1,200 dead and wounded", where no one tells how many of each."""
    three = sentence.words[max(at, 0) : at + 3]
    if len(three) < 3 or three[1].text.lower() not in ("and", "or"):
        return None
    table = number_words()
    pair = {
        table.states.get(word.text.lower()) or table.objects.get(word.lemma.lower())
        for word in (three[0], three[2])
    }
    return "killed or wounded" if pair == {"killed", "wounded"} else None


def own_state(sentence: Sentence, at: int) -> str | None:
    """Return the unit of a noun that says the state of those counted: "870 wounded"."""
    word, table = sentence.words[at], number_words()
    if word.xpos == "CD":
        return None
    if word.upos in ("NOUN", "ADJ", "VERB") and (unit := table.states.get(word.text.lower())):
        return both(sentence, at) or unit
    near = (k for k in sentence.below(at, "amod") if k == at - 1)
    said = (table.states.get(sentence.words[k].text.lower()) for k in near)
    if unit := next((one for one in said if one in ("killed", "wounded", "missing")), None):
        return unit  # "23 wounded soldiers"
    unit = table.nouns.get(word.lemma.lower())
    return unit if unit == "killed or wounded" else None


def borne(sentence: Sentence, figure: Figure, noun: int | None) -> str | None:
    """Return the state told of a noun alone: "a boy injured", "two wounded boys"."""
    after = noun + 1 if noun is not None else len(sentence.words)
    if after >= len(sentence.words):
        return None
    for k in sentence.below(after - 1, "amod"):
        unit = number_words().states.get(sentence.words[k].text.lower())
        if figure.last <= k < after and unit in ("killed", "wounded", "missing"):
            return unit
    word = sentence.words[after]
    own = word.deprel == "acl" and word.head == noun and word.xpos in ("VBN", "VBD", "JJ")
    return number_words().states.get(word.text.lower()) if own else None


def verb_before(sentence: Sentence, figure: Figure) -> str | None:
    """Read "wounded 11", "injuring dozens" where the tree does not take the verb for one."""
    if not figure.first:
        return None
    if pair := both(sentence, figure.first - 3):
        return pair
    before = sentence.words[figure.first - 1]
    unit = number_words().objects.get(before.lemma.lower())
    unit = unit or number_words().states.get(before.text.lower())
    if unit not in ("killed", "wounded", "detained", "abducted"):
        return None
    if before.xpos == "VBG":
        return unit
    loose = before.deprel in ("amod", "conj") and before.xpos in ("VBN", "VBD", "JJ")
    return unit if loose and sentence.words[figure.core].xpos == "CD" else None


def state_after(
    sentence: Sentence, last: int, noun: int | None, *, near: bool = False
) -> str | None:
    """Return the unit by the word after the count: "12 dead", "220 were wounded"."""
    words = sentence.words
    at = max(last, (noun if noun is not None else 0) + 1)
    if noun is not None and noun - last > 6:
        return None
    for place in range(at, min(at + 6, len(words))):
        word = words[place]
        lower = word.text.lower()
        if unit := number_words().states.get(lower):
            return both(sentence, place) or unit
        skipped = lower in _SKIPPED or (not near and word.upos in ("AUX", "ADV"))
        if not skipped:
            return None
    return None


def bearing(sentence: Sentence, noun: int | None) -> str | None:
    """Return what is told of people by what hangs on their noun: "eleven men with burns"."""
    if noun is None:
        return None
    table, words = number_words(), sentence.words
    for k in sentence.below(noun, "nmod", "acl"):
        cases = {words[j].text.lower() for j in sentence.below(k, "case")}
        hurt = words[k].lemma.lower() in table.wounds and "with" in cases
        if hurt:
            return "wounded"
        unit = table.objects.get(words[k].lemma.lower()) if words[k].xpos == "VBN" else None
        if unit in ("killed", "wounded", "detained", "abducted"):
            return unit
    return None

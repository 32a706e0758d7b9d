"""Names that someone gives himself or bears: "a man who calls himself X", "known as X"."""

from dateline.extraction.speakers.words import speech
from dateline.nouns import Parse, Sentence

SELF = frozenset(("himself", "herself", "themselves"))
BETWEEN = SELF | frozenset(
    ("his", "her", "name", "as", "by", "only", "the", "simply", "just", "call", "sign")
)
"""Words that may stand between the verb and the name."""

LONGEST = 4
"""Words that such a name has at most."""

MARKS = frozenset(("“", "”", '"', "'", "‘", "’", "``", "''"))


def bears(parse: Parse, number: int, head: int) -> str | None:
    """Return the name that a noun's clause gives to whom it means: "who goes by X"."""
    sentence = parse.sentences[number]
    below = sentence.below(head, "appos", "nmod")
    asides = [k for one in (head, *below) for k in sentence.below(one, "appos")]
    for noun in (head, *asides):
        for clause in sentence.below(noun, "acl", "acl:relcl"):
            if clause > noun and _names_him(sentence, clause):
                found = _after(parse, number, clause)
                if found is not None:
                    return found
    return None


def _names_him(sentence: Sentence, clause: int) -> bool:
    """Say whether a clause tells by what name its noun goes."""
    words = sentence.words
    if words[clause].lemma.lower() not in speech().naming:
        return False
    subject = sentence.below(clause, "nsubj", "nsubj:pass")
    own = all(words[k].xpos in ("WP", "WDT") for k in subject)
    named = words[clause].xpos == "VBN" and not sentence.below(clause, "obj")
    after = {words[k].text.lower() for k in range(clause + 1, min(clause + 4, len(words)))}
    return own and (named or bool(after & (SELF | {"name", "by"})))


def _after(parse: Parse, number: int, clause: int) -> str | None:
    """Return the capitals right after the words of naming."""
    words = parse.sentences[number].words
    first = clause + 1
    while first < len(words) and (
        words[first].text.lower() in BETWEEN or words[first].text in MARKS
    ):
        first += 1
    last = first
    while last < len(words) and last - first < LONGEST and words[last].upos == "PROPN":
        last += 1
    return parse.slice(number, first, last) if last > first else None

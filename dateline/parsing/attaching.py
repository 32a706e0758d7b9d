"""Where a result clause hangs: "raided a post held by guards, killing nine" is of the raid."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.nouns import Word

_VERB_TAGS = frozenset({"VBD", "VBP", "VBZ", "VBN", "VB"})
_INSIDE = frozenset({"obj", "obl", "nmod", "acl", "obl:agent", "conj", "nsubj:pass"})


def reattach(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words, results that a comma sets off moved up from a participle to its verb.

    The network hangs them on the nearest verb, which is often one that only describes the object.
    """
    found = tuple(words)
    for index, word in enumerate(words):
        if word.xpos == "VBG" and word.deprel in ("advcl", "acl") and words[index - 1].text == ",":
            verb = _clause_verb(words, word.head, index)
            if verb is not None:
                moved = replace(word, head=verb, deprel="advcl")
                found = (*found[:index], moved, *found[index + 1 :])
    return found


def _clause_verb(words: Sequence[Word], head: int, before: int) -> int | None:
    """Return the verb above the participle that describes what it acts upon, if there is one."""
    described = False
    while 0 <= head < before:
        word = words[head]
        if described and word.upos == "VERB" and word.xpos in _VERB_TAGS and word.deprel != "acl":
            return head
        if word.deprel not in _INSIDE:
            return None
        described = described or (word.deprel == "acl" and word.xpos in ("VBN", "VBG"))
        head = word.head
    return None

"""The words of a frame's phrase, found in a sentence."""

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.slots import done_to
from dateline.nouns import Sentence, Word

REACH = 9
"""How far apart two words of a phrase may stand ("push the rebels slowly back")."""


def verb_phrase(sentence: Sentence, index: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """Return the words of a verb's phrase if they follow it in its own clause.

    What the verb is done to may stand before it ("shots were fired", "mines laid by rebels").
    """
    if len(phrase) > 1 and not sentence.forms.issuperset(phrase[1:]):
        return ()
    found, last = [index], index
    for want in phrase[1:]:
        for k in range(last + 1, min(last + 1 + REACH, len(sentence.words))):
            word = sentence.words[k]
            joined = index in sentence.above(k)[:3] or (
                k == last + 1 and sentence.words[index].head == k  # "stays" beneath "shut"
            )
            if _is_word(word, want) and joined and not _is_apart(sentence, k, last):
                found.append(k)
                last = k
                break
        else:
            before = next((k for k in _before(sentence, index, want) if k not in found), -1)
            if before < 0 or not _is_word(sentence.words[before], want):
                return ()
            found.append(before)
    return tuple(sorted(found))


def _before(sentence: Sentence, index: int, want: str) -> tuple[int, ...]:
    """Return what may stand before a verb and belong to its phrase ("sexually assaulted")."""
    return sentence.below(index, "advmod") if want.endswith("ly") else done_to(sentence, index)


def noun_phrase(sentence: Sentence, index: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """Return the words of a noun's phrase, the noun last, if they stand right before it."""
    first = index - len(phrase) + 1
    if first < 0:
        return ()
    words = sentence.words[first : index + 1]
    fits = all(
        want in (w.lemma.lower(), w.text.lower()) for want, w in zip(phrase, words, strict=True)
    )
    return tuple(range(first, index + 1)) if fits else ()


def state_phrase(sentence: Sentence, index: int, phrase: tuple[str, ...]) -> tuple[int, ...]:
    """Return the words of a phrase, each within two words of the one before."""
    if len(phrase) > 1 and not sentence.forms.issuperset(phrase[1:]):
        return ()
    found = [index]
    for want in phrase[1:]:
        last = found[-1]
        for k in range(last + 1, min(last + 4, len(sentence.words))):
            if sentence.words[k].text.lower() == want:
                found.append(k)
                break
        else:
            return ()
    return tuple(found)


def _is_word(word: Word, want: str) -> bool:
    return want in (word.lemma.lower(), word.text.lower())


def _is_apart(sentence: Sentence, noun: int, last: int) -> bool:
    """Say whether a noun of a verb's phrase belongs to a preposition that the phrase has not."""
    word = sentence.words[noun]
    if word.text.lower() == "out" and word.head >= 0 and word.deprel == "advmod":
        ways = words_of("ways", "tests") | {"way", "exit", "path"}
        return sentence.words[word.head].lemma.lower() in ways  # "the last road out"
    if word.upos != "NOUN":
        return False
    if sentence.words[last].upos == "PART":
        return True  # "took two hours to cross the streets" takes to no street
    cases = sentence.below(noun, "case")
    return any(last < k < noun and sentence.words[k].lemma.lower() != "of" for k in cases)

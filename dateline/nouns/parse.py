"""A text with its grammar: sentences of words, each word with its governor."""

from functools import cached_property

from msgspec import Struct

from dateline.nouns.text import Text


class Word(Struct, frozen=True):
    """One word; ``start`` and ``end`` are offsets in the report's text.

    ``head`` is the index, in its sentence, of the word that governs it, -1 for the root; ``deprel``
    is the Universal Dependencies relation to it, ``upos`` the UD class, ``xpos`` the Penn tag.
    """

    text: str
    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


class Name(Struct, frozen=True):
    """A name in a sentence: the words from ``first`` up to ``last``; label PER, ORG or LOC."""

    label: str
    first: int
    last: int


class Sentence(Struct, frozen=True, dict=True):
    """One sentence and its tree. ``role`` and ``paragraph`` say where in the text it stands."""

    words: tuple[Word, ...]
    names: tuple[Name, ...] = ()
    paragraph: int = 0
    role: str = "prose"

    @property
    def start(self) -> int:
        """Offset of the first character."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.words[-1].end

    @cached_property
    def children(self) -> tuple[tuple[int, ...], ...]:
        """For each word the words it governs, in order."""
        below: list[list[int]] = [[] for _ in self.words]
        for index, word in enumerate(self.words):
            if word.head >= 0:
                below[word.head].append(index)
        return tuple(map(tuple, below))

    @cached_property
    def root(self) -> int:
        """The word that nothing governs."""
        return next((k for k, word in enumerate(self.words) if word.head < 0), 0)

    @cached_property
    def forms(self) -> frozenset[str]:
        """All words in small letters, as they are written and as lemmas."""
        return frozenset(form.lower() for word in self.words for form in (word.text, word.lemma))

    def below(self, index: int, *relations: str) -> tuple[int, ...]:
        """Return the words that ``index`` governs through one of the relations (all if none)."""
        if not relations:
            return self.children[index]
        asked = (index, relations)
        if asked not in self.governed:
            words = self.words
            self.governed[asked] = tuple(
                k for k in self.children[index] if words[k].deprel in relations
            )
        return self.governed[asked]

    @cached_property
    def governed(self) -> dict[tuple[int, tuple[str, ...]], tuple[int, ...]]:
        """What words govern through the relations that were asked for so far."""
        return {}

    def subtree(self, index: int) -> tuple[int, ...]:
        """Return the word and everything beneath it, in order."""
        found, todo = [], [index]
        while todo:
            here = todo.pop()
            found.append(here)
            todo.extend(self.children[here])
        return tuple(sorted(found))

    @cached_property
    def paths(self) -> dict[int, tuple[int, ...]]:
        """The governors of the words that were asked for so far."""
        return {}

    def above(self, index: int) -> tuple[int, ...]:
        """Return the governors of a word from the nearest to the root."""
        if index not in self.paths:
            found, here = [], index
            while (here := self.words[here].head) >= 0:
                found.append(here)
            self.paths[index] = tuple(found)
        return self.paths[index]


class Parse(Struct, frozen=True):
    """A text and its sentences in reading order (furniture is not in them).

    ``lowered`` is the report's text, character for character, with its paragraphs in capitals
    written as they would be otherwise; None where there are none. Words are slices of it.
    """

    text: Text
    sentences: tuple[Sentence, ...]
    lowered: str | None = None

    @property
    def letters(self) -> str:
        """The report's text, in whose letters names are known."""
        return self.text.text if self.lowered is None else self.lowered

    def slice(self, sentence: int, first: int, last: int) -> str:
        """Return the words from ``first`` up to ``last`` of a sentence, as they stand in a row."""
        words = self.sentences[sentence].words
        return self.letters[words[first].start : words[last - 1].end].replace("\n", " ")

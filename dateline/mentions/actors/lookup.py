"""What the shelf says of the words of one report: names and peoples."""

from dateline.knowledge.actors import Shelf
from dateline.mentions.actors.phrases import follows, is_prefixed, phrase
from dateline.mentions.actors.shelf_names import Known, known_names
from dateline.mentions.actors.words import actor_words
from dateline.nouns import Parse


class Lookup:
    """One report with the shelf at hand."""

    def __init__(self, parse: Parse, shelf: Shelf, country: str | None) -> None:
        """Take the report, the shelf, and the state that the report is about."""
        self.parse, self.shelf, self.country = parse, shelf, country
        self.words = actor_words()
        published = parse.text.published
        self.day = published.end if published else None
        self._known: dict[int, tuple[Known, ...]] = {}

    def known(self, number: int) -> tuple[Known, ...]:
        """Return the shelf names of a sentence."""
        if number not in self._known:
            self._known[number] = known_names(self.parse, number, self.shelf, self.country)
        return self._known[number]

    def known_at(self, number: int, word: int) -> Known | None:
        """Return the shelf name that a word is part of."""
        for known in self.known(number):
            if known.first <= word < known.last:
                return known
        return None

    def demonym_of(self, number: int, head: int) -> str | None:
        """Return the code of the state that a phrase's modifiers tell: "Afghan", "Ukraine's"."""
        sentence = self.parse.sentences[number]
        first, _ = phrase(sentence, head)
        for k in range(head - 1, first - 1, -1):
            code = self.demonym_at(number, k)
            if code:
                return code
        of = follows(sentence, head, "of")
        if of is not None and (known := self.known_at(number, of)) and known.entry.is_state:
            return known.entry.country
        return None

    def demonym_at(self, number: int, word: int) -> str | None:
        """Return the code of the state that this modifier tells."""
        here = self.parse.sentences[number].words[word]
        if here.upos not in ("ADJ", "PROPN", "NOUN", "X") or not here.text[:1].isupper():
            return None
        if is_prefixed(self.parse.sentences[number], word):
            return None
        if (known := self.known_at(number, word)) is not None:
            return known.entry.country if known.entry.is_state else None
        pair = self.parse.slice(number, max(word - 1, 0), word + 1)
        return self.shelf.demonym(pair) or self.shelf.demonym(here.text)

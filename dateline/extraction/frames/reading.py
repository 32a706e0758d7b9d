"""A word read as the trigger of a frame."""

from typing import NamedTuple

from dateline.extraction.frames.lexicon import Frame, lemma_of
from dateline.extraction.frames.slots import Slots
from dateline.extraction.scene import Scene
from dateline.nouns import Actor, Sentence, Word


class Reading(NamedTuple):
    """A word read as the trigger of a frame, with the parts of its clause."""

    scene: Scene
    number: int
    trigger: int
    words: tuple[int, ...]
    frame: Frame
    slots: Slots

    @property
    def sentence(self) -> Sentence:
        """The sentence that the trigger stands in."""
        return self.scene.sentence(self.number)

    @property
    def word(self) -> Word:
        """The trigger."""
        return self.sentence.words[self.trigger]

    def part(self, name: str) -> tuple[int, ...]:
        """Return the heads of a part: subject, object, any, or a preposition's."""
        if name == "subject":
            return self.slots.subject
        if name == "object":
            return self.slots.object
        if name == "any":
            everything = self.slots.subject + self.slots.object
            return everything + tuple(k for heads in self.slots.preps.values() for k in heads)
        return self.slots.preps.get(name, ())

    def lemma(self, index: int) -> str:
        """Return the lemma of a word of the sentence."""
        return lemma_of(self.sentence.words[index])

    def actor(self, index: int) -> Actor | None:
        """Return the actor that a word refers to."""
        mention = self.scene.actor_at(self.number, index)
        return mention.of if mention and mention.head == index else None

    def named_place(self, index: int) -> bool:
        """Say whether a word is the head of a place name."""
        mention = self.scene.place_at(self.number, index)
        return mention is not None and mention.head == index

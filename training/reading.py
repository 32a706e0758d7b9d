"""The package's parser as the measuring programs want it: paragraph by paragraph, heads by paragraph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.nouns import Sentence
from dateline.parsing.parser import Parser


@dataclass(frozen=True)
class Word:
    text: str
    start: int
    end: int
    lemma: str
    upos: str
    xpos: str
    head: int
    deprel: str


@dataclass(frozen=True)
class Entity:
    label: str
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    words: list[Word]
    entities: list[Entity]
    ends: list[int]

    def sentences(self) -> Iterator[tuple[int, int]]:
        yield from zip([0, *self.ends], self.ends, strict=False)


class Reader:
    def __init__(self, folder: str, network: str = "parser.int8.onnx", threads: int = 1) -> None:
        self.parser = Parser(Path(folder), network=network, threads=threads)

    def read(self, paragraphs: Sequence[str]) -> list[Paragraph]:
        return [join(text, list(self.parser.read(text))) for text in paragraphs]


def join(text: str, sentences: Sequence[Sentence]) -> Paragraph:
    words: list[Word] = []
    entities: list[Entity] = []
    ends: list[int] = []
    for sentence in sentences:
        first = len(words)
        for w in sentence.words:
            head = w.head + first if w.head >= 0 else -1
            words.append(Word(w.text, w.start, w.end, w.lemma, w.upos, w.xpos, head, w.deprel))
        for name in sentence.names:
            a, b = sentence.words[name.first].start, sentence.words[name.last - 1].end
            entities.append(Entity(name.label, a, b, text[a:b]))
        ends.append(len(words))
    return Paragraph(words, entities, ends)

"""The parser: words, sentences, lemmas, classes, trees and names of a paragraph in one pass."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from msgspec import json

from dateline.nouns import Name, Sentence, Word
from dateline.parsing.attaching import reattach
from dateline.parsing.decoding import Analysis, Decoder, Labels
from dateline.parsing.inflections import read_added
from dateline.parsing.lemmas import Lemmas
from dateline.parsing.network import Network
from dateline.parsing.splitting import Cut, split_words
from dateline.parsing.windows import Pieces, windows


class Parser:
    """A trained network with its vocabulary, labels and lexicon, ready to read."""

    def __init__(
        self, folder: Path, *, network: str = "parser.int8.onnx", threads: int = 1
    ) -> None:
        """Load the files of a folder of weights."""
        self._network = Network(folder / network, threads)
        self._pieces = Pieces(folder / "tokenizer.json")
        labels = json.decode((folder / "labels.json").read_bytes(), type=Labels)
        lexicon = json.decode((folder / "lemmas.json").read_bytes(), type=dict[str, dict[str, str]])
        added = read_added(folder / "inflections.toml")
        self._decoder = Decoder(labels, Lemmas(labels.lemma, lexicon, added))

    def read(
        self, text: str, *, offset: int = 0, paragraph: int = 0, role: str = "prose"
    ) -> Iterator[Sentence]:
        """Yield the sentences of a paragraph that begins at ``offset`` of its report.

        What is read depends on this paragraph's characters only.
        """
        words = split_words(text)
        for window in windows(text, words, self._pieces):
            analysis = self._decoder.decode(window, self._network.score(window))
            cuts = words[window.first : window.first + len(window.forms)]
            for first, last in pairwise(analysis.bounds):
                yield Sentence(
                    words=reattach(tuple(_words(text, offset, cuts, analysis, first, last))),
                    names=tuple(_names(analysis, first, last)),
                    paragraph=paragraph,
                    role=role,
                )


def _words(
    text: str, offset: int, cuts: Sequence[Cut], analysis: Analysis, first: int, last: int
) -> Iterator[Word]:
    for place in range(first, last):
        start, end = cuts[place]
        head = analysis.heads[place]
        yield Word(
            text=text[start:end],
            start=start + offset,
            end=end + offset,
            lemma=analysis.lemmas[place],
            upos=analysis.upos[place],
            xpos=analysis.xpos[place],
            head=head - first if head >= 0 else -1,
            deprel=analysis.relations[place],
        )


def _names(analysis: Analysis, first: int, last: int) -> Iterator[Name]:
    """Yield the names of a sentence; one that runs on into the next is cut between them."""
    for run in analysis.names:
        if run.first < last and run.last > first:
            yield Name(run.label, max(run.first, first) - first, min(run.last, last) - first)

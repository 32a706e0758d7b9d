"""PolNeAR: who says what, by which words, in news of an election campaign.

The set marks a source as it stands, with all that hangs on it ("X, the governor of Y,"), and what
is said together with its marks, over several sentences where a quotation goes on. dateline's
attributions are of one sentence each and are put together here by the word that reports them.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.scorers import Row, run
from dateline.cleaning import clean
from dateline.extraction import scene_of
from dateline.extraction.speech.attributing import Attribution, attributions
from dateline.nouns import Hints, Parse, Report, Sentence
from dateline.parsing import parse

Span = tuple[int, int]
SPLIT = "dev"
LOOSE = frozenset((".", ",", ";", ":"))
QUOTES = frozenset(("”", '"', "'", "’", "»"))


def who_says_what(scorer: Path, gold: Path) -> Iterator[Row]:
    """Yield the attributions of each article."""
    asked = ("--split", SPLIT)
    for name in run(scorer, gold, *asked, "--list").splitlines():
        words = run(scorer, gold, *asked, "--text", name)
        read = parse(clean(Report(name, words, "", Hints())))
        yield {"doc": name, "attributions": list(told(read))}


def told(read: Parse) -> Iterator[Row]:
    """Yield who says what as the set writes it."""
    _, actors = scene_of(read)
    together: dict[tuple[object, ...], list[Attribution]] = {}
    for one in attributions(read, actors):
        # An interview's answers stand without a word that reports them; the set leaves them out.
        if one.cue_word is not None:
            together.setdefault((one.said_in, one.cue_word, one.source_words), []).append(one)
    for parts in together.values():
        content = [span for one in parts for span in _content(read.sentences[one.sentence], one)]
        if content:
            first = parts[0]
            sentence = read.sentences[first.said_in]
            yield {
                "source": _spans(sentence, _whole(sentence, parts)) or None,
                "cue": _spans(sentence, _cue(parts)) or None,
                "content": content,
            }


def _content(sentence: Sentence, one: Attribution) -> list[Span]:
    """Return what is said, without the word that reports it and the marks around the whole."""
    inside = one.words - {one.cue_word} if one.said_in == one.sentence else one.words
    said = sorted(inside)
    while said and sentence.words[said[0]].text in LOOSE:
        said.pop(0)
    while said and sentence.words[said[-1]].text in LOOSE and said[-1] + 1 not in one.words:
        if said[-1] - 1 not in one.words or _closes(sentence, said[-1]):
            break
        said.pop()
    return _spans(sentence, said)


def _closes(sentence: Sentence, index: int) -> bool:
    """Say whether a mark stands within a quotation, right before the sign that closes it."""
    after = sentence.words[index + 1 : index + 2]
    return bool(after) and after[0].text in QUOTES


def _whole(sentence: Sentence, parts: list[Attribution]) -> set[int]:
    """Return the words of a source with all that hangs on them, but for what they say."""
    said_in, named = parts[0].said_in, parts[0].source_words
    said = {k for one in parts if one.sentence == said_in for k in one.words}
    cue = _cue(parts)
    found = set(named)
    for word in named:
        below = set(sentence.subtree(word))
        found |= below if not below & cue else set()
    return found - said


def _cue(parts: list[Attribution]) -> set[int]:
    """Return the word that reports it."""
    return {one.cue_word for one in parts if one.cue_word is not None}


def _spans(sentence: Sentence, words: Iterable[int]) -> list[Span]:
    """Return the stretches of characters that words fill, one for each run of words."""
    runs: list[list[int]] = []
    for k in sorted(words):
        if runs and k == runs[-1][-1] + 1:
            runs[-1].append(k)
        else:
            runs.append([k])
    return [(sentence.words[run[0]].start, sentence.words[run[-1]].end) for run in runs]

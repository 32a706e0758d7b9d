"""Parsing: words, trees, lemmas and names of invented sentences, and what holds for any text."""

import itertools
import time
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.nouns import Paragraph, Parse, Sentence, Text
from dateline.parsing import parse
from dateline.parsing.names import Tags
from dateline.parsing.splitting import split_words
from dateline.parsing.trees import best_tree
from tests.sheets import rows

ANYTHING = st.text(max_size=120) | st.text(
    alphabet=" ab.AB'\"“”‘’()[],;:-–—/%$0159\n\u200b\u00a0", max_size=120
)


def read(*paragraphs: str) -> Parse:
    """Parse a text of such paragraphs, each on a line."""
    text = "\n".join(paragraphs)
    starts = itertools.accumulate((len(p) + 1 for p in paragraphs), initial=0)
    places = tuple(
        Paragraph(start, start + len(p)) for start, p in zip(starts, paragraphs, strict=False)
    )
    return parse(Text("a", text, paragraphs=places))


def arcs(sentence: Sentence) -> Iterator[str]:
    for word in sentence.words:
        head = f" < {sentence.words[word.head].text}" if word.head >= 0 else ""
        yield f"{word.text} < {word.deprel}{head}"


@pytest.mark.parametrize(("phrase", "want"), rows("parsing", "splits.en"))
def test_splits(phrase: str, want: str) -> None:
    assert " ".join(phrase[start:end] for start, end in split_words(phrase)) == want


@pytest.mark.parametrize(("phrase", "want"), rows("parsing", "trees.en"))
def test_trees(phrase: str, want: list[str]) -> None:
    found = {arc for sentence in read(phrase).sentences for arc in arcs(sentence)}
    assert set(want) <= found


@pytest.mark.parametrize(("phrase", "want"), rows("parsing", "lemmas.en"))
def test_lemmas(phrase: str, want: list[str]) -> None:
    found = {f"{w.text}={w.lemma}" for sentence in read(phrase).sentences for w in sentence.words}
    assert set(want) <= found


@pytest.mark.parametrize(("phrase", "want"), rows("parsing", "names.en"))
def test_names(phrase: str, want: list[str] | None) -> None:
    parsed = read(phrase)
    found = [
        f"{name.label} {parsed.slice(number, name.first, name.last)}"
        for number, sentence in enumerate(parsed.sentences)
        for name in sentence.names
    ]
    assert found == (want or [])


def check_laws(parsed: Parse) -> None:
    """Offsets are right and in order, trees are trees, names lie inside, all lies inside."""
    text, last = parsed.letters, 0
    for sentence in parsed.sentences:
        words = sentence.words
        place = parsed.text.paragraphs[sentence.paragraph]
        assert words
        assert place.start <= sentence.start <= sentence.end <= place.end
        for word in words:
            assert last <= word.start < word.end
            assert text[word.start : word.end] == word.text
            last = word.end
        assert [word.head for word in words].count(-1) == 1
        assert all(-1 <= word.head < len(words) for word in words)
        assert all((word.deprel == "root") == (word.head == -1) for word in words)
        assert len(sentence.subtree(sentence.root)) == len(words)
        for name in sentence.names:
            assert 0 <= name.first < name.last <= len(words)
            assert name.label in ("PER", "ORG", "LOC")


@settings(deadline=None, max_examples=150)
@given(st.lists(ANYTHING, max_size=3))
@example(["AA0A²0A¼"])
@example(["\ud800 broken \udfff letters"])
@example(["\0\x01\x7f", "e" + "\u0301" * 400, "", " \n\t"])
@example(["x" * 5000, "%" * 400, "('" * 300, "Dr. " * 200])
def test_any_text_can_be_read(paragraphs: list[str]) -> None:
    check_laws(read(*paragraphs))


@settings(deadline=None, max_examples=300)
@given(ANYTHING)
def test_words_cover_all_but_white_space(text: str) -> None:
    cuts = split_words(text)
    assert all(start < end for start, end in cuts)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(cuts))
    edges = [0, *itertools.chain.from_iterable(cuts), len(text)]
    between = "".join(text[edges[k] : edges[k + 1]] for k in range(0, len(edges), 2))
    assert not between.replace("\u200b", "").strip()


def test_nothing_to_read() -> None:
    assert parse(Text("a", "")).sentences == ()
    assert parse(Text("a", "Some words.")).sentences == ()  # all of it furniture
    assert read("", "  ").sentences == ()


def test_paragraphs_keep_their_role_and_place() -> None:
    text = "REBELS TAKE MARWA\n\nThe town fell. Nobody was hurt."
    found = parse(Text("a", text, paragraphs=(Paragraph(0, 17, "headline"), Paragraph(19, 51))))
    assert [(s.paragraph, s.role, s.start) for s in found.sentences] == [
        (0, "headline", 0),
        (1, "prose", 19),
        (1, "prose", 34),
    ]


def test_a_paragraph_is_read_alone() -> None:
    one, other = "Gunmen raided the clinic in Adram.", "The army sent 300 men to the border."
    together = read(other, one).sentences[1]
    alone = read(one).sentences[0]
    assert [(w.lemma, w.head, w.deprel) for w in together.words] == [
        (w.lemma, w.head, w.deprel) for w in alone.words
    ]


def test_a_long_paragraph_is_cut_at_full_stops() -> None:
    sentence = "Gunmen attacked a village near Adram on Monday, police said. No group claimed it."
    parsed = read(" ".join([sentence] * 40))
    check_laws(parsed)
    assert len(parsed.sentences) == 80


def test_is_fast_enough() -> None:
    """A tenth of what one core does (10,000 words a second), so that a busy machine passes."""
    sentence = "Gunmen attacked a village near Adram on Monday, police said. No group claimed it."
    read(sentence)
    start = time.process_time()
    words = sum(len(found.words) for found in read(*[sentence] * 60).sentences)
    assert words / (time.process_time() - start) > 1000


def test_hostile_text_takes_linear_time() -> None:
    start = time.process_time()
    for piece in ("a.", "a-", "'s", "www.", "%", "1,", "(", 'a,"', "a@", "http://a,"):
        split_words((piece * (299 // len(piece)) + " ") * 40)
    assert time.process_time() - start < 5


def test_the_tree_is_the_best_one() -> None:
    random = np.random.default_rng(0)
    for _ in range(150):
        size = int(random.integers(2, 6))
        scores = (random.normal(size=(size, size)) * 3).astype(np.float32)
        best = max(
            sum(float(scores[k, heads[k - 1]]) for k in range(1, size))
            for heads in itertools.product(range(size), repeat=size - 1)
            if heads.count(0) == 1 and all(reaches_root(heads, k) for k in range(1, size))
        )
        found = best_tree(scores)
        assert sum(float(scores[k, found[k]]) for k in range(1, size)) == pytest.approx(
            best, abs=1e-4
        )


def reaches_root(heads: tuple[int, ...], node: int) -> bool:
    for _ in range(len(heads) + 1):
        if node == 0:
            return True
        node = heads[node - 1]
    return node == 0


def test_the_tags_are_the_best_ones() -> None:
    tags = Tags(["O", "B-PER", "I-PER", "B-ORG", "I-ORG"])
    random = np.random.default_rng(1)
    for _ in range(60):
        logits = (random.normal(size=(4, 5)) * 2).astype(np.float32)
        rows_of_tags = [
            row
            for row in itertools.product(range(5), repeat=4)
            if tags.opens[row[0]] and all(tags.allowed[a, b] for a, b in itertools.pairwise(row))
        ]
        best = max(
            rows_of_tags, key=lambda row: sum(float(logits[k, t]) for k, t in enumerate(row))
        )
        assert tuple(tags.best(logits)) == best


@pytest.mark.parametrize(("phrase", "want"), rows("parsing", "capitals.en"))
def test_capitals(phrase: str, want: str) -> None:
    parsed = read(phrase)
    told = parsed.letters
    assert told == (want or phrase)
    assert parsed.text.text == phrase
    assert all(
        told[word.start : word.end] == word.text
        for sentence in parsed.sentences
        for word in sentence.words
    )

"""Who is meant: phrases, references, and places that nouns stand for."""

import re
from datetime import date
from typing import Any

import pytest

from dateline.mentions import Mention, actor_of_demonym, find_actors, place_of
from dateline.nouns import Actor, Paragraph, Parse, Place, Published, Text
from dateline.parsing import parse
from tests.sheets import rows


def read(marked: str) -> tuple[Parse, int, int]:
    """Parse a sentence with one bracketed phrase; return where the phrase stands in it."""
    start, plain = marked.index("["), marked.replace("[", "").replace("]", "")
    end = marked.index("]") - 1
    return parse(report(plain)), start, end


def report(plain: str) -> Text:
    day = Published(date(2021, 6, 1), date(2021, 6, 1), "page")
    return Text("case", plain, published=day, paragraphs=(Paragraph(0, len(plain)),))


def within(parsed: Parse, start: int, end: int) -> list[tuple[int, int]]:
    return [
        (number, k)
        for number, sentence in enumerate(parsed.sentences)
        for k, word in enumerate(sentence.words)
        if start <= word.start and word.end <= end
    ]


def meant(parsed: Parse, start: int, end: int) -> Mention[Actor] | None:
    """Return the actor whose head is in the phrase and governs most of it."""
    places = within(parsed, start, end)
    inside = [m for m in find_actors(parsed) if (m.sentence, m.head) in places]
    tops = [m for m in inside if (m.sentence, _governor(parsed, m)) not in places]
    return next(iter(tops or inside), None)


def _governor(parsed: Parse, mention: Mention[Actor]) -> int:
    return parsed.sentences[mention.sentence].words[mention.head].head


@pytest.mark.parametrize(("marked", "want"), rows("mentions", "actors.en"))
def test_phrase(marked: str, want: dict[str, Any] | None) -> None:
    mention = meant(*read(marked))
    if want is None:
        assert mention is None
        return
    assert mention is not None
    actor = mention.of
    known = {"id": actor.id, "name": actor.name, "kind": actor.kind}
    said = known | {"role": mention.role, "side": mention.side}
    assert {key: said[key] for key in want} == want


@pytest.mark.parametrize(("marked", "want"), rows("mentions", "reference.en"))
def test_reference(marked: str, want: str | None) -> None:
    mention = meant(*read(marked))
    assert (mention.of.name if mention else None) == want


@pytest.mark.parametrize(("marked", "want"), rows("mentions", "reference_places.en"))
def test_place_reference(marked: str, want: str | None) -> None:
    levels = dict(re.findall(r"(\w+)\{(\w+)\}", marked))
    parsed, start, end = read(re.sub(r"\{\w+\}", "", marked))
    places = [
        Mention(number, k, k + 1, k, Place(word.text, country="AF", level=levels[word.text]))
        for number, sentence in enumerate(parsed.sentences)
        for k, word in enumerate(sentence.words)
        if word.text in levels
    ]
    number, head = next(
        (number, k)
        for number, k in reversed(within(parsed, start, end))
        if parsed.sentences[number].words[k].upos in ("NOUN", "ADV")
    )
    found = place_of(parsed, places, number, head)
    assert (found.of.name if found else None) == want


@pytest.mark.parametrize(
    ("sentence", "noun", "want"),
    [
        ("A Russian drone hit the roof.", "drone", "ru"),
        ("Israel's jets returned.", "jets", "il"),
        ("An American strike killed two.", "strike", "us"),
        ("A drone hit the roof.", "drone", None),
    ],
)
def test_demonym(sentence: str, noun: str, want: str | None) -> None:
    parsed = parse(report(sentence))
    word = next(k for k, w in enumerate(parsed.sentences[0].words) if w.text == noun)
    mention = actor_of_demonym(parsed, 0, word)
    assert (mention.of.id if mention else None) == want

"""Interviews: paragraphs of answers, all of them said by the one who is asked."""

from dateline.extraction.speech.attribution import Attribution
from dateline.nouns import Parse, Speaker

LABEL = 4
"""Words that may stand before the colon of an answer."""

SHORT = 18
"""Words up to which an unlabeled paragraph of one sentence is taken for a question."""


def answers(parse: Parse) -> list[Attribution]:
    """Return what the interviewed person says, sentence by sentence; nothing elsewhere."""
    paragraphs: dict[int, list[int]] = {}
    for number, sentence in enumerate(parse.sentences):
        paragraphs.setdefault(sentence.paragraph, []).append(number)
    labels = {k: _label(parse, numbers[0]) for k, numbers in paragraphs.items()}
    people = _people(parse)
    answering: dict[int, str | None] = {}
    asked = False
    for k, numbers in paragraphs.items():
        label = labels[k]
        question = label in ("Q", "Q.") or parse.sentences[numbers[-1]].words[-1].text[0] == "?"
        if question:
            answering[k] = None
        elif label is not None and (asked or label in ("A", "A.") or any(answering.values())):
            answering[k] = _person(label, people)
        asked = question
    if not any(answering.values()):
        return []
    found: list[Attribution] = []
    name: str | None = None
    begun = False
    for k, numbers in paragraphs.items():
        if k in answering:
            name, begun = answering[k], begun or bool(answering[k])
        elif begun:
            name = _next_voice(parse, numbers, answering)
        if name:
            found += [_said(parse, number, name) for number in numbers]
    return found


def _label(parse: Parse, number: int) -> str | None:
    """Return the words before a colon at the head of a paragraph."""
    words = parse.sentences[number].words
    for k in range(1, min(LABEL + 1, len(words))):
        if words[k].text == ":":
            return parse.slice(number, 0, k)
    return None


def _people(parse: Parse) -> list[str]:
    return [
        parse.slice(number, name.first, name.last)
        for number, sentence in enumerate(parse.sentences)
        for name in sentence.names
        if name.label == "PER" and sentence.words
    ]


def _person(label: str, people: list[str]) -> str | None:
    """Return whose answer a label marks: "A", initials, a surname."""
    if label in ("A", "A."):
        return people[0] if people else None
    initials = label.replace(".", "").replace(" ", "")
    for name in people:
        first = "".join(part[0] for part in name.split())
        if len(initials) > 1 and initials == first or label.split()[-1] == name.split()[-1]:
            return name
    return None


def _next_voice(parse: Parse, numbers: list[int], answering: dict[int, str | None]) -> str | None:
    """Return the person asked for an unlabeled paragraph, None for what looks like a question."""
    last = parse.sentences[numbers[-1]].words[-1].text
    words = sum(len(parse.sentences[number].words) for number in numbers)
    if last == "?" or (len(numbers) == 1 and words <= SHORT):
        return None
    return next((name for name in answering.values() if name), None)


def _said(parse: Parse, number: int, name: str) -> Attribution:
    words = frozenset(range(len(parse.sentences[number].words)))
    speaker = Speaker("named", name, text=name, manner="said")
    return Attribution(number, words, speaker, number, strength=0.6, why="an interview's answer")

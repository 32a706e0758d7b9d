"""Conversations and speeches: paragraphs said by one voice without a word that says so."""

from dateline.extraction.speakers.words import speech
from dateline.extraction.speech.attribution import Attribution
from dateline.extraction.speech.turns import (
    Paragraph,
    asks,
    paragraphs_of,
    person_of,
    unlabeled,
)
from dateline.nouns import Parse, Speaker

Voices = list[str | None]


def answers(parse: Parse) -> list[Attribution]:
    """Return what is said in an interview or a speech, sentence by sentence; nothing elsewhere."""
    turns = paragraphs_of(parse)
    people = _people(parse)
    voices = _labeled(parse, turns, people) or _asked(parse, turns, people)
    for k, name in enumerate(_remarks(parse, turns)):
        voices[k] = voices[k] or name
    return [
        _said(parse, number, name)
        for one, name in zip(turns, voices, strict=True)
        if name
        for number in one.sentences
    ]


def _people(parse: Parse) -> list[str]:
    return [
        parse.slice(number, name.first, name.last)
        for number, sentence in enumerate(parse.sentences)
        for name in sentence.names
        if name.label == "PER" and sentence.words
    ]


def _labeled(parse: Parse, turns: list[Paragraph], people: list[str]) -> Voices:
    """Return the voices of a transcript, whose turns bear labels; nothing for other texts.

    A turn goes on over paragraphs without a label, but not beyond the last that has one.
    """
    whose = [_voice(parse, one, people) for one in turns]
    labels = [k for k, one in enumerate(turns) if one.label and (whose[k] or asks(parse, one))]
    asking = sum(asks(parse, turns[k]) for k in labels)
    named = {turns[k].label for k in labels if whose[k]}
    again = len(named) < sum(bool(whose[k]) for k in labels)
    if asking < 1 or not named or len(labels) < 2 or not (again or len(labels) * 3 > len(turns)):
        return []
    if len(labels) < 3 and sum(asks(parse, one) for one in turns) > len(labels):
        return []
    voices: Voices = [None] * len(turns)
    for k in range(labels[0], labels[-1] + 1):
        labeled = turns[k].label is not None or asks(parse, turns[k])
        goes_on = not labeled and turns[k].role == "prose"
        voices[k] = whose[k] if labeled else voices[k - 1] if goes_on else None
    return voices


def _voice(parse: Parse, one: Paragraph, people: list[str]) -> str | None:
    """Return whose turn a paragraph is by its label."""
    if one.label is None or one.label in ("Q", "Q."):
        return None
    if one.label in ("A", "A."):
        return people[0] if people else None
    outlet = one.label.lower() == (parse.text.outlet or "").lower()
    if outlet or speech().media & set(one.label.lower().split()):
        return None
    return person_of(one.label, people, parse.text.text)


def _asked(parse: Parse, turns: list[Paragraph], people: list[str]) -> Voices:
    """Return the voices of an interview, all of whose answers are given by one person."""
    voices: Voices = [None] * len(turns)
    body = [k for k, one in enumerate(turns) if one.role != "headline"]
    answering = unlabeled(parse, [turns[k] for k in body])
    if not any(answering):
        return voices
    labels = (_voice(parse, turns[k], people) for k in body)
    begun = body[answering.index(True)]
    name = next((one for one in labels if one), None) or _introduced(parse, turns[:begun])
    for k, is_answer in zip(body, answering, strict=True):
        voices[k] = name if is_answer else None
    return voices


def _introduced(parse: Parse, before: list[Paragraph]) -> str | None:
    """Return the person whom the lines before an interview present: first a subject's name."""
    found = []
    for one in before:
        for number in one.sentences:
            sentence = parse.sentences[number]
            for name in sentence.names:
                if name.label != "PER":
                    continue
                subject = any(
                    sentence.words[k].deprel.startswith("nsubj")
                    for k in range(name.first, name.last)
                )
                found.append((not subject, parse.slice(number, name.first, name.last)))
    return min(found, key=lambda one: one[0])[1] if found else None


def _remarks(parse: Parse, turns: list[Paragraph]) -> Voices:
    """Return the voice under a line such as "Remarks by X", as far as the next such line."""
    voices: Voices = []
    name: str | None = None
    for one in turns:
        if one.role != "prose" or one.label:
            name = _presented(parse, one) if one.role != "prose" else None
            voices.append(None)
        else:
            voices.append(name)
    return voices


def _presented(parse: Parse, one: Paragraph) -> str | None:
    """Return whose remarks a line says that it heads."""
    sentence = parse.sentences[one.sentences[0]]
    words = sentence.words
    if len(one.sentences) > 1 or any(word.xpos in ("VBD", "VBZ", "VBP", "MD") for word in words):
        return None
    heads = [k for k, word in enumerate(words) if word.lemma.lower() in speech().spoken]
    if not heads or len(words) <= heads[0] + 1:
        return None
    if words[heads[0] + 1].text.lower() not in ("by", "of", "from"):
        return None
    people = [name for name in sentence.names if name.label == "PER" and name.first > heads[0]]
    return parse.slice(one.sentences[0], people[-1].first, people[-1].last) if people else None


def _said(parse: Parse, number: int, name: str) -> Attribution:
    words = frozenset(range(len(parse.sentences[number].words)))
    speaker = Speaker("named", name, text=name, manner="said")
    return Attribution(number, words, speaker, number, strength=0.6, why="an interview's answer")

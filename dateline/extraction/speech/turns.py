"""Turns of a conversation: which paragraphs ask, which answer, and whose label they bear."""

import re
from typing import NamedTuple

from dateline.nouns import Parse

LABEL = 40
"""Characters that may stand before the colon of a turn."""

ASKING = 3
"""Sentences that a question may have: what it is about, and what is asked."""

SHORT = 18
"""Words up to which a single sentence after an answer is taken for what the next answer is to."""

QUESTIONS = 3
"""Questions from which unlabeled paragraphs are taken for a conversation."""

OFTEN = 0.25
"""Share of the turns that must be questions: an essay asks now and then, an interview all along."""

IN_STEP = 0.75
"""Share of the questions that must stand in every other paragraph for all turns to alternate."""

DASHES = ("–", "—", "-", "―")
SELF = frozenset(("i", "me", "my", "myself"))
QUOTES = frozenset("“”„«»\"'‘’")


class Paragraph(NamedTuple):
    """A paragraph by the numbers of its sentences, with the words before its colon."""

    sentences: tuple[int, ...]
    label: str | None
    role: str


def paragraphs_of(parse: Parse) -> list[Paragraph]:
    """Return the paragraphs of a text in order."""
    found: dict[int, list[int]] = {}
    for number, sentence in enumerate(parse.sentences):
        found.setdefault(sentence.paragraph, []).append(number)
    return [
        Paragraph(tuple(numbers), _label(parse, numbers), parse.sentences[numbers[0]].role)
        for numbers in found.values()
    ]


def _label(parse: Parse, numbers: list[int]) -> str | None:
    """Return what stands before a colon at the head of a paragraph, if it can be a name."""
    start = parse.sentences[numbers[0]].start
    words = parse.text.text[start : start + LABEL + 1]
    label, colon, after = words.partition(":")
    if not colon or "\n" in label or QUOTES & set(label) or not after[:1].isspace():
        return None
    parts = label.split()
    named = all(part[0].isupper() or part in ("of", "the", "de", "al") for part in parts)
    return label.strip() if parts and len(parts) <= 5 and named else None


def asks(parse: Parse, one: Paragraph) -> bool:
    """Say whether a paragraph is a question, of itself or by its label."""
    if one.label in ("Q", "Q."):
        return True
    ends = parse.sentences[one.sentences[-1]].words[-1].text[0] == "?"
    return ends and len(one.sentences) <= ASKING and one.label not in ("A", "A.")


def speaks_of_himself(parse: Parse, one: Paragraph) -> bool:
    """Say whether a paragraph has an "I" that no quotation marks explain."""
    inside = False
    for number in one.sentences:
        for word in parse.sentences[number].words:
            if word.text in QUOTES and word.text != "'":
                inside = not inside
            elif not inside and word.text.lower() in SELF:
                return True
    return False


def unlabeled(parse: Parse, turns: list[Paragraph]) -> list[bool]:
    """Say of each turn whether it answers; of none where they are no conversation."""
    questions = [k for k, one in enumerate(turns) if asks(parse, one)]
    if len(questions) < QUESTIONS or len(questions) < OFTEN * (len(turns) - questions[0]):
        return [False] * len(turns)
    first = questions[0]
    in_step = sum((k - first) % 2 == 0 for k in questions) >= IN_STEP * len(questions)
    answering = [False] * len(turns)
    for k in range(first + 1, len(turns)):
        if in_step:
            answering[k] = (k - first) % 2 == 1
        else:
            answering[k] = not (k in questions or _prompts(parse, turns, k, answering[k - 1]))
    own = sum(
        speaks_of_himself(parse, turns[k]) for k, is_answer in enumerate(answering) if is_answer
    )
    return answering if own >= 2 else [False] * len(turns)


def _prompts(parse: Parse, turns: list[Paragraph], k: int, after_answer: bool) -> bool:
    """Say whether a paragraph is put to whoever answers, though it is no question."""
    one = turns[k]
    words = sum(len(parse.sentences[number].words) for number in one.sentences)
    short = len(one.sentences) == 1 and words <= SHORT
    return after_answer and short and not speaks_of_himself(parse, one)


def opens_with_dash(parse: Parse, one: Paragraph) -> bool:
    """Say whether a turn is marked by a dash."""
    return parse.sentences[one.sentences[0]].words[0].text in DASHES


def person_of(label: str, people: list[str], text: str) -> str | None:
    """Return whose turn a label marks: a surname, a full name, or initials."""
    bare = re.sub(r"[^\w\s-]", "", label)
    for name in people:
        if label.split()[-1].lower() == name.split()[-1].lower():
            return name
    if len(bare.split()) > 1:
        told = re.search(rf"\b{re.escape(label)}\b(?!:)", text, re.IGNORECASE)
        return told.group() if told else None
    initials = bare.replace(" ", "")
    if not (1 < len(initials) <= 4 and initials.isupper()):
        return None
    for name in people:
        if initials == "".join(part[0] for part in name.split()):
            return name
    spelled = r"\s+".join(rf"{letter}[\w'’-]+" for letter in initials)
    told = re.search(rf"\b{spelled}\b", text)
    return told.group() if told else None

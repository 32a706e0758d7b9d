"""Who says it: every stretch of a text that someone other than the outlet asserts."""

from bisect import bisect_left, bisect_right

import msgspec

from dateline.extraction.speakers.phrases import Cue
from dateline.extraction.speakers.words import speech
from dateline.extraction.speech.attribution import Attribution
from dateline.extraction.speech.cues import DEED, find_cues
from dateline.extraction.speech.headlines import headline_cue
from dateline.extraction.speech.interview import answers
from dateline.extraction.speech.memory import Voices
from dateline.extraction.speech.quotes import Stretch, quotations
from dateline.mentions import Mention
from dateline.nouns import Actor, Parse, Sentence

__all__ = ["Attribution", "attributions", "speaker_of"]

SPEECH = frozenset(
    ("accusation", "appeal", "criticism", "pledge", "rejection", "request", "statement")
    + ("support", "threat")
)
"""Kinds of event that are speech: their speaker is whoever does them."""

WHOLE = 0.7
"""Share of a sentence's words in quotation marks from which the sentence is a quotation."""


def attributions(parse: Parse, actors: tuple[Mention[Actor], ...] = ()) -> tuple[Attribution, ...]:
    """Return who says what, sentence by sentence; what is the outlet's own voice is in none."""
    voices = Voices(parse, actors)
    quoted: dict[int, list[Stretch]] = {}
    for stretch in quotations(parse):
        quoted.setdefault(stretch.sentence, []).append(stretch)
    found: list[list[Attribution]] = []
    for number, sentence in enumerate(parse.sentences):
        cues = find_cues(sentence)
        if sentence.role != "prose":
            cues += headline_cue(sentence)
        found.append(_in_sentence(voices, number, cues, quoted.get(number, [])))
        inside = frozenset(k for stretch in quoted.get(number, []) for k in stretch.words)
        voices.notice(number, inside)
    for carried in _carry(parse, found, quoted):
        found[carried.sentence].append(carried)
    for answer in answers(parse):
        found[answer.sentence].append(answer)
    return tuple(_settled(voices, one) for here in found for one in _outward(here))


def _settled(voices: Voices, one: Attribution) -> Attribution:
    return msgspec.structs.replace(one, speaker=voices.settled(one.speaker))


def _in_sentence(
    voices: Voices, number: int, cues: list[Cue], quoted: list[Stretch]
) -> list[Attribution]:
    """Return what the cues of a sentence attribute; a quotation is said as a whole."""
    found = []
    for cue in cues:
        words = set(cue.content)
        for stretch in quoted:
            if stretch.words & words and cue.word not in stretch.words:
                words |= stretch.words
        one = voices.attribute(number, cue, frozenset(words))
        if any(cue.word in stretch.words for stretch in quoted):
            # In a quotation whatever is told is told by the one who is quoted.
            one = msgspec.structs.replace(one, aside=False)
        found.append(one)
    return found


def _outward(here: list[Attribution]) -> list[Attribution]:
    """Give speech within speech its chain: who is quoted inside X's words spoke through X.

    "I" and "we" within X's words are X.
    """
    found = []
    for one in here:
        around = [
            other
            for other in sorted(here, key=lambda other: len(other.words))
            if other is not one
            and one.said_in == one.sentence
            and one.cue_word in other.words
            and one.words <= other.words | {one.cue_word}
            and other.speaker.name
        ]
        speaker = one.speaker
        if speaker.kind == "outlet" and speaker.cue and around:
            speaker = msgspec.structs.replace(
                around[0].speaker, text=speaker.text, cue=speaker.cue, manner=speaker.manner
            )
        else:
            names = [other.speaker.name for other in around if other.speaker.name]
            new = tuple(name for name in names if name not in (speaker.name, *speaker.via))
            speaker = msgspec.structs.replace(speaker, via=(*speaker.via, *new[:2]))
        found.append(msgspec.structs.replace(one, speaker=speaker))
    return found


def _carry(
    parse: Parse, found: list[list[Attribution]], quoted: dict[int, list[Stretch]]
) -> list[Attribution]:
    """Attribute the quoted stretches that no cue of their own sentence reaches."""
    byquote: dict[int, list[Stretch]] = {}
    for stretches in quoted.values():
        for stretch in stretches:
            byquote.setdefault(stretch.quotation, []).append(stretch)
    carried = []
    for stretches in byquote.values():
        said = [(s, _sayer(found[s.sentence], s)) for s in stretches]
        by = next((one for _, one in said if one is not None), None)
        near = by or next(filter(None, (_neighbor(parse, found, s) for s in stretches)), None)
        for stretch, own in said:
            whole = by or _is_whole(parse.sentences[stretch.sentence], stretch)
            if own is not None or near is None or not whole:
                continue
            carried.append(
                msgspec.structs.replace(
                    near,
                    sentence=stretch.sentence,
                    words=stretch.words,
                    strength=0.9 if by else 0.7,
                    why="the quotation goes on" if by else "quoted beside this speaker's words",
                )
            )
    return carried


def _sayer(here: list[Attribution], stretch: Stretch) -> Attribution | None:
    """Return who says a quoted stretch by a cue outside it."""
    for one in here:
        if one.cue_word not in stretch.words and 2 * len(one.words & stretch.words) >= len(
            stretch.words
        ):
            return one
    return None


def _neighbor(parse: Parse, found: list[list[Attribution]], stretch: Stretch) -> Attribution | None:
    """Return whose quotation a sentence without "said" must be: the last voice, or the next."""
    sentence = parse.sentences[stretch.sentence]
    if not _is_whole(sentence, stretch):
        return None
    number = stretch.sentence
    for near in (number - 1, number + 1, number - 2):
        if not 0 <= near < len(parse.sentences):
            continue
        apart = parse.sentences[near].paragraph - sentence.paragraph
        if apart not in (0, -1) or (near > number and apart):
            continue
        voices = [
            one
            for one in found[near]
            if one.speaker.kind in ("named", "unnamed") and one.strength > DEED
        ]
        if voices:
            return max(voices, key=lambda one: len(one.words))
    return None


def _is_whole(sentence: Sentence, stretch: Stretch) -> bool:
    """Say whether a sentence is nothing but a quotation."""
    letters = sum(word.upos != "PUNCT" for word in sentence.words)
    inside = sum(sentence.words[k].upos != "PUNCT" for k in stretch.words)
    return inside >= WHOLE * max(letters, 1) and inside > 1


def _teller(here: tuple[Attribution, ...], act: Attribution) -> Attribution | None:
    """Return who tells of another's act of speech within words of their own ("they asked us").

    What only hangs on a noun of theirs ("a charge that the army rejects") answers them instead.
    In the answers of an interview, which no word of speech marks, others speak for themselves.
    """
    telling = [
        one
        for one in here
        if one is not act
        and one.cue_word is not None
        and act.cue_word in one.words
        and one.speaker.kind in ("named", "unnamed")
        and one.speaker.name in act.speaker.via
        and one.strength > DEED
        and not speech().media & set((one.speaker.text or "").lower().split())
    ]
    return min(telling, key=lambda one: len(one.words), default=None) if not act.aside else None


def speaker_of(
    found: tuple[Attribution, ...], sentence: int, word: int, event: str | None = None
) -> Attribution | None:
    """Return the innermost attribution whose content covers a word, None if the outlet says it.

    The verb of speech itself is its speaker's own: "warned" is said by whoever warned. Where the
    event is a kind of speech ("support"), so is the verb that only does it: "backed the plan".
    ``found`` stands in the order of its sentences, as ``attributions`` returns it.
    """
    first = bisect_left(found, sentence, key=lambda one: one.sentence)
    last = bisect_right(found, sentence, key=lambda one: one.sentence)
    for one in found[first:last]:
        if one.said_in != sentence or one.cue_word != word:
            continue
        spoken = one.strength > DEED and bool(one.words)
        if one.speaker.manner != "believed" and (spoken or event in SPEECH):
            return _teller(found[first:last], one) or one
    here = [one for one in found[first:last] if word in one.words]
    return min(here, key=lambda one: (len(one.words), -len(one.speaker.via)), default=None)

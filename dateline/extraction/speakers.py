"""Who says it: every stretch of a text that someone other than the outlet asserts."""

from collections.abc import Iterable

from dateline.extraction.attribution import Attribution
from dateline.extraction.speakers_cues import Cue, find_cues
from dateline.extraction.speakers_quotes import Stretch, quotations
from dateline.extraction.speakers_voices import Voices
from dateline.mentions.mention import Mention
from dateline.nouns import Actor, Parse

__all__ = ["Attribution", "attributions", "speaker_of"]


def attributions(parse: Parse, actors: tuple[Mention[Actor], ...] = ()) -> tuple[Attribution, ...]:
    """Return who says what, sentence by sentence; what is the outlet's own voice is in none."""
    voices = Voices(parse, actors)
    stretches = quotations(parse)
    quoted: dict[int, list[Stretch]] = {}
    for stretch in stretches:
        quoted.setdefault(stretch.sentence, []).append(stretch)
    found: list[Attribution] = []
    for number, sentence in enumerate(parse.sentences):
        cues = find_cues(sentence)
        found += _in_sentence(voices, number, cues, quoted.get(number, []))
        voices.notice(number)
    return tuple(found)


def _in_sentence(
    voices: Voices, number: int, cues: list[Cue], quoted: list[Stretch]
) -> Iterable[Attribution]:
    for cue in cues:
        words = set(cue.content)
        for stretch in quoted:
            if stretch.words & words and cue.word not in stretch.words:
                words |= stretch.words
        yield voices.attribute(number, cue, frozenset(words))


def speaker_of(found: tuple[Attribution, ...], sentence: int, word: int) -> Attribution | None:
    """Return the innermost attribution whose content covers a word, None if the outlet says it."""
    own = (one for one in found if one.said_in == sentence and one.cue_word == word)
    if acting := next(own, None):
        return acting
    here = [one for one in found if one.sentence == sentence and word in one.words]
    return min(here, key=lambda one: len(one.words), default=None)

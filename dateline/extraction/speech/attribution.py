"""Who says which words: the link between a stretch of a report and its speaker."""

from msgspec import Struct

from dateline.nouns import Speaker


class Attribution(Struct, frozen=True):
    """Words of one sentence, and who says them.

    ``words`` are the indices of what is said. The cue ("said") and the words that name the speaker
    stand in sentence ``said_in``, which differs from ``sentence`` where a quotation runs on.
    ``strength`` is how sure the reading is, from 0 to 1; ``why`` says it in words. ``aside`` says
    that the cue stands in a clause that hangs on a noun ("a charge that the army rejects").
    """

    sentence: int
    words: frozenset[int]
    speaker: Speaker
    said_in: int
    cue_word: int | None = None
    source_words: tuple[int, ...] = ()
    strength: float = 1.0
    why: str = ""
    aside: bool = False


def why(speaker: Speaker) -> str:
    """Return the words that show who speaks."""
    if speaker.text is None:
        return f"“{speaker.cue}”, and nobody is named"
    return f"“{speaker.text}” stands with “{speaker.cue}”"

"""Sources in headlines: "Pentagon: C", "C: UN", "C – officials"."""

from dateline.extraction.speakers.phrases import Cue
from dateline.extraction.speakers.words import speech
from dateline.nouns import Sentence

SIGNS = frozenset((":", "-", "–", "—", "|"))
LONGEST = 5
"""Words that a source in a headline may have."""


def headline_cue(sentence: Sentence) -> list[Cue]:
    """Return the source that a headline sets apart by a colon or a dash, if it has one."""
    words = sentence.words
    signs = [
        k
        for k in range(1, len(words) - 1)
        if words[k].text in SIGNS and (words[k].text == ":" or words[k].start > words[k - 1].end)
    ]
    if not signs:
        return []
    everything = range(len(words))
    last, first = signs[-1], signs[0]
    for sign, run, rest in (
        (last, range(last + 1, len(words)), range(last)),
        (first, range(first), range(first + 1, len(words))),
    ):
        if words[sign].text != ":" and run.start == 0:
            continue
        head = _source(sentence, run)
        if head is not None and len(rest) > 2:
            return [Cue(sign, head, frozenset(rest) & frozenset(everything), "said")]
    return []


def _source(sentence: Sentence, run: range) -> int | None:
    """Return the head of the words if they can only name a speaker."""
    known, words = speech(), sentence.words
    if not 0 < len(run) <= LONGEST or any(words[k].upos in ("VERB", "NUM", "AUX") for k in run):
        return None
    speaking = known.people | known.bodies | known.offices | known.documents
    for k in reversed(run):
        name = next((n for n in sentence.names if n.first <= k < n.last), None)
        if name is not None and name.label in ("PER", "ORG"):
            return k
        if name is not None and name.label == "LOC":
            continue
        if words[k].lemma.lower() in speaking or words[k].text in ("UN", "EU", "NATO"):
            return k
    return None

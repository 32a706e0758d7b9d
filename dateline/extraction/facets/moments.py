"""When it happened: the time that belongs to this clause, not any time in the sentence."""

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.mentions import Mention
from dateline.nouns import Sentence, When

BARRIERS = frozenset({"ccomp", "parataxis", "acl:relcl"})


def time_of(happening: Happening, *, speech: bool) -> tuple[When | None, str]:
    """Return the time of a happening with its reason.

    A time on the verb of saying dates the saying: of what is said it is only the latest day.
    """
    reading = happening.reading
    times = reading.scene.times.get(reading.number, ())
    if not times:
        return None, "no time is told"
    own = _within(reading, times, happening) or _deeper(reading, times)
    if own is not None:
        return own.of, f"“{own.of.text}” belongs to the clause"
    outer = _above(reading, times)
    if outer is None:
        return None, "no time belongs to the clause"
    mention, said = outer
    if not said or speech:
        return mention.of, f"“{mention.of.text}” belongs to the clause around it"
    if _is_past(reading) and mention.of.end is not None:
        return When(
            None, mention.of.end, mention.of.text
        ), f"said on “{mention.of.text}” to have happened"
    return None, "the time is that of the saying"


def _within(
    reading: Reading, times: tuple[Mention[When], ...], happening: Happening
) -> Mention[When] | None:
    """Return the time nearest to the trigger among those beneath it and its parts."""
    sentence = reading.sentence
    anchors = (reading.trigger, *happening.tolls, *reading.slots.object, *reading.slots.subject)
    best: tuple[int, int, Mention[When]] | None = None
    for order, anchor in enumerate(dict.fromkeys(anchors)):
        for mention in times:
            distance = _distance(sentence, mention.head, anchor)
            if distance is not None and (best is None or (order, distance) < best[:2]):
                best = (order, distance, mention)
        if best is not None:
            return best[2]
    return None


def _deeper(reading: Reading, times: tuple[Mention[When], ...]) -> Mention[When] | None:
    """Return a time that the parser hung on a verb beneath the trigger that tells nothing else.

    "An operation to clear the road on Monday", "the invasion that they launched in May".
    """
    sentence = reading.sentence
    for mention in times:
        path = [mention.head, *sentence.above(mention.head)]
        if reading.trigger not in path:
            continue
        between = path[1 : path.index(reading.trigger)]
        clauses = [sentence.words[k] for k in between if sentence.words[k].upos == "VERB"]
        light = words_of("light", "tests")
        if all(w.deprel in ("acl", "advcl", "xcomp") or w.lemma in light for w in clauses):
            return mention
    return None


def _distance(sentence: Sentence, index: int, anchor: int) -> int | None:
    """Return how far below an anchor a word stands without entering another clause."""
    for steps, k in enumerate((index, *sentence.above(index))):
        if k == anchor:
            return steps
        beside = sentence.words[k].deprel == "advcl" and sentence.words[k].xpos == "VBG"
        if k != index and sentence.words[k].upos == "VERB" and not beside:
            return None
        if sentence.words[k].deprel in BARRIERS:
            return None
    return None


def _above(reading: Reading, times: tuple[Mention[When], ...]) -> tuple[Mention[When], bool] | None:
    """Return a time of a clause around the trigger's, and whether one says the other."""
    sentence, said, below = reading.sentence, False, reading.trigger
    for k in sentence.above(reading.trigger):
        relation = sentence.words[below].deprel
        if relation in ("acl:relcl",) and sentence.words[below].upos == "VERB":
            return None
        said = said or (
            relation in ("ccomp", "parataxis")
            and sentence.words[below].upos in ("VERB", "AUX", "NOUN", "ADJ")
        )
        near = [mention for mention in times if _distance(sentence, mention.head, k) is not None]
        if near:
            return min(near, key=lambda mention: abs(mention.head - reading.trigger)), said
        below = k
    return None


def _is_past(reading: Reading) -> bool:
    """Say whether the trigger's clause tells something done before the saying."""
    sentence = reading.sentence
    for k in (reading.trigger, *sentence.above(reading.trigger)):
        if sentence.words[k].upos in ("VERB", "AUX"):
            helpers = {
                sentence.words[j].lemma.lower() for j in sentence.below(k, "aux", "aux:pass")
            }
            if helpers & {"will", "would", "may", "might", "could", "can", "should"}:
                return False
            return bool(helpers & {"have"}) or sentence.words[k].xpos in ("VBD", "VBN")
    return False

"""Which clause a time hangs on, by the tree: beneath a trigger, in a clause of it, or around it."""

from msgspec.structs import replace

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.speakers.words import speech as spoken
from dateline.mentions import Mention
from dateline.nouns import Sentence, When

SPELLS = frozenset({"day", "week", "month", "year", "hour"})
"""What is of one of them is not of the time that its beginning has: "the third week of"."""
BARRIERS = frozenset({"ccomp", "parataxis", "acl:relcl"})
BOUNDS = frozenset({"since", "before", "until", "till"})
"""Conjunctions of clauses that only bound what they hang on: their time is not its time."""
MONTH = 27
"""Days that a time has at least that stands for a chapter of history."""
PAST = frozenset({"after", "since", "following", "before", "despite", "until"})
"""Before a noun they set what it tells apart from what the clause tells."""
Times = tuple[Mention[When], ...]


def within(reading: Reading, times: Times, happening: Happening) -> Mention[When] | None:
    """Return the time nearest to the trigger among those beneath it and its parts."""
    sentence = reading.sentence
    anchors = (reading.trigger, *happening.tolls, *reading.slots.object, *reading.slots.subject)
    best: tuple[int, int, Mention[When]] | None = None
    for order, anchor in enumerate(dict.fromkeys(anchors)):
        for mention in times:
            steps = distance(sentence, mention.head, anchor)
            if steps is not None and (best is None or (order, steps) < best[:2]):
                best = (order, steps, mention)
        if best is not None:
            return best[2]
    return None


def is_of_another(reading: Reading, time: Mention[When]) -> bool:
    """Say whether a time only names what went before ("after their 1998 defeat")."""
    sentence, start, end = reading.sentence, time.of.start, time.of.end
    if start is None or end is None or (end - start).days < MONTH:
        return False  # "fled after Monday's attack": it was on Monday, or so
    noun = sentence.words[time.head].head
    if noun <= time.head or noun == reading.trigger or sentence.words[noun].upos != "NOUN":
        return False
    return any(reading.lemma(k) in PAST for k in sentence.below(noun, "case", "mark"))


def deeper_time(reading: Reading, times: Times) -> Mention[When] | None:
    """Return a time that the parser hung on a verb beneath the trigger that tells nothing else.

    "An operation to clear the road on Monday", "the invasion that they launched in May".
    """
    sentence = reading.sentence
    for mention in times:
        path = [mention.head, *sentence.above(mention.head)]
        base = reading.trigger if reading.trigger in path else _spell_of(reading)
        if base not in path:
            continue
        between = path[1 : path.index(base)]
        verbs = [k for k in between if sentence.words[k].upos == "VERB"]
        clauses = [sentence.words[k] for k in verbs]
        if any(reading.lemma(k) in SPELLS for k in between):
            continue
        if any(_marks(sentence, k) & BOUNDS for k in verbs):
            continue  # "the first to fall since they signed in February"
        light = words_of("light", "tests")
        light |= words_of("happening", "tests") | words_of("carrying", "tests")
        if all(w.deprel in ("acl", "advcl", "xcomp") or w.lemma in light for w in clauses):
            return mention
    return None


def is_direct(reading: Reading, time: Mention[When]) -> bool:
    """Say whether the clause that a time dates goes with the trigger itself, no noun between."""
    words = reading.sentence.words
    if words[reading.trigger].upos == "VERB":
        return True
    path = [time.head, *reading.sentence.above(time.head)]
    base = reading.trigger if reading.trigger in path else _spell_of(reading)
    return words[path[path.index(base) - 1]].upos == "VERB"


def _spell_of(reading: Reading) -> int:
    """Return the noun on which the parser hangs a clause of the trigger ("the first week of X")."""
    word = reading.sentence.words[reading.trigger]
    case = {reading.lemma(k) for k in reading.sentence.below(reading.trigger, "case")}
    return word.head if word.deprel == "nmod" and case == {"of"} else reading.trigger


def distance(sentence: Sentence, index: int, anchor: int) -> int | None:
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


def above(reading: Reading, times: Times) -> tuple[Mention[When], bool] | None:
    """Return a time of a clause around the trigger's, and whether one says the other."""
    sentence, said, below = reading.sentence, False, reading.trigger
    for k in sentence.above(reading.trigger):
        relation = sentence.words[below].deprel
        if relation == "acl:relcl" and sentence.words[below].upos == "VERB":
            if (day := _day_when(sentence, k, times)) is not None:
                return day, said
            if not _of_which(sentence, below):
                return None
        if _is_told_before(sentence, below):
            return None
        tells = relation == "ccomp" or (
            relation == "parataxis" and reading.lemma(k) in spoken().verbs
        )
        said = said or (
            tells
            and sentence.words[k].upos in ("VERB", "AUX")
            and sentence.words[below].upos in ("VERB", "AUX", "NOUN", "ADJ")
        )
        near = [mention for mention in times if distance(sentence, mention.head, k) is not None]
        if near:
            return min(near, key=lambda mention: abs(mention.head - reading.trigger)), said
        below = k
    return None


def _is_told_before(sentence: Sentence, verb: int) -> bool:
    """Say whether a clause only ends another ("held it until", "before troops retook it")."""
    bounds = _marks(sentence, verb) & (BOUNDS - {"since"})
    return sentence.words[verb].deprel == "advcl" and bool(bounds)


def _marks(sentence: Sentence, verb: int) -> frozenset[str]:
    """Return the conjunctions of a clause."""
    return frozenset(sentence.words[k].text.lower() for k in sentence.below(verb, "mark", "advmod"))


def _day_when(sentence: Sentence, noun: int, times: Times) -> Mention[When] | None:
    """Return the time that a clause explains ("May, when they came", "2012, the year in which")."""
    above = sentence.words[noun].head if sentence.words[noun].deprel == "appos" else -1
    for mention in times:
        if mention.first <= noun < mention.last or mention.first <= above < mention.last:
            return replace(mention, of=mention.bare or mention.of)
    return None


def _of_which(sentence: Sentence, verb: int) -> bool:
    """Say whether a relative clause tells part of what its noun does ("a raid in which")."""
    for k in (k for part in sentence.below(verb) for k in (part, *sentence.below(part))):
        word = sentence.words[k]
        if word.xpos in ("WDT", "WP", "WRB") and (
            sentence.below(k, "case") or word.lemma.lower() in ("where", "when")
        ):
            return True
    return False


def counts_to(reading: Reading, time: Mention[When]) -> bool:
    """Say whether a time is counted from the trigger: "14 months after the explosion"."""
    if time.of.start or time.of.end or time.last > reading.trigger:
        return False
    words = reading.sentence.words
    between = words[time.last : reading.trigger]
    leads = words[time.last - 1].deprel in ("case", "mark")
    return leads and not any(word.upos in ("VERB", "AUX", "NOUN", "PROPN") for word in between)


def beside(reading: Reading, times: Times) -> When | None:
    """Return the time that stands after a noun before any verb does."""
    for mention in times:
        between = reading.sentence.words[reading.trigger : mention.first]
        if between and not any(word.upos in ("VERB", "AUX") for word in between):
            return mention.of
    return None

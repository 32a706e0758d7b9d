"""When it happened: the time that belongs to this clause, not any time in the sentence."""

from datetime import date

from msgspec.structs import replace

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.mentions import Mention
from dateline.nouns import Sentence, When

SPOKEN_OF = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
SPELLS = frozenset({"day", "week", "month", "year", "hour"})
"""What is of one of them is not of the time that its beginning has: "the third week of"."""
LASTING = frozenset({"control_share", "force_size", "siege", "closure"})
"""What goes on beyond the days of one report."""
UNDER_HEADING = 12
"""So many sentences a heading holds for."""
BARRIERS = frozenset({"ccomp", "parataxis", "acl:relcl"})


def time_of(happening: Happening, *, speech: bool) -> tuple[When | None, str]:
    """Return the time of a happening with its reason.

    A time on the verb of saying dates the saying: of what is said it is only the latest day.
    """
    reading = happening.reading
    times = reading.scene.times.get(reading.number, ())
    own = _within(reading, times, happening)
    if own is None and (begun := _since(reading, times)) is not None:
        return begun, f"it has gone on since “{begun.text}”"
    outer = _above(reading, times)
    deeper = None if own is not None else _deeper(reading, times)
    if deeper is not None and (outer is None or outer[1] or _is_direct(reading, deeper)):
        own = deeper
    if own is not None and speech and _is_of_noun(reading, own):
        return None, f"“{own.of.text}” dates what is spoken of"
    if own is not None and speech and happening.event != "pledge" and _is_asked(reading, own):
        return None, f"“{own.of.text}” belongs to what is asked for, not to the asking"
    if own is not None:
        return own.of, f"“{own.of.text}” belongs to the clause"
    if outer is not None:
        mention, said = outer
        if not said or speech:
            return mention.of, f"“{mention.of.text}” belongs to the clause around it"
        if _is_past(reading) and mention.of.end is not None:
            latest = When(None, mention.of.end, mention.of.text)
            return latest, f"said on “{mention.of.text}” to have happened"
        return None, "the time is that of the saying"
    if not times and not speech and (day := _heading(reading)) is not None:
        return day, f"the heading above is dated “{day.text}”"
    if not times and not speech and (days := _covered(reading, happening)) is not None:
        return When(*days), "told as done in the days that the report covers"
    return None, "no time belongs to the clause" if times else "no time is told"


def _is_of_noun(reading: Reading, time: Mention[When]) -> bool:
    """Say whether a time dates what is spoken of ("the raid of May was condemned")."""
    sentence = reading.sentence
    if sentence.words[reading.trigger].upos != "VERB":
        return False
    path = [time.head, *sentence.above(time.head)]
    if reading.trigger not in path:
        return False
    between = path[1 : path.index(reading.trigger)]
    before = sentence.words[time.first - 1].text.lower() if time.first else ""
    return before == "of" and any(sentence.words[k].deprel in SPOKEN_OF for k in between)


def _is_asked(reading: Reading, time: Mention[When]) -> bool:
    """Say whether a time lies ahead or runs on, as no spoken word does ("asked for it by May")."""
    published = reading.scene.parse.text.published
    lead = (time.of.text or "").split(" ")[0].lower()
    ahead = published is not None and time.of.end is not None and time.of.end > published.end
    return ahead or lead in ("by", "until", "since")


def _covered(reading: Reading, happening: Happening) -> tuple[date, date] | None:
    """Return the days that the report says it covers, of what it tells in its own past tense."""
    days = reading.scene.covers
    if days is None or happening.event in LASTING:
        return None
    sentence = reading.sentence
    path = (reading.trigger, *sentence.above(reading.trigger))
    verb = next((k for k in path if sentence.words[k].upos in ("VERB", "AUX")), None)
    if verb is None or sentence.words[verb].xpos not in ("VBD", "VBN"):
        return None
    helpers = {sentence.words[k].text.lower() for k in sentence.below(verb, "aux", "aux:pass")}
    return days if helpers <= {"was", "were"} else None


def _heading(reading: Reading) -> When | None:
    """Return the day that the nearest heading above is dated with ("Oct. 14: Baghlan province")."""
    sentences, scene = reading.scene.parse.sentences, reading.scene
    paragraph = None
    for number in range(reading.number, max(reading.number - UNDER_HEADING, -1), -1):
        sentence = sentences[number]
        if paragraph is not None and sentence.paragraph != paragraph:
            return None
        if sentence.role != "crosshead":
            continue
        paragraph = sentence.paragraph
        for mention in scene.times.get(number, ()):
            if mention.first <= 2:
                return mention.of
    return None


def _since(reading: Reading, times: tuple[Mention[When], ...]) -> When | None:
    """Return the time since when a total has grown ("the war, which began in May, has killed")."""
    sentence, published = reading.sentence, reading.scene.parse.text.published
    verb = reading.trigger
    while sentence.words[verb].deprel == "conj":
        verb = sentence.words[verb].head
    perfect = any(reading.lemma(k) == "have" for k in sentence.below(verb, "aux"))
    if published is None or not perfect:
        return None
    for subject in sentence.below(verb, "nsubj"):
        for clause in sentence.below(subject, "acl:relcl", "acl"):
            if reading.lemma(clause) not in words_of("beginning", "tests"):
                continue
            for mention in times:
                if _distance(sentence, mention.head, clause) is not None and mention.of.start:
                    return When(mention.of.start, published.end, mention.of.text)
    return None


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
        if any(reading.lemma(k) in SPELLS for k in between):
            continue
        light = words_of("light", "tests")
        light |= words_of("happening", "tests") | words_of("carrying", "tests")
        if all(w.deprel in ("acl", "advcl", "xcomp") or w.lemma in light for w in clauses):
            return mention
    return None


def _is_direct(reading: Reading, time: Mention[When]) -> bool:
    """Say whether the clause that a time dates goes with the trigger itself, no noun between."""
    words = reading.sentence.words
    if words[reading.trigger].upos == "VERB":
        return True
    path = [time.head, *reading.sentence.above(time.head)]
    return words[path[path.index(reading.trigger) - 1]].upos == "VERB"


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
        if relation == "acl:relcl" and sentence.words[below].upos == "VERB":
            if (day := _day_when(sentence, k, times)) is not None:
                return day, said
            if not _of_which(sentence, below):
                return None
        said = said or (
            relation in ("ccomp", "parataxis")
            and sentence.words[k].upos in ("VERB", "AUX")
            and sentence.words[below].upos in ("VERB", "AUX", "NOUN", "ADJ")
        )
        near = [mention for mention in times if _distance(sentence, mention.head, k) is not None]
        if near:
            return min(near, key=lambda mention: abs(mention.head - reading.trigger)), said
        below = k
    return None


def _day_when(
    sentence: Sentence, noun: int, times: tuple[Mention[When], ...]
) -> Mention[When] | None:
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

"""When it happened: the time that belongs to this clause, not any time in the sentence."""

import re
from datetime import date

from dateline.extraction.facets.attached import (
    Times,
    above,
    beside,
    counts_to,
    deeper_time,
    distance,
    is_direct,
    is_of_another,
    within,
)
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.reading import Reading
from dateline.mentions import Mention
from dateline.nouns import Sentence, When

CLOCK = re.compile(r"\d{1,2}[:.]\d{2}")
SPOKEN_OF = frozenset({"nsubj", "nsubj:pass", "obj", "iobj"})
LASTING = frozenset({"control_share", "force_size", "siege", "closure"})
"""What goes on beyond the days of one report."""
MEASURED = frozenset({"control_share", "force_size"})
"""What stands so when it is told, whatever was done on the day that the sentence names."""
UNDER_HEADING = 12
"""So many sentences a heading holds for."""


def time_of(happening: Happening, *, speech: bool) -> tuple[When | None, str]:
    """Return the time of a happening with its reason.

    A time on the verb of saying dates the saying: of what is said it is only the latest day.
    """
    reading = happening.reading
    every = reading.scene.times.get(reading.number, ())
    dated = (one for one in every if one.of.start or one.of.end or not one.doubts)
    times = tuple(one for one in dated if not is_of_another(reading, one))
    own = within(reading, times, happening)
    if own is None and any(counts_to(reading, one) for one in every):
        return beside(reading, times), "it is what another time is counted from"
    if own is None and (day := _when(reading, times)) is not None:
        return day, f"it explains “{day.text}”"
    if own is None and (begun := _since(reading, times)) is not None:
        return begun, f"it has gone on since “{begun.text}”"
    outer = above(reading, times)
    deeper = None if own is not None else deeper_time(reading, times)
    if deeper is not None and (outer is None or outer[1] or is_direct(reading, deeper)):
        own = deeper
    if own is not None and speech and _is_of_noun(reading, own):
        return None, f"“{own.of.text}” dates what is spoken of"
    if own is not None and speech and happening.event != "pledge" and _is_asked(reading, own):
        return None, f"“{own.of.text}” belongs to what is asked for, not to the asking"
    if own is not None:
        return own.of, f"“{own.of.text}” belongs to the clause"
    if outer is not None:
        return _from_around(happening, *outer, speech=speech)
    if not times and not speech and (day := _heading(reading)) is not None:
        return day, f"the heading above is dated “{day.text}”"
    if not times and not speech and (days := _covered(reading, happening)) is not None:
        return When(*days), "told as done in the days that the report covers"
    return None, "no time belongs to the clause" if times else "no time is told"


def _from_around(
    happening: Happening, mention: Mention[When], said: bool, *, speech: bool
) -> tuple[When | None, str]:
    """Return what the time of the clause around tells, ``said`` if its verb is one of saying."""
    reading, text = happening.reading, mention.of.text
    if happening.event in MEASURED or (not said and _is_now(reading)):
        return None, f"“{text}” dates what is told around it"
    if not said or speech:
        return mention.of, f"“{text}” belongs to the clause around it"
    if _is_past(reading) and mention.of.end is not None:
        return When(None, mention.of.end, text), f"said on “{text}” to have happened"
    return None, "the time is that of the saying"


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
    finite = (
        k
        for k in path
        if sentence.words[k].upos in ("VERB", "AUX") and sentence.words[k].xpos != "VBG"
    )
    verb = next(finite, None)
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
            if mention.first <= 2 and not _is_clock(mention.of):
                return mention.of
    return None


def _is_clock(when: When) -> bool:
    """Say whether a time is only an hour, as entries of running reports bear ("14:05")."""
    return bool(CLOCK.fullmatch(when.text or ""))


def _is_now(reading: Reading) -> bool:
    """Say whether a clause tells what is so now beside another that tells what was done.

    "Rebels stormed the mill on Monday and two millers are still missing."
    """
    sentence = reading.sentence
    if sentence.role != "prose":
        return False  # headlines tell what was done in the present
    told = (_tense(sentence, k) for k in sentence.above(reading.trigger))
    around = next(filter(None, told), "")
    return around == "past" and _tense(sentence, reading.trigger) == "present"


def _tense(sentence: Sentence, verb: int) -> str:
    """Return whether a finite clause tells what is or what was; nothing of other words."""
    helpers = sentence.below(verb, "aux", "aux:pass", "cop")
    forms = {sentence.words[k].xpos for k in (verb, *helpers)}
    if forms & {"VBZ", "VBP"}:
        return "present"
    return "past" if "VBD" in forms else ""


def _when(reading: Reading, times: Times) -> When | None:
    """Return the time that a clause follows with "when", wherever the parser hangs the clause."""
    sentence = reading.sentence
    verb = reading.trigger
    while sentence.words[verb].deprel == "conj":
        verb = sentence.words[verb].head
    for k in sentence.below(verb, "advmod", "mark"):
        if reading.lemma(k) != "when" or k == 0:
            continue
        last = k - 1 if sentence.words[k - 1].text == "," else k
        for mention in times:
            if mention.last == last:
                return mention.bare or mention.of
    return None


def _since(reading: Reading, times: Times) -> When | None:
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
                if distance(sentence, mention.head, clause) is not None and mention.of.start:
                    return When(mention.of.start, published.end, mention.of.text)
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

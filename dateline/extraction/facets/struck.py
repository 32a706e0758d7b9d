"""Whom a happening kills, hurts, holds or frees, each with the unit in which they are counted.

The verb of the clause knows it where the words beside the count do not: "a baker was cut down",
"five were hit by splinters", "the court let two missionaries go".
"""

from msgspec import structs

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of
from dateline.extraction.frames.people_senses import is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.slots import Slots, verb_slots
from dateline.extraction.role_words import role_words
from dateline.mentions import struck_unit
from dateline.nouns import Number

UNITS = {
    "killing": "killed",
    "arrest": "detained",
    "abduction": "abducted",
    "release": "released",
    "sexual_violence": "raped",
    "displacement": "displaced",
}
MANNED = frozenset({"force_size"})
"""Kinds that tell how many stand somewhere: none is a count there, one man is not."""
PLAIN = ("things", "people", "troops", "fighters")
"""Units that say who is counted, not what befell them."""

GONE = ("displaced", "surrendered", "defected")
PARTED = ("killed", "wounded", "missing", "detained", "abducted", "released")


def struck(happening: Happening) -> dict[int, str]:
    """Return the words for whom a happening strikes, and the unit of each."""
    reading = happening.reading
    found: dict[int, str] = {}
    for toll in happening.tolls:
        unit = _unit_of_toll(reading, toll)
        if unit is not None and reading.sentence.words[toll].upos == "VERB":
            found |= dict.fromkeys(_victims(reading, toll), unit)
    event = happening.event
    unit = clause_unit(happening) if event == "casualties" else UNITS.get(event)
    if unit is not None:
        found |= dict.fromkeys(_taken(reading), unit)
    return {head: unit for head, unit in found.items() if _is_living(reading, head)}


def told_one_by_one(happening: Happening, units: dict[int, str]) -> list[tuple[Number, int]]:
    """Return single people, and none, whom only the clause says to be struck."""
    reading = happening.reading
    people = reading.scene.people.get(reading.number, ())
    if _is_spared(happening):
        told = [m for m in people if m.head in _taken(reading) and m.of.low]
        return [(structs.replace(m.of, unit="killed", low=0, high=0), m.head) for m in told]
    if happening.event in MANNED:
        parts = (reading.trigger, *reading.slots.subject, *reading.slots.object)
        units = units | dict.fromkeys(parts, "troops")
        people = tuple(mention for mention in people if mention.of.high == 0)
    return [
        (structs.replace(mention.of, unit=units[mention.head]), mention.head)
        for mention in people
        if mention.head in units and _is_told_new(happening, mention.of, units[mention.head])
    ]


def unless_denied(numbers: tuple[Number, ...], denied: bool) -> tuple[Number, ...]:
    """Return the numbers as a denial means them: "anybody" and "a single guard" are then none.

    Where nothing is denied, "anybody" is no count.
    """
    if not denied:
        return tuple(number for number in numbers if not _begins(number, "any"))
    alone = (structs.replace(n, low=0, high=0) if _begins(n, "a single") else n for n in numbers)
    return tuple(alone)


def _begins(number: Number, words: str) -> bool:
    return number.unit != "percent" and (number.text or "").lower().startswith(words)


def _is_told_new(happening: Happening, one: Number, unit: str) -> bool:
    """Say whether one person, or none, is a count here, not somebody the report knows already."""
    if unit == "displaced" and not one.low:
        return False
    known = (one.text or "").lower().startswith("the ")
    return not known or unit in ("killed", "wounded") or happening.event == "casualties"


def _is_spared(happening: Happening) -> bool:
    """Say whether a clause of a toll tells that its people live: "the watchman survived"."""
    reading = happening.reading
    told = (*reading.words, *reading.sentence.below(reading.trigger, "advmod", "aux"))
    lemmas = [reading.lemma(k) for k in told]
    return happening.event == "casualties" and struck_unit(lemmas) is None


def _is_living(reading: Reading, head: int) -> bool:
    return is_human(reading, head) or reading.sentence.words[head].text.lower().endswith("old")


def clause_unit(happening: Happening) -> str | None:
    """Return the unit that a clause of a toll gives whom it counts, None where they live."""
    return _unit_of_toll(happening.reading, *happening.reading.words)


def in_its_unit(number: Number, unit: str | None) -> Number:
    """Return a count of people in the unit of what befell them, where it tells none itself."""
    own = number.unit == (number.who or "").split(" ")[-1].lower()
    plain = own or number.unit in PLAIN or number.unit in GONE
    return structs.replace(number, unit=unit) if unit and plain else number


def parts_told(happening: Happening, told: list[tuple[Number, int]]) -> list[tuple[Number, int]]:
    """Return single people of a count before them: "four hurt, among them a girl of six"."""
    reading, found = happening.reading, list[tuple[Number, int]]()
    for mention in reading.scene.people.get(reading.number, ()):
        before = reading.sentence.words[max(mention.first - 2, 0) : mention.first]
        if not mention.of.low or not _tells_part([word.text.lower() for word in before]):
            continue
        whole = [number for number, head in told if head < mention.first and number.unit in PARTED]
        if whole and mention.head not in {head for _, head in told}:
            part = structs.replace(mention.of, unit=whole[-1].unit, of=whole[-1].text)
            found.append((part, mention.head))
    return found


def _tells_part(before: list[str]) -> bool:
    return before[-1:] == ["including"] or before == ["among", "them"]


def _unit_of_toll(reading: Reading, *triggers: int) -> str | None:
    """Return the unit that the words of a toll give: the trigger's and what goes with it."""
    sentence = reading.sentence
    negated = (j for k in triggers for j in sentence.below(k, "advmod", "aux"))
    near = {reading.lemma(k) for k in (*triggers, *negated)}
    for k in triggers:
        beside = sentence.below(k, "obj", "obl", "xcomp", "compound:prt")
        near |= {reading.lemma(j) for j in beside if not is_human(reading, j)}
    return struck_unit(near)


def _victims(reading: Reading, toll: int) -> tuple[int, ...]:
    slots = verb_slots(reading.sentence, toll)
    dying = not slots.passive and lemma_of(reading.sentence.words[toll]) in role_words("dying")
    return slots.subject if dying else slots.object


def _taken(reading: Reading) -> tuple[int, ...]:
    """Return the parts of a clause that its frame tells to be acted upon."""
    frame, slots = reading.frame, reading.slots
    heads = _of_verb(slots, frame.subject == "recipient", frame.object == "recipient")
    for prep, role in frame.preps.items():
        if role == "recipient" and prep in ("of", "from", "with") and prep in slots.preps:
            heads += slots.preps[prep]
    return heads


def _of_verb(slots: Slots, subject: bool, obj: bool) -> tuple[int, ...]:
    return (slots.subject if subject else ()) + (slots.object if obj else ())

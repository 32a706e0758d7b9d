"""What the words of harm mean here: people counted, named or told as dead, hurt or missing."""

from dateline.extraction.frames.company import headed_by_modifier
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.people_senses import is_human, is_those_who
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.nouns import Number

HARM = frozenset({"killed", "wounded", "missing", "killed or wounded"})


def is_a_toll(reading: Reading) -> bool:
    """People are counted or named as dead, hurt or missing."""
    word = reading.word
    deed = word.xpos == "VBN" or (word.xpos == "VBD" and bool(reading.slots.object))
    state = word.text.lower() in words_of("states_of_harm", "tests") and not deed
    if word.upos in ("VERB", "AUX") and not state:
        return _is_harm_done(reading)
    if state or reading.lemma(reading.trigger) in words_of("states_of_harm", "tests"):
        return word.upos in ("NOUN", "ADJ", "VERB") and _is_state_of_people(reading)
    return not headed_by_modifier(reading) and _is_noun_of_harm(reading)


def _is_harm_done(reading: Reading) -> bool:
    """A verb of harm whose victims are people ("killed nine", "claimed 30 lives")."""
    slots, lemma = reading.slots, lemma_of(reading.word)
    particles = reading.sentence.below(reading.trigger, "compound:prt")
    if any(k not in reading.words for k in particles):
        return False  # "wound up", "died down"
    if any(_is_figurative(reading, k) for k in slots.subject):
        return False  # "a heart attack killed him"
    if any(reading.lemma(k) in words_of("lasting_harm", "tests") for k in reading.words):
        return True
    people = slots.object + (() if slots.passive else slots.subject)
    victims = slots.object or slots.subject
    if lemma == "fall":
        return any(is_human(reading, k) and _is_counted(reading, k) for k in victims)
    if lemma in words_of("harming", "tests"):
        return any(_can_die(reading, k) for k in victims) or not victims
    return any(_is_victim(reading, k) for k in people)


def _is_figurative(reading: Reading, index: int) -> bool:
    """Say whether a noun is of war by its word only ("a heart attack", "a verbal assault")."""
    below = reading.sentence.below(index, "amod", "compound")
    return any(reading.lemma(k) in words_of("figurative", "tests") for k in below)


def is_a_wounding(reading: Reading) -> bool:
    """People are hit, by nobody or by what flew ("two were hit by shrapnel")."""
    slots = reading.slots
    flew = all(reading.lemma(k) in words_of("splinters", "tests") for k in slots.subject)
    return slots.passive and flew and any(is_human(reading, k) for k in slots.object)


def _can_die(reading: Reading, index: int) -> bool:
    """Nearly whatever is killed or hurt is alive: only ideas, things and places are not."""
    if _is_victim(reading, index):
        return True
    lifeless = ("abstract", "material", "spot", "relief", "explosive", "artillery", "deed")
    common = reading.sentence.words[index].upos in ("NOUN", "ADJ", "DET")
    return common and not any(is_a(reading, index, sense) for sense in lifeless)


def _is_state_of_people(reading: Reading) -> bool:
    """ "12 dead", "the dead include four nurses": a state with its count, not "the dead" alone."""
    word, sentence = reading.word, reading.sentence
    if not headed_by_modifier(reading):
        if _has_figure(reading):
            return True
        told_of = sentence.below(reading.trigger, "nsubj", "nsubj:pass")
        return any(_is_victim(reading, k) for k in told_of) or not _idle(reading)
    if word.head < 0 or word.deprel != "amod":
        return False
    alive = _can_die if reading.lemma(reading.trigger) == "dead" else is_human
    people = alive(reading, word.head) or sentence.words[word.head].upos == "NUM"
    return people and _is_counted(reading, word.head)


def _is_noun_of_harm(reading: Reading) -> bool:
    """A noun of harm that is counted, or that somebody tells, suffers or puts at a figure."""
    word, sentence, lemma = reading.word, reading.sentence, reading.lemma(reading.trigger)
    counted = any(
        sentence.words[k].upos == "NUM"
        or sentence.words[k].lemma.lower() in ("no", "dozen", "many")
        for k in sentence.subtree(reading.trigger)
    )
    verb = lemma_of(sentence.words[word.head]) if word.head >= 0 else ""
    telling = verb in words_of("telling_tolls", "tests")
    if lemma not in words_of("uncounted_tolls", "tests"):
        return counted or telling
    if lemma in ("body", "corpse") and verb in words_of("lying", "tests"):
        return True
    if lemma == "loss":
        return any(_is_victim(reading, k) for k in reading.part("of")) or (
            (counted or telling) and _has_figure(reading) and not _is_of_goods(reading)
        )
    return counted or (telling and lemma in ("toll", "casualty")) or _has_figure(reading)


def _is_of_goods(reading: Reading) -> bool:
    """What is lost is said before the noun, and is nobody ("crop losses")."""
    words, mods = reading.sentence.words, reading.part("mod")
    return any(words[k].upos == "NOUN" and not _is_victim(reading, k) for k in mods)


def _has_figure(reading: Reading) -> bool:
    """The verb or the complement beside the noun gives a number ("the toll was 61", "at four")."""
    sentence, above = reading.sentence, reading.word.head
    if above >= 0 and reading.lemma(above) in words_of("figures", "tests"):
        above = sentence.words[above].head  # "put the number of the dead at 40"
    if above < 0 or sentence.words[above].upos not in ("VERB", "NUM", "ADJ"):
        return False
    beside = (above, *(k for k in sentence.children[above] if k != reading.trigger))
    counts = (j for k in beside for j in (k, *sentence.below(k, "nummod")))
    told = any(sentence.words[k].upos == "NUM" for k in counts)
    telling = lemma_of(sentence.words[above]) in words_of("telling_tolls", "tests")
    copula = bool(sentence.below(above, "cop"))
    return told and (telling or copula)


def _is_counted(reading: Reading, index: int) -> bool:
    sentence = reading.sentence
    return any(sentence.words[k].upos == "NUM" for k in (index, *sentence.below(index, "nummod")))


def is_a_count_of_dead(reading: Reading) -> bool:
    """A number or figure that counts the dead, the hurt or the missing."""
    hurt = words_of("harm", "tests")
    sentence = reading.sentence
    near = {reading.lemma(k) for k in sentence.subtree(reading.trigger)}
    verb = reading.lemma(reading.word.head) if reading.word.head >= 0 else ""
    return bool(near & hurt) and verb in words_of("counting", "tests")


def _is_victim(reading: Reading, index: int) -> bool:
    if is_those_who(reading, index):
        return len(reading.words) > 1 or bool(reading.slots.object)  # "those who died" is known
    return (
        is_human(reading, index)
        or reading.actor(index) is not None
        or _is_count_of_harm(reading, index)
    )


def _is_new(one: Number) -> bool:
    """Say whether one person is told as new: "a herder", "another", not "the actor"."""
    return (one.text or "").lower().split(" ")[0] in ("a", "an", "another")


def _is_count_of_harm(reading: Reading, index: int) -> bool:
    """Say whether a word is a count of people harmed, whatever they are called: "killed dozens"."""
    here = reading.scene.numbers.get(reading.number, ())
    ones = reading.scene.singulars.get(reading.number, ())
    ones = tuple(one for one in ones if _is_new(one.of))
    return any(
        mention.of.unit in HARM and (mention.head == index or mention.first <= index < mention.last)
        for mention in (*here, *ones)
    )


def _idle(reading: Reading) -> bool:
    """ "The dead" who are buried or mourned, without a count."""
    sentence, above = reading.sentence, reading.word.head
    near = {*sentence.subtree(reading.trigger)}
    if above >= 0:
        beside = sentence.children[above]
        told = lemma_of(sentence.words[above]) in ("include", "comprise", "number")
        near.update(k for j in beside for k in ((j, *sentence.children[j]) if told else (j,)))
    return not any(sentence.words[k].upos == "NUM" or _is_count_of_harm(reading, k) for k in near)

"""What acts of speech mean here: who is told to do what, what is called false or only said."""

from dateline.extraction.frames.company import company_of, headed_by_modifier
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a
from dateline.nouns import Sentence

QUOTES = frozenset({'"', "“", "”", "«", "»", "''", "``"})


def is_for_a_sum(reading: Reading) -> bool:
    """What is demanded is money or goods for oneself: a request."""
    asked = reading.slots.object + reading.part("for")
    return any(
        reading.lemma(j) in words_of("amounts", "tests")
        for k in asked
        for j in (k, *reading.sentence.below(k, "compound", "nmod"))
    )


def is_media_told(reading: Reading) -> bool:
    """Somebody only speaks to the press."""
    if len(reading.words) > 1:
        return False
    told = reading.slots.object
    press = words_of("media_names", "tests") | {"we", "i", "author"}
    return any(reading.lemma(k) in press for k in told)


def is_begging_to_differ(reading: Reading) -> bool:
    """A polite no ("beg to differ"), or a name that something is called."""
    last = reading.words[-1]
    objects = reading.sentence.below(reading.trigger, "obj")
    called = reading.lemma(reading.trigger) == "call" and any(k < last for k in objects)
    return called or "differ" in company_of(reading)


def is_in_words(reading: Reading) -> bool:
    """A blow in words: at an envoy, a decision, a government; not on a wall."""
    if reading.slots.passive:
        return False
    return any(reading.lemma(k) in words_of("speeches", "tests") for k in reading.slots.object)


def is_telling_what_to_do(reading: Reading) -> bool:
    """Somebody is told to do something; whoever could grant it is asked, not told."""
    sentence, lemma = reading.sentence, reading.lemma(reading.trigger)
    clauses = [
        k
        for k in sentence.below(reading.trigger, "xcomp", "ccomp", "advcl")
        if sentence.words[k].xpos == "VB"
        and _has_to(sentence, k)
        or _to_be(sentence, k)
        or (lemma in ("want", "wish") and sentence.words[k].xpos in ("VBN", "JJ", "VB"))
    ]
    told = reading.slots.object
    unsaid = reading.slots.passive and not reading.slots.subject
    if not clauses or not told or unsaid or is_media_told(reading):
        return False
    if any(reading.lemma(k) in ("differ", "expect") for k in clauses):
        return False
    if lemma in ("want", "wish", "like"):
        return any(is_a(reading, k, "side of talks") for k in reading.slots.subject)
    if lemma != "ask":
        return lemma not in ("order", "invite") or reading.lemma(told[0]) in ("worker", "staff")
    offices = words_of("governing", "tests")
    office = any(reading.lemma(k) in offices or _is_named(reading, k) for k in told)
    grants = any(reading.lemma(k) in words_of("granting", "tests") for k in clauses)
    return not office and not grants


def _is_named(reading: Reading, index: int) -> bool:
    return reading.sentence.words[index].upos == "PROPN" and reading.actor(index) is not None


def _has_to(sentence: Sentence, index: int) -> bool:
    return any(sentence.words[k].text.lower() == "to" for k in sentence.below(index, "mark"))


def _to_be(sentence: Sentence, index: int) -> bool:
    """Say whether a clause without a verb of its own is an infinitive ("to be gone by noon")."""
    marks = {sentence.words[k].text.lower() for k in sentence.below(index, "mark")}
    cops = {sentence.words[k].text.lower() for k in sentence.below(index, "cop", "aux:pass")}
    return "to" in marks and "be" in cops


def is_said(reading: Reading) -> bool:
    """The words are quoted or reported, or stand in a text of somebody's own voice."""
    sentence = reading.sentence
    if any(word.text in QUOTES for word in sentence.words):
        return True
    speaking = words_of("urgent", "tests")
    above = (reading.trigger, *sentence.above(reading.trigger))
    return any(
        reading.lemma(k) in speaking
        for j in above
        for k in (j, *sentence.below(j, "parataxis", "ccomp"))
    )


def is_an_urging(reading: Reading) -> bool:
    """Somebody says what others should do; not what is likely, nor what should have been."""
    sentence, word = reading.sentence, reading.word
    if word.upos != "AUX" and word.deprel != "aux" and len(reading.words) == 1:
        return False
    verb = word.head
    if verb < 0 or sentence.words[verb].upos not in ("VERB", "NOUN", "ADJ"):
        return False
    helpers = {reading.lemma(k) for k in sentence.below(verb, "aux")}
    if "have" in helpers or reading.lemma(verb) in ("be", "note", "say"):
        return False
    subjects = sentence.below(verb, "nsubj", "nsubj:pass")
    own = any(reading.lemma(k) in ("i", "we") or k > reading.trigger for k in subjects)
    asked = any(sentence.words[k].xpos in ("WP", "WRB", "WDT") for k in sentence.subtree(verb))
    mark = {reading.lemma(k) for k in sentence.below(verb, "mark")}
    agents = any(is_a(reading, k, "party") for k in subjects)
    told = is_said(reading) or agents
    return told and bool(subjects) and not own and not asked and not mark & {"if", "as"}


def is_somebodys(reading: Reading) -> bool:
    """An accusation or a rebuke that somebody makes."""
    made = reading.part("by") + reading.part("poss") + reading.part("from") + reading.slots.subject
    return bool(made) or bool(reading.part("against"))


def is_called_false(reading: Reading) -> bool:
    """A report is called a lie, a charge laughable."""
    company = _said_after(reading)
    asserted = any(
        reading.lemma(k) in words_of("assertions", "tests") for k in reading.slots.object
    )
    return bool(company & words_of("false_names", "tests")) or (
        asserted and len(reading.slots.object) > 0 and _is_quoted_name(reading)
    )


def is_called_bad(reading: Reading) -> bool:
    """A deed is called a crime, a step unwise, an idea a surrender."""
    if not reading.slots.object and not reading.slots.preps:
        return False
    return bool(_said_after(reading) & words_of("bad_names", "tests")) or _is_scorned(reading)


def _is_scorned(reading: Reading) -> bool:
    """A deed is given a name in quotation marks ("called the talks “a circus”")."""
    sentence = reading.sentence
    if reading.lemma(reading.trigger) not in ("call", "term", "dub", "label", "brand"):
        return False
    named = reading.slots.object[-1:]
    after = sentence.words[named[0] + 1 : named[0] + 3] if named else ()
    return not reading.slots.passive and any(word.text in QUOTES for word in after)


def _said_after(reading: Reading) -> frozenset[str]:
    """The lemmas that follow closely upon a verb of calling."""
    sentence, last = reading.sentence, reading.trigger + NAMED_WITHIN
    after = sentence.words[reading.trigger + 1 : last]
    return frozenset(lemma_of(word) for word in after)


NAMED_WITHIN = 14
"""How far behind the verb the name stands that something is called."""


def _is_quoted_name(reading: Reading) -> bool:
    after = reading.sentence.words[reading.trigger :]
    return any(word.text in QUOTES for word in after)


def is_no_refusal(reading: Reading) -> bool:
    """What is not ruled out is not rejected; what is disputed by nobody named is no position."""
    sentence, trigger = reading.sentence, reading.trigger
    lemma = reading.lemma(trigger)
    if lemma == "dispute" and reading.slots.passive and not reading.slots.subject:
        return True
    if lemma not in ("rule", "dispute"):
        return False
    denied = {reading.lemma(k) for k in sentence.below(trigger, "advmod")} & {"not", "n't", "never"}
    nobody = any(reading.lemma(k) in ("nobody", "none") for k in reading.slots.subject)
    return bool(denied) or nobody


def is_voiced(reading: Reading) -> bool:
    """Support in words: voiced, pledged, or of somebody for something."""
    head = reading.word.head
    verb = reading.lemma(head) if head >= 0 else ""
    return verb in words_of("support_voicing", "tests") and not headed_by_modifier(reading)


def is_a_condition(reading: Reading) -> bool:
    """What one will do is hostile, and hangs on what the others do ("unless", "if", "until")."""
    sentence = reading.sentence
    deeds = [
        k for c in sentence.below(reading.trigger, "ccomp") for k in (c, *sentence.below(c, "conj"))
    ]
    hostile = any(reading.lemma(k) in words_of("hostile_deeds", "tests") for k in deeds)
    marks = {
        reading.lemma(j)
        for k in sentence.subtree(reading.trigger)
        for j in sentence.below(k, "mark")
    }
    return hostile and bool(marks & words_of("conditional", "tests"))


def is_barred_by_a_state(reading: Reading) -> bool:
    """Persons are kept out of a country or a union."""
    people = (
        any(is_a(reading, k, "unarmed") or is_a(reading, k, "force") for k in reading.slots.subject)
        or reading.slots.passive
    )
    out_of = reading.part("from") + reading.slots.object
    return people and any(
        reading.named_place(k) or reading.actor(k) is not None or reading.lemma(k) == "territory"
        for k in out_of
    )


def is_of_origin(reading: Reading) -> bool:
    """Somebody hails from a town; nobody is hailed."""
    return reading.lemma(reading.trigger) == "hail" and not reading.slots.object


def is_opened(reading: Reading) -> bool:
    """An inquiry that is opened, promised or under way."""
    head = reading.word.head
    verb = reading.lemma(head) if head >= 0 else ""
    return verb in words_of("opening", "tests")


def is_of_public_matters(reading: Reading) -> bool:
    """For verbs with other uses: a report, a proposal, a killing is looked into or weighed."""
    if len(reading.words) > 2:
        return True
    sentence = reading.sentence
    weighed = reading.slots.object + sentence.below(reading.trigger, "ccomp", "xcomp")
    if any(_is_whether_to(reading, k) for k in weighed):
        return False
    if reading.lemma(reading.trigger) == "consider" and not reading.slots.passive:
        return bool(weighed) and not is_called_bad(reading)
    near = {reading.lemma(j) for k in weighed for j in (k, *sentence.below(k, "mark", "nmod"))}
    return bool(near & words_of("matters", "tests"))


def _is_whether_to(reading: Reading, clause: int) -> bool:
    """A deed that is weighed is told by its own verb, as possible ("weighing whether to send")."""
    marks = {reading.lemma(k) for k in reading.sentence.below(clause, "mark")}
    return "whether" in marks and _has_to(reading.sentence, clause)

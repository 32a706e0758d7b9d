"""Words above the trigger that deny, plan or hedge it."""

from dateline.extraction.modality.signs import (
    Judged,
    beside,
    infinitive,
    listed,
    moods,
    naught,
    negated,
    never,
    no_subject,
)
from dateline.extraction.speakers.clauses import preposition
from dateline.nouns import Modality, Sentence

AIMS = ("planned.nouns", "planned.aims")
CLAUSES = ("ccomp", "xcomp", "csubj", "csubj:pass", "acl", "advcl")
PARTS = ("obj", "nsubj", "nsubj:pass", "xcomp", "obl", "nmod", "compound", "amod")


def governed(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a word above: "denied shelling", "plans to shell", "is said to have shelled"."""
    words = sentence.words
    relation = words[child].deprel
    if relation == "conj":
        return _shared(sentence, governor, child)
    if relation in ("appos", "parataxis", "acl:relcl"):
        return None
    match words[governor].upos:
        case "VERB" | "AUX":
            return _by_verb(sentence, governor, child)
        case "ADJ":
            return _by_adjective(sentence, governor, child)
        case "NOUN":
            return _off_the_table(sentence, governor, child) or _by_noun(sentence, governor, child)
        case _:
            return None


def _by_verb(sentence: Sentence, governor: int, child: int) -> Judged | None:
    negation = negated(sentence, governor)
    if negation is None and (denied := _denied_by(sentence, governor, child)) is not None:
        return denied
    lemma = sentence.words[governor].lemma.lower()
    if negation is not None and listed("possible.undecided", lemma):
        text = f"“not {sentence.words[governor].text}”"
        return Judged(Modality.POSSIBLE, text, "unverified")
    ahead = _planned_by(sentence, governor, child) or _hedged_by(sentence, governor, child)
    if ahead is not None:
        return ahead
    relation = sentence.words[child].deprel
    if negation is None:
        negation = no_subject(sentence, governor)
        negation = never(sentence, governor) if negation is None else negation
    if relation in PARTS and listed("negation.carriers", lemma) and negation is not None:
        text = f"“{sentence.words[negation].text} … {sentence.words[governor].text}”"
        return Judged(Modality.DENIED, text, "denied")
    if relation in ("obj", "nsubj", "nsubj:pass", "xcomp"):
        return moods(sentence, governor)
    return None


def _denied_by(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a verb that denies or forestalls: "denied shelling", "kept them from leaving"."""
    words, relation = sentence.words, sentence.words[child].deprel
    word, lemma = words[governor], words[governor].lemma.lower()
    if relation in ("ccomp", "xcomp", "obj", "nsubj:pass"):
        if called_off(sentence, governor):
            return Judged(Modality.DENIED, f"“{word.text} off”", "denied")
        kept_up = lemma == "keep" and relation == "obj"  # "keep a curfew"
        if listed("denied.verbs", lemma) and not (lemma == "rule" and word.xpos == "VB" or kept_up):
            return Judged(Modality.DENIED, f"governed by “{word.text}”", "denied")
        if (
            relation == "obj"
            and listed("denied.naming", lemma)
            and _is_named_false(sentence, governor, child)
        ):
            return Judged(Modality.DENIED, f"“{word.text}” false", "denied")
    kept = any(words[k].text == "from" for k in sentence.below(child, "mark"))
    if relation == "advcl" and kept and listed("denied.verbs", lemma):
        return Judged(Modality.DENIED, f"“{word.text} from”", "denied")
    return None


def _is_named_false(sentence: Sentence, verb: int, thing: int) -> bool:
    """Say whether a thing is given a false name ("described reports of it as propaganda")."""
    after = {k for k in sentence.subtree(verb) if k > thing} - {*sentence.subtree(thing)}
    return any(listed("denied.names", sentence.words[k].lemma.lower()) for k in after)


def _planned_by(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a verb of what lies ahead: "plans to", "promised a", "calls for", "set for"."""
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma, ahead = word.lemma.lower(), infinitive(sentence, child)
    appeals = listed("planned.appeals", lemma)
    wanted = appeals or listed("planned.provisions", lemma)
    planned = (
        (relation in ("obj", "nsubj:pass") and listed("planned.objects", lemma))
        or (relation == "nsubj:pass" and listed("planned.dated", word.text.lower()))
        or (relation == "advcl" and ahead and (appeals or _offers(sentence, governor)))
        or (relation == "xcomp" and ahead and listed("planned.infinitive", lemma))
        or (relation == "obl" and wanted and preposition(sentence, child) == ("for",))
    )
    return Judged(Modality.PLANNED, f"“{word.text}”") if planned else None


def _offers(sentence: Sentence, verb: int) -> bool:
    """Say whether an infinitive can only be what a verb plans: "offered in May to host talks"."""
    lemma = sentence.words[verb].lemma.lower()
    planned = listed("planned.infinitive", lemma) and lemma not in ("go", "set", "move", "need")
    return planned and not sentence.below(verb, "obj", "aux:pass")


def _hedged_by(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by a verb that leaves it open: "is said to have", "appears to have", "threatens to"."""
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma = word.lemma.lower()
    if relation == "ccomp" and _unsure_source(sentence, governor):
        return Judged(Modality.POSSIBLE, f"“{word.text}” by unsure reports", "unverified")
    passive = bool(sentence.below(governor, "aux:pass", "nsubj:pass"))
    hearsay = passive and listed("possible.passive", lemma) and relation in ("xcomp", "ccomp")
    if relation in CLAUSES and (listed("possible.verbs", lemma) or hearsay):
        return Judged(Modality.POSSIBLE, f"“{word.text}”", "unverified")
    if listed("possible.after", lemma) and relation in ("xcomp", "ccomp", "obj", "nsubj:pass"):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    return None


def _by_adjective(sentence: Sentence, governor: int, child: int) -> Judged | None:
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma = word.lemma.lower()
    if listed("denied.adjectives", lemma) and negated(sentence, governor) is None:
        return Judged(Modality.DENIED, f"“{word.text}”", "denied")
    if lemma == "true" and negated(sentence, governor) is not None:
        return Judged(Modality.DENIED, "“not true”", "denied")
    if lemma == "unable" and infinitive(sentence, child):
        return Judged(Modality.DENIED, "“unable to”", "denied")
    if relation in ("nsubj", "nsubj:pass") and listed("planned.dated", lemma):
        return Judged(Modality.PLANNED, f"“{word.text}”")
    if infinitive(sentence, child) and listed("planned.adjectives", lemma):
        return Judged(Modality.PLANNED, f"“{word.text} to”")
    if relation in CLAUSES and listed("possible.adjectives", lemma):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    return None


def _has_no(sentence: Sentence, noun: int) -> bool:
    """Say whether there is none of it: "has no plans to", "does not have any plan to"."""
    above = sentence.words[noun].head
    having = above >= 0 and sentence.words[above].lemma in ("have", "be", "make")
    refused = having and negated(sentence, above) is not None
    return negated(sentence, noun) is not None or refused


def _off_the_table(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge by where something is said not to be: "a truce is not on the agenda"."""
    words = sentence.words
    if words[child].deprel != "nsubj" or not sentence.below(governor, "case"):
        return None
    negation = negated(sentence, governor)
    if negation is None or not listed("negation.carriers", words[governor].lemma.lower()):
        return None
    text = f"“{words[negation].text} … {words[governor].text}”"
    return Judged(Modality.DENIED, text, "denied")


def _by_noun(sentence: Sentence, governor: int, child: int) -> Judged | None:
    word, relation = sentence.words[governor], sentence.words[child].deprel
    lemma = word.lemma.lower()
    if infinitive(sentence, child) and any(listed(key, lemma) for key in AIMS):
        none = _has_no(sentence, governor)
        return Judged(
            Modality.DENIED if none else Modality.PLANNED,
            f"no “{word.text} to”" if none else f"“{word.text} to”",
        )
    if infinitive(sentence, child) and relation == "acl" and word.head >= 0:
        above = sentence.words[word.head]
        if listed("planned.appeals", above.lemma) and word.deprel in ("obl", "obj", "iobj"):
            return Judged(Modality.PLANNED, f"“{above.text} … to”")
    unsure = any(
        listed("possible.adjectives", sentence.words[k].text.lower())
        for k in sentence.below(governor, "amod")
    )
    if negated(sentence, governor) is not None and (
        (listed("denied.talk", lemma) and relation in ("nmod", "acl", "ccomp"))
        or listed("planned.nouns", lemma)
    ):
        return Judged(Modality.DENIED, f"no “{word.text}”", "denied")
    above = sentence.words[word.head] if word.head >= 0 else word
    if lemma in ("attempt", "effort", "bid") and (
        listed("denied.verbs", above.lemma) or above.lemma == "fail"
    ):
        return Judged(Modality.DENIED, f"the “{word.text}” failed", "denied")
    ahead = (sentence.words[k].text.lower() for k in sentence.below(governor, "amod"))
    if relation == "nmod" and (
        listed("planned.nouns", lemma) or any(listed("planned.announced", k) for k in ahead)
    ):
        return Judged(Modality.PLANNED, f"“{word.text}”")
    if unsure and listed("denied.talk", lemma) and relation in ("nmod", "acl", "ccomp"):
        return Judged(Modality.POSSIBLE, f"unsure “{word.text}”", "unverified")
    if listed("possible.nouns", lemma) and relation in ("nmod", "acl", "ccomp"):
        return Judged(Modality.POSSIBLE, f"“{word.text}”")
    if relation in ("nmod", "acl", "ccomp") and listed("denied.talk", lemma):
        return _refuted(sentence, governor)
    return None


def _refuted(sentence: Sentence, noun: int) -> Judged | None:
    """Judge by what becomes of a report or a claim: "called reports of it false"."""
    word = sentence.words[noun]
    above = sentence.words[word.head] if word.head >= 0 else word
    called = sentence.below(word.head, "xcomp") if word.head >= 0 else ()
    false = [k for k in called if listed("denied.adjectives", sentence.words[k].lemma)]
    refuted = any(listed(f"denied.{key}", above.lemma) for key in ("verbs", "adjectives"))
    refuted |= word.deprel == "nsubj" and listed("denied.names", above.lemma)
    if refuted or false:
        return Judged(Modality.DENIED, f"“{above.text} {word.text}”", "denied")
    return None


def not_meant(sentence: Sentence, trigger: int) -> Judged | None:
    """Judge "none of this means that it is about to fall" by what stands above the plan."""
    words = sentence.words
    for governor in sentence.above(trigger):
        if words[governor].lemma == "mean":
            refused = negated(sentence, governor), no_subject(sentence, governor)
            if any(one is not None for one in refused):
                return Judged(Modality.DENIED, "“not mean”", "denied")
        if words[governor].upos in ("VERB", "NOUN"):
            return None
    return None


def _shared(sentence: Sentence, governor: int, child: int) -> Judged | None:
    """Judge a second verb by the mood of the first: "will attack and seize"."""
    words = sentence.words
    if sentence.below(child, "nsubj", "nsubj:pass", "aux", "aux:pass", "mark") or (
        words[child].xpos != words[governor].xpos
    ):
        return None
    if words[child].upos != "VERB":
        return None
    shared = (negated, no_subject, never)
    denies_both = any(denial(sentence, governor) is not None for denial in shared)
    own = [k for k in sentence.below(governor, "obj") if not denies_both]
    if any(naught(sentence, k) is not None for k in own):
        return moods(sentence, governor)  # "had no food and robbed the mill"
    return beside(sentence, governor)


def called_off(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is "called off"."""
    words = sentence.words
    particles = (words[k].text.lower() for k in sentence.below(verb, "compound:prt", "advmod"))
    return words[verb].lemma.lower() == "call" and "off" in particles


def presupposed(sentence: Sentence, child: int) -> bool:
    """Say whether a phrase only dates or explains: "could not leave after the attack"."""
    if sentence.words[child].deprel not in ("obl", "nmod"):
        return False
    return any(listed("negation.settings", part) for part in preposition(sentence, child))


def closes(sentence: Sentence, child: int) -> bool:
    """Say whether what stands higher no longer bears on the trigger."""
    word = sentence.words[child]
    if word.deprel == "acl":
        return word.xpos == "VBN"
    return word.deprel not in PARTS and word.deprel not in ("acl", "csubj", "csubj:pass")


def _unsure_source(sentence: Sentence, verb: int) -> bool:
    """Say whether it is "unconfirmed reports" that say so."""
    return any(
        listed("denied.talk", sentence.words[k].lemma)
        and any(
            listed("possible.adjectives", sentence.words[j].text.lower())
            for j in sentence.below(k, "amod")
        )
        for k in sentence.below(verb, "nsubj")
    )

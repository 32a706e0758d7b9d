"""In what a figure counts: killed, wounded, displaced …, by the verb or noun that governs it."""

from dateline.mentions.numbers.counted import is_person, is_thing, plural
from dateline.mentions.numbers.figures import Figure
from dateline.mentions.numbers.states import (
    bearing,
    borne,
    both,
    own_state,
    state_after,
    verb_before,
)
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Sentence

_JOINS = ("conj", "appos", "parataxis", "list", "dep", "nmod:unmarked", "flat", "compound")
OBJECTS = ("obj", "nsubj:pass", "iobj")


def unit_of(sentence: Sentence, figure: Figure, node: int, noun: int | None) -> str | None:
    """Return the unit that the clause gives a figure, None where only the noun can tell."""
    if noun is not None and (is_thing(sentence.words[noun]) or _is_formation(sentence, noun)):
        return None
    said = verb_before(sentence, figure) or own_state(sentence, noun if noun is not None else node)
    said = said or borne(sentence, figure, noun)
    if said is None:
        governed, direct = _governed(sentence, figure, node, noun)
        close = None if direct else state_after(sentence, figure.last, noun, near=True)
        said = close or governed
        if said == "killed or wounded":
            own = _by_noun(sentence.words[noun].lemma.lower()) if noun is not None else None
            said = own or state_after(sentence, figure.last, noun, near=True) or said
    if said:
        return said
    if state := state_after(sentence, figure.last, noun):
        return state
    joined = (state_after(sentence, k + 1, k) for k in sentence.below(node, "conj"))
    return next(filter(None, joined), None) or bearing(sentence, noun)


def _is_formation(sentence: Sentence, noun: int) -> bool:
    """Say whether a body of troops is counted, not its men: "the dispatch of two battalions"."""
    return sentence.words[noun].lemma.lower() in number_words().single["formations"]


def noun_unit(sentence: Sentence, noun: int) -> str:
    """Return the unit that a noun gives by itself: its class, else its plural."""
    table, word = number_words(), sentence.words[noun]
    before = sentence.words[noun - 1].text.lower() if noun else ""
    whole = f"{sentence.words[max(noun - 2, 0)].text.lower()}-{word.lemma.lower()}"
    if before == "-" and whole in table.nouns:  # "pick-ups"
        return table.nouns[whole]
    pair = f"{before} {word.lemma.lower()}"
    if pair in table.nouns:
        return table.nouns[pair]
    lower = word.text.lower()
    single = lower[:-2] + "an" if lower.endswith("men") else lower.removesuffix("s")
    known = table.nouns.get(word.lemma.lower()) or table.nouns.get(single)
    joined = noun > 0 and sentence.words[noun - 1].deprel == "compound" and before.isalpha()
    if not known and joined and word.lemma.lower() in table.wide and before.islower():
        return f"{before} {plural(word)}"
    return known or plural(word)


def _governed(
    sentence: Sentence, figure: Figure, node: int, noun: int | None
) -> tuple[str | None, bool]:
    """Return the unit by the verb or noun above, and whether it governs the figure directly."""
    words, at = sentence.words, node
    for _ in range(6):
        relation, head = words[at].deprel, words[at].head
        if head < 0:
            return _by_root(sentence, at), at == node
        if unit := _by_relation(sentence, figure, at, head, noun):
            return both(sentence, head) or both(sentence, head - 2) or unit, at == node
        part = relation == "nmod" and words[head].lemma.lower() in number_words().groups
        if (relation not in _JOINS and not part) or head > at:
            return None, False
        at = head
    return None, False


def _by_root(sentence: Sentence, at: int) -> str | None:
    """Read "12 dead" and "the toll was 44", where the number or the state is the root."""
    own = number_words().states.get(sentence.words[at].text.lower())
    return own or (_told(sentence, at) if sentence.words[at].xpos == "CD" else None)


def _by_relation(
    sentence: Sentence, figure: Figure, at: int, head: int, noun: int | None
) -> str | None:
    table, words = number_words(), sentence.words
    relation, verb = words[at].deprel, words[head]
    lemma = verb.lemma.lower()
    if relation == "obl" and sentence.below(at, "case"):
        # "lost up to 30 men": the words that bound the figure are no preposition of the verb.
        inside = all(figure.first <= k < figure.last for k in sentence.below(at, "case"))
        relation = "obj" if inside else relation
    bare = relation == "obl" and words[at].xpos == "CD" and not sentence.below(at, "case")
    if (
        (relation == "obj" or bare)
        and at < head
        and any(k > head for k in sentence.below(head, "obj"))
    ):
        # "around 600 have found shelter": of two objects the one before the verb is its subject.
        relation = "nsubj"
    if relation in OBJECTS:
        return _of_object(sentence, head, noun) or _lost(sentence, head, noun)
    if relation.startswith("nsubj"):
        return _of_subject(sentence, head, noun)
    if relation in ("nmod", "obl", "obl:agent", "nmod:poss", "nmod:of"):
        cases = {words[k].text.lower() for k in sentence.below(at, "case")}
        if verb.upos in ("NOUN", "PROPN") and cases & {"of", "to", "for", "at"}:
            if lemma == "loss" and noun is not None and is_person(words[noun]):
                return "killed"
            named = table.deeds.get(lemma) if "of" in cases else None
            tally = table.tallies.get(lemma) or _by_noun(lemma)
            loose = None if lemma in table.groups else _tallied(sentence, head)
            return tally or named or loose
        if verb.upos in ("VERB", "ADJ", "AUX"):
            # "put the number of guards killed at two": the figure hangs on the nearest verb.
            own = cases == {"at"} and verb.deprel == "acl" and verb.xpos == "VBN"
            return _told(sentence, head) or (table.states.get(verb.text.lower()) if own else None)
    return None


def _by_noun(lemma: str) -> str | None:
    unit = number_words().nouns.get(lemma)
    return (
        unit if unit in ("killed", "wounded", "killed or wounded", "detained", "abducted") else None
    )


def _named(table: dict[str, str], sentence: Sentence, verb: int) -> str | None:
    """Return the unit of a verb with what belongs to it ("let go"), else of the verb alone."""
    lemma = sentence.words[verb].lemma.lower()
    for child in sentence.below(verb, "compound:prt", "xcomp", "obj", "obl", "advmod"):
        if unit := table.get(f"{lemma} {sentence.words[child].lemma.lower()}"):
            return None if unit == "no" else unit
    unit = table.get(lemma)
    return None if unit == "no" else unit


def _of_object(sentence: Sentence, verb: int, noun: int | None) -> str | None:
    if unit := _named(number_words().objects, sentence, verb):
        return _of_verb(sentence, unit, verb, noun)
    told = sentence.below(verb, "xcomp") if sentence.words[verb].xpos == "VBN" else ()
    return next((unit for k in told if (unit := _of_subject(sentence, k, noun))), None)


def _of_verb(sentence: Sentence, unit: str, verb: int, noun: int | None) -> str | None:
    """Return the unit of a verb, unless the verb says so of ordinary people only."""
    table, lemma = number_words(), sentence.words[verb].lemma.lower()
    if lemma in table.either:
        return unit if noun is None or is_person(sentence.words[noun]) else None
    if lemma in table.weak:
        ordinary = noun is not None and sentence.words[noun].lemma.lower() in table.ordinary
        return (
            unit if ordinary and not (unit == "displaced" and _is_armed(sentence, noun)) else None
        )
    return unit


def _is_armed(sentence: Sentence, noun: int | None) -> bool:
    lemma = sentence.words[noun].lemma.lower() if noun is not None else ""
    return number_words().nouns.get(lemma) in ("troops", "fighters")


def _lost(sentence: Sentence, verb: int, noun: int | None) -> str | None:
    """Read "lost 12 soldiers", "claimed 32 lives", "left 12 dead"."""
    words, lemma = sentence.words, sentence.words[verb].lemma.lower()
    if lemma in number_words().containing:
        return _told(sentence, verb)
    if lemma == "lose":
        return "killed" if noun is None or is_person(words[noun]) else None
    if lemma in ("leave", "see", "have"):
        states = (
            words[k].text.lower() for k in sentence.below(verb, "xcomp", "advcl", "acl", "conj")
        )
        return next((unit for state in states if (unit := number_words().states.get(state))), None)
    return None


def _of_subject(sentence: Sentence, verb: int, noun: int | None) -> str | None:
    table, words = number_words(), sentence.words
    word, lemma = words[verb], words[verb].lemma.lower()
    objects = {words[k].lemma.lower() for k in sentence.below(verb, "obj")}
    if lemma == "lose" and objects:
        return next((table.lost[k] for k in sorted(objects & table.lost.keys())), None)
    if lemma in ("sustain", "suffer", "receive"):
        return "wounded" if objects & {"injury", "wound", "burn"} else None
    helpers = {words[k].text.lower() for k in sentence.below(verb, "aux")}
    passive = word.xpos == "VBN" and not helpers & {"have", "has", "had"}
    if passive and not objects and (unit := _named(table.objects, sentence, verb)):
        return _of_verb(sentence, unit, verb, noun)
    if unit := table.states.get(word.text.lower()):
        return unit if not objects else None
    if unit := _named(table.subjects, sentence, verb):
        return _of_verb(sentence, unit, verb, noun)
    return None


def _told(sentence: Sentence, verb: int) -> str | None:
    """Read "the toll rose to 44", "put the number of injured at eight"."""
    for child in sentence.below(verb, "nsubj", "nsubj:pass", "obj", "nsubj:outer", "xcomp"):
        lemma = sentence.words[child].lemma.lower()
        if lemma in number_words().tallies or sentence.words[child].text.lower() == "those":
            return number_words().tallies.get(lemma) or _tallied(sentence, child)
        if unit := number_words().states.get(sentence.words[child].text.lower()):
            return unit
        if unit := _by_noun(lemma):
            return unit
    return None


def _tallied(sentence: Sentence, tally: int) -> str | None:
    """Return what a number or count is of: "the number of those detained"."""
    if sentence.words[tally].lemma.lower() not in (*number_words().tallies, "those", "that"):
        return None
    table = number_words()
    below = [sentence.words[k] for k in sentence.subtree(tally)[:14] if k != tally]
    said = (
        table.states.get(word.text.lower())
        or (word.upos == "VERB" and table.subjects.get(word.lemma.lower()))
        or _by_noun(word.lemma.lower())
        for word in below
    )
    named = (table.nouns.get(word.lemma.lower()) for word in below)
    return next(filter(None, said), None) or next(filter(None, named), None)

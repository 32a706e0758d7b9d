"""The parts of a trigger's clause: who acts, what is acted upon, and what each preposition adds."""

from collections.abc import Iterable
from typing import NamedTuple

from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.objects import (
    NOMINAL,
    OBLIQUE,
    RELATIVE,
    SUBJECTS,
    gap,
    meant,
    misjoined,
    rounded,
    shared,
)
from dateline.extraction.role_words import role_words
from dateline.nouns import Sentence

DEPTH = 6
"""How many governors a missing subject is looked for; deeper chains are parse errors."""

REACH = 12
"""How many words further the second of two is looked for ("between A and B")."""


class Slots(NamedTuple):
    """Word indices by their part in the clause; ``passive`` of a verb in the passive voice."""

    subject: tuple[int, ...] = ()
    object: tuple[int, ...] = ()
    preps: dict[str, tuple[int, ...]] = {}
    passive: bool = False


def verb_slots(sentence: Sentence, verb: int) -> Slots:
    """Return the parts of a verb's clause, whatever its voice."""
    passive = is_passive(sentence, verb)
    grammatical = subject_of(sentence, verb)
    objects = meant(sentence, verb, sentence.below(verb, "obj"))
    preps = prepositions(sentence, (verb, *objects, *sentence.below(verb, "xcomp")))
    if receivers := sentence.below(verb, "iobj"):
        preps.setdefault("to", receivers)
    if not passive:
        objects = objects or receivers or gap(sentence, verb) or shared(sentence, verb)
        objects = objects or rounded(sentence, verb)
        if not grammatical and sentence.words[verb].xpos == "VBG":
            grammatical = _agents(sentence, preps.get("by", ()))  # "shelling by the army"
        return Slots(spread(sentence, grammatical), spread(sentence, objects), preps, False)
    agents = _agents(sentence, sentence.below(verb, "obl:agent") or preps.get("by", ()))
    agents = agents or _prefixed(sentence, verb)
    if objects and receivers == ():
        preps.setdefault("thing", objects)
    return Slots(spread(sentence, agents), spread(sentence, grammatical or objects), preps, True)


def _agents(sentence: Sentence, heads: tuple[int, ...]) -> tuple[int, ...]:
    """Return who a passive is said to be done by, not by when or by whose count."""
    idle = role_words("reckoning") | role_words("dates")
    return tuple(
        k
        for k in heads
        if lemma_of(sentence.words[k]) not in idle
        and not sentence.words[k].text[-1].isdigit()
        and not (sentence.words[k].text.lower() == "force" and len(sentence.below(k)) == 1)
    )


def _prefixed(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return who does it by the word before a hyphen ("rebel-held")."""
    words = sentence.words
    hyphen = verb >= 2 and words[verb - 1].text == "-" and words[verb - 2].head == verb
    return (verb - 2,) if hyphen and words[verb - 2].upos in NOMINAL else ()


def noun_slots(sentence: Sentence, noun: int) -> Slots:
    """Return the parts that a noun names: whose, of what, by whom, against whom."""
    words = sentence.words
    preps = prepositions(sentence, (noun,))
    if owners := sentence.below(noun, "nmod:poss"):
        preps["poss"] = spread(sentence, owners)
    if mods := sentence.below(noun, "compound", "amod", "nmod:desc", "nmod"):
        bare = tuple(k for k in mods if not sentence.below(k, "case"))
        preps["mod"] = bare
    carrier: tuple[int, ...] = ()
    for clause in sentence.below(noun, "acl", "acl:relcl"):
        inner = _told_of(sentence, clause)
        if words[inner].xpos in ("VBN", "VBD", "VBZ", "VBP") and (
            lemma_of(words[inner]) in words_of("light", "tests") | role_words("making")
        ):
            carrier += sentence.below(inner, "obl:agent", "nsubj")
    if "by" not in preps and (by := _by_next(sentence, noun) or _by_behind(sentence, preps)):
        preps["by"] = spread(sentence, by)
    stands = _counted_by(sentence, noun)
    above = words[stands].head
    if any(lemma_of(words[k]) == "behind" for k in sentence.below(noun, "case")):
        behind = sentence.below(noun, "nsubj")  # "they were behind the attack"
        relative = any(words[k].xpos in RELATIVE for k in behind)
        carrier += (words[noun].head,) if relative else behind
    if above >= 0 and words[above].upos == "VERB":
        carrier += _carried(sentence, stands, above, preps)
    carrier = tuple(k for k in carrier if words[k].xpos not in RELATIVE and k != noun)
    return Slots(spread(sentence, carrier), (), preps)


def _told_of(sentence: Sentence, clause: int) -> int:
    """Return what a clause says that somebody says ("a raid that he said had been staged by")."""
    if not any(sentence.words[k].xpos not in RELATIVE for k in sentence.below(clause, "nsubj")):
        return clause
    said = sentence.below(clause, "ccomp")
    gap = any(
        sentence.words[k].xpos in RELATIVE for v in said for k in sentence.below(v, *SUBJECTS)
    )
    return said[0] if gap else clause


def _by_behind(sentence: Sentence, preps: dict[str, tuple[int, ...]]) -> tuple[int, ...]:
    """Return whom "by" names where the parse hangs it on what is acted on: "capture of A by B"."""
    return _agents(sentence, prepositions(sentence, preps.get("of", ())).get("by", ()))


def _counted_by(sentence: Sentence, noun: int) -> int:
    """Return the word of quantity that stands for a noun ("a series of raids"), else the noun."""
    word = sentence.words[noun]
    counts = word.deprel == "nmod" and lemma_of(sentence.words[word.head]) in words_of(
        "series", "tests"
    )
    return word.head if counts else noun


def _by_next(sentence: Sentence, noun: int) -> tuple[int, ...]:
    """Return whom "by" right after a noun names, if the parse hangs it on an active verb above."""
    words, after = sentence.words, noun + 1
    if after >= len(words) or words[after].text.lower() != "by" or words[after].deprel != "case":
        return ()
    agent, verb = words[after].head, words[noun].head
    hung = agent >= 0 and verb >= 0 and words[agent].head == verb
    return (
        (agent,) if hung and words[verb].upos == "VERB" and not is_passive(sentence, verb) else ()
    )


def _carried(
    sentence: Sentence, noun: int, verb: int, preps: dict[str, tuple[int, ...]]
) -> tuple[int, ...]:
    """Return who carries out the noun through its light verb, and lend it the verb's phrases."""
    word, lemma = sentence.words[noun], lemma_of(sentence.words[verb])
    light = lemma in words_of("light", "tests")
    if (word.deprel in ("nsubj", "nsubj:pass") and (light or _happens(lemma))) or (
        word.deprel == "obj" and light
    ):
        for prep, heads in prepositions(sentence, (verb,)).items():
            preps.setdefault(prep, heads)
    if word.deprel == "obj" and lemma in role_words("meeting"):
        if lemma in role_words("bearing"):
            preps.setdefault("against", subject_of(sentence, verb))
        return ()
    if (word.deprel == "obj" and light) or (word.deprel == "obl" and lemma == "resort"):
        return subject_of(sentence, verb)
    if word.deprel == "nsubj:pass" and light:
        return sentence.below(verb, "obl:agent")
    return ()


def _happens(lemma: str) -> bool:
    return lemma in words_of("happening", "tests")


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is in the passive voice (a bare participle counts as one)."""
    word = sentence.words[verb]
    if sentence.below(verb, "aux:pass"):
        return True
    if any(lemma_of(sentence.words[k]) == "have" for k in sentence.below(verb, "aux")):
        return False  # "the column had surrendered", whatever its subject is labeled
    if sentence.below(verb, "nsubj:pass", "csubj:pass"):
        return True
    if sentence.below(verb, "aux"):
        return False
    alike = lemma_of(word) in role_words("unchanging") and word.deprel == "conj"
    going = lemma_of(word) in role_words("going_verbs")
    if going or (word.xpos not in ("VBN", "JJ", "VBD") and not alike):
        return False
    if word.xpos == "VBD":
        if word.deprel == "acl":  # a participle that the tagger took for the past tense
            return not sentence.below(verb, "obj", *SUBJECTS)
        by = sentence.below(verb, "obl:agent")
        done = by and not sentence.below(verb, "obj", "ccomp", "iobj")
        return bool(done) or _is_bare(sentence, verb)
    if word.deprel == "conj" and not sentence.below(verb, *SUBJECTS):
        above = sentence.words[word.head]
        if above.upos == "VERB" and not sentence.below(verb, "obj"):
            return is_passive(sentence, word.head) or above.xpos != "VBN"
    return not sentence.below(verb, "obj")


def done_to(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """Return what a passive verb says something is done to: its subject, or the noun it follows."""
    if not is_passive(sentence, verb):
        return ()
    word = sentence.words[verb]
    follows = word.deprel in ("acl", "acl:relcl") and 0 <= word.head < verb
    follows = follows and sentence.words[word.head].deprel not in SUBJECTS  # told by its own verb
    return spread(sentence, sentence.below(verb, "nsubj:pass") + ((word.head,) if follows else ()))


def _is_bare(sentence: Sentence, verb: int) -> bool:
    """Say whether the passive's auxiliary is left out ("Aid worker killed", "60 people killed")."""
    word = sentence.words[verb]
    if lemma_of(word) not in role_words("transitive") or word.deprel == "conj":
        return False
    counted = any(sentence.below(k, "nummod") for k in sentence.below(verb, "nsubj"))
    headline = sentence.role != "prose" or sentence.words[-1].upos != "PUNCT"
    return (headline or counted) and not sentence.below(verb, "obj", "ccomp", "xcomp", "iobj")


def subject_of(sentence: Sentence, verb: int, depth: int = 0) -> tuple[int, ...]:
    """Return the grammatical subject of a verb, its own or the one that control lends it."""
    words, word = sentence.words, sentence.words[verb]
    if own := sentence.below(verb, *SUBJECTS) or misjoined(sentence, verb):
        if words[own[0]].xpos in RELATIVE and word.deprel.startswith("acl") and word.head >= 0:
            return (word.head,)
        return own
    if depth > DEPTH or word.head < 0:
        return ()
    if word.deprel.startswith("acl"):
        if word.xpos == "VB" and lemma_of(words[word.head]) in role_words("ranking"):
            return sentence.below(word.head, *SUBJECTS) or (word.head,)
        bare = word.xpos == "VB" and not _is_ranked(sentence, word.head)
        return _whose_attempt(sentence, word.head, depth) if bare else (word.head,)
    accused = word.deprel in ("advcl", "xcomp") and word.xpos == "VBG"
    if accused and lemma_of(words[word.head]) in role_words("accusing"):
        return sentence.below(word.head, "obj", "iobj", "nsubj:pass")
    means = any(lemma_of(words[k]) == "by" for k in sentence.below(verb, "mark"))
    if word.deprel == "advcl" and word.xpos == "VBG" and means and is_passive(sentence, word.head):
        return ()  # "killed by shelling": the dead do not shell
    if word.deprel == "amod" and word.head < verb and sentence.below(verb, "obj"):
        return (word.head,)  # a finite verb that the parser took for a participle
    if word.deprel == "xcomp":
        controlled = sentence.below(word.head, "obj", "iobj")
        return controlled or subject_of(sentence, word.head, depth + 1)
    if word.deprel in ("conj", "advcl", "ccomp", "parataxis", "aux", "dep") and (
        words[word.head].upos in ("VERB", "AUX") or sentence.below(word.head, "cop")
    ):
        if word.deprel in ("ccomp", "parataxis") and word.xpos not in ("VBG", "VB"):
            return ()
        return subject_of(sentence, word.head, depth + 1)
    return ()


def _is_ranked(sentence: Sentence, noun: int) -> bool:
    """Say whether a noun is one of a row ("the third town to fall"): it does what follows."""
    ranked = role_words("ranking")
    return any(lemma_of(sentence.words[k]) in ranked for k in sentence.below(noun, "amod"))


def _whose_attempt(sentence: Sentence, noun: int, depth: int) -> tuple[int, ...]:
    """Return who makes an attempt to do something ("rebels made an attempt to storm it")."""
    word = sentence.words[noun]
    if lemma_of(word) not in role_words("trying") or word.head < 0:
        return ()
    by = prepositions(sentence, (noun,)).get("by", ())
    own = sentence.below(noun, "nmod:poss") or sentence.below(noun, "compound")
    if by or own or word.deprel != "obj":
        return by or own
    return subject_of(sentence, word.head, depth + 1)


def prepositions(sentence: Sentence, heads: Iterable[int]) -> dict[str, tuple[int, ...]]:
    """Return, for each preposition, the nouns that it joins to the heads."""
    found: dict[str, tuple[int, ...]] = {}
    for head in heads:
        for part in sentence.below(head, *OBLIQUE):
            for case in sentence.below(part, "case"):
                prep = sentence.words[case].lemma.lower()
                joined = spread(sentence, (part,))
                if prep == "between" and len(joined) == 1:
                    joined += _second(sentence, part)
                found[prep] = found.get(prep, ()) + joined
    return found


def _second(sentence: Sentence, first: int) -> tuple[int, ...]:
    """Return the second of two that "between" joins, if the parse hangs it elsewhere."""
    for k in range(first + 1, min(first + REACH, len(sentence.words))):
        if sentence.words[k].deprel == "conj" and sentence.words[k].upos in NOMINAL:
            return (k,) if sentence.below(k, "cc") else ()
    return ()


def spread(sentence: Sentence, heads: Iterable[int]) -> tuple[int, ...]:
    """Return the heads and the nouns joined to them by "and"."""
    found: list[int] = []
    for head in heads:
        found.append(head)
        for other in sentence.below(head, "conj"):
            if sentence.words[other].upos in NOMINAL and other not in found:
                found.append(other)
    return tuple(found)

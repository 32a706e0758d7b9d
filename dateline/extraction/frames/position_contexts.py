"""What somebody says is so, where it tells no happening: a position, a denial, a judgement."""

from dateline.extraction.frames.lexicon import open_lexicon, words_of
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import is_a

SAYING = ("ccomp", "parataxis", "ccomp:speech")
QUOTES = frozenset({'"', "“", "”", "«", "»", "''", "``"})


def is_a_bare_position(reading: Reading) -> bool:
    """What is said tells no happening: no word of it is in the lexicon, nothing is counted."""
    sentence, trigger = reading.sentence, reading.trigger
    said = _content(reading)
    if not said or any(sentence.words[k].upos == "NUM" for k in said):
        return False
    if reading.lemma(trigger) in ("recognize", "recognise"):
        return True
    urgent = reading.lemma(trigger) in words_of("urgent", "tests")
    short = _is_short_quotation(reading, said)
    if reading.word.deprel == "parataxis" and not urgent and not short:
        return False
    denied = {reading.lemma(k) for k in sentence.below(trigger, "advmod")} & {"not", "never"}
    return not denied and (short or not any(_tells(reading, k) for k in said))


def _content(reading: Reading) -> tuple[int, ...]:
    """Return the words that are said: the clause beneath the verb, or the one it is set beside."""
    sentence, trigger = reading.sentence, reading.trigger
    clauses = sentence.below(trigger, *SAYING)
    if not clauses and reading.word.deprel == "parataxis" and reading.word.head >= 0:
        own = set(sentence.subtree(trigger))
        return tuple(k for k in sentence.subtree(reading.word.head) if k not in own)
    return tuple(k for clause in clauses for k in sentence.subtree(clause))


def _tells(reading: Reading, index: int) -> bool:
    """Say whether a word could tell an event by itself."""
    lexicon, lemma = open_lexicon(), reading.lemma(index)
    return any(
        len(entry.phrase) == 1 and entry.frame.event != "statement"
        for form in ("verb", "noun")
        for entry in lexicon.get((form, lemma), ())
    )


def is_of_the_present(reading: Reading) -> bool:
    """What is said is how things are or will be, in quotation marks or by an office."""
    sentence, trigger = reading.sentence, reading.trigger
    clauses = sentence.below(trigger, *SAYING)
    if not clauses and reading.word.deprel == "parataxis":
        clauses = (reading.word.head,)
    heads = {k for clause in clauses for k in (clause, *sentence.below(clause, "cop", "aux"))}
    now = any(sentence.words[k].xpos in ("VBZ", "VBP", "MD") for k in heads)
    now = now or any(sentence.below(clause, "cop") for clause in clauses)
    short = _is_short_quotation(reading, _content(reading))
    now = now or (short and _is_verbless(reading, clauses))
    speakers = reading.slots.subject
    official = any(is_a(reading, k, "side of talks") for k in speakers)
    if not official and short:
        official = any(_speaks_for_a_body(reading, k) for k in speakers)
    return now and official


def is_a_bare_denial(reading: Reading) -> bool:
    """What is denied is a clause that tells no happening ("denied that the ship was bound for")."""
    sentence, trigger = reading.sentence, reading.trigger
    clauses = sentence.below(trigger, *SAYING, "xcomp", "advcl")
    verbal = any(sentence.words[clause].upos in ("VERB", "AUX") for clause in clauses)
    copular = any(sentence.below(clause, "cop") for clause in clauses)
    bland = words_of("bland", "tests")
    heads = (reading.lemma(clause) for clause in clauses)
    told = any(("verb", lemma) in open_lexicon() for lemma in heads if lemma not in bland)
    there = any(sentence.below(clause, "expl") for clause in clauses)
    return (verbal or copular) and not told and not there


def content_is_called_bad(reading: Reading) -> bool:
    """What is said is that a deed, an accord or a side is bad ("that the deal was a mistake")."""
    sentence = reading.sentence
    said = sentence.below(reading.trigger, "ccomp")
    # "that the accord struck in May was a mistake" is often read as two clauses of one subject
    said += tuple(
        k for one in said for k in sentence.below(one, "conj") if not sentence.below(k, "nsubj")
    )
    for clause in said:
        near = (clause, *sentence.below(clause, "amod"))
        bad = any(reading.lemma(k) in words_of("bad_things", "tests") for k in near)
        if not bad or not sentence.below(clause, "cop") or sentence.below(clause, "advmod:neg"):
            continue
        denied = {reading.lemma(k) for k in sentence.below(clause, "advmod", "det", "aux")}
        heads = sentence.below(clause, "nsubj") or [
            k for one in said for k in sentence.below(one, "nsubj")
        ]
        if not denied & {"not", "no", "never", "would"} and any(
            _is_judged(reading, k) for k in heads
        ):
            return True
    return False


def _is_judged(reading: Reading, head: int) -> bool:
    """Say whether a noun is one that people judge: a deed, an accord, a plan, a side."""
    lemma = reading.lemma(head)
    kinds = words_of("deed") | words_of("accord") | words_of("matters", "tests")
    return lemma in kinds or lemma in ("this", "that", "it") or is_a(reading, head, "party")


def _is_short_quotation(reading: Reading, said: tuple[int, ...]) -> bool:
    """Say whether somebody's few words are quoted ("“It is their river,” the mayor said")."""
    words = reading.sentence.words
    quoted = any(words[k].text in QUOTES for k in said)
    return quoted and SOME <= sum(words[k].upos != "PUNCT" for k in said) <= FEW


def _speaks_for_a_body(reading: Reading, head: int) -> bool:
    """Say whether somebody has an office ("Amina Sesay, the mayor", "an adviser to the king")."""
    mention = reading.scene.actor_at(reading.number, head)
    if mention is not None and mention.role:
        return True
    parts = reading.sentence.below(head, "nmod", "appos", "compound")
    return any(is_a(reading, k, "side of talks") for k in parts)


def _is_verbless(reading: Reading, clauses: tuple[int, ...]) -> bool:
    """Say whether a short quotation has no verb at all ("“Sheer madness,” the envoy said")."""
    words = reading.sentence.words
    said = _content(reading)
    return bool(clauses) and not any(words[k].upos in ("VERB", "AUX") for k in said)


SOME, FEW = 4, 14
"""So many words a quotation has, at least and at most, that is read as a position by itself."""

"""Whom or what a phrase of a clause names: a party, people, a thing."""

from collections.abc import Iterable

from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.people_senses import is_doer, is_human
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.senses import counted, is_spot
from dateline.extraction.frames.slots import verb_slots
from dateline.extraction.role_words import role_words
from dateline.nouns import Actor

WEAPONS = ("weapon", "artillery", "explosive", "equipment")
BESIDE = frozenset({"poss", "mod"})
UNNAMED = frozenset({"displacement", "casualties", "protest"})
"""Events of which "people" says no more than the number does."""
OFFICES = frozenset(
    {"government", "rebel group", "state forces", "police", "militia", "international body"}
)


def heads_in(reading: Reading, role: str) -> tuple[tuple[int, str], ...]:
    """Return the heads that a frame puts in a role, each with its part of the clause."""
    frame, found = reading.frame, []
    if frame.subject == role:
        found += [(head, "subject") for head in reading.slots.subject]
    if frame.object == role:
        found += [(head, "object") for head in reading.slots.object]
    for prep, wanted in frame.preps.items():
        if wanted == role:
            heads = reading.slots.preps.get(prep, ())
            agents = reading.slots.subject if prep == "by" and reading.slots.passive else ()
            found += [(head, prep) for head in heads if head not in agents]
    times = reading.scene.times.get(reading.number, ())
    return tuple(pair for pair in found if not any(t.first <= pair[0] < t.last for t in times))


def both(reading: Reading, head: int) -> tuple[Actor, ...]:
    """Return all whom one phrase means, if it means several ("both sides")."""
    mentions = reading.scene.actors.get(reading.number, ())
    found = tuple(mention.of for mention in mentions if mention.head == head)
    return found if len(found) > 1 else ()


def party(reading: Reading, head: int, part: str = "", *, weapons: bool = False) -> Actor | None:
    """Return the party that a phrase names: by its head, or by what qualifies it."""
    if inner := counted(reading, head):
        return party(reading, inner[0], part, weapons=weapons)
    mention = reading.scene.actor_at(reading.number, head)
    lemma = reading.lemma(head)
    if (other := _beside(reading, head)) is not None:
        return other
    if lemma in role_words("anyone") and reading.frame.event in UNNAMED:
        return None
    armed = any(lemma in words_of(kind) for kind in WEAPONS)
    if mention is not None and mention.head == head and not (armed and weapons):
        if part == "mod" and mention.of.kind not in OFFICES:
            return None
        return mention.of
    qualifier = qualifier_of(reading, head)
    if qualifier is not None and (
        armed or lemma in words_of("force") or part in BESIDE or _deed(lemma)
    ):
        return qualifier
    if mention is not None and mention.head == head and armed and weapons:
        return _branch(mention.of)
    if mention is not None and not armed and part not in BESIDE and not reading.named_place(head):
        return mention.of
    human = is_human(reading, head) or (part == "subject" and _does(reading, head))
    return _people(reading, head) if not armed and human and not reading.named_place(head) else None


def _beside(reading: Reading, head: int) -> Actor | None:
    """Return who somebody's ally or foe is, by the name beside it ("Mali's ally, Niger")."""
    sentence = reading.sentence
    if reading.lemma(head) not in role_words("apart") or not sentence.below(head, "nmod:poss"):
        return None
    named = (reading.actor(k) for k in sentence.below(head, "appos", "flat"))
    return next((one for one in named if one is not None), None)


def _does(reading: Reading, head: int) -> bool:
    """Say whether a noun is made of a verb for those who do it ("saboteurs", "rightists")."""
    return is_doer(reading, head) and not is_spot(reading, head)


def _deed(lemma: str) -> bool:
    return lemma in words_of("deed") or lemma in words_of("military")


def qualifier_of(reading: Reading, head: int) -> Actor | None:
    """Return the side that qualifies a noun ("Russian missile", "the army's drones")."""
    if (owner := _whose(reading, head)) is not None:
        return owner
    apart = reading.lemma(head) in role_words("apart")
    for k in reading.sentence.below(head, "nmod:poss", "amod", "compound", "nmod:desc", "nmod"):
        mention = reading.scene.actor_at(reading.number, k)
        if mention is None or mention.head != k or mention.of.kind not in OFFICES:
            continue
        if apart and reading.sentence.words[k].deprel == "nmod:poss":
            continue
        if reading.sentence.words[k].deprel != "nmod" or not reading.sentence.below(k, "case"):
            return mention.of
    return None


def _whose(reading: Reading, head: int) -> Actor | None:
    """Return whose a noun is in a clause that explains the owner ("Mali, whose jets bombed")."""
    sentence = reading.sentence
    owned = any(sentence.words[k].xpos == "WP$" for k in sentence.below(head, "nmod:poss"))
    verb = sentence.words[head].head
    if not owned or verb < 0 or sentence.words[verb].deprel != "acl:relcl":
        return None
    actor = reading.actor(sentence.words[verb].head)
    return actor if actor is not None and actor.kind in OFFICES else None


def _branch(actor: Actor) -> Actor | None:
    """Return the branch whose weapons they are ("air force jets" are the air force's)."""
    text = actor.text or actor.name
    name = text.rsplit(" ", 1)[0]
    if name == text:
        return None
    if actor.id is not None:
        return actor
    branch = name.split()[-1].lower()
    if actor.kind not in OFFICES or branch not in words_of("force") | words_of("government"):
        return None
    return Actor(name=name, text=name, kind=actor.kind)


def holder_of(reading: Reading, head: int) -> Actor | None:
    """Return who holds what is struck ("a checkpoint held by the army", "a base of the army")."""
    sentence = reading.sentence
    for clause in sentence.below(head, "acl"):
        if lemma_of(sentence.words[clause]) in words_of("holding", "tests"):
            for agent in verb_slots(sentence, clause).subject:
                return party(reading, agent)
    for owner in sentence.below(head, "nmod"):
        mention = reading.scene.actor_at(reading.number, owner)
        of = any(lemma_of(sentence.words[k]) == "of" for k in sentence.below(owner, "case"))
        if mention is not None and mention.head == owner and of and mention.of.kind in OFFICES:
            return mention.of
    return None


def only_place(reading: Reading, head: int) -> bool:
    """Say whether a noun tells only where: a place by name, or a settlement."""
    return reading.named_place(head) or (
        reading.lemma(head) in words_of("settlement") and is_spot(reading, head)
    )


def thing(reading: Reading, head: int) -> Actor | None:
    """Return a thing acted upon under its own words ("two private houses")."""
    word, lemma = reading.sentence.words[head], reading.lemma(head)
    if word.upos not in ("NOUN", "PROPN") or lemma in words_of("abstract"):
        return None
    if lemma in role_words("charges") or (
        lemma in role_words("everyday")
        and reading.frame.event != "destruction"
        and not (reading.frame.event == "closure" and heads_in(reading, "actor"))
    ):
        return None
    counted_only = reading.sentence.below(head, "nummod") and not heads_in(reading, "actor")
    if counted_only and reading.frame.event == "destruction":
        return None  # "150 houses were damaged": the number tells it
    name = words_before(reading, head)
    homes = lemma in role_words("civil") and reading.frame.event != "closure"
    return Actor(name=name, text=name, kind="civilians" if homes else "other")


def _people(reading: Reading, head: int) -> Actor | None:
    word = reading.sentence.words[head]
    if word.upos not in ("NOUN", "PROPN"):
        return None
    kind = "civilians" if reading.lemma(head) in words_of("civilian") else "other"
    return Actor(name=words_before(reading, head), text=words_before(reading, head), kind=kind)


def words_before(reading: Reading, head: int) -> str:
    """Return a noun with what stands before it."""
    sentence = reading.sentence
    near = [
        k
        for k in sentence.children[head]
        if k < head
        and sentence.words[k].deprel in ("amod", "compound", "nummod", "nmod:poss", "nmod:desc")
    ]
    first = min(near, default=head)
    text = reading.scene.parse.letters
    return " ".join(text[sentence.words[first].start : sentence.words[head].end].split())


def distinct(found: Iterable[Actor]) -> tuple[Actor, ...]:
    """Return each actor once, in order."""
    names: dict[str, Actor] = {}
    for actor in found:
        names.setdefault(actor.name, actor)
    return tuple(names.values())

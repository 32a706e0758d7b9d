"""The way through the tree from a place that a sentence names to the word that tells something."""

from functools import cache
from typing import NamedTuple

from dateline.extraction.facets.grounds import CLAUSES
from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.frames.objects import NOMINAL
from dateline.extraction.scene import Scene
from dateline.knowledge.languages import lexicon
from dateline.mentions import Mention
from dateline.nouns import Place, Sentence

TITLING = frozenset(
    ["compound", "flat", "appos", "nmod:desc", "amod", "nmod", "nmod:poss", "list", "dep"]
)
BARE = frozenset(
    ["compound", "nsubj", "obj", "appos", "amod", "conj", "obl", "root", "flat", "nmod", "advmod"]
)
PARTS = {"obj": "obj", "nsubj": "subj", "obl": "obl", "nmod": "nmod"}
PARTS |= {"nsubj:pass": "passsubj", "obl:agent": "agent"}
HIGHEST = 6
"""So many words a phrase is climbed at most; longer ones are parse errors."""


class Border(NamedTuple):
    """A clause that lies between a place and what is told: its head, and which kind it is of."""

    kind: str
    head: int


class Route(NamedTuple):
    """How a place hangs in the sentence, seen from what is told.

    ``head`` heads the phrase that only lists, titles or details the place ("the town of A and B"),
    ``case`` classes its preposition. ``up`` leads from the head to, without, the word ``meets``
    that governs both, ``down`` from the trigger; ``above`` and ``below`` are the clauses between.
    """

    head: int
    case: str
    up: tuple[int, ...]
    down: tuple[int, ...]
    meets: int
    above: tuple[Border, ...]
    """Clauses that the trigger lies in and the place does not."""
    below: tuple[Border, ...]
    """Clauses that the place lies in and the trigger does not."""


@cache
def cases() -> dict[str, str]:
    """Return the class of each preposition."""
    listed: dict[str, str] = lexicon("standing")["prepositions"]
    return {word: name for name, words in listed.items() for word in words.split()}


@cache
def areas() -> frozenset[str]:
    """Return the nouns that only say which part of a place, or what it is."""
    return words_of("settlement") | frozenset(lexicon("standing")["parts"]["words"].split())


def route(happening: Happening, mention: Mention[Place]) -> Route:
    """Return the way from a place to what is told in the same sentence."""
    sentence, trigger = happening.reading.sentence, happening.reading.trigger
    head = phrase_head(happening.reading.scene, mention)
    over_trigger = (trigger, *sentence.above(trigger))
    up = _climb(sentence, head, frozenset(over_trigger))
    down = _climb(sentence, trigger, frozenset((head, *sentence.above(head))))
    meets = sentence.words[up[-1]].head if up else head
    case = _case(sentence, head, mention)
    above, below = _borders(sentence, down), _borders(sentence, up)
    return Route(head, case, up, down, meets, above, below)


def phrase_head(scene: Scene, mention: Mention[Place]) -> int:
    """Return the head of the phrase that only lists, titles or details a place."""
    sentence, head = scene.sentence(mention.sentence), mention.head
    for _ in range(HIGHEST):
        word = sentence.words[head]
        if word.head < 0 or not _only_details(scene, mention.sentence, head):
            break
        head = word.head
    return head


def _only_details(scene: Scene, number: int, index: int) -> bool:
    """Say whether a word only lists, titles or details the noun that governs it."""
    sentence = scene.sentence(number)
    word, above = sentence.words[index], sentence.words[index].head
    governor = sentence.words[above]
    marks = [lemma_of(sentence.words[k]) for k in sentence.below(index, "case")]
    if governor.upos not in NOMINAL:
        return False
    if word.deprel == "conj":
        return not marks
    if lemma_of(governor) in areas():
        return word.deprel == "nmod" if marks[:1] == ["of"] else _is_title(word.deprel, marks)
    named = scene.place_at(number, above)
    beside = word.deprel in ("appos", "nmod:desc") and not marks
    return beside and named is not None and named.head == above


def _is_title(relation: str, marks: list[str]) -> bool:
    return not marks and relation in TITLING


def _climb(sentence: Sentence, index: int, until: frozenset[int]) -> tuple[int, ...]:
    found = []
    for k in (index, *sentence.above(index)):
        if k in until:
            break
        found.append(k)
    return tuple(found)


def _case(sentence: Sentence, head: int, mention: Mention[Place]) -> str:
    """Return the class of the preposition of a phrase; of a bare one, the part that it plays."""
    marks = [lemma_of(sentence.words[k]) for k in sentence.below(head, "case")]
    if marks:
        return cases().get(marks[-1], "other")
    lead = (mention.of.text or "").split(" ")[0].lower()
    if lead in cases():
        return cases()[lead]
    relation = sentence.words[head].deprel
    if relation == "nmod:poss":
        return "bare-poss"
    relation = relation.split(":")[0]
    return f"bare-{relation}" if relation in BARE else "bare"


def _borders(sentence: Sentence, words: tuple[int, ...]) -> tuple[Border, ...]:
    found = []
    for k in words:
        word = sentence.words[k]
        if word.deprel in CLAUSES or (word.deprel == "conj" and word.upos in ("VERB", "AUX")):
            found.append(Border(_kind(sentence, k), k))
    return tuple(found)


def _kind(sentence: Sentence, head: int) -> str:
    """Return which kind of clause a word heads."""
    word, marked = sentence.words[head], marks_of(sentence, head)
    if word.deprel == "conj":
        return "conj-own" if sentence.below(head, "nsubj", "nsubj:pass") else "conj"
    if word.deprel == "acl":
        return "acl-" + {"VBG": "ing", "VB": "to"}.get(word.xpos, "ed")
    if word.deprel == "acl:relcl":
        return "relcl-where" if _of_which(sentence, head) else "relcl"
    if word.deprel != "advcl":
        return word.deprel
    for name, words in lexicon("standing")["conjunctions"].items():
        if marked & frozenset(words.split()):
            return f"advcl-{name}"
    return "advcl-" + {"VBG": "ing", "VB": "to"}.get(word.xpos, "other")


def marks_of(sentence: Sentence, head: int) -> frozenset[str]:
    """Return the conjunctions of a clause."""
    return frozenset(sentence.words[k].text.lower() for k in sentence.below(head, "mark", "advmod"))


def _of_which(sentence: Sentence, head: int) -> bool:
    """Say whether a relative clause tells what happened at or in its noun ("where", "in which")."""
    near = [k for part in (head, *sentence.below(head)) for k in sentence.below(part)]
    return any(
        sentence.words[k].xpos in ("WRB", "WDT", "WP")
        and (lemma_of(sentence.words[k]) == "where" or bool(sentence.below(k, "case")))
        for k in near
    )


def attached(happening: Happening, way: Route) -> str:
    """Return where the phrase of a place hangs, seen from what is told."""
    sentence, trigger = happening.reading.sentence, happening.reading.trigger
    governor = sentence.words[way.head].head
    if not way.up:
        return "around"
    if governor in {trigger, *happening.tolls, *happening.reading.words}:
        return "own"
    near = governor == way.meets
    if way.above and way.below:
        return "both"
    if way.below:
        return f"down-{way.below[-1].kind}" + ("" if len(way.below) == 1 else "+far")
    if way.above:
        far = "" if len(way.above) == 1 else "+far"
        return f"up-{way.above[-1].kind}{far}" + ("" if near else "-deep")
    if way.meets == trigger:
        return "in-" + PARTS.get(sentence.words[way.up[-1]].deprel, "other")
    return "beside" if near else "beside-deep"

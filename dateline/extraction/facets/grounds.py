"""The places of a report as grounds to stand on: where each is named, and what was told there."""

from collections import Counter, defaultdict
from functools import cache, cached_property
from typing import NamedTuple

from msgspec import Struct

from dateline.extraction.folding import Happening
from dateline.extraction.frames.lexicon import lemma_of, words_of
from dateline.extraction.scene import Scene
from dateline.knowledge.languages import lexicon
from dateline.mentions import Mention, place_of
from dateline.nouns import Place, Sentence

AT = frozenset(
    [
        "in",
        "at",
        "near",
        "on",
        "outside",
        "around",
        "inside",
        "along",
        "over",
        "across",
        "within",
        "through",
        "between",
        "north",
        "south",
        "east",
        "west",
        "above",
        "off",
        "beside",
        "opposite",
        "throughout",
        "towards",
    ]
)
TOWARD = frozenset({"to", "into", "towards", "toward", "onto"})
AWAY = frozenset({"from"})
GOING = frozenset({"displacement", "retreat", "withdrawal"})
"""Kinds that happen where somebody leaves, not where they go."""
MOVES: dict[str, frozenset[str]] = {
    "deployment": TOWARD,
    "aid": TOWARD,
    "attack": frozenset({"into", "on"}),
    "displacement": AWAY,
    "retreat": AWAY,
    "withdrawal": AWAY,
    "release": AWAY,
    "abduction": AWAY,
    "shelling": frozenset({"into", "on", "onto"}),
}
"""Prepositions that tell the place of some kinds only."""
CLAUSES = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "xcomp", "csubj", "dep"})
WITHIN = frozenset(
    ["conj", "appos", "compound", "flat", "nmod", "nmod:poss", "amod", "nmod:desc", "list", "dep"]
)
POINTING = frozenset({"the", "this", "that"})
RECENT = 12
"""So many sentences back a place named once is still in reach."""
MANY = 6
"""So many of the most named places are in reach throughout."""


@cache
def arriving() -> frozenset[str]:
    """Return the verbs that tell a way by its end."""
    return frozenset(lexicon("standing")["arriving"]["words"].split())


class Told(NamedTuple):
    """That something was told to have happened at a place; None where no place was found."""

    sentence: int
    paragraph: int
    event: str
    name: str | None
    here: bool
    old: bool = False
    """It is history: it ended more than a year before the report appeared."""


class Grounds(NamedTuple):
    """Where each place of a report is named, most named first."""

    scene: Scene
    named: dict[str, tuple[Mention[Place], ...]]
    state: str | None = None
    main: str | None = None
    """The place that is named twice as often as any other: what the report is about."""
    meant: dict[int, tuple[Mention[Place], ...]] = {}

    def near(self, number: int) -> tuple[str, ...]:
        """Return the places in reach of a sentence: named in it, lately, in the lead, or often."""
        often = tuple(self.named)[:MANY]
        lately = (
            str(mention.of.name)
            for other in range(max(number - RECENT, 0), number + 1)
            for mention in self.scene.places.get(other, ())[:MANY]
        )
        lead = (str(m.of.name) for k in range(3) for m in self.scene.places.get(k, ())[:MANY])
        return tuple(dict.fromkeys((*often, *lately, *lead)))

    def home(self) -> str | None:
        """Return the country in which most of the places lie."""
        return self.state

    def referring(self, number: int) -> tuple[Mention[Place], ...]:
        """Return "the town", "the camp" and the like in a sentence, with the places they mean."""
        return self.meant.get(number, ())

    def told_of(self, name: str) -> tuple[Mention[Place], ...]:
        """Return where a place is named, or meant by "the town" or the like, in reading order."""
        meant = (m for group in self.meant.values() for m in group if m.of.name == name)
        return tuple(sorted((*self.named[name], *meant), key=lambda m: (m.sentence, m.head)))

    def referred(self, number: int) -> frozenset[str]:
        """Return the places that a sentence means by "the town", "the camp" or the like."""
        return frozenset(str(mention.of.name) for mention in self.referring(number))


def grounds_of(scene: Scene) -> Grounds:
    """Return the places of a report as grounds."""
    every = [mention for number in sorted(scene.places) for mention in scene.places[number]]
    groups: dict[str, list[Mention[Place]]] = defaultdict(list)
    for mention in every:
        groups[str(mention.of.name)].append(mention)
    ranked = sorted(groups, key=lambda name: -len(groups[name]))
    states = Counter(m.of.country for m in every if m.of.country and m.of.level != "country")
    state = next((code for code, _ in states.most_common(1)), None)
    local = [name for name in ranked if groups[name][0].of.level != "country"]
    counts = [len(groups[name]) for name in (*local[:2],)] + [0]
    main = local[0] if local and counts[0] >= max(2 * counts[1], 2) else None
    named = {name: tuple(groups[name]) for name in ranked}
    return Grounds(scene, named, state, main, _meant(scene, tuple(every)))


def _meant(
    scene: Scene, every: tuple[Mention[Place], ...]
) -> dict[int, tuple[Mention[Place], ...]]:
    """Return what each sentence means by nouns such as "the town" that name no place."""
    found: dict[int, tuple[Mention[Place], ...]] = {}
    for number, sentence in enumerate(scene.parse.sentences):
        near = tuple(m for m in every if abs(m.sentence - number) <= RECENT)
        meant = (
            (k, place_of(scene.parse, near, number, k))
            for k, word in enumerate(sentence.words)
            if word.xpos == "NN"
            and lemma_of(word) in words_of("settlement")
            and any(lemma_of(sentence.words[d]) in POINTING for d in sentence.below(k, "det"))
        )
        found[number] = tuple(Mention(number, k, k + 1, k, m.of) for k, m in meant if m is not None)
    return found


class Hints(NamedTuple):
    """What the clause itself says: the places its roles mean, and the first one outward.

    ``stands`` says of each place that the sentence names how much more speaks for it than for none,
    by how it stands in the sentence, in hundredths.
    """

    acted_upon: frozenset[str] = frozenset()
    around: str | None = None
    stands: dict[str, int] = {}


class Asked(Struct, frozen=True, dict=True):
    """A happening whose clause names no place, and one place of the report that it may be at.

    ``one`` is the naming nearest to it, None where it is asked whether it is nowhere.
    """

    happening: Happening
    grounds: Grounds
    told: tuple[Told, ...]
    name: str | None
    one: Mention[Place] | None
    same: Mention[Place] | None
    """The naming in the same sentence, if there is one."""
    hints: Hints

    @cached_property
    def sentence(self) -> Sentence:
        """The sentence of the happening."""
        return self.happening.reading.sentence

    @cached_property
    def borders(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The clause borders from the place up, and from the happening up, until they meet."""
        if self.same is None:
            return (("none",), ("none",))
        return apart(self.sentence, self.same.head, self.happening.reading.trigger)

    @cached_property
    def case(self) -> str:
        """The preposition that the place stands under where it was named last."""
        if self.one is None:
            return "none"
        return case_of(self.grounds.scene.sentence(self.one.sentence), self.one.head)

    @property
    def level(self) -> str:
        """The level of the place."""
        return (self.one.of.level or "area") if self.one else "none"

    def since(self) -> int:
        """Return how many sentences ago the place was named last; 99 if only later."""
        number = self.happening.reading.number
        if self.one is None or self.one.sentence > number:
            return 99
        return number - self.one.sentence


def asked(
    happening: Happening,
    grounds: Grounds,
    told: tuple[Told, ...],
    hints: Hints,
    name: str | None,
) -> Asked:
    """Return the question whether a happening was at a place."""
    number = happening.reading.number
    if name is None:
        return Asked(happening, grounds, told, None, None, None, hints)
    every = grounds.told_of(name)
    named = [m for m in grounds.named[name] if m.sentence == number]
    here = named or [m for m in every if m.sentence == number]
    same = min(here, key=lambda m: abs(m.head - happening.reading.trigger), default=None)
    before = [m for m in every if m.sentence <= number]
    one = same or (before[-1] if before else every[0])
    return Asked(happening, grounds, told, name, one, same, hints)


def is_goal(sentence: Sentence, index: int, event: str) -> bool:
    """Say whether a word is only where those go who leave ("fled to Norsted", "left for it").

    Of who came or returned no other place is told.
    """
    governor = sentence.words[index].head
    if governor >= 0 and lemma_of(sentence.words[governor]) in arriving():
        return False
    marks = {lemma_of(sentence.words[k]) for k in sentence.below(index, "case")}
    return event in GOING and bool(marks & (TOWARD | {"for"}))


def case_of(sentence: Sentence, index: int) -> str:
    """Return the preposition that a name stands under, "" if none before its verb."""
    for k in (index, *sentence.above(index)[:4]):
        cases = sentence.below(k, "case")
        if cases:
            return lemma_of(sentence.words[cases[0]])
        if sentence.words[k].deprel not in WITHIN or sentence.words[k].upos == "VERB":
            return ""
    return ""


def clauses_between(sentence: Sentence, index: int, above: frozenset[int]) -> tuple[str, ...]:
    """Return the clause relations from a word up to the first word that is among ``above``."""
    found, here = [], index
    for k in (*sentence.above(index), -1):
        if here in above or k < 0:
            break
        word = sentence.words[here]
        if word.deprel in CLAUSES or (word.deprel == "conj" and word.upos in ("VERB", "AUX")):
            found.append(word.deprel)
        here = k
    return tuple(found)


def apart(sentence: Sentence, place: int, trigger: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the clause borders crossed from a place up, and from a trigger up, until they meet."""
    over_trigger = frozenset((trigger, *sentence.above(trigger)))
    over_place = frozenset((place, *sentence.above(place)))
    return (
        clauses_between(sentence, place, over_trigger),
        clauses_between(sentence, trigger, over_place),
    )

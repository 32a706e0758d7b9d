"""Sport, markets and shows speak of attacks and captures too: paragraphs about them stay silent."""

from collections import defaultdict

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.scene import Scene
from dateline.nouns import Parse

GROUPS = ("sport", "market", "show")
ENOUGH = 2
"""Different words of one group that make a paragraph be about it; in a report that has such
paragraphs for the most part, one is enough."""
MOST = 0.5
PEACEFUL = 5
"""So many different words of peaceful matters, and no fewer than of arms, make a report be about
them. Counted on 130 reports in training/texts, 2026-11: none about a war has more than four."""
WARLIKE = frozenset(
    {"abduction", "airstrike", "attack", "bombing", "casualties", "ceasefire", "clash",
     "control_share", "defection", "deployment", "destruction", "killing", "retreat", "seizure",
     "shelling", "siege", "surrender"}
)  # fmt: skip
"""Kinds that are told of votes, prices and households in figures of speech."""
ARMED = frozenset({"state forces", "rebel group", "militia"})


def silent_paragraphs(parse: Parse) -> frozenset[int]:
    """Return the paragraphs that are about sport, markets or shows.

    A paragraph that counts dead or wounded is never one of them.
    """
    found: dict[int, dict[str, set[str]]] = defaultdict(lambda: {g: set() for g in GROUPS})
    harmed: set[int] = set()
    for sentence in parse.sentences:
        for word in sentence.words:
            lemma = word.lemma.lower()
            if lemma in words_of("states_of_harm", "tests") or lemma in ("kill", "wound", "injure"):
                harmed.add(sentence.paragraph)
            for group in GROUPS:
                if lemma in words_of(group, "play"):
                    found[sentence.paragraph][group].add(lemma)
    counts = {n: max(len(words) for words in groups.values()) for n, groups in found.items()}
    full = {n for n, count in counts.items() if count >= ENOUGH}
    every = {sentence.paragraph for sentence in parse.sentences}
    touched = {n for n, count in counts.items() if count > 0}
    if len(full) >= 2 and len(touched) >= MOST * len(every):
        full = every
    return frozenset(full - harmed)


def figurative_paragraphs(scene: Scene) -> frozenset[int]:
    """Return the paragraphs in which words of war are figures: no arms in them, few around.

    Only reports that speak more of votes, shows, sport, markets and mishaps than of arms have any.
    """
    armed: dict[int, set[str]] = defaultdict(set)
    peaceful: set[str] = set()
    for number, sentence in enumerate(scene.parse.sentences):
        lemmas = {word.lemma.lower() for word in sentence.words}
        sides = scene.actors.get(number, ())
        armed[sentence.paragraph] |= lemmas & words_of("arms", "play")
        armed[sentence.paragraph] |= {m.of.name for m in sides if m.of.kind in ARMED}
        for group in (*GROUPS, "peace"):
            peaceful |= lemmas & words_of(group, "play")
    every = set().union(*armed.values())
    if len(peaceful) < PEACEFUL or len(peaceful) < len(every):
        return frozenset()
    return frozenset(paragraph for paragraph, words in armed.items() if not words)

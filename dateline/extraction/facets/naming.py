"""Which places a phrase names: its head's, those it lists, or the one it refers to."""

from collections import Counter

from dateline.extraction.frames.lexicon import words_of
from dateline.extraction.frames.slots import prepositions, spread
from dateline.extraction.scene import Scene
from dateline.mentions import Mention, place_of
from dateline.nouns import Place, Sentence

WITHIN = ("nmod", "nmod:poss", "compound", "obl", "advmod", "obl:unmarked", "amod")
LINKS = ("conj", "appos", "nmod:desc", "compound", "flat", "list", "parataxis", "dep", "amod")


def named_by(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the places that a phrase names: its head's, those it lists, or the one it refers to.

    "Three towns: A, B and C" names A, B and C; "A in B province" names A alone.
    """
    sentence = scene.sentence(number)
    own = scene.place_at(number, head)
    listed = _listed(scene, number, sentence, head)
    if own is not None and own.head == head:
        return (own, *(mention for mention in listed if _beside(sentence, mention.head, head)))
    if listed:
        return listed
    if named := _after_dash(scene, number, head) or _titled(scene, number, head):
        return named
    if sentence.words[head].lemma.lower() not in words_of("settlement") | words_of("facility"):
        return (own,) if own is not None else ()
    meant = place_of(scene.parse, _all(scene), number, head)
    inner = narrowest(scene, number, head)
    meant = meant or _seat(scene, number, head, inner) or _named_later(scene, number, head, inner)
    if meant is not None:
        return (meant,)
    return _group(scene, number, inner) if inner is not None else ()


def _group(scene: Scene, number: int, one: Mention[Place]) -> tuple[Mention[Place], ...]:
    """Return a place with those joined to it by "and", from the first of them."""
    sentence = scene.sentence(number)
    word = sentence.words[one.head]
    first = word.head if word.deprel == "conj" else one.head
    found = (scene.place_at(number, k) for k in spread(sentence, (first,)))
    group = tuple(m for m in found if m is not None)
    return group if one in group else (one,)


def _titled(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the towns that a noun introduces with "of" ("the towns of A and B")."""
    sentence = scene.sentence(number)
    if sentence.words[head].lemma.lower() not in words_of("settlement"):
        return ()
    named = prepositions(sentence, (head,)).get("of", ())
    found = (scene.place_at(number, k) for k in named)
    return tuple(m for m in found if m is not None and m.of.level in ("town", "district", "site"))


def _after_dash(scene: Scene, number: int, head: int) -> tuple[Mention[Place], ...]:
    """Return the places that a dash or colon introduces after "three towns"."""
    sentence = scene.sentence(number)
    words = sentence.words
    if words[head].xpos != "NNS":
        return ()
    sign = next((k for k in range(head + 1, len(words)) if _introduces(sentence, k)), None)
    if sign is None or _other_places(sentence, head + 1, sign):
        return ()
    return tuple(
        m
        for m in scene.places.get(number, ())
        if m.first > sign
        and all(words[k].lemma.lower() == "include" for k in sentence.below(m.head, "case"))
        and words[m.head].deprel not in ("compound", "nmod:poss", "nmod", "amod")
    )


def _other_places(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether another noun for several places stands nearer to the list."""
    return any(
        word.xpos == "NNS" and word.lemma.lower() in words_of("settlement")
        for word in sentence.words[first:last]
    )


def _introduces(sentence: Sentence, index: int) -> bool:
    """Say whether a word introduces a list: a colon, a dash with space before it, "including"."""
    word = sentence.words[index]
    if word.text in (":", "—") or word.text.lower() == "including":
        return True
    return word.text in ("–", "-", "--") and word.start > sentence.words[index - 1].end


def _beside(sentence: Sentence, index: int, head: int) -> bool:
    return sentence.words[index].deprel == "conj" or sentence.words[index].head != head


def _listed(scene: Scene, number: int, sentence: Sentence, head: int) -> tuple[Mention[Place], ...]:
    """Return the place names beneath a head that only lists, names or qualifies them."""
    found, todo, seen = [], [k for k in sentence.below(head, *LINKS)], {head}
    while todo:
        k = todo.pop(0)
        if k in seen or sentence.below(k, "case") or sentence.words[k].upos == "VERB":
            continue
        seen.add(k)
        mention = scene.place_at(number, k)
        if mention is not None and mention.head == k:
            beside = sentence.words[k].deprel not in ("amod", "compound", "nmod:desc")
            seat = sentence.words[head].lemma.lower() in ("capital", "seat")
            if beside or mention.of.level not in (
                ("country", "province") if seat else ("country",)
            ):
                found.append(mention)
        todo += sentence.below(k, *LINKS)
    return tuple(found)


FINENESS = ("site", "town", "district", "area", "province", "country")


def narrowest(scene: Scene, number: int, head: int) -> Mention[Place] | None:
    """Return the narrowest place that a phrase lies in ("a district of Kunduz")."""
    sentence = scene.sentence(number)
    found, todo = [], [head]
    while todo:
        below = sentence.below(todo.pop(), *WITHIN)
        for k in below:
            mention = scene.place_at(number, k)
            if mention is not None and mention.head == k:
                found.append(mention)
        todo += below
    return min(found, key=lambda m: FINENESS.index(m.of.level or "area"), default=None)


def _all(scene: Scene) -> tuple[Mention[Place], ...]:
    return tuple(mention for number in sorted(scene.places) for mention in scene.places[number])


def _seat(
    scene: Scene, number: int, head: int, inner: Mention[Place] | None
) -> Mention[Place] | None:
    """Return the seat that "the provincial capital" means, where the report names it."""
    sentence = scene.sentence(number)
    if sentence.words[head].lemma.lower() not in ("capital", "seat"):
        return None
    before = [m for m in _all(scene) if m.of.level == "province" and m.sentence <= number]
    province = inner if inner and inner.of.level == "province" else next(reversed(before), None)
    if province is None or province.of.lat is None:
        return None
    spot = (province.of.lat, province.of.lon)
    towns = (m for m in _all(scene) if m.of.level == "town" and m.of.lat is not None)
    return next((m for m in towns if _close((m.of.lat, m.of.lon), spot)), None)


def _close(
    one: tuple[float | None, float | None], other: tuple[float | None, float | None]
) -> bool:
    """Say whether two points lie within a tenth of a degree: a province's point is its seat's."""
    pairs = zip(one, other, strict=True)
    return all(a is not None and b is not None and abs(a - b) < 0.1 for a, b in pairs)


def _named_later(
    scene: Scene, number: int, head: int, inner: Mention[Place] | None
) -> Mention[Place] | None:
    """Return what a vague lead means ("a key district in Kunduz").

    It is the place of that level that is named most from here on, twice as often as any other.
    """
    sentence = scene.sentence(number)
    noun = sentence.words[head]
    marks = {sentence.words[k].lemma.lower() for k in sentence.below(head, "det")}
    if noun.xpos != "NN" or (marks and not marks & {"a", "an"}):
        return None
    later = [
        m
        for m in _all(scene)
        if m.sentence >= number
        and (m.of.level == noun.lemma or _stands_beside(scene, m, noun.lemma))
        and (inner is None or inner.of.admin1 is None or m.of.admin1 in (None, inner.of.admin1))
        and (inner is None or m.of.name != inner.of.name)
    ]
    counts = Counter(m.of.name for m in _all(scene) if m.of.name in {x.of.name for x in later})
    ranked = counts.most_common(2)
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 2 * ranked[1][1]):
        return None
    return next(m for m in later if m.of.name == ranked[0][0])


def _stands_beside(scene: Scene, mention: Mention[Place], noun: str) -> bool:
    words = scene.sentence(mention.sentence).words
    return mention.last < len(words) and words[mention.last].lemma.lower() == noun

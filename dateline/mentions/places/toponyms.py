"""Where place names stand in a sentence: the parser's, and others that a word beside them shows."""

from collections import Counter

from msgspec.structs import replace

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas, fold
from dateline.mentions.places.inside import inside
from dateline.mentions.places.labelled import labelled
from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.unlabelled import Known, known_prefix, unlabelled
from dateline.mentions.places.wording import wording
from dateline.nouns import Parse, Sentence

SETTLED = frozenset(("town", "district", "province"))
"""Of these "of" tells the whole name: the village of Kwale Bridge is no bridge at Kwale."""
LISTING = frozenset((",", "and", "or", "&"))


def find_toponyms(parse: Parse, atlas: Atlas) -> tuple[Toponym, ...]:
    """Return the place names of a text in their order."""
    numbers = range(len(parse.sentences))
    marked = [dict.fromkeys(labelled(parse, number, atlas)) for number in numbers]
    names = Counter(
        parse.slice(number, *span) for number, spans in enumerate(marked) for span in spans
    )
    known = Known(frozenset(names), _countries(names, atlas), _persons(parse, names), atlas)
    marked = [
        {span: None for span in spans if not _is_actor(parse.slice(number, *span), known)}
        for number, spans in enumerate(marked)
    ]
    places = (parse.slice(number, *span) for number, spans in enumerate(marked) for span in spans)
    known = known._replace(names=frozenset(places))
    found: list[Toponym] = []
    for number, spans in enumerate(marked):
        spans |= dict.fromkeys(unlabelled(parse, number, _covered(spans), known))
        within = set(inside(parse, number, _covered(spans), known))
        found += (
            replace(name_at(parse, number, *span, atlas), inside=span in within)
            for span in sorted({*spans, *within})
        )
    return _spread(parse, _as_settled(parse, found))


def _as_settled(parse: Parse, toponyms: list[Toponym]) -> list[Toponym]:
    """Return the names, one that the report calls a village being no bridge or camp elsewhere."""
    kinds = {one.name: one.kind for one in toponyms if one.kind in SETTLED and not one.facility}
    whole = [parse.slice(one.sentence, one.first, one.last) for one in toponyms]
    return [
        replace(one, name=name, kind=kinds[name], facility=False)
        if one.facility and one.name != name and name in kinds
        else one
        for one, name in zip(toponyms, whole, strict=True)
    ]


def _is_actor(name: str, known: Known) -> bool:
    """Say whether a name the atlas does not know is a person's, an actor's or coined (Channel5)."""
    if known.atlas.find(name):
        return False
    coined = name[0].isalpha() and name[-1].isdigit() and name.isalnum()
    return coined or name in known.persons or open_shelf().find(name) is not None


def _spread(parse: Parse, toponyms: list[Toponym]) -> tuple[Toponym, ...]:
    """Return the names with a plural kind word given to all it counts: "X, Y and Z provinces"."""
    spread = list(toponyms)
    for index in range(len(spread) - 1, 0, -1):
        one, other = spread[index - 1], spread[index]
        on = index + 1 < len(spread) and other != toponyms[index]
        if one.kind is None and _listed(parse, one, other) and (on or _plural(parse, other, 0)):
            spread[index - 1] = replace(one, kind=other.kind)
    for index in range(1, len(spread)):
        one, other = spread[index - 1], spread[index]
        on = index > 1 and one != toponyms[index - 1]
        if other.kind is None and _listed(parse, one, other) and (on or _plural(parse, one, -1)):
            spread[index] = replace(other, kind=one.kind)
    return tuple(spread)


def _listed(parse: Parse, one: Toponym, other: Toponym) -> bool:
    """Say whether only a comma, "and" or "or" stands between two names."""
    if one.sentence != other.sentence:
        return False
    gap = parse.sentences[one.sentence].words[one.last : other.first]
    return bool(gap) and {word.text.lower() for word in gap} <= LISTING


def _plural(parse: Parse, toponym: Toponym, side: int) -> bool:
    """Say whether a plural kind word stands after a name (0), or with "of" before it (-1)."""
    words = parse.sentences[toponym.sentence].words
    at = toponym.last if side == 0 else toponym.first - 2
    return 0 <= at < len(words) and words[at].text.lower() in wording().plurals


def _persons(parse: Parse, names: Counter[str]) -> frozenset[str]:
    """Return the words of all persons' names that have more than one word."""
    return frozenset(
        word.text
        for sentence in parse.sentences
        for name in sentence.names
        if name.label == "PER"
        and name.last - name.first > 1
        and " ".join(word.text for word in sentence.words[name.first : name.last]) not in names
        for word in sentence.words[name.first : name.last]
    )


def _countries(names: Counter[str], atlas: Atlas) -> frozenset[str]:
    """Return the countries that a fifth or more of the report's place names speak for."""
    votes: Counter[str] = Counter()
    for name, count in names.items():
        for spot in atlas.find(name)[:1]:
            votes[spot.country or ""] += count
    total = sum(votes.values())
    return frozenset(code for code, n in votes.items() if code and n >= 2 and n * 5 >= total)


def _covered(spans: dict[tuple[int, int], None]) -> set[int]:
    return {index for first, last in spans for index in range(first, last)}


def name_at(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> Toponym:
    """Return the place name that stands at some words, read with the words beside it."""
    words, kinds = parse.sentences[number].words, wording().kinds
    whole = parse.slice(number, first, last)
    if atlas.is_own(whole):
        return Toponym(number, first, last, whole, None)
    inner = kinds.get(words[last - 1].text.lower()) if last - first > 1 else None
    after = kinds.get(words[last].text) if last < len(words) else None
    before = _kind_before(parse.sentences[number], first)
    if inner == "site" and before in SETTLED:
        return Toponym(number, first, last, whole, before)
    if inner and (bare := _bare(parse, number, first, last, inner, atlas)):
        return Toponym(number, first, last, bare, inner, facility=inner == "site")
    kind = inner or after or before
    kind = kind or _kind_told(parse.sentences[number], last)
    if after == "site" or (inner == "site" and kind == "site"):
        wide = last + 1 if after == "site" and words[last].text.islower() else last
        return Toponym(number, first, last, whole, kind, facility=True, wide_last=wide)
    if after == "area" and words[last].text in wording().natural:
        longer = parse.slice(number, first, last + 1)
        if atlas.find(longer) or not atlas.find(whole):
            return Toponym(number, first, last + 1, longer, kind)
    if kind is None and _is_part(parse, number, first, atlas, whole):
        kind = "province"
    if after in ("district", "province") and _is_center(parse.sentences[number], last):
        kind = "town"
    return Toponym(number, first, last, _undirected(whole, atlas), kind)


def _is_part(parse: Parse, number: int, first: int, atlas: Atlas, name: str) -> bool:
    """Say whether "northern" before a name makes it a province: a town's is a district of it."""
    before = parse.sentences[number].words[first - 1].text.lower() if first else ""
    if not before.endswith("ern") or before not in wording().directions:
        return False
    spots = [spot for spot in atlas.find(name) if fold(spot.name) == fold(name)]
    return bool(spots) and any(spot.level == "province" for spot in spots[:3])


def _is_center(sentence: Sentence, last: int) -> bool:
    """Say whether "district" is followed by "center": its town is meant, not the district."""
    words = sentence.words
    return last + 1 < len(words) and words[last + 1].text in ("center", "centre", "headquarters")


def _bare(parse: Parse, number: int, first: int, last: int, kind: str, atlas: Atlas) -> str | None:
    """Return a name without the word for its kind, unless that word is part of the name."""
    whole, bare = parse.slice(number, first, last), parse.slice(number, first, last - 1)
    if kind == "site":
        end = known_prefix(parse, number, first, last - 1, atlas)
        lower = parse.sentences[number].words[last - 1].text.islower()
        end = end if end > first else last - 1 if lower else first
        return parse.slice(number, first, end) if end > first else None
    known, shorter = atlas.find(whole), atlas.find(bare)
    if not known:
        return None if kind == "area" and not shorter else bare
    if kind == "town":
        same = shorter and known[0] in shorter[:3] and fold(known[0].name) != fold(whole)
        return bare if same else None
    return bare if any(spot.level == kind for spot in shorter) else None


def _kind_before(sentence: Sentence, first: int) -> str | None:
    """Return the kind that "the province of" says; "capital of" says none."""
    words = sentence.words
    if first < 2:
        return None
    before = words[first - 1].text.lower()
    if before == "of":
        noun = words[first - 2].text.lower()
        return None if noun == "capital" else wording().kinds.get(noun)
    return None


def _kind_told(sentence: Sentence, last: int) -> str | None:
    """Return the kind that an apposition tells: "Doshi, a small town in the north"."""
    words = sentence.words
    if last + 2 >= len(words) or words[last].text != "," or words[last + 1].upos != "DET":
        return None
    for word in words[last + 2 : last + 6]:
        if word.upos == "NOUN" and word.text in wording().kinds:
            kind = wording().kinds[word.text]
            return kind if kind in ("town", "district", "province") else None
        if word.upos not in ("ADJ", "NOUN", "PROPN", "PUNCT", "ADV"):
            return None
    return None


def _undirected(name: str, atlas: Atlas) -> str:
    """Return a name without "Northern" and the like, where the atlas knows only the rest."""
    first, _, rest = name.partition(" ")
    if rest and first.lower() in wording().directions and not atlas.find(name) and atlas.find(rest):
        return rest
    return name

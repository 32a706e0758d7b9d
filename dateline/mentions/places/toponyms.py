"""Where place names stand in a sentence: the parser's, and others that a word beside them shows."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas, fold
from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.unlabelled import Known, is_people, known_prefix, unlabelled
from dateline.mentions.places.wording import wording
from dateline.nouns import Name, Parse, Sentence, Word

HYPHENS = frozenset(("-", "–"))

LISTING = frozenset((",", "and", "or", "&"))

ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "their", "our"))


def find_toponyms(parse: Parse, atlas: Atlas) -> tuple[Toponym, ...]:
    """Return the place names of a text in their order."""
    numbers = range(len(parse.sentences))
    labelled = [dict.fromkeys(_labelled(parse, number, atlas)) for number in numbers]
    names = Counter(
        parse.slice(number, *span) for number, spans in enumerate(labelled) for span in spans
    )
    known = Known(frozenset(names), _countries(names, atlas), _persons(parse, names), atlas)
    labelled = [
        {span: None for span in spans if not _is_actor(parse.slice(number, *span), known)}
        for number, spans in enumerate(labelled)
    ]
    places = (parse.slice(number, *span) for number, spans in enumerate(labelled) for span in spans)
    known = known._replace(names=frozenset(places))
    found: list[Toponym] = []
    for number, spans in enumerate(labelled):
        spans |= dict.fromkeys(unlabelled(parse, number, _covered(spans), known))
        found += (name_at(parse, number, *span, atlas) for span in sorted(spans))
    return _spread(parse, found)


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


def _labelled(parse: Parse, number: int, atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield the names that the parser took for places, and sites named after one."""
    sentence = parse.sentences[number]
    for name in _rejoined(parse, number, atlas):
        first, last = _trimmed(sentence, name.first, name.last)
        if first >= last:
            continue
        if name.label == "LOC":
            if not is_people(sentence, first, last, atlas):
                span = _widened(parse, number, first, last, atlas)
                yield from _pieces(parse, number, *span, atlas)
        elif name.label == "ORG" and _is_site(parse, number, first, last, atlas):
            yield first, last


def _rejoined(parse: Parse, number: int, atlas: Atlas) -> Iterator[Name]:
    """Yield the parser's names, neighbors that the atlas knows as one name put together."""
    before: Name | None = None
    for name in parse.sentences[number].names:
        if before and before.last == name.first and before.label == name.label == "LOC":
            whole = Name("LOC", before.first, name.last)
            if atlas.find(parse.slice(number, whole.first, whole.last)):
                before = whole
                continue
        if before:
            yield before
        before = name
    if before:
        yield before


def _widened(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> tuple[int, int]:
    """Return a name with what is joined to it by hyphens, unless it is known without that."""
    words = parse.sentences[number].words
    start, end = first, last
    while start > 1 and words[start - 1].text in HYPHENS and _touch(words, start - 2, start):
        start -= 2
    while end + 1 < len(words) and words[end].text in HYPHENS and _touch(words, end - 1, end + 1):
        end += 2
    if (start, end) == (first, last) or atlas.find(parse.slice(number, start, end)):
        return start, end
    bare = atlas.find(parse.slice(number, first, last))
    return (first, last) if bare else (start, end)


def _touch(words: Sequence[Word], first: int, last: int) -> bool:
    """Say whether words follow each other without a space, as in Tin-Akoff."""
    return words[first].end == words[first + 1].start and words[last - 1].end == words[last].start


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return a span without articles before and marks after."""
    words = sentence.words
    while first < last and (words[first].text.lower() in ARTICLES or words[first].upos == "PUNCT"):
        first += 1
    while first < last and (words[last - 1].upos in ("PUNCT", "PART", "ADP", "CCONJ")):
        if words[last - 1].text.endswith("."):
            break
        last -= 1
    return first, last


def _pieces(
    parse: Parse, number: int, first: int, last: int, atlas: Atlas
) -> Iterator[tuple[int, int]]:
    """Yield a name, or the names that it turns out to join ("Herat, Farah and Zaranj")."""
    words = parse.sentences[number].words
    if atlas.find(parse.slice(number, first, last)):
        yield first, last
        return
    cuts = [k for k in range(first, last) if words[k].text.lower() in (",", "and", "or", "/", ";")]
    if not cuts and words[first].text in ("US", "EU", "UK"):
        cuts = [k for k in range(first, last) if words[k].text in HYPHENS]
    for start, end in zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True):
        if start < end:
            yield start, end


def _is_site(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> bool:
    """Say whether an organization's name is that of a site in a known town."""
    words = parse.sentences[number].words
    kinds = wording().kinds
    if last - first < 2 or kinds.get(words[last - 1].text.lower()) != "site":
        return False
    return known_prefix(parse, number, first, last - 1, atlas) > first


def name_at(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> Toponym:
    """Return the place name that stands at some words, read with the words beside it."""
    words, kinds = parse.sentences[number].words, wording().kinds
    whole = parse.slice(number, first, last)
    inner = kinds.get(words[last - 1].text.lower()) if last - first > 1 else None
    after = kinds.get(words[last].text) if last < len(words) else None
    if inner and (bare := _bare(parse, number, first, last, inner, atlas)):
        return Toponym(number, first, last, bare, inner, facility=inner == "site")
    kind = inner or after or _kind_before(parse.sentences[number], first)
    kind = kind or _kind_told(parse.sentences[number], last)
    if after == "site" or (inner == "site" and kind == "site"):
        return Toponym(number, first, last, whole, kind, facility=True)
    if after == "area" and words[last].text in wording().natural:
        longer = parse.slice(number, first, last + 1)
        if atlas.find(longer) or not atlas.find(whole):
            return Toponym(number, first, last + 1, longer, kind)
    if after in ("district", "province") and _is_center(parse.sentences[number], last):
        kind = "town"
    return Toponym(number, first, last, _undirected(whole, atlas), kind)


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

"""Where place names stand in a sentence: the parser's, and others that a word beside them shows."""

from collections.abc import Iterator

from dateline.knowledge.atlas import Atlas
from dateline.mentions.toponym import Toponym
from dateline.mentions.wording import wording
from dateline.nouns import Parse, Sentence

LONGEST = 6
"""More words than this no place name has that only its capitals show."""

LINKS = frozenset("- – e i ye al el de la le du des of the and & ' ’ ’s . /".split())
NEVER = frozenset("the a an this that these those its their his her our".split())


def find_toponyms(parse: Parse, atlas: Atlas) -> tuple[Toponym, ...]:
    """Return the place names of a text in their order."""
    found: list[Toponym] = []
    for number, sentence in enumerate(parse.sentences):
        spans = dict.fromkeys(_labelled(parse, number, atlas))
        spans |= dict.fromkeys(_cued(parse, number, atlas, _covered(spans)))
        found += (name_at(parse, number, *span, atlas) for span in sorted(spans))
    return tuple(found)


def _covered(spans: dict[tuple[int, int], None]) -> set[int]:
    return {index for first, last in spans for index in range(first, last)}


def _labelled(parse: Parse, number: int, atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield the names that the parser took for places, and sites named after one."""
    sentence = parse.sentences[number]
    for name in sentence.names:
        first, last = _trimmed(sentence, name.first, name.last)
        if first >= last:
            continue
        if name.label == "LOC":
            yield from _pieces(parse, number, first, last, atlas)
        elif name.label == "ORG" and _is_site(parse, number, first, last, atlas):
            yield first, last


def _trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Return a span without articles before and marks after."""
    words = sentence.words
    while first < last and (words[first].text.lower() in NEVER or words[first].upos == "PUNCT"):
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
    cuts = [k for k in range(first, last) if words[k].text.lower() in (",", "and", "or", "/", ";")]
    if not cuts or atlas.find(parse.slice(number, first, last)):
        yield first, last
        return
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


def known_prefix(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> int:
    """Return where the longest place name that begins at ``first`` ends (``first`` if none)."""
    for end in range(last, first, -1):
        if atlas.find(parse.slice(number, first, end)):
            return end
    return first


def _cued(parse: Parse, number: int, atlas: Atlas, covered: set[int]) -> Iterator[tuple[int, int]]:
    """Yield names that the parser missed, where a word beside them shows a place."""
    sentence = parse.sentences[number]
    people = {
        k for name in sentence.names if name.label == "PER" for k in range(name.first, name.last)
    }
    bodies = {
        k for name in sentence.names if name.label == "ORG" for k in range(name.first, name.last)
    }
    index = 0
    while index < len(sentence.words):
        end = _capital_run(sentence, index, covered)
        if end == index:
            index += 1
            continue
        last = known_prefix(parse, number, index, end, atlas)
        if last > index and _shown(
            sentence,
            index,
            last,
            bool(people & set(range(index, last))),
            bool(bodies & set(range(index, last))),
        ):
            yield index, last
        elif end - index and _kind_beside(sentence, index, end) and not people & {index}:
            yield index, end
        index = end


def _capital_run(sentence: Sentence, index: int, covered: set[int]) -> int:
    """Return where the run of capitalized words that begins here ends."""
    words, end = sentence.words, index
    while end < len(words) and end - index < LONGEST and end not in covered:
        word = words[end]
        joint = word.text in LINKS and end > index and end + 1 < len(words)
        if not (_capital(sentence, end) or (joint and words[end + 1].text[0].isupper())):
            break
        if (
            joint
            and word.text not in ("-", "–", "e", "i", "’", "'")
            and not _capital(sentence, end)
        ):
            break
        end += 1
    return end


def _capital(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return (
        word.text[0].isupper()
        and word.upos in ("PROPN", "NOUN", "ADJ", "X")
        and (index > 0 or word.upos == "PROPN")
    )


def _shown(sentence: Sentence, first: int, last: int, person: bool, body: bool) -> bool:
    """Say whether the words around a name that the atlas knows make it a place."""
    if _kind_beside(sentence, first, last):
        return True
    if person or first == 0:
        return False
    words = sentence.words
    before = words[first - 1].text.lower()
    if before == "the" and first > 1:
        before = words[first - 2].text.lower()
    after = words[last] if last < len(words) else None
    runs_on = after is not None and after.text[0].isupper() and after.upos == "PROPN"
    if body and runs_on:
        return False
    return before in wording().cues and not runs_on


def _kind_beside(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether "province", "the town of" and the like stand beside a name."""
    words, kinds = sentence.words, wording().kinds
    if last < len(words) and words[last].text in kinds and words[last].upos == "NOUN":
        return kinds[words[last].text] in ("province", "district", "town")
    if first > 1 and words[first - 1].text == "of":
        return kinds.get(words[first - 2].text.lower()) in ("province", "district", "town")
    return False


def name_at(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> Toponym:
    """Return the place name that stands at some words, read with the words beside it."""
    words, kinds = parse.sentences[number].words, wording().kinds
    whole = parse.slice(number, first, last)
    inner = kinds.get(words[last - 1].text.lower()) if last - first > 1 else None
    after = kinds.get(words[last].text) if last < len(words) else None
    if inner and (bare := _bare(parse, number, first, last, inner, atlas)):
        return Toponym(number, first, last, bare, inner, facility=inner == "site")
    kind = inner or after or _kind_before(parse.sentences[number], first)
    if after == "site" or (inner == "site" and kind == "site"):
        return Toponym(number, first, last, whole, kind, facility=True)
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
        return parse.slice(number, first, end) if end > first else None
    known, shorter = atlas.find(whole), atlas.find(bare)
    if not known:
        return None if kind == "area" and not shorter else bare
    if kind == "town":
        return bare if shorter and known[0] in shorter[:3] else None
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


def _undirected(name: str, atlas: Atlas) -> str:
    """Return a name without "Northern" and the like, where the atlas knows only the rest."""
    first, _, rest = name.partition(" ")
    if rest and first.lower() in wording().directions and not atlas.find(name) and atlas.find(rest):
        return rest
    return name

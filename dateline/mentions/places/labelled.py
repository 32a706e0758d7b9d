"""The place names that the parser marked, cut and joined as the atlas knows them."""

from collections.abc import Iterator, Sequence

from dateline.knowledge.atlas import Atlas
from dateline.mentions.places.unlabelled import LONGEST, is_people, known_prefix
from dateline.mentions.places.wording import wording
from dateline.nouns import Name, Parse, Sentence, Word

HYPHENS = frozenset(("-", "–"))

ARTICLES = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "their", "our"))

STATES = frozenset(("US", "EU", "UK"))

KNOWN = 30
"""The weight of 1,000 people: of smaller places, two names that meet by chance make too many."""


def labelled(parse: Parse, number: int, atlas: Atlas) -> Iterator[tuple[int, int]]:
    """Yield the names that the parser took for places, and sites named after one."""
    sentence = parse.sentences[number]
    for name in _rejoined(parse, number, atlas):
        first, last = _trimmed(sentence, name.first, name.last)
        first = _unheaded(parse, number, first, last, atlas)
        if first >= last:
            continue
        if name.label == "LOC":
            if not is_people(sentence, first, last, atlas):
                span = _widened(parse, number, first, last, atlas)
                for start, end in _pieces(parse, number, *span, atlas):
                    yield start, _runs_on(parse, number, start, end, atlas)
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


def _runs_on(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> int:
    """Return where a name ends that the parser broke off: "Port" of Port Said."""
    words, end = parse.sentences[number].words, last
    while end < len(words) and words[end].text[0].isupper() and end - first < LONGEST:
        end += 1
    if end == last or words[last].text.lower() in wording().kinds:
        return last
    longer = known_prefix(parse, number, first, end, atlas)
    best = atlas.find(parse.slice(number, first, longer))[:1] if longer > last else ()
    return longer if best and best[0].weight >= KNOWN else last


def _joins(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> bool:
    """Say whether hyphens join the ends of a road: "Kabul-Kandahar highway"."""
    words = parse.sentences[number].words
    roads = wording().roads
    if last >= len(words) or not roads & {words[last].text.lower(), words[last - 1].text.lower()}:
        return False
    cuts = [k for k in range(first, last) if words[k].text in HYPHENS]
    return len(cuts) == 1 and bool(atlas.find(parse.slice(number, first, cuts[0])))


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
    if not cuts and (words[first].text in STATES or _joins(parse, number, first, last, atlas)):
        cuts = [k for k in range(first, last) if words[k].text in HYPHENS]
        last -= words[last - 1].text.lower() in wording().roads
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


def _unheaded(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> int:
    """Return where a name begins after "City of", which tells its kind and is no part of it."""
    words = parse.sentences[number].words
    headed = last - first > 2 and words[first + 1].text == "of"
    if not headed or words[first].text.lower() not in wording().kinds:
        return first
    return first if atlas.find(parse.slice(number, first, last)) else first + 2

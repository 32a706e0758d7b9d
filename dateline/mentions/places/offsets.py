"""The wider wording that a place name is part of: a distance, a road, a capital."""

from collections.abc import Sequence

from msgspec.structs import replace

from dateline.mentions.places.toponym import Toponym
from dateline.mentions.places.wording import wording
from dateline.nouns import Parse, Sentence, Word

FURTHEST = 12
"""Words before a name that are read for what describes it."""

ROAD_ENDS = frozenset(("from", "to", "linking", "connecting", "and", "between", "joining"))

ROAD_WORDS = frozenset((*ROAD_ENDS, ",", "-", "–", "the", "city", "town", "of"))
"""What may stand between the word "road" and the names of its ends."""


def settle_all(parse: Parse, toponyms: Sequence[Toponym]) -> list[Toponym]:
    """Return the names with the wider wording of each; the ends of a road share all of it."""
    settled = [settle(parse, toponym) for toponym in toponyms]
    for index in range(len(settled) - 1, 0, -1):
        one, other = settled[index - 1], settled[index]
        same = one.sentence == other.sentence and one.wide_first == other.wide_first >= 0
        if same and one.offset and other.offset:
            last = max(other.last, other.wide_last)
            settled[index - 1] = replace(one, wide_last=last)
    return settled


def settle(parse: Parse, toponym: Toponym) -> Toponym:
    """Return a name with the wider wording it is part of: "20 km north of", "the capital of"."""
    sentence, known = parse.sentences[toponym.sentence], wording()
    words = sentence.words
    if (road := _along_a_road(sentence, toponym)) is not None:
        return road
    at = _lead(sentence, toponym.first)
    if at < 0:
        return toponym
    low = words[at].text.lower()
    if low in known.throughout and toponym.kind in ("district", "province"):
        return toponym
    if low in known.near:
        return _offset(sentence, toponym, at)
    if low in ("from", "to", "of") and at and _is_distance(sentence, at):
        return _offset(sentence, toponym, at)
    if low == "of" and at:
        noun = words[at - 1].text.lower()
        if noun == "capital":
            return replace(toponym, capital_of=True)
        inside = noun in known.directions and at > 1 and words[at - 2].text.lower() == "the"
        if noun in known.offsets and not inside:
            return _offset(sentence, toponym, at - 1)
    return toponym


def _offset(sentence: Sentence, toponym: Toponym, at: int) -> Toponym:
    return replace(toponym, offset=True, wide_first=_measure(sentence, at))


def _is_distance(sentence: Sentence, at: int) -> bool:
    """Say whether "from", "to" or "of" ends a distance: "15 km from", "close to"."""
    words = sentence.words
    before = words[at - 1]
    if words[at].text.lower() == "to":
        return before.text.lower() in wording().close
    if before.text.lower() == "short":
        return _is_measure(words[at - 2])
    if words[at].text.lower() == "of":
        ago = {word.text.lower() for word in words[max(0, at - 4) : at]}
        return _is_measure(before) and "within" in ago
    if before.text.lower() in ("away", "distance", "drive", "walk"):
        return any(_is_measure(word) for word in words[max(0, at - 4) : at - 1])
    return before.text.lower() == "far" or _is_measure(before)


def _is_measure(word: Word) -> bool:
    """Say whether a word is a length ("km", "15km"), or closes a bracket after one."""
    low = word.text.lower().rstrip(".")
    return low.lstrip("0123456789.,") in wording().measures or low == ")"


def _lead(sentence: Sentence, first: int) -> int:
    """Return the word before a name and before what only describes it ("the town of")."""
    words, kinds, at = sentence.words, wording().kinds, first - 1
    while at >= max(0, first - FURTHEST):
        low = words[at].text.lower()
        noun = words[at - 1].text.lower() if at else ""
        place = kinds.get(noun) not in (None, "site") and noun not in wording().offsets
        if low == "of" and place and noun != "capital":
            at -= 2
        elif words[at].upos in ("DET", "ADJ") and low not in wording().near:
            at -= 1
        else:
            break
    return at


def _along_a_road(sentence: Sentence, toponym: Toponym) -> Toponym | None:
    """Return a name that is one end of a road or stretch: "the highway from A to B", "A-B road"."""
    words, roads = sentence.words, wording().roads
    if words[toponym.first - 1].text in ROAD_ENDS and toponym.first:
        at, proper = toponym.first - 1, ("PROPN", "NUM")
        least = max(0, at - FURTHEST)
        while at > least and (words[at].text.lower() in ROAD_WORDS or words[at].upos in proper):
            at -= 1
        if words[at].text.lower() in roads or _is_stretch(sentence, at + 1):
            start = at if words[at].text.lower() in roads else at + 1
            return replace(toponym, offset=True, wide_first=_measure(sentence, start))
    last = toponym.last
    ends = last + 2 < len(words) and words[last].text in ("-", "–")
    after = last + 2 if ends else last
    if after < len(words) and words[after].text.lower() in roads:
        joined = toponym.first > 1 and words[toponym.first - 1].text in ("-", "–")
        if ends or joined:
            first = toponym.first - (2 if joined else 0)
            return replace(
                toponym,
                kind=None,
                facility=False,
                offset=True,
                wide_first=first,
                wide_last=after + 1,
            )
    return None


def _is_stretch(sentence: Sentence, at: int) -> bool:
    """Say whether "between" tells where, not between whom: it follows no noun but a site's."""
    words = sentence.words
    if words[at].text.lower() != "between" or at == 0:
        return False
    before = words[at - 1]
    if before.upos in ("VERB", "ADV", "ADP") or before.text.lower() in wording().stretches:
        return True
    return before.upos == "NOUN" and wording().kinds.get(before.text.lower()) in ("site", "town")


def _measure(sentence: Sentence, at: int) -> int:
    """Return where "some 20 km (12 miles) north" begins."""
    words, known = sentence.words, wording()
    start = first = at
    while at > max(0, start - FURTHEST):
        word = words[at - 1]
        low = word.text.lower()
        told = word.upos in ("NUM", "DET") or _is_measure(word) or low in known.approximate
        if told or low in known.directions or low in known.close:
            first = at = at - 1
        elif low in ("(", ")", "-", "–", "away", "/"):
            at -= 1
        else:
            break
    return first

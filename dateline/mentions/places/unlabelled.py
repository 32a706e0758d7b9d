"""Place names that the parser missed: shown by the words beside them, or by the report."""

from collections.abc import Iterator
from typing import NamedTuple

from dateline.knowledge.actors import open_shelf
from dateline.knowledge.atlas import Atlas
from dateline.mentions.places.wording import wording
from dateline.nouns import Name, Parse, Sentence

LONGEST = 6
"""More words than this no place name has that only its capitals show."""

LARGE = 50
"""The weight of 100,000 people: a place so large is named in reports from anywhere."""

JOINTS = frozenset(("-", "–", "e", "i", "’", "'"))
"""What may stand between the capitalized words of one name (Sar-e Pol)."""

HYPHENS = frozenset(("-", "–"))
DASHES = frozenset(("-", "--", "–", "—", ":"))
"""What follows the place that a report is sent from."""


class Known(NamedTuple):
    """What the parser's names tell about a report.

    ``names`` are its places, ``countries`` where they lie, ``persons`` the words of full names.
    """

    names: frozenset[str]
    countries: frozenset[str]
    persons: frozenset[str]
    atlas: Atlas


def unlabelled(
    parse: Parse, number: int, covered: set[int], known: Known
) -> Iterator[tuple[int, int]]:
    """Yield the names of a sentence that are places though the parser did not say so."""
    sentence = parse.sentences[number]
    labels = _labels(sentence, known)
    index = 0
    while index < len(sentence.words):
        end = _capital_run(sentence, index, covered)
        last = known_prefix(parse, number, index, end, known.atlas)
        if last > index:
            told = {labels[k] for k in range(index, last) if k in labels}
            fits = not told and _fits(sentence, index, last, known)
            if fits or _shown(sentence, (index, last), "PER" in told, known, covered):
                yield index, last
        elif (
            end > index and labels.get(index) != "PER" and not _people(sentence, index, end, known)
        ):
            named = index not in labels and parse.slice(number, index, end) in known.names
            if named or _kind_beside(sentence, index, end):
                yield index, end
        index = max(last if last > index else end, index + 1)


def _labels(sentence: Sentence, known: Known) -> dict[int, str]:
    """Return the parser's label for each word of a name.

    Some are left open, for towns in odd sentences are often taken for persons: a lone word that is
    nobody's name in this report, and a longer name that the atlas or the report knows as a place.
    """
    return {
        index: name.label
        for name in sentence.names
        if not _is_open(sentence, name, known)
        for index in range(name.first, name.last)
    }


def _is_open(sentence: Sentence, name: Name, known: Known) -> bool:
    """Say whether a name that the parser took for a person or a body may be a place."""
    words = sentence.words[name.first : name.last]
    if len(words) == 1:
        return words[0].text not in known.persons
    text = " ".join(word.text for word in words)
    home = {*known.countries, None}
    return text in known.names or any(spot.country in home for spot in known.atlas.find(text)[:4])


def _fits(sentence: Sentence, first: int, last: int, known: Known) -> bool:
    """Say whether an unmarked name is of a country that the report is about anyhow."""
    name = " ".join(word.text for word in sentence.words[first:last])
    if name in known.names:
        return True
    follows = sentence.words[last] if last < len(sentence.words) else None
    runs_on = follows is not None and follows.upos == "PROPN"
    if (
        name.lower() in wording().common
        or runs_on
        or len(name) < 3
        or sentence.words[first].upos != "PROPN"
    ):
        return False
    if first and sentence.words[first - 1].upos == "PROPN":
        return False
    if open_shelf().find(name) or sentence.words[first].text in known.persons:
        return False
    least = 30 if len(name) > 3 else 45
    return any(
        spot.country in known.countries and spot.weight >= least and spot.level != "country"
        for spot in known.atlas.find(name)[:8]
    )


def _capital_run(sentence: Sentence, index: int, covered: set[int]) -> int:
    """Return where the run of capitalized words that begins here ends."""
    words, end = sentence.words, index
    while end < len(words) and end - index < LONGEST and end not in covered:
        joint = words[end].text in JOINTS and end > index
        if not joint and not _capital(sentence, end):
            break
        end += 1
    while end > index and words[end - 1].text in JOINTS:
        end -= 1
    return end


def _capital(sentence: Sentence, index: int) -> bool:
    word = sentence.words[index]
    return (
        word.text[0].isupper()
        and word.upos in ("PROPN", "NOUN", "ADJ", "X")
        and (index > 0 or word.upos == "PROPN")
    )


def _shown(
    sentence: Sentence, span: tuple[int, int], person: bool, known: Known, covered: set[int]
) -> bool:
    """Say whether the words around a name that the atlas knows make it a place."""
    first, last = span
    if _people(sentence, first, last, known):
        return False
    if _kind_beside(sentence, first, last):
        return True
    if sentence.words[last - 1].text.lower() in wording().common:
        return False
    words = sentence.words
    if _leads_report(sentence, first, last) or _has_people(sentence, last):
        return _likely(sentence, first, last, known)
    if person or first == 0:
        return False
    if open_shelf().find(" ".join(word.text for word in words[first:last])):
        return False
    before = words[first - 1].text.lower()
    if before == "the" and first > 1:
        before = words[first - 2].text.lower()
    after = words[last] if last < len(words) else None
    runs_on = after is not None and after.text[0].isupper() and after.upos == "PROPN"
    if last + 1 in covered and after is not None and after.text == ",":
        return _within_next(sentence, first, last, known.atlas, covered)
    return before in wording().cues and not runs_on and _likely(sentence, first, last, known)


def _leads_report(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether a name in capitals stands before a dash or a colon: "HERAT, Farah -- Troops"."""
    words = sentence.words
    name = words[first:last]
    if not all(word.text.isupper() for word in name) or sum(len(word.text) for word in name) < 4:
        return False
    marks = [word.text for word in words[last : last + 4] if word.upos == "PUNCT"]
    if not marks or last == len(words) or words[last].upos != "PUNCT":
        return False
    return marks[0] in DASHES or (marks[0] == "," and marks[1:2] != [] and marks[1] in DASHES)


def _has_people(sentence: Sentence, last: int) -> bool:
    """Say whether "residents", "man" and the like follow a name: they are of that place."""
    words = sentence.words
    return last < len(words) and words[last].text in wording().dwellers


def _people(sentence: Sentence, first: int, last: int, known: Known) -> bool:
    return is_people(sentence, first, last, known.atlas)


def _within_next(
    sentence: Sentence, first: int, last: int, atlas: Atlas, covered: set[int]
) -> bool:
    """Say whether the atlas has a place of this name within the next one: "Doshi, Baghlan"."""
    end = last + 1
    while end in covered:
        end += 1
    words = sentence.words
    whole = " ".join(word.text for word in words[last + 1 : end])
    part = " ".join(word.text for word in words[first:last])
    areas = [area for area in atlas.find(whole)[:4] if area.level in ("province", "country")]
    return any(atlas.within(spot, area) for spot in atlas.find(part)[:8] for area in areas)


def _likely(sentence: Sentence, first: int, last: int, known: Known) -> bool:
    """Say whether the atlas knows a name in a country of the report, or as a large place."""
    spots = known.atlas.find(" ".join(word.text for word in sentence.words[first:last]))
    return any(spot.country in known.countries or spot.weight >= LARGE for spot in spots[:8])


def _kind_beside(sentence: Sentence, first: int, last: int) -> bool:
    """Say whether "province", "the town of" and the like stand beside a name."""
    words, kinds = sentence.words, wording().kinds
    if last < len(words) and words[last].text in kinds and words[last].upos == "NOUN":
        return kinds[words[last].text] in ("province", "district", "town")
    if first > 1 and words[first - 1].text == "of":
        noun = words[first - 2].text
        if noun[0].isupper() and noun.lower() in wording().offices:
            return False
        return kinds.get(noun.lower()) in ("province", "district", "town")
    return False


def known_prefix(parse: Parse, number: int, first: int, last: int, atlas: Atlas) -> int:
    """Return where the longest place name that begins at ``first`` ends (``first`` if none)."""
    words = parse.sentences[number].words
    for end in range(last, first, -1):
        joined = words[end - 1].text in JOINTS
        hyphen = end + 1 < last and words[end].text in HYPHENS
        cut = hyphen and words[end].start == words[end - 1].end
        if cut and not atlas.find(parse.slice(number, end + 1, last)):
            continue  # "Al-Norsted" is no "Al"
        if not joined and atlas.find(parse.slice(number, first, end)):
            return end
    return first


def is_people(sentence: Sentence, first: int, last: int, atlas: Atlas) -> bool:
    """Say whether a name is an adjective or a people ("Malian") and no country's too ("US")."""
    word = sentence.words[first].text
    rest = [word.text for word in sentence.words[first + 1 : last]]
    if open_shelf().demonym(word) is None or not wording().kinds.keys() >= set(rest):
        return False
    if rest and atlas.find(" ".join([word, *rest])):
        return False
    return not any(spot.level == "country" for spot in atlas.find(word)[:1])

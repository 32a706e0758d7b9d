"""Place names that one report spells this way and another that way."""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from dateline.knowledge.names.words import plain, skeleton

#: Shorter names differ by a letter too often: Kot and Kut, Baraki and Barak.
SHORTEST = 7
#: How much of their letters two spellings with the same consonants share.
LETTERS = 0.5
#: Names of one country that begin alike are compared in pairs, the first so many of them.
MOST = 600


def same_spelling(one: str, other: str) -> bool:
    """Say whether two names of one country are likely spellings of one name.

    >>> same_spelling("Khwaja Ghar", "Khojaghar"), same_spelling("Al-Fashir", "El Fasher")
    (True, True)
    >>> same_spelling("Imam Sahib", "Emam Saheb"), same_spelling("Lashkargah", "Lashkar Gah")
    (True, True)
    >>> same_spelling("Novopavlivka", "Novosofiivka"), same_spelling("Kot", "Kut")
    (False, False)
    """
    bones, others = skeleton(one).replace(" ", ""), skeleton(other).replace(" ", "")
    if bones == others:
        return _letters(one, other) >= LETTERS
    if min(len(plain(one)), len(plain(other))) < SHORTEST or min(len(bones), len(others)) < 4:
        return False
    if Levenshtein.distance(bones, others, score_cutoff=1) > 1:
        return False
    return _letters(one, other) >= 0.75


def _letters(one: str, other: str) -> float:
    letters, theirs = plain(one).replace(" ", ""), plain(other).replace(" ", "")
    return float(Levenshtein.normalized_similarity(letters, theirs))


def _forms(names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return for each (name, country) its consonants, told apart where the vowels are far off."""
    forms: dict[tuple[str, str], str] = {}
    heads: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name, country in sorted(names):
        known = heads[skeleton(name), country]
        near = (k for k, head in enumerate(known) if _letters(name, head) >= LETTERS)
        number = next(near, len(known))
        if number == len(known):
            known.append(name)
        forms[name, country] = skeleton(name) + "~" * number
    return forms


def spellings(names: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return for each (name, country) one form that all its spellings share."""
    forms = _forms(names)
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    first = {form: name for (name, _), form in sorted(forms.items(), reverse=True)}
    for country, form in sorted({(country, form) for (_, country), form in forms.items()}):
        if form:
            alike[country, form[0]].append(form)
    chosen: dict[tuple[str, str], str] = {}
    for (country, _), group in alike.items():
        for one, other in combinations(group[:MOST], 2):
            if same_spelling(first[one], first[other]):
                chosen[country, other] = chosen.get((country, one), one)
    return {
        (name, country): chosen.get((country, form), form)
        for (name, country), form in forms.items()
    }

"""The word lists that names are compared by, and names and words brought into one form."""

import re
import tomllib
import unicodedata
from functools import lru_cache
from pathlib import Path

LANGUAGES = Path(__file__).parents[1] / "languages"

_WORD = re.compile(r"[^\W_]+")
_VOWELS = str.maketrans("", "", "aeiouyh'")
_SPELLINGS = (
    ("sh", "x"),
    ("ch", "x"),
    ("kh", "k"),
    ("ph", "f"),
    ("gh", "g"),
    ("q", "k"),
    ("c", "k"),
)


@lru_cache
def word_list(subject: str, language: str = "en") -> frozenset[str]:
    """Return one of the lists in the language's ``names.toml``."""
    lists = tomllib.loads((LANGUAGES / language / "names.toml").read_text(encoding="utf-8"))
    return frozenset(lists[subject])


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """Return a text in small letters, without accents, points in abbreviations and possessives.

    >>> plain("The U.S. Army's Général")
    'the us army general'
    """
    letters = unicodedata.normalize("NFKD", text)
    bare = "".join(c for c in letters if not unicodedata.combining(c)).casefold()
    bare = re.sub(r"\b(\w)\.(?=\w\b)\.?", r"\1", bare).replace("’", "'")
    return " ".join(_WORD.findall(re.sub(r"'s?\b", "", bare)))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the beginning that the forms of a word share, numbers whole.

    >>> stem("killing") == stem("killed"), stem("1200")
    (True, '1200')
    """
    if word[:1].isdigit():
        return word
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=65536)
def skeleton(name: str) -> str:
    """Return what the spellings of a place's name have in common: its consonants.

    >>> skeleton("El-Fasher") == skeleton("Al Fashir"), skeleton("Umm Kadadah")
    (True, 'm kd')
    >>> skeleton("Mocha"), skeleton("Kot district")
    ('moxa', 'kot')
    """
    words = [word for word in plain(name).split() if word not in word_list("place_words")]
    if len(words) > 1 and words[0] in word_list("place_articles"):
        words = words[1:]
    bones = []
    for word in words or plain(name).split():
        for one, other in _SPELLINGS:
            word = word.replace(one, other)
        bare = re.sub(r"(?<=.)w", "", word.translate(_VOWELS))  # Khwaja, Khoja
        bare = re.sub(r"(.)\1+", r"\1", bare)
        bones.append(bare if len(bare) > 2 or len(words) > 1 else word)
    return " ".join(bone for bone in bones if bone)

"""How place names are spelled, and when two spellings may be of one name."""

import re
from functools import lru_cache

from anyascii import anyascii

_JOINT = re.compile(r"[^a-z0-9]+")
_APOSTROPHE = re.compile(r"['`’‘ʼʻ´ʿʾ\"]")
_DOUBLED = re.compile(r"(.)\1+")

_ARTICLES = "al el ad adh ar as ash at ath az an ed edh er es esh et eth ez en il ul the"
ARTICLES = frozenset(_ARTICLES.split())
"""Arabic articles (assimilated ones too), which English spellings write or leave out."""

LINKS = frozenset(["e", "i", "ye", "yi", "ya", "ul", "u", "wa"])
"""What joins two Persian or Arabic nouns: Sar-e Pol, Sar-i-Pul, Tala wa Barfak."""

SOUNDS = (
    (re.compile(r"(?<=\w\w)[ae]h\b"), "a"),
    (re.compile(r"aa"), "a"),
    (re.compile(r"\bt[ae]ll?\b"), "tal"),
    (re.compile(r"kh|ch(?=r)"), "h"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"dh|th"), "d"),
    (re.compile(r"zh|dj|dzh"), "j"),
    (re.compile(r"tch|tsh"), "ch"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"q|ck|c(?!h)"), "k"),
    (re.compile(r"ou|oo|aw|au|ow|uw"), "u"),
    (re.compile(r"ee|ei|ey|ie|ay|ai"), "i"),
    (re.compile(r"[eyi]+"), "i"),
    (re.compile(r"o"), "u"),
    (re.compile(r"[vw]"), "v"),
    (re.compile(r"h\b"), ""),
)
"""Letters that transliterations use for one sound; applied in this order."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return a name without case, accents, spaces, hyphens and apostrophes.

    >>> fold("Mazār-e Sharīf"), fold("MAZAR-E-SHARIF")
    ('mazaresharif', 'mazaresharif')
    """
    plain = name if name.isascii() else anyascii(name)
    return _JOINT.sub("", plain.lower())


@lru_cache(maxsize=65536)
def sound(name: str) -> str:
    """Return a key that spellings of one spoken name are likely to share.

    >>> sound("Sar-e Pol") == sound("Sar-i-Pul"), sound("Qunduz") == sound("Kondoz")
    (True, True)
    >>> sound("Herat") == sound("Harat")
    False
    """
    plain = _APOSTROPHE.sub("", (name if name.isascii() else anyascii(name)).lower())
    words = [word for word in _JOINT.split(plain) if word]
    kept = [w for k, w in enumerate(words) if w not in LINKS and (k == 0 or w not in ARTICLES)]
    if len(kept) > 1 and kept[0] in ARTICLES:
        kept = kept[1:]
    heard = " ".join(kept or words)
    for pattern, letter in SOUNDS:
        heard = pattern.sub(letter, heard)
    return _DOUBLED.sub(r"\1", heard.replace(" ", ""))

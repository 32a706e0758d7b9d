"""Forms and lemmas by the rules of English spelling, and the words of the field added by hand."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

Lexicon = Mapping[str, Mapping[str, str]]
"""For each word class the lemma of each form, both in lower case."""

_VOWELS = "aeiou"
_WANTS_E = re.compile(
    r"(?:[cvuz]|[dlr]g|[^aeiou]s|[aeiou]s|[bdfgkptz]l|[^aeiou]th"
    r"|(?<![aeiou])[au]t|(?<![aeiou])[aui]d|(?<![aeiou])[iua]r|(?<![aeiou])[aiou]k"
    r"|(?<![aeiou])[ai]g|(?<![aeiou])[aiu]m|(?<![aeiou])[iu]n|(?<![aeiou])[iu]l|(?<![aeiou])[ai]p"
    r"|(?<![aeiou])ib)$"
)
"""Ends of stems that mostly lost an e before -ed and -ing: rac-, raz-, charg-, recaptur-."""
_ONE_SYLLABLE = re.compile(r"^[^aeiou]*[aeiouy][^aeiouwxy]$")
"""Stems of one short syllable with a single last consonant: rap-, mat- (rapp- would be doubled)."""


def regular_lemmas(form: str, tag: str) -> tuple[str, ...]:
    """Return the lemmas that a form's ending allows, the likeliest first; none if it has no ending.

    >>> regular_lemmas("recaptured", "VERB"), regular_lemmas("villagers", "NOUN")
    (('recapture', 'recaptur'), ('villager',))
    """
    if tag == "NOUN" and form.endswith("men") and len(form) > 5:
        return (form[:-2] + "an",)
    if tag == "NOUN" and form.endswith(("ed", "ing")):
        return (form,)  # the wounded, the shelling
    if tag in ("NOUN", "VERB") and form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return tuple(_without_s(form))
    if tag == "VERB" and form.endswith("e"):
        return (form,)
    if tag == "VERB" and form.endswith(("ed", "ing")) and len(form) > 4:
        return tuple(_without_ending(form))
    return ()


def _without_s(form: str) -> Iterator[str]:
    if form.endswith("ies") and len(form) > 4:
        yield form[:-3] + "y"
    if form.endswith(("shes", "ches", "xes", "sses", "zzes", "oes")):
        yield form[:-2]
    yield form[:-1]
    if form.endswith("ves"):
        yield form[:-3] + "f"
        yield form[:-3] + "fe"


def _without_ending(form: str) -> Iterator[str]:
    if form.endswith(("ied", "eed")):
        yield from (form[:-3] + "y", form[:-1]) if form.endswith("ied") else (form[:-1],)
        return
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    if stem[-1:] == stem[-2:-1] and stem[-1] not in _VOWELS:
        plain = stem[-1] in "lsfz"
        yield from (stem, stem[:-1]) if plain else (stem[:-1], stem)
    elif _WANTS_E.search(stem) or _ONE_SYLLABLE.match(stem):
        yield from (stem + "e", stem)
    else:
        yield from (stem, stem + "e")


def read_added(path: Path) -> Lexicon:
    """Return the lexicon of the words that a sheet of inflections adds."""
    sheet = tomllib.loads(path.read_text(encoding="utf-8"))
    verbs: dict[str, str] = {}
    for verb in sheet["verbs"].split():
        verbs |= dict.fromkeys(verb_forms(verb), verb)
    for verb in sheet["doubling"].split():
        verbs |= dict.fromkeys(verb_forms(verb, doubling=True), verb)
    nouns = {plural(noun): noun for noun in sheet["nouns"].split()}
    nouns |= {noun[:-2] + "en": noun for noun in sheet["men"].split()}
    singular = {noun: noun for noun in nouns.values()}
    return {"VERB": verbs | sheet["irregular"], "NOUN": nouns | singular}


def verb_forms(verb: str, *, doubling: bool = False) -> Iterator[str]:
    """Yield the forms of a regular verb.

    >>> list(verb_forms("raze")), list(verb_forms("ram", doubling=True))
    (['raze', 'razes', 'razed', 'razing'], ['ram', 'rams', 'rammed', 'ramming'])
    """
    yield verb
    yield plural(verb)
    stem = verb + verb[-1] if doubling else verb
    if verb.endswith("e"):
        yield verb + "d"
        yield verb + "ing" if verb.endswith("ee") else verb[:-1] + "ing"
    elif verb.endswith("c"):
        yield verb + "ked"
        yield verb + "king"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield verb[:-1] + "ied"
        yield verb + "ing"
    else:
        yield stem + "ed"
        yield stem + "ing"


def plural(word: str) -> str:
    """Return the form in -s.

    >>> [plural(word) for word in ("ambush", "army", "convoy", "raid")]
    ['ambushes', 'armies', 'convoys', 'raids']
    """
    if word.endswith(("s", "sh", "ch", "x", "z")) or word == "veto":
        return word + "es"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + "s"

"""Templates filled from fields: the words themselves stand in the language's ``brief.toml``."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from dateline.knowledge.languages import lexicon
from dateline.nouns import Actor, Number, Place

Slots = Mapping[str, str | None]

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{(\w+)\}")
_STEERING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

MOST = 3
"""Names in a row before the rest are only counted."""


def sheet(name: str) -> dict[str, Any]:
    """Return one table of the sheet of sentences."""
    table = lexicon("brief")[name]
    assert isinstance(table, dict)
    return table


def fill(template: str, slots: Slots) -> str | None:
    """Return a template with its fields, None where one that it needs was not said.

    >>> fill("{actor} took {place}[ from {recipient}]", {"actor": "A", "place": "B"})
    'A took B'
    >>> fill("{actor} took {place}", {"place": "B"}) is None
    True
    """
    kept = _OPTIONAL.sub(lambda found: found[1] if _has(found[1], slots) else "", template)
    return kept.format_map(slots) if _has(kept, slots) else None


def first(templates: Iterable[str], slots: Slots) -> str | None:
    """Return the first of some templates that can be filled."""
    return next((words for one in templates if (words := fill(one, slots))), None)


def _has(template: str, slots: Slots) -> bool:
    return all(slots.get(name) for name in _SLOT.findall(template))


def tidy(words: str) -> str:
    """Return words of a report on one line, without signs that would steer the line around them."""
    kept = _STEERING.sub("", words)
    return " ".join("".join(c if c.isprintable() else " " for c in kept).split())


def sentence(words: str) -> str:
    """Return words as a sentence: a capital in front, a full stop at the end.

    >>> sentence("the army left"), sentence("who? “Nobody.”"), sentence("4 died")
    ('The army left.', 'Who? “Nobody.”', 'Four died.')
    """
    ended = words if words.rstrip("”’\"'").endswith((".", "!", "?")) else f"{words}."
    if ended[0].isdigit() and ended[1:2] == " ":
        ended = sheet("names")["numerals"][int(ended[0])] + ended[1:]
    return ended[:1].upper() + ended[1:]


def called(name: str, *, alone: bool = False) -> str:
    """Return a name as it stands in a sentence; ``alone`` is somebody unnamed, no known body.

    >>> called("army"), called("nurse", alone=True), called("Rwandan troops"), called("al-Shabab")
    ('the army', 'a nurse', 'Rwandan troops', 'al-Shabab')
    >>> called("Mozambican Defense Ministry"), called("Two officials"), called("insurgents")
    ('the Mozambican Defense Ministry', 'two officials', 'insurgents')
    """
    names = sheet("names")
    name = tidy(name)
    words = name.casefold().split()
    if not words:
        return name
    if words[0] in names["small"]:
        name = name[0].lower() + name[1:]
    if words[0] in names["determined"] or words[0].isdigit() or _OF.search(words[0]):
        return name
    many = words[-1] in names["plural"] or (
        words[-1].endswith(("s", "men")) and not words[-1].endswith("ss")
    )
    is_body = words[-1] in names["takes_the"] and words[-1] not in _PEOPLE
    if name.split()[-1].islower() and not many and (name.islower() or alone):
        if is_body or not alone:
            return str(names["the"].format(name=name))
        like_you = f"{words[0]} ".startswith(tuple(names["like_you"]))
        article = "an" if words[0][0] in "aeiou" and not like_you else "a"
        return str(names[article].format(name=name))
    return str(names["the"].format(name=name)) if is_body else name


_OF = re.compile(r"['’]s?$")
_PEOPLE = frozenset(
    {"fighters", "insurgents", "militants", "rebels", "soldiers", "troops", "police"}
)


def listed(names: Sequence[str], most: int = MOST) -> str | None:
    """Return names in a row; None where there are none.

    >>> listed(["A"]), listed(["A", "B", "C"]), listed(["A", "B", "C", "D", "E"])
    ('A', 'A, B and C', 'A, B, C and 2 more')
    """
    forms = sheet("names")
    told = list(dict.fromkeys(names))
    if len(told) > most + 1:
        return str(forms["many"].format(some=", ".join(told[:most]), number=len(told) - most))
    if len(told) < 2:
        return told[0] if told else None
    return str(forms["two"].format(one=", ".join(told[:-1]), other=told[-1]))


def actors(parties: Sequence[Actor], country: str | None = None) -> str | None:
    """Return parties in a row as they stand in a sentence.

    The state of the ``country`` where it happened is called so, as it is no place there.
    """
    names = sheet("names")
    told = []
    for one in filter(lambda one: one.name, parties):
        if one.name == country:
            told.append(str(names["state"].format(name=one.name)))
        else:
            unknown = not one.id and one.kind not in names["bodies"]
            told.append(called(one.name, alone=unknown))
    return listed(told)


def place_words(place: Place | None) -> dict[str, str | None]:
    """Return a place by name and level, alone and after a preposition; its level is never blurred.

    >>> place_words(Place("Nangade", level="district"))["at"]
    'in Nangade district'
    """
    if place is None or not place.name:
        return {"place": None, "at": None}
    forms = sheet("place")
    name = tidy(place.name)
    told = any(word in forms["words"] for word in name.casefold().split())
    level = "town" if told or place.level not in forms else place.level
    words = forms[level].format(name=name)
    at = forms["at_site" if place.level == "site" else "at"].format(place=words)
    return {"place": words, "at": at}


def number_words(low: float | int | None, high: float | int | None) -> str | None:
    """Return a figure with its bounds, None where neither is said.

    >>> number_words(1200, 1200), number_words(17, None), number_words(5, 7)
    ('1,200', 'at least 17', 'between 5 and 7')
    """
    forms = sheet("number")
    slots = {key: _digits(value) for key, value in (("low", low), ("high", high))}
    if low == high:
        return fill(forms["exact"], slots)
    key = "least" if high is None else "most" if low is None else "range"
    return fill(forms[key], slots)


def _digits(value: float | int | None) -> str | None:
    return None if value is None else f"{value:,.10g}" if isinstance(value, float) else f"{value:,}"


def counted(number: Number) -> str | None:
    """Return a share or a force with its unit in words, None where it has no figure."""
    words = number_words(number.low, number.high)
    form = {**sheet("shares"), **sheet("forces")}.get(number.unit)
    return form.format(n=words) if words and form else None

"""The fullest form in which a report names each party."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dateline.knowledge.actors import Shelf, is_acronym, normal
from dateline.mentions.cast.cast import Party
from dateline.nouns import Parse

SPELLED = re.compile(
    r"((?:[A-Z][\w'’.]*)(?:[ -](?:of|for|the|and|in|de|du|des|la|al|[A-Z][\w'’.]*)){1,9})"
    r" [(\[](?:the )?([A-Z][A-Za-z0-9-]{1,9})[)\]]"
)
NAMED = re.compile(
    r"[A-Z][\w'’.]*[a-z](?:[ -](?:(?:of|for|the|and|in|de|du|des|la|al) )*[A-Z][\w'’]*[a-z]){2,9}"
)
SHORT = re.compile(r"\b[A-Z]{3,7}\b")
SMALL = frozenset(["of", "for", "the", "and", "in", "de", "du", "des", "la", "al"])


def spelled_out(parse: Parse) -> dict[str, str]:
    """Return what the report's acronyms stand for, where it says so in brackets or spells it out.

    "the Horn Protection Network (HPN)": HPN is the Horn Protection Network. Without brackets the
    letters must be those of a name that stands somewhere in the report.
    """
    text = parse.letters
    found: dict[str, str] = {}
    for match in SPELLED.finditer(text):
        if (name := _spelling(match[1], match[2])) is not None:
            found.setdefault(normal(match[2]), name)
    shorts = set(SHORT.findall(text)) - {*map(str.upper, found)}
    for match in NAMED.finditer(text):
        for short, name in _spelled_by(match[0], shorts):
            found.setdefault(short, name)
    return found


def _spelled_by(name: str, shorts: set[str]) -> Iterator[tuple[str, str]]:
    """Yield the acronyms that a name is the spelling of, each with the words it stands for."""
    words = name.split()
    for size in range(2, len(words) + 1):
        tail = words[-size:]
        for short in _letters(tail) & shorts:
            yield normal(short), " ".join(tail)


def _spelling(name: str, short: str) -> str | None:
    """Return the last words of a name whose first letters an acronym is made of."""
    words = name.split()
    tails = (words[-size:] for size in range(2, len(words) + 1))
    return next((" ".join(tail) for tail in tails if short.upper() in _letters(tail)), None)


def _letters(words: Sequence[str]) -> set[str]:
    """Return the first letters of words, with those of "of" and the like and without."""
    parts = [part for word in words for part in word.split("-") if part]
    big = "".join(part[0] for part in parts if part not in SMALL)
    return {big.upper(), "".join(part[0] for part in parts).upper()}


def full_names(parse: Parse) -> dict[str, str]:
    """Return the fullest form of each person's name, under every shorter form of it."""
    names = {
        parse.slice(number, name.first, name.last)
        for number, sentence in enumerate(parse.sentences)
        for name in sentence.names
        if name.label == "PER"
    }
    found: dict[str, str] = {}
    longest = sorted(names, key=lambda name: (-len(name.split()), -len(name), name))
    for name in reversed(longest):
        found[normal(name)] = name
    for full in reversed(longest):
        words = normal(full).split()
        for short in (words[-1], words[0], " ".join(words[-2:]), " ".join(words[1:])):
            if len(short) > 2:
                found[short] = full
    return found


class Forms:
    """The forms in which a report names the parties of the shelf."""

    def __init__(self, parties: Iterable[Party], shelf: Shelf) -> None:
        """Count every form that names its party."""
        self._states = shelf.states
        self._forms: dict[str, Counter[str]] = {}
        for party in parties:
            if party.entry is not None and not party.person and party.named:
                self._forms.setdefault(party.key, Counter())[party.name] += 1

    def name(self, party: Party) -> str:
        """Return the fullest form of a party's name; a name of several words stands as it is."""
        entry = party.entry
        if entry is None or party.key != entry.id:
            return party.name
        if party.named and " " in party.name and not entry.is_state:
            return party.name
        forms = self._forms.get(party.key, Counter())
        if entry.is_state:
            plain = {normal(name) for name in self._states[entry.country or ""].names}
            states = [form for form in forms if normal(form) in plain]
            return max(states or forms or [entry.name], key=lambda form: (len(form), form))
        if not entry.id.startswith(f"{(entry.country or '').lower()}-"):
            # a group has one name: the longest form that is used is the fullest
            return max(
                forms or [entry.name], key=lambda form: (form == entry.name, len(form), form)
            )
        if party.named:
            full = [form for form in forms if _initials(form) == normal(party.name)]
            own = [form for form in forms if form == entry.name and is_acronym(party.name)]
            return max(full + own, key=len, default=party.name)
        if entry.name in forms:
            return entry.name
        return max(forms, key=lambda form: (forms[form], len(form), form), default=entry.name)


def _initials(form: str) -> str:
    return "".join(part[0] for part in normal(form).split() if part not in SMALL)

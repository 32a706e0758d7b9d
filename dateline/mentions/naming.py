"""The fullest form in which a report names each party."""

import re
from collections.abc import Iterable

from dateline.knowledge.actors import normal
from dateline.mentions.cast import Party
from dateline.nouns import Parse

SPELLED = re.compile(
    r"((?:[A-Z][\w'’.]*)(?:[ -](?:of|for|the|and|in|de|du|des|la|al|[A-Z][\w'’.]*)){1,9})"
    r" \((?:the )?([A-Z][A-Za-z0-9-]{1,9})\)"
)
SMALL = frozenset(["of", "for", "the", "and", "in", "de", "du", "des", "la", "al"])


def spelled_out(parse: Parse) -> dict[str, str]:
    """Return what the report's acronyms stand for, where it says so in brackets.

    "the Horn Protection Network (HPN)": HPN is the Horn Protection Network.
    """
    found: dict[str, str] = {}
    for match in SPELLED.finditer(parse.text.text):
        words, short = match[1].split(), match[2]
        for size in range(2, len(words) + 1):
            tail = words[-size:]
            parts = [part for word in tail for part in word.split("-") if part]
            initials = "".join(part[0] for part in parts if part not in SMALL).upper()
            if short.upper() in (initials, "".join(part[0] for part in parts).upper()):
                found.setdefault(normal(short), " ".join(tail))
                break
    return found


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


def fullest(parties: Iterable[Party]) -> dict[str, str]:
    """Return for each party of the shelf the best of the forms that the report itself uses."""
    forms: dict[str, set[str]] = {}
    entries = {}
    for party in parties:
        if party.entry is not None and not party.person:
            entries[party.key] = party.entry
            if party.named:
                forms.setdefault(party.key, set()).add(party.name)
    best = {}
    for key, entry in entries.items():
        names = {normal(name) for name in entry.aliases if "government" not in name}
        names.add(normal(entry.name))
        listed = {normal(name) for name in (entry.name, *entry.aliases)}
        if entry.is_state and (plain := [f for f in forms.get(key, ()) if normal(f) in names]):
            forms[key] = set(plain)
        used = sorted(
            forms.get(key, ()), key=lambda form: (normal(form) in listed, len(form), form)
        )
        best[key] = used[-1] if used else entry.name
    return best

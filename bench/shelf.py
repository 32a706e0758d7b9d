"""How many of the actors that annotated texts name does the shelf know, or leave unnamed rightly?

    python -m bench.shelf GOLD …        (folders of gold; the reports are looked for beside them)

A name is right if the shelf gives it an id, or if nobody could give it one: people and things under
common words ("gunmen", "a school"), peoples, persons, offices. What is left is printed: bodies and
places that go by a name of their own, many of them invented.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from dateline.cleaning import clean
from dateline.knowledge.actors import Shelf, normal, open_shelf
from dateline.mentions.actors.words import actor_words
from dateline.nouns import Report
from dateline.parsing import parse

JOINED = re.compile(r"\s*(?:,| and |;|/)\s*")
BRACKETS = re.compile(r" \(.*\)|^[Tt]he ")


def names_in(sheet: dict[str, Any]) -> frozenset[str]:
    """Return every party that a sheet of gold names, those joined by "and" apart."""
    told = {claim[role] for claim in sheet["claims"] for role in ("actor", "recipient")}
    return frozenset(one for name in told if name for one in JOINED.split(name) if one)


def persons_in(path: Path) -> frozenset[str]:
    """Return the persons that a report names, in normal form."""
    parsed = parse(clean(Report(path.name, path.read_text(encoding="utf-8"), "")))
    return frozenset(
        normal(parsed.slice(number, name.first, name.last))
        for number, sentence in enumerate(parsed.sentences)
        for name in sentence.names
        if name.label == "PER"
    )


def is_known(name: str, shelf: Shelf, home: str | None) -> bool:
    """Say whether the shelf has an actor of a name, with or without what stands in brackets."""
    forms = (name, BRACKETS.sub("", name))
    return any(form and shelf.find(form, country=home) is not None for form in forms)


def is_nobodys(name: str, shelf: Shelf, persons: frozenset[str]) -> bool:
    """Say whether a name is that of nobody on a shelf: common words, a people, a person."""
    words = BRACKETS.sub("", name.removeprefix("the ")).split() or [name]
    last = words[-1]
    article = words[0].startswith("al-")  # "al-Qaeda in Iraq"
    if words[0].lower() in ("a", "an") or (words[0][:1].islower() and not article):
        return True  # "gunmen", "governor of Diffa", "residents of Kutul"
    if last[:1].islower() and shelf.body(last) is None:
        return True  # "Afghan refugees", "Damascus airport road", "Turkish defence minister"
    people = len(words) == 1 and (shelf.demonym(last) or normal(last).endswith("ians"))
    own = normal(name)
    person = any(own in one or one in own for one in persons)
    return bool(people) or person or last.lower() in actor_words().offices


def unknown_in(gold: Path) -> Iterator[tuple[str, bool]]:
    """Yield each party of a sheet, and whether it is neither known nor rightly nobody."""
    sheet = yaml.safe_load(gold.read_text(encoding="utf-8"))
    shelf = open_shelf()
    lands = Counter(claim["country"] for claim in sheet["claims"] if claim.get("country"))
    home = lands.most_common(1)[0][0] if lands else None
    persons = persons_in(gold.parents[1] / "reports" / sheet["report"])
    for name in sorted(names_in(sheet)):
        yield name, not (is_known(name, shelf, home) or is_nobodys(name, shelf, persons))


def main() -> int:
    """Print the share of names that are right, folder by folder, and those that are not."""
    for folder in map(Path, sys.argv[1:]):
        found = [one for gold in sorted(folder.glob("*[0-9].yaml")) for one in unknown_in(gold)]
        missing = Counter(name for name, unknown in found if unknown)
        share = 1 - missing.total() / len(found) if found else 0.0
        print(f"{share:.3f} of {len(found)}  {folder}  not known: {', '.join(missing)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Links and prompts that no list of phrases can hold, known by their make-up."""

import re

from dateline.cleaning.furniture.lines import Line
from dateline.cleaning.tables import furniture, plain

LABELLED = re.compile(r"([^:|]{2,40})(?:: | \| )(.{10,160})$")
ANSWER = re.compile(r"[\w.]{1,20}(?: \w+)?: ")
"""Who speaks, in an interview."""
QUOTED = re.compile(r"[\"“”«»]")


def link(line: Line) -> bool:
    """Say whether a line in the body is a label and a headline of another page.

    The label is a section of the site ("Sport: …"), or the words after it are in capitals each.
    """
    match = LABELLED.match(line.text)
    if not match or line.bullet or line.stops or QUOTED.search(match[1]):
        return False
    if plain(match[1]) in _sections():
        return True
    words = [word for word in match[2].split() if len(word) > 3 and word[0].isalpha()]
    titled = sum(word[0].isupper() for word in words)
    return len(match[1].split()) <= 3 and len(words) >= 5 and titled >= 0.8 * len(words)


def exclaims(line: Line) -> bool:
    """Say whether a line is a short call to the reader: nobody is quoted, and it ends in "!"."""
    said = QUOTED.search(line.text) or ANSWER.match(line.text)
    return line.text.endswith("!") and len(line.words) <= 10 and not said


def addresses(line: Line) -> bool:
    """Say whether a sentence below the text speaks to the reader about the site."""
    if QUOTED.search(line.text) or not 4 <= len(line.words) <= 40:
        return False
    said = {word.casefold() for word in line.words}
    words = furniture()["site"]
    ours = said & {"our", "us", "we", "here", "this"}
    return bool(said & {"you", "your"} and ours and said & set(words["words"]))


def _sections() -> frozenset[str]:
    """Return the names of sections that never begin a crosshead."""
    return frozenset(furniture()["site"]["links"])

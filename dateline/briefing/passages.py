"""The passages that a brief cites: the sentence of a report in which a claim is made."""

import re
from collections.abc import Iterable

from dateline.briefing.matter import Matter, voice
from dateline.knowledge.names import word_list
from dateline.nouns import Cited, Claim, Passage, Section, Text

_END = re.compile(r"[.!?…][\"'”’)\]]*\s+(?=[\"'“‘(\[]?[^\Wa-z_])")
_WORD_BEFORE = re.compile(r"(\w+)\W*$")


def passages(matter: Matter, sections: Iterable[Section]) -> tuple[Passage, ...]:
    """Return the passages in the order in which the sections cite them, numbered from one.

    Claims that are made in one sentence are cited by one number.
    """
    cited = dict.fromkeys(
        id_
        for section in sections
        for entry in section.entries
        for line in entry.lines
        for id_ in line.claims
    )
    found: dict[tuple[str, int, str], list[Cited]] = {}
    for id_ in cited:
        claim = matter.claims[id_]
        words, offset = _sentence_of(claim, matter.texts[claim.report])
        key = (claim.report, offset, words)
        found.setdefault(key, []).append(_cited(matter, claim, offset, len(words)))
    return tuple(
        _passage(matter.texts[report], number, words, offset, claims)
        for number, ((report, offset, words), claims) in enumerate(found.items(), start=1)
    )


def _passage(text: Text, number: int, words: str, offset: int, claims: list[Cited]) -> Passage:
    published = text.published.start if text.published else None
    return Passage(
        number, text.report, text.outlet, published, words, offset, tuple(claims), text.url
    )


def _cited(matter: Matter, claim: Claim, offset: int, length: int) -> Cited:
    evidence = claim.evidence
    start, end = evidence.start - offset, evidence.end - offset
    if not 0 <= start < end <= length:
        start, end = 0, length
    return Cited(claim.id, matter.incident_of.get(claim.id), voice(claim.speaker), start, end)


def _sentence_of(claim: Claim, text: Text) -> tuple[str, int]:
    """Return the sentence a claim is made in, and where it begins in the report.

    A claim that came without its place in the text is cited by its own words.
    """
    start, end = claim.evidence.start, claim.evidence.end
    if not 0 <= start < end or text.text[start:end] != claim.evidence.text:
        return claim.evidence.text, 0
    first, last = around(text, start, end)
    return text.text[first:last], first


def around(text: Text, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence around some words begins and ends.

    >>> text = Text("a.txt", "Rain fell. Gen. Okoye left the town at dawn. It was cold.")
    >>> first, last = around(text, 22, 35)
    >>> text.text[first:last]
    'Gen. Okoye left the town at dawn.'
    """
    left, right = _paragraph(text, start, end)
    words = text.text[left:right]
    ends = [found.end() for found in _END.finditer(words) if _ends(words, found.start())]
    first = max((one for one in ends if left + one <= start), default=0)
    last = min((one for one in ends if left + one >= end), default=len(words))
    kept = words[first:last]
    lead = len(kept) - len(kept.lstrip())
    return left + first + lead, left + first + len(kept.rstrip())


def _paragraph(text: Text, start: int, end: int) -> tuple[int, int]:
    for paragraph in text.paragraphs:
        if paragraph.start <= start and end <= paragraph.end:
            return paragraph.start, paragraph.end
    left = text.text.rfind("\n", 0, start) + 1
    right = text.text.find("\n", end)
    return left, len(text.text) if right < 0 else right


def _ends(words: str, at: int) -> bool:
    """Say whether a full stop ends a sentence, rather than an abbreviation or an initial."""
    before = _WORD_BEFORE.search(words[:at])
    word = before[1].casefold() if before else ""
    return words[at] != "." or not (word in word_list("abbreviations") or len(word) == 1)

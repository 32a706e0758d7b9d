"""What every form on the shelf can do, and what they have in common: how a line cites."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple, Protocol

from dateline.knowledge.languages import lexicon
from dateline.nouns import Brief, Entry, Line, Passage


class Paper(Protocol):
    """A form: a module with one verb; its docstring says to a user what it is good for."""

    __doc__: str | None

    def render(self, brief: Brief) -> str:
        """Return a brief in this form."""


class Cite(NamedTuple):
    """Passages whose numbers stand in a row: what is shown, and the first of them."""

    shown: str
    passage: Passage
    more: int


def by_claim(brief: Brief) -> dict[str, Passage]:
    """Return the passage in which each claim that is cited stands."""
    return {cited.claim: passage for passage in brief.passages for cited in passage.claims}


def cites(line: Line, passages: dict[str, Passage]) -> Iterator[Cite]:
    """Yield what a line cites, in order; three and more in a row as one: 7-9."""
    cited = {passages[id_].number: passages[id_] for id_ in line.claims}
    found = [cited[number] for number in sorted(cited)]
    for _, group in groupby(enumerate(found), key=lambda pair: pair[1].number - pair[0]):
        row = [passage for _, passage in group]
        if len(row) > 2:
            yield Cite(f"{row[0].number}–{row[-1].number}", row[0], len(row) - 1)
        else:
            yield from (Cite(str(one.number), one, 0) for one in row)


def headed(entries: Sequence[Entry]) -> Iterator[tuple[str | None, tuple[Entry, ...]]]:
    """Yield entries that follow each other under one heading."""
    for heading, group in groupby(entries, key=lambda entry: entry.heading):
        yield heading, tuple(group)


def written_day(one: date | None) -> str:
    """Return a day in words; one that is not known says so.

    >>> written_day(date(2023, 7, 1)), written_day(None)
    ('1 July 2023', 'date not known')
    """
    words = lexicon("brief")
    if one is None:
        return str(words["paper"]["undated"])
    return f"{one.day} {words['months'][one.month - 1]} {one.year}"


def period(brief: Brief) -> str:
    """Return the days that were asked for."""
    forms = lexicon("brief")["title"]
    ends = {
        key: written_day(day) for key, day in (("first", brief.first), ("last", brief.last)) if day
    }
    key = {("first", "last"): "days", ("first",): "from", ("last",): "until"}.get(
        tuple(ends), "all_days"
    )
    return str(forms[key].format(**ends))


def said_in(passage: Passage) -> str:
    """Return who published a passage, when, and whose words it reports."""
    forms = lexicon("brief")["paper"]
    told = f"{passage.outlet or forms['outlet']}, {written_day(passage.published)}"
    speakers = dict.fromkeys(cited.speaker for cited in passage.claims if cited.speaker)
    names = ", ".join(speakers)
    return f"{told}; {forms['speaker'].format(name=names)}" if names else told


def ids_of(passage: Passage) -> str:
    """Return the report's file and, incident by incident, the claims that are cited."""
    under: dict[str, list[str]] = {}
    for cited in passage.claims:
        under.setdefault(cited.incident or "", []).append(cited.claim)
    rows = (" ".join(filter(None, (incident, *claims))) for incident, claims in under.items())
    return ", ".join((passage.report, *rows))


def stretches(passage: Passage) -> Iterator[tuple[str, bool]]:
    """Yield the words of a passage in stretches, and whether any claim rests on them.

    >>> from dateline.nouns import Cited
    >>> one = Cited("c_1", None, None, 0, 4), Cited("c_2", None, None, 2, 6)
    >>> list(stretches(Passage(1, "a.txt", None, None, "He left.", 0, one)))
    [('He lef', True), ('t.', False)]
    """
    marked = {at for cited in passage.claims for at in range(cited.start, cited.end)}
    for is_marked, group in groupby(range(len(passage.words)), key=marked.__contains__):
        yield "".join(passage.words[at] for at in group), is_marked

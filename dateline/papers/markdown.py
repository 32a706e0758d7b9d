"""Markdown, for an editor or a forge: plain to read, and every citation a link to its passage."""

import re
from collections.abc import Iterator

from dateline.knowledge.languages import lexicon
from dateline.nouns import Brief, Entry, Passage, Section
from dateline.papers.paper import by_claim, cites, headed, ids_of, period, said_in, stretches

_MARKS = re.compile(r"([\\`*_\[\]<>#|~&])")
_CODE = re.compile(r"\b([cik])\\_(\w+)")
_LIST = re.compile(r"^(\d+)([.)])")


def render(brief: Brief) -> str:
    """Return a brief as Markdown."""
    passages = by_claim(brief)
    lines = [f"# {safe(brief.title)}", "", safe(period(brief)), ""]
    for section in brief.sections:
        lines += _section(section, passages)
    words = lexicon("brief")["paper"]
    lines += [f"## {words['passages']}", "", words["passages_about"], ""]
    lines += [_passage(passage) for passage in brief.passages]
    lines += ["", f"## {words['notes']}", "", *(f"- {safe(note)}" for note in brief.notes)]
    return "\n".join(lines) + "\n"


def safe(words: str) -> str:
    """Return words none of which is taken for markup.

    >>> safe("<b> [x](y)"), safe("1. no list")
    ('\\\\<b\\\\> \\\\[x\\\\](y)', '1\\\\. no list')
    """
    flat = " ".join(words.split())
    return _LIST.sub(r"\1\\\2", _MARKS.sub(r"\\\1", flat))


def _section(section: Section, passages: dict[str, Passage]) -> Iterator[str]:
    yield from (f"## {safe(section.title)}", "")
    if not section.entries:
        yield from (safe(section.empty), "")
        return
    yield from (f"*{safe(section.about)}*", "")
    for heading, entries in headed(section.entries):
        if heading:
            yield from (f"### {safe(heading)}", "")
        yield from (_entry(entry, passages) for entry in entries)
        yield ""


def _entry(entry: Entry, passages: dict[str, Passage]) -> str:
    told = []
    for line in entry.lines:
        links = (f"[{cite.shown}](#p{cite.passage.number})" for cite in cites(line, passages))
        told.append(f"{safe(line.words)} ({', '.join(links)})")
    mark = f"**{safe(lexicon('brief')['states'][entry.mark])}** " if entry.mark else ""
    if len(told) > 1 and not entry.mark:
        return "\n".join(f"- {one}" for one in told)
    if len(told) > 2:
        return "\n".join([f"- {mark}{told[0]}", *(f"  - {one}" for one in told[1:])])
    return f"- {mark}{' '.join(told)}"


def _passage(passage: Passage) -> str:
    quote = "".join(_marked(words) if on else _spaced(words) for words, on in stretches(passage))
    ids = _CODE.sub(r"`\1_\2`", safe(ids_of(passage)))
    return (
        f'{passage.number}. <a id="p{passage.number}"></a>{safe(said_in(passage))}: “{quote}” '
        f"({ids})"
    )


def _marked(words: str) -> str:
    """Return words in bold, the spaces around them outside: Markdown wants it so."""
    bare = safe(words)
    lead, trail = (" " if one else "" for one in (words[:1].isspace(), words[-1:].isspace()))
    return f"{lead}**{bare}**{trail}" if bare else " "


def _spaced(words: str) -> str:
    lead, trail = (" " if one else "" for one in (words[:1].isspace(), words[-1:].isspace()))
    return f"{lead}{safe(words)}{trail}" if words.strip() else " "

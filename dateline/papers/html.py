"""HTML: one file for a browser or a printer, without scripts, and it asks for nothing."""

import hashlib
from base64 import b64encode
from html import escape
from pathlib import Path
from string import Template

from dateline.knowledge.languages import lexicon
from dateline.nouns import Brief, Entry, Line, Passage, Section
from dateline.papers.paper import (
    Cite,
    by_claim,
    cites,
    headed,
    ids_of,
    period,
    said_in,
    stretches,
)

HERE = Path(__file__).parent

COMPACT = frozenset({"alone"})
"""Sections whose lines are short phrases and stand in a list beneath each other."""


def render(brief: Brief) -> str:
    """Return a brief as an HTML page; every word of a report is escaped."""
    style = (HERE / "brief.css").read_text(encoding="utf-8")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    words = lexicon("brief")["paper"]
    passages = by_claim(brief)
    return Template((HERE / "brief.html").read_text(encoding="utf-8")).substitute(
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none';"
        " form-action 'none'",
        style=style,
        title=escape(brief.title),
        period=escape(period(brief)),
        contents=_contents(brief),
        sections="\n".join(_section(section, passages) for section in brief.sections),
        passages_title=escape(words["passages"]),
        passages_about=escape(words["passages_about"]),
        passages="\n".join(map(_passage, brief.passages)),
        notes_title=escape(words["notes"]),
        notes="\n".join(f"<li>{escape(note)}</li>" for note in brief.notes),
    )


def _contents(brief: Brief) -> str:
    words = lexicon("brief")["paper"]
    rows = [(one.key, one.title, len(one.entries)) for one in brief.sections]
    rows.append(("passages", words["passages"], len(brief.passages)))
    return "\n".join(
        f'<li><a href="#{key}">{escape(title)}</a> <span class="count">{number}</span></li>'
        for key, title, number in rows
    )


def _section(section: Section, passages: dict[str, Passage]) -> str:
    inside = (
        f'<p class="about">{escape(section.about)}</p>\n{_groups(section, passages)}'
        if section.entries
        else f'<p class="empty">{escape(section.empty)}</p>'
    )
    title = escape(section.title)
    return (
        f'<section id="{section.key}" class="part" aria-labelledby="{section.key}-title">'
        f'<h2 id="{section.key}-title">{title}</h2>\n{inside}</section>'
    )


def _groups(section: Section, passages: dict[str, Passage]) -> str:
    groups = []
    for heading, entries in headed(section.entries):
        head = f"<h3>{escape(heading)}</h3>" if heading else ""
        body = "\n".join(_entry(entry, passages, section.key in COMPACT) for entry in entries)
        plain = "" if heading else " plain"
        groups.append(
            f'<div class="group{plain}">{head}<div class="entries">\n{body}\n</div></div>'
        )
    return "\n".join(groups)


def _entry(entry: Entry, passages: dict[str, Passage], compact: bool) -> str:
    mark = ""
    if entry.mark:
        state = escape(lexicon("brief")["states"][entry.mark])
        mark = f'<span class="mark {escape(entry.mark)}">{state}</span> '
    lines = [_line(line, passages) for line in entry.lines]
    if compact or (len(lines) > 1 and not mark):
        return _list(lines)
    if len(lines) > 2:
        return f'<p class="entry">{mark}{lines[0]}</p>{_list(lines[1:])}'
    return f'<p class="entry">{mark}{" ".join(lines)}</p>'


def _list(lines: list[str]) -> str:
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


def _line(line: Line, passages: dict[str, Passage]) -> str:
    links = ", ".join(_cite(cite) for cite in cites(line, passages))
    return f'<span class="line">{escape(line.words)}<sup>{links}</sup></span>'


def _cite(cite: Cite) -> str:
    more = f" (+{cite.more})" if cite.more else ""
    title = escape(f"{said_in(cite.passage)}: {ids_of(cite.passage)}{more}")
    return f'<a href="#p{cite.passage.number}" title="{title}">{cite.shown}</a>'


def _passage(passage: Passage) -> str:
    quote = "".join(
        f"<mark>{escape(words)}</mark>" if marked else escape(words)
        for words, marked in stretches(passage)
    )
    return (
        f'<li id="p{passage.number}" value="{passage.number}">'
        f'<p class="quote" dir="auto">{quote}</p>'
        f'<p class="from">{_from(passage)}</p></li>'
    )


def _from(passage: Passage) -> str:
    told = escape(said_in(passage))
    if passage.url and passage.url.startswith(("https://", "http://")):
        told = f'<a href="{escape(passage.url)}" rel="noreferrer">{told}</a>'
    return f'<bdi>{told}</bdi> <span class="ids">{escape(ids_of(passage))}</span>'

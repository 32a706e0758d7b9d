"""From a report to its text: prose apart from furniture, and who published it, when."""

import re

from dateline.nouns import Furniture, Paragraph, Report, Text

__all__ = ["clean"]

PROMPT = re.compile(
    r"(?:must read|read more|also read|leave a reply|back to top|story highlights|share|tags?:|by |"
    r"advertis|©|copyright|download the|your email|updated|published|photograph)",
    re.I,
)


def clean(report: Report) -> Text:
    """Return the text of a report: its paragraphs of prose, and what was taken out of it."""
    furniture, paragraphs = [], []
    here = 0
    for line in report.text.split("\n"):
        words = line.strip()
        start = here + line.find(words) if words else here
        here += len(line) + 1
        if not words:
            continue
        end = start + len(words)
        if PROMPT.match(words) and len(words) < 120:
            furniture.append(Furniture(words, start, end, "page furniture"))
        else:
            ends = words[-1] in ".!?”\"'’)…"
            role = (
                "prose" if ends or len(words) > 160 else "crosshead" if paragraphs else "headline"
            )
            paragraphs.append(Paragraph(start, end, role))
    hints = report.hints
    return Text(
        report=report.name,
        text=report.text,
        id=f"r_{report.sha256[:16]}",
        title=hints.title,
        outlet=hints.outlet,
        byline=hints.byline,
        url=hints.url,
        language=hints.language,
        published=hints.published,
        furniture=tuple(furniture),
        sha256=report.sha256,
        doubts=report.doubts,
        paragraphs=tuple(paragraphs),
    )

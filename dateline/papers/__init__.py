"""A brief on paper: a shelf, one file per form, told by the ending of the file to be written."""

from dateline.papers import html, markdown
from dateline.papers.paper import Paper

__all__ = ["PAPERS"]

PAPERS: dict[str, Paper] = {".md": markdown, ".html": html}

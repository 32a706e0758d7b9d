"""The nouns: what travels between the rooms. Frozen, and they know nothing."""

from dateline.nouns.actor import Actor
from dateline.nouns.claim import Claim, Evidence, Modality, Speaker
from dateline.nouns.control import Control
from dateline.nouns.incident import Contradiction, Figure, Incident, Source, Told, Value
from dateline.nouns.judgement import Judgement, Verdict
from dateline.nouns.linked import Linked
from dateline.nouns.number import Number
from dateline.nouns.parse import Name, Parse, Sentence, Word
from dateline.nouns.picture import Picture
from dateline.nouns.place import Place
from dateline.nouns.reading import Reading
from dateline.nouns.report import Hints, Report
from dateline.nouns.span import Span
from dateline.nouns.statement import Statement
from dateline.nouns.text import Copy, Furniture, Paragraph, Published, Text
from dateline.nouns.time import When

__all__ = [
    "Actor",
    "Claim",
    "Contradiction",
    "Control",
    "Copy",
    "Evidence",
    "Figure",
    "Furniture",
    "Hints",
    "Incident",
    "Judgement",
    "Linked",
    "Modality",
    "Name",
    "Number",
    "Paragraph",
    "Parse",
    "Picture",
    "Place",
    "Published",
    "Reading",
    "Report",
    "Sentence",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "Text",
    "Told",
    "Value",
    "Verdict",
    "When",
    "Word",
]

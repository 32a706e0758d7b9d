"""The nouns: what travels between the rooms. Frozen, and they know nothing."""

from dateline.nouns.actor import Actor
from dateline.nouns.brief import Brief, Cited, Entry, Line, Passage, Section
from dateline.nouns.change import Change, Changes, Revision, Turn
from dateline.nouns.claim import Claim, Evidence, Modality, Speaker
from dateline.nouns.control import Control
from dateline.nouns.incident import Contradiction, Figure, Incident, Part, Source, Told, Value
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
from dateline.nouns.text import Copy, Furniture, Paragraph, Published, SharedPassage, Text
from dateline.nouns.time import When
from dateline.nouns.toll import Aside, Cumulative, Point, Toll
from dateline.nouns.total import Total

__all__ = [
    "Actor",
    "Aside",
    "Brief",
    "Change",
    "Changes",
    "Cited",
    "Claim",
    "Contradiction",
    "Control",
    "Copy",
    "Cumulative",
    "Entry",
    "Evidence",
    "Figure",
    "Furniture",
    "Hints",
    "Incident",
    "Judgement",
    "Line",
    "Linked",
    "Modality",
    "Name",
    "Number",
    "Paragraph",
    "Parse",
    "Part",
    "Passage",
    "Picture",
    "Place",
    "Point",
    "Published",
    "Reading",
    "Report",
    "Revision",
    "Section",
    "Sentence",
    "SharedPassage",
    "Source",
    "Span",
    "Speaker",
    "Statement",
    "Text",
    "Told",
    "Toll",
    "Total",
    "Turn",
    "Value",
    "Verdict",
    "When",
    "Word",
]

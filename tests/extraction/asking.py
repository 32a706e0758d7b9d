"""Reading a sentence with one word in brackets, and the claim that rests on that word."""

from datetime import date

from dateline.extraction import extract
from dateline.nouns import Claim, Paragraph, Published, Text
from dateline.parsing import parse

DAY = date(2021, 3, 9)


def claim_on(marked: str, roles: tuple[str, ...] = ()) -> Claim | None:
    """Return the first claim whose trigger the bracketed word lies in."""
    spot = marked.index("[")
    text = marked.replace("[", "").replace("]", "")
    paragraphs, start = [], 0
    for number, line in enumerate(text.split("\n")):
        role = roles[number] if number < len(roles) else "prose"
        paragraphs.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    day = Published(DAY, DAY, "argument")
    read = parse(Text("r", text, published=day, paragraphs=tuple(paragraphs)))
    for claim in extract(read):
        trigger = claim.evidence.trigger
        if trigger is not None and trigger.start <= spot < trigger.end:
            return claim
    return None

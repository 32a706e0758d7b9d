"""What was said: pledges, threats, appeals and the like, in the words of the report."""

from dateline.briefing.days import heading
from dateline.briefing.matter import Matter
from dateline.briefing.wording import actors, first, sentence, sheet, tidy
from dateline.nouns import Entry, Modality, Statement


def statements(matter: Matter) -> tuple[Entry, ...]:
    """Return the acts of speech by day, each with its words."""
    return tuple(_entry(matter, one) for one in matter.picture.statements)


def _entry(matter: Matter, statement: Statement) -> Entry:
    forms, speaker = sheet("statement"), actors(statement.speaker)
    if statement.role and speaker and len(statement.speaker) == 1:
        speaker = str(forms["role"].format(name=speaker, role=tidy(statement.role)))
    slots = {"actor": speaker, "recipient": actors(statement.to)}
    clause = first(sheet("kinds")[statement.kind]["told"], slots) or ""
    if statement.modality is Modality.DENIED:
        clause = str(sheet("modality")["denied"][0].format(clause=clause))
    words = forms["quoted"].format(
        clause=clause,
        outlet=matter.outlet(matter.claims[statement.claim]),
        words=tidy(statement.words),
    )
    claims = [matter.claims[id_] for id_ in statement.claims if id_ in matter.claims]
    return Entry((matter.line(sentence(words), claims),), heading(statement.time))

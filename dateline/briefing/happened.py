"""What happened, day by day; and the few things that most voices tell."""

from collections.abc import Iterator, Sequence

from dateline.briefing.days import heading, when
from dateline.briefing.matter import WIDE, Matter, Voices, in_time
from dateline.briefing.wording import called, fill, number_words, sentence, sheet, tidy
from dateline.nouns import Claim, Entry, Figure, Incident, Line, Modality, Told

MOST = 5
"""Incidents that a brief begins with."""


def is_told_as_done(matter: Matter, incident: Incident) -> bool:
    """Say whether somebody asserts an incident, acts of speech apart."""
    asserted = matter.modality(incident) is Modality.ASSERTED
    return asserted and incident.state != "denied" and not matter.is_speech(incident)


def chronicle(matter: Matter) -> tuple[Entry, ...]:
    """Return what is said to have happened, one entry an incident, by day."""
    told = [one for one in matter.picture.incidents if is_told_as_done(matter, one)]
    return tuple(
        Entry(tuple(_lines(matter, one)), heading(one.time), one.state)
        for one in sorted(told, key=in_time)
    )


def foremost(matter: Matter) -> tuple[Entry, ...]:
    """Return the incidents that most independent voices tell, of a day and a place if any are."""
    told = [one for one in matter.picture.incidents if is_told_as_done(matter, one)]
    ranked = sorted(told, key=lambda i: (-i.independent_sources, -i.reports, i.id))
    sharp = [one for one in ranked if _is_sharp(one)]
    chosen = [one for one in sharp if one.independent_sources > 1] or sharp or ranked
    return tuple(
        Entry((dated(matter, one), *_denial(matter, one)), None, one.state)
        for one in sorted(chosen[:MOST], key=in_time)
    )


def _is_sharp(incident: Incident) -> bool:
    """Say whether it is told when and where, more narrowly than a country."""
    time, place = incident.time, incident.place
    return bool(time and (time.start or time.end) and place and place.level not in WIDE)


def dated(matter: Matter, incident: Incident) -> Line:
    """Return an incident in one sentence with its day, and who says so."""
    day = when(incident.time) or sheet("time")["unsaid"]
    words = matter.sources(incident).say(f"{day}, {matter.clause(incident)}")
    return matter.line(sentence(words), matter.affirming(incident))


def _lines(matter: Matter, incident: Incident) -> Iterator[Line]:
    words = matter.sources(incident).say(matter.clause(incident))
    yield matter.line(sentence(words), matter.affirming(incident))
    for figure in incident.numbers:
        yield from _figure(matter, figure)
    yield from _denial(matter, incident)


def _denial(matter: Matter, incident: Incident) -> Iterator[Line]:
    claims = matter.denying(incident)
    if claims and incident.denied_by:
        form = sheet("voice")["denied"]
        voices = Voices(tuple(map(called, incident.denied_by)), ()).alone()
        yield matter.line(sentence(form.format(voices=voices)), claims)


def _figure(matter: Matter, figure: Figure) -> Iterator[Line]:
    """Yield the figure with who gives it, where it counts people."""
    unit = sheet("units").get(figure.unit)
    claims = matter.counting(figure)
    if unit is None or not claims or not figure.by:
        return
    if len({(told.low, told.high) for told in figure.by}) == 1:
        words = matter.voices(claims).say(_counted(matter, figure))
    else:
        title = str(unit["title"]).lower()
        words = sheet("figures")["differ"].format(title=title, told=who_says(matter, figure))
    yield matter.line(sentence(words), claims)


def _counted(matter: Matter, figure: Figure) -> str:
    """Return a figure on which all agree, as a clause."""
    told, unit = figure.by[0], sheet("units")[figure.unit]
    who = {_whom(matter, figure.unit, one) for one in figure.by}
    number = number_words(told.low, told.high)
    named = next(iter(who)) if len(who) == 1 and told.low != 1 else None
    form = unit["one"] if told.low == told.high == 1 else unit["many"]
    return fill(unit["of"], {"n": number, "who": named}) or str(form.format(n=number))


def who_says(matter: Matter, figure: Figure) -> str:
    """Return each value of a figure with whom it counts and who gives it."""
    form = sheet("figures")["told"]
    values: dict[tuple[str, str | None], list[Claim]] = {}
    for told in figure.by:
        number = number_words(told.low, told.high)
        if number:
            key = (number, _whom(matter, figure.unit, told))
            values.setdefault(key, []).extend(_claims(matter, told.claims))
    rows = (
        fill(form, {"n": number, "who": who, "voice": matter.voices(claims).alone()})
        for (number, who), claims in values.items()
    )
    return ", ".join(filter(None, rows))


def whom(who: str | None) -> str | None:
    """Return whom a figure counts; "bodies" counts nobody who was killed, but those found."""
    if who is None or who.casefold().split()[-1:] == []:
        return None
    words = tidy(who)
    return None if words.casefold().split()[-1] in sheet("names")["not_whom"] else words


def _claims(matter: Matter, ids: Sequence[str]) -> list[Claim]:
    return [matter.claims[id_] for id_ in ids if id_ in matter.claims]


def _whom(matter: Matter, unit: str, told: Told) -> str | None:
    """Return whom a figure counts in the reports' own word, where they all use one."""
    found = {
        whom(number.who)
        for claim in _claims(matter, told.claims)
        for number in claim.numbers
        if number.unit == unit and number.who and (number.low, number.high) == (told.low, told.high)
    }
    return next(iter(found)) if len(found) == 1 else None

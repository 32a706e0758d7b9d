"""What the record holds, told in lines of plain text for a person."""

import textwrap
from collections.abc import Iterable, Mapping, Sequence

from dateline.nouns import Actor, Claim, Control, Figure, Incident, Number, Place, Text, Total, When

WIDTH = 96


def plain(words: str) -> str:
    """Return words on one line, without anything that could steer a terminal.

    >>> plain("took\\nthe \\x1b[31mtown")
    'took the [31mtown'
    """
    return " ".join("".join(c if c.isprintable() else " " * c.isspace() for c in words).split())


def tell_incident(
    incident: Incident,
    claims: Mapping[str, Claim],
    texts: Mapping[str, Text],
    totals: Iterable[Total] = (),
) -> list[str]:
    """Return an incident with its sources, figures, contradictions, totals and claims."""
    lines = [
        f"{incident.id}  {headline(incident)}",
        f"{incident.state}: {some(incident.independent_sources, 'independent source')}"
        f" in {some(incident.reports, 'report')}",
        *section("Sources", (_source(s.name, s.kind, s.party, s.why) for s in incident.sources)),
        *section("Denied by", incident.denied_by),
        *section("Figures", (line for figure in incident.numbers for line in _figure(figure))),
        *section(
            "Where the accounts differ",
            (
                f"{clash.facet}: " + " / ".join(f"{v.value} ({v.by})" for v in clash.values)
                for clash in incident.contradictions
            ),
        ),
        *tell_totals(totals),
        *section("Why these claims are one incident", incident.why),
        "Claims",
    ]
    known = (claims[id_] for id_ in incident.claims if id_ in claims)
    for claim in sorted(known, key=lambda claim: _published(claim, texts)):
        told = tell_claim(claim, texts[claim.report])
        lines += [*(f"  {line}" for line in told), ""]
    return lines[:-1]


def tell_totals(totals: Iterable[Total]) -> list[str]:
    """Return the totals that are said, each with what the record has of it."""
    return section("Totals checked", (line for total in totals for line in _total(total)))


def _total(total: Total) -> Iterable[str]:
    span = f"from {total.since} to {total.on}" if total.since else f"up to {total.on}"
    what = f"{spread(total.low, total.high)} {total.unit} {total.of}"
    who, where = total.who and f"by {total.who}", total.area and f"in {total.area}"
    parts = (what, who, where, span if total.on else None)
    yield f"said: {' '.join(filter(None, parts))}; the record: {total.verdict} ({total.why})"
    if total.places:
        yield f"  on record: {', '.join(total.places)}"
    if total.unsure:
        yield f"  perhaps too: {', '.join(total.unsure)}"
    if total.incidents:
        yield f"  counted from: {', '.join(total.incidents)}"


def tell_claim(claim: Claim, text: Text) -> list[str]:
    """Return a claim: its report, its speaker, its words, what was read from them, and why."""
    published = f", {days(text.published.start, text.published.end)}" if text.published else ""
    if text.published is None or text.published.basis == "inferred":
        published += f"; day of publication {plain(text.basis.get('published', 'not known'))}"
    lines = [
        f"{claim.id}  {headline(claim)}",
        f"in {plain(claim.report)} ({plain(text.outlet or 'outlet not said')}{published})",
        f"{claim.modality.value} by {_speaker(claim)}{', background' * claim.background}",
        *_quote(claim),
        *section("Numbers", map(_number, claim.numbers)),
        *section("Why", (*_place_why(claim.place), *claim.why)),
        *section("Doubts", claim.doubts),
    ]
    if claim.repeats:
        lines.append(f"restates {claim.repeats}")
    return lines


def tell_control(control: Control) -> list[str]:
    """Return a spell of control in two or three lines."""
    return [
        f"{control.id}  {spell_line(control)}",
        control.status,
        *section("Why", filter(None, (control.why,))),
        f"Rests on {some(len(control.incidents), 'incident')}",
    ]


def spell_line(control: Control) -> str:
    """Return who holds what from when to when in one line."""
    where = ", ".join(filter(None, (control.place, control.admin1, control.country)))
    since, until = _when(control.since), _when(control.until)
    holder = f"held by {plain(control.holder)}" if control.holder else "held by neither side"
    spell = f"since {since or 'a day not said'}" + (f" until {until}" if until else "")
    return f"{plain(where)}: {holder}, {spell}"


def _published(claim: Claim, texts: Mapping[str, Text]) -> tuple[str, str, int]:
    """Return by what claims are put in order: the first told first."""
    published = texts[claim.report].published
    return (str(published.start if published else "unknown"), claim.report, claim.evidence.start)


def headline(noun: Claim | Incident) -> str:
    """Return what, who, whom, where and when in one line."""
    who = names(noun.actor)
    whom = names(noun.recipient)
    parts = [noun.event + (f" by {who}" if who else "") + (f" against {whom}" if whom else "")]
    if noun.place and noun.place.name:
        parts.append(_place(noun.place))
    when = _when(noun.time)
    return plain(", ".join([*parts, when or "day not said"]))


def _place(place: Place) -> str:
    inside = ", ".join(filter(None, (place.level, place.admin1, place.country)))
    return f"{place.name}" + (f" ({inside})" if inside else "")


def _place_why(place: Place | None) -> tuple[str, ...]:
    return (f"place: {place.why}",) if place and place.why else ()


def _when(time: When | None) -> str | None:
    if time is None:
        return None
    if time.start is None and time.end is None:
        return f'"{time.text}" (publication date unknown)' if time.text else None
    told = days(time.start, time.end)
    return told + (f' ("{time.text}")' if time.text else "")


def days(start: object, end: object) -> str:
    """Return an interval of days in words; an end that is open is None."""
    if start == end:
        return str(start)
    if start is None:
        return f"by {end}"
    return f"from {start}" if end is None else f"{start} to {end}"


def names(actors: Sequence[Actor], most: int = 3) -> str:
    """Return the names of the first few actors, and how many more there are.

    >>> names((Actor("a"), Actor("b"), Actor("c")), most=2)
    'a, b and 1 more'
    """
    told = ", ".join(actor.name for actor in actors[:most])
    return told if len(actors) <= most else f"{told} and {len(actors) - most} more"


def _speaker(claim: Claim) -> str:
    speaker = claim.speaker
    name = speaker.name or speaker.text or "the outlet itself"
    role = f", {speaker.role}" if speaker.role and speaker.role != name else ""
    manner = f" ({speaker.manner})" if speaker.manner else ""
    via = f" via {', '.join(speaker.via)}" if speaker.via else ""
    return plain(f"{name}{role}{manner}{via}")


def _quote(claim: Claim) -> list[str]:
    evidence = claim.evidence
    words, trigger = evidence.text, evidence.trigger
    if trigger is not None and evidence.start <= trigger.start < trigger.end <= evidence.end:
        first, last = trigger.start - evidence.start, trigger.end - evidence.start
        words = f"{words[:first]}[{words[first:last]}]{words[last:]}"
    quoted = textwrap.wrap(f"“{plain(words)}”", WIDTH - 4)
    return [f"    {line}" for line in quoted]


def _number(number: Number) -> str:
    who = f" ({number.who})" if number.who else ""
    said = f' "{number.text}"' if number.text else ""
    total = ", a total over a period" if number.cumulative else ""
    return f"{spread(number.low, number.high)} {number.unit}{who}{said}{total}"


def _figure(figure: Figure) -> Iterable[str]:
    best = f", best {figure.best}" if figure.best is not None else ""
    yield f"{figure.unit}: {spread(figure.low, figure.high)}{best}"
    for told in figure.by:
        whom = f" {told.who}" if told.who else ""
        yield f"  {spread(told.low, told.high)}{whom} by {told.speaker}: {', '.join(told.claims)}"
    for part in figure.parts:
        yield f"  of {part.who} alone: {spread(part.low, part.high)}"


def spread(low: float | int | None, high: float | int | None) -> str:
    """Return a figure with its bounds in words."""
    if low == high:
        return "not said" if low is None else f"{low}"
    if high is None:
        return f"at least {low}"
    return f"at most {high}" if low is None else f"{low} to {high}"


def _source(name: str, kind: str, party: bool, why: str) -> str:
    return f"{name} ({kind}{', a party' * party}): {why}"


def some(number: int, noun: str) -> str:
    """Return a number of things in words.

    >>> some(1, "incident"), some(2, "incident")
    ('1 incident', '2 incidents')
    """
    return f"{number} {noun}{'' if number == 1 else 's'}"


def wrapped(words: str) -> list[str]:
    """Return words in lines that stand in beneath what they belong to."""
    return textwrap.wrap(
        plain(words),
        WIDTH,
        initial_indent="    ",
        subsequent_indent="      ",
        break_on_hyphens=False,
    )


def section(title: str, lines: Iterable[str]) -> list[str]:
    """Return lines under a title, wrapped; nothing where there are none."""
    told = []
    for line in lines:
        indent = "  " + " " * (len(line) - len(line.lstrip()))
        told += textwrap.wrap(
            plain(line), WIDTH, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  "
        )
    return [title, *told] if told else []

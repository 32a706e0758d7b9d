"""Who holds what: since when, until when, on whose word."""

from collections.abc import Iterator, Sequence

from dateline.briefing.days import bound, day
from dateline.briefing.matter import Matter, Voices
from dateline.briefing.wording import called, fill, place_words, sentence, sheet, tidy
from dateline.nouns import Claim, Control, Entry, Line, Modality, Place, When


def holdings(matter: Matter) -> tuple[Entry, ...]:
    """Return the spells of control: those that last first, then those that ended."""
    spells = sorted(matter.picture.control, key=lambda one: (one.until is not None, *_order(one)))
    found = (Entry(tuple(_lines(matter, one)), _where(one), one.status) for one in spells)
    return tuple(entry for entry in found if entry.lines)


def holding_line(matter: Matter, spell: Control) -> Line | None:
    """Return a spell in one sentence, None where no claim is left that tells of it."""
    claims = _beneath(matter, spell)
    if not claims:
        return None
    slots = {
        "place": place_words(Place(tidy(spell.place), level=spell.level))["place"],
        "holder": called(spell.holder) if spell.holder else None,
        "since": bound("since", spell.since),
        "from": bound("from", spell.since),
        "until": bound("until", spell.until),
        "why": tidy(spell.why) if spell.why else None,
    }
    ended = _beside(matter, spell, "since") if spell.until else []
    if not _is_told(spell, claims):
        claims = [*claims, *_naming(matter, spell, claims)]
    if _is_told(spell, claims):
        clause = fill(_form(spell, "held"), slots) or ""
        words = _word_of(matter, spell).say(clause)
        return matter.line(sentence(words), [*claims, *ended])
    words = fill(_form(spell, "counted"), slots) or ""
    return matter.line(sentence(words), [*claims, *_beside(matter, spell, "until"), *ended])


def _form(spell: Control, kind: str) -> str:
    """Return the template for a spell: one that lasts or one that ended, held or contested."""
    kind = kind if spell.holder else "neither"
    ended = {"held": "ended"}.get(kind, f"{kind}_ended")
    return str(sheet("control")[ended if spell.until else kind])


def _is_told(spell: Control, claims: Sequence[Claim]) -> bool:
    """Say whether a claim names the holder; else the place only fell back to whoever held it."""
    names = {spell.holder, *spell.holder_aliases}
    parties = [party for claim in claims for party in (*claim.actor, *claim.recipient)]
    told = [name for party in parties for name in (party.name, *party.aliases)]
    return spell.holder is None or bool(names & set(told))


def _lines(matter: Matter, spell: Control) -> Iterator[Line]:
    held = holding_line(matter, spell)
    if held is None:
        return
    yield held
    claims = _all_beneath(matter, spell)
    forms = sheet("control")
    status = fill(forms[spell.status], {"why": spell.why}) if spell.status in forms else None
    if status:
        yield matter.line(sentence(status), claims)
    dated = [claim for claim in claims if matter.texts[claim.report].published]
    if spell.until is None and dated:
        newest = max(dated, key=lambda claim: _day(matter, claim))
        published = matter.texts[newest.report].published
        if published:
            words = forms["last"].format(day=day(published.end))
            yield matter.line(sentence(words), [newest])


def _word_of(matter: Matter, spell: Control) -> Voices:
    """Return on whose word it rests that a side holds a place."""
    found = [
        matter.sources(matter.incidents[id_]) for id_ in spell.incidents if id_ in matter.incidents
    ]
    quoted = dict.fromkeys(name for voices in found for name in voices.quoted)
    outlets = dict.fromkeys(name for voices in found for name in voices.outlets)
    return Voices(tuple(quoted), tuple(outlets))


def _all_beneath(matter: Matter, spell: Control) -> list[Claim]:
    told = (matter.incidents[id_] for id_ in spell.incidents if id_ in matter.incidents)
    return [claim for incident in told for claim in matter.told(incident)]


def _beneath(matter: Matter, spell: Control) -> list[Claim]:
    return [c for c in _all_beneath(matter, spell) if c.modality is Modality.ASSERTED]


def _naming(matter: Matter, spell: Control, claims: Sequence[Claim]) -> list[Claim]:
    """Return the nearest claim of the same reports that names who took the place then."""
    for claim in claims:
        near = [
            one
            for one in matter.claims.values()
            if one.report == claim.report and _is_told(spell, [one])
        ]
        if near:
            at = claim.evidence.start
            return [min(near, key=lambda one: (abs(one.evidence.start - at), one.id))]
    return []


def _beside(matter: Matter, spell: Control, end: str) -> Sequence[Claim]:
    """Return the claims of the spell next to this one at its place: after it, or before it."""
    moment = spell.until if end == "since" else spell.since
    beside = (
        one
        for one in matter.picture.control
        if one.id != spell.id
        and (one.place_id, one.place) == (spell.place_id, spell.place)
        and getattr(one, end) == moment
    )
    return [claim for one in beside for claim in _beneath(matter, one)]


def _where(spell: Control) -> str:
    """Return a place with its level and what it lies in."""
    inside = ", ".join(filter(None, (spell.level, spell.admin1)))
    return tidy(spell.place) + (f" ({tidy(inside)})" if inside else "")


def _order(spell: Control) -> tuple[str, str, str]:
    since = spell.since or When()
    return (spell.place.casefold(), str(since.start or since.end or ""), spell.id)


def _day(matter: Matter, claim: Claim) -> tuple[str, str]:
    published = matter.texts[claim.report].published
    return (str(published.end if published else ""), claim.id)

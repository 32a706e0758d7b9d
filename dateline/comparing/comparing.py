"""The door's verb: what changed between two pictures."""

from collections.abc import Collection, Iterable, Mapping

from dateline.comparing.pairing import pair_incidents, pair_spells
from dateline.comparing.values import Values, of_incident, of_spell
from dateline.knowledge.names import plain
from dateline.nouns import (
    Change,
    Changes,
    Claim,
    Control,
    Incident,
    Modality,
    Picture,
    Revision,
    Turn,
)

DOUBTED = frozenset({"disputed", "denied"})


def compare(before: Picture, after: Picture) -> Changes:
    """Return what is new, revised, denied or gone in the later of two pictures.

    The two may be one record on two days, or two records of the same reports.
    """
    old, new = ({text.report for text in picture.texts} for picture in (before, after))
    weighing = _Weighing(before, after)
    return Changes(
        tuple(sorted(weighing.incidents(), key=_day)),
        tuple(sorted(weighing.control(), key=_spot)),
        tuple(sorted(new - old)),
        tuple(sorted(old - new)),
    )


class _Weighing:
    """Two pictures with their claims at hand."""

    def __init__(self, before: Picture, after: Picture) -> None:
        self.before, self.after = before, after
        self.known = {claim.id for claim in before.claims}
        self.claims = {claim.id: claim for one in (before, after) for claim in one.claims}

    def incidents(self) -> Iterable[Change]:
        pairs = pair_incidents(self.before.incidents, self.after.incidents)
        for incident in pairs.new:
            yield self._change(Turn.NEW, incident, incident.claims)
        for was, incident in pairs.parted:
            yield self._change(Turn.PARTED, incident, incident.claims, was=was.id)
        for was, incident in pairs.joined:
            yield self._change(Turn.JOINED, was, was.claims, into=incident.id)
        for incident in pairs.gone:
            yield self._change(Turn.GONE, incident, incident.claims)
        for was, incident in pairs.same:
            revisions = self._revisions(was, incident)
            if revisions:
                new = [claim for claim in incident.claims if claim not in self.known]
                turn = _turn(was, incident)
                yield self._change(turn, incident, new, was=was.id, revisions=revisions)

    def control(self) -> Iterable[Change]:
        for was, now in pair_spells(self.before.control, self.after.control):
            if was is None and now is not None:
                new = self._new(now.incidents) or self._beneath(now.incidents)
                yield self._change(Turn.NEW, now, new)
            elif now is None and was is not None:
                yield self._change(Turn.GONE, was, self._beneath(was.incidents))
            elif was is not None and now is not None:
                revised = _differences(of_spell(was), of_spell(now))
                if revised:
                    new = self._new(self._incidents_at(now))
                    revisions = tuple(Revision(*facet, claims=new) for facet in revised)
                    yield self._change(Turn.REVISED, now, new, was=was.id, revisions=revisions)

    def _change(
        self,
        turn: Turn,
        it: Incident | Control,
        claims: Iterable[str],
        was: str | None = None,
        into: str | None = None,
        revisions: tuple[Revision, ...] = (),
    ) -> Change:
        ids = tuple(sorted(claims))
        reports = {self.claims[id_].report for id_ in ids if id_ in self.claims}
        return Change(turn, it, was, into, revisions, ids, tuple(sorted(reports)))

    def _revisions(self, was: Incident, now: Incident) -> tuple[Revision, ...]:
        new = {id_ for id_ in now.claims if id_ not in self.known}
        return tuple(
            Revision(facet, old, value, tuple(sorted(_bearers(facet, now, new, self.claims))))
            for facet, old, value in _differences(of_incident(was), of_incident(now))
        )

    def _incidents_at(self, spell: Control) -> set[str]:
        """Return what is told of the spell's place: another side's coming ends it."""
        return {
            id_
            for one in self.after.control
            if (one.place_id, one.place, one.country)
            == (spell.place_id, spell.place, spell.country)
            for id_ in one.incidents
        }

    def _beneath(self, incidents: Collection[str]) -> tuple[str, ...]:
        found = (
            id_
            for picture in (self.after, self.before)
            for one in picture.incidents
            if one.id in incidents
            for id_ in one.claims
        )
        return tuple(sorted(set(found)))

    def _new(self, incidents: Collection[str]) -> tuple[str, ...]:
        return tuple(id_ for id_ in self._beneath(incidents) if id_ not in self.known)


def _differences(before: Values, after: Values) -> tuple[tuple[str, str | None, str | None], ...]:
    """Return the facets whose values differ; another spelling of a name is no difference."""
    facets = (*after, *(facet for facet in before if facet not in after))
    values = ((facet, before.get(facet), after.get(facet)) for facet in facets)
    return tuple(row for row in values if plain(row[1] or "") != plain(row[2] or ""))


def _turn(was: Incident, now: Incident) -> Turn:
    """Return whether an incident is only revised, or denied by somebody new."""
    deniers, voices = ({plain(name) for name in names} for names in _voices(was, now))
    if deniers & voices:
        return Turn.RETRACTED
    doubted = now.state in DOUBTED and was.state not in DOUBTED
    if doubted or len(now.denied_by) > len(was.denied_by):
        return Turn.DENIED
    return Turn.REVISED


def _voices(was: Incident, now: Incident) -> tuple[Iterable[str], Iterable[str]]:
    """Return who denies it now and did not, and who said so before."""
    return set(now.denied_by) - set(was.denied_by), [source.name for source in was.sources]


def _bearers(
    facet: str, now: Incident, new: Collection[str], claims: Mapping[str, Claim]
) -> set[str]:
    """Return the new claims that speak of a facet, all new ones where none does alone."""
    match facet:
        case "sources":
            found = {id_ for source in now.sources for id_ in source.claims}
        case "denied_by" | "state":
            found = {id_ for id_ in now.claims if claims[id_].modality is Modality.DENIED}
        case "place" | "time" | "actor" | "recipient":
            found = {id_ for id_ in now.claims if getattr(claims[id_], facet)}
        case "event":
            found = {id_ for id_ in now.claims if claims[id_].event == now.event}
        case unit:
            figures = (figure for figure in now.numbers if figure.unit == unit)
            found = {id_ for figure in figures for told in figure.by for id_ in told.claims}
    return (found & set(new)) or set(new)


def _day(change: Change) -> tuple[str, str]:
    time = change.it.time if isinstance(change.it, Incident) else None
    return (str((time and (time.start or time.end)) or "unknown"), change.it.id)


def _spot(change: Change) -> tuple[str, str, str]:
    spell = change.it
    assert isinstance(spell, Control)
    since = spell.since
    return (spell.place, str((since and (since.start or since.end)) or ""), spell.id)

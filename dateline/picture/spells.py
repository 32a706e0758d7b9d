"""Moves put in order: each spell of control ends where the next begins."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from dateline.knowledge.names import Party, camps, is_described, party, same_party
from dateline.nouns import Actor, When
from dateline.picture.moves import Move

#: Accounts of who holds a place that lie no further apart contradict each other; later ones follow.
_AT_ONE_TIME = timedelta(days=4)
_ORDER = {"takes": 0, "partly": 1, "holds": 2, "leaves": 3}


class Spell(NamedTuple):
    """One side's hold on one place."""

    holder: Actor | None
    party: Party | None
    loser: Actor | None
    since: When | None
    until: When | None
    status: str
    incidents: tuple[str, ...]
    why: str
    day: date

    @property
    def holder_name(self) -> str | None:
        """The holder's name, None where neither side holds the place."""
        return self.holder.name if self.holder else None

    @property
    def aliases(self) -> tuple[str, ...]:
        """The holder's other names."""
        return self.holder.aliases if self.holder else ()


def spells(moves: Sequence[Move]) -> tuple[Spell, ...]:
    """Return the spells of control of one place, in order of time."""
    found: list[Spell] = []
    for move in sorted(moves, key=_in_time):
        if move.kind == "leaves":
            _leave(found, move)
        elif found and found[-1].until is None and _same_holder(found[-1], move):
            found[-1] = _strengthened(found[-1], move)
        elif _only_denied(move):
            found.insert(max(0, len(found) - 1), _spell(move, until=None))
        elif _contradicts(found, move):
            _settle(found, move)
        else:
            _begin(found, move)
    return tuple(found)


def _in_time(move: Move) -> tuple[date, int, int, str]:
    """Return the order of moves; of one day, what more voices say comes first."""
    return move.day, _ORDER[move.kind], -len(move.own + move.others), move.incident


def _same_holder(spell: Spell, move: Move) -> bool:
    if spell.party is None or move.party is None:
        return spell.party is None and move.party is None
    if same_party(spell.party, move.party):
        return True
    if spell.holder is None or move.holder is None:
        return False
    # "The insurgents", "hard-line Islamists": only described, they are the group that is named.
    ones, others = (camps((one,), move.place.country) for one in (spell.holder, move.holder))
    described = is_described(spell.holder) or is_described(move.holder)
    return described and bool(ones) and ones == others


def _only_denied(move: Move) -> bool:
    """Say whether somebody denies it and nobody but the side itself affirms it."""
    return bool(move.deniers) and not move.others and not _both_sides(move)


def _both_sides(move: Move) -> bool:
    """Say whether the denial comes from the other side, so that both claim the place."""
    if move.loser is None or not move.own:
        return False
    other = party(move.loser.name, move.loser.id, move.place.country)
    return any(same_party(party(name, None, move.place.country), other) for name in move.deniers)


def _status(move: Move) -> tuple[str, str]:
    """Return how sure a spell is, and why."""
    if move.kind == "partly":
        return "contested", "the place is held in part, or said to be contested"
    if move.deniers:
        if move.others or _both_sides(move):
            return "contested", f"denied by {', '.join(move.deniers)}"
        return "denied", f"denied by {', '.join(move.deniers)}, affirmed by nobody else"
    if move.others:
        return "confirmed", f"said by {', '.join(move.others[:3])}"
    return "claimed", "only the holder's own side says so"


def _spell(move: Move, until: When | None) -> Spell:
    status, why = _status(move)
    holder, side = (None, None) if move.kind == "partly" else (move.holder, move.party)
    return Spell(
        holder, side, move.loser, move.since, until, status, (move.incident,), why, move.day
    )


def _begin(found: list[Spell], move: Move) -> None:
    """Open a spell and close the one before."""
    if found and found[-1].until is None and found[-1].status != "denied":
        found[-1] = found[-1]._replace(until=move.since)
    found.append(_spell(move, until=None))


def _leave(found: list[Spell], move: Move) -> None:
    """Close the spell of whoever left; if he had taken the place, it goes back."""
    if not found or found[-1].until is not None or not _same_holder(found[-1], move):
        return
    last = found[-1]
    if _same_moment(last.since, move.since):
        return  # which came first is not told
    found[-1] = last._replace(until=move.since, incidents=_with(last, move))
    if last.loser is not None and move.party is not None:
        back = last.loser
        side = party(back.name, back.id, move.place.country)
        if same_party(side, move.party):
            return
        why = f"{last.holder_name} left it again, and {back.name} held it before"
        status = "confirmed" if move.others or move.own else "claimed"
        found.append(
            Spell(back, side, None, move.since, None, status, (move.incident,), why, move.day)
        )


def _with(spell: Spell, move: Move) -> tuple[str, ...]:
    return tuple(sorted({*spell.incidents, move.incident}))


_STRENGTH = {"denied": 0, "claimed": 1, "contested": 2, "confirmed": 3}


def _strengthened(spell: Spell, move: Move) -> Spell:
    """Return a spell with one more account of it."""
    status, why = _status(move)
    better = _STRENGTH[status] > _STRENGTH[spell.status] and spell.status != "contested"
    if status == "contested" and spell.status != "contested":
        better = True
    return spell._replace(
        incidents=_with(spell, move),
        loser=spell.loser or move.loser,
        status=status if better else spell.status,
        why=why if better else spell.why,
    )


def _contradicts(found: Sequence[Spell], move: Move) -> bool:
    """Say whether a state is told that cannot be so beside the spell just begun."""
    if not found or found[-1].until is not None:
        return False
    if move.kind == "takes":
        return _same_moment(found[-1].since, move.since)
    return move.day - found[-1].day <= _AT_ONE_TIME and found[-1].status != "denied"


def _same_moment(one: When | None, other: When | None) -> bool:
    """Say whether two takings are told by the same day at the latest, and no more is said."""
    if one is None or other is None or one.start or other.start:
        return False
    return one.end == other.end


def _settle(found: list[Spell], move: Move) -> None:
    """Weigh two accounts of one time: a third party's word outweighs a side's own."""
    last = found[-1]
    status, why = _status(move)
    if move.kind == "partly":
        found[-1] = last._replace(status="contested", why=why, incidents=_with(last, move))
        return
    if status == "confirmed" and last.status == "claimed":
        found[-1] = last._replace(status="denied", why="others say that it is not so")
        found.append(_spell(move, until=None))
        return
    if status == "claimed" and last.status in ("claimed", "contested"):
        found[-1] = last._replace(status="contested", why="both sides say that they hold it")
    found[-1] = found[-1]._replace(incidents=_with(last, move))

"""What may be asked of two claims that perhaps tell of one happening.

The sentence under each question is the reason that the reader is shown when the answer is yes.
"""

from itertools import product

from dateline.knowledge.names import is_known, same_party, share_party
from dateline.linking.accounts import Account
from dateline.linking.joining.asking import asked_often
from dateline.linking.joining.falls import is_one_fall
from dateline.linking.joining.kinds import ONE_SIDED, kin, state_events
from dateline.linking.joining.places import same_place
from dateline.nouns import Modality

#: Kinds in which both sides act on each other, or that are told from the side of the victims.
MUTUAL = frozenset(["clash", "casualties"])

#: The highest count where only the lowest is told: "at least nine".
NO_MORE_SAID = float("inf")


def same_telling(one: Account, other: Account) -> bool:
    """One claim restates or copies the other."""
    return one.telling == other.telling


def same_kind(one: Account, other: Account) -> bool:
    """Both claims are of the same kind."""
    return one.event == other.event and not one.is_speech


def close_kind(one: Account, other: Account) -> bool:
    """The kinds are regularly told of one happening, as a toll and its attack are."""
    return kin(one.sort, other.sort) == "close" and not (one.is_speech or other.is_speech)


def loose_kind(one: Account, other: Account) -> bool:
    """The kinds may be told of one happening, though seldom."""
    return kin(one.sort, other.sort) == "loose"


def same_days(one: Account, other: Account) -> bool:
    """The claims give the same day or days close together, both narrowly."""
    return _apart(one, other) == 0 and 0 < one.length <= 4 and 0 < other.length <= 4


def leans_alike(one: Account, other: Account) -> bool:
    """A claim without a day of its own most likely means the day of the other."""
    return _apart(one, other) == 0 and (one.leans or other.leans) is not None


def same_span(one: Account, other: Account) -> bool:
    """The claims give the very same weeks or months."""
    return one.length > 4 and (one.start, one.end) == (other.start, other.end)


def day_apart(one: Account, other: Account) -> bool:
    """The times that the claims give lie a day apart, as they do around midnight."""
    return _apart(one, other) == 1


def days_apart(one: Account, other: Account) -> bool:
    """The times that the claims give lie two or three days apart."""
    return _apart(one, other) in (2, 3)


def times_clash(one: Account, other: Account) -> bool:
    """The claims give times that cannot both be right."""
    return (_apart(one, other) or 0) > 3 and not is_one_fall(one, other)


def fell_once(one: Account, other: Account) -> bool:
    """The days given differ, but the place is taken by one side only, and falls to it once."""
    return (_apart(one, other) or 0) > 3 and is_one_fall(one, other)


def one_is_old(one: Account, other: Account) -> bool:
    """One claim is dated well before the report of the other, which gives no date and is news."""
    for dated, undated in ((one, other), (other, one)):
        if dated.is_dated and not undated.is_dated and undated.published is not None:
            return undated.published - dated.day > (45 if one.lasts and other.lasts else 10)
    return False


def told_days_apart(one: Account, other: Account) -> bool:
    """Neither gives a date, and the reports appeared days apart."""
    return 2 < _told_apart(one, other) <= 7


def told_far_apart(one: Account, other: Account) -> bool:
    """Neither gives a date, and the reports appeared more than a week apart."""
    return _told_apart(one, other) > 7


def season_and_day(one: Account, other: Account) -> bool:
    """One claim sums up weeks, the other tells of a day."""
    short, long = sorted((one.length, other.length))
    return long >= 8 and (short <= 4 and (one.is_dated and other.is_dated or long >= 20))


@asked_often
def _share_actors(one: Account, other: Account) -> bool:
    return share_party(one.actors, other.actors)


@asked_often
def _share_recipients(one: Account, other: Account) -> bool:
    return share_party(one.recipients, other.recipients)


def same_actor(one: Account, other: Account) -> bool:
    """Both claims name the same actor."""
    return not one.is_speech and _share_actors(one, other)


def other_actor(one: Account, other: Account) -> bool:
    """The claims name different actors, and neither denies."""
    if not (is_known(one.actors) and is_known(other.actors)):
        return False
    if not MUTUAL.isdisjoint((one.event, other.event)):
        return False
    if _share_actors(one, other) or _denial(one, other):
        return False
    # "The insurgents" may be the group that is named elsewhere.
    (ones, vague), (others, vague2) = one.camps, other.camps
    return not ((vague or vague2) and ones and ones == others)


def same_recipient(one: Account, other: Account) -> bool:
    """Both claims name the same recipient."""
    return _share_recipients(one, other)


def same_sides(one: Account, other: Account) -> bool:
    """Actor and recipient of both claims are the same."""
    return _share_actors(one, other) and _share_recipients(one, other)


def sides_reversed(one: Account, other: Account) -> bool:
    """Who acts in one claim suffers in the other, as in an attack and the answer to it."""
    if one.is_speech or not MUTUAL.isdisjoint((one.event, other.event)) or same_sides(one, other):
        return False
    return share_party(one.actors, other.recipients) or share_party(one.recipients, other.actors)


def other_victims(one: Account, other: Account) -> bool:
    """The claims name different parties as those who suffered."""
    if one.event == "clash" or other.event == "clash" or one.is_speech:
        return False
    if not (is_known(one.recipients) and is_known(other.recipients)):
        return False
    return not _share_recipients(one, other)


def both_sides_lost(one: Account, other: Account) -> bool:
    """One claim is of the losses of both sides, the other of what one side did to others."""
    for toll, deed in ((one, other), (other, one)):
        if toll.event in MUTUAL and deed.event in ONE_SIDED and toll.hits_both:
            return True
    return False


def side_by_side(one: Account, other: Account) -> bool:
    """The clauses stand beside each other in one report."""
    if one.claim.report != other.claim.report or min(one.spot, other.spot) < 0:
        return False
    return abs(one.spot - other.spot) < 250


def same_figure(one: Account, other: Account) -> bool:
    """Both claims give the same count of the same thing."""
    return any(
        unit == unit2 and low == low2 >= 3 and (high == high2 or NO_MORE_SAID in (high, high2))
        for (unit, low, high), (unit2, low2, high2) in product(one.figures, other.figures)
    )


def figures_far_apart(one: Account, other: Account) -> bool:
    """The counts of the same thing are many times apart."""
    for unit, (low, high) in one.largest.items():
        low2, high2 = other.largest.get(unit, (0, 0))
        if min(low, low2) > 0 and (low > 4 * high2 or low2 > 4 * high):
            return True
    return False


def place_and_things(one: Account, other: Account) -> bool:
    """One claim is of captured or destroyed things, the other is not."""
    return one.counts_things != other.counts_things


def series_and_one(one: Account, other: Account) -> bool:
    """One claim counts several happenings of its kind, the other tells of one."""
    return one.is_series != other.is_series


def same_words(one: Account, other: Account) -> bool:
    """The clauses share telling words beyond the names."""
    common = _common_words(one, other)
    return common >= 2 and common >= 0.25 * min(len(one.words), len(other.words))


def much_the_same_words(one: Account, other: Account) -> bool:
    """Half of the words of one clause are in the other."""
    common = _common_words(one, other)
    return common >= 3 and common >= 0.5 * min(len(one.words), len(other.words))


def only_the_place(one: Account, other: Account) -> bool:
    """Two reports tell of different kinds at one place and have nothing else in common."""
    if one.claim.report == other.claim.report or one.event == other.event:
        return False
    if not same_place(one, other) or same_telling(one, other):
        return False
    shared = (same_days, same_actor, same_recipient, same_figure, same_words)
    return not any(asks(one, other) for asks in shared)


def another_one(one: Account, other: Account) -> bool:
    """A clause says that it tells of another happening, a further one of its kind."""
    return (one.is_another or other.is_another) and one.telling != other.telling


def denial(one: Account, other: Account) -> bool:
    """One claim denies what the other asserts."""
    return _denial(one, other) and one.event == other.event


def only_feared(one: Account, other: Account) -> bool:
    """A toll is only feared or awaited, the other claim says what has happened."""
    feared = [a.claim.modality is Modality.POSSIBLE for a in (one, other)]
    toll = one if feared[0] else other
    return feared[0] != feared[1] and toll.event == "casualties"


def speech_same_voice(one: Account, other: Account) -> bool:
    """The same voice speaks to the same effect."""
    return one.is_speech and other.is_speech and same_party(one.voice, other.voice)


def speech_other_voice(one: Account, other: Account) -> bool:
    """The words are of different speakers."""
    return one.is_speech and other.is_speech and not same_party(one.voice, other.voice)


def state_and_happening(one: Account, other: Account) -> bool:
    """One claim tells how something stands, the other what happened."""
    if (one.event in state_events()) == (other.event in state_events()):
        return False
    happening = other if one.event in state_events() else one
    # That a town has not fallen tells how it stands, too.
    return not (happening.lasts and happening.claim.modality is Modality.DENIED)


def foe_holds(one: Account, other: Account) -> bool:
    """One claim says that a side took the place, the other that its foe holds it."""
    taken_and_held = (one.takes and other.holds) or (other.takes and one.holds)
    return taken_and_held and same_place(one, other) and other_actor(one, other)


@asked_often
def _common_words(one: Account, other: Account) -> int:
    return len(one.words & other.words)


@asked_often
def _apart(one: Account, other: Account) -> int | None:
    """Return the days between two times, 0 where they meet, None where one is untold."""
    if one.days is None or other.days is None:
        return None
    return max(0, max(one.days[0], other.days[0]) - min(one.days[1], other.days[1]))


def _told_apart(one: Account, other: Account) -> int:
    """Return the days between two reports that give no day for it, 0 where that is not known."""
    if one.days or other.days or one.published is None or other.published is None:
        return 0
    return abs(one.published - other.published)


def _denial(one: Account, other: Account) -> bool:
    return (one.claim.modality is Modality.DENIED) != (other.claim.modality is Modality.DENIED)

"""A claim with everything that a clue asks of it, worked out once."""

from datetime import date
from itertools import pairwise

from msgspec import Struct

from dateline.knowledge.names import (
    REBELS,
    STATE,
    Party,
    camps,
    counts_equipment,
    is_described,
    is_thing,
    parties,
    party,
    plain,
    skeleton,
    word_list,
)
from dateline.linking.copying.passages import Passage
from dateline.linking.joining.kinds import speech_events
from dateline.linking.once import once
from dateline.nouns import Claim, Modality, Number, Text

OPEN = 7  # days to which a time reaches that is open at one end
WIDE = frozenset({"province", "area", "country"})
SERIES = frozenset(["attacks", "strikes", "raids", "assaults", "clashes", "incidents"])
PARTS = frozenset(
    ["districts", "provinces", "localities", "capitals", "centers", "centres", "towns"]
)


class Account(Struct, frozen=True, dict=True):
    """One claim, the report it stands in, and what both together say.

    ``settles`` says that it tells of a place's fall to the only side that ever takes it.
    """

    claim: Claim
    text: Text | None = None
    telling: str = ""
    form: str = ""
    leans: tuple[int, int] | None = None
    settles: bool = False

    def forget(self) -> None:
        """Let go of what was worked out; it is worked out again when asked for."""
        self.__dict__.clear()

    @once
    def id(self) -> str:
        """The claim's id."""
        return self.claim.id

    @once
    def event(self) -> str:
        """The claim's kind of event."""
        return self.claim.event

    @once
    def sort(self) -> str:
        """The kind as which it is joined: who has not left a town says that it has not fallen."""
        claim = self.claim
        kept = claim.event == "retreat" and claim.modality is Modality.DENIED
        return "kept" if kept else claim.event

    @once
    def is_speech(self) -> bool:
        """What happened is that somebody said something."""
        return self.claim.event in speech_events()

    @once
    def bones(self) -> str:
        """What the spellings of the place's name share, empty where no place is named."""
        place = self.claim.place
        if place is None or not place.name:
            return ""
        return self.form or skeleton(place.name)

    @once
    def country(self) -> str:
        """The country of the place, empty where none is told."""
        return (self.claim.place.country or "") if self.claim.place else ""

    @property
    def is_pinned(self) -> bool:
        """The atlas knows the place."""
        return self.claim.place is not None and self.claim.place.id is not None

    @once
    def is_wide(self) -> bool:
        """The place is a province or a country, where many things happen on one day."""
        place = self.claim.place
        return place is not None and place.level in WIDE

    @once
    def start(self) -> int | None:
        """The first possible day, as a number."""
        time = self.claim.time
        return time.start.toordinal() if time and time.start else None

    @once
    def end(self) -> int | None:
        """The last possible day, as a number."""
        time = self.claim.time
        return time.end.toordinal() if time and time.end else None

    @once
    def is_dated(self) -> bool:
        """The words or their surroundings say when."""
        return self.start is not None or self.end is not None

    @once
    def days(self) -> tuple[int, int] | None:
        """The first and last possible day, stated or leant on, None where there is neither.

        A time that is open at one end is taken to reach a week beyond the end that is known. That
        a town has not fallen is said of every day up to the one told.
        """
        unfallen = self.lasts and self.claim.modality is Modality.DENIED
        if not self.is_dated:
            if self.leans is None or not unfallen:
                return self.leans
            return self.leans[0] - OPEN, self.leans[1]
        start, end = self.start, self.end
        if end is not None and unfallen:
            start = None
        first = start if start is not None else (end or 0) - OPEN
        return first, end if end is not None else (start or 0) + OPEN

    @once
    def published(self) -> int | None:
        """The last day on which the report may have been published."""
        known = self.text.published if self.text else None
        return known.end.toordinal() if known else None

    @once
    def day(self) -> int:
        """The day near which to look for other accounts: stated, else that of the report."""
        stated = self.end if self.end is not None else self.start
        return stated if stated is not None else self.published or date.min.toordinal()

    @once
    def length(self) -> int:
        """How many days the stated time spans, 0 where an end is open."""
        if self.start is None or self.end is None:
            return 0
        return self.end - self.start + 1

    @once
    def actors(self) -> tuple[Party, ...]:
        """Who did it."""
        return parties(self.claim.actor, self.country or None)

    @once
    def recipients(self) -> tuple[Party, ...]:
        """To whom it was done."""
        return parties(self.claim.recipient, self.country or None)

    @once
    def camps(self) -> tuple[frozenset[str], bool]:
        """On which sides those stand who did it, and whether they are only described."""
        actors = self.claim.actor
        return camps(actors, self.country or None), all(map(is_described, actors))

    @once
    def hits_both(self) -> bool:
        """Both sides of the war are among those who suffered."""
        return camps(self.claim.recipient, self.country or None) >= {STATE, REBELS}

    @once
    def voice(self) -> Party:
        """Who says it, or for a speech act whoever speaks in it."""
        speaker = self.claim.speaker
        if speaker.kind == "outlet" or not (speaker.name or speaker.role):
            actor = self.claim.actor[:1]
            if self.is_speech and actor:
                return party(actor[0].name, actor[0].id)
            return party("", None)
        return party(speaker.name or speaker.role or "", speaker.id)

    @once
    def words(self) -> frozenset[str]:
        """What the clause says beyond place and parties."""
        named = set(plain(self.claim.place.name or "").split()) if self.claim.place else set()
        for actor in (*self.claim.actor, *self.claim.recipient):
            named.update(plain(actor.name).split())
        own = Passage(self.claim.evidence.text, 0, 0)
        return frozenset(word for word in own.stems if word not in named and len(word) > 2)

    @once
    def sites(self) -> frozenset[str]:
        """What spots within a town the clause names: a market, a school."""
        words = plain(self.claim.evidence.text).split()
        return frozenset({*words, *(word.removesuffix("s") for word in words)} & word_list("sites"))

    @once
    def is_another(self) -> bool:
        """The clause says that it tells of another happening than the one before."""
        words = plain(self.claim.evidence.text).split()
        if not word_list("elsewhere").isdisjoint(words):
            return True
        return any(
            word in word_list("another") and after in word_list("happening")
            for word, after in pairwise(words)
        )

    @once
    def is_undoing(self) -> bool:
        """The clause tells of a return to what was before: a border reopened, people come back."""
        return not word_list("undoing").isdisjoint(plain(self.claim.evidence.text).split())

    @once
    def is_revised(self) -> bool:
        """The clause says that it corrects what was said before."""
        return not word_list("revising").isdisjoint(plain(self.claim.evidence.text).split())

    @once
    def figures(self) -> tuple[tuple[str, float, float], ...]:
        """The counts that belong to this happening: unit, lowest, highest."""
        return tuple(_bounds(n) for n in self.claim.numbers if not n.cumulative)

    @once
    def largest(self) -> dict[str, tuple[float, float]]:
        """The largest count of each unit: the whole, where parts are told beside it."""
        found: dict[str, tuple[float, float]] = {}
        for unit, low, high in self.figures:
            found[unit] = max(found.get(unit, (0.0, 0.0)), (low, high))
        return found

    @once
    def counts_things(self) -> bool:
        """What was taken or destroyed is a thing, or counted, and is not the place."""
        if self.claim.event == "seizure" and any(map(is_thing, self.claim.recipient)):
            return True
        return self.claim.event in ("seizure", "destruction", "handover") and any(
            counts_equipment(number) and not self._brought(number) for number in self.claim.numbers
        )

    def _brought(self, number: Number) -> bool:
        """Say whether the things were brought along: "entered with some 60 pick-ups"."""
        words = self.claim.evidence.text
        told = number.text or f"{number.low:,}" if number.low is not None else number.text
        before, found, _ = words.partition(told or "\0")
        near = plain(before[-20:]).split()
        return bool(found) and "with" in near and word_list("off").isdisjoint(near)

    @once
    def is_series(self) -> bool:
        """Several happenings of a kind are summed up in it.

        "Three towns fell, A, B and C" is told of A too, and A is one.
        """
        several = SERIES | PARTS if self.is_wide or not self.bones else SERIES
        return any(unit in several and low > 1 for unit, low, _ in self.figures)

    @property
    def lasts(self) -> bool:
        """What happened lasts: who took a town still holds it when nobody gives the day again."""
        return self.sort in ("seizure", "handover", "withdrawal", "siege", "kept")

    @property
    def holds(self) -> bool:
        """It says who holds a place, of which no share is told."""
        is_state = self.event == "control_share" and not self.claim.numbers
        return is_state and self.claim.modality is Modality.ASSERTED

    @property
    def takes(self) -> bool:
        """It says who took a place."""
        is_fall = self.event == "seizure" and not self.counts_things
        return is_fall and self.claim.modality is Modality.ASSERTED

    @property
    def spot(self) -> int:
        """Where in the report the clause stands, -1 where that is not known."""
        return self.claim.evidence.start

    @property
    def is_past(self) -> bool:
        """It is told of as history."""
        return self.claim.background

    @once
    def is_plan(self) -> bool:
        """It has not happened yet."""
        return self.claim.modality is Modality.PLANNED


def _bounds(number: Number) -> tuple[str, float, float]:
    low = number.low if number.low is not None else 0
    high = number.high if number.high is not None else float("inf")
    return number.unit, low, high

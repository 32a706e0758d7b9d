"""From happenings to claims: every facet, with its reason."""

import hashlib
from collections.abc import Iterator
from datetime import timedelta

import msgspec

from dateline.extraction.facets.conditions import conditions_of
from dateline.extraction.facets.evidence import evidence_of
from dateline.extraction.facets.figures import numbers_of
from dateline.extraction.facets.moments import time_of
from dateline.extraction.facets.played import Played, because, reasons, who
from dateline.extraction.facets.roles import actors, party, recipients
from dateline.extraction.facets.spots import SPEECH, Where
from dateline.extraction.facets.struck import unless_denied
from dateline.extraction.folding import VIOLENT, Happening
from dateline.extraction.frames.reading import Reading
from dateline.extraction.modality.judging import modality
from dateline.extraction.modality.signs import Judged
from dateline.extraction.recalling import Recalled, is_bare, recall
from dateline.extraction.role_words import role_words
from dateline.extraction.scene import Scene
from dateline.extraction.speech.attributing import speaker_of
from dateline.extraction.speech.attribution import Attribution
from dateline.nouns import Actor, Claim, Evidence, Modality, Place, Speaker, Text, When

YEAR = timedelta(days=365)


def claims_of(
    scene: Scene,
    happening: Happening,
    places: tuple[Where, ...],
    attributions: tuple[Attribution, ...],
    told: list[Claim],
) -> Iterator[Claim]:
    """Yield the claims of a happening, one for each of its places.

    What the report has told before and only names again is no new claim, unless it adds who did it.
    """
    reading = happening.reading
    first = places[0].mention.of if places[0].mention and places[0].here else None
    recalled = recall(happening, told, first)
    if recalled is None and reading.frame.recalls:
        return
    if recalled is not None:
        if first is None and not recalled.by and not happening.tolls and is_bare(reading):
            return
        happening = happening._replace(event=recalled.event)
    claim = _without_place(scene, happening, recalled, first, attributions, told)
    for where in places:
        placed = msgspec.structs.replace(
            claim,
            id=_id(scene.parse.text, happening, claim.evidence, where),
            place=where.mention.of if where.mention else None,
            place_told=where.here,
            doubts=where.mention.doubts if where.mention else (),
            why=(*claim.why, f"place: {where.why}"),
        )
        yield msgspec.structs.replace(placed, conditions=conditions_of(happening, placed))


def _without_place(
    scene: Scene,
    happening: Happening,
    recalled: Recalled | None,
    first: Place | None,
    attributions: tuple[Attribution, ...],
    told: list[Claim],
) -> Claim:
    """Return what the claims of a happening have in common: all but the place."""
    reading, text, event = happening.reading, scene.parse.text, happening.event
    attribution = speaker_of(attributions, reading.number, reading.trigger, event)
    speech = event in SPEECH
    time, dated = time_of(happening, speech=speech)
    judged = modality(scene.parse, reading.number, reading.trigger, attribution, event)
    judged = judged if speech else _unless_ahead(judged, time, text)
    did = _doers(happening, recalled, first, told) or _whose_words(happening, attribution)
    met = recipients(happening)
    speaker, heard = _speaker(happening, who(did), attribution)
    told_so = _modality(happening, judged.modality)
    return Claim(
        id="",
        report=text.report,
        event=event,
        actor=who(did),
        recipient=who(met),
        time=time,
        numbers=unless_denied(numbers_of(happening), told_so is Modality.DENIED),
        speaker=speaker,
        modality=told_so,
        background=is_background(time, text),
        evidence=evidence_of(reading, happening.tolls, whole=speech),
        why=(
            *happening.why,
            *reasons("actor", did),
            *reasons("recipient", met),
            f"time: {dated}",
            f"speaker: {heard}",
            f"modality: {judged.why}",
        ),
    )


def _doers(
    happening: Happening, recalled: Recalled | None, place: Place | None, told: list[Claim]
) -> tuple[Played, ...]:
    """Return who did it: as the clause says, else as the report said when it told it first."""
    reading = happening.reading
    if recalled is not None and recalled.by:
        blamed = (party(reading, head) for head in recalled.by)
        return because(blamed, "to whom what was told before is laid here")
    found = actors(happening)
    if found or place is None or happening.event not in VIOLENT:
        return found
    same = (
        c
        for c in told
        if c.event == happening.event
        and c.place
        and c.place.name == place.name
        and not _is_before_retaking(reading, c)
    )
    before = next((claim.actor for claim in same if claim.actor), ())
    return because(before, "as the report told it before, at the same place")


def _is_before_retaking(reading: Reading, claim: Claim) -> bool:
    """Say whether a claim tells a place won back, and the reading how it was lost before."""
    trigger = claim.evidence.trigger
    words = trigger.text.lower().split() if trigger else []
    if claim.event != "seizure" or not words or words[0] == reading.word.text.lower():
        return False
    sentence = reading.sentence
    helps = sentence.below(reading.trigger, "aux")
    past = any(sentence.words[k].text.lower() == "had" for k in helps)
    lost = reading.lemma(reading.trigger) in role_words("losing")
    return words[0].startswith("re") and (past or lost)


def _whose_words(happening: Happening, attribution: Attribution | None) -> tuple[Played, ...]:
    """Return who speaks words that are an act by themselves ("they will pay for it", he said)."""
    frame = happening.reading.frame
    if not frame.speech or frame.subject == "actor" or attribution is None:
        return ()
    speaker = attribution.speaker
    if speaker.kind not in ("named", "unnamed") or not speaker.name:
        return ()
    actor = Actor(speaker.name, speaker.id, speaker.aliases, text=speaker.text)
    return because((actor,), "whoever speaks words does what they are")


def _id(text: Text, happening: Happening, evidence: Evidence, where: Where) -> str:
    """Name a claim by its report, event, trigger and place: never by facets or versions."""
    trigger = evidence.trigger
    at = (trigger.start, trigger.end) if trigger else (evidence.start, evidence.end)
    spot = (-1, -1)
    if where.mention is not None:
        spot = (where.mention.sentence, where.mention.head)
    key = f"{text.sha256 or text.report}|{happening.event}|{at}|{spot}"
    return "c_" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _speaker(
    happening: Happening, doers: tuple[Actor, ...], attribution: Attribution | None
) -> tuple[Speaker, str]:
    """Return who says so: of an act of speech whoever speaks, else who is reported as saying it."""
    if attribution is not None and _reports(attribution, happening, doers):
        return attribution.speaker, attribution.why
    if happening.reading.frame.speech and doers:
        actor = doers[0]
        mention = happening.reading.scene.actor_at(
            happening.reading.number, (happening.reading.slots.subject or (-1,))[0]
        )
        via = attribution.speaker.via if attribution else ()
        anonymous = actor.kind == "unidentified" or _nameless(attribution, actor)
        speaker = Speaker(
            kind="unnamed" if anonymous else "named",
            name=actor.name,
            id=actor.id,
            aliases=actor.aliases,
            role=mention.role if mention else None,
            text=actor.text,
            side=mention.side if mention else None,
            anonymous=anonymous,
            cue=happening.reading.word.text,
            manner=happening.reading.word.lemma,
            via=via,
        )
        return speaker, "whoever does it speaks"
    if attribution is None:
        return Speaker(), "nobody is quoted: the report's own voice"
    return attribution.speaker, attribution.why


def _nameless(attribution: Attribution | None, actor: Actor) -> bool:
    """Say whether the words for the one who acts name nobody ("elders begged them")."""
    speaker = attribution.speaker if attribution else None
    return speaker is not None and speaker.anonymous and speaker.text == actor.text


def _reports(attribution: Attribution, happening: Happening, doers: tuple[Actor, ...]) -> bool:
    """Say whether somebody reports the act of another ("the envoy will urge them, it said")."""
    if attribution.cue_word == happening.reading.trigger or not doers:
        return False
    named = attribution.speaker.kind in ("named", "unnamed")
    return named and attribution.speaker.name != doers[0].name


def _modality(happening: Happening, judged: Modality) -> Modality:
    """A pledge is of something still to be done; a speech act itself is made."""
    if happening.event == "pledge":
        return Modality.POSSIBLE if judged is Modality.POSSIBLE else Modality.PLANNED
    return judged


def _unless_ahead(judged: Judged, time: When | None, text: Text) -> Judged:
    """What begins after the report appeared has not happened: "the truce begins on Friday"."""
    if time is None or time.start is None or text.published is None:
        return judged
    ahead = judged.modality is Modality.ASSERTED and time.start > text.published.end
    return Judged(Modality.PLANNED, "it lies after the report") if ahead else judged


def is_background(time: When | None, text: Text) -> bool:
    """Say whether something ended more than 365 days before the report appeared."""
    if time is None or time.end is None or text.published is None:
        return False
    return text.published.start - time.end > YEAR

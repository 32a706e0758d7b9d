"""How many independent voices stand behind an incident, and why they were counted as they were."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from dateline.knowledge.names import Party, party, plain, same_party, share_party, word_list
from dateline.linking.accounts import Account
from dateline.linking.copying.copies import Shared
from dateline.linking.joining.questions import foe_holds
from dateline.linking.joining.unions import Unions
from dateline.linking.telling.offices import spoken_for
from dateline.nouns import Modality, Source, Text


class Voice(NamedTuple):
    """Who stands behind one claim: a body or person, an unnamed one of a report, or an outlet.

    ``family`` is the report's family of copies, ``house`` the outlet or wire that quotes them, or
    that is quoted itself.
    """

    name: str
    kind: str  # body, unnamed or outlet
    party: Party
    family: str = ""
    house: str = ""

    def is_of(self, other: "Voice") -> bool:
        """Say whether two voices are one source."""
        if self.kind != other.kind:
            return _is_officer(self, other) or _is_officer(other, self)
        if self.kind == "unnamed":
            return self.family == other.family and _one_description(self.name, other.name)
        if self.kind == "outlet":
            return plain(self.name) == plain(other.name)
        return plain(self.name) == plain(other.name) or _one_body(self.party, other.party)


def _one_body(one: Party, other: Party) -> bool:
    """Say whether two parties speak with one voice, as the ministries and forces of a state do.

    Bodies of a family that are no state's, two UN agencies say, each know for themselves.
    """
    apart = one.id and other.id and one.id != other.id and not (one.is_state and other.is_state)
    return not apart and same_party(one, other)


def _is_officer(one: Voice, body: Voice) -> bool:
    """Say whether somebody unnamed is an officer of an army that the same report quotes."""
    if one.kind != "unnamed" or body.kind != "body" or one.family != body.family:
        return False
    ranks = word_list("officers")
    return body.party.is_state and not ranks.isdisjoint(plain(one.name).split())


def _one_description(one: str, other: str) -> bool:
    """Say whether one description is the other or part of it: officials, local officials."""
    little = word_list("little")
    ones, others = ({w for w in plain(name).split() if w not in little} for name in (one, other))
    return ones <= others or others <= ones


def families(texts: Mapping[str, Text], pairs: Iterable[Shared]) -> dict[str, str]:
    """Return for each report the name of the family of copies to which it belongs."""
    unions = Unions(texts)
    for pair in pairs:
        unions.join(pair.one, pair.other)
    return {name: unions.find(name) for name in texts}


def origins(texts: Mapping[str, Text], pairs: Iterable[Shared]) -> dict[str, str]:
    """Return for each report whose voice it is where nobody is quoted.

    That is the wire that it credits, else the outlet of the report from which it copied, else its
    own outlet, and where none is known the report itself.
    """
    taken: dict[str, list[str]] = defaultdict(list)
    for pair in pairs:
        if pair.direction == "from":
            taken[pair.one].append(pair.other)
        elif pair.direction == "to":
            taken[pair.other].append(pair.one)
    voices = {}
    for name in texts:
        chain = [texts[one] for one in _up(name, taken, texts)]
        wire = next((one.wires[0] for one in chain if one.wires), None)
        voices[name] = wire or chain[-1].outlet or chain[-1].report
    return voices


def _up(name: str, taken: Mapping[str, Sequence[str]], texts: Mapping[str, Text]) -> list[str]:
    """Return the report, that from which it took, and so on up to the original."""
    chain = [name]
    while above := [one for one in taken.get(chain[-1], ()) if one not in chain]:
        chain.append(min(above, key=lambda one: (_first_day(texts[one]), one)))
    return chain


def _first_day(text: Text) -> int:
    return text.published.start.toordinal() if text.published else 10**7


def voice_of(account: Account, family: str, origin: str, houses: Collection[str] = ()) -> Voice:
    """Return who stands behind one claim; ``houses`` are outlets whose own reports are at hand."""
    speaker = account.claim.speaker
    name = speaker.name or speaker.role or speaker.text
    if speaker.kind in ("outlet", "document") and not speaker.name or not name:
        return Voice(origin, "outlet", party(origin), family)
    if plain(name) in houses:
        return Voice(name, "outlet", party(name), family, plain(name))
    if speaker.anonymous or speaker.kind == "unnamed":
        who = party(speaker.side or name)
        return Voice(speaker.role or name, "unnamed", who, family, plain(origin))
    body = spoken_for(speaker, account.text)
    if body is not None:
        return Voice(name, "body", body, family, plain(origin))
    if speaker.side and not speaker.id:  # a person who speaks for a body
        return Voice(name, "body", party(speaker.side), family, plain(origin))
    return Voice(name, "body", party(name, speaker.id), family, plain(origin))


_RANK = {"body": 0, "unnamed": 1, "outlet": 2}


def voices_of(
    accounts: Sequence[Account], family: Mapping[str, str], origin: Mapping[str, str]
) -> dict[str, Voice]:
    """Return who stands behind each claim; one telling has one voice, the best known one."""
    by_telling: dict[str, list[Voice]] = defaultdict(list)
    reports = {account.claim.report for account in accounts}
    houses = {plain(origin.get(report, report)) for report in reports}
    for account in accounts:
        report = account.claim.report
        home = origin.get(report, report)
        voice = voice_of(account, family.get(report, report), home, houses)
        by_telling[account.telling].append(voice)
    best = {}
    for telling, voices in by_telling.items():
        kind = min((voice.kind for voice in voices), key=_RANK.__getitem__)
        best[telling] = _best_named([voice for voice in voices if voice.kind == kind])
    return {account.id: best[account.telling] for account in accounts}


def one_by_one(voices: Mapping[str, Voice]) -> list[tuple[Voice, list[str]]]:
    """Return the distinct voices, each with the claims behind which it stands."""
    found: list[tuple[Voice, list[str]]] = []
    for identity in sorted(voices):
        for voice, claims in found:
            if voice.is_of(voices[identity]):
                claims.append(identity)
                break
        else:
            found.append((voices[identity], [identity]))
    return [(_best_named([voices[one] for one in claims]), claims) for _, claims in found]


def _best_named(voices: Sequence[Voice]) -> Voice:
    """Return the voice under its most telling name: the body rather than whoever spoke for it."""
    names = Counter(voice.name for voice in voices)

    def rank(voice: Voice) -> tuple[bool, bool, int, int, str]:
        own = party(voice.name)
        is_body = voice.kind != "body" or same_party(own, voice.party)
        return is_body, bool(own.words), names[voice.name], len(voice.name), voice.name

    return max(voices, key=rank)


def denials_of(accounts: Sequence[Account]) -> list[Account]:
    """Return the claims that deny what others of the incident assert (all, if nobody asserts it).

    "They put up no fight" does not deny that the town fell, nor does "nobody was hurt"; "we never
    left" does, and so does the word that the other side holds it.
    """
    asserted = {a.event for a in accounts if a.claim.modality is not Modality.DENIED}
    denied = [a for a in accounts if a.claim.modality is Modality.DENIED]
    return [a for a in denied if not asserted or _denies(a, asserted)] + gainsaying(accounts)


def _denies(account: Account, asserted: Collection[str]) -> bool:
    if account.sort == "kept" and "seizure" in asserted:
        return True
    deaths_alone = set(asserted) <= {"casualties", "killing"}
    return account.event in asserted and (account.event != "casualties" or deaths_alone)


def gainsaying(accounts: Sequence[Account]) -> list[Account]:
    """Return the claims that a place is held by a foe of those who are said to have taken it."""
    takers = [account for account in accounts if account.takes]
    return [a for a in accounts if a.holds and any(foe_holds(taker, a) for taker in takers)]


def denying(accounts: Sequence[Account], voices: Mapping[str, Voice]) -> list[Voice]:
    """Return the voices that say it did not happen."""
    denials = {account.id: voices[account.id] for account in denials_of(accounts)}
    return [voice for voice, _ in one_by_one(denials)]


def _without_echoes(affirmed: Mapping[str, Voice]) -> dict[str, Voice]:
    """Leave out an outlet's own voice where it names somebody for the same happening.

    Headlines, leads and recaps say in the report's voice what its speakers say below; and who
    quotes the agency quotes those whom the agency quotes.
    """
    named = [voice for voice in affirmed.values() if voice.kind != "outlet"]
    families, houses = {voice.family for voice in named}, {voice.house for voice in named}
    return {
        identity: voice
        for identity, voice in affirmed.items()
        if voice.kind != "outlet" or not (voice.family in families or voice.house in houses)
    }


def _without_sums(affirmed: Mapping[str, Voice], by_id: Mapping[str, Account]) -> dict[str, Voice]:
    """Leave out "officials" who give in a report's opening the figure that one gives by name."""
    named: set[tuple[str, str, float]] = set()
    for identity, voice in affirmed.items():
        if voice.kind == "body":
            named.update((voice.family, unit, low) for unit, low, _ in by_id[identity].figures)
    sums = {
        (voice.family, voice.name)
        for identity, voice in affirmed.items()
        if voice.kind == "unnamed"
        and not word_list("sum_up").isdisjoint(plain(voice.name).split())
        and any((voice.family, unit, low) in named for unit, low, _ in by_id[identity].figures)
    }
    return {
        identity: voice
        for identity, voice in affirmed.items()
        if voice.kind != "unnamed" or (voice.family, voice.name) not in sums
    }


def find_sources(
    accounts: Sequence[Account], voices: Mapping[str, Voice], family: Mapping[str, str]
) -> tuple[Source, ...]:
    """Return the independent sources of an incident: who asserts it, each voice once."""
    deniers, denials = denying(accounts, voices), denials_of(accounts)
    affirmed = {
        a.id: voices[a.id]
        for a in accounts
        if a not in denials
        and a.claim.modality in (Modality.ASSERTED, Modality.PLANNED)
        and not any(denier.is_of(voices[a.id]) for denier in deniers)
    }
    by_id = {account.id: account for account in accounts}
    affirmed = _without_sums(_without_echoes(affirmed), by_id)
    rows = []
    for voice, claims in one_by_one(affirmed):
        told = [by_id[identity] for identity in claims]
        kind = "own reporting" if voice.kind == "outlet" else "speaker"
        rows.append(
            Source(voice.name, kind, _is_party(voice, accounts), tuple(claims), _why(voice, told))
        )
    return tuple(sorted(rows, key=lambda source: (source.kind != "speaker", source.name)))


def _is_party(voice: Voice, accounts: Sequence[Account]) -> bool:
    """Say whether the voice belongs to one of the sides of what happened."""
    return any(share_party((voice.party,), (*a.actors, *a.recipients)) for a in accounts)


def _why(voice: Voice, told: Sequence[Account]) -> str:
    """Return in words what was counted together as this one voice."""
    reports = len({account.claim.report for account in told})
    names = {account.claim.speaker.name for account in told} - {None, voice.name}
    if voice.kind == "outlet":
        if reports > 1:
            return f"{reports} reports carry the words of {voice.name}, which count once"
        return "the report says so in its own voice"
    if voice.kind == "unnamed":
        if reports > 1:
            return f"an unnamed description in a report and its copies ({reports} reports)"
        return "an unnamed description in one report"
    if names:
        return f"spoke for one body: {', '.join(sorted(str(name) for name in names))}"
    if reports > 1:
        return f"{reports} reports quote the same voice"
    return "one named voice in one report"

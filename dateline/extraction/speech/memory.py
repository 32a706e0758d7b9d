"""The voices of one report: who was named, who spoke last, whom "he" and "the group" mean."""

from collections import deque

import msgspec

from dateline.extraction.speakers.clauses import after_dateline
from dateline.extraction.speakers.phrases import Cue
from dateline.extraction.speakers.source import Source, core, read_source
from dateline.extraction.speakers.words import speech
from dateline.extraction.speech.attribution import Attribution, why
from dateline.extraction.speech.owners import of_them, owned, subjects_before
from dateline.knowledge.actors import open_shelf
from dateline.mentions import Mention
from dateline.nouns import Actor, Parse, Sentence, Speaker

FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
PERSON = frozenset(("he", "she", "him", "her", "his", "hers"))
BODY = frozenset(("it", "its", "itself"))
POINTING = frozenset(("the", "this", "that", "his", "her", "its", "their", "these", "those"))
SPEAKING = {"thing": "body", "things": "people"}
"""What a noun that no list knows must be, once it speaks."""

MEMORY = 100
"""Voices kept in mind: whoever spoke longer ago is no longer meant by "he"."""

GENERIC = frozenset(("group", "organization", "organisation", "movement", "body", "militia"))


class Voices:
    """Turns cues into attributions and keeps in mind who was spoken of and who has spoken."""

    def __init__(self, parse: Parse, actors: tuple[Mention[Actor], ...]) -> None:
        """Note the report's names, so that a short form finds its fullest one."""
        self.parse = parse
        self.mentions = {(one.sentence, one.head): one for one in actors}
        self.known: deque[tuple[Source, Speaker]] = deque(maxlen=MEMORY)
        self.spoken: dict[tuple[int, int], tuple[Source, Speaker]] = {}
        self.holders: dict[str, dict[str, Speaker]] = {}
        self.full = _fullest(parse)
        self.offices = speech().offices
        self.ranks = speech().ranks
        self.titles = speech().titles

    def attribute(self, number: int, cue: Cue, words: frozenset[int]) -> Attribution:
        """Return what one cue attributes, its source resolved."""
        sentence = self.parse.sentences[number]
        speaker, here = Speaker("unnamed", anonymous=True), tuple[int, ...]()
        if cue.source is not None:
            here = core(sentence, cue.source)
            speaker = self.speaker(number, cue.source, self.via(number, cue))
        if self._is_outlet(speaker) or _is_first_person(speaker):
            # What the outlet itself demands or rejects is its own act, not only its account.
            name = self.parse.text.outlet if cue.act else None
            speaker = Speaker("outlet", name, text=speaker.text)
        speaker = msgspec.structs.replace(
            speaker, cue=sentence.words[cue.word].text, manner=cue.manner
        )
        return Attribution(
            number,
            words - set(here),
            speaker,
            number,
            cue.word,
            here,
            cue.strength,
            cue.why or why(speaker),
            _aside(sentence, cue.word),
        )

    def _is_outlet(self, speaker: Speaker) -> bool:
        outlet = self.parse.text.outlet
        names = {(speaker.name or "").lower(), (speaker.text or "").lower()}
        return bool(outlet) and str(outlet).lower() in names

    def via(self, number: int, cue: Cue) -> tuple[str, ...]:
        """Return the name of the medium that the words after "told" or "by" give."""
        sentence = self.parse.sentences[number]
        words = [k for k in cue.via if sentence.words[k].upos not in ("ADP", "DET", "PUNCT")]
        owners = {k for k in words if sentence.below(k, "case") and k != words[-1]}
        for name in sentence.names:
            if name.first in words and not owners & set(range(name.first, name.last)):
                return (self.parse.slice(number, name.first, name.last),)
        for name in sentence.names:
            if words and name.first == words[-1] + 1:
                # "told the broadcaster Norsted Radio that", whatever the parser makes of the name.
                return (self.parse.slice(number, name.first, name.last),)
        while words and sentence.words[words[0]].upos in ("ADJ", "PART"):
            words.pop(0)
        return (self.parse.slice(number, words[0], words[-1] + 1),) if words else ()

    def speaker(self, number: int, head: int, via: tuple[str, ...] = ()) -> Speaker:
        """Return whom the words around ``head`` name, and remember them as having spoken."""
        source = read_source(self.parse, number, head)
        if source.kind in SPEAKING:
            source = source._replace(kind=SPEAKING[source.kind])
        spot = (number, source.word)
        mention = self.mentions.get((number, source.word))
        identified = (
            mention is not None
            and mention.of.id is not None
            and not source.anonymous
            and source.kind != "pronoun"
        )
        known = None if identified and source.kind != "document" else self._meant(source)
        known = self._owner(number, head, source) or known
        if known is not None:
            source, speaker = known
        else:
            speaker = self._fresh(source)
            if mention is not None and source.kind == "pronoun" and source.head not in FIRST_PERSON:
                speaker = _from_mention(mention, source)
            elif mention is not None and source.kind not in ("document", "pronoun"):
                name = self.full.get(source.name, source.name)
                speaker = _from_mention(mention, source._replace(name=name))
        if via and via[0] != speaker.name:
            speaker = msgspec.structs.replace(speaker, via=via)
        self.known.append((source, speaker))
        self.spoken[spot] = source, speaker
        person = speaker.kind == "named" and not self.offices & set(
            str(speaker.name).lower().split()
        )
        if speaker.role and speaker.name and person:
            for word in self.offices & self._office(speaker.role):
                self.holders.setdefault(word, {})[speaker.name] = speaker
        return speaker

    def notice(self, number: int, quoted: frozenset[int] = frozenset()) -> None:
        """Remember whom a sentence is about: its subject may be "he" or "it" in the next.

        Of what is ``quoted`` only the quoted tell; whoever tells it stays in mind.
        """
        sentence = self.parse.sentences[number]
        for child in sentence.below(sentence.root, "nsubj", "nsubj:pass"):
            head = after_dateline(sentence, child)
            if head is None or head in quoted:
                continue
            source = read_source(self.parse, number, head)
            spoke = self.spoken.get((number, source.word))
            if spoke and sentence.words[sentence.root].lemma.lower() in speech().verbs:
                # Whom the sentence is about comes before whom it only cites in passing.
                self.known.append(spoke)
            if source.kind in ("person", "body", "people") and not spoke:
                self.speaker(number, head)

    def _fresh(self, source: Source) -> Speaker:
        if source.kind == "pronoun":
            if source.head in FIRST_PERSON:
                return Speaker("outlet", text=source.text)
            return Speaker("unnamed", source.text, text=source.text, anonymous=True)
        name = self.full.get(source.name, source.name)
        entry = None if source.anonymous or source.kind != "body" else open_shelf().find(name)
        if entry is not None:
            # A capital that speaks is its government.
            return Speaker(
                "named", entry.name, entry.id, entry.aliases, text=source.text, side=entry.id
            )
        kind = "unnamed" if source.anonymous else "named"
        if source.kind == "document":
            kind = "document"
        return Speaker(kind, name, role=source.role, text=source.text, anonymous=source.anonymous)

    def settled(self, speaker: Speaker) -> Speaker:
        """Return the person who holds an office that the report first names without its holder."""
        if speaker.kind == "outlet" and speaker.name:
            return msgspec.structs.replace(speaker, kind="named")
        if speaker.kind != "named" or speaker.id or not speaker.name:
            return speaker
        office = self._office(speaker.name)
        holders = {
            name: one
            for word in office & self.offices
            for name, one in self.holders.get(word, {}).items()
            if name != speaker.name and _same_office(office, self._office(one.role or ""))
        }
        if len(holders) != 1:
            return speaker
        holder = next(iter(holders.values()))
        return msgspec.structs.replace(speaker, name=holder.name, role=speaker.name)

    def _office(self, words: str) -> set[str]:
        """Return the words of an office, short forms in full, without what only points."""
        plain = words.lower().split()
        return {self.ranks.get(word, word) for word in plain} - POINTING

    def _meant(self, source: Source) -> tuple[Source, Speaker] | None:
        """Return the earlier voice that "he", "the statement" or "the officials" means."""
        if source.kind == "pronoun":
            return self._pronoun(source.head)
        first = source.text.split()[0].lower()
        short = len(source.text.split()) <= 2
        if first not in POINTING or source.role or not (short or source.anonymous):
            return None
        for before, speaker in reversed(self.known):
            role = f"{speaker.role or ''} {before.text}".lower()
            role = " ".join([self.ranks.get(word, word) for word in role.split()])
            if (
                before.head == source.head
                and len(before.text.split()) > 2
                or (short and role and source.head in role.split())
            ):
                return before, speaker
        if short and source.head in self.titles:
            people = (one for one in reversed(self.known) if one[0].kind == "person")
            last = next(people, None)
            return last if last is not None and not last[1].anonymous else None
        if short and (source.kind == "document" or source.head in GENERIC):
            bodies = (one for one in reversed(self.known) if one[0].kind in ("body", "person"))
            return next(bodies, None)
        return None

    def _owner(self, number: int, head: int, source: Source) -> tuple[Source, Speaker] | None:
        """Return the body that "its command" speaks for, the people that "two of them" are of."""
        sentence = self.parse.sentences[number]
        if source.anonymous and of_them(sentence, source):
            some = (one for one in reversed(self.known) if one[0].kind == "people")
            return next(some, None)
        if source.role is not None or owned(sentence, head) is None:
            return None
        for subject in subjects_before(sentence, head):
            body = read_source(self.parse, number, subject)
            if body.kind == "body":
                speaker = self.speaker(number, subject)
                break
        else:
            found = self._pronoun("its")
            if found is None or found[0].kind != "body":
                return None
            body, speaker = found
        role = None if source.kind == "body" else source.head
        return body, msgspec.structs.replace(speaker, text=source.text, role=role, via=())

    def _pronoun(self, word: str) -> tuple[Source, Speaker] | None:
        if word in FIRST_PERSON:
            return None
        for before, speaker in reversed(self.known):
            fits = (
                before.kind == "person"
                if word in PERSON
                else before.kind in ("body", "document")
                if word in BODY
                else before.kind in ("people", "body")
            )
            if fits:
                return before, speaker
        return None


def _aside(sentence: Sentence, cue: int) -> bool:
    """Say whether a word of speech stands in a clause that hangs on a noun or on "as"."""
    path = (cue, *sentence.above(cue))
    as_well = any(sentence.words[k].text.lower() == "as" for k in sentence.below(cue, "mark"))
    return as_well or any(sentence.words[k].deprel in ("acl", "acl:relcl") for k in path)


def _same_office(one: set[str], other: set[str]) -> bool:
    return one <= other or other <= one


def _is_first_person(speaker: Speaker) -> bool:
    return speaker.name is None and (speaker.text or "").lower() in FIRST_PERSON


def _fullest(parse: Parse) -> dict[str, str]:
    """Return for each short form of a name the longest that the report uses."""
    names: dict[str, str] = {}
    for number, sentence in enumerate(parse.sentences):
        for name in sentence.names:
            if name.label == "LOC":
                continue
            full = parse.slice(number, name.first, name.last)
            tails = [full.split()[-1]] if name.label == "PER" else []
            after = sentence.words[name.last : name.last + 3]
            if len(after) == 3 and (after[0].text, after[2].text) == ("(", ")"):
                tails.append(after[1].text)
            for short in (full, *tails):
                if len(full) > len(names.get(short, "")):
                    names[short] = full
    return names


def _from_mention(mention: Mention[Actor], source: Source) -> Speaker:
    """Return the speaker as the report's actors have it; a person keeps his own name."""
    actor = mention.of
    # What the shelf knows is no person's name, whatever the parser took it for.
    words = {source.name, source.text}
    shelved = actor.id is not None and source.role is None and actor.text in words
    own = (source.kind == "person" and not shelved) or source.anonymous or source.beside
    return Speaker(
        "unnamed" if source.anonymous else "named",
        source.name if own else actor.name,
        id=None if own else actor.id,
        aliases=() if own else actor.aliases,
        role=source.role or (mention.role if mention.role != source.name else None),
        text=source.text,
        side=mention.side or actor.id,
        anonymous=source.anonymous,
    )

"""The voices of one report: who was named, who spoke last, whom "he" and "the group" mean."""

from dateline.extraction.attribution import Attribution
from dateline.extraction.speakers_cues import Cue
from dateline.extraction.speakers_source import Source, core, read_source
from dateline.mentions.mention import Mention
from dateline.nouns import Actor, Parse, Speaker

FIRST_PERSON = frozenset(["i", "we", "me", "us", "my", "our"])
PERSON = frozenset(["he", "she", "him", "her", "his"])
BODY = frozenset(["it", "its", "itself"])


class Voices:
    """Turns cues into attributions and keeps in mind who has spoken."""

    def __init__(self, parse: Parse, actors: tuple[Mention[Actor], ...]) -> None:
        """Note the report's names, so that a short form finds its fullest one."""
        self.parse = parse
        self.mentions = {
            (one.sentence, k): one for one in actors for k in range(one.first, one.last)
        }
        self.spoken: list[tuple[Source, Speaker]] = []
        self.full = _fullest(parse)

    def attribute(self, number: int, cue: Cue, words: frozenset[int]) -> Attribution:
        """Return what one cue attributes, its source resolved."""
        speaker = Speaker("unnamed", anonymous=True)
        here: tuple[int, ...] = ()
        if cue.source is not None:
            here = core(self.parse.sentences[number], cue.source)
            speaker = self.speaker(number, cue.source)
        cue_text = self.parse.sentences[number].words[cue.word].text if cue.word >= 0 else None
        via = self.via(number, cue)
        speaker = _with(speaker, cue_text, cue.manner, via)
        return Attribution(
            number, words - set(here), speaker, number, cue.word, here, cue.strength, cue.why
        )

    def via(self, number: int, cue: Cue) -> tuple[str, ...]:
        """Return the name of the medium that the words after "told" or "by" give."""
        if not cue.via:
            return ()
        sentence = self.parse.sentences[number]
        for name in sentence.names:
            if name.first in cue.via:
                return (self.parse.slice(number, name.first, name.last),)
        words = [k for k in cue.via if sentence.words[k].upos not in ("ADP", "DET", "PUNCT")]
        return (self.parse.slice(number, words[0], words[-1] + 1),) if words else ()

    def speaker(self, number: int, head: int) -> Speaker:
        """Return whom the words around ``head`` name, and remember them as having spoken."""
        source = read_source(self.parse, number, head)
        if source.kind == "pronoun":
            return self._pronoun(source)
        mention = self.mentions.get((number, head))
        speaker = _from_mention(mention, source) if mention else None
        if speaker is None:
            speaker = self._again(source) or self._fresh(source)
        self.spoken.append((source, speaker))
        return speaker

    def _fresh(self, source: Source) -> Speaker:
        name = self.full.get(source.name, source.name)
        kind = "unnamed" if source.anonymous else "named"
        if source.kind == "document":
            kind = "document"
        return Speaker(kind, name, role=source.role, text=source.text, anonymous=source.anonymous)

    def _again(self, source: Source) -> Speaker | None:
        """Return the earlier speaker whom "the statement", "the group" or "the officials" mean."""
        first = source.text.split()[0].lower()
        if first not in ("the", "this", "that", "his", "her", "its", "their"):
            return None
        if len(source.text.split()) > 2 or source.kind == "person" and source.role:
            return None
        for before, speaker in reversed(self.spoken):
            if before.head == source.head and len(before.text.split()) > 2:
                return speaker
            if (speaker.role or "").lower().endswith(source.head):
                return speaker
        if source.kind == "document" or source.head in ("group", "organization", "movement"):
            for before, speaker in reversed(self.spoken):
                if before.kind == "body":
                    return speaker
        return None

    def _pronoun(self, source: Source) -> Speaker:
        word = source.head
        if word in FIRST_PERSON:
            return Speaker("outlet", text=source.text)
        for before, speaker in reversed(self.spoken):
            if word in PERSON and before.kind == "person":
                return speaker
            if word in BODY and before.kind in ("body", "document"):
                return speaker
            if word not in PERSON | BODY and before.kind in ("people", "body"):
                return speaker
        return Speaker("unnamed", source.text, text=source.text, anonymous=True)


def _fullest(parse: Parse) -> dict[str, str]:
    """Return for each short form of a name the longest that the report uses."""
    names: dict[str, str] = {}
    for number, sentence in enumerate(parse.sentences):
        for name in sentence.names:
            if name.label == "LOC":
                continue
            full = parse.slice(number, name.first, name.last)
            tails = [full.split()[-1]] if name.label == "PER" else []
            for short in (full, *tails):
                if len(full) > len(names.get(short, "")):
                    names[short] = full
    return names


def _from_mention(mention: Mention[Actor], source: Source) -> Speaker | None:
    actor = mention.of
    if source.kind == "person" and not source.anonymous and not mention.role:
        return None
    return Speaker(
        "unnamed" if source.anonymous else "named",
        source.name if source.anonymous else actor.name,
        id=None if source.anonymous else actor.id,
        aliases=() if source.anonymous else actor.aliases,
        role=mention.role or source.role,
        text=source.text,
        side=mention.side or actor.id,
        anonymous=source.anonymous,
    )


def _with(speaker: Speaker, cue: str | None, manner: str | None, via: tuple[str, ...]) -> Speaker:
    return Speaker(
        speaker.kind,
        speaker.name,
        speaker.id,
        speaker.aliases,
        speaker.role,
        speaker.text,
        speaker.side,
        speaker.anonymous,
        cue,
        manner,
        via or speaker.via,
    )

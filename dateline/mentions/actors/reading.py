"""Read the phrases of a report, one by one: what each says of who is meant."""

from collections import Counter
from functools import cached_property

from dateline.knowledge.actors import normal
from dateline.mentions.actors.drafts import ARMED, Draft
from dateline.mentions.actors.nouns import Nouns
from dateline.mentions.actors.persons import person_at
from dateline.mentions.actors.phrases import (
    bare_start,
    follows,
    is_prefixed,
    name_over,
    phrase,
)
from dateline.mentions.actors.shelf_names import Known

INSIDE = ("compound", "amod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat", "det")
NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "X")


class Reading(Nouns):
    """One report's phrases, in reading order."""

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Every phrase that may be an actor, in reading order."""
        return tuple(
            draft
            for number in range(len(self.parse.sentences))
            for head in range(len(self.parse.sentences[number].words))
            if (draft := self._read(number, head)) is not None
        )

    def _read(self, number: int, head: int) -> Draft | None:
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if sides := self._sides(number, head):
            return sides
        known = self.known_at(number, head)
        if known and (word.upos in (*NOMINAL, "VERB", "ADP", "ADV") or word.text.isupper()):
            return self._named(number, known) if self._stands_out(number, known, head) else None
        if word.text.lower() in self.words.pronouns and word.upos in ("PRON", "DET"):
            return self._pronoun(number, head)
        if of_some := self._some_of(number, head):
            return of_some
        if word.upos not in NOMINAL or self._is_inside(number, head):
            return None
        aside = word.deprel == "appos" and word.lemma.lower() in self.words.offices
        if aside and person_at(self.parse, number, word.head) is not None:
            return None  # "X, a spokesman for Y": the person has been read with the role
        return (
            person_at(self.parse, number, head)
            or self._organization(number, head)
            or self.noun(number, head)
            or self._unlabelled(number, head)
        )

    def _is_inside(self, number: int, head: int) -> bool:
        """Say whether a word only tells more of another noun, and is no actor by itself."""
        words = self.parse.sentences[number].words
        word = words[head]
        if word.deprel not in INSIDE or word.head < head:
            return word.deprel in ("amod", "det")
        return not (word.deprel == "nmod:poss" or words[word.head].upos == "VERB")

    def _stands_out(self, number: int, known: Known, head: int) -> bool:
        """Say whether a name is to be told by itself, and not with the noun that it modifies.

        "Taliban fighters" are one party; in "ISIS assault" the name alone is one.
        """
        if known.head != head or is_prefixed(self.parse.sentences[number], known.last - 1):
            return False
        words = self.parse.sentences[number].words
        word = words[head]
        if word.deprel not in INSIDE or word.deprel == "nmod:poss" or word.head < head:
            return True
        if known.last <= word.head < known.last + 9 and words[word.head].upos in ("NOUN", "PROPN"):
            draft = self._read(number, word.head)
            return draft is None or (draft.entry is None and draft.code is None)
        return True

    def _some_of(self, number: int, head: int) -> Draft | None:
        """Return a figure or quantity that stands for some of a party: "two of the rebels"."""
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if word.upos not in ("NUM", "DET", "PRON", "ADJ"):
            return None
        if word.deprel in (*INSIDE, "nummod", "advmod"):
            return None
        of = follows(sentence, head, "of", "among")
        if of is None:
            return None
        name, lemma = sentence.words[head].text, word.text.lower()
        return Draft(number, head, head + 1, head, "part", name, lemma, plural=True, of=of)

    def _pronoun(self, number: int, head: int) -> Draft | None:
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        above = sentence.words[word.head]
        copula = (above.upos, above.deprel) == ("NOUN", "root") and sentence.below(word.head, "cop")
        if word.deprel == "expl" or (word.text.lower() == "it" and copula):
            return None  # "it seems that", "it is the third district"
        return Draft(number, head, head + 1, head, "pronoun", word.text, word.text.lower())

    def _sides(self, number: int, head: int) -> Draft | None:
        sentence = self.parse.sentences[number]
        if sentence.words[head].text.lower() == "both" and sentence.words[head].upos == "PRON":
            return Draft(number, head, head + 1, head, "sides", "both sides", "both", plural=True)
        first, last = phrase(sentence, head)
        if follows(sentence, head, "of", "in", "on") is not None:
            return None  # "both sides of the road"
        if self.parse.slice(number, first, last).lower() in self.words.both:
            name = self.parse.slice(number, first, last)
            return Draft(number, first, last, head, "sides", name, "side", plural=True)
        return None

    @cached_property
    def armies(self) -> Counter[tuple[str, str]]:
        """How often the report names each state's forces, police or other body."""
        found: Counter[tuple[str, str]] = Counter()
        for draft in self.drafts:
            if draft.code and draft.body:
                found[draft.code, draft.body] += 1
            elif draft.entry is not None and not draft.entry.is_state:
                code, _, body = draft.entry.id.partition("-")
                if body in self.shelf.bodies and draft.entry.country == code.upper():
                    found[code.upper(), body] += 1
        return found

    @cached_property
    def offices(self) -> tuple[tuple[frozenset[str], Draft], ...]:
        """The words of each named person's office."""
        return tuple(
            (frozenset(self.parse.slice(draft.sentence, *draft.office).lower().split()), draft)
            for draft in self.drafts
            if draft.sort == "person" and draft.office
        )

    @cached_property
    def groups(self) -> frozenset[str]:
        """The armed groups that the report names."""
        return frozenset(
            draft.entry.id if draft.entry else normal(draft.name)
            for draft in self.drafts
            if draft.sort == "name"
            and (draft.entry.kind_on(self.day) if draft.entry else draft.kind) in ARMED
        )

    def _named(self, number: int, known: Known) -> Draft:
        sentence = self.parse.sentences[number]
        first, last = phrase(sentence, known.head)
        plural = sentence.words[known.head].xpos == "NNS"
        return Draft(
            number,
            min(first, known.first),
            max(last, known.last),
            known.head,
            "name",
            self.parse.slice(number, known.first, known.last),
            entry=known.entry,
            plural=plural,
            code=known.entry.country if known.entry.is_state else None,
        )

    def _organization(self, number: int, head: int) -> Draft | None:
        """Return an unlisted body by its own name ("the 76th Air Assault Division")."""
        sentence = self.parse.sentences[number]
        over = name_over(sentence, head, "ORG")
        word = sentence.words[head]
        proper = word.upos == "PROPN" and word.text.lower() in self.words.names
        if over is None and not proper:
            return None
        first, last = phrase(sentence, head)
        if over is not None:
            first, last = min(first, over.first), max(last, over.last)
        if over is not None and last - over.last > 0 and sentence.words[last - 1].upos == "NOUN":
            return None
        begin = bare_start(sentence, first, min(head, over.first) if over else head)
        name = self.parse.slice(number, begin, last)
        code = self.demonym_of(number, head)
        entry = self.shelf.find(name, country=self.country)
        kind = entry.kind if entry else self._kind_of_name(name)
        sort = "name"
        return Draft(
            number, first, last, head, sort, name, word.lemma.lower(), entry, kind, code=code
        )

    def _unlabelled(self, number: int, head: int) -> Draft | None:
        """Return a name that the parse knows nothing of, but that acts or speaks."""
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if word.upos != "PROPN" or word.deprel not in ("nsubj", "obl:agent") or word.head < 0:
            return None
        speaks = sentence.words[word.head].lemma.lower() in self.words.says
        if name_over(sentence, head, "LOC") and not speaks:
            return None
        first, last = phrase(sentence, head)
        name = self.parse.slice(number, bare_start(sentence, first, head), last)
        return Draft(number, first, last, head, "name", name, word.lemma.lower(), None, "other")

    def _kind_of_name(self, name: str) -> str:
        for word in reversed(name.lower().replace("-", " ").split()):
            kind = self.words.names.get(word) or self.words.names.get(word.removesuffix("s"))
            if kind:
                return kind
        return "other"

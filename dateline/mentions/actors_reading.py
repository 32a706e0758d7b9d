"""Read the phrases of a report, one by one: what each says of who is meant."""

from collections import Counter
from functools import cached_property

from dateline.knowledge.actors import Shelf, normal
from dateline.mentions.actors_words import actor_words
from dateline.mentions.drafts import Draft
from dateline.mentions.persons import person_at
from dateline.mentions.phrases import (
    bare_start,
    follows,
    is_definite,
    is_plural,
    is_prefixed,
    name_over,
    noun_of,
    phrase,
)
from dateline.mentions.shelf_names import Known, known_names
from dateline.nouns import Parse, Sentence

ARMED = ("rebel group", "militia")
INSIDE = ("compound", "amod", "nmod:poss", "nmod:desc", "nmod:unmarked", "flat", "det")
NOMINAL = ("NOUN", "PROPN", "ADJ", "NUM", "X")


class Reading:
    """One report's phrases with the shelf at hand."""

    def __init__(self, parse: Parse, shelf: Shelf, country: str | None) -> None:
        """Take the report, the shelf, and the state that the report is about."""
        self.parse, self.shelf, self.country = parse, shelf, country
        self.words = actor_words()
        published = parse.text.published
        self.day = published.end if published else None
        self._known: dict[int, tuple[Known, ...]] = {}

    @cached_property
    def drafts(self) -> tuple[Draft, ...]:
        """Every phrase that may be an actor, in reading order."""
        return tuple(
            draft
            for number in range(len(self.parse.sentences))
            for head in range(len(self.parse.sentences[number].words))
            if (draft := self._read(number, head)) is not None
        )

    def known(self, number: int) -> tuple[Known, ...]:
        """Return the shelf names of a sentence."""
        if number not in self._known:
            self._known[number] = known_names(self.parse, number, self.shelf, self.country)
        return self._known[number]

    def known_at(self, number: int, word: int) -> Known | None:
        """Return the shelf name that a word is part of."""
        for known in self.known(number):
            if known.first <= word < known.last:
                return known
        return None

    def demonym_of(self, number: int, head: int) -> str | None:
        """Return the code of the state that a phrase's modifiers tell: "Afghan", "Ukraine's"."""
        sentence = self.parse.sentences[number]
        first, _ = phrase(sentence, head)
        for k in range(head - 1, first - 1, -1):
            code = self.demonym_at(number, k)
            if code:
                return code
        of = follows(sentence, head, "of")
        if of is not None and (known := self.known_at(number, of)) and known.entry.is_state:
            return known.entry.country
        return None

    def demonym_at(self, number: int, word: int) -> str | None:
        """Return the code of the state that this modifier tells."""
        here = self.parse.sentences[number].words[word]
        if here.upos not in ("ADJ", "PROPN", "NOUN", "X") or not here.text[:1].isupper():
            return None
        if is_prefixed(self.parse.sentences[number], word):
            return None
        if (known := self.known_at(number, word)) is not None:
            return known.entry.country if known.entry.is_state else None
        pair = self.parse.slice(number, max(word - 1, 0), word + 1)
        return self.shelf.demonym(pair) or self.shelf.demonym(here.text)

    def _read(self, number: int, head: int) -> Draft | None:
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if word.text.lower() in self.words.pronouns and word.upos in ("PRON", "DET"):
            return self._pronoun(number, head)
        if sides := self._sides(number, head):
            return sides
        known = self.known_at(number, head)
        if known is not None and word.upos in (*NOMINAL, "VERB", "ADP", "ADV"):
            return self._named(number, known) if self._stands_out(number, known, head) else None
        if of_some := self._some_of(number, head):
            return of_some
        if word.upos not in NOMINAL or self._is_inside(number, head):
            return None
        return (
            person_at(self.parse, number, head)
            or self._organization(number, head)
            or self._noun(number, head)
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
        word = self.parse.sentences[number].words[head]
        if word.deprel == "expl":
            return None
        return Draft(number, head, head + 1, head, "pronoun", word.text, word.text.lower())

    def _sides(self, number: int, head: int) -> Draft | None:
        sentence = self.parse.sentences[number]
        if sentence.words[head].text.lower() == "both" and sentence.words[head].upos == "PRON":
            return Draft(number, head, head + 1, head, "sides", "both sides", "both", plural=True)
        first, last = phrase(sentence, head)
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

    def _kind_of_name(self, name: str) -> str:
        for word in reversed(name.lower().replace("-", " ").split()):
            kind = self.words.names.get(word) or self.words.names.get(word.removesuffix("s"))
            if kind:
                return kind
        return "other"

    def _noun(self, number: int, head: int) -> Draft | None:
        """Return what a common noun with its modifiers says."""
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if word.upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        first, last = phrase(sentence, head)
        begin = bare_start(sentence, first, head)
        lemma = noun_of(word, self.words.kinds)
        begin, arms = self._lighten(sentence, begin, head)
        known = self._modifier(number, first, head)
        body, start = self._body(number, begin, head)
        code = self.demonym_of(number, head)
        of = follows(sentence, head, "of", "from", "within") if self._takes_of(lemma) else None
        sort, kind = self._sort(lemma, body)
        if arms and kind == "civilians":
            sort, kind = "armed", "unidentified"
        if sort == "armed" and kind == "other":
            kind = self._kind_before(sentence, begin, head)
        if sort is None and not (known and lemma in self.words.armed):
            return None
        return Draft(
            number,
            first,
            last,
            head,
            sort or "armed",
            self._written(number, begin, last),
            lemma,
            known.entry
            if known and lemma in self.words.armed and not known.entry.is_state
            else None,
            kind,
            bare=(start if body else begin) == begin
            and (body is not None or begin == head)
            and code is None
            and known is None
            and of is None,
            plural=is_plural(sentence, head),
            definite=is_definite(sentence, head),
            body=body,
            code=code,
            of=of if of is not None else self._owner(number, head),
            office=(begin, last) if sort == "office" else None,
        )

    def _takes_of(self, lemma: str) -> bool:
        return lemma in self.words.partitive or lemma in self.words.armed

    def _modifier(self, number: int, first: int, head: int) -> Known | None:
        """Return the shelf name that stands before a noun in its phrase."""
        for known in reversed(self.known(number)):
            if first <= known.first and known.last <= head:
                return known
        return None

    def _owner(self, number: int, head: int) -> int | None:
        """Return whose it is: "its fighters", "the group's leader"."""
        owners = self.parse.sentences[number].below(head, "nmod:poss")
        return owners[0] if owners else None

    def _lighten(self, sentence: Sentence, begin: int, head: int) -> tuple[int, bool]:
        """Skip adjectives that do not make another party; say whether they arm unnamed men."""
        arms = False
        while begin < head:
            word = sentence.words[begin].text.lower()
            arms = arms or word in self.words.arming
            if word not in self.words.light and word not in ("-", "ly"):
                break
            begin += 1
        return begin, arms

    def _written(self, number: int, first: int, last: int) -> str:
        """Return words as they are written, without the capital that begins a sentence."""
        text = self.parse.slice(number, first, last)
        word = self.parse.sentences[number].words[first]
        plain = first == 0 and word.upos != "PROPN" and word.text[1:].islower()
        return text[0].lower() + text[1:] if plain and not self.shelf.demonym(word.text) else text

    def _kind_before(self, sentence: Sentence, begin: int, head: int) -> str:
        """Return what the words before a colorless noun make of it: "gang" members."""
        for k in range(head - 1, begin - 1, -1):
            kind = self.words.kinds.get(noun_of(sentence.words[k], self.words.kinds))
            if kind in (*ARMED, "aid body", "media"):
                return kind
            if sentence.words[k].text.lower() in self.words.arming:
                return "rebel group"
        return "other"

    def _body(self, number: int, begin: int, head: int) -> tuple[str | None, int]:
        """Return the state's body that the longest run of words up to the head tells, and where
        it begins.
        """
        sentence = self.parse.sentences[number]
        of = follows(sentence, head, "of")
        if of is not None and of - head <= 4:
            body = self.shelf.body(self.parse.slice(number, head, of + 1))
            if body:
                return body, head
        for k in range(max(begin, head - 3), head + 1):
            body = self.shelf.body(self.parse.slice(number, k, head + 1))
            if body:
                return body, k
        return None, head

    def _sort(self, lemma: str, body: str | None) -> tuple[str | None, str | None]:
        words = self.words
        kind = words.kinds.get(lemma)
        if body and not (lemma in words.groups and body == "forces"):
            return "body", self.shelf.bodies[body].kind
        if lemma in words.opponents:
            return "opponent", kind
        if lemma in words.partitive and lemma not in words.offices:
            return "armed", kind or "other"
        if lemma in words.groups or kind in ("rebel group", "militia", "unidentified"):
            return "armed", kind or "other"
        if lemma in words.offices:
            return "office", kind or "other"
        if kind:
            return ("people" if kind == "civilians" else "armed"), kind
        return None, None

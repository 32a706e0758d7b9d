"""Common nouns: what "Afghan troops", "the rebels" and "a hospital official" say by themselves."""

from dateline.mentions.actors.drafts import ARMED, Draft
from dateline.mentions.actors.lookup import Lookup
from dateline.mentions.actors.phrases import (
    bare_start,
    follows,
    is_definite,
    is_plural,
    name_over,
    noun_of,
    phrase,
)
from dateline.mentions.actors.shelf_names import Known
from dateline.nouns import Sentence

ARMED_OTHER = ("armed", "other")


class Nouns(Lookup):
    """Reads phrases whose head is a common noun."""

    def noun(self, number: int, head: int) -> Draft | None:
        """Return what a common noun with its modifiers says, None if it is no actor."""
        sentence = self.parse.sentences[number]
        if sentence.words[head].upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        first, last = phrase(sentence, head)
        begin, arms = self._lighten(number, bare_start(sentence, first, head), head)
        lemma = noun_of(sentence.words[head], self.words.kinds)
        known = self._modifier(number, first, head)
        body, start = self._body(number, begin, head)
        sort, kind = self._sort(lemma, body, arms)
        if sort is None and not (known and lemma in self.words.armed):
            return self._people(number, first, head)
        kind = self._kind_before(sentence, begin, head) if (sort, kind) == ARMED_OTHER else kind
        if sort in ("armed", "body") and (called := self._called(number, first, head, kind)):
            return called
        code = self.demonym_of(number, head)
        of = follows(sentence, head, "of", "from", "within") if self._takes_of(lemma) else None
        party = known if lemma in self.words.armed else None
        if self._is_no_party(number, head, lemma, of):
            return None
        alone = start == begin if body else self._only_armed(sentence, begin, head)
        inner = of if begin == head else None
        name = self._party_name(number, party) or self._name(number, head, begin, last, inner, code)
        return Draft(
            *(number, first, last, head),
            sort or "armed",
            name,
            lemma,
            party.entry if party else None,
            kind,
            bare=alone and code is None and known is None and of is None,
            plural=is_plural(sentence, head),
            definite=is_definite(sentence, head),
            body=body,
            code=code,
            of=of if of is not None else self._owner(number, head),
            office=(begin, last) if sort == "office" else None,
        )

    def _party_name(self, number: int, party: Known | None) -> str:
        return self.parse.slice(number, party.first, party.last) if party else ""

    def _only_armed(self, sentence: Sentence, begin: int, head: int) -> bool:
        """Say whether the words before a noun only say that it fights: "the insurgent group"."""
        kinds = self.words.kinds
        return all(
            kinds.get(noun_of(word, kinds)) in ARMED or word.text.lower() in self.words.arming
            for word in sentence.words[begin:head]
        )

    def _is_no_party(self, number: int, head: int, lemma: str, of: int | None) -> bool:
        """Say whether a quantity is of things ("dozens of districts"), or force only a means."""
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if lemma == "force" and word.xpos == "NN" and not sentence.below(head, "det", "compound"):
            return not sentence.below(head, "amod", "nmod:poss")
        if of is None or lemma not in self.words.partitive or lemma in self.words.armed:
            return False
        inner = sentence.words[of]
        known = noun_of(inner, self.words.kinds) in self.words.kinds
        return inner.upos == "NOUN" and not known and not self._body(number, of, of)[0]

    def _name(
        self, number: int, head: int, begin: int, last: int, of: int | None, code: str | None
    ) -> str:
        """Return how a phrase is called: "hundreds of Yazidis" are Yazidis."""
        sentence = self.parse.sentences[number]
        if of is not None and sentence.words[head].lemma.lower() in self.words.partitive:
            first, end = phrase(sentence, of)
            return self._written(number, bare_start(sentence, first, of), end)
        return self._written(number, begin, self._state_end(number, head, last) if code else last)

    def _called(self, number: int, first: int, head: int, kind: str | None) -> Draft | None:
        """Return the group by the name that follows its noun: "a group calling itself X"."""
        sentence = self.parse.sentences[number]
        names = [k for k in sentence.below(head, "appos", "flat", "nmod:desc") if k - head <= 5]
        beside = len(names)
        for verb in sentence.below(head, "acl", "acl:relcl"):
            if sentence.words[verb].lemma.lower() in self.words.called:
                names += sentence.below(verb, "xcomp", "obj", "obl", "ccomp")
        for place, k in enumerate(names):
            if k < head or sentence.words[k].upos != "PROPN":
                continue
            known = self.known_at(number, k)
            begin, end = self._extent(number, k, known)
            name = self.parse.slice(number, bare_start(sentence, begin, k), end)
            entry = known.entry if known else None
            if (entry and entry.is_state) or (
                not entry and place < beside and name_over(sentence, k, "PER")
            ):
                continue
            last, noun = head + 1 if begin - head > 2 else end, sentence.words[head].lemma.lower()
            return Draft(number, first, last, head, "name", name, noun, entry, kind)
        return None

    def _extent(self, number: int, at: int, known: Known | None) -> tuple[int, int]:
        """Return where a name begins and ends: as the shelf has it, as the parser, as a phrase."""
        if known:
            return known.first, known.last
        sentence = self.parse.sentences[number]
        over = name_over(sentence, at)
        return (over.first, over.last) if over else phrase(sentence, at)

    def _state_end(self, number: int, head: int, last: int) -> int:
        """Return where a phrase ends with the state that it names: "the army of Chad"."""
        of = follows(self.parse.sentences[number], head, "of")
        known = self.known_at(number, of) if of is not None else None
        return known.last if known and known.entry.is_state and known.first - last < 3 else last

    def _people(self, number: int, first: int, head: int) -> Draft | None:
        """Return a people: "Afghans" are persons, "the Russians" their state."""
        sentence = self.parse.sentences[number]
        word = sentence.words[head]
        if word.upos != "PROPN" or not word.text.endswith("s") or word.text.isupper():
            return None
        if word.xpos not in ("NNPS", "NNS") or name_over(sentence, head, "LOC", "ORG"):
            return None
        code = self.shelf.demonym(word.text)
        state = code if code and head - first == 1 and is_definite(sentence, head) else None
        return Draft(
            number,
            first,
            head + 1,
            head,
            "name" if state else "people",
            word.text,
            word.lemma.lower(),
            self.shelf.entry(state.lower()) if state else None,
            "civilians",
            plural=True,
            code=state,
        )

    def _takes_of(self, lemma: str) -> bool:
        return lemma in self.words.partitive or lemma in self.words.armed

    def _modifier(self, number: int, first: int, head: int) -> Known | None:
        """Return the shelf name that stands before a noun in its phrase."""
        for known in reversed(self.known(number)):
            if first <= known.first and known.last <= head and not known.entry.is_state:
                return known
        return None

    def _owner(self, number: int, head: int) -> int | None:
        """Return whose it is: "its fighters", "the group's leader"."""
        owners = self.parse.sentences[number].below(head, "nmod:poss")
        return owners[0] if owners else None

    def _lighten(self, number: int, begin: int, head: int) -> tuple[int, bool]:
        """Skip adjectives that do not make another party; say whether they arm unnamed men."""
        sentence, arms = self.parse.sentences[number], False
        while begin < head:
            word = sentence.words[begin].text.lower()
            arms = arms or word in self.words.arming
            if word not in self.words.light and word != "-":
                break
            if self.shelf.body(self.parse.slice(number, begin, head + 1)):
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
        if noun_of(sentence.words[head], self.words.parts) in self.words.parts:
            for k in range(max(begin, head - 3), head):
                body = self.shelf.body(self.parse.slice(number, k, head))
                if body and body != "government":
                    return body, k
        for k in range(max(begin, head - 3), head + 1):
            body = self.shelf.body(self.parse.slice(number, k, head + 1))
            if body:
                return body, k
        return None, head

    def _sort(self, lemma: str, body: str | None, arms: bool) -> tuple[str | None, str | None]:
        words = self.words
        kind = words.kinds.get(lemma)
        if arms and kind == "civilians":
            return "armed", "unidentified"
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

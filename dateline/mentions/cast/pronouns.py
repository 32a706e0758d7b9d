"""Whom a pronoun means: "they", "its", and "we" in somebody's words."""

from dateline.mentions.actors.drafts import Draft
from dateline.mentions.actors.words import actor_words
from dateline.mentions.cast.cast import Appearance, Cast, Party
from dateline.nouns import Parse

FIRST = ("i", "we")
OPENING, CLOSING, STRAIGHT = frozenset("“„«"), frozenset("”»"), frozenset(('"', "''", "``"))
SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:outer", "csubj")
OWN = 1.5
"""What being the subject of its own clause speaks for a possessive's antecedent."""
SUBJECT, MAIN, SENTENCE, PLURAL, SAYS, ACTS, OFTEN = 1.5, 1.0, 2.2, 1.2, 2.5, 0.5, 0.2
"""What speaks for an antecedent: being a subject, the main clause's one, each sentence of distance
(against), being many where many are meant, speaking where the pronoun speaks (and, where it acts,
against), and each mention so far. Tried one by one on the 253 pronouns of the training texts: 156
are right, and half or double of any one loses at most nine of them (2026-11).
"""
CLOSE = 1.0
"""Two antecedents whose scores differ by less are a doubt."""


def appearance(parse: Parse, draft: Draft, party: Party) -> Appearance:
    """Return a party as it stands in its sentence."""
    words = parse.sentences[draft.sentence].words
    word = words[draft.head]
    subject = word.deprel in SUBJECTS
    main = subject and (word.head < 0 or words[word.head].head < 0)
    said = speaks(parse, draft)
    return Appearance(party, draft.sentence, draft.head, subject, said, main)


def speaks(parse: Parse, draft: Draft) -> bool:
    """Say whether a phrase is the subject of a verb of speech."""
    words = parse.sentences[draft.sentence].words
    word = words[draft.head]
    governor = words[word.head] if word.head >= 0 else word
    return word.deprel == "nsubj" and governor.lemma.lower() in actor_words().says


def antecedent(draft: Draft, cast: Cast, parse: Parse) -> tuple[Party | None, tuple[str, ...]]:
    """Return the party that a pronoun means, and a doubt where two fit."""
    scored: dict[str, tuple[float, Party]] = {}
    for one in cast.back(3, draft.sentence):
        if not agrees(draft.noun, one.party) or not _can_reach(one, draft, parse):
            continue
        own = _is_own_subject(one, draft, parse)
        score = _score(one, draft, speaks(parse, draft), cast.counts[one.party.key], own)
        if one.party.key not in scored or score > scored[one.party.key][0]:
            scored[one.party.key] = (score, one.party)
    ranked = sorted(scored.values(), key=lambda pair: -pair[0])
    if not ranked:
        return None, ()
    best = ranked[0][1]
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < CLOSE:
        return best, (f"“{draft.name}” may mean {best.name} or {ranked[1][1].name}",)
    return best, ()


def agrees(pronoun: str, party: Party) -> bool:
    """Say whether a pronoun can mean a party: persons, things and many apart."""
    kind = actor_words().pronouns[pronoun]
    if kind == "person":
        return party.person and not party.plural
    if kind == "thing":
        return not party.person and not (party.plural and party.entry is None)
    return party.plural or not party.person


def subject_ahead(parse: Parse, draft: Draft) -> int:
    """Return the main subject after a clause in front that holds the pronoun, -1 if there is none.

    "After it lost the bridge, the army withdrew."
    """
    sentence = parse.sentences[draft.sentence]
    line = (draft.head, *sentence.above(draft.head))
    if len(line) < 3:
        return -1
    front = sentence.words[line[-2]]
    subject = next(iter(sentence.below(line[-1], "nsubj", "nsubj:pass")), -1)
    inside = front.deprel in ("advcl", "obl") and line[-2] < subject
    return subject if inside and draft.head < subject else -1


def _can_reach(one: Appearance, draft: Draft, parse: Parse) -> bool:
    """A pronoun does not mean another argument of its own verb ("Mali attacked it")."""
    if one.sentence != draft.sentence:
        return True
    words = parse.sentences[draft.sentence].words
    if one.head >= draft.head:
        return False
    mine, other = words[draft.head], words[one.head]
    return draft.noun in ("its", "their", "his", "her") or mine.head != other.head


def _is_own_subject(one: Appearance, draft: Draft, parse: Parse) -> bool:
    """Say whether a possessive stands in the clause of which this is the subject."""
    if one.sentence != draft.sentence or draft.noun not in ("its", "their", "his", "her"):
        return False
    sentence = parse.sentences[draft.sentence]
    return sentence.words[one.head].head in sentence.above(draft.head)


def _score(one: Appearance, draft: Draft, says: bool, count: int, own: bool) -> float:
    score = SUBJECT * one.subject - SENTENCE * (draft.sentence - one.sentence)
    kind = actor_words().pronouns[draft.noun]
    if kind == "many" and one.party.plural:
        score += PLURAL
    score += MAIN * one.main + OWN * (one.subject and own)
    if one.speaks:
        score += SAYS if says else -ACTS
    score += OFTEN * min(count, 5)
    if kind != "person" and one.party.kind in ("rebel group", "militia", "state forces"):
        score += 0.5
    return score - 0.01 * (draft.head - one.head if one.sentence == draft.sentence else 0)


def speaking(parse: Parse, number: int, word: int) -> tuple[int, int] | None:
    """Return the phrase (sentence, head) that speaks the words in which "we" or "I" stands."""
    here = _subject_of_saying(parse, number, word)
    if here is not None:
        return number, here
    for other in (number - 1, number + 1, number - 2, number + 2, number - 3):
        if 0 <= other < len(parse.sentences):
            there = _subject_of_saying(parse, other, parse.sentences[other].root)
            if there is not None:
                return other, there
    return None


def own_voice(parse: Parse, draft: Draft) -> tuple[int, int] | None:
    """Return the phrase that speaks "we" or "I"; outside quotation marks only one beside it."""
    voice = speaking(parse, draft.sentence, draft.head)
    beside = voice is not None and voice[0] == draft.sentence
    return voice if beside or is_quoted(parse, draft.sentence, draft.head) else None


def is_quoted(parse: Parse, number: int, word: int) -> bool:
    """Say whether a word stands within quotation marks opened in its paragraph."""
    paragraph, depth = parse.sentences[number].paragraph, 0
    for k in range(number, -1, -1):
        sentence = parse.sentences[k]
        if sentence.paragraph != paragraph:
            break
        signs = [w.text for w in (sentence.words[:word] if k == number else sentence.words)]
        depth += sum((sign in OPENING) - (sign in CLOSING) for sign in signs)
        depth += sum(sign in STRAIGHT for sign in signs) % 2
    return depth % 2 == 1 if depth >= 0 else False


def _subject_of_saying(parse: Parse, number: int, word: int) -> int | None:
    sentence = parse.sentences[number]
    line = (word, *sentence.above(word))
    for verb in dict.fromkeys(
        (*line, *(k for up in line for k in sentence.below(up, "parataxis")))
    ):
        if sentence.words[verb].lemma.lower() not in actor_words().says:
            continue
        for subject in sentence.below(verb, "nsubj"):
            if subject != word and sentence.words[subject].text.lower() not in FIRST:
                return subject
    return None

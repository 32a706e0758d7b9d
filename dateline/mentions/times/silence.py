"""Words that look like a time and tell none: names, ages, quantities."""

from dateline.mentions.times.phrases import SHEET, VALUES, Phrase
from dateline.nouns import Sentence

_IN_NAMES = SHEET.silence["names"]
_LEADS_YEAR = SHEET.silence["leads_year"]
_LEADS_FIGURE = SHEET.silence["leads_figure"]
_HABITS = SHEET.silence["habits"]
_HEADS = SHEET.silence["heads"]
_COUNTED = SHEET.silence["counted"]
_LEADS_DAY = SHEET.silence["leads_day"]


def silent(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a phrase tells no time after all."""
    return (
        _in_name(sentence, phrase)
        or _is_address(sentence, phrase)
        or (phrase.means in ("year", "ancient") and _is_quantity(sentence, phrase))
        or (phrase.means in ("length", "ago") and _is_age(sentence, phrase))
        or (phrase.means == "ordinal_day" and not _is_day(sentence, phrase))
        or (phrase.means == "feast" and _names_event(sentence, phrase))
        or (phrase.means == "clock" and _is_decimal(sentence, phrase))
        or (phrase.means == "season" and not _is_season(sentence, phrase))
    )


def _in_name(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a single word is part of a longer name ("the Tuesday Club", "Theresa May")."""
    words = sentence.words
    core = [p.at for kind in ("WEEKDAY", "MONTH", "SEASON") for p in phrase.of(kind)]
    if len(core) != 1 or phrase.value("Y", "D", "O"):
        return False
    at = core[0]
    before = words[at - 1].text if at else ""
    if before[:1].isupper() and before.lower() in _IN_NAMES:
        return True
    if before.lower() in _HABITS or words[at].text.lower().endswith("days"):
        return True
    for name in sentence.names:
        longer = name.last - name.first > phrase.last - phrase.first
        if name.first <= at < name.last and (longer or name.label == "PER"):
            return True
    if _joins_name(sentence, at):
        return True
    alone = phrase.last - phrase.first == 1
    if alone and words[at].text == "March" and _is_walk(sentence, at):
        return True
    return alone and words[at].text == "May" and _is_subject(sentence, at)


def _is_address(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a day has given its name to a street: "14 July Street", "7 October Square"."""
    words = sentence.words
    after = words[phrase.last] if phrase.last < len(words) else None
    return (
        after is not None
        and after.text[0].isupper()
        and after.text.lower() in SHEET.silence["streets"]
        and bool(phrase.of("MONTH"))
    )


def _names_event(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a feast has given its name to something else ("the Easter Rising")."""
    words = sentence.words
    after = words[phrase.last] if phrase.last < len(words) else None
    return after is not None and after.text.istitle() and after.upos in ("NOUN", "PROPN")


def _is_decimal(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a figure with a point counts something ("1.09 million")."""
    word = sentence.words[phrase.last - 1]
    after = sentence.words[phrase.last] if phrase.last < len(sentence.words) else None
    counts = word.deprel == "nummod" or (after is not None and after.upos == "NUM")
    return phrase.last - phrase.first == 1 and "." in word.text and counts


def _joins_name(sentence: Sentence, at: int) -> bool:
    """Say whether a word leads a name that goes on after it ("Friday Mosque")."""
    words, head = sentence.words, sentence.words[at].head
    if any(k == at + 1 and words[k].text[0].isupper() for k in sentence.below(at, "flat")):
        return True
    if words[at].deprel == "compound" and words[head].lemma.lower() in _HEADS:
        return True
    if words[at].deprel not in ("compound", "flat") or abs(head - at) != 1:
        return False
    other = words[head]
    plain = other.text[0].isupper() and not other.text.isupper()
    return other.xpos.startswith("NNP") and plain and other.text.lower() not in VALUES["WEEKDAY"]


def _is_walk(sentence: Sentence, at: int) -> bool:
    """Say whether a March is a walk: "the Long March", "the March to the sea"."""
    words = sentence.words
    before = words[at - 1] if at else None
    if before is not None and (before.text.lower() == "the" or before.text in ("'s", "’s")):
        return words[at].deprel != "compound"
    return before is not None and before.text.istitle() and before.deprel in ("amod", "compound")


def _is_subject(sentence: Sentence, at: int) -> bool:
    """Say whether a word does something: then "May" is a person."""
    word = sentence.words[at]
    return word.deprel in ("nsubj", "nsubj:pass") and word.upos == "PROPN"


def _is_quantity(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a figure like a year counts things ("2000 people") or names one (MiG 1950)."""
    words = sentence.words
    if phrase.values("EARLY", "MIDDLE", "LATE"):
        return False
    at = next((p.at for p in phrase.pieces if p.value >= 1000), phrase.first)
    word, head = words[at], words[words[at].head]
    after = words[phrase.last] if phrase.last < len(words) else None
    if word.deprel == "nummod" and word.head >= phrase.last and head.xpos in ("NNS", "NNPS"):
        return True
    if after is not None and after.text.lower() in _COUNTED:
        return True
    before = words[phrase.first - 1].text.lower() if phrase.first else ""
    if before in _LEADS_FIGURE:
        return True
    if not before:
        noun = after is not None and after.upos in ("NOUN", "ADJ")
        return noun and word.deprel == "nummod"
    return before not in _LEADS_YEAR and word.deprel == "nummod"


def _is_age(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a length is an age ("52-year-old", "aged 20 years")."""
    after = [word.text.lower() for word in sentence.words[phrase.last : phrase.last + 2]]
    return "old" in after or (
        bool(phrase.first) and sentence.words[phrase.first - 1].text.lower() == "aged"
    )


def _is_day(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether "the 12th" stands alone, as a day of the month does."""
    words, at = sentence.words, phrase.last - 1
    if len(phrase.pieces) > 2:
        return True
    if phrase.last < len(words):
        after = words[phrase.last]
        if after.text == "-" or (
            after.upos in ("NOUN", "PROPN", "ADJ", "NUM") and words[at].head >= phrase.last
        ):
            return False
        if after.text.lower() == "of":
            return False
    before = words[phrase.first - 1].text.lower() if phrase.first else ""
    return before in _LEADS_DAY


def _is_season(sentence: Sentence, phrase: Phrase) -> bool:
    """Say whether a season is a time here, and no part of another noun ("winter clothes")."""
    words = sentence.words
    at = next(p.at for p in phrase.pieces if p.word in VALUES["SEASON"])
    after = words[at + 1].text.lower() if at + 1 < len(words) else ""
    own = sentence.below(at, "nmod:poss")
    if own or {words[k].text.lower() for k in sentence.below(at, "det")} & {"a", "an"}:
        return False
    if words[at].lemma == "fall" and after == "of" and not phrase.value("Y"):
        return False
    if words[at].deprel == "compound" and words[at].head >= phrase.last:
        return phrase.has("last", "this", "next", "previous")
    return words[at].upos in ("NOUN", "PROPN")

"""Numbers: how many, of whom or what, never more exact than the words."""

from collections.abc import Iterable, Iterator

from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import is_size, node_of, noun_of, who_of
from dateline.mentions.numbers.figures import Figure, figures
from dateline.mentions.numbers.silence import counts_nothing
from dateline.mentions.numbers.spelling import spelled
from dateline.mentions.numbers.units import noun_unit, unit_of
from dateline.mentions.numbers.words import number_words
from dateline.mentions.numbers.zeros import zeros
from dateline.mentions.times.finding import expressions
from dateline.mentions.times.joins import Expression
from dateline.nouns import Number, Parse, Sentence

_CASUALTIES = frozenset(
    {
        "killed",
        "wounded",
        "killed or wounded",
        "missing",
        "detained",
        "abducted",
        "raped",
        "trapped",
    }
)
_PEOPLE = _CASUALTIES | {"people", "displaced", "released", "percent", "troops", "fighters"}
_CROWDS = ("dozens", "scores", "hundreds", "thousands", "tens", "millions")
_TOTALS = _CASUALTIES | {"displaced", "surrendered", "released"}
_WHO = ("who", "whom")
_REPORTS = ("report", "word", "sign", "news", "indication")
_OVER_TIME = ("past", "recent")


def find_numbers(
    parse: Parse, told: Iterable[Expression] | None = None
) -> tuple[Mention[Number], ...]:
    """Return the counts of a text, in reading order; ``told`` is its times if read before."""
    spans: dict[int, list[Expression]] = {}
    for expression in expressions(parse) if told is None else told:
        spans.setdefault(expression.sentence, []).append(expression)
    found: list[Mention[Number]] = []
    for number, sentence in enumerate(parse.sentences):
        times = spans.get(number, [])
        found.extend(_numbers(parse, number, sentence, times))
    return spelled(parse, tuple(found))


def _numbers(
    parse: Parse, number: int, sentence: Sentence, times: list[Expression]
) -> Iterator[Mention[Number]]:
    """Yield the counts of one sentence; a part ("among them four children") has its unit."""
    cumulative = any(map(_is_period, times))
    seen: Mention[Number] | None = None
    here = sorted([*figures(sentence), *zeros(sentence)], key=lambda figure: figure.first)
    for figure in here:
        if any(_is_taken(figure, time) for time in times):
            continue
        mention = _mention(parse, number, sentence, figure, seen, cumulative=cumulative)
        if mention is not None:
            yield mention
            seen = mention


def _is_period(time: Expression) -> bool:
    return (
        time.role == "since"
        or time.means in _OVER_TIME
        or (
            time.means == "calendar"
            and time.reading.start != time.reading.end
            and time.role is None
        )
    )


def _is_taken(figure: Figure, time: Expression) -> bool:
    """Say whether a figure belongs to a time, such as a date or an hour."""
    if time.means == "length" and time.reading.start is None:
        return False
    return figure.core < time.last and time.first < figure.last


def _mention(
    parse: Parse,
    number: int,
    sentence: Sentence,
    figure: Figure,
    seen: Mention[Number] | None,
    *,
    cumulative: bool,
) -> Mention[Number] | None:
    node = node_of(sentence, figure)
    noun = noun_of(sentence, figure, node)
    if counts_nothing(sentence, figure, node, noun):
        return None
    part = seen if seen is not None and _is_part(sentence, figure) else None
    near = not _is_elsewhere(sentence, node)
    unit = _shared(_unit(sentence, figure, node, noun), figure, noun, seen, part, near=near)
    if unit is None or (_is_vague(sentence, figure) and unit not in _CASUALTIES):
        return None
    of = part.of.text if part is not None else _whole(parse, number, sentence, figure)
    head = noun if noun is not None else node
    last = max(figure.last, head + 1) if 0 <= head - figure.last < 6 else figure.last
    counted = Number(
        unit=unit,
        low=figure.low,
        high=figure.high,
        of=of,
        who=who_of(sentence, figure, noun),
        text=parse.slice(number, figure.first, figure.last),
        cumulative=unit in _TOTALS and (cumulative or _is_of_a_war(sentence, head)),
    )
    return Mention(number, figure.first, last, head, counted)


def _is_of_a_war(sentence: Sentence, head: int) -> bool:
    """Say whether a war, not one deed, is what did it: "the war has killed thousands"."""
    words = sentence.words
    for verb in sentence.above(head):
        if words[verb].upos == "VERB":
            doers = sentence.below(verb, "nsubj", "obl:agent")
            return any(words[k].lemma.lower() in number_words().lasting for k in doers)
    return False


def _is_elsewhere(sentence: Sentence, node: int) -> bool:
    """Say whether a figure stands in a clause of its own place: "…, where 40,000 have fled"."""
    verb = next((k for k in sentence.above(node) if sentence.words[k].upos == "VERB"), -1)
    return any(sentence.words[k].xpos == "WRB" for k in sentence.below(verb, "advmod"))


def _shared(
    unit: str | None,
    figure: Figure,
    noun: int | None,
    seen: Mention[Number] | None,
    part: Mention[Number] | None,
    *,
    near: bool,
) -> str | None:
    """Return the unit, taken from the count before where the figure has none of its own."""
    if unit == "things" and seen is not None and seen.of.unit not in _PEOPLE and near:
        unit = seen.of.unit
    if part is not None and not figure.share and unit not in _CASUALTIES:
        whole = noun is None or part.of.unit in _CASUALTIES
        return part.of.unit if whole else unit
    return unit


def _is_vague(sentence: Sentence, figure: Figure) -> bool:
    """Say whether words such as "none", "both", "one of" count only where people come to harm."""
    if figure.share:
        return False
    words = sentence.words
    said = words[figure.core].text.lower()
    loose = figure.last < len(words) and words[figure.last].text.lower() == "of"
    return figure.high == 0 or said == "both" or (said == "one" and loose)


def _unit(sentence: Sentence, figure: Figure, node: int, noun: int | None) -> str | None:
    """Return the unit of a figure; None where it is no count of anything."""
    if figure.share:
        return "percent"
    if figure.high == 0 and noun is not None and sentence.words[noun].lemma in _REPORTS:
        told = {sentence.words[k].lemma.lower() for k in sentence.below(noun, "nmod")} - {"life"}
        return next(
            (
                number_words().nouns[lemma]
                for lemma in sorted(told)
                if lemma in number_words().nouns
            ),
            None,
        )
    unit = unit_of(sentence, figure, node, noun)
    if unit is None and is_size(sentence, figure):
        return "people"
    if unit is None and noun is None:
        texts = [sentence.words[k].text.lower() for k in sentence.below(node, "nmod")]
        unit = next((state for text in texts if (state := number_words().states.get(text))), None)
    if noun is not None:
        word = sentence.words[noun]
        if unit is None and word.lemma.lower() in number_words().families:
            return "displaced" if _of_displacement(sentence) else noun_unit(sentence, noun)
        return unit or noun_unit(sentence, noun)
    if unit is None and figure.high is None and sentence.words[figure.core].text.lower() in _CROWDS:
        return "people"
    after = sentence.words[figure.last].text.lower() if figure.last < len(sentence.words) else ""
    if unit is None and after in _WHO:
        return "people"
    if unit is None and sentence.words[figure.core].text.lower() in ("one", "both", "none"):
        return None
    return unit or "things"


def _of_displacement(sentence: Sentence) -> bool:
    table = number_words()
    return any(
        "displaced" in (table.objects.get(word.lemma), table.subjects.get(word.lemma))
        for word in sentence.words
    )


def _is_part(sentence: Sentence, figure: Figure) -> bool:
    """Say whether a figure counts some of those counted before: "among them four children"."""
    words, first = sentence.words, figure.first
    before = [word.text.lower() for word in words[max(first - 2, 0) : first]]
    after = [word.text.lower() for word in words[figure.last : figure.last + 2]]
    if before[-1:] == ["including"] or before in (["among", "them"], ["including", "the"]):
        return True
    return after in (["of", "them"], ["of", "whom"])


def _whole(parse: Parse, number: int, sentence: Sentence, figure: Figure) -> str | None:
    """Return the words for the whole: "three of the 30 men", "half of the city"."""
    words = sentence.words
    if figure.last >= len(words) or words[figure.last].text.lower() != "of":
        return None
    if not figure.share and words[figure.core].text.lower() not in number_words().numerals:
        return None
    whole = words[figure.last].head
    inside = (
        [k for k in sentence.subtree(whole) if figure.last < k <= whole]
        if whole > figure.last
        else []
    )
    return parse.slice(number, inside[0], whole + 1) if inside else None

"""Clues of the report: what was told of a place before, how it was named, what sort it is.

Each asks one question; its docstring is the reason that is shown when the answer is yes.
"""

from dateline.extraction.facets.asking import (
    MOVING,
    POLITICS,
    RESULTS,
    TOWARD,
    is_here,
    is_total,
    last_place,
)
from dateline.extraction.facets.grounds import Asked
from dateline.extraction.folding import VIOLENT


def last_told(q: Asked) -> bool:
    """What was told last happened there."""
    return q.name is not None and last_place(q) == q.name


def told_in_paragraph(q: Asked) -> bool:
    """The paragraph has told something that happened there."""
    return q.name is not None and any(
        t.name == q.name and t.paragraph == q.sentence.paragraph for t in q.told[-20:]
    )


def told_sentence_before(q: Asked) -> bool:
    """The sentence before told something that happened there."""
    n = q.happening.reading.number - 1
    return q.name is not None and any(t.name == q.name and t.sentence == n for t in q.told[-20:])


def told_first(q: Asked) -> bool:
    """What the report told first happened there."""
    first = next((t.name for t in q.told if t.name is not None), None)
    return q.name is not None and first == q.name


def told_often(q: Asked) -> bool:
    """Three things or more have been told to have happened there."""
    return q.name is not None and sum(t.name == q.name for t in q.told) >= 3


def told_at_all(q: Asked) -> bool:
    """Something has been told to have happened there."""
    return q.name is not None and any(t.name == q.name for t in q.told)


def same_kind_told(q: Asked) -> bool:
    """Something of the same kind has happened there."""
    event = q.happening.event
    kinds = VIOLENT if event in VIOLENT | {"casualties", "destruction"} else {event}
    last = next((t.name for t in reversed(q.told) if t.event in kinds and t.name), None)
    return q.name is not None and last == q.name


def named_before(q: Asked) -> bool:
    """The sentence before names it."""
    return q.since() == 1


def named_long_ago(q: Asked) -> bool:
    """It was named more than six sentences ago."""
    return 6 < q.since() < 99


def named_later(q: Asked) -> bool:
    """It is named only later."""
    return q.one is not None and q.since() == 99


def in_paragraph(q: Asked) -> bool:
    """The paragraph has named it."""
    if q.name is None:
        return False
    number, scene = q.happening.reading.number, q.grounds.scene
    return any(
        m.sentence <= number and scene.sentence(m.sentence).paragraph == q.sentence.paragraph
        for m in q.grounds.told_of(q.name)
    )


def most_named(q: Asked) -> bool:
    """No place is named more often in the report."""
    return q.name is not None and next(iter(q.grounds.named)) == q.name


def second_named(q: Asked) -> bool:
    """Only one place is named more often in the report."""
    return q.name is not None and q.name in tuple(q.grounds.named)[1:2]


def named_thrice(q: Asked) -> bool:
    """The report names it three times or more."""
    return q.name is not None and len(q.grounds.named[q.name]) >= 3


def in_headline(q: Asked) -> bool:
    """The headline names it."""
    return q.name is not None and any(
        q.grounds.scene.sentence(m.sentence).role == "headline" for m in q.grounds.named[q.name]
    )


def is_way(q: Asked) -> bool:
    """Where it was named last, it is where something comes from or goes to."""
    return not is_here(q) and q.case in TOWARD | {"from"}


def is_country(q: Asked) -> bool:
    """It is a country."""
    return q.level == "country"


def is_province(q: Asked) -> bool:
    """It is a province."""
    return q.level == "province"


def is_site(q: Asked) -> bool:
    """It is a site."""
    return q.level == "site"


def is_unknown(q: Asked) -> bool:
    """The atlas does not know it."""
    return q.one is not None and q.one.of.id is None


def country_for_total(q: Asked) -> bool:
    """It is a country, and a total over a long time is told."""
    return q.level == "country" and is_total(q)


def local_for_total(q: Asked) -> bool:
    """It is a town, and a total over a long time is told."""
    return q.level in ("town", "district", "site") and is_total(q)


def result_there(q: Asked) -> bool:
    """What it is a result of happened there."""
    return q.happening.event in RESULTS and last_place(q) == q.name and q.name is not None


def pointed_there(q: Asked) -> bool:
    """The words point back at what happened there."""
    reading = q.happening.reading
    marks = reading.sentence.below(reading.trigger, "det", "nmod:poss")
    return bool(marks) and reading.word.upos == "NOUN" and same_kind_told(q)


def same_country(q: Asked) -> bool:
    """It lies in the country of most of the report's places."""
    return q.one is not None and q.one.of.country == q.grounds.home()


def dominant(q: Asked) -> bool:
    """The report names it twice as often as any other place."""
    return q.name is not None and q.grounds.main == q.name


def told_mostly(q: Asked) -> bool:
    """Most of what has been told happened there."""
    names = [t.name for t in q.told if t.name is not None]
    return q.name is not None and len(names) >= 2 and 2 * names.count(q.name) > len(names)


def wider_than_main(q: Asked) -> bool:
    """It is the province around the place that the report is about."""
    if q.one is None or q.level not in ("province", "area") or not q.grounds.main:
        return False
    main = q.grounds.named[q.grounds.main][0].of
    return main.admin1 is not None and main.admin1 == q.one.of.admin1 and main.name != q.name


def total_and_main(q: Asked) -> bool:
    """A total over a long time is told, and the report is about this place."""
    return q.grounds.main == q.name and q.name is not None and is_total(q)


def no_place_by_kind(q: Asked) -> bool:
    """Kinds that often have no place, and the sentence does not name it."""
    kinds = POLITICS | MOVING | {"withdrawal", "surrender", "closure", "talks"}
    return q.name is not None and not is_here(q) and q.happening.event in kinds


def unknown_near(q: Asked) -> bool:
    """The atlas does not know it, and the clause does not name it."""
    return is_unknown(q) and not is_here(q) and q.grounds.main != q.name

"""Questions about a happening whose clause names no place, and a place that it may be at.

A docstring is the reason that is shown when the answer is yes. Of "nowhere" (no place) only the
last group asks.
"""

from dateline.extraction.facets.grounds import AT, Asked, apart, case_of
from dateline.extraction.folding import VIOLENT
from dateline.extraction.frames.lexicon import words_of
from dateline.mentions import Mention
from dateline.nouns import Place

TOWARD = frozenset({"to", "into", "towards", "toward", "onto", "for", "against", "on"})
UNSAID = frozenset(
    ["accusation", "criticism", "rejection", "support", "sanction", "statement", "threat"]
)
ASKED = frozenset({"appeal", "request"})
POLITICS = frozenset({"agreement", "ceasefire", "defection", "release", "pledge"})
MOVING = frozenset({"deployment", "aid", "arrest", "handover", "force_size", "drill", "abduction"})
FIXED = frozenset(
    ["clash", "seizure", "siege", "control_share", "retreat", "killing", "bombing", "protest"]
)
WORDS = UNSAID | ASKED | {"pledge"}
LEAVING = frozenset({"displacement", "retreat", "withdrawal", "release", "abduction"})
ARRIVING = frozenset({"deployment", "aid", "attack", "shelling", "seizure"})
RESULTS = frozenset({"casualties", "destruction", "arrest", "displacement", "abduction"})
ELSEWHERE = frozenset({"separately", "elsewhere", "meanwhile", "also", "earlier"})


def _here(q: Asked) -> bool:
    return q.same is not None


def _borders(q: Asked) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if q.same is None:
        return (("none",), ("none",))
    return apart(q.sentence, q.same.head, q.happening.reading.trigger)


def _case(q: Asked) -> str:
    if q.one is None:
        return "none"
    return case_of(q.grounds.scene.sentence(q.one.sentence), q.one.head)


def _last(q: Asked, *, here: bool = False) -> str | None:
    for told in reversed(q.told):
        if told.name is not None and (told.here or not here):
            return told.name
    return None


def same_clause(q: Asked) -> bool:
    """The place is named in the same clause."""
    return _borders(q) == ((), ())


def clause_beneath(q: Asked) -> bool:
    """The place is named in a clause that explains this one."""
    up, down = _borders(q)
    return _here(q) and len(up) == 1 and not down and up != ("acl:relcl",)


def relative_beneath(q: Asked) -> bool:
    """The place is named in a relative clause beneath this one."""
    up, down = _borders(q)
    return up == ("acl:relcl",) and not down


def clause_around(q: Asked) -> bool:
    """The place is named in the clause around this one."""
    up, down = _borders(q)
    return _here(q) and not up and len(down) == 1 and down[0] not in ("ccomp", "conj")


def said_around(q: Asked) -> bool:
    """The place is named beside the verb of saying."""
    up, down = _borders(q)
    return not up and down == ("ccomp",)


def clause_beside(q: Asked) -> bool:
    """The place is named in the clause that this one is joined to."""
    up, down = _borders(q)
    return _here(q) and not up and down == ("conj",)


def joined_after(q: Asked) -> bool:
    """The place is named in a clause joined to this one."""
    up, down = _borders(q)
    return up == ("conj",) and not down


def far_in_sentence(q: Asked) -> bool:
    """The place is named in the same sentence, clauses away."""
    up, down = _borders(q)
    return _here(q) and len(up) + len(down) >= 2


def before_in_sentence(q: Asked) -> bool:
    """The place is named before it in the sentence."""
    return q.same is not None and q.same.head < q.happening.reading.trigger


def at_here(q: Asked) -> bool:
    """The sentence says "in", "at" or "near" the place."""
    return _here(q) and _case(q) in AT


def toward_here(q: Asked) -> bool:
    """The sentence says "to" or "against" the place."""
    return _here(q) and _case(q) in TOWARD - AT


def from_here(q: Asked) -> bool:
    """The sentence says "from" the place."""
    return _here(q) and _case(q) == "from"


def of_here(q: Asked) -> bool:
    """The sentence says "of" the place."""
    return _here(q) and _case(q) == "of"


def by_here(q: Asked) -> bool:
    """The place stands for those who act."""
    return _here(q) and _case(q) in ("by", "with", "than", "like", "as")


def subject_here(q: Asked) -> bool:
    """The place is what a verb tells of."""
    return q.same is not None and q.sentence.words[q.same.head].deprel in (
        "nsubj",
        "nsubj:pass",
        "obj",
        "root",
    )


def country_here(q: Asked) -> bool:
    """The sentence names the country."""
    return _here(q) and q.level == "country"


def last_told(q: Asked) -> bool:
    """What was told last happened there."""
    return q.name is not None and _last(q) == q.name


def last_named_told(q: Asked) -> bool:
    """It is the place named last for something told."""
    return q.name is not None and _last(q, here=True) == q.name


def told_in_sentence(q: Asked) -> bool:
    """The sentence has told something that happened there."""
    n = q.happening.reading.number
    return q.name is not None and any(t.name == q.name and t.sentence == n for t in q.told[-8:])


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


def told_by_speech_only(q: Asked) -> bool:
    """Only words were told of the place so far."""
    kinds = {t.event for t in q.told if t.name == q.name}
    return q.name is not None and bool(kinds) and kinds <= UNSAID | ASKED


def named_before(q: Asked) -> bool:
    """The sentence before names it."""
    return q.since() == 1


def named_lately(q: Asked) -> bool:
    """It was named two or three sentences ago."""
    return q.since() in (2, 3)


def named_long_ago(q: Asked) -> bool:
    """It was named more than six sentences ago."""
    return 6 < q.since() < 99


def named_later(q: Asked) -> bool:
    """It is named only later."""
    return q.one is not None and q.since() == 99


def named_next(q: Asked) -> bool:
    """It is named only later, but soon."""
    n = q.happening.reading.number
    return q.one is not None and n < q.one.sentence <= n + 2


def in_paragraph(q: Asked) -> bool:
    """The paragraph has named it."""
    if q.name is None:
        return False
    number, scene = q.happening.reading.number, q.grounds.scene
    return any(
        m.sentence <= number and scene.sentence(m.sentence).paragraph == q.sentence.paragraph
        for m in q.grounds.named[q.name]
    )


def most_named(q: Asked) -> bool:
    """No place is named more often in the report."""
    return q.name is not None and next(iter(q.grounds.named)) == q.name


def second_named(q: Asked) -> bool:
    """Only one place is named more often in the report."""
    return q.name is not None and q.name in tuple(q.grounds.named)[1:2]


def named_once(q: Asked) -> bool:
    """The report names it only once."""
    return q.name is not None and len(q.grounds.named[q.name]) == 1


def named_thrice(q: Asked) -> bool:
    """The report names it three times or more."""
    return q.name is not None and len(q.grounds.named[q.name]) >= 3


def in_headline(q: Asked) -> bool:
    """The headline names it."""
    return q.name is not None and any(
        q.grounds.scene.sentence(m.sentence).role == "headline" for m in q.grounds.named[q.name]
    )


def in_lead(q: Asked) -> bool:
    """The first sentences name it."""
    return q.name is not None and q.grounds.named[q.name][0].sentence <= 2


def in_crosshead(q: Asked) -> bool:
    """The heading above names it."""
    number, scene = q.happening.reading.number, q.grounds.scene
    heads = [k for k in range(max(number - 12, 0), number) if scene.sentence(k).role == "crosshead"]
    return (
        q.name is not None
        and bool(heads)
        and any(m.sentence == heads[-1] for m in q.grounds.named[q.name])
    )


def is_at(q: Asked) -> bool:
    """Where it was named last, the report says "in" or "at" it."""
    return not _here(q) and _case(q) in AT


def is_way(q: Asked) -> bool:
    """Where it was named last, it is where something comes from or goes to."""
    return not _here(q) and _case(q) in TOWARD | {"from"}


def is_whose(q: Asked) -> bool:
    """Where it was named last, it only says whose something is."""
    if q.one is None or _here(q):
        return False
    word = q.grounds.scene.sentence(q.one.sentence).words[q.one.head]
    return word.deprel in ("compound", "nmod:poss", "amod", "nmod:desc") or _case(q) == "of"


def is_country(q: Asked) -> bool:
    """It is a country."""
    return q.level == "country"


def is_province(q: Asked) -> bool:
    """It is a province."""
    return q.level == "province"


def is_area(q: Asked) -> bool:
    """It is an area or a landscape."""
    return q.level == "area"


def is_site(q: Asked) -> bool:
    """It is a site."""
    return q.level == "site"


def is_unknown(q: Asked) -> bool:
    """The atlas does not know it."""
    return q.one is not None and q.one.of.id is None


def country_for_total(q: Asked) -> bool:
    """It is a country, and a total over a long time is told."""
    return q.level == "country" and _is_total(q)


def local_for_total(q: Asked) -> bool:
    """It is a town, and a total over a long time is told."""
    return q.level in ("town", "district", "site") and _is_total(q)


def country_for_war(q: Asked) -> bool:
    """It is a country, and a war is told."""
    return q.level == "country" and q.happening.reading.lemma(q.happening.reading.trigger) in (
        "war",
        "invasion",
        "conflict",
        "invade",
    )


def country_for_forces(q: Asked) -> bool:
    """It is a country, and forces that come, stay or go are told."""
    return q.level == "country" and q.happening.event in (
        "withdrawal",
        "force_size",
        "deployment",
        "control_share",
    )


def _is_total(q: Asked) -> bool:
    reading = q.happening.reading
    times = reading.scene.times.get(reading.number, ())
    since = any(t.of.start and t.of.end and (t.of.end - t.of.start).days > 60 for t in times)
    figures = reading.scene.numbers.get(reading.number, ())
    many = any((n.of.low or 0) >= 1000 for n in figures)
    return (since or many) and q.happening.event in (
        "casualties",
        "displacement",
        "killing",
        "attack",
        "airstrike",
    )


def nowhere_speech(q: Asked) -> bool:
    """Words against somebody have no place of their own."""
    return q.name is None and q.happening.event in UNSAID


def nowhere_asked(q: Asked) -> bool:
    """What is asked for or promised has no place of its own."""
    return q.name is None and q.happening.event in ASKED


def nowhere_politics(q: Asked) -> bool:
    """Agreements, talks, releases and withdrawals often have no place."""
    return q.name is None and q.happening.event in POLITICS


def nowhere_moving(q: Asked) -> bool:
    """Movements of forces and supplies often have no place."""
    return q.name is None and q.happening.event in MOVING


def nowhere(q: Asked) -> bool:
    """Nothing tells where."""
    return q.name is None


def nowhere_headline(q: Asked) -> bool:
    """A headline need not tell where."""
    return q.name is None and q.sentence.role == "headline"


def nowhere_general(q: Asked) -> bool:
    """It is told of no one time."""
    reading = q.happening.reading
    word = reading.word
    return q.name is None and (
        word.xpos in ("VBP", "VBZ", "VB")
        or (word.xpos == "NNS" and not reading.sentence.below(reading.trigger, "det"))
    )


def nowhere_total(q: Asked) -> bool:
    """A total over a long time is of many places."""
    return q.name is None and _is_total(q)


def nowhere_before(q: Asked) -> bool:
    """What was told last has no place either."""
    return q.name is None and bool(q.told) and q.told[-1].name is None


def nowhere_noun(q: Asked) -> bool:
    """Only a noun tells it."""
    return q.name is None and q.happening.reading.word.upos == "NOUN"


def nowhere_new_paragraph(q: Asked) -> bool:
    """Nothing has been told in this paragraph."""
    return q.name is None and not any(t.paragraph == q.sentence.paragraph for t in q.told)


def nowhere_fixed(q: Asked) -> bool:
    """Fighting, killing and taking of ground always have a place."""
    return q.name is None and q.happening.event in FIXED


def nowhere_old(q: Asked) -> bool:
    """It is over for a year and more."""
    return q.name is None and _is_old(q)


def old_and_country(q: Asked) -> bool:
    """It is a country, and something long over is told."""
    return q.level == "country" and _is_old(q)


def old_and_elsewhere(q: Asked) -> bool:
    """Something long over is told, and the sentence does not name the place."""
    return q.name is not None and not _here(q) and _is_old(q)


def _is_old(q: Asked) -> bool:
    reading = q.happening.reading
    published = reading.scene.parse.text.published
    times = [t.of.end for t in reading.scene.times.get(reading.number, ()) if t.of.end]
    return bool(times) and published is not None and (published.start - max(times)).days > 365


def words_there(q: Asked) -> bool:
    """Words are told, and the place is not in their clause."""
    return q.name is not None and not same_clause(q) and q.happening.event in WORDS


def words_at(q: Asked) -> bool:
    """Words are told, and their clause says "in" or "at" the place."""
    return _here(q) and q.happening.event in WORDS and _case(q) in AT and q.level != "country"


def words_country(q: Asked) -> bool:
    """Words are told, and the sentence names a country."""
    return _here(q) and q.happening.event in WORDS and q.level == "country"


def leaving_from(q: Asked) -> bool:
    """It is where those who leave come from."""
    return from_here(q) and q.happening.event in LEAVING


def arriving_to(q: Asked) -> bool:
    """It is where those who come go to."""
    return toward_here(q) and q.happening.event in ARRIVING


def only_place_here(q: Asked) -> bool:
    """No other place is named in the sentence."""
    return _here(q) and len({m.of.name for m in _named_here(q)}) == 1


def _named_here(q: Asked) -> tuple[Mention[Place], ...]:
    return q.grounds.scene.places.get(q.happening.reading.number, ())


def narrower_here(q: Asked) -> bool:
    """It lies in another place that the same phrase names."""
    if q.same is None:
        return False
    beneath = set(q.sentence.subtree(q.same.head)) - {q.same.head}
    return any(
        m.head in beneath and q.sentence.words[m.head].deprel != "conj" for m in _named_here(q)
    )


def wider_here(q: Asked) -> bool:
    """Another place that the same phrase names lies in it."""
    if q.same is None or q.sentence.words[q.same.head].deprel == "conj":
        return False
    above = set(q.sentence.above(q.same.head)[:3])
    return any(m.head in above for m in _named_here(q))


def heads_line(q: Asked) -> bool:
    """The line begins with it and a colon, as a heading does."""
    if q.same is None or q.same.first > 4:
        return False
    after = q.sentence.words[q.same.last : q.same.last + 3]
    return any(word.text in (":", "–", "—", ".") for word in after)


def leads_sentence(q: Asked) -> bool:
    """The sentence begins with "in" the place."""
    return q.same is not None and q.same.first <= 3 and _case(q) in AT


def led_paragraph(q: Asked) -> bool:
    """A sentence of the paragraph began with "in" the place."""
    if q.one is None or _here(q):
        return False
    scene = q.grounds.scene
    same = scene.sentence(q.one.sentence).paragraph == q.sentence.paragraph
    return same and q.since() < 99 and q.one.first <= 3 and _case(q) in AT


def result_there(q: Asked) -> bool:
    """What it is a result of happened there."""
    return q.happening.event in RESULTS and _last(q) == q.name and q.name is not None


def pointed_there(q: Asked) -> bool:
    """The words point back at what happened there."""
    reading = q.happening.reading
    marks = reading.sentence.below(reading.trigger, "det", "nmod:poss")
    return bool(marks) and reading.word.upos == "NOUN" and same_kind_told(q)


def moved_elsewhere(q: Asked) -> bool:
    """The sentence turns to something else, and does not name the place."""
    first = {word.text.lower() for word in q.sentence.words[:3]}
    return q.name is not None and not _here(q) and bool(first & ELSEWHERE)


def other_named_here(q: Asked) -> bool:
    """The sentence names other places, not this one."""
    near = [m for m in _named_here(q) if m.of.level != "country"]
    return q.name is not None and not _here(q) and bool(near)


def there_word(q: Asked) -> bool:
    """The sentence says "there" or "here" of what was told last."""
    said = {word.text.lower() for word in q.sentence.words}
    return (
        bool(said & {"there", "here"})
        and q.name is not None
        and not _here(q)
        and (q.since() == 1 or _last(q) == q.name)
    )


def is_dateline(q: Asked) -> bool:
    """The report was filed there."""
    filed = q.grounds.scene.parse.text.dateline
    return q.name is not None and any(q.name.lower() in place.lower() for place in filed)


def same_country(q: Asked) -> bool:
    """It lies in the country of most of the report's places."""
    return q.one is not None and q.one.of.country == q.grounds.home()


def nowhere_release(q: Asked) -> bool:
    """A plan or a denial is told."""
    reading = q.happening.reading
    marks = {reading.lemma(k) for k in reading.sentence.below(reading.trigger, "aux", "advmod")}
    return q.name is None and bool(marks & {"not", "will", "would", "could", "never", "n't"})


def dominant(q: Asked) -> bool:
    """The report names it twice as often as any other place."""
    return q.name is not None and q.grounds.main == q.name


def dominant_and_local(q: Asked) -> bool:
    """The report is about this place, and something that has a place is told."""
    return dominant(q) and q.happening.event in FIXED | VIOLENT | RESULTS and not is_country(q)


def told_mostly(q: Asked) -> bool:
    """Most of what has been told happened there."""
    names = [t.name for t in q.told if t.name is not None]
    return q.name is not None and len(names) >= 2 and 2 * names.count(q.name) > len(names)


def referred_here(q: Asked) -> bool:
    """The sentence means it by "the town", "the camp" or the like."""
    return q.name is not None and q.name in q.grounds.referred(q.happening.reading.number)


def referred_other(q: Asked) -> bool:
    """The sentence means another place by "the town" or the like."""
    meant = q.grounds.referred(q.happening.reading.number)
    return q.name is not None and bool(meant) and q.name not in meant


def unknown_never_at(q: Asked) -> bool:
    """The atlas does not know it, and nothing is said to be "in" or "at" it."""
    if q.one is None or q.name is None or q.one.of.id is not None:
        return False
    scene = q.grounds.scene
    every = q.grounds.named[q.name][:20]
    return not any(case_of(scene.sentence(m.sentence), m.head) in AT for m in every)


def about_event_there(q: Asked) -> bool:
    """Words are told about something that happened there ("the attack")."""
    reading = q.happening.reading
    sentence = reading.sentence
    if q.name is None or q.happening.event not in WORDS:
        return False
    last = next((t.name for t in reversed(q.told) if t.event in VIOLENT and t.name), None)
    return last == q.name and any(
        reading.lemma(k) in words_of("blows", "tests")
        and any(reading.lemma(d) in words_of("pointing", "tests") for d in sentence.below(k, "det"))
        for k in sentence.subtree(reading.trigger)
    )


def wider_than_main(q: Asked) -> bool:
    """It is the province around the place that the report is about."""
    if q.one is None or q.level not in ("province", "area") or not q.grounds.main:
        return False
    main = q.grounds.named[q.grounds.main][0].of
    return main.admin1 is not None and main.admin1 == q.one.of.admin1 and main.name != q.name


def whole_in_scope(q: Asked) -> bool:
    """It is a country or province, and the sentence speaks of the whole of it."""
    said = {word.lemma.lower() for word in q.sentence.words}
    return q.level in ("country", "province") and bool(said & {"country", "nationwide", "nation"})


def acted_upon(q: Asked) -> bool:
    """The verb acts upon what lies there or is called so."""
    return q.name is not None and q.name in q.hints.acted_upon


def first_outward(q: Asked) -> bool:
    """It is the place that the clause names, looking outward from the word that tells it."""
    return q.name is not None and q.name == q.hints.around and q.happening.event not in WORDS


def first_outward_of_words(q: Asked) -> bool:
    """It is the place that the clause around words names."""
    return q.name is not None and q.name == q.hints.around and q.happening.event in WORDS


def first_outward_country(q: Asked) -> bool:
    """It is the country that the clause names."""
    return first_outward(q) and q.level == "country"


def no_clue_in_clause(q: Asked) -> bool:
    """The clause names another place."""
    return q.name is not None and q.hints.around not in (None, q.name)


ALL = tuple(
    f
    for name, f in list(globals().items())
    if callable(f)
    and not name.startswith("_")
    and getattr(f, "__annotations__", {}).get("return") is bool
)

"""Adapters: what dateline says of public test sets, in the form that each set's scorer reads.

The texts go through the same rooms as any report. A set asks for one part of a claim only (times,
places, where a named event happened), so its adapter looks at that part.
"""

import json
import tempfile
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from bench.anywhere import places_of_word
from bench.case2021 import kinds_of_notes
from bench.ecb import look_alikes_merged, texts_of_happenings
from bench.muc4 import templates
from bench.polnear import SPLIT, who_says_what
from bench.re3d import names_and_fights
from bench.scorers import Row, run
from dateline.cleaning import clean
from dateline.mentions import Mention, find_places
from dateline.mentions.times.finding import expressions
from dateline.mentions.times.joins import Expression
from dateline.nouns import Hints, Parse, Place, Published, Report
from dateline.parsing import parse

PREPOSITIONS = frozenset(
    [
        "in",
        "over",
        "during",
        "for",
        "within",
        "at",
        "after",
        "before",
        "until",
        "by",
        "from",
        "since",
        "to",
        "throughout",
        "on",
        "of",
    ]
)

FEWEST = 20
"""Answers of a part of a set, below which one more or less moves its figure too far."""


class Public(NamedTuple):
    """A public set: its scorer, its gold, what answers it, and what else its scorer is told."""

    name: str
    scorer: str
    gold: str
    answer: Callable[[Path, Path], Iterator[Row]]
    asked: tuple[str, ...] = ()
    option: str = "--gold"
    """What the scorer calls its gold."""
    percent: bool = False
    """Its figures are of a hundred."""
    texts: str | None = None
    """The file of the texts, where it is another than the gold."""
    more: Callable[[Path, Path], dict[str, float]] | None = None
    """What is counted of gold and answers beyond the scorer."""


def measured(one: Public, data: Path) -> dict[str, Any]:
    """Return the figures that a set's scorer gives for what dateline says of it."""
    scorer, gold = data / one.scorer, data / one.gold
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told.jsonl"
        with told.open("w", encoding="utf-8") as file:
            for row in one.answer(scorer, gold):
                file.write(json.dumps(row) + "\n")
        figures: dict[str, Any] = json.loads(
            run(scorer, gold, "--pred", str(told), "--json", *one.asked, option=one.option)
        )
        figures |= one.more(gold, told) if one.more else {}
    return parts(figures) if one.percent else figures


def parts(figures: dict[str, Any]) -> dict[str, Any]:
    """Return figures of a hundred as figures of one, without those of a handful of answers.

    >>> parts({"all": {"f1": 42.5, "possible": 80}, "nation": {"f1": 50.0, "possible": 3}})
    {'all': {'f1': 0.425, 'possible': 80}}
    """
    found: dict[str, Any] = {}
    for key, value in figures.items():
        if isinstance(value, dict):
            if value.get("possible", FEWEST) >= FEWEST:
                found[key] = parts(value)
        else:
            found[key] = round(value / 100, 3) if isinstance(value, float) else value
    return found


def times(scorer: Path, gold: Path) -> Iterator[Row]:
    """Yield the times of each history, as intervals."""
    for line in run(scorer, gold, "--list").splitlines():
        name, published = line.split()[:2]
        words = run(scorer, gold, "--text", name).removesuffix("\n")
        read = _parse(name, words, date.fromisoformat(published))
        yield {"doc": name, "times": list(_times(read))}


def places(scorer: Path, gold: Path) -> Iterator[Row]:
    """Yield the places of each article, as points."""
    for line in run(scorer, gold, "--docs").removesuffix("\n").split("\n"):
        row = json.loads(line)
        yield {"doc": row["doc"], "toponyms": list(_places(_parse(row["doc"], row["text"])))}


def event_places(_: Path, gold: Path) -> Iterator[Row]:
    """Yield where the event that a word names happened."""
    for number, line in enumerate(gold.read_text(encoding="utf-8").removesuffix("\n").split("\n")):
        item = json.loads(line)
        asked = next(span for span in item["spans"] if span["label"] == "VERB")
        read = _parse(str(number), item["text"])
        spots = places_of_word(read, asked["start"], asked["end"])
        found = {_bare(read, spot) for spot in spots}
        yield {"id": number, "locations": sorted(found)}


def _bare(read: Parse, mention: Mention[Place]) -> tuple[int, int]:
    """Return where a name stands, without words around it that the set leaves out."""
    words = read.sentences[mention.sentence].words
    capitals = [k for k in range(mention.first, mention.last) if words[k].text[:1].isupper()]
    first, last = (capitals[0], capitals[-1]) if capitals else (mention.first, mention.last - 1)
    while first - 2 >= mention.first and words[first - 1].text == "-":
        first -= 2  # the small article of "al-Wadi"
    return words[first].start, words[last].end


def muc4(part: str) -> Public:
    """Return a part of MUC-4, whose texts are beside its gold."""
    name, folder = f"muc4_{part}", "bench/muc4"
    scorer, gold = f"{folder}/score_muc4.py", f"{folder}/{part}_keys.jsonl"
    texts = f"{folder}/{part}_docs.jsonl"
    return Public(name, scorer, gold, templates, option="--keys", percent=True, texts=texts)


SETS = (
    Public("wikiwars", "bench/wikiwars/score_times.py", "bench/wikiwars", times),
    Public("lgl", "bench/places/score_places.py", "bench/places/lgl.xml", places),
    Public("geovirus", "bench/places/score_places.py", "bench/places/GeoVirus.xml", places),
    Public(
        "event_location",
        "bench/event_location/score_event_location.py",
        "bench/event_location/dev.jsonl",
        event_places,
    ),
    Public(
        "polnear",
        "bench/polnear/score_polnear.py",
        "bench/polnear/polnear_train_dev.zip",
        who_says_what,
        ("--split", SPLIT),
    ),
    Public(
        "case2021",
        "bench/case2021/score_case.py",
        "bench/case2021/shown.tsv",
        kinds_of_notes,
    ),
    Public("re3d", "bench/re3d/score_re3d.py", "bench/re3d", names_and_fights),
    Public(
        "ecb",
        "bench/clusters/score_clusters.py",
        "bench/ecb/ecb_01_20.jsonl",
        texts_of_happenings,
        ("--items", "docs"),
        more=look_alikes_merged,
    ),
    muc4("tst1"),
    muc4("tst2"),
)


def _parse(name: str, words: str, published: date | None = None) -> Parse:
    day = Published(published, published, "argument") if published else None
    return parse(clean(Report(name, words, "", Hints(published=day))))


def _times(read: Parse) -> Iterator[Row]:
    for told in (part for one in expressions(read) for part in one.parts or (one,)):
        words = read.sentences[told.sentence].words
        first = told.core
        # The sets leave out the preposition before a time, and so must its span here.
        while first < told.last - 1 and words[first].text.lower() in PREPOSITIONS:
            first += 1
        start, end = told.span or (words[first].start, words[told.last - 1].end)
        yield {"start": start, "end": end, "value": _value(told)}


def _value(told: Expression) -> str | None:
    """Return a time as the sets write it: of "early March" the month."""
    bare = told.bare
    if bare.written:
        return bare.written
    if bare.whole:
        return f"{bare.whole[0]}..{bare.whole[1]}"
    if bare.start or bare.end:
        return f"{bare.start or ''}..{bare.end or ''}"
    return None


def _places(read: Parse) -> Iterator[Row]:
    for mention in find_places(read):
        words, place = read.sentences[mention.sentence].words, mention.of
        source, _, number = (place.id or "").partition(":")
        yield {
            "start": words[mention.first].start,
            "end": words[mention.last - 1].end,
            "geonameid": int(number) if source == "geonames" and number.isdecimal() else None,
            "lat": place.lat,
            "lon": place.lon,
            "country": place.country,
        }

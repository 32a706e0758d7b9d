"""Place names in sentences, and which place each of them means."""

import time
from pathlib import Path

import pytest

import dateline.knowledge.atlas
from dateline.extraction import extract
from dateline.knowledge.atlas.handmade import read_entries
from dateline.mentions import Mention, find_places
from dateline.nouns import Paragraph, Parse, Place, Text
from dateline.parsing import parse
from tests.sheets import rows

EXTRA = Path(dateline.knowledge.atlas.__file__).with_name("extra")


def read(words: str) -> Parse:
    return parse(Text("report", words, paragraphs=(Paragraph(0, len(words)),)))


def places(words: str) -> tuple[Mention[Place], ...]:
    return find_places(read(words))


def told(place: Place) -> str:
    return f"{place.name}: {place.country or '-'} {place.admin1 or '-'} {place.level}"


@pytest.mark.parametrize(("phrase", "want"), rows("mentions", "places.en"))
def test_places_of_a_sentence(phrase: str, want: list[str] | None) -> None:
    assert [told(mention.of) for mention in places(phrase)] == (want or [])


@pytest.mark.parametrize(("phrase", "want"), rows("mentions", "namesakes.en"))
def test_namesakes(phrase: str, want: str) -> None:
    assert told(places(phrase)[-1].of) == want


def test_an_unknown_place_is_never_pinned_elsewhere() -> None:
    place = places("Herat and Kabul were calm. Raiders burned the village of Zeboor Kala.")[-1]
    assert (place.of.name, place.of.id, place.of.lat) == ("Zeboor Kala", None, None)
    assert place.doubts


def test_a_distance_keeps_its_words() -> None:
    (place,) = places("A patrol was ambushed some 20 km north of Herat.")
    assert place.of.text == "some 20 km north of Herat"
    assert place.of.why is not None
    assert place.of.why.startswith("near it")


@pytest.mark.parametrize(
    "words",
    [
        "15km (9 miles) south-west of Herat",
        "a few miles outside Herat",
        "not far from Herat",
        "close to Herat",
        "the outskirts of Herat",
    ],
)
def test_a_distance_is_told_in_full(words: str) -> None:
    (place,) = places(f"A patrol was ambushed {words}.")
    assert place.of.text == words


def test_both_ends_of_a_road_are_told_by_all_of_it() -> None:
    found = places("A bus burned on the road from Kabul to Kandahar.")
    assert {place.of.text for place in found} == {"the road from Kabul to Kandahar"}


def test_a_site_keeps_its_words() -> None:
    (place,) = places("Rockets struck Kandahar airport on Sunday.")
    assert (place.of.name, place.of.text) == ("Kandahar", "Kandahar airport")


def test_a_place_inside_the_name_of_a_body_is_marked() -> None:
    (place,) = places("Herat Police said that two men were held.")
    assert (place.of.name, place.inside) == ("Herat", True)
    (place,) = places("Police in Herat said that two men were held.")
    assert not place.inside


def test_what_a_body_is_named_after_is_no_place_of_an_event() -> None:
    text = read("Two men were shot dead on Monday, Herat Police said.")
    assert [place.inside for place in find_places(text)] == [True]
    assert all(claim.place is None for claim in extract(text))


def test_every_mention_lies_in_its_sentence_and_says_why() -> None:
    text = read("The rebels took Zaranj in Nimroz province. Aid reached Al Fashir, Sudan.")
    for mention in find_places(text):
        words = text.sentences[mention.sentence].words
        assert 0 <= mention.first <= mention.head < mention.last <= len(words)
        assert mention.of.why


def test_a_spelling_guess_is_a_doubt() -> None:
    found = places("Afghanistan sent troops to Kabul and Herat. Two men died in Emaam Saheeb.")
    assert found[-1].of.admin1 == "Kunduz"
    assert "a guess from the sound" in " ".join(found[-1].doubts)


def test_finding_is_fast() -> None:
    text = read("The rebels took Zaranj in Nimroz province after a week of fighting. " * 20)
    find_places(text)
    start = time.process_time()
    find_places(text)
    assert time.process_time() - start < 0.002 * len(text.sentences)


def test_time_grows_no_faster_than_the_names_of_a_sentence() -> None:
    names = [
        name
        for country in ("AF", "SD", "UA", "MM", "IQ", "SY")
        for entry in read_entries(EXTRA / f"{country}.toml")
        for name in (entry.name, *entry.aliases)
    ]
    few, many = (read(f"Shells fell on {', '.join(names[:n])}.") for n in (200, 1600))
    spent = []
    for text in (few, many):
        start = time.process_time()
        assert find_places(text)
        spent.append(time.process_time() - start)
    assert spent[1] < 25 * spent[0]

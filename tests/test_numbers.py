"""Numbers: the case sheet, and what must hold for any text."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.mentions import find_numbers, find_ordinals, find_singulars, fitted
from dateline.nouns import Number, Paragraph, Parse, Published, Text
from dateline.parsing import parse
from tests.sheets import rows

THURSDAY = date(2022, 3, 10)


def read(words: str) -> Parse:
    known = Published(THURSDAY, THURSDAY, "page")
    return parse(Text("r", words, published=known, paragraphs=(Paragraph(0, len(words)),)))


def told(number: Number) -> str:
    low = "" if number.low is None else str(number.low)
    high = "" if number.high is None else str(number.high)
    return f"{low if low == high else f'{low}..{high}'} {number.unit}"


@pytest.mark.parametrize(("says", "want"), rows("mentions", "numbers.en"))
def test_a_count_is_read(says: str, want: str | None) -> None:
    assert "; ".join(told(mention.of) for mention in find_numbers(read(says))) == (want or "")


SCRAPS = (
    "at least more than up to 12 1,200 nine twenty - one hundred thousand and million dozen dozens",
    "of people soldiers killed wounded were died no one half a third percent % , . 2014 among them",
    "four children including between few several couple toll rose $ km old year 33 3.5 the or",
)
WORDS = st.sampled_from(" ".join(SCRAPS).split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25))
def test_whatever_is_counted_lies_within_its_sentence(words: list[str]) -> None:
    tree = read(" ".join(words))
    found = find_numbers(tree)
    assert found == find_numbers(tree)
    for mention in (*found, *find_singulars(tree), *find_ordinals(tree)):
        assert 0 <= mention.first < mention.last
        assert mention.last <= len(tree.sentences[mention.sentence].words)
        assert 0 <= mention.head < len(tree.sentences[mention.sentence].words)
        low, high = mention.of.low, mention.of.high
        assert low is not None or high is not None
        assert low is None or high is None or low <= high
        assert mention.of.unit


def test_one_by_one_persons_are_counted_apart() -> None:
    tree = read("A woman and her child were killed; a soldier spoke to a nurse.")
    assert find_numbers(tree) == ()
    assert [told(mention.of) for mention in find_singulars(tree)] == ["1 killed", "1 killed"]


def test_the_third_attack_is_a_count_only_where_asked_for() -> None:
    tree = read("It was the third attack on the port since May.")
    assert find_numbers(tree) == ()
    (mention,) = find_ordinals(tree)
    assert told(mention.of) == "3 attacks"


def test_a_part_knows_its_whole() -> None:
    whole, part = find_numbers(read("Seven people died, among them four children."))
    assert (whole.of.of, part.of.of, part.of.who) == (None, "Seven", "children")


def test_a_share_knows_its_whole() -> None:
    (mention,) = find_numbers(read("They hold 40 percent of the city."))
    assert mention.of.of == "the city"


@pytest.mark.parametrize(
    ("says", "cumulative"),
    [
        ("Since May 40 people have been killed.", True),
        ("Over the past 11 days 40 people have been killed.", True),
        ("On Monday 40 people were killed.", False),
    ],
)
def test_a_total_over_a_period_says_so(says: str, cumulative: bool) -> None:
    assert [mention.of.cumulative for mention in find_numbers(read(says))] == [cumulative]


def test_an_event_gives_its_unit_where_the_words_give_none() -> None:
    plain, named = Number("people", 40, 40, who="people"), Number("rifles", 22, 22, who="rifles")
    assert fitted(plain, "displacement").unit == "displaced"
    assert fitted(named, "seizure") == named


def test_a_monstrous_sentence_takes_no_monstrous_time() -> None:
    assert find_numbers(read("nine hundred and " * 2000)) is not None

"""Times: the case sheet, and what must hold for any text."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cleaning import clean
from dateline.mentions import find_times
from dateline.mentions.times.finding import expressions
from dateline.nouns import Hints, Paragraph, Parse, Published, Report, Text, When
from dateline.parsing import parse
from tests.sheets import rows, sheet

THURSDAY = date(2022, 3, 10)


def read(words: str, published: date | None = THURSDAY) -> Parse:
    known = Published(published, published, "page") if published else None
    return parse(Text("r", words, published=known, paragraphs=(Paragraph(0, len(words)),)))


def told(when: When) -> str:
    if when.start is None and when.end is None:
        return "untold"
    if when.start == when.end:
        return str(when.start)
    return f"{when.start or '..'}/{when.end or '..'}"


@pytest.mark.parametrize(("says", "want"), rows("mentions", "times.en"))
def test_a_time_is_read(says: str, want: str | None) -> None:
    found = "; ".join(told(mention.of) for mention in find_times(read(says)))
    assert found == (want or "")


SCRAPS = (
    "on since until by before the last next this 3 31 12th May march 2021 1999 Monday week days",
    "ago later two early mid - , and from to between night of spring weekend hours year 's in for",
    "past dozen second will have fell is ( ) . 24 30 February 4:30 a.m. noon overnight 2022-02-30",
)
WORDS = st.sampled_from(" ".join(SCRAPS).split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=25), st.sampled_from([THURSDAY, None, date(1, 1, 2)]))
def test_whatever_is_read_is_a_period_within_its_sentence(
    words: list[str], published: date | None
) -> None:
    tree = read(" ".join(words), published)
    found = find_times(tree)
    assert found == find_times(tree)
    for mention in found:
        assert 0 <= mention.first <= mention.head < mention.last
        assert mention.last <= len(tree.sentences[mention.sentence].words)
        start, end = mention.of.start, mention.of.end
        assert start is None or end is None or start <= end
        assert not mention.of.relative or (start is None and end is None)


def test_without_a_date_of_publication_times_are_relative() -> None:
    (mention,) = find_times(read("Two men died on Tuesday.", None))
    assert mention.of == When(None, None, "Tuesday", relative=True)


def test_a_date_in_full_needs_no_publication() -> None:
    (mention,) = find_times(read("Two men died on 5 May 2020.", None))
    assert told(mention.of) == "2020-05-05"


def test_a_weekday_that_does_not_fit_its_date_is_a_doubt() -> None:
    (mention,) = find_times(read("Two men died on Monday, 5 May 2020."))
    assert mention.doubts == ("the weekday does not fit the date",)


@pytest.mark.parametrize(
    ("says", "words"),
    [
        ("It fell on Monday.", "Monday"),
        ("It has been shut since early May.", "since early May"),
        ("It will be shut until 4 April.", "until 4 April"),
        ("Over the past 11 days it has rained.", "Over the past 11 days"),
        ("It must be done by Friday.", "by Friday"),
    ],
)
def test_the_words_keep_what_bounds_them(says: str, words: str) -> None:
    assert [mention.of.text for mention in find_times(read(says))] == [words]


def test_a_monstrous_sentence_takes_no_monstrous_time() -> None:
    tree = read("Monday, " * 3000)
    assert len(find_times(tree)) <= 3000


CHRONICLE = (
    "In 1901 the mill was built. In 1902 it burned down. In 1903 it was rebuilt. In 1904 a strike"
    " broke out. In 1905 the strike ended. "
)


def entries(kind: str) -> list[Any]:
    """Return ``(phrase, want)`` for the entries of a kind that only this sheet has."""
    told = sheet("mentions", "times.en")[kind]
    return [pytest.param(says, one["want"], id=says) for one in told for says in one["says"]]


@pytest.mark.parametrize(("says", "want"), entries("history"))
def test_a_history_is_read_by_its_own_time(says: str, want: str) -> None:
    tree = read(CHRONICLE + says)
    found = [told(one.of) for one in find_times(tree) if one.sentence >= 5]
    assert "; ".join(found) == want


@pytest.mark.parametrize(("says", "want"), entries("part"))
def test_both_ends_of_a_period_are_times(says: str, want: str) -> None:
    (one,) = expressions(read(says))
    words = read(says).sentences[0].words
    spans = (
        part.span or (words[part.core].start, words[part.last - 1].end)
        for part in one.parts or (one,)
    )
    assert "; ".join(says[slice(*span)] for span in spans) == want


@pytest.mark.parametrize(("says", "want"), entries("written"))
def test_what_no_days_can_tell_is_written(says: str, want: str) -> None:
    written = (one.bare.written for one in expressions(read(says)))
    assert " ".join(filter(None, written)) == want


@pytest.mark.parametrize(
    ("words", "want"),
    [
        ("The mill was hit on Sunday.\n\nAt nightfall a bomb went off.", "2022-03-06"),
        ("The mill was hit on Sunday.\n\nIt burned.\n\nAt nightfall a bomb went off.", "untold"),
        ("The mill was hit on Sunday.\n\nIt burned.\n\nAt 9 a.m. a bomb went off.", "2022-03-06"),
        ("The mill was hit.\n\nIt burned.\n\nAt 9 a.m. a bomb went off.", "untold"),
    ],
)
def test_a_time_of_day_is_of_a_day_told_near_it(words: str, want: str) -> None:
    known = Published(THURSDAY, THURSDAY, "argument")
    tree = parse(clean(Report("r", words, "", Hints(published=known))))
    assert told(find_times(tree)[-1].of) == want


YEARS = (
    "1911\n\nThe port was founded.\n\n1912\n\nIn May it grew.\n\n1914\n\nWar broke out on 3 June."
)


def test_a_chronicle_is_headed_by_years_that_cleaning_takes_out() -> None:
    day = Published(THURSDAY, THURSDAY, "argument")
    tree = parse(clean(Report("r", YEARS, "", Hints(published=day))))
    assert [told(one.of) for one in find_times(tree)][-1] == "1914-06-03"


HISTORY = (
    "In 1911 the port was founded. In 1912 it grew. In 1913 a wall was built. In 1914 war broke"
    " out. On 3 May 1915 the wall fell. In June the port was lost."
)


def test_a_history_is_read_by_its_own_years() -> None:
    assert told(find_times(read(HISTORY))[-1].of) == "1915-06-01/1915-06-30"


def test_news_that_recalls_many_years_keeps_its_own_weekdays() -> None:
    tree = read("The wall was hit on Monday. " + HISTORY + " On Tuesday it was hit anew.")
    found = [told(one.of) for one in find_times(tree)]
    assert (found[0], found[-2], found[-1]) == ("2022-03-07", "1915-06-01/1915-06-30", "2022-03-08")


def test_news_with_a_year_in_it_is_read_by_its_own_day() -> None:
    tree = read("The wall fell in 1915. On Monday the port was hit. It was hit in June, too.")
    assert told(find_times(tree)[-1].of) == "2021-06-01/2021-06-30"


WEEK = (
    "The week at the front, {}\n\nBy Ada Lund\n\nThe mill was shelled on Thursday. Nobody was hurt."
)


@pytest.mark.parametrize(
    ("days", "want"),
    [
        ("28 February – 6 March 2022", "2022-03-03"),
        ("28 February to 6 March", "2022-03-03"),
        ("as seen in Norsted", "2022-03-10"),
        ("12 – 18 March", "2022-03-10"),
    ],
)
def test_a_weekday_is_of_the_week_that_the_headline_names(days: str, want: str) -> None:
    known = Published(THURSDAY, THURSDAY, "argument")
    tree = parse(clean(Report("r", WEEK.format(days), "", Hints(published=known))))
    assert [told(one.of) for one in find_times(tree) if one.of.text == "Thursday"] == [want]

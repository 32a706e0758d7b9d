"""Cleaning: what is prose, what is furniture, who published it and when."""

import time
from datetime import date
from textwrap import fill
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.cleaning import clean
from dateline.cleaning.furniture.lines import lines
from dateline.cleaning.furniture.signs import why_furniture
from dateline.cleaning.masthead.datelines import dateline
from dateline.cleaning.tables import table
from dateline.nouns import Hints, Published, Report, Text
from tests.sheets import rows

HEADLINE = "Army and rebels both claim the bridge at Ber after a night of shelling"
PROSE = (
    "Shells fell on both banks of the river through the night, and by morning each side said that "
    "the bridge was in its hands, as families walked north along the old road with their goats."
)
END = "Nobody in the town would say who had fired first, and nobody had slept."


def cleaned(text: str, hints: Hints = Hints()) -> Text:  # noqa: B008
    return clean(Report("x.txt", text, "0" * 64, hints))


def page(*head: str, foot: tuple[str, ...] = ()) -> str:
    return "\n\n".join((HEADLINE, *head, PROSE, END, *foot))


def kept(text: Text, role: str = "prose") -> list[str]:
    return [text.text[p.start : p.end] for p in text.paragraphs if p.role == role]


def gone(text: Text) -> list[str]:
    return [furniture.text for furniture in text.furniture]


@pytest.mark.parametrize(("line", "want"), rows("cleaning", "furniture.en"))
def test_lines_of_furniture(line: str, want: str | None) -> None:
    assert why_furniture(lines(line)[0]) == want


@pytest.mark.parametrize(("opening", "want"), rows("cleaning", "datelines.en"))
def test_datelines(opening: str, want: str | None) -> None:
    found = dateline(f"{opening} {PROSE}")
    if want is None:
        assert found is None
        return
    assert found
    day = f"{found.stamp.month}-{found.stamp.day}" if found.stamp else ""
    told = f"{', '.join(found.places)} / {', '.join(found.agencies)} / {day}"
    assert told.replace("  ", " ").strip() == want
    assert f"{opening} {PROSE}"[found.end :] == PROSE


@pytest.mark.parametrize(("line", "want"), rows("cleaning", "published.en"))
def test_publication_dates(line: str, want: str | None) -> None:
    text = cleaned(page(line))
    day = text.published.start.isoformat() if text.published else None
    assert day == want
    assert text.published is None or text.published.basis == "page"


@pytest.mark.parametrize(("line", "want"), rows("cleaning", "wires.en"))
def test_wires(line: str, want: list[str] | None) -> None:
    assert list(cleaned(page(foot=(line,))).wires) == (want or [])


PAGES: dict[str, tuple[str, list[str], dict[str, Any]]] = {
    "a wire's own page": (
        """Gunmen burn grain convoy near Ansongo, killing two drivers

By Awa Traoré

June 3, 2024 7:21 PM GMT · Updated an hour ago

[1/2] A lorry burns beside the road near Ansongo. REUTERS/Stringer

GAO, Mali, June 3 (Reuters) - Gunmen on motorbikes burned four lorries of a grain convoy near \
Ansongo on Monday, killing two drivers, the governor's office said.

"Nobody guards that road," a driver told Reuters.

Reporting by Awa Traoré; Editing by Jo Bell

Our Standards: The Halden Code of Practice.
""",
        ["Gunmen on motorbikes burned", '"Nobody guards that road,"'],
        {
            "outlet": "Reuters",
            "byline": "Awa Traoré",
            "dateline": ("Gao",),
            "wires": ("Reuters",),
            "photo_credits": ("Reuters",),
        },
    ),
    "a daily with agency copy": (
        """THE SAHEL COURIER
Home | Mali | World | Sport

Grain convoy burned as army looks on, drivers say

Staff / AFP
Published June 4, 2024

GAO: Gunmen on motorbikes burned four lorries of a grain convoy near Ansongo on Monday, killing \
two drivers, the governor's office said.

ALSO READ: Eagles storm into the semi-final

The road has been cut since Sunday, and nothing has reached the town.

Keep reading
Cotton prices under siege
Striker fires late winner

Tags: Gao, convoys
Comments (3)
© 2024 The Sahel Courier
""",
        ["Gunmen on motorbikes burned", "The road has been cut"],
        {"outlet": "The Sahel Courier", "wires": ("AFP",), "dateline": ("Gao",)},
    ),
    "a live blog": (
        """Sudan live: army says it holds the radio building; second convoy turned back

The Lamp
Wed 5 Jun 2024 19.40 BST

Key developments
• The army says it holds the radio building in Omdurman.
• A second convoy has been turned back at Kosti.

19.31 BST
The army says it holds the radio building in Omdurman, and has shown a colonel at its door.

18.02 BST
A second convoy has been turned back at Kosti, three drivers told us by telephone this evening.

Most viewed: Nine soups for a cold day
""",
        ["The army says it holds the radio building in Omdurman, and", "A second convoy has been"],
        {"outlet": "The Lamp"},
    ),
    "a page without empty lines": (
        """Sahel Courier
Grain convoy burned near Ansongo, two drivers dead
4 June 2024
Gunmen on motorbikes burned four lorries of a grain convoy near Ansongo on Monday, killing two \
drivers, the governor's office said.
The road has been cut since Sunday, and nothing has reached the town since.
Read more: Cotton prices under siege
The army denied that any soldier had been near the place at the time.
Share this
""",
        ["Gunmen on motorbikes", "The road has been cut", "The army denied"],
        {"outlet": "Sahel Courier"},
    ),
}


@pytest.mark.parametrize("name", PAGES)
def test_whole_pages(name: str) -> None:
    words, prose, told = PAGES[name]
    text = cleaned(words)
    said = [part for part in kept(text) if not part.startswith("•")]
    assert len(said) == len(prose)
    assert all(part.startswith(want) for part, want in zip(said, prose, strict=True)), said
    assert {key: getattr(text, key) for key in told} == told
    assert text.published
    assert text.published.start.year == 2024


def test_headline_and_crossheads_are_kept() -> None:
    text = cleaned("\n\n".join((HEADLINE, HEADLINE, PROSE, "NO ROAD NORTH", PROSE, END)))
    assert text.title == HEADLINE
    assert kept(text, "headline") == [HEADLINE]
    assert kept(text, "crosshead") == ["NO ROAD NORTH"]
    assert [f.why for f in text.furniture] == ["headline repeated"]


def test_what_the_file_says_goes_before_the_page() -> None:
    day = Published(date(2020, 1, 2), date(2020, 1, 2), "manifest")
    hints = Hints(title="T", outlet="O", byline="B", published=day)
    text = cleaned(page("3 May 2022", "By Awa Traoré"), hints)
    assert (text.title, text.outlet, text.byline, text.published) == ("T", "O", "B", day)
    assert text.basis["outlet"] == "what came with the file"


def test_ambiguous_day_is_left_open_and_says_so() -> None:
    text = cleaned(page("04/03/2021"))
    assert text.published is None
    assert "two ways" in text.doubts[0]


def test_year_that_weekday_and_prose_settle() -> None:
    body = (
        "GAO, Oct 29 (AFP) - Gunmen burned four lorries near Ansongo on Tuesday, killing two of "
        "the drivers, in the worst attack on the road since August 2018, the governor said."
    )
    text = cleaned(f"{HEADLINE}\n\n{body}\n\n{END}")
    assert text.published
    assert (text.published.start.isoformat(), text.published.basis) == ("2019-10-29", "inferred")
    assert "without a year" in text.doubts[0]


def test_captions_without_credit() -> None:
    scenes = ("A boy carries water home.", "Women wait beside the road.")
    text = cleaned("\n\n".join((HEADLINE, PROSE, scenes[0], PROSE, scenes[1], PROSE)))
    assert gone(text) == list(scenes)


def test_short_sentences_of_prose_stay() -> None:
    said = ("He refused.", "Nobody came.", "The town was empty by noon.", "It is quiet now.")
    parts = [part for one in said for part in (PROSE, one)]
    text = cleaned("\n\n".join((HEADLINE, *parts, END)))
    assert not text.furniture


def test_about_the_author() -> None:
    foot = ("Awa Traoré is a researcher who lives in Gao.",)
    text = cleaned(page("by Awa Traoré", foot=foot))
    assert gone(text) == ["by Awa Traoré", *foot]
    assert text.byline == "Awa Traoré"


def test_text_of_a_fixed_width() -> None:
    rows_ = (
        "The army said on Monday that it had taken the last of the\n"
        "villages on the north bank, and that nine of its men were\n"
        "wounded in the night before.\n\n"
        "   A spokesman for the rebels denied this in a message and\n"
        "said that the villages were quiet.\n"
        "   He gave no figure for the losses of his own side, which\n"
        "others put at forty or more.\n"
    )
    said = kept(cleaned(f"{HEADLINE}\n\n{rows_}"))
    assert [part[:8] for part in said] == ["The army", "A spokes", "He gave "]
    assert said[0].endswith("in the\nnight before.") or said[0].endswith("before.")


def test_sentence_that_runs_on_in_the_next_row() -> None:
    rows_ = PROSE.replace(", and by", ",\nand by")
    text = cleaned(f"{HEADLINE}\nby Awa Traoré\n\n{rows_}\n\n{END}")
    assert kept(text) == [rows_, END]
    assert text.title == HEADLINE


def test_text_in_capitals() -> None:
    telex = fill(f"{PROSE} {END} {PROSE}".upper(), 66)
    text = cleaned(f"BRIDGE CLAIMED BY BOTH SIDES\n\n{telex}\n\n{END.upper()}")
    assert [part.split()[0] for part in kept(text)] == ["SHELLS", "NOBODY"]


def test_credit_at_the_end_of_a_paragraph() -> None:
    credit = "(Reporting by Awa Traoré; Editing by Jo Bell)"
    text = cleaned("\n\n".join((HEADLINE, PROSE, f"{END} {credit}")))
    assert kept(text) == [PROSE, END]
    assert gone(text) == [credit]


@pytest.mark.parametrize(
    "line", ["Nine killed in raid on a village near Ber – AFP", "Watch: Drone film shows empty Ber"]
)
def test_headlines_that_look_like_furniture(line: str) -> None:
    text = cleaned(f"{line}\n\n{PROSE}\n\n{END}")
    assert (text.title, text.furniture) == (line, ())


@pytest.mark.parametrize(
    "line",
    [
        "Football: Eagles march on after late strike",
        "Up Next: Nine Hidden Bridges Every Traveler Should Cross Once",
        "Join the family of our readers!",
        "Opinion | The river that both sides claim",
    ],
)
def test_links_and_calls_among_the_paragraphs(line: str) -> None:
    text = cleaned("\n\n".join((HEADLINE, PROSE, line, PROSE, END)))
    assert gone(text) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "Ber: nobody is left",
        "THE SOUTH BANK:",
        "Who holds the hills?",
        '"Go, go, go!"',
        "A: We left!",
    ]
    + ["3 June  Ber: two soldiers killed", "Second scenario: talks resume"],
)
def test_crossheads_that_look_like_links(line: str) -> None:
    text = cleaned("\n\n".join((HEADLINE, PROSE, line, PROSE, END)))
    assert not gone(text)


def test_sentence_below_that_speaks_to_the_reader() -> None:
    line = "If you liked what you read, our letter brings such stories to you every Friday."
    assert gone(cleaned(page(foot=(line,)))) == [line]
    assert not gone(cleaned(page(foot=("We asked the army for this list, and got none.",))))


def test_day_in_the_headline() -> None:
    text = cleaned(f"Situation on both banks of the river, June 3, 2024\n\n{PROSE}\n\n{END}")
    assert text.published
    assert text.published.start == date(2024, 6, 3)


def test_two_lines_of_headline() -> None:
    under = "Rebels say that the fight for the hills above it goes on"
    text = cleaned(f"Army retakes bridge at Ber\n{under}\n\n{PROSE}\n\n{END}")
    assert not text.furniture
    assert text.outlet is None


def test_pictures_within_the_body() -> None:
    block = "Getty Images\nFighting has emptied the old market"
    text = cleaned("\n\n".join((HEADLINE, PROSE, block, "No way back", PROSE, END)))
    assert gone(text) == block.split("\n")
    assert kept(text, "crosshead") == ["No way back"]


def test_day_and_month_by_what_the_report_tells() -> None:
    body = PROSE.replace("through the night", "from the night of 2 March")
    text = cleaned(f"{HEADLINE}\n\n03/04/2021\n\n{body}\n\n{END}")
    assert text.published
    assert text.published.start == date(2021, 3, 4)


def test_day_in_the_address() -> None:
    text = cleaned(page(), Hints(url="https://courier.example/2024/06/03/bridge"))
    assert text.published == Published(date(2024, 6, 3), date(2024, 6, 3), "metadata")


def test_the_shelf_of_publishers() -> None:
    shelf = table("outlets.toml")
    assert len(shelf["agencies"]) >= 40
    assert len(shelf["outlets"]) >= 120
    every = shelf["agencies"] + shelf["outlets"]
    said = [spelling for row in every for spelling in (row["name"], *row.get("aliases", ()))]
    assert len(said) == len(set(said))
    assert all(len(row["country"]) == 2 for row in every if "country" in row)
    assert set(shelf["also_names"]) <= set(said)


def test_other_languages_are_doubted() -> None:
    words = "Les deux camps disent tenir le pont depuis la nuit de lundi, selon les habitants. " * 9
    text = cleaned(words, Hints(language="fr"))
    assert text.language == "fr"
    assert "English" in text.doubts[-1]
    assert cleaned(page()).language == "en"


def test_outlet_by_its_address() -> None:
    text = cleaned(page(), Hints(url="https://www.dabangasudan.org/en/a"))
    assert text.outlet == "Radio Dabanga"
    assert text.basis["outlet"] == "the address of the page"


def test_section_labels_are_no_datelines() -> None:
    parts = (f"GAO: {PROSE}", f"KIDAL: {PROSE}", f"MOPTI: {PROSE}")
    text = cleaned("\n\n".join((HEADLINE, *parts)))
    assert text.dateline == ()
    assert kept(text) == list(parts)


@pytest.mark.parametrize("words", ["", "\n\n", "One word", "Read more", "a\n" * 5, "\x00\ufffd"])
def test_next_to_nothing(words: str) -> None:
    assert cleaned(words).text == words


HOSTILE = {
    "one long line": "a " * 400_000,
    "no spaces": "x" * 800_000,
    "many blocks": "Share\n\n" * 60_000,
    "many lines": "Share\n" * 60_000,
    "capitals": "GAO / " * 100_000,
    "dates": "3 May 2022 - " * 50_000,
    "names": ("By Awa Ba " * 30 + "\n") * 2_000,
    "brackets": "(" * 300_000,
    "apostrophes": "L'A'B'" * 60_000,
    "dots": ("A. B. " * 80 + "\n\n") * 1_000,
    "many names": "".join(f"By Awa Ba{k:x}\n\n" for k in range(9_000)) + "Awa Q\n\n" * 9_000,
    "rows": ("the army said on monday that it had taken the last of the vill\n") * 40_000,
    "labels": "GAO: the army said that it had left.\n\n" * 8_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages_take_bounded_time(name: str) -> None:
    began = time.process_time()
    cleaned(HOSTILE[name])
    assert time.process_time() - began < 8


PIECES = st.sampled_from(
    [HEADLINE, PROSE, END, "By Awa Traoré", "GAO, June 3 (Reuters) - ", "Share", "3/4/2021", "• a"]
    + ["© 2024 X", "\n", "\n\n", " ", "Read more:", "İ", "ß|ß", "\u2028", "A/B", "18:05", "Z\u0301"]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=25).map("".join))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_laws_of_spans(words: str) -> None:
    """Whatever comes in: what is taken out and what stays are slices, apart, and cover it all."""
    text = cleaned(words)
    assert text.text == words
    assert all(words[f.start : f.end] == f.text for f in text.furniture)
    spans = sorted(
        [(f.start, f.end) for f in text.furniture] + [(p.start, p.end) for p in text.paragraphs]
    )
    assert all(0 <= start < end <= len(words) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in zip(spans, spans[1:], strict=False))
    left = words
    for start, end in reversed(spans):
        left = left[:start] + left[end:]
    assert sum(bool(line.strip()) for line in left.split("\n")) <= 1  # the dateline


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_cleaning_twice_is_cleaning_once(words: str) -> None:
    assert cleaned(words) == cleaned(words)

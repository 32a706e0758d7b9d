"""Who says it: the sheet of sentences, and what runs over several of them."""

import time
from dataclasses import dataclass

import pytest

from dateline.extraction.speech.attributing import attributions, speaker_of
from dateline.extraction.speech.attribution import Attribution
from dateline.mentions import Mention
from dateline.nouns import Actor, Paragraph, Parse, Text
from dateline.parsing import parse
from tests.sheets import rows


@dataclass(frozen=True)
class Asked:
    """A text, read, and the word in brackets."""

    parse: Parse
    sentence: int
    word: int


def ask(marked: str, *, outlet: str | None = None, roles: tuple[str, ...] = ()) -> Asked:
    text = marked.replace("[", "").replace("]", "")
    spot = marked.index("[") if "[" in marked else 0
    paragraphs, start = [], 0
    for number, line in enumerate(text.split("\n")):
        role = roles[number] if number < len(roles) else "prose"
        paragraphs.append(Paragraph(start, start + len(line), role))
        start += len(line) + 1
    read = parse(Text("r", text, outlet=outlet, paragraphs=tuple(paragraphs)))
    for number, sentence in enumerate(read.sentences):
        for index, word in enumerate(sentence.words):
            if word.start <= spot < word.end:
                return Asked(read, number, index)
    raise AssertionError(marked)


def told(asked: Asked, event: str | None = None) -> Attribution | None:
    return speaker_of(attributions(asked.parse), asked.sentence, asked.word, event)


def named(asked: Asked, event: str | None = None) -> str | None:
    one = told(asked, event)
    return one.speaker.name if one else None


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "speakers.en"))
def test_speaker(phrase: str, want: str | None) -> None:
    one = told(ask(phrase))
    if want is None:
        assert one is None or one.speaker.kind == "outlet"
        return
    assert one is not None
    name, _, via = want.partition(" via ")
    anonymous = name.endswith("?")
    name = name.rstrip(" ?")
    said = {str(one.speaker.name).lower(), str(one.speaker.text).lower()}
    said |= {words.removeprefix("a ").removeprefix("the ") for words in said}
    assert name.lower() in said
    assert one.speaker.anonymous is anonymous
    assert one.speaker.via[:1] == ((via,) if via else ())


def test_cue_and_manner_are_kept() -> None:
    one = told(ask("The army denied that its planes had [bombed] the school."))
    assert one is not None
    assert (one.speaker.cue, one.speaker.manner) == ("denied", "denied")
    assert one.strength > 0


@pytest.mark.parametrize(
    ("source", "role"),
    [
        ("Colonel Omar Rahmani, a spokesman for the army", "spokesman for the army"),
        ("Captain Omar Rahmani, commander of the garrison", "commander of the garrison"),
        ("Omar Rahmani, the mayor of Norsted", "mayor of Norsted"),
        ("Army spokesman Omar Rahmani, a veteran", "Army spokesman"),
        ("Colonel Omar Rahmani, 54", "Colonel"),
        ("Mr Omar Rahmani", None),
    ],
)
def test_office_counts_for_more_than_rank(source: str, role: str | None) -> None:
    one = told(ask(f"{source}, said the bridge was [destroyed]."))
    assert one is not None
    assert (one.speaker.name, one.speaker.role) == ("Omar Rahmani", role)


def test_role_is_kept() -> None:
    one = told(ask("Provincial police spokesman Omar Rahmani said six had been [killed]."))
    assert one is not None
    assert (one.speaker.name, one.speaker.role) == ("Omar Rahmani", "Provincial police spokesman")


def test_innermost_speaker_wins_and_spoke_through_the_outer_one() -> None:
    text = "Radio Norsted said the governor had claimed that rebels [burned] the mill."
    one = told(ask(text))
    assert one is not None
    assert one.speaker.name == "governor"
    assert one.speaker.via == ("Radio Norsted",)


def test_quotation_runs_over_paragraphs() -> None:
    text = "“The rebels came at night,” Lena Ortiz said. “They took the mill.\n“They [burned] it.”"
    assert named(ask(text)) == "Lena Ortiz"


def test_sentence_wholly_quoted_belongs_to_the_voice_before_it() -> None:
    text = "“The rebels came at night,” Lena Ortiz said. “They [burned] the mill.”"
    assert named(ask(text)) == "Lena Ortiz"


@pytest.mark.parametrize(
    "text",
    [
        "''The rebels came at night,'' Lena Ortiz said. ''They [burned] the mill.''",
        "“They came,” Lena Ortiz said. “It was late. We were asleep. They [burned] the mill.”",
    ],
)
def test_quotation_goes_on_over_sentences(text: str) -> None:
    assert named(ask(text)) == "Lena Ortiz"


def test_what_follows_a_quotation_is_not_in_it() -> None:
    text = "''The rebels came at night,'' Lena Ortiz said. The army's guns [burned] the mill."
    assert named(ask(text)) is None


def test_first_person_within_a_quotation_is_the_one_quoted() -> None:
    text = "“We say that soldiers [burned] the mill,” Lena Ortiz said."
    assert named(ask(text)) == "Lena Ortiz"


@pytest.mark.parametrize(
    ("line", "want"),
    [
        ("Rebels [seize] northern dam: police", "police"),
        ("Police: rebels [seize] northern dam", "Police"),
        ("Rebels [seize] northern dam – officials", "officials"),
        ("Norsted: rebels [seize] northern dam", None),
    ],
)
def test_headline(line: str, want: str | None) -> None:
    assert named(ask(line, roles=("headline",))) == want


def test_answers_of_an_interview() -> None:
    text = (
        "Lena Ortiz has been mayor of Norsted since 2015.\n"
        "Q: What happened on Friday?\nA: They [burned] the mill and went away."
    )
    assert named(ask(text)) == "Lena Ortiz"


INTRODUCED = "Lena Ortiz has been mayor of Norsted since 2015. We met her at the ferry."


@pytest.mark.parametrize(
    "turns",
    [
        "What happened on Friday?\nThey [burned] the mill. I saw it.\nAnd the ferry?\n"
        "My brother hid it.\nThe army denies it.\nIt would.\nWill you stay?\nI was born here.",
        "— What happened on Friday?\n— They [burned] the mill. I saw it.\n— And the ferry?\n"
        "— My brother hid it.\n— Will you stay?\n— I was born here.",
        "LO: They [burned] the mill.\nRN: And the ferry?\nLO: It is safe.",
        "LENA ORTIZ: The rain helped.\nRolf Naess: And the mill?\nLO: They [burned] it.",
    ],
)
def test_answers_without_a_word_that_says_so(turns: str) -> None:
    assert named(ask(f"{INTRODUCED}\n{turns}")) == "Lena Ortiz"


@pytest.mark.parametrize(
    "turns",
    [
        "What happened on Friday?\nRebels [burned] the mill.\nWho are they?\nFarmers, mostly.\n"
        "What comes next?\nTalks are planned.",
        "Norsted: Rebels [burned] the mill.\nAskvik: The ferry sank.\nNorsted: It rained.",
        "“Who did it?” I asked.\nRebels [burned] the mill, and nobody came.",
        "And the ferry?\nI saw it.\nAnd you?\nI left.\nThe army [burned] the mill.\n"
        "I know.\nWill you stay?\nMy home is here.",
    ],
)
def test_questions_alone_make_no_interview(turns: str) -> None:
    assert named(ask(f"{INTRODUCED}\n{turns}")) is None


def test_remarks_are_said_by_whom_their_headline_names() -> None:
    roles = ("headline", "prose", "crosshead", "prose")
    text = "Opening remarks by Col. Lena Ortiz\nRebels {} the mill.\nQuestions\nThe ferry {}."
    assert named(ask(text.format("[burned]", "sank"), roles=roles)) == "Lena Ortiz"
    assert named(ask(text.format("burned", "[sank]"), roles=roles)) is None


def test_outlet_named_as_source_is_the_outlet() -> None:
    one = told(ask("The Norsted Post has learned that rebels [burned] the mill.", outlet="Post"))
    assert one is None or one.speaker.kind in ("outlet", "named")
    one = told(ask("Aid Watch activists saw it. Aid Watch said it [burned].", outlet="Aid Watch"))
    assert one is not None
    assert one.speaker.kind == "outlet"


def test_deeds_speak_only_for_kinds_of_speech() -> None:
    asked = ask("The Northern Union [backed] the plan.")
    assert named(asked, "support") == "Northern Union"
    assert named(asked, "attack") is None


def test_actor_of_the_report_gives_the_fullest_name() -> None:
    asked = ask("The insurgents said they had [taken] the dam.")
    head = next(k for k, w in enumerate(asked.parse.sentences[0].words) if w.text == "insurgents")
    actor = Actor("Northern Union", "northern-union", ("NU",), "The insurgents", "rebel group")
    mention = Mention(0, head - 1, head + 1, head, actor, side="northern-union")
    one = speaker_of(attributions(asked.parse, (mention,)), asked.sentence, asked.word)
    assert one is not None
    assert one.speaker.side == "northern-union"


def test_short_name_finds_its_fullest_form() -> None:
    text = "Lena Ortiz was elected in May.\nThe mill had been [burned], Ortiz said."
    assert named(ask(text)) == "Lena Ortiz"


def test_office_named_before_its_holder_is_the_holder() -> None:
    text = (
        "The mill was [burned], the acting governor said.\n"
        "The governor, Lena Ortiz, told reporters that nobody had died."
    )
    assert named(ask(text)) == "Lena Ortiz"


def test_hostile_input_ends_soon() -> None:
    words = "“he said that " * 400 + "it fell."
    started = time.process_time()
    attributions(ask(words).parse)
    assert time.process_time() - started < 20


def test_words_said_lie_inside_the_sentence() -> None:
    text = "“We left,” Lena Ortiz said. The army, which denied it, said that rebels fired first."
    asked = ask(text)
    for one in attributions(asked.parse):
        length = len(asked.parse.sentences[one.sentence].words)
        assert all(0 <= k < length for k in one.words)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("“The elders [begged] the commander to go,” Lena Ortiz said.", "Lena Ortiz"),
        ("“They burned the guns we had [asked] for,” Lena Ortiz said.", "Lena Ortiz"),
        ("Lena Ortiz said the miners had [accused] the army of theft.", "Lena Ortiz"),
        ("The miners [accused] the army of theft.", "The miners"),
        ("Lena Ortiz said the dam was safe, a claim that the miners [rejected].", "the miners"),
    ],
)
def test_speech_told_by_another_is_the_tellers(text: str, want: str) -> None:
    assert named(ask(text), "accusation") == want


def test_office_in_short_and_in_full_is_one_person() -> None:
    text = "Rebels [burned] the mill, the governor of Norsted said.\nGov. Lena Ortiz said he fled."
    assert named(ask(text)) == "Lena Ortiz"

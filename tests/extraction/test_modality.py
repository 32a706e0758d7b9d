"""Is it said to be so: the sheet of sentences, and what depends on the kind of event."""

import pytest

from dateline.extraction.modality.judging import modality
from dateline.extraction.modality.signs import Judged
from dateline.nouns import Paragraph, Text
from dateline.parsing import parse
from tests.extraction.asking import claim_on
from tests.sheets import rows


def judge(marked: str, event: str | None = None) -> Judged:
    text, spot = marked.replace("[", "").replace("]", ""), marked.index("[")
    read = parse(Text("r", text, paragraphs=(Paragraph(0, len(text)),)))
    for number, sentence in enumerate(read.sentences):
        for index, word in enumerate(sentence.words):
            if word.start <= spot < word.end:
                return modality(read, number, index, None, event)
    raise AssertionError(marked)


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "modality.en"))
def test_modality(phrase: str, want: str | None) -> None:
    judged = judge(phrase)
    assert str(judged.modality) == (want or "asserted"), judged.why
    assert judged.why


@pytest.mark.parametrize(
    ("phrase", "event", "want"),
    [
        ("The ministry [promised] to send aid.", "pledge", "planned"),
        ("The ministry did not [promise] to send aid.", "pledge", "denied"),
        ("The army [repelled] the assault.", "attack", "denied"),
        ("The army [repelled] the assault.", "casualties", "asserted"),
        ("The crossing [reopened] on Monday.", "closure", "denied"),
        ("The drivers were [unhurt].", "casualties", "denied"),
        ("The exercise was [called] off.", "drill", "denied"),
        ("The mayor [called] on rebels to leave.", "appeal", "asserted"),
        ("The mayor will [urge] the rebels to leave.", "appeal", "planned"),
        ("The council will [vote] on whether to leave.", "statement", "planned"),
        ("The council has [voted] on whether to leave.", "statement", "asserted"),
        ("The army [denied] that the ship was full.", "statement", "denied"),
        ("The school [reopened] on Monday.", "aid", "asserted"),
        ("The rebels [warned] that they will attack.", "threat", "asserted"),
        ("The army does not [recognize] the accord.", "statement", "denied"),
        ("The mayor [urged] rebels to leave.", "appeal", "asserted"),
        ("Moscow may [veto] the plan.", "rejection", "possible"),
        ("The miller did not [survive] the blast.", "casualties", "asserted"),
        ("Schools did not [open] on Monday.", "closure", "asserted"),
        ("Schools will not [open] on Monday.", "closure", "planned"),
        ("The shops [remained] open.", "closure", "denied"),
        ("The village [gave] its guns to nobody.", "rejection", "asserted"),
        ("The council did not [turn] it down.", "rejection", "denied"),
        ("The council did not [reject] it.", "rejection", "denied"),
    ],
)
def test_kind_of_event_tells(phrase: str, event: str, want: str) -> None:
    assert str(judge(phrase, event).modality) == want


def test_manner_follows_the_denial() -> None:
    assert judge("The army denied [bombing] the school.").manner == "denied"
    assert judge("Rebels reportedly [took] the dam.").manner == "unverified"
    assert judge("Rebels [took] the dam.").manner is None


@pytest.mark.parametrize(
    ("phrase", "want"),
    [
        ("The two sides are [meeting] in Norsted on Friday.", "planned"),
        ("The two sides [met] in Norsted on Friday.", "asserted"),
        ("The mayor [urged] rebels to leave by Friday.", "asserted"),
    ],
)
def test_what_lies_after_the_report_is_planned(phrase: str, want: str) -> None:
    claim = claim_on(phrase)
    assert claim is not None
    assert str(claim.modality) == want

"""The invented streams: the same for the same seed, and linked as they were made up."""

from itertools import product

from bench.invented import stream
from bench.streams import b3
from dateline.linking import link
from dateline.linking.accounts import Account
from dateline.linking.joining.clues import CLUES, reasons, weigh
from dateline.nouns import Modality


def test_a_seed_makes_one_stream() -> None:
    assert list(stream(300, seed=1)) == list(stream(300, seed=1)) != list(stream(300, seed=2))


def test_a_stream_has_what_makes_linking_hard() -> None:
    made = list(stream(2000, seed=1))
    texts = [one.reading.text for one in made]
    claims = [claim for one in made for claim in one.reading.claims]
    assert len(claims) >= 2000
    assert any(text.published is None for text in texts)
    assert len({text.text for text in texts}) < len(texts)  # copies
    assert any(claim.modality is Modality.DENIED for claim in claims)
    told: dict[int, set[float | int | None]] = {}
    for one in made:
        for claim in one.reading.claims:
            told.setdefault(one.truth[claim.id], set()).update(n.low for n in claim.numbers)
    assert any(len(tolls) > 1 for tolls in told.values())
    for one in made:
        for claim in one.reading.claims:
            start = claim.evidence.start
            assert one.reading.text.text[start : claim.evidence.end] == claim.evidence.text


def test_a_stream_is_linked_as_it_was_made_up() -> None:
    made = list(stream(1000, seed=1))
    claims = [claim for one in made for claim in one.reading.claims]
    truth = {id_: happening for one in made for id_, happening in one.truth.items()}
    incidents = link([one.reading.text for one in made], claims).incidents
    assert b3(incidents, truth) > 0.9


def test_claims_weigh_what_each_clue_says_by_itself() -> None:
    accounts = [
        Account(claim, one.reading.text, claim.id)
        for one in stream(300, seed=1)
        for claim in one.reading.claims
    ]
    for one, other in product(accounts[:40], accounts[::3]):
        yes = [clue for clue in CLUES if clue.asks(one, other)]
        assert weigh(one, other) == sum(clue.weight for clue in yes)
        assert reasons(one, other) == tuple(clue.reason for clue in yes if clue.weight)

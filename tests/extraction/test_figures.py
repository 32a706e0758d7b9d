"""How many: which numbers of a sentence belong to the claim on the word in brackets."""

import pytest

from dateline.nouns import Number
from tests.extraction.asking import claim_on
from tests.sheets import rows


def told(number: Number) -> str:
    low = "" if number.low is None else str(number.low)
    high = "" if number.high is None else str(number.high)
    return f"{low if low == high else f'{low}..{high}'} {number.unit}"


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "numbers_of_events.en"))
def test_numbers(phrase: str, want: str | None) -> None:
    claim = claim_on(phrase)
    assert claim is not None
    assert "; ".join(map(told, claim.numbers)) == (want or "")

"""What other schemes call what a sentence tells, by cases."""

from typing import Any

import pytest

from dateline.extraction.facets.conditions import TESTS
from dateline.knowledge.events import open_codes, open_events
from tests.extraction.test_frames import claims
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "codes.en"))
def test_the_codes_of_acled(phrase: str, want: Any) -> None:
    codes = (open_events()[one.event].acled_where(one.conditions) for one in claims(phrase))
    assert sorted({code.sub_type for code in codes if code}) == sorted(want or [])


def test_the_conditions_stand_in_their_order() -> None:
    known = tuple(open_codes().conditions)
    for claim in claims("A suicide bomber blew himself up beside a mosque, killing nine."):
        assert claim.conditions == tuple(sorted(claim.conditions, key=known.index))


def test_every_condition_is_answered() -> None:
    asked = {variant.when for kind in open_events().values() for variant in kind.variants}
    assert asked | set(TESTS) == set(open_codes().conditions)
    assert asked <= set(TESTS)

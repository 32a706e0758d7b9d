"""Which kinds of people's and politics' doings sentences tell, by the many ways of telling them."""

from typing import Any

import pytest

from tests.extraction.test_frames import claims
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "people_politics.en"))
def test_kinds_of_people_and_politics(phrase: str, want: Any) -> None:
    assert sorted(claim.event for claim in claims(phrase)) == sorted(want or [])

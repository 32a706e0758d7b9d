"""Which kinds of territory and of forces sentences tell, by the many ways of telling them."""

from typing import Any

import pytest

from tests.extraction.test_frames import claims
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "territory_forces.en"))
def test_kinds(phrase: str, want: Any) -> None:
    assert sorted(claim.event for claim in claims(phrase)) == sorted(want or [])

"""Which kinds of violence a sentence tells, however it is put, by cases."""

from typing import Any

import pytest

from tests.extraction.test_frames import claims
from tests.sheets import rows


@pytest.mark.parametrize(("phrase", "want"), rows("extraction", "violence.en"))
def test_kinds_of_violence(phrase: str, want: Any) -> None:
    told = {
        claim.event if claim.modality == "asserted" else f"{claim.event} [{claim.modality}]"
        for claim in claims(phrase)
    }
    assert sorted(told) == sorted(want or [])

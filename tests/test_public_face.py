"""The public names are exactly these; a name is added or taken away here too, on purpose."""

import pytest

import dateline

NAMES = (
    "Claim Control DatelineError EXPORTS Incident Picture Reading Record Report Text"
    " brief_of changes_between link_record picture_of picture_on read_files"
    " read_into read_report tolls_of"
)


def test_the_names_are_these() -> None:
    assert " ".join(dir(dateline)) == NAMES


@pytest.mark.parametrize("name", dir(dateline))
def test_every_name_is_there(name: str) -> None:
    assert getattr(dateline, name) is not None


def test_a_wrong_name_is_told_with_the_right_ones() -> None:
    with pytest.raises(AttributeError, match="it has Claim, Control"):
        _ = dateline.reed

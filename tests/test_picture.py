"""The picture: who holds what in the stories."""

from collections.abc import Mapping

import pytest

from dateline.linking import link
from dateline.picture import draw
from tests.storybook import Story, stories


def by_day(row: Mapping[str, object]) -> str:
    return f"{row['place']} {row['since']}"


HELD = [story for story in stories() if "control" in story.want]


@pytest.mark.parametrize("story", HELD, ids=lambda story: story.name)
def test_a_story_shows_who_holds_what(story: Story) -> None:
    rows = draw(link(story.texts, story.claims)).control
    told = [
        {
            "place": row.place,
            "holder": row.holder,
            "since": row.since.start if row.since else None,
            "until": row.until.start if row.until else None,
            "status": row.status,
        }
        for row in rows
    ]
    unsaid = {"holder": None, "since": None, "until": None}
    want = [{**unsaid, **row} for row in story.want["control"]]
    assert sorted(told, key=by_day) == sorted(want, key=by_day)
    assert len({row.id for row in rows}) == len(rows)

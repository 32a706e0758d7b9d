"""The atlas: places, their names in all spellings, what lies in what, and how near."""

from dateline.knowledge.atlas.book import Atlas, open_atlas
from dateline.knowledge.atlas.spelling import fold, sound
from dateline.knowledge.atlas.spot import LEVELS, Spot

__all__ = ["LEVELS", "Atlas", "Spot", "fold", "open_atlas", "sound"]

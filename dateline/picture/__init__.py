"""Incidents → Picture: who holds what, who said what, which totals agree; its parts and tolls."""

from dateline.picture.drawing import draw
from dateline.picture.series import trace
from dateline.picture.tolls import tally
from dateline.picture.within import within

__all__ = ["draw", "tally", "trace", "within"]

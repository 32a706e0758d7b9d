"""Incidents → Picture: who holds what and who said what; its parts, its tolls and its series."""

from dateline.picture.drawing import draw
from dateline.picture.series import trace
from dateline.picture.tolls import tally
from dateline.picture.within import within

__all__ = ["draw", "tally", "trace", "within"]

"""Picture → Brief: what it says of an area and period, in sentences that cite."""

from dateline.briefing.composing import compose

__all__ = ["compose"]

"""Incidents → picture: what it adds up to: who holds which place, and who said what."""

from dateline.picture.drawing import draw

__all__ = ["draw"]

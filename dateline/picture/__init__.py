"""Incidents → picture: what all of it adds up to, above all who holds which place."""

from dateline.picture.drawing import draw

__all__ = ["draw"]

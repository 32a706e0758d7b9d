"""Actors: states, forces, groups and bodies, with their names, kinds and years."""

from dateline.knowledge.actors.entry import KINDS, Entry, Spell
from dateline.knowledge.actors.shelf import Shelf, open_shelf
from dateline.knowledge.actors.spelling import normal

__all__ = ["KINDS", "Entry", "Shelf", "Spell", "normal", "open_shelf"]

"""Actors: states, forces, groups and bodies, with their names, kinds and years."""

from dateline.knowledge.actors.entry import KINDS, Entry, Spell
from dateline.knowledge.actors.shelf import Shelf, open_shelf
from dateline.knowledge.actors.spelling import is_acronym, normal

__all__ = ["KINDS", "Entry", "Shelf", "Spell", "is_acronym", "normal", "open_shelf"]

"""What words refer to: actors, places, times, numbers."""

from dateline.mentions.actors.finding import actor_of_demonym, find_actors
from dateline.mentions.mention import Mention
from dateline.mentions.numbers.counted import names_people, side_of
from dateline.mentions.numbers.finding import find_numbers
from dateline.mentions.numbers.fitting import (
    fitted,
    is_tally,
    struck_unit,
    tells_parts,
    units_of_loss,
    whole,
)
from dateline.mentions.numbers.ordinals import find_ordinals
from dateline.mentions.numbers.people import find_people
from dateline.mentions.numbers.single import find_singulars, find_things, means_one
from dateline.mentions.places.finding import find_places
from dateline.mentions.places.reference import place_of
from dateline.mentions.times.covering import covered
from dateline.mentions.times.finding import expressions, find_times

__all__ = [
    "Mention",
    "actor_of_demonym",
    "covered",
    "expressions",
    "find_actors",
    "find_numbers",
    "find_ordinals",
    "find_people",
    "find_places",
    "find_singulars",
    "find_things",
    "find_times",
    "fitted",
    "is_tally",
    "means_one",
    "names_people",
    "place_of",
    "side_of",
    "struck_unit",
    "tells_parts",
    "units_of_loss",
    "whole",
]

"""Names brought into one form: whether two of them stand for one place, or for one party."""

from dateline.knowledge.names.booty import counts_equipment, counts_places, is_rank, is_thing
from dateline.knowledge.names.camps import (
    CIVILIANS,
    REBELS,
    STATE,
    are_foes,
    camp,
    camps,
    is_described,
)
from dateline.knowledge.names.parties import (
    Party,
    is_known,
    names_state,
    parties,
    party,
    same_party,
    share_party,
)
from dateline.knowledge.names.spellings import same_spelling, spellings
from dateline.knowledge.names.words import plain, skeleton, stem, word_list

__all__ = [
    "CIVILIANS",
    "REBELS",
    "STATE",
    "Party",
    "are_foes",
    "camp",
    "camps",
    "counts_equipment",
    "counts_places",
    "is_described",
    "is_known",
    "is_rank",
    "is_thing",
    "names_state",
    "parties",
    "party",
    "plain",
    "same_party",
    "same_spelling",
    "share_party",
    "skeleton",
    "spellings",
    "stem",
    "word_list",
]

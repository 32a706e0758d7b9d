"""What a trigger itself means here: every test that frames may name without a part."""

from collections.abc import Callable, Mapping

from dateline.extraction.frames.company import (
    headed_by_modifier,
)
from dateline.extraction.frames.people_contexts import (
    is_custody,
    is_driving_away,
    is_exercise,
    is_freeing,
    is_going_away,
    is_military_noun,
    is_of_civilians,
    is_standing_force,
)
from dateline.extraction.frames.politics_contexts import (
    content_is_own_promise,
    is_a_meeting_of_sides,
    is_a_percentage,
    is_a_promise,
    is_accord,
    is_asking_for_something,
    is_calling_for,
    is_diplomacy,
    is_imposed,
    is_made,
    is_of_territory,
    is_only_wished,
    is_said_of_a_place,
    is_silence,
    is_unchanged,
    is_uttered,
)
from dateline.extraction.frames.reading import Reading
from dateline.extraction.frames.violence_contexts import (
    is_a_blow,
    is_a_count_of_dead,
    is_a_toll,
    is_complemented,
    is_eventive_bomb,
    is_figurative,
    is_labor_strike,
    is_legal,
    is_mining,
    is_peaceful_operation,
    is_taking_people,
)

CONTEXTS: Mapping[str, Callable[[Reading], bool]] = {
    "headed by modifier": headed_by_modifier,
    "is a toll": is_a_toll,
    "is a count of dead": is_a_count_of_dead,
    "is a promise": is_a_promise,
    "is legal": is_legal,
    "is peaceful operation": is_peaceful_operation,
    "is figurative": is_figurative,
    "is labor strike": is_labor_strike,
    "is eventive bomb": is_eventive_bomb,
    "is a blow": is_a_blow,
    "is mining": is_mining,
    "is complemented": is_complemented,
    "is taking people": is_taking_people,
    "is exercise": is_exercise,
    "is custody": is_custody,
    "is freeing": is_freeing,
    "is standing force": is_standing_force,
    "is military noun": is_military_noun,
    "is going away": is_going_away,
    "is driving away": is_driving_away,
    "is of civilians": is_of_civilians,
    "is diplomacy": is_diplomacy,
    "is accord": is_accord,
    "is a meeting of sides": is_a_meeting_of_sides,
    "is made": is_made,
    "is only wished": is_only_wished,
    "is calling for": is_calling_for,
    "is asking for something": is_asking_for_something,
    "is unchanged": is_unchanged,
    "is of territory": is_of_territory,
    "is a percentage": is_a_percentage,
    "is said of a place": is_said_of_a_place,
    "is uttered": is_uttered,
    "is silence": is_silence,
    "is imposed": is_imposed,
    "content is own promise": content_is_own_promise,
}
"""Every test of the trigger's company that a frame may name."""

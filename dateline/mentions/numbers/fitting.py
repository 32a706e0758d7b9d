"""The unit that the clause of an event gives a count of people."""

from msgspec import structs

from dateline.mentions.numbers.counted import names_people
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Number


def fitted(number: Number, event: str) -> Number:
    """Return a number with the unit that a clause of such an event gives people."""
    unit = number_words().events.get(event)
    if unit is None:
        return number
    last = (number.who or "").split(" ")[-1]
    own = number.unit == last.lower() and names_people(last)
    plain = own or number.unit in ("things", "people", "troops", "fighters")
    held = {unit, number.unit} <= number_words().custody
    return structs.replace(number, unit=unit) if plain or held else number


def tells_parts(verb: str) -> bool:
    """Say whether a verb tells of what a toll consists ("the dead include two nuns")."""
    return verb in number_words().containing

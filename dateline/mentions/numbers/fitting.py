"""The unit that the clause of an event gives a count of people."""

from collections.abc import Iterable

from msgspec import structs

from dateline.mentions.numbers.counted import names_people
from dateline.mentions.numbers.words import number_words
from dateline.nouns import Number, Word


def fitted(number: Number, event: str) -> Number:
    """Return a number with the unit that a clause of such an event gives people."""
    unit = number_words().events.get(event)
    if unit is None:
        return number
    last = (number.who or "").split(" ")[-1]
    own = number.unit == last.lower() and names_people(last)
    plain = own or number.unit in ("things", "people", "troops", "fighters")
    held = {unit, number.unit} <= number_words().custody
    moved = {unit, number.unit} <= number_words().moved
    hurt = event == "sexual_violence" and number.unit == "wounded"
    return structs.replace(number, unit=unit) if plain or held or moved or hurt else number


def struck_unit(words: Iterable[str]) -> str | None:
    """Return the unit of those whom words of harm tell of, None where they come off alive.

    >>> [struck_unit(words) for words in (["fall"], ["hit", "leg"], ["trace"], ["survive"])]
    ['killed', 'wounded', 'missing', None]
    """
    told = frozenset(words)
    unit = next((unit for unit, harm in number_words().harm.items() if told & harm), "killed")
    return unit if unit != "spared" else None


def tells_parts(verb: str) -> bool:
    """Say whether a verb tells of what a toll consists ("the dead include two nuns")."""
    return verb in number_words().containing


def is_tally(noun: str) -> bool:
    """Say whether a noun is a number of something told elsewhere ("the number of those held")."""
    return noun in number_words().tallies


def units_of_loss(word: Word) -> tuple[str, ...]:
    """Return in which units a noun tells of losses: "casualties" are killed and wounded."""
    naught = number_words().naught
    return tuple(unit for unit in ("killed", "wounded") if word.lemma.lower() in naught[unit])


def whole(word: Word) -> bool:
    """Say whether a word tells of the whole of something ("all", "entire")."""
    return word.text.lower() in number_words().naught["whole"]

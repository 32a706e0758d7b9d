"""How many of which unit: "three days", "a couple of weeks", "months"."""

from dateline.mentions.times.phrases import Phrase

_ISO = {1: "D", 2: "D", 7: "W", 14: "W", 30: "M", 91: "M", 365: "Y", 3650: "DE", 36500: "CE"}
_MANY = {14: 2, 91: 3}
"""Units that TimeML has no letter for, as so many of the next smaller."""
_CLOCK = {"hour": "TH", "hours": "TH", "hrs": "TH", "minute": "TM", "minutes": "TM"}


def count(phrase: Phrase) -> int | None:
    """Return the number of units in the words; "a" is one, "several" is no number."""
    numbers = phrase.values("D", "N", "Y", "NUMBER")
    if phrase.words("VAGUE") and not numbers:
        return {"couple": 2, "dozen": 12}.get(phrase.words("VAGUE")[0])
    if not numbers:
        return 1
    tens = len(numbers) == 2 and numbers[0] >= 20 and numbers[1] < 10
    return min(sum(numbers) if tens else numbers[-1], 100_000)


def unit(phrase: Phrase) -> int:
    """Return the unit in the words, as its days; 0 for hours and minutes."""
    return phrase.value("UNIT") or 0


def length(phrase: Phrase) -> int | None:
    """Return how many days the words last, None where nobody can tell."""
    number = count(phrase)
    if number is None:
        return None
    if unit(phrase):
        return number * unit(phrase)
    return max(round(number / 24), 1) if phrase.has("hour", "hours", "hrs") else 0


def written(phrase: Phrase) -> str | None:
    """Return a length as TimeML writes it: P2M, PT3H, and PXD where the number is not told."""
    clock = next((letter for word, letter in _CLOCK.items() if phrase.has(word)), None)
    size = unit(phrase)
    if clock is None and size not in _ISO:
        return None
    letter = clock or _ISO[size]
    bare = not phrase.values("D", "N", "Y", "NUMBER") and phrase.words("UNITS", "HOURS")
    number = None if bare and not phrase.has("couple", "dozen") else count(phrase)
    if number is not None:
        number *= 1 if clock else _MANY.get(size, 1)
    value = "X" if number is None else str(number)
    return f"PT{value}{letter[1]}" if clock else f"P{value}{letter}"

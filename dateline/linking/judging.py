"""What people said of single claims, put into effect before anything is linked."""

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from typing import Any

from msgspec import json
from msgspec.structs import replace

from dateline.nouns import Actor, Claim, Judgement, Modality, Number, Place, Speaker, Verdict, When

FACETS: Mapping[str, Any] = {
    "event": str,
    "actor": tuple[Actor, ...],
    "recipient": tuple[Actor, ...],
    "place": Place | None,
    "time": When | None,
    "speaker": Speaker,
    "modality": Modality,
    "background": bool,
}
"""The facets that a person may correct, of what type each is; numbers are told by their unit."""

SAID: Mapping[Verdict, str] = {
    Verdict.WRONG: "judged misread, and in no incident",
    Verdict.RIGHT: "judged right",
}

OF_TWO: Mapping[Verdict, str] = {
    Verdict.SAME: "judged one happening with {}",
    Verdict.DIFFERENT: "judged another happening than {}",
    Verdict.UNSURE: "judged unsure whether one happening with {},",
}


def judged(claims: Iterable[Claim], judgements: Sequence[Judgement]) -> tuple[Claim, ...]:
    """Return the claims as people corrected them, each with who said what of it, and why."""
    known = {claim.id: claim for claim in claims}
    words: dict[str, list[Judgement]] = {}
    for word in _on_pairs(judgements, known):
        for claim in word.pair or ():
            words.setdefault(claim, []).append(word)
    for word in sorted(judgements, key=lambda word: word.at):
        if word.other is None:
            words.setdefault(word.one, []).append(word)
    return tuple(_judged(claim, words.get(claim.id, ())) for claim in known.values())


def same(judgements: Sequence[Judgement]) -> dict[tuple[str, str], str]:
    """Return the pairs that a person said are one happening, with who said so and why."""
    return {
        word.pair: f"{word.pair[0]} and {word.pair[1]} are one: judged {_whose(word)}"
        for word in _on_pairs(judgements)
        if word.pair is not None and word.verdict is Verdict.SAME
    }


def _on_pairs(
    judgements: Sequence[Judgement], known: Container[str] | None = None
) -> tuple[Judgement, ...]:
    """Return the newest word on each pair, of claims that are known."""
    newest: dict[tuple[str, str], Judgement] = {}
    for word in sorted(judgements, key=lambda word: word.at):
        if word.pair and (known is None or (word.pair[0] in known and word.pair[1] in known)):
            newest[word.pair] = word
    return tuple(word for _, word in sorted(newest.items()))


def misread(judgements: Iterable[Judgement]) -> frozenset[str]:
    """Return the claims that a person said are none: the newest of right and wrong holds."""
    newest: dict[str, Verdict] = {}
    for judgement in sorted(judgements, key=lambda judgement: judgement.at):
        if judgement.verdict in SAID:
            newest[judgement.one] = judgement.verdict
    return frozenset(id_ for id_, verdict in newest.items() if verdict is Verdict.WRONG)


def _judged(claim: Claim, words: Sequence[Judgement]) -> Claim:
    for word in words:
        if word.verdict is Verdict.CORRECT and word.facet and word.value is not None:
            change: Callable[[Claim, str, str], Claim] = (
                _with_facet if word.facet in FACETS else _with_number
            )
            claim = change(claim, word.facet, word.value)
        line = _told(word, claim.id)
        if line not in claim.why:
            claim = replace(claim, why=(*claim.why, line))
    return claim


def _with_facet(claim: Claim, facet: str, value: str) -> Claim:
    told = json.decode(value, type=FACETS[facet])
    changed: Claim = replace(claim, **{facet: told})
    return replace(changed, place_told=True) if facet == "place" else changed


def _with_number(claim: Claim, unit: str, value: str) -> Claim:
    """Return a claim with its figures of a unit replaced; ``null`` takes them out."""
    number = json.decode(value, type=Number | None)
    others = tuple(one for one in claim.numbers if one.unit != unit)
    return replace(claim, numbers=(*others, number) if number else others)


def _told(word: Judgement, claim: str) -> str:
    pair = word.pair
    if pair is not None:
        other = pair[1] if claim == pair[0] else pair[0]
        return f"{OF_TWO[word.verdict].format(other)} {_whose(word)}"
    return f"{SAID.get(word.verdict) or f'{word.facet} corrected'} {_whose(word)}"


def _whose(word: Judgement) -> str:
    return f"by {word.by}" + (f": {word.reason}" if word.reason else "")

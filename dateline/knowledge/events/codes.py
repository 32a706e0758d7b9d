"""The codes of other schemes, and the check that the shelf uses no others."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from dateline.knowledge.events.kind import Acled, Kind, Plover

FACETS = ("actor", "recipient", "place", "numbers")


class Codes(Struct, frozen=True, forbid_unknown_fields=True):
    """What ``codes.toml`` holds: the codes of two schemes, the conditions and the units."""

    plover: dict[str, tuple[str, ...]]
    acled: dict[str, tuple[str, ...]]
    conditions: dict[str, str]
    units: dict[str, str]


def faults(kind: Kind, kinds: Mapping[str, Kind], codes: Codes) -> Iterator[str]:
    """Yield what is wrong with a kind, in words."""
    yield from _unknown_names(kind, kinds, codes)
    for plover in (kind.plover, *(variant.plover for variant in kind.variants)):
        if plover is not None and not _is_plover(plover, codes):
            yield f"{plover.type} {plover.mode or ''} is no code of PLOVER".replace("  ", " ")
    for acled in (kind.acled, *(variant.acled for variant in kind.variants)):
        if acled is not None and not _is_acled(acled, codes):
            yield f"{acled.type} / {acled.sub_type} is no code of ACLED"
    if (kind.plover is None or kind.acled is None) and not kind.note:
        yield "a scheme without a code wants a note that says why"


def _unknown_names(kind: Kind, kinds: Mapping[str, Kind], codes: Codes) -> Iterator[str]:
    for case in kind.not_when:
        if case.then == kind.key or (case.then is not None and case.then not in kinds):
            yield f"{case.then!r} is no other kind"
    for facet in kind.takes:
        if facet not in FACETS:
            yield f"{facet!r} is no facet"
    for unit in kind.units:
        if unit not in codes.units:
            yield f"{unit!r} is no unit"
    for variant in kind.variants:
        if variant.when not in codes.conditions:
            yield f"{variant.when!r} is no condition"
    if bool(kind.units) != ("numbers" in kind.takes):
        yield "units and the facet of numbers go together"


def _is_plover(code: Plover, codes: Codes) -> bool:
    modes = codes.plover.get(code.type)
    return modes is not None and (code.mode is None or code.mode in modes)


def _is_acled(code: Acled, codes: Codes) -> bool:
    return code.sub_type in codes.acled.get(code.type, ())

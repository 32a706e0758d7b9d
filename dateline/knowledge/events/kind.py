"""One kind of event: what it means, when it is not meant, and what other schemes call it."""

from collections.abc import Collection

from msgspec import Struct


class Plover(Struct, frozen=True, forbid_unknown_fields=True):
    """A type of PLOVER 2.0 and its mode, None where the scheme has none or it is left open."""

    type: str
    mode: str | None = None


class Acled(Struct, frozen=True, forbid_unknown_fields=True):
    """A type of event of ACLED and its sub-type."""

    type: str
    sub_type: str


class NotWhen(Struct, frozen=True, forbid_unknown_fields=True):
    """A case that is not of this kind, and of which kind it is instead (None: of none)."""

    when: str
    then: str | None = None


class Variant(Struct, frozen=True, forbid_unknown_fields=True):
    """Codes that hold instead under a condition of ``codes.toml``; the first that is met wins."""

    when: str
    plover: Plover | None = None
    acled: Acled | None = None


class Kind(Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of event.

    ``takes`` says which facets it has, ``units`` what its numbers may count. The actor of a
    ``speech_act`` is whoever speaks. ``note`` gives the reason where another scheme has no code,
    or more than one. ``family`` is the file that it stands in.
    """

    key: str
    family: str
    label: str
    means: str
    not_when: tuple[NotWhen, ...]
    takes: tuple[str, ...]
    units: tuple[str, ...]
    example: str
    plover: Plover | None = None
    acled: Acled | None = None
    variants: tuple[Variant, ...] = ()
    note: str | None = None
    speech_act: bool = False

    def plover_where(self, conditions: Collection[str]) -> Plover | None:
        """Return the code of PLOVER under such conditions (keys of ``codes.toml``)."""
        met = (v.plover for v in self.variants if v.plover and v.when in conditions)
        return next(met, self.plover)

    def acled_where(self, conditions: Collection[str]) -> Acled | None:
        """Return the code of ACLED under such conditions (keys of ``codes.toml``)."""
        met = (v.acled for v in self.variants if v.acled and v.when in conditions)
        return next(met, self.acled)


class Family(Struct, frozen=True):
    """A file of the shelf: kinds that belong together."""

    key: str
    title: str
    kinds: tuple[Kind, ...]

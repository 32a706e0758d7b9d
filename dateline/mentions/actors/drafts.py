"""A first reading of each phrase that can be an actor, before anything is resolved."""

from msgspec import Struct

from dateline.knowledge.actors import Entry

ARMED = ("rebel group", "militia")
"""Kinds of actor that "the group" can mean."""


class Draft(Struct, frozen=True):
    """What a phrase says by itself.

    ``sort`` is name, body, armed, people, office, person, pronoun or sides. ``name`` is the phrase
    without its article, ``noun`` the lemma of its head. ``bare`` says that it leans on what was
    named before ("the group"). ``body`` is the key of a state's body, ``code`` the state if told,
    ``of`` the word (in the same sentence) whose party it belongs to, ``office`` the words of the
    role.
    """

    sentence: int
    first: int
    last: int
    head: int
    sort: str
    name: str
    noun: str = ""
    entry: Entry | None = None
    kind: str | None = None
    bare: bool = False
    plural: bool = False
    definite: bool = False
    body: str | None = None
    code: str | None = None
    of: int | None = None
    office: tuple[int, int] | None = None

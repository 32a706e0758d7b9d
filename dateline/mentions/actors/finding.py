"""Who acts, is acted upon or speaks: every phrase of a report that means an actor."""

from dateline.knowledge.actors import Shelf, open_shelf
from dateline.mentions.actors.drafts import Draft
from dateline.mentions.actors.reading import Reading
from dateline.mentions.cast.cast import Party
from dateline.mentions.cast.homeland import homeland
from dateline.mentions.cast.naming import Forms
from dateline.mentions.cast.resolving import Resolver
from dateline.mentions.mention import Mention
from dateline.nouns import Actor, Parse, Place


def find_actors(
    parse: Parse, places: tuple[Mention[Place], ...] = (), shelf: Shelf | None = None
) -> tuple[Mention[Actor], ...]:
    """Return everyone a report mentions, in reading order, with whom the words mean.

    States are named by their capitals too: whether "Kabul" is a government or a place is told by
    the part it plays in its sentence, and decided where that is read. The report's ``places``, if
    they are known already, help to tell whose army "the army" is;
    ``shelf`` is dateline's own unless a user has added to it.
    """
    shelf = shelf or open_shelf()
    resolver = Resolver(Reading(parse, shelf, homeland(parse, shelf, places)))
    parties = resolver.resolve()
    forms = Forms((party for _, party in parties), shelf)
    shorts = {full: short.upper() for short, full in resolver.acronyms.items()}
    return tuple(_mention(parse, draft, party, forms, shorts) for draft, party in parties)


def _mention(
    parse: Parse, draft: Draft, party: Party, forms: Forms, shorts: dict[str, str]
) -> Mention[Actor]:
    entry = party.entry
    name = forms.name(party)
    aliases = tuple(a for a in (entry.name, *entry.aliases) if a != name) if entry else ()
    if entry is None and party.kind == "civilians" and not party.named and name != "civilians":
        aliases = ("civilians",)
    if name in shorts and shorts[name] not in aliases:
        aliases = (*aliases, shorts[name])
    actor = Actor(
        name=name,
        id=entry.id if entry else None,
        aliases=aliases,
        text=parse.slice(draft.sentence, draft.first, draft.last),
        kind=party.kind,
    )
    return Mention(
        sentence=draft.sentence,
        first=draft.first,
        last=draft.last,
        head=draft.head,
        of=actor,
        role=party.role,
        side=party.side,
        doubts=party.doubts,
    )


def actor_of_demonym(parse: Parse, sentence: int, word: int) -> Mention[Actor] | None:
    """Return the state that the modifiers of a noun tell: "Russian drone", "Israel's jets".

    The noun itself is no actor; whoever reads the sentence decides whether its state is.
    """
    shelf = open_shelf()
    reading = Reading(parse, shelf, None)
    code = reading.demonym_at(sentence, word) or reading.demonym_of(sentence, word)
    if code is None:
        return None
    entry = shelf.entry(code.lower())
    text = parse.slice(sentence, word, word + 1)
    actor = Actor(entry.name, entry.id, entry.aliases, text, entry.kind)
    return Mention(sentence, word, word + 1, word, actor)

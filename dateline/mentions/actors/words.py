"""The English words for those who act, as sets and tables."""

from functools import cache
from typing import NamedTuple

from dateline.knowledge.languages import lexicon


class ActorWords(NamedTuple):
    """What ``languages/en/actors.toml`` says, ready for looking up."""

    kinds: dict[str, str]
    offices: frozenset[str]
    titles: frozenset[str]
    speaks: frozenset[str]
    armed: frozenset[str]
    groups: frozenset[str]
    partitive: frozenset[str]
    both: frozenset[str]
    names: dict[str, str]
    light: frozenset[str]
    arming: frozenset[str]
    foreign: frozenset[str]
    same: dict[str, str]
    owned: frozenset[str]
    polite: frozenset[str]
    private: frozenset[str]
    parts: frozenset[str]
    called: frozenset[str]
    holders: dict[str, str]
    opponents: frozenset[str]
    ranks: dict[str, str]
    pronouns: dict[str, str]
    says: frozenset[str]


@cache
def actor_words() -> ActorWords:
    """Return the words of the language that is read."""
    sheet = lexicon("actors")

    def words(part: str, key: str) -> frozenset[str]:
        return frozenset(sheet[part][key].split())

    return ActorWords(
        kinds=_by_word(sheet["kinds"]),
        offices=words("people", "offices"),
        titles=words("people", "titles"),
        speaks=words("people", "speaks"),
        armed=words("armed", "heads"),
        groups=words("armed", "groups"),
        partitive=words("partitive", "heads"),
        both=frozenset(sheet["sides"]["both"].split("|")),
        names=_by_word(sheet["names"]),
        light=words("adjectives", "light"),
        arming=words("adjectives", "armed"),
        foreign=words("adjectives", "foreign"),
        private=words("people", "private"),
        polite=words("people", "polite"),
        holders={
            office: id_ for id_, said in sheet["offices"].items() for office in said.split("|")
        },
        parts=words("parts", "heads"),
        called=words("called", "verbs"),
        owned=words("places", "owned"),
        same=dict(sheet["same"]),
        opponents=words("opponents", "nouns"),
        ranks=dict(sheet["titles"]),
        pronouns=_by_word(sheet["pronouns"]),
        says=frozenset(
            word
            for family in lexicon("speech")["verb"]
            if "clause" in family["shapes"]
            for word in family["words"].split()
        ),
    )


def _by_word(table: dict[str, str]) -> dict[str, str]:
    """Turn kind → words round; a word that stands under two kinds has the first."""
    found: dict[str, str] = {}
    for kind, words in table.items():
        for word in words.split():
            found.setdefault(word, kind)
    return found

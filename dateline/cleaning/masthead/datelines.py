"""The dateline that opens a report: where, when and by which agency it was written."""

import re
from functools import cache
from typing import NamedTuple

from dateline.cleaning.masthead.agencies import known, named, once, publishers
from dateline.cleaning.masthead.stamps import Stamp, stamps
from dateline.cleaning.tables import any_of, calendar, furniture

CENTURY = 50
"""Years of two figures are of the last century from here on."""
LONGEST = 130
"""Characters; no dateline goes further into a paragraph."""
UPPER = r"A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĘĚĞĢİĪĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŹŻŽ"
CAPS = rf"[{UPPER}][{UPPER}'’`.]*(?:[ -](?:[{UPPER}'’`]+|al|el|de|i|e|la|du|of)){{0,4}}"
TITLE = rf"[{UPPER}][\w'’`]*(?:[ -](?:[{UPPER}][\w'’`]*|al|el|de|i|e|la|du|of|den)){{0,4}}"
UNGLUED = re.compile(r"((?<=[a-z]))[\s,|]*(?:Last )?(?:Updated|Published|Posted|Issued)(?: on)?:? ")
BREAK = r"\s*(?:--|[–—]|-(?=\s)|:)\s*"
LABELS = re.compile(r"(?:\[[^\[\]]{2,200}\]\s*)+(?=[^\[\s])")
"""What monitors of broadcasts set before a text in brackets: its sort, who speaks in it."""
YEAR = re.compile(r"(?<=[^\W\d_]|\.|,) ?(\d\d)$")
BOTH = r"\s*/\s*| and |; "


class Dateline(NamedTuple):
    """What the opening of a report says; the prose begins at ``end``.

    ``beside`` is what stands in brackets after the place: a country, or the outlet itself.
    """

    places: tuple[str, ...]
    agencies: tuple[str, ...]
    stamp: Stamp | None
    beside: str | None
    end: int


@cache
def _area() -> str:
    """Return the pattern of what may follow a place: its country after a comma or in brackets."""
    names = calendar()
    time = any_of((*names["months"], *names["weekdays"]))
    name = rf"[{UPPER}][\w'’.-]+(?: [{UPPER}][\w'’.-]+){{0,3}}"
    return rf"(?:, (?!(?i:{time}))(?P<area>{name})| ?[(\[](?P<paren>[^()\[\]]{{2,40}})[)\]])?"


@cache
def _openings() -> tuple[re.Pattern[str], ...]:
    """Return the shapes of a dateline: places in capitals, in small letters, others' habits."""
    names = calendar()
    month, week = any_of(names["months"]), any_of(names["weekdays"])
    number = r"\d{1,2}(?:st|nd|rd|th)?"
    day = (
        rf"(?i:(?:(?:{week})\.?,? )?(?:(?:{month})\.? {number}|{number} (?:{month})\.?)"
        r"(?:,? (?:\d{4}|\d\d(?![\d:])))?)|\d{1,2}[./-]\d{1,2}[./-]\d{4}"
    )
    agencies = any_of(name for name, one in publishers().items() if one.agency)
    when = rf"(?:(?:,|\.| -| –| —)? (?:(?P<date>{day})|(?i:no date)(?= ?[(-]))\.?)?"
    wire = rf"(?:,? ?[/(]\s?(?P<wire>[^()\n/]{{2,50}})[)/]|, (?P<bare>{agencies}))?"
    caps = rf"(?P<places>{CAPS}(?:(?:{BOTH}){CAPS}){{0,3}})"
    title = rf"(?P<places>{TITLE}(?:(?:{BOTH}){TITLE}){{0,3}})"
    credit = rf"(?P<date>{day})\.? [(/](?P<wire>{agencies})[)/]"
    shapes = (
        rf"{caps}{_area()}{when}{wire}(?:{BREAK}|\.\s+)",
        rf"{title}{_area()}{when}{wire}{BREAK}",
        rf"{title}{_area()}(?:,|\.)? {credit}(?:{BREAK}|\.?\s+)",
        rf"(?P<date>{day}) \({caps}\){BREAK}",
        rf"\((?P<wire>{agencies})\){BREAK}",
    )
    return tuple(re.compile(shape) for shape in shapes)


def dateline(paragraph: str) -> Dateline | None:
    """Return the dateline that a paragraph opens with.

    Places in capitals are enough; places in small letters need an agency or a date beside them.

    >>> dateline("PORT SUDAN, June 3 (Reuters) - The army said on Monday it had left.").places
    ('Port Sudan',)
    >>> dateline("Gao (Mali) (AFP) – Two convoys met on the road to the north.").agencies
    ('AFP',)
    >>> dateline("Ouro: the village was quiet again by the evening of the day.") is None
    True
    """
    head = paragraph[:LONGEST].replace("\n", " ")
    for shape in _openings():
        match = shape.match(head)
        found = _read(match) if match else None
        if found:
            labels = LABELS.match(paragraph, found.end)
            found = found._replace(end=labels.end() if labels else found.end)
        if found and len(paragraph[found.end :].split(None, 4)) >= 4:
            return found
    return None


def _read(match: re.Match[str]) -> Dateline | None:
    """Return what a dateline says, None where it only looks like one."""
    said = match.groupdict()
    told, paren = said.get("places") or "", said.get("paren")
    wire = said.get("wire") or said.get("bare") or _beside(paren, said.get("area"))
    shouted = _shouted(told.replace(" and ", "")) and len(_bare(told)) > 2
    places = tuple(titled(part) for part in re.split(BOTH, told)) if told else ()
    if len(places) == 1 and places[0].casefold() in _nowhere() and said.get("date"):
        places = ()
    if not (shouted or wire or said.get("date")) or any(_no_place(place) for place in places):
        return None
    if match[0].rstrip().endswith(".") and not (shouted or wire):
        return None
    agencies = once(found.publisher.name for found in named(wire, agencies_only=False))
    if wire and not agencies and said.get("wire"):
        agencies = (wire.strip(),)
    stamp = next(stamps(_dated(said["date"])), None) if said.get("date") else None
    return Dateline(places, agencies, stamp, paren, match.end())


def _dated(day: str) -> str:
    """Return a date with its year in full.

    >>> _dated("3 JAN 90"), _dated("3 Jan 04"), _dated("June 13")
    ('3 JAN 1990', '3 Jan 2004', 'June 13')
    """
    ends = YEAR.search(day) if day[:1].isdigit() else None
    if not ends:
        return day
    century = "19" if int(ends[1]) >= CENTURY else "20"
    return f"{day[: ends.start()]} {century}{ends[1]}"


def _beside(*told: str | None) -> str:
    """Return what stands after a place where that is an agency, no country."""
    return next((one for one in told if one and known(one)), "")


@cache
def no_places() -> frozenset[str]:
    """Return the words that open a line as a dateline does and are no part of a place."""
    return frozenset(furniture()["sections"]["not_places"])


@cache
def _nowhere() -> frozenset[str]:
    """Return the words that stand for a place which is not told."""
    return frozenset(furniture()["sections"]["nowhere"])


def _bare(places: str) -> str:
    return re.sub(r"\W", "", places)


def _shouted(places: str) -> bool:
    return places.upper() == places


def _no_place(place: str) -> bool:
    if "." in place:
        return True  # initials of who is asked or speaks
    words = place.casefold().split()
    return any(word in no_places() for word in words) or known(place) is not None


def titled(place: str) -> str:
    """Return a place in capitals as it is otherwise written.

    >>> titled("MAZAR-I-SHARIF"), titled("N'DJAMENA"), titled("SANA'A"), titled("Port Sudan")
    ('Mazar-i-Sharif', "N'Djamena", "Sana'a", 'Port Sudan')
    """
    place = place.strip(" ,.")
    if not _shouted(place):
        return place
    parts = re.split(r"([ -])", place)
    small = {"i", "e", "de", "la", "du", "of", "and", "al", "el", "den"}
    return "".join(
        part.lower() if k and part.lower() in small else _word(part) for k, part in enumerate(parts)
    )


def _word(part: str) -> str:
    first, mark, rest = re.match(r"([^'’`]*)(['’`]?)(.*)", part, re.S).groups()  # type: ignore[union-attr]
    joined = rest.capitalize() if len(first) == 1 and len(rest) > 1 else rest.lower()
    return f"{first.capitalize()}{mark}{joined}"


def stands_alone(line: str) -> tuple[str, ...]:
    """Return the places of a line that is a dateline and nothing else.

    >>> stands_alone("JUBA / MALAKAL"), stands_alone("Bria (Central African Republic)")
    (('Juba', 'Malakal'), ('Bria',))
    >>> stands_alone("By A. Bello — Zaria, 26/02/2019"), stands_alone("PTI | Leh | 3 May 2022")
    (('Zaria',), ('Leh',))
    >>> stands_alone("Abuja, 6 October 2019"), stands_alone("3 May 2022 WAU")
    (('Abuja',), ('Wau',))
    >>> stands_alone("A quiet day in Abuja"), stands_alone("Awa Ba and Jo Bell, 3 May 2022")
    ((), ())
    """
    said = UNGLUED.sub(r"\1, ", line.strip(" ."))
    said = re.split(r" [—–] ", said)[-1] if said[:3].lower() == "by " else said
    if len(said) > 80:
        return ()
    dated = next(stamps(said), None)
    if "|" in line:
        return _among_bars(line.split("|")) if dated else ()
    ahead, behind = (said[: dated.start], said[dated.end :]) if dated else (said, "")
    behind = behind if _shouted(behind) and len(_bare(behind)) > 2 else ""
    places = ahead.strip(" ,.-–—") or behind.strip(" ,.-–—")
    match = _places().fullmatch(places)
    caps = _shouted(places) and bool(match and match["area"] or re.search(BOTH, places))
    told = match and (dated or match["paren"] or caps)
    if not match or not told or (" and " in places and not caps):
        return ()
    names = tuple(titled(part) for part in re.split(BOTH, match[1]))
    return () if any(_no_place(name) for name in names) else names


@cache
def _places() -> re.Pattern[str]:
    return re.compile(rf"({TITLE}(?:(?:{BOTH}){TITLE}){{0,3}}){_area()}")


def _among_bars(parts: list[str]) -> tuple[str, ...]:
    """Return the place that stands between an agency and a date."""
    one, *others = (part.strip() for part in parts)
    publisher = known(one)
    place = lone_place(others[0]) if others and publisher and publisher.agency else None
    return (place,) if place else ()


def lone_place(line: str) -> str | None:
    """Return the place that a line names if it can be one and nothing else is on the line.

    >>> lone_place("PORT SUDAN"), lone_place("UPDATE"), lone_place("3 May 2022")
    ('Port Sudan', None, None)
    """
    fits = len(line.split()) <= 3 and _places().fullmatch(line) and not _no_place(line)
    return titled(line) if fits and not next(stamps(line), None) else None

"""What each line of a page is: headline, crosshead, prose, or furniture and why."""

import re
from functools import cache
from typing import NamedTuple

from dateline.cleaning.furniture.captions import PICTURE, beside_credits, without_credit
from dateline.cleaning.furniture.headline import PEOPLE, headline, section
from dateline.cleaning.furniture.lines import LONG, Line
from dateline.cleaning.furniture.prompts import addresses, exclaims, link
from dateline.cleaning.furniture.signs import listed, why_furniture
from dateline.cleaning.masthead.agencies import publishers
from dateline.cleaning.masthead.datelines import no_places, stands_alone
from dateline.cleaning.masthead.published import closes_with_date, only_date
from dateline.cleaning.masthead.stamps import stamps
from dateline.cleaning.tables import any_of, furniture, plain

BYLINE = re.compile(r"(?:by|par|por|von|di):? (?:[A-Z]|the )", re.I)
HOUR = re.compile(r"\d ?[ap]\.m\.$", re.I)
COUNTED = re.compile(r"list \d+ of \d+$", re.I)
NOT_OF_HEADLINES = frozenset(
    (PICTURE, "prompt to use the site", "link to other pages", "notice about the page")
)
"""Signs that a headline may show as well: "Watch: …", "… – AFP"."""
MOST_NAMES = 200
"""No honest page names more people around its text."""
PROPER = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,4}")


class Placed(NamedTuple):
    """A line and what it is: ``why`` is set for furniture, ``role`` for the rest."""

    line: Line
    role: str
    why: str | None


def layout(page: tuple[Line, ...]) -> tuple[Placed, ...]:
    """Return what every line is, in order."""
    whys = [_why(line) for line in page]
    first = _body(page, whys)
    if first < 0:
        top = headline(page, _alone(page), _unmarked(whys)).top
        return _placed(page, whys, top)
    spaced = _spaced(page)
    top = _head(page, whys, first, spaced)
    _lists(page, whys)
    _links(page, whys, first)
    _repeated(page, whys, top)
    beside_credits(page, whys, top + 1, spaced)
    without_credit(page, whys, first, top, _alone(page))
    _tail(page, whys, spaced)
    return _placed(page, whys, top)


def _why(line: Line) -> str | None:
    found = why_furniture(line)
    if found:
        return found
    said = line.text
    hour = bool(HOUR.search(said)) and only_date(said)  # its period ends no sentence
    if len(said) < 160 and (hour or not line.sentence) and not section(line):
        if BYLINE.match(said) and len(line.words) <= 16:
            return "byline or credit"
        if only_date(line.text):
            return "date line"
    return None


def _body(page: tuple[Line, ...], whys: list[str | None]) -> int:
    """Return the first line that can only be prose, -1 where there is none."""
    sure = [k for k, line in enumerate(page) if whys[k] is None and line.prose]
    long = [k for k in sure if len(page[k].words) >= LONG and page[k].stops]
    return (long or sure or [-1])[0]


def _alone(page: tuple[Line, ...]) -> frozenset[int]:
    size: dict[int, int] = {}
    for line in page:
        size[line.block] = size.get(line.block, 0) + 1
    return frozenset(k for k, line in enumerate(page) if size[line.block] == 1)


def _unmarked(whys: list[str | None]) -> frozenset[int]:
    return frozenset(k for k, why in enumerate(whys) if why is None)


def _spaced(page: tuple[Line, ...]) -> bool:
    """Say whether empty lines part the paragraphs, so that lines without one belong together."""
    prose = [line.block for line in page if line.prose]
    return len(prose) < 2 or len(set(prose)) > 0.7 * len(prose)


def _head(page: tuple[Line, ...], whys: list[str | None], first: int, spaced: bool) -> int:
    """Mark what stands above the body; return which line is the headline."""
    head = page[:first]
    alone = _alone(page) if spaced else frozenset(range(len(page)))
    top, others = headline(head, alone, _unmarked(whys))
    if top < 0 and head and whys[0] in NOT_OF_HEADLINES and len(head[0].words) >= 5:
        whys[0], top = None, 0
    marked = {page[k].block for k in range(first) if whys[k]}
    marked |= _rows(head, top)
    for k, line in enumerate(head):
        if k == top or k in others or whys[k] or line.bullet:
            continue
        leads = page[k + 1].bullet or (k + 1 == first and k > top)
        if k < top and line.block == page[top].block and not _name_of_page(line):
            continue
        if k < top and not (line.sentence and len(line.words) >= 8):
            whys[k] = "outlet or section line"
        elif line.sentence and len(line.words) >= 5:
            continue
        elif (_person(line) and k > top and k in alone) or (
            k > top and closes_with_date(line.text)
        ):
            whys[k] = "byline or credit"
        elif section(line) and not leads:
            whys[k] = "outlet or section line"
        elif k > top and stands_alone(line.text):
            whys[k] = "dateline"
        elif leads:
            continue
        elif section(line) or _label(line):
            whys[k] = "outlet or section line"
        elif spaced and line.block in marked and len(line.words) < 14:
            whys[k] = "among the lines of the page head"
    return top


def _rows(head: tuple[Line, ...], top: int) -> set[int]:
    """Return the blocks of several lines, none of them a sentence or an item of a list."""
    blocks: dict[int, list[int]] = {}
    for k, line in enumerate(head):
        blocks.setdefault(line.block, []).append(k)
    return {
        block
        for block, rows in blocks.items()
        if len(rows) > 1
        and top not in rows
        and not any(head[k].bullet or head[k].sentence or head[k].prose for k in rows)
    }


def _name_of_page(line: Line) -> bool:
    """Say whether a line above the headline names the outlet or a section, or is a short label."""
    short = len(line.words) <= (5 if line.shouts else 2)
    return short or section(line) or PEOPLE.fullmatch(line.text) is not None


def _person(line: Line) -> bool:
    """Say whether a line is a person's name and nothing else."""
    words = {word.casefold() for word in line.words}
    if section(line):
        return False
    named = 2 <= len(line.words) <= 6 and not line.shouts and PEOPLE.fullmatch(line.text)
    return bool(named) and not words & no_places()


def _label(line: Line) -> bool:
    """Say whether a line is a name or label: few words, hardly a small letter, no stop."""
    if line.stops or len(line.words) > 7:
        return False
    return PEOPLE.fullmatch(line.text) is not None or len(line.words) <= 2


def _lists(page: tuple[Line, ...], whys: list[str | None]) -> None:
    """Mark the links that follow a label such as "Related stories" in its block."""
    open_block, counted = -1, False
    for k, line in enumerate(page):
        numbered = COUNTED.match(line.text)
        short = not line.prose and (not line.stops or line.text.endswith("?"))
        if whys[k]:
            sign = listed(line)
            label = len(line.words) <= 5 or line.text.endswith(":")
            open_block = line.block if sign and sign.list and label else open_block
        elif counted or (line.block == open_block and short):
            whys[k] = "link to other pages"
        else:
            open_block = -1
        counted = bool(numbered)


def _links(page: tuple[Line, ...], whys: list[str | None], first: int) -> None:
    """Mark headlines of other pages and calls to the reader among the paragraphs and below."""
    for k in range(first, len(page)):
        if whys[k] is None and not page[k].prose:
            if link(page[k]):
                whys[k] = "link to other pages"
            elif exclaims(page[k]):
                whys[k] = "call to the reader"


def _repeated(page: tuple[Line, ...], whys: list[str | None], top: int) -> None:
    """Mark the headline where it is printed a second time."""
    if top < 0:
        return
    said = plain(page[top].text)
    for k, line in enumerate(page):
        if k > top and whys[k] is None and plain(line.text) == said:
            whys[k] = "headline repeated"


def _tail(page: tuple[Line, ...], whys: list[str | None], spaced: bool) -> None:
    """Mark what stands below the prose: from the end upwards, block by block."""
    names = _names(page, whys)
    end = len(page)
    while end:
        start = end - 1
        while spaced and start and page[start - 1].block == page[start].block:
            start -= 1
        block = range(start, end)
        among = spaced and len(block) > 1 and any(whys[j] for j in block)
        among = among and all(whys[j] or len(page[j].words) < LONG for j in block)
        for j in reversed(block):
            line = page[j]
            if whys[j]:
                continue
            if len(line.words) < 40 and _about(line, names):
                whys[j] = "about the author or the outlet"
            elif addresses(line):
                whys[j] = "call to the reader"
            elif not line.bullet and not line.stops and not line.prose and not _item(line):
                whys[j] = "below the end of the text"
            elif among and not line.bullet and len(line.words) <= 14:
                whys[j] = "among the lines of the page foot"
            else:
                return
        end = start


def _item(line: Line) -> bool:
    """Say whether a line is one of a list of days, as in a tally of the week."""
    first = next(stamps(line.text[:40]), None)
    return first is not None and first.start < 4 and len(line.words) > 5


def _about(line: Line, names: tuple[str, ...]) -> bool:
    """Say whether a line is about one of these names, or about an outlet that the shelf knows."""
    cues, anyone = _attached()
    said = (line.text[len(name) :] for name in names if line.text.startswith(name))
    return any(cues.match(one.lstrip(", ")) for one in said) or bool(anyone.match(line.text))


def _names(page: tuple[Line, ...], whys: list[str | None]) -> tuple[str, ...]:
    """Return the names of people and outlets in the furniture of the page."""
    names = {
        name
        for line, why in zip(page, whys, strict=True)
        if why in ("byline or credit", "outlet or section line", "below the end of the text")
        for name in PROPER.findall(line.text[:200].title() if line.shouts else line.text[:200])
    }
    names |= {line.text for line in page[-8:] if PEOPLE.fullmatch(line.text)}
    return tuple(sorted(names))[:MOST_NAMES]


@cache
def _attached() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return what is said of authors and outlets, and the same of one that the shelf knows."""
    said = furniture()["attached"]
    cues = any_of((*said["author"], *said["outlet"]))
    outlet = rf"(?:The )?(?:{any_of(publishers())}) (?:{any_of(said['outlet'])})"
    return re.compile(cues), re.compile(rf"(?:{any_of(said['roles'])})|{outlet}")


def _placed(page: tuple[Line, ...], whys: list[str | None], top: int) -> tuple[Placed, ...]:
    seen: list[Placed] = []
    for k, line in enumerate(page):
        if whys[k]:
            seen.append(Placed(line, "", whys[k]))
        elif k == top:
            seen.append(Placed(line, "headline", None))
        else:
            prose = line.prose or line.sentence or line.stops
            seen.append(Placed(line, "prose" if prose else "crosshead", None))
    return tuple(seen)

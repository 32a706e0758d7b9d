"""Where words begin and end: as in the English treebanks EWT and GUM, which the network learned."""

import re

from dateline.parsing.forms import lists

Cut = tuple[int, int]
"""Where a word begins and ends."""

MAX_CHUNK = 300
"""A longer run without white space is no English text and stays one word."""

_CHUNK = re.compile(r"[^\s\u200b]+")
_URL = re.compile(
    r"(?:https?://|ftp://|www\.)[^\s<>\"“”]+"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|(?:[A-Za-z0-9-]+\.)+(?:com|org|net|gov|edu|mil|info|co\.uk|co|news)"
    r"(?:/[^\s<>\"“”]*)?(?![A-Za-z0-9.])"
)
_FRONT = re.compile(
    r"([*=~#_<>$])\1+|[:;]-?[()DP](?!\w)|\.{2,}|…|-{2,}|[-–—―]|−(?!\d)"
    r"|[(\[{<«\"“”„‟'‘’‛‹`*•·●▪►■□◆#~=|/\\,;:!?¿¡…@&+]"
    r"|(?:US|C|A|HK|NZ|CA|AU|S)?[$£€¥₹₦₽₪₺](?=\d|\W|$)|[$£€¥₹₦₽₪₺]"
)
_BACK = re.compile(
    r"(?:([*=~#_<>$])\1+|[:;]-?[()DP]|\.{2,}|…+|[!?]+|-{2,}|[-–—―]"
    r"|[)\]}>»\"”“„'’‘‛›`*•·|/\\,;:%‰°$£€¥=~&])$"
)
_CLITIC = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
_DECADE = re.compile(r"^(?:\d\d)?\d0['’]s$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.)+$")
_INITIALS_NO_POINT = re.compile(r"^(?:[^\W\d_]\.)+[^\W\d_]$")
_DATE_LIKE = re.compile(
    r"^(?:\+?\d+(?:-\d+){2,}|\d{3}-\d{4}|\d{1,2}-[A-Za-z]{3}-\d{2,4}"
    r"|\d{1,4}(?:/\d{1,4}){1,2}|\d+(?:[.:,]\d+)+)$"
)
_INSIDE = re.compile(
    r"(?P<dots>\.{2,}|…)|(?P<dash>-{2,}|[—―])|(?P<slash>/)"
    r"|(?P<endash>–)|(?P<hyphen>(?<=[\w.)’'%])-(?=[\w(]))"
    r"|(?P<comma>(?<=[^\W\d]),(?=\w)|(?<=\d),(?=[^\W\d]))|(?P<stop>(?<=[a-z]{2})\.(?=[A-Z][a-z]))"
    r"|(?P<bracket>[()\[\]{}\"“”„<>])|(?P<colon>(?<=[^\W\d])[:;!?](?=\w))"
)
_UNIT = re.compile(
    r"^([-+−]?\d[\d.,:]*)((?:am|pm|a\.m\.|p\.m\.|km|kms|kmh|kph|mph|m|mm|cm|ft|kg|kgs|g|mg|lb|lbs"
    r"|k|bn|mn|tn|b|x|gb|mb|kb|ml|l|hrs|hr|h|min|mins|sec|secs|million|billion|mw|kw|kwh|hz|khz"
    r"|mhz|ghz|gmt|utc)\.?)$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^\d{4}$")


def split_words(text: str) -> list[Cut]:
    """Return where each word of a paragraph begins and ends.

    White space (also no-break and zero-width) belongs to no word. Punctuation, brackets, currency
    and per-cent signs stand alone, "'s" and "n't" are split off, hyphens split compounds except
    after a few prefixes and in dates, abbreviations and initials keep their point.

    >>> text = "The U.S.-led force didn't lose 2,500 men (90%)."
    >>> " ".join(text[start:end] for start, end in split_words(text))
    "The U.S. - led force did n't lose 2,500 men ( 90 % ) ."
    """
    words: list[Cut] = []
    chunks = [match.span() for match in _CHUNK.finditer(text)]
    for number, (start, end) in enumerate(chunks):
        if end - start > MAX_CHUNK:
            words.append((start, end))
            continue
        following = text[chunks[number + 1][0]] if number + 1 < len(chunks) else ""
        _split_chunk(text, start, end, following, words)
    return words


def _split_chunk(text: str, start: int, end: int, following: str, words: list[Cut]) -> None:
    """Append the words between two white spaces; addresses stay whole."""
    url = _URL.search(text, start, end)
    if url is None:
        _split_plain(text, start, end, following, words)
        return
    first, last = url.span()
    while last > first and text[last - 1] in ".,;:!?)'\"’”]":
        last -= 1
    if first > start:
        _split_chunk(text, start, first, "x", words)
    words.append((first, last))
    if last < end:
        _split_chunk(text, last, end, following, words)


def _split_plain(text: str, start: int, end: int, following: str, words: list[Cut]) -> None:
    """Peel signs off both ends of a chunk, then split what is left."""
    while start < end and (sign := _front_sign(text, start, end)) is not None:
        words.append((start, sign))
        start = sign
    back: list[Cut] = []
    final = False
    while end - start > 1 and not final:
        cut, final = _back_sign(text, start, end, following)
        if cut is None:
            break
        back.append((cut, end))
        if text[cut:end].isalnum():
            following = "x"
        end = cut
    if start < end:
        _split_core(text, start, end, words)
    words += back[::-1]


def _front_sign(text: str, start: int, end: int) -> int | None:
    """Return where a sign at the front of a chunk ends, None if there is none."""
    rest = text[start:end]
    if len(rest) == 1 or _CLITIC.fullmatch(rest):
        return None
    if rest[0] in "'’‘" and len(rest) > 2:
        if rest[1].isdigit() or rest[1:].lower() in ("em", "til", "cause"):
            return None
    elif rest[0] in "@#" and rest[1].isalpha():
        return None
    match = _FRONT.match(text, start, end)
    return match.end() if match is not None and match.end() > start else None


def _back_sign(text: str, start: int, end: int, following: str) -> tuple[int | None, bool]:
    """Return where a sign, clitic or unit at the back of a chunk begins, and if it is the last."""
    rest = text[start:end]
    if _DECADE.match(rest):
        return None, True
    for pattern in (_CLITIC, _BACK):
        match = pattern.search(rest)
        if match is not None and match.start() > 0:
            return start + match.start(), False
    if rest[-1] == "." and not _keeps_point(rest, following):
        return end - 1, False
    unit = _UNIT.match(rest)
    return (start + unit.end(1), True) if unit is not None else (None, True)


def _keeps_point(form: str, following: str) -> bool:
    """Say whether the final point belongs to the word (an abbreviation) or is a full stop.

    ``following`` is the first character of the next chunk, empty at the end of the paragraph.
    """
    if _INITIALS.match(form) or _INITIALS_NO_POINT.match(form[:-1]):
        return True
    known = lists()
    low = re.split(r"[-/–]", form[:-1].lower())[-1]
    if low not in known.abbreviations:
        return low in ("ph.d", "m.sc", "b.sc", "d.phil")
    if low in known.numbered and not following.isdigit():
        return False
    if not following and low in known.end_too:
        return False
    if form[0].islower():
        return low in known.lower_case
    return not (form[:-1].isupper() and len(low) > 1 and low in known.also_words)


def _split_core(text: str, start: int, end: int, words: list[Cut]) -> None:
    """Split at hyphens, dashes, slashes and run-together punctuation inside a chunk."""
    form = text[start:end]
    joined = lists().joined.get(form.lower())
    if joined is not None:
        words += [(start, start + joined), (start + joined, end)]
        return
    if form.isalnum() or _DECADE.match(form) or _DATE_LIKE.match(form):
        words.append((start, end))
        return
    last = start
    for match in _INSIDE.finditer(text, start, end):
        first, after = match.span()
        kind = match.lastgroup or ""
        if first <= start and kind in ("hyphen", "endash", "slash"):
            continue
        if _stays_joined(kind, text[last:first], text[after:end]):
            continue
        if first > last:
            _append_word(text, last, first, words)
        words.append((first, after))
        last = after
    if last < end:
        _append_word(text, last, end, words)


def _stays_joined(kind: str, left: str, right: str) -> bool:
    """Say whether a sign inside a chunk is part of one word with what stands around it."""
    if kind == "hyphen":
        if left.lower() in lists().prefixes and right[:1].isalnum():
            return True
        return left.isdigit() and len(left) == 3 and _YEAR.match(right) is not None  # telephone
    if kind == "slash":
        if left.isdigit() and right[:1].isdigit():
            return True
        return len(left) == 1 and len(right) == 1
    return kind == "endash" and not (left and right)


def _append_word(text: str, start: int, end: int, words: list[Cut]) -> None:
    """Append a piece of a chunk; quotes, clitics and per-cent signs are words of their own."""
    while words and words[-1][1] == start and start + 1 < end and text[start] in "\"'“”‘’":
        if _CLITIC.fullmatch(text, start, end) or text[words[-1][0]] not in "-–—/(":
            break
        words.append((start, start + 1))
        start += 1
    back: list[Cut] = []
    while start + 1 < end:
        form = text[start:end]
        match = None if _DECADE.match(form) else _CLITIC.search(form)
        if match is not None and match.start() > 0:
            cut = start + match.start()
        elif form[-1] in "\"'“”‘’%!?;:,":
            cut = end - 1
        else:
            break
        back.append((cut, end))
        end = cut
    words.append((start, end))
    words += back[::-1]

"""Pictures to draw pages from: a small one whose words are hostile, and a large one."""

from datetime import date, timedelta

from msgspec.structs import replace

from dateline.nouns import (
    Actor,
    Claim,
    Contradiction,
    Control,
    Copy,
    Evidence,
    Figure,
    Furniture,
    Incident,
    Modality,
    Number,
    Paragraph,
    Picture,
    Place,
    Published,
    Source,
    Span,
    Speaker,
    Statement,
    Text,
    Told,
    Total,
    Value,
    When,
)

HOSTILE = '</script><img src=x onerror="window.hacked=1"><!-- ${1+1} {{7*7}} \u2028\'"&amp;'

TESSAM = Place("Tessam", "Tessam", "x:1", (), "ML", "Mopti", 14.9, -3.5, "town", "the only one")
DERO = Place("Dero", "Dero", "x:2", (), "ML", "Mopti", 14.2, -3.1, "town")
MOPTI = Place("Mopti", "Mopti", "x:3", (), "ML", "Mopti", 14.5, -4.2, "province")
MALI = Place("Mali", "Mali", "x:4", (), "ML", None, 17.0, -4.0, "country")
LOST = Place("Kharif al-Sughra", "Kharif al-Sughra", country="ML", level="town")
FAR = Place("New York City", "New York", "x:5", (), "US", "New York", 40.71, -74.0, "town")

BRIGADE = Actor("Valley Brigade", "x-brigade", ("VB",), "the brigade", "rebel group")
ARMY = Actor("army", "x-army", (), "the army", "state forces")

WORDS = (
    "Brigade takes Tessam\n"
    "Read more\n"
    "\U0001f6a8 The Valley Brigade took Tessam on Tuesday, killing at least 17 soldiers. "
    f"A spokesman said {HOSTILE} and no more.\n"
    "The army denied that it had left Dero \U0001f54a on Tuesday.\n"
)
OTHER = "Residents said 40 people died when fighters overran Tessam.\nFlights were halted.\n"
LAST = "Envoys met in New York. Three years earlier a bridge was blown up in the region of Mopti.\n"


def small() -> Picture:
    """A picture with something of everything, and hostile words wherever words can stand."""
    return Picture(_texts(), _claims(), _incidents(), _control(), _statements(), _totals())


def large(incidents: int) -> Picture:
    """A picture of so many incidents, three claims each, in a hundred reports."""
    told = [_happening(number) for number in range(incidents)]
    lines: dict[str, str] = {}
    claims = []
    for claim in (claim for _, accounts in told for claim in accounts):
        start = len(lines.get(claim.report, ""))
        words = claim.evidence.text
        lines[claim.report] = f"{lines.get(claim.report, '')}{words}\n\n"
        claims.append(replace(claim, evidence=Evidence(words, start, start + len(words))))
    texts = tuple(
        Text(name, words, f"r_{name}", name, f"Outlet {name[:2]}", published=_on(number * 4))
        for number, (name, words) in enumerate(sorted(lines.items()))
    )
    return Picture(texts, tuple(claims), tuple(incident for incident, _ in told))


def _happening(number: int) -> tuple[Incident, list[Claim]]:
    kind = ("seizure", "shelling", "clash", "protest", "talks", "arrest")[number % 6]
    place = Place(
        f"Place {number % 180}",
        id=f"p:{number % 180}",
        country="ML",
        lat=12 + number * 7 % 180 / 30,
        lon=-8 + number * 11 % 180 / 22,
        level="district" if number % 9 == 0 else "town",
    )
    day = FIRST + timedelta(days=number * 13 % 400)
    when = When(day, day + timedelta(days=3 if number % 5 == 0 else 0))
    claims = [
        Claim(
            f"c_{number:05}{account}",
            f"{(number + account * 37) // 10 % 100:03}.txt",
            kind,
            place=place,
            time=when,
            speaker=Speaker("unnamed", text="residents"),
            evidence=Evidence(f"Account {account} of happening {number} in {place.name}."),
        )
        for account in range(3)
    ]
    state = ("claimed", "corroborated", "disputed", "denied")[number % 4]
    ids = tuple(claim.id for claim in claims)
    incident = Incident(
        f"i_{number:05}", kind, ids, (BRIGADE,), (ARMY,), place, when, state=state, reports=3
    )
    return incident, claims


FIRST = date(2022, 1, 3)


def _on(days: int) -> Published:
    day = FIRST + timedelta(days=days)
    return Published(day, day, "page")


def _span(words: str, text: str) -> Span:
    start = text.index(words)
    return Span(words, start, start + len(words))


def _evidence(words: str, trigger: str, text: str) -> Evidence:
    span = _span(words, text)
    start = span.start + words.index(trigger)
    return Evidence(words, span.start, span.end, Span(trigger, start, start + len(trigger)))


def _texts() -> tuple[Text, ...]:
    more = _span("Read more", WORDS)
    return (
        Text(
            "a.txt",
            WORDS,
            "r_a",
            title=f"Brigade takes Tessam {HOSTILE}",
            outlet=f"The Courier {HOSTILE}",
            byline=HOSTILE,
            url="javascript:window.hacked=1",
            published=_on(8),
            wires=("Sahel Wire",),
            furniture=(Furniture(more.text, more.start, more.end, f"prompt {HOSTILE}"),),
            copies=(Copy("b.txt", 2, 0.4, "to"),),
            doubts=(f"doubtful {HOSTILE}",),
            paragraphs=(Paragraph(0, 20, "headline"),),
        ),
        Text("b.txt", OTHER, "r_b", outlet="Radio Delta", published=_on(9)),
        Text("c.txt", LAST, "r_c", url="https://example.org/c"),
    )


def _claims() -> tuple[Claim, ...]:
    tuesday = When(FIRST + timedelta(days=8), FIRST + timedelta(days=8), "on Tuesday")
    taken = "The Valley Brigade took Tessam on Tuesday, killing at least 17 soldiers"
    left = "it had left Dero \U0001f54a on Tuesday"
    overran = "40 people died when fighters overran Tessam"
    return (
        Claim(
            "c_taken",
            "a.txt",
            "seizure",
            (BRIGADE,),
            (ARMY,),
            TESSAM,
            tuesday,
            (Number("killed", 17, None, None, "soldiers", "at least 17 soldiers"),),
            Speaker("named", f"Spokesman {HOSTILE}", role=f"chief {HOSTILE}", via=("Sahel Wire",)),
            evidence=_evidence(taken, "took", WORDS),
            doubts=(f"two places of this name {HOSTILE}",),
            why=(f"“took” {HOSTILE}",),
        ),
        Claim(
            "c_left",
            "a.txt",
            "retreat",
            (ARMY,),
            place=DERO,
            time=tuesday,
            speaker=Speaker("named", "army"),
            modality=Modality.DENIED,
            evidence=_evidence(left, "left", WORDS),
        ),
        Claim(
            "c_overran",
            "b.txt",
            "seizure",
            place=TESSAM,
            numbers=(Number("killed", 40, 40),),
            speaker=Speaker("unnamed", text="residents"),
            evidence=_evidence(overran, "overran", OTHER),
        ),
        Claim(
            "c_halt",
            "b.txt",
            "closure",
            place=LOST,
            evidence=_evidence("Flights were halted", "halted", OTHER),
        ),
        Claim(
            "c_met",
            "c.txt",
            "talks",
            place=FAR,
            evidence=_evidence("Envoys met in New York", "met", LAST),
        ),
        Claim(
            "c_bridge",
            "c.txt",
            "bombing",
            place=MOPTI,
            time=When(date(2019, 1, 1), date(2019, 12, 31), "Three years earlier"),
            evidence=_evidence("a bridge was blown up in the region of Mopti", "blown up", LAST),
            background=True,
        ),
    )


def _incidents() -> tuple[Incident, ...]:
    taken, left, overran, halt, met, bridge = _claims()
    told = (
        Told(f"Spokesman {HOSTILE}", 17, None, ("c_taken",)),
        Told("residents", 40, 40, ("c_overran",)),
    )
    values = tuple(Value(str(one.low), one.speaker, one.claims) for one in told)
    return (
        Incident(
            "i_taken",
            "seizure",
            ("c_taken", "c_overran"),
            (BRIGADE, Actor(f"others {HOSTILE}")),
            (ARMY,),
            TESSAM,
            taken.time,
            (Figure("killed", 17, 40, 40, told),),
            reports=2,
            outlets=2,
            wires=1,
            independent_sources=2,
            sources=(
                Source(f"Spokesman {HOSTILE}", "speaker", True, ("c_taken",), "one voice"),
                Source("residents", "speaker", False, ("c_overran",), "an unnamed description"),
            ),
            contradictions=(Contradiction("killed", values),),
            state="corroborated",
            why=("Both claims name the same place.",),
        ),
        _alone("i_left", left, "denied"),
        _alone("i_halt", halt),
        _alone("i_met", met),
        _alone("i_bridge", bridge),
        replace(_alone("i_war", overran), event="clash", claims=(), place=MALI),
    )


def _alone(id_: str, claim: Claim, state: str = "claimed") -> Incident:
    return Incident(
        id_,
        claim.event,
        (claim.id,),
        claim.actor,
        (),
        claim.place,
        claim.time,
        reports=1,
        outlets=1,
        independent_sources=int(state != "denied"),
        state=state,
    )


def _control() -> tuple[Control, ...]:
    since = When(FIRST + timedelta(days=8), FIRST + timedelta(days=8))
    return (
        Control(
            "k_1",
            "Tessam",
            "x:1",
            "town",
            "ML",
            "Mopti",
            "Valley Brigade",
            since=since,
            incidents=("i_taken",),
        ),
        Control("k_2", f"Dero {HOSTILE}", "x:2", "district", "ML", None, None, status="contested"),
    )


def _totals() -> tuple[Total, ...]:
    return (
        Total(
            "t_1",
            "taken",
            "towns",
            3,
            3,
            f"Valley Brigade {HOSTILE}",
            "Mopti",
            None,
            FIRST + timedelta(days=9),
            ("Tessam",),
            ("Dero",),
            "fewer",
            "1 to 2 on record",
            ("i_taken",),
            (),
            "i_taken",
        ),
    )


def _statements() -> tuple[Statement, ...]:
    said = Statement(
        "s_denied",
        "rejection",
        (ARMY,),
        f"chief {HOSTILE}",
        (BRIGADE,),
        When(FIRST + timedelta(days=8), FIRST + timedelta(days=8)),
        "Dero",
        Modality.ASSERTED,
        "denied",
        (),
        False,
        f"The army denied it {HOSTILE}",
        "c_left",
        "a.txt",
        "i_left",
        2,
        ("c_left",),
    )
    met = replace(said, id="s_met", kind="pledge", speaker=(Actor(f"envoys {HOSTILE}"),), to=())
    return (replace(met, role=None, time=None, incident="i_met", reports=1), said)

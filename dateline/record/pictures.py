"""What the last linking run made of the readings, kept whole and replaced whole."""

from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select

from dateline.nouns import Claim, Control, Incident, Picture, Statement, Text, Total
from dateline.record.rows import (
    control_row,
    decode,
    encode,
    incident_row,
    statement_row,
    total_row,
)
from dateline.record.tables import (
    LINKED,
    about,
    claim,
    control,
    incident,
    incident_claim,
    judgement,
    linked_claim,
    linked_reading,
    reading,
    statement,
    total,
)

Row = dict[str, Any]


def keep(connection: Connection, picture: Picture) -> None:
    """Replace the kept picture by a new one."""
    for table in LINKED:
        connection.execute(delete(table))
    number = _numbers(connection)
    _fill(connection, linked_reading, _text_rows(connection, picture, number))
    _fill(connection, linked_claim, _claim_rows(connection, picture, number))
    _fill(connection, incident, [incident_row(noun) for noun in picture.incidents])
    pairs = {(noun.id, member) for noun in picture.incidents for member in noun.claims}
    _fill(connection, incident_claim, [{"incident": i, "claim": c} for i, c in sorted(pairs)])
    spells = [{"position": k, **control_row(noun)} for k, noun in enumerate(picture.control)]
    said = [{"position": k, **statement_row(noun)} for k, noun in enumerate(picture.statements)]
    _fill(connection, control, spells)
    _fill(connection, statement, said)
    _fill(
        connection, total, [{"position": k, **total_row(n)} for k, n in enumerate(picture.totals)]
    )
    connection.execute(delete(about).where(about.c.key == "linked"))
    connection.execute(insert(about).values(key="linked", value=_judged(connection)))


def picture(connection: Connection) -> Picture | None:
    """Return the kept picture, None where the record was never linked."""
    if _linked(connection) is None:
        return None
    texts = (
        select(func.coalesce(linked_reading.c.noun, reading.c.noun))
        .join_from(linked_reading, reading)
        .order_by(reading.c.report)
    )
    claims = (
        select(func.coalesce(linked_claim.c.noun, claim.c.noun))
        .join_from(linked_claim, claim)
        .join(reading)
        .order_by(reading.c.report, claim.c.position)
    )
    incidents = select(incident.c.noun).order_by(incident.c.id)
    spells = select(control.c.noun).order_by(control.c.id, control.c.position)
    said = select(statement.c.noun).order_by(statement.c.position)
    totals = select(total.c.noun).order_by(total.c.position)
    return Picture(
        tuple(decode(noun, Text) for noun in connection.execute(texts).scalars()),
        tuple(decode(noun, Claim) for noun in connection.execute(claims).scalars()),
        tuple(decode(noun, Incident) for noun in connection.execute(incidents).scalars()),
        tuple(decode(noun, Control) for noun in connection.execute(spells).scalars()),
        tuple(decode(noun, Statement) for noun in connection.execute(said).scalars()),
        tuple(decode(noun, Total) for noun in connection.execute(totals).scalars()),
    )


def is_current(connection: Connection) -> bool:
    """Say whether the kept picture takes in every current reading and every judgement."""
    current = select(reading.c.number).where(reading.c.current)
    linked = set(connection.execute(select(linked_reading.c.reading)).scalars())
    if linked != set(connection.execute(current).scalars()):
        return False
    return _linked(connection) == _judged(connection)


def _numbers(connection: Connection) -> dict[str, int]:
    """Return the number of each report's current reading."""
    current = select(reading.c.report, reading.c.number).where(reading.c.current)
    return {report: number for report, number in connection.execute(current)}


def _text_rows(connection: Connection, picture: Picture, number: dict[str, int]) -> list[Row]:
    current = select(reading.c.report, reading.c.noun).where(reading.c.current)
    read = {report: noun for report, noun in connection.execute(current)}
    return [
        {"reading": number[text.report], "noun": _unless(read[text.report], encode(text))}
        for text in picture.texts
    ]


def _claim_rows(connection: Connection, picture: Picture, number: dict[str, int]) -> list[Row]:
    current = select(claim.c.id, claim.c.noun).join(reading).where(reading.c.current)
    read = {id_: noun for id_, noun in connection.execute(current)}
    return [
        {
            "reading": number[noun.report],
            "id": noun.id,
            "noun": _unless(read[noun.id], encode(noun)),
        }
        for noun in picture.claims
    ]


def _unless(read: str, linked: str) -> str | None:
    """Return what linking made of a noun, None where it is as it was read."""
    return None if linked == read else linked


def _fill(connection: Connection, table: Table, rows: list[Row]) -> None:
    if rows:
        connection.execute(insert(table), rows)


def _linked(connection: Connection) -> str | None:
    return connection.execute(select(about.c.value).where(about.c.key == "linked")).scalar()


def _judged(connection: Connection) -> str:
    """Return the number of the newest judgement, as text."""
    return str(connection.execute(select(func.max(judgement.c.number))).scalar() or 0)

"""The tables of a record, written so that any SQL database can hold them.

The whole noun stands as JSON in ``noun``; the columns beside it are there to be searched. Nothing
that was read is ever erased: a reading that a newer one replaces is no longer ``current``.
"""

from sqlalchemy import (
    DDL,
    Boolean,
    Column,
    Date,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    event,
    text,
)

TABLES = MetaData()

about = Table(
    "about",
    TABLES,
    Column("key", String, primary_key=True),
    Column("value", String, nullable=False),
)

file = Table(
    "file",
    TABLES,
    Column("path", String, primary_key=True),
    Column("sha256", String),
    Column("status", String, nullable=False),
    Column("sentence", Text),
)

reading = Table(
    "reading",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("report", String, nullable=False),
    Column("id", String, nullable=False, index=True),
    Column("path", String),
    Column("sha256", String, nullable=False, index=True),
    Column("outlet", String),
    Column("published_start", Date),
    Column("published_end", Date),
    Column("current", Boolean, nullable=False),
    Column("noun", Text, nullable=False),
)
Index(
    "one_current_reading",
    reading.c.report,
    unique=True,
    sqlite_where=text("current = 1"),
    postgresql_where=text("current"),
)

claim = Table(
    "claim",
    TABLES,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("id", String, primary_key=True, index=True),
    Column("position", Integer, nullable=False),
    Column("event", String, nullable=False, index=True),
    Column("place", String),
    Column("place_id", String, index=True),
    Column("country", String),
    Column("start", Date, index=True),
    Column("end", Date),
    Column("speaker", String),
    Column("modality", String, nullable=False),
    Column("noun", Text, nullable=False),
)

judgement = Table(
    "judgement",
    TABLES,
    Column("number", Integer, primary_key=True),
    Column("one", String, nullable=False, index=True),
    Column("other", String, nullable=False),
    Column("verdict", String),
    Column("by", String, nullable=False),
    Column("at", String, nullable=False),
    Column("reason", Text),
    Column("facet", String),
    Column("value", Text),
    Column("undoes", Integer),
)

# What the last linking run made of it all. A row without a noun stands for the noun as it was read.
linked_reading = Table(
    "linked_reading",
    TABLES,
    Column("reading", ForeignKey("reading.number"), primary_key=True),
    Column("noun", Text),
)
linked_claim = Table(
    "linked_claim",
    TABLES,
    Column("reading", Integer, primary_key=True),
    Column("id", String, primary_key=True),
    Column("noun", Text),
    ForeignKeyConstraint(["reading", "id"], ["claim.reading", "claim.id"]),
)
incident = Table(
    "incident",
    TABLES,
    Column("id", String, primary_key=True),
    Column("event", String, nullable=False, index=True),
    Column("place", String),
    Column("place_id", String, index=True),
    Column("country", String),
    Column("start", Date, index=True),
    Column("end", Date),
    Column("state", String, nullable=False),
    Column("independent_sources", Integer, nullable=False),
    Column("noun", Text, nullable=False),
)
incident_claim = Table(
    "incident_claim",
    TABLES,
    Column("incident", ForeignKey("incident.id"), primary_key=True),
    Column("claim", String, primary_key=True, index=True),
)
control = Table(
    "control",
    TABLES,
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("place", String, nullable=False),
    Column("place_id", String, index=True),
    Column("country", String),
    Column("holder", String),
    Column("since", Date),
    Column("until", Date),
    Column("status", String, nullable=False),
    Column("noun", Text, nullable=False),
)
statement = Table(
    "statement",
    TABLES,
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("kind", String, nullable=False, index=True),
    Column("speaker", String),
    Column("role", String),
    Column("start", Date, index=True),
    Column("end", Date),
    Column("noun", Text, nullable=False),
)
total = Table(
    "total",
    TABLES,
    Column("position", Integer, primary_key=True),
    Column("id", String, nullable=False, index=True),
    Column("incident", String, nullable=False, index=True),
    Column("unit", String, nullable=False),
    Column("who", String),
    Column("on", Date),
    Column("verdict", String, nullable=False),
    Column("noun", Text, nullable=False),
)
LINKED = (total, statement, incident_claim, control, incident, linked_claim, linked_reading)
"""What a linking run replaces, in the order in which rows can be taken out."""

KEEP_JUDGEMENTS = tuple(
    DDL(  # type: ignore[no-untyped-call]
        f"CREATE TRIGGER judgement_no_{verb} BEFORE {verb} ON judgement BEGIN "
        "SELECT RAISE(ABORT, 'judgements are appended, never changed'); END"
    ).execute_if(dialect="sqlite")
    for verb in ("UPDATE", "DELETE")
)
for trigger in KEEP_JUDGEMENTS:
    event.listen(judgement, "after_create", trigger)

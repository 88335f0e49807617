"""The tables of the change log itself; they are never logged."""

from sqlalchemy import Column, Integer, Table, Text, text

from crm_desktop.store.tables import metadata

step = Table(
    "step",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("args", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("undoes", Integer),
    Column("undone", Integer, nullable=False, server_default=text("0")),
    Column("applied_by", Integer),
    sqlite_autoincrement=True,
)
"""One gesture; `undoes` names the step it takes back or brings back, `applied_by` the step to revert next."""

open_step = Table("open_step", metadata, Column("id", Integer, nullable=False), Column("bulk", Integer, nullable=False))
"""One row while a step runs, else empty: a write outside a step finds no step id and fails."""

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("step_id", Integer, nullable=False),
    Column("tbl", Text, nullable=False),
    Column("row_id", Integer, nullable=False),
    Column("row_to", Integer),
    Column("op", Text, nullable=False),
    Column("old", Text),
    Column("new", Text),
)
"""Rows written in a step; `row_to` closes a range of rows that a bulk insert added."""

"""Plain indexes laid aside while a big import fills a table, and built anew from sorted keys at its end."""

import re

from crm_desktop.store.sql import Connection, Table

_OF_FEW = re.compile(r"IS NOT NULL|hot = 1")
LEAST = 5_000
"""Rows to come from which on it is worth while."""


class PlainIndexes:
    """The indexes of a table that only make lists quick: no unique ones, which also keep doubles out.

    Names and due dates come in no order, so an index over them is written all over for every row; sorted once at the
    end it costs a third. All of it happens inside the running step, whose rollback brings the indexes back.
    """

    def __init__(self, db: Connection, table: Table) -> None:
        self._db = db
        self._table = table.name
        self._aside: list[str] = []

    def lay_aside(self, coming: int) -> None:
        """Drop them where at least as many rows are to come as the table has; restore() must follow."""
        if self._aside or coming < LEAST:
            return
        here = self._db.exec_driver_sql(f'SELECT count(*) FROM "{self._table}"').scalar() or 0
        if coming < here:
            return
        found = self._db.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql LIKE 'CREATE INDEX %'",
            (self._table,),
        ).all()
        # an index of few rows costs an import nothing, and a look at all rows to build it
        for name, definition in ((name, sql) for name, sql in found if not _OF_FEW.search(sql)):
            self._db.exec_driver_sql(f'DROP INDEX "{name}"')
            self._aside.append(definition)

    def restore(self) -> None:
        """Build those that were laid aside, as the book defined them."""
        for definition in self._aside:
            self._db.exec_driver_sql(definition)
        self._aside.clear()

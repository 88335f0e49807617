"""What is due is looked up by indexes, never by reading a table through."""

from collections.abc import Iterator, Mapping

import pytest

from crm_desktop.store import due_queries, yearly_queries
from crm_desktop.store.database import Store
from crm_desktop.store.sql import Connection

VALUES: Mapping[str, object] = {
    "low": "2026-03-01", "high": "2026-03-12", "on": "2026-03-12", "days": "+7 days", "most": 10, "months": 3,
    "half": "-45 days", "keys": '[["2026-03-12", "03-12", "2026-01-26"]]',
}  # fmt: skip
SEEN_THROUGH = ("SCAN json_each", "SCAN j", "SCAN days")
"""The handful of days that are asked for."""


class Plans:
    """A connection that notes how SQLite means to answer each query."""

    def __init__(self, db: Connection) -> None:
        self.db = db
        self.lines: list[str] = []

    def exec_driver_sql(self, sql: str, params: Mapping[str, object]) -> object:
        plan = self.db.exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", dict(params))
        self.lines += [str(row[3]) for row in plan.all()]
        return self.db.exec_driver_sql(sql, dict(params))

    def scans(self) -> list[str]:
        return [line for line in self.lines if line.startswith("SCAN") and not line.startswith(SEEN_THROUGH)]


@pytest.fixture
def plans(store: Store) -> Iterator[Plans]:
    with store.read() as db:
        yield Plans(db)


@pytest.mark.parametrize("kind", list(due_queries.KINDS))
def test_stored_days_are_ranges_of_an_index(plans: Plans, kind: str) -> None:
    list(due_queries.things(plans, kind, VALUES, 10))  # type: ignore[arg-type]  # stands in for a connection
    list(due_queries.put_off(plans, kind, VALUES, 10))  # type: ignore[arg-type]  # the same
    due_queries.count(plans, kind, VALUES)  # type: ignore[arg-type]  # the same
    due_queries.count_put_off(plans, kind, VALUES)  # type: ignore[arg-type]  # the same
    assert plans.scans() == []
    assert not [line for line in plans.lines if "TEMP B-TREE FOR ORDER BY" in line and "LAST TERM" not in line]


@pytest.mark.parametrize("kind", list(yearly_queries.KINDS))
def test_days_of_the_year_are_looked_up(plans: Plans, kind: str) -> None:
    keys = [[("2026-03-12", "03-12", "2026-01-26")]]
    list(yearly_queries.things(plans, kind, keys, VALUES, 10))  # type: ignore[arg-type]  # stands in for a connection
    list(yearly_queries.put_off(plans, kind, VALUES, 10))  # type: ignore[arg-type]  # the same
    yearly_queries.count(plans, kind, keys, VALUES)  # type: ignore[arg-type]  # the same
    yearly_queries.count_put_off(plans, kind, VALUES)  # type: ignore[arg-type]  # the same
    assert plans.scans() == []

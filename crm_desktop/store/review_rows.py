"""Counting, grouping and naming the rows of a review, whatever their kind."""

from array import array
from collections.abc import Sequence

from crm_desktop.store import review_deals, review_facts
from crm_desktop.store.review_facts import Fact, Scope
from crm_desktop.store.sql import Connection

FACTS: dict[str, Fact] = {**review_facts.FACTS, **review_deals.FACTS}
"""Every kind of rows by its name."""

_OF_CUSTOMER = ("source_id", "industry_id", "region_id", "grade_id", "type_id", "stage_id")


def column(fact: str, by: str) -> str:
    """What rows are grouped by: a column of their own, or one of their customer."""
    name = FACTS[fact].name
    if name == "r" and by in _OF_CUSTOMER:
        return f"(SELECT g.{by} FROM customer g WHERE g.id = r.customer_id)"
    return f"{name}.{by}"


def count(db: Connection, fact: str, scope: Scope) -> int:
    """How many rows there are."""
    return int(db.exec_driver_sql(f"SELECT count(*) {FACTS[fact].rows(scope)}", scope.params()).scalar_one())


def tally(db: Connection, fact: str, scope: Scope, by: str) -> dict[int | None, int]:
    """How many there are by entry of a list, the blank ones under None."""
    key = column(fact, by)
    rows = db.exec_driver_sql(f"SELECT {key}, count(*) {FACTS[fact].rows(scope)} GROUP BY 1", scope.params())
    return {row[0]: int(row[1]) for row in rows}


def by_month(db: Connection, fact: str, scope: Scope, what: Sequence[str] = ()) -> dict[str, tuple[float, ...]]:
    """The number of rows of each month (of each year where no more is known), and the sums of `what`."""
    found = FACTS[fact]
    sums = "".join(f", coalesce(sum({one}), 0)" for one in what)
    sql = f"SELECT substr({found.when}, 1, 7), count(*){sums} {found.rows(scope)} GROUP BY 1"
    return {str(row[0]): tuple(row[1:]) for row in db.exec_driver_sql(sql, scope.params())}


def ids(db: Connection, fact: str, scope: Scope, by: str = "", values: Sequence[int | str | None] = ()) -> "array[int]":
    """The ids of the rows, of a bar those whose `by` is one of `values`."""
    found, params = FACTS[fact], scope.params()
    narrowed = f" AND {_among(column(fact, by), values, params)}" if by else ""
    sql = f"SELECT {found.name}.id {found.rows(scope)}{narrowed} ORDER BY 1"
    return array("q", db.exec_driver_sql(sql, params).scalars())


def _among(key: str, values: Sequence[int | str | None], params: dict[str, object]) -> str:
    known = [value for value in values if value is not None]
    names = [f":value{at}" for at in range(len(known))]
    params.update({name[1:]: value for name, value in zip(names, known, strict=True)})
    parts = [f"{key} IN ({', '.join(names)})"] if known else []
    if len(known) < len(values):
        parts.append(f"{key} IS NULL")
    return f"({' OR '.join(parts)})"

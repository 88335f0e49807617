"""Counting, grouping and naming the rows of a review, whatever their kind."""

from array import array
from collections.abc import Sequence

from crm_desktop.store import (
    review_blanks,
    review_costs,
    review_customers,
    review_deals,
    review_facts,
    review_grades,
    review_methods,
    review_outlook,
    review_service,
    review_stages,
)
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope
from crm_desktop.store.sql import Connection

FACTS: dict[str, Fact | Listed] = {
    **review_facts.FACTS,
    **review_deals.FACTS,
    **review_grades.FACTS,
    **review_methods.FACTS,
    **review_customers.FACTS,
    **review_costs.FACTS,
    **review_service.FACTS,
    **review_outlook.FACTS,
    **review_stages.FACTS,
    **review_blanks.FACTS,
}
"""Every kind of rows by its name."""

_OF_CUSTOMER = ("source_id", "industry_id", "region_id", "grade_id", "type_id", "stage_id")


def _plain(fact: str) -> Fact:
    found = FACTS[fact]
    if not isinstance(found, Fact):
        raise TypeError(fact)
    return found


def column(fact: str, by: str) -> str:
    """What rows are grouped by: a column of their own, or one of their customer."""
    name = _plain(fact).name
    if name == "r" and by in _OF_CUSTOMER:
        return f"(SELECT g.{by} FROM customer g WHERE g.id = r.customer_id)"
    return f"{name}.{by}"


def count(db: Connection, fact: str, scope: Scope, by: str = "", values: Sequence[int | str | None] = ()) -> int:
    """How many rows there are, of a bar those whose `by` is one of `values`."""
    sql, params = _statement(fact, scope, by, values)
    return int(db.exec_driver_sql(f"SELECT count(*) FROM ({sql})", params).scalar_one())


def tally(db: Connection, fact: str, scope: Scope, by: str) -> dict[int | None, int]:
    """How many there are by entry of a list, the blank ones under None."""
    sql = f"SELECT {column(fact, by)}, count(*) {_plain(fact).rows(scope)} GROUP BY 1"
    return {row[0]: int(row[1]) for row in db.exec_driver_sql(sql, scope.params())}


def by_month(db: Connection, fact: str, scope: Scope, what: Sequence[str] = ()) -> dict[str, tuple[float, ...]]:
    """The number of rows of each month (of each year where no more is known), and the sums of `what`."""
    found = _plain(fact)
    sums = "".join(f", coalesce(sum({one}), 0)" for one in what)
    sql = f"SELECT substr({found.when}, 1, 7), count(*){sums} {found.rows(scope)} GROUP BY 1"
    return {str(row[0]): tuple(row[1:]) for row in db.exec_driver_sql(sql, scope.params())}


def by_span(
    db: Connection, fact: str, scope: Scope, spans: Sequence[tuple[str, str]], what: Sequence[str] = ()
) -> list[tuple[float, ...]]:
    """The number of rows of each span, and the sums of `what`."""
    found = _plain(fact)
    sums = "".join(f", coalesce(sum({one}), 0)" for one in what)
    sql = f"SELECT count(*){sums} {found.rows(scope)}"
    return [tuple(db.exec_driver_sql(sql, scope.within(span).params()).one()) for span in spans]


def ids(db: Connection, fact: str, scope: Scope, by: str = "", values: Sequence[int | str | None] = ()) -> "array[int]":
    """The ids of the rows, of a bar those whose `by` is one of `values`."""
    sql, params = _statement(fact, scope, by, values)
    return array("q", db.exec_driver_sql(f"{sql} ORDER BY 1", params).scalars())


def _statement(fact: str, scope: Scope, by: str, values: Sequence[int | str | None]) -> tuple[str, dict[str, object]]:
    """SQL of the ids, and its parameters."""
    found, params = FACTS[fact], scope.params()
    among = _among(values, params)
    if isinstance(found, Listed):
        return found.ids(scope, among if by else _all), params
    narrowed = f" AND {among(column(fact, by))}" if by else ""
    return f"SELECT {found.name}.id {found.rows(scope)}{narrowed}", params


def _all(_column: str) -> str:
    return "1"


def _among(values: Sequence[int | str | None], params: dict[str, object]) -> Among:
    known = [value for value in values if value is not None]
    names = [f":value{at}" for at in range(len(known))]
    params.update({name[1:]: value for name, value in zip(names, known, strict=True)})

    def condition(key: str) -> str:
        parts = [f"{key} IN ({', '.join(names)})"] if known else []
        if len(known) < len(values):
            parts.append(f"{key} IS NULL")
        return f"({' OR '.join(parts)})" if parts else "0"

    return condition

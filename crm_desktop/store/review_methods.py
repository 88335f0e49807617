"""By which method customers were contacted in a span and who of them signed afterwards (000-44); work per person."""

from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import TOUCHED_AT, Fact, Listed, Scope
from crm_desktop.store.sql import Connection


def _used(scope: Scope) -> str:
    """SQL: method, customer, whether it signed on the day of the first such touch of the span or later."""
    touch, deal = BASIC["touch"], Fact("conversion", "", deals=True)
    return (
        "SELECT u.method, u.customer, coalesce(w.last >= u.day, 0) AS signed FROM (SELECT r.method_id AS method, "
        f"r.customer_id AS customer, substr(min({TOUCHED_AT}), 1, 10) AS day {touch.rows(scope)} "
        "AND r.method_id IS NOT NULL GROUP BY 1, 2) u LEFT JOIN (SELECT r.customer_id, max(r.converted_on) AS last "
        f"{deal.rows(scope)} GROUP BY 1) w ON w.customer_id = u.customer"
    )


def signed_by_method(db: Connection, scope: Scope) -> list[tuple[int, int, int]]:
    """Method, customers on whom it was used in the span, how many of them signed afterwards."""
    sql = f"SELECT method, count(*), sum(signed) FROM ({_used(scope)}) GROUP BY 1"
    return [(int(row[0]), int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())]


def won_by_owner(db: Connection, scope: Scope) -> dict[int | None, tuple[int, int]]:
    """Deals and their sum in 分 by who won them."""
    sql = f"SELECT r.owner_id, count(*), coalesce(sum(r.amount), 0) {BASIC['deal'].rows(scope)} GROUP BY 1"
    return {row[0]: (int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())}


FACTS: dict[str, Fact | Listed] = {
    "method_used": Listed(
        "customer", lambda scope, among: f"SELECT DISTINCT customer FROM ({_used(scope)}) WHERE {among('method')}"
    ),
    "method_signed": Listed(
        "customer",
        lambda scope, among: f"SELECT DISTINCT customer FROM ({_used(scope)}) WHERE signed AND {among('method')}",
    ),
    # what was planned for a day that has come
    "plan": Fact("follow_up", "r.planned_at", "r.planned_at <= :now"),
    "plan_done": Fact("follow_up", "r.planned_at", "r.planned_at <= :now AND +r.state = 'done'"),
}

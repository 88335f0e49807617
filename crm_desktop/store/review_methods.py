"""By which method customers were contacted in a span and who of them signed afterwards (000-44); work per person.

A signature is credited to every contact before it, to the last or to the first one, as the rule of the book says.
"""

from crm_desktop.domain.review_rule import Credit
from crm_desktop.store.review_deals import EARLIER
from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import TOUCHED_AT, Fact, Listed, Scope
from crm_desktop.store.sql import Connection

_DAY = f"substr({TOUCHED_AT}, 1, 10)"
_DEAL = Fact("conversion", "", deals=True)


def _used(scope: Scope) -> str:
    """SQL: method, customer, whether a signature is credited to such a touch of the span."""
    if scope.rule.touch is not Credit.ANY:
        return _credited(scope)
    # the plus keeps SQLite on the index of times: in the order of the methods it would read the touches of all years
    return (
        "SELECT u.method, u.customer, coalesce(w.last >= u.day, 0) AS signed FROM (SELECT +r.method_id AS method, "
        f"+r.customer_id AS customer, substr(min({TOUCHED_AT}), 1, 10) AS day {BASIC['touch'].rows(scope)} "
        "AND r.method_id IS NOT NULL GROUP BY 1, 2) u LEFT JOIN (SELECT r.customer_id, max(r.converted_on) AS last "
        f"{_DEAL.rows(scope)} AND r.converted_on >= :first GROUP BY 1) w ON w.customer_id = u.customer"
    )


def _credited(scope: Scope) -> str:
    """The same where a signature is credited to one touch alone, which has to lie in the span."""
    last = scope.rule.touch is Credit.LAST
    when = TOUCHED_AT.replace("r.", "f.")
    after = "" if last else f"AND {when} > coalesce(d.earlier || 'U', '') "
    found = (
        "SELECT f.id FROM follow_up f WHERE f.customer_id = d.customer_id AND f.deleted_at IS NULL "
        f"AND f.state = 'done' AND f.method_id IS NOT NULL AND substr({when}, 1, 10) <= d.converted_on {after}"
        f"ORDER BY {when} {'DESC' if last else 'ASC'}, f.id {'DESC' if last else 'ASC'} LIMIT 1"
    )
    earlier = "NULL" if last else EARLIER
    deals = (
        f"SELECT r.customer_id, r.converted_on, {earlier} AS earlier {_DEAL.rows(scope)} AND r.converted_on >= :first"
    )
    credit = f"SELECT DISTINCT ({found}) AS touch FROM ({deals}) d"
    signed = (
        "SELECT DISTINCT r.method_id AS method, r.customer_id AS customer "
        f"FROM ({credit}) k JOIN follow_up r ON r.id = k.touch WHERE {TOUCHED_AT} >= :first AND {TOUCHED_AT} < :after"
    )
    used = f"SELECT DISTINCT +r.method_id AS method, +r.customer_id AS customer {BASIC['touch'].rows(scope)}"
    return (
        f"SELECT u.method, u.customer, w.customer IS NOT NULL AS signed FROM ({used} AND r.method_id IS NOT NULL) u "
        f"LEFT JOIN ({signed}) w ON w.method = u.method AND w.customer = u.customer"
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

"""By which method customers were contacted in a span and who of them signed afterwards (000-44); work per person.

A signature is credited to every contact before it, to the last or to the first one, as the rule of the book says.
"""

from crm_desktop.domain.review_rule import Credit
from crm_desktop.store.review_deals import EARLIER
from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import TOUCHED_AT, Fact, Listed, Scope
from crm_desktop.store.sql import Connection

_DEAL = Fact("conversion", "", deals=True)
_SINCE = "AND r.converted_on >= :first"
_BITS = 40
"""Room for the id of a customer below that of a method: one number is put in order much faster than two."""


def _used(scope: Scope) -> str:
    """SQL: `pair` of method and customer on whom it was used in the span."""
    # the pair keeps SQLite on the index of times: in the order of the methods it would read the touches of all years
    touch = BASIC["touch"].rows(scope)
    return f"SELECT (r.method_id << {_BITS}) | r.customer_id AS pair {touch} AND +r.method_id IS NOT NULL GROUP BY 1"


def _signed(scope: Scope) -> str:
    """SQL: method and customer to whose contact in the span a signature is credited."""
    if scope.rule.touch is not Credit.ANY:
        return _credited(scope)
    deals = f"{_DEAL.rows(scope)} {_SINCE}"
    return (
        "SELECT u.method, u.customer FROM (SELECT +r.method_id AS method, +r.customer_id AS customer, "
        f"substr(min({TOUCHED_AT}), 1, 10) AS day {BASIC['touch'].rows(scope)} AND +r.method_id IS NOT NULL "
        f"AND +r.customer_id IN (SELECT r.customer_id {deals}) GROUP BY 1, 2) u "
        f"JOIN (SELECT r.customer_id, max(r.converted_on) AS last {deals} GROUP BY 1) w "
        "ON w.customer_id = u.customer AND w.last >= u.day"
    )


def _credited(scope: Scope) -> str:
    """The same where a signature is credited to one touch alone, which has to lie in the span."""
    last = scope.rule.touch is Credit.LAST
    when, order = TOUCHED_AT.replace("r.", "f."), "DESC" if last else "ASC"
    after = "" if last else f"AND {when} > coalesce(d.earlier || 'U', '') "
    found = (
        "SELECT f.id FROM follow_up f WHERE f.customer_id = d.customer_id AND f.deleted_at IS NULL "
        f"AND f.state = 'done' AND f.method_id IS NOT NULL AND substr({when}, 1, 10) <= d.converted_on {after}"
        f"ORDER BY {when} {order}, f.id {order} LIMIT 1"
    )
    earlier = "NULL" if last else EARLIER
    deals = f"SELECT r.customer_id, r.converted_on, {earlier} AS earlier {_DEAL.rows(scope)} {_SINCE}"
    return (
        f"SELECT DISTINCT r.method_id AS method, r.customer_id AS customer FROM (SELECT ({found}) AS touch "
        f"FROM ({deals}) d) k JOIN follow_up r ON r.id = k.touch WHERE {TOUCHED_AT} >= :first AND {TOUCHED_AT} < :after"
    )


def signed_by_method(db: Connection, scope: Scope) -> list[tuple[int, int, int]]:
    """Method, customers on whom it was used in the span, how many of them have signed by it."""
    methods = [int(row[0]) for row in db.exec_driver_sql("SELECT id FROM option WHERE kind = 'method' ORDER BY id")]
    # counting each method aside saves putting the pairs in order once more
    counts = ", ".join(f"count(*) FILTER (WHERE pair >> {_BITS} = {method})" for method in methods)
    used = db.exec_driver_sql(f"SELECT {counts or '0'} FROM ({_used(scope)})", scope.params()).one()
    signed = db.exec_driver_sql(f"SELECT method, count(*) FROM ({_signed(scope)}) GROUP BY 1", scope.params()).all()
    won = {int(row[0]): int(row[1]) for row in signed}
    return [(method, int(n), won.get(method, 0)) for method, n in zip(methods, used, strict=False) if n]


def won_by_owner(db: Connection, scope: Scope) -> dict[int | None, tuple[int, int]]:
    """Deals and their sum in 分 by who won them."""
    sql = f"SELECT r.owner_id, count(*), coalesce(sum(r.amount), 0) {BASIC['deal'].rows(scope)} GROUP BY 1"
    return {row[0]: (int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())}


FACTS: dict[str, Fact | Listed] = {
    "method_used": Listed(
        "customer",
        lambda scope, among: f"SELECT DISTINCT r.customer_id {BASIC['touch'].rows(scope)} AND {among('r.method_id')}",
    ),
    "method_signed": Listed(
        "customer", lambda scope, among: f"SELECT DISTINCT customer FROM ({_signed(scope)}) WHERE {among('method')}"
    ),
    # what was planned for a day that has come
    "plan": Fact("follow_up", "r.planned_at", "r.planned_at <= :now"),
    "plan_done": Fact("follow_up", "r.planned_at", "r.planned_at <= :now AND +r.state = 'done'"),
}

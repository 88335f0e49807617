"""Deals of a span with what was known when they were signed: days since the beginning, grade, whether it is the first.

A deal begins with the first contact or the filing of its customer, whichever was earlier; a repeat order with the first
contact after the order before. A date known in part counts as the first day that it can mean.
"""

from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import Fact, Scope
from crm_desktop.store.sql import Connection

_EARLIER = (
    "(SELECT max(v.converted_on) FROM conversion v WHERE v.customer_id = r.customer_id AND v.deleted_at IS NULL "
    "AND (v.converted_on, v.id) < (r.converted_on, r.id))"
)
_FIRST_TOUCH = (
    "(SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = r.customer_id AND f.deleted_at IS NULL "
    "AND f.happened_at > coalesce(w.earlier || 'U', ''))"
)
_FILED = "coalesce(k.filed_on, k.entered_at, k.created_at)"


def day(text: str) -> str:
    """SQL: the first day that a partial date can mean."""
    return f"substr({text} || '-01-01', 1, 10)"


def deals(scope: Scope) -> str:
    """SQL: id, customer_id, owner_id, converted_on, amount, earlier, days of the deals of a span."""
    fact = BASIC["deal"]
    begun = (
        f"CASE WHEN w.earlier IS NOT NULL THEN {_FIRST_TOUCH} "
        f"ELSE nullif(min(coalesce({_FIRST_TOUCH}, '9'), coalesce({_FILED}, '9')), '9') END"
    )
    inner = f"SELECT r.*, {_EARLIER} AS earlier {fact.rows(scope)}"
    return (
        "SELECT r.id, r.customer_id, r.owner_id, r.converted_on, r.amount, w.earlier, "
        f"max(0, julianday({day('r.converted_on')}) - julianday({day(begun)})) AS days "
        f"FROM ({inner}) w JOIN conversion r ON r.id = w.id JOIN customer k ON k.id = r.customer_id"
    )


def deals_by_month(db: Connection, scope: Scope) -> dict[str, tuple[float, ...]]:
    """Deals, sum in 分, how many have an amount, sum of days, how many have them, repeat orders; by month."""
    sql = (
        "SELECT substr(converted_on, 1, 7), count(*), coalesce(sum(amount), 0), count(amount), coalesce(sum(days), 0), "
        f"count(days), count(earlier) FROM ({deals(scope)}) GROUP BY 1"
    )
    return {str(row[0]): tuple(row[1:]) for row in db.exec_driver_sql(sql, scope.params())}


def _timed(scope: Scope) -> str:
    return f"r.id IN (SELECT id FROM ({deals(scope)}) WHERE days IS NOT NULL)"


FACTS = {
    "deal_timed": Fact("conversion", "r.converted_on", _timed, deals=True),
    "deal_priced": Fact("conversion", "r.converted_on", "r.amount IS NOT NULL", deals=True),
    "deal_repeat": Fact("conversion", "r.converted_on", f"{_EARLIER} IS NOT NULL", deals=True),
}

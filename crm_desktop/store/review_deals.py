"""Deals of a span with what was known when they were signed: days since the beginning, whether it is the first.

A deal begins with the first contact or the filing of its customer, whichever was earlier; a repeat order with the first
contact after the order before. A date known in part counts as the first day that it can mean.
"""

from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope, day
from crm_desktop.store.sql import Connection

EARLIER = (
    "(SELECT max(v.converted_on) FROM conversion v WHERE v.customer_id = r.customer_id AND v.deleted_at IS NULL "
    "AND (v.converted_on, v.id) < (r.converted_on, r.id))"
)
"""When the customer of deal `r` had bought before."""
_FIRST_TOUCH = (
    "(SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = r.customer_id AND f.deleted_at IS NULL "
    "AND f.happened_at > coalesce(r.earlier || 'U', ''))"
)
_FILED = "(SELECT coalesce(k.filed_on, k.entered_at, k.created_at) FROM customer k WHERE k.id = r.customer_id)"
_BEGUN = (
    f"CASE WHEN r.earlier IS NOT NULL THEN {_FIRST_TOUCH} "
    f"ELSE nullif(min(coalesce({_FIRST_TOUCH}, '9'), coalesce({_FILED}, '9')), '9') END"
)
SIGNED_FROM = (
    "coalesce((SELECT g.to_id FROM grade_change g WHERE g.customer_id = r.customer_id AND g.deleted_at IS NULL "
    "AND g.changed_at < r.converted_on || 'U' ORDER BY g.changed_at DESC, g.id DESC LIMIT 1), "
    "(SELECT g.from_id FROM grade_change g WHERE g.customer_id = r.customer_id AND g.deleted_at IS NULL "
    "AND g.changed_at >= r.converted_on || 'U' ORDER BY g.changed_at, g.id LIMIT 1), "
    "(SELECT k.grade_id FROM customer k WHERE k.id = r.customer_id))"
)
"""The grade of the customer when deal `r` was signed: from the log of grades, else what it has now."""


def deals(scope: Scope) -> str:
    """SQL: the deals `r` of a span with `earlier` and `days`, NULL where no beginning is known."""
    inner = f"SELECT r.*, {EARLIER} AS earlier {BASIC['deal'].rows(scope)}"
    days = f"max(0, julianday({day('r.converted_on')}) - julianday({day(_BEGUN)}))"
    return f"SELECT r.*, {days} AS days FROM ({inner}) r"


def deals_by_month(db: Connection, scope: Scope) -> dict[str, tuple[float, ...]]:
    """Deals, sum in 分, how many have an amount, sum of days, how many have them, repeat orders; by month."""
    sql = (
        "SELECT substr(converted_on, 1, 7), count(*), coalesce(sum(amount), 0), count(amount), coalesce(sum(days), 0), "
        f"count(days), count(earlier) FROM ({deals(scope)}) GROUP BY 1"
    )
    return {str(row[0]): tuple(row[1:]) for row in db.exec_driver_sql(sql, scope.params())}


def cycles(db: Connection, scope: Scope) -> list[tuple[int | None, int, int, float | None, float | None]]:
    """Grade at signing, deals, those with a known beginning, mean and median of their days."""
    graded = f"SELECT {SIGNED_FROM} AS grade, r.days FROM ({deals(scope)}) r"
    ranked = (
        "SELECT grade, days, row_number() OVER (PARTITION BY grade ORDER BY days IS NULL, days) AS place, "
        f"count(days) OVER (PARTITION BY grade) AS known FROM ({graded})"
    )
    sql = (
        "SELECT grade, count(*), count(days), avg(days), "
        "avg(CASE WHEN place IN ((known + 1) / 2, (known + 2) / 2) THEN days END) "
        f"FROM ({ranked}) GROUP BY grade"
    )
    return [(row[0], int(row[1]), int(row[2]), row[3], row[4]) for row in db.exec_driver_sql(sql, scope.params())]


def products(db: Connection, scope: Scope) -> list[tuple[str, int, int, int, int, int, int]]:
    """Product ("" unknown), deals, pieces, sum, sum of what has a cost, that cost in 分, lines with a cost."""
    sql = (
        "SELECT product, count(DISTINCT deal), sum(quantity), coalesce(sum(amount), 0), "
        "coalesce(sum(CASE WHEN cost IS NOT NULL THEN amount END), 0), coalesce(sum(cost), 0), count(cost) "
        f"FROM ({_lines(scope)}) GROUP BY 1 ORDER BY 4 DESC, 1"
    )
    return [tuple(row) for row in db.exec_driver_sql(sql, scope.params())]


def _lines(scope: Scope) -> str:
    rows = BASIC["deal"].rows(scope)
    among = f" AND s.product = {scope.quoted}" if scope.product is not None else ""
    return (
        "SELECT d.id AS deal, s.product AS product, coalesce(s.quantity, 1) AS quantity, s.amount AS amount, "
        "CASE WHEN s.amount IS NOT NULL THEN s.cost END AS cost "
        f"FROM (SELECT r.id {rows}) d JOIN conversion_line s ON s.conversion_id = d.id WHERE 1{among} "
        f"UNION ALL SELECT r.id, coalesce(r.product, ''), 1, r.amount, NULL {rows} "
        "AND NOT EXISTS (SELECT 1 FROM conversion_line s WHERE s.conversion_id = r.id)"
    )


def _product_deals(scope: Scope, among: Among) -> str:
    return f"SELECT DISTINCT deal FROM ({_lines(scope)}) WHERE {among('product')}"


def _timed(scope: Scope) -> str:
    return f"r.id IN (SELECT id FROM ({deals(scope)}) WHERE days IS NOT NULL)"


def _of_grade(scope: Scope, among: Among) -> str:
    return f"SELECT r.id FROM ({deals(scope)}) r WHERE {among(SIGNED_FROM)}"


def _timed_of_grade(scope: Scope, among: Among) -> str:
    return f"{_of_grade(scope, among)} AND r.days IS NOT NULL"


FACTS: dict[str, Fact | Listed] = {
    "deal_timed": Fact("conversion", "r.converted_on", _timed, deals=True),
    "deal_priced": Fact("conversion", "r.converted_on", "r.amount IS NOT NULL", deals=True),
    "deal_repeat": Fact("conversion", "r.converted_on", f"{EARLIER} IS NOT NULL", deals=True),
    "deal_first": Fact("conversion", "r.converted_on", f"{EARLIER} IS NULL", deals=True),
    "deal_of_grade": Listed("conversion", _of_grade),
    "deal_of_grade_timed": Listed("conversion", _timed_of_grade),
    "deal_product": Listed("conversion", _product_deals),
}

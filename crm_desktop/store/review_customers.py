"""New, active and lost customers of a span, and who met them where (003-36, 000-42).

A customer that has bought is there while it was touched or bought within the last days (a year, as the rule of the book
says) and did not say no since. It is lost in a span when it was there before and in the span said no without buying
afterwards, or the days ran out.
"""

from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope
from crm_desktop.store.sql import Connection


def last_touch(customer: str, before: str) -> str:
    """SQL: the last touch of a customer before a day."""
    return (
        f"(SELECT max(f.happened_at) FROM follow_up f WHERE f.customer_id = {customer} AND f.deleted_at IS NULL "
        f"AND f.happened_at < {before})"
    )


def last_deal(customer: str, before: str) -> str:
    """SQL: the last deal of a customer before a day."""
    return (
        f"(SELECT max(v.converted_on) FROM conversion v WHERE v.customer_id = {customer} AND v.deleted_at IS NULL "
        f"AND v.converted_on < {before})"
    )


def there(scope: Scope, at: str) -> str:
    """SQL: id and last_deal of the customers that are there on a day (an expression, such as :first_day)."""
    buyers = (
        f"SELECT r.customer_id AS id, max(r.converted_on) AS last_deal FROM conversion r WHERE {scope.records()} "
        f"AND r.converted_on < {at} GROUP BY 1"
    )
    said_no = (
        "SELECT 1 FROM loss l WHERE l.customer_id = b.id AND l.deleted_at IS NULL AND l.lost_on >= b.last_deal "
        f"AND l.lost_on < {at}"
    )
    return (
        f"SELECT b.id, b.last_deal FROM ({buyers}) b WHERE max(b.last_deal, coalesce({last_touch('b.id', at)}, '')) "
        f">= date({at}, '-{scope.rule.lost_days} days') AND NOT EXISTS ({said_no})"
    )


def lost_between(scope: Scope, first: str, until: str) -> str:
    """SQL: whether customer `e`, there on the day `first`, is lost by the day `until`."""
    said_no = (
        f"SELECT 1 FROM loss l WHERE l.customer_id = e.id AND l.deleted_at IS NULL AND l.lost_on >= {first} "
        f"AND l.lost_on < {until} AND coalesce({last_deal('e.id', until)}, '') < l.lost_on"
    )
    return (
        f"(EXISTS ({said_no}) OR max(coalesce({last_touch('e.id', until)}, ''), "
        f"coalesce({last_deal('e.id', until)}, '')) < date({until}, '-{scope.rule.lost_days} days'))"
    )


def churn(db: Connection, scope: Scope) -> tuple[int, int]:
    """How many were lost in the span, of how many that were there when it began."""
    lost = lost_between(scope, ":first_day", ":until")
    sql = f"SELECT coalesce(sum({lost}), 0), count(*) FROM ({there(scope, ':first_day')}) e"
    row = db.exec_driver_sql(sql, scope.params()).one()
    return int(row[0]), int(row[1])


def _lost(scope: Scope, _among: Among) -> str:
    return f"SELECT e.id FROM ({there(scope, ':first_day')}) e WHERE {lost_between(scope, ':first_day', ':until')}"


def _active(scope: Scope, _among: Among) -> str:
    # the plus keeps SQLite on the index of times: in the order of the customers it would read the touches of all years
    touched, bought = (BASIC[fact].rows(scope) for fact in ("touch", "deal"))
    return f"SELECT +r.customer_id AS id {touched} GROUP BY 1 UNION SELECT +r.customer_id {bought}"


_MET = (
    "FROM tag t JOIN customer_tag g ON g.tag_id = t.id JOIN customer c ON c.id = g.customer_id "
    "WHERE t.namespace = '来源' AND t.deleted_at IS NULL"
)
_TOUCHED = (
    "EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done' AND f.deleted_at IS NULL "
    "AND f.happened_at >= g.set_at)"
)
_BOUGHT = "v.customer_id = c.id AND v.deleted_at IS NULL AND v.converted_on >= g.set_at"
_CONVERTED = f"EXISTS (SELECT 1 FROM conversion v WHERE {_BOUGHT})"


def fairs(db: Connection, scope: Scope) -> list[tuple[int, str, str, str, int, int, int, int, int]]:
    """Tag, name, first and last day, people met, graded, contacted since, bought since, amount in 分; latest first.

    Those fairs that ended in the span.
    """
    sql = (
        "SELECT t.id, t.name, min(g.set_at), max(g.set_at), count(*), coalesce(sum(c.grade_id IS NOT NULL), 0), "
        f"sum({_TOUCHED}), sum({_CONVERTED}), "
        f"coalesce(sum((SELECT sum(v.amount) FROM conversion v WHERE {_BOUGHT})), 0) "
        f"{_MET} AND {scope.customers()} GROUP BY t.id HAVING max(g.set_at) >= :first AND max(g.set_at) < :after "
        "ORDER BY 4 DESC, 1 DESC"
    )
    return [tuple(row) for row in db.exec_driver_sql(sql, scope.params())]


def _fair(which: str) -> Listed:
    return Listed(
        "customer", lambda scope, among: f"SELECT c.id {_MET} AND {scope.customers()} AND {which} AND {among('t.id')}"
    )


FACTS: dict[str, Fact | Listed] = {
    "active": Listed("customer", _active),
    "there": Listed("customer", lambda scope, _among: f"SELECT id FROM ({there(scope, ':first_day')})"),
    "lost": Listed("customer", _lost),
    "fair_met": _fair("1"),
    "fair_graded": _fair("c.grade_id IS NOT NULL"),
    "fair_touched": _fair(_TOUCHED),
    "fair_bought": _fair(_CONVERTED),
}

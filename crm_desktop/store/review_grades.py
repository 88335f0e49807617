"""How grades moved in a span, on which paths deals were won, whether the goals of grades were kept (000-54, K20)."""

from crm_desktop.store.review_deals import SIGNED_FROM, deals
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope, day
from crm_desktop.store.sql import Connection

_CHANGE = Fact("grade_change", "r.changed_at", "r.from_id IS NOT NULL AND r.to_id IS NOT NULL AND r.from_id <> r.to_id")
_MOVE = "r.from_id || '>' || r.to_id"
_LOG = (
    "grade_change g WHERE g.customer_id = r.customer_id AND g.deleted_at IS NULL "
    "AND g.changed_at < r.converted_on || 'U' AND g.changed_at > coalesce(r.earlier || 'U', '')"
)
_PATH = (
    f"coalesce((SELECT g.from_id FROM {_LOG} ORDER BY g.changed_at, g.id LIMIT 1) || '>', '') || "
    f"coalesce((SELECT group_concat(x, '>') FROM (SELECT g.to_id AS x FROM {_LOG} ORDER BY g.changed_at, g.id)), "
    f"{SIGNED_FROM}, '')"
)


def paths(db: Connection, scope: Scope) -> list[tuple[str, int, float | None]]:
    """Paths of grades ("3>2>1", ids) on which deals of the span were won, how many each, the mean of their days.

    A path begins with the first grade, for a repeat order after the order before; steps may repeat a grade.
    """
    sql = f"SELECT {_PATH}, count(*), avg(r.days) FROM ({deals(scope)}) r GROUP BY 1 ORDER BY 2 DESC, 1"
    return [(str(row[0]), int(row[1]), row[2]) for row in db.exec_driver_sql(sql, scope.params())]


def moves(db: Connection, scope: Scope) -> list[tuple[int, int, int]]:
    """From which grade to which, and how many changes of the span."""
    sql = f"SELECT r.from_id, r.to_id, count(*) {_CHANGE.rows(scope)} GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
    return [(int(row[0]), int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())]


_SINCE = (
    "coalesce((SELECT g.changed_at FROM grade_change g WHERE g.customer_id = r.customer_id AND g.deleted_at IS NULL "
    "AND g.to_id = {grade} AND g.changed_at <= {until} ORDER BY g.changed_at DESC, g.id DESC LIMIT 1), "
    "(SELECT coalesce(k.filed_on, k.entered_at, k.created_at) FROM customer k WHERE k.id = r.customer_id))"
)
"""Since when a customer had its grade: its last change to it, else its filing."""
_RISE = (
    "(SELECT o.position FROM option o WHERE o.id = r.to_id) < (SELECT o.position FROM option o WHERE o.id = r.from_id)"
)


def _lasted(since: str, until: str) -> str:
    return f"max(0, julianday({day(until)}) - julianday({day(since)}))"


def _signings(scope: Scope) -> str:
    since = _SINCE.format(grade="r.grade", until="r.converted_on || 'U'")
    inner = f"SELECT r.id, r.customer_id, r.converted_on, {SIGNED_FROM} AS grade FROM ({deals(scope)}) r"
    return f"SELECT r.id, r.grade, {_lasted(since, 'r.converted_on')} AS days FROM ({inner}) r"


def _rises(scope: Scope) -> str:
    since = _SINCE.format(grade="r.from_id", until="r.changed_at")
    return (
        f"SELECT r.id, r.from_id AS grade, {_lasted(since, 'r.changed_at')} AS days {_CHANGE.rows(scope)} AND {_RISE}"
    )


def goal_times(
    db: Connection, scope: Scope, grade: int, within: int, *, signing: bool
) -> tuple[int, float | None, int]:
    """Deals signed from a grade (or moves up from it), the mean days since the customer had it, how many in time."""
    rows = _signings(scope) if signing else _rises(scope)
    sql = f"SELECT count(days), avg(days), coalesce(sum(days <= {within}), 0) FROM ({rows}) WHERE grade = {grade}"
    found = db.exec_driver_sql(sql, scope.params()).one()
    return int(found[0]), found[1], int(found[2])


def _known(rows: str, among: Among) -> str:
    return f"SELECT id FROM ({rows}) WHERE days IS NOT NULL AND {among('grade')}"


def _moved(scope: Scope, among: Among) -> str:
    return f"SELECT r.id {_CHANGE.rows(scope)} AND {among(_MOVE)}"


def _walked(scope: Scope, among: Among) -> str:
    return f"SELECT r.id FROM ({deals(scope)}) r WHERE {among(_PATH)}"


FACTS: dict[str, Fact | Listed] = {
    "grade_move": Listed("grade_change", _moved),
    "deal_path": Listed("conversion", _walked),
    "goal_signing": Listed("conversion", lambda scope, among: _known(_signings(scope), among)),
    "goal_rise": Listed("grade_change", lambda scope, among: _known(_rises(scope), among)),
}

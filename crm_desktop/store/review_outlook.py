"""Signs that a customer may be lost, as they stood on a day, and what became of those who showed them (003-35)."""

from collections.abc import Mapping, Sequence

from crm_desktop.store.review_customers import last_deal, last_touch, lost_between, there
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope
from crm_desktop.store.sql import Connection

SIGNS = ("silent", "unhappy", "complaint", "contract")
"""The keys of the signs."""


def _signs(scope: Scope, at: str) -> Mapping[str, str]:
    """SQL: the signs of customer `e` as they stood on a day."""
    heard = f"max(coalesce({last_touch('e.id', at)}, ''), coalesce({last_deal('e.id', at)}, ''))"
    score = (
        "(SELECT s.score FROM survey s WHERE s.customer_id = e.id AND s.deleted_at IS NULL AND s.score IS NOT NULL "
        f"AND s.answered_on < {at} ORDER BY s.answered_on DESC, s.id DESC LIMIT 1)"
    )
    complaint = (
        "EXISTS (SELECT 1 FROM complaint p WHERE p.customer_id = e.id AND p.deleted_at IS NULL "
        f"AND p.received_at < {at} AND (p.solved_at IS NULL OR p.solved_at >= {at}))"
    )
    contract = (
        "(SELECT max(v.contract_to) FROM conversion v WHERE v.customer_id = e.id AND v.deleted_at IS NULL "
        f"AND v.converted_on < {at})"
    )
    return {
        "silent": f"({heard} < date({at}, '-{scope.rule.quiet_days} days'))",
        "unhappy": f"coalesce({score} <= 2, 0)",
        "complaint": complaint,
        "contract": f"coalesce({contract} < date({at}, '+{scope.rule.ending_days} days'), 0)",
    }


def _shown(scope: Scope, at: str, lost: str) -> str:
    signs = ", ".join(f"{sql} AS {key}" for key, sql in _signs(scope, at).items())
    return f"SELECT e.id, {signs}, {lost} AS lost FROM ({there(scope, at)}) e"


def risks(db: Connection, scope: Scope, back: int) -> list[tuple[int, ...]]:
    """The signs (0 or 1 each), customers that showed them `back` days before the end, those lost within the horizon."""
    at = f"date(:until, '-{back} days')"
    lost = lost_between(scope, at, f"date(:until, '{scope.rule.horizon_days - back} days')") if back else "0"
    keys = ", ".join(SIGNS)
    sql = f"SELECT {keys}, count(*), sum(lost) FROM ({_shown(scope, at, lost)}) GROUP BY {keys}"
    return [tuple(map(int, row)) for row in db.exec_driver_sql(sql, scope.params())]


def _showing(at: str, lost: str, among: Among, scope: Scope) -> str:
    """Customers by the signs that they showed on a day (`values` are the keys); those for whom `lost` holds."""
    tall = " UNION ALL ".join(f"SELECT id, '{key}' AS sign FROM shown WHERE {key}" for key in SIGNS)
    both = f"SELECT id, 'several' FROM shown WHERE {' + '.join(SIGNS)} >= 2"
    return (
        f"WITH shown AS (SELECT * FROM ({_shown(scope, at, lost)}) WHERE lost) "
        f"SELECT DISTINCT id FROM ({tall} UNION ALL {both}) WHERE {among('sign')}"
    )


def _at_risk(scope: Scope, among: Among) -> str:
    return _showing(":until", "1", among, scope)


def _were_at_risk(scope: Scope, among: Among) -> str:
    return _showing(_then(scope), "1", among, scope)


def _left(scope: Scope, among: Among) -> str:
    return _showing(_then(scope), lost_between(scope, _then(scope), ":until"), among, scope)


def _then(scope: Scope) -> str:
    return f"date(:until, '-{scope.rule.horizon_days} days')"


_BUDGET = "coalesce((c.budget_low + c.budget_high) / 2, c.budget_low, c.budget_high)"
_NEED = Fact("customer", "c.need_by", "length(c.need_by) >= 7")


def needs(db: Connection, scope: Scope) -> list[tuple[int | None, int, int, int]]:
    """Stage, customers whose need falls into the span, those with a budget, the sum of their budgets in 分."""
    sql = f"SELECT c.stage_id, count(*), count({_BUDGET}), coalesce(sum({_BUDGET}), 0) {_NEED.rows(scope)} GROUP BY 1"
    return [(row[0], int(row[1]), int(row[2]), int(row[3])) for row in db.exec_driver_sql(sql, scope.params())]


FACTS: dict[str, Fact | Listed] = {
    "risk": Listed("customer", _at_risk),
    "risk_then": Listed("customer", _were_at_risk),
    "risk_left": Listed("customer", _left),
    "need": _NEED,
    "need_priced": Fact("customer", "c.need_by", f"length(c.need_by) >= 7 AND {_BUDGET} IS NOT NULL"),
}


def customers_there(rows: Sequence[tuple[int, ...]]) -> int:
    """How many customers the rows of `risks` hold."""
    return sum(row[-2] for row in rows)

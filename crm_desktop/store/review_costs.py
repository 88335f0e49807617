"""What was spent to win customers, what they brought, and what is known of the market (003-29, 003-30, 003-40)."""

from crm_desktop.store.middle import in_order
from crm_desktop.store.review_facts import FACTS as BASIC
from crm_desktop.store.review_facts import Among, Fact, Listed, Scope
from crm_desktop.store.sql import Connection

MARKET_KEY = "month || ' ' || coalesce(competitor, '')"
"""What tells a point of the market's lines: month and competitor."""


def _spent(scope: Scope, among: Among) -> str:
    sources = scope.entries.get("source_id")
    part = f" AND source_id IN ({', '.join(map(str, sources))})" if sources else ""
    return (
        "SELECT id, source_id, amount FROM cost_entry WHERE deleted_at IS NULL AND amount IS NOT NULL "
        f"AND spent_on >= :first AND spent_on < :after{part} AND {among('source_id')}"
    )


def costs(db: Connection, scope: Scope) -> dict[int | None, tuple[int, int]]:
    """Entries and their sum in 分, by source (None: of no source alone)."""
    sql = f"SELECT source_id, count(*), sum(amount) FROM ({_spent(scope, lambda _key: '1')}) GROUP BY 1"
    return {row[0]: (int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())}


def bought(db: Connection, scope: Scope) -> tuple[int, int, int, int]:
    """Deals of the span, those with an amount, their sum in 分, customers that bought."""
    sql = f"SELECT count(*), count(r.amount), coalesce(sum(r.amount), 0), count(DISTINCT r.customer_id) {_sold(scope)}"
    row = db.exec_driver_sql(sql, scope.params()).one()
    return int(row[0]), int(row[1]), int(row[2]), int(row[3])


def _sold(scope: Scope) -> str:
    return BASIC["deal"].rows(scope)


def margin(db: Connection, scope: Scope) -> tuple[int, int, int]:
    """Lines of deals of the span whose cost is known: how many, their sum, their cost in 分."""
    sql = (
        "SELECT count(*), coalesce(sum(s.amount), 0), coalesce(sum(s.cost), 0) FROM conversion_line s "
        f"WHERE s.cost IS NOT NULL AND s.amount IS NOT NULL AND s.conversion_id IN (SELECT r.id {_sold(scope)})"
    )
    row = db.exec_driver_sql(sql, scope.params()).one()
    return int(row[0]), int(row[1]), int(row[2])


def competitors(db: Connection, scope: Scope) -> dict[str, tuple[int, int]]:
    """Deals lost to a competitor in the span, and customers filed in it who name one."""
    lost = f"SELECT r.competitor AS name, 1 AS lost, 0 AS named {BASIC['loss'].rows(scope)} AND r.competitor <> ''"
    named = f"SELECT c.competitor, 0, 1 {in_order(BASIC['filed'].rows(scope))} WHERE c.competitor <> ''"
    sql = f"SELECT name, sum(lost), sum(named) FROM ({lost} UNION ALL {named}) GROUP BY 1"
    return {str(row[0]): (int(row[1]), int(row[2])) for row in db.exec_driver_sql(sql, scope.params())}


def market(db: Connection, scope: Scope) -> list[tuple[str, str, float, int]]:
    """Month, competitor ("" is us), mean share in thousandths and entries of the span."""
    sql = (
        "SELECT month, coalesce(competitor, ''), avg(share), count(*) FROM market_entry WHERE deleted_at IS NULL "
        "AND share IS NOT NULL AND month >= :first AND month < :after GROUP BY 1, 2 ORDER BY 2, 1"
    )
    return [(str(row[0]), str(row[1]), float(row[2]), int(row[3])) for row in db.exec_driver_sql(sql, scope.params())]


def _market(_scope: Scope, among: Among) -> str:
    return (
        "SELECT id FROM market_entry WHERE deleted_at IS NULL AND share IS NOT NULL AND month >= :first "
        f"AND month < :after AND {among(MARKET_KEY)}"
    )


FACTS: dict[str, Fact | Listed] = {
    "cost": Listed("cost_entry", lambda scope, among: f"SELECT id FROM ({_spent(scope, among)})"),
    "buyer": Listed("customer", lambda scope, _among: f"SELECT DISTINCT r.customer_id {_sold(scope)}"),
    "margin_deal": Listed(
        "conversion",
        lambda scope, _among: (
            f"SELECT r.id {_sold(scope)} AND EXISTS (SELECT 1 FROM conversion_line s WHERE s.conversion_id = r.id "
            "AND s.cost IS NOT NULL AND s.amount IS NOT NULL)"
        ),
    ),
    "lost_to": Fact("loss", "r.lost_on", "r.competitor <> ''"),
    "filed_naming": Fact("customer", BASIC["filed"].when, "c.competitor <> ''"),
    "market": Listed("market_entry", _market),
}

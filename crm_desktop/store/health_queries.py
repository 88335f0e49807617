"""Customers whose data looks wrong, one statement a kind; what somebody has called right stays away."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from crm_desktop.domain.data_health import SHARED_BY, Kind
from crm_desktop.store.sql import Connection, RowMapping

_POINTS = (
    "contact_point p JOIN contact k ON k.id = p.contact_id AND k.deleted_at IS NULL "
    "JOIN customer c ON c.id = k.customer_id AND c.deleted_at IS NULL"
)
_LIVE = "customer c WHERE c.deleted_at IS NULL"
_NO_NEED = "coalesce(c.need, '') = '' AND coalesce(c.need_product, '') = ''"
_NO_DEAL = "NOT EXISTS (SELECT 1 FROM conversion d WHERE d.customer_id = c.id AND d.deleted_at IS NULL)"
_FOUND: Mapping[Kind, str] = {
    Kind.POINT_INVALID: f"SELECT c.id, p.value FROM {_POINTS} WHERE p.state = 'invalid' {{some}}",
    Kind.POINT_MASKED: f"SELECT c.id, p.value FROM {_POINTS} WHERE p.state = 'masked' {{some}}",
    Kind.POINT_SHARED: f"""
        SELECT DISTINCT c.id, p.value FROM {_POINTS} WHERE p.kind = 'mobile' AND p.state = 'ok' {{some}} AND p.key IN (
          SELECT p.key FROM {_POINTS} WHERE p.kind = 'mobile' AND p.state = 'ok' {{keys}}
          GROUP BY p.key HAVING count(*) >= {SHARED_BY} AND count(DISTINCT c.id) >= {SHARED_BY})""",
    Kind.CODE_SHARED: f"""
        SELECT c.id, c.credit_code AS value FROM {_LIVE} {{some}} AND c.credit_code IN (
          SELECT c.credit_code FROM {_LIVE} AND c.credit_code <> '' {{codes}} GROUP BY 1 HAVING count(*) > 1)""",
    Kind.NAME_MADE_UP: f"""
        SELECT c.id, c.name AS value FROM {_LIVE} {{some}} AND (length(trim(c.name)) < 2 OR c.name NOT GLOB '*[^0-9]*'
          OR c.name LIKE '%测试%' OR c.name LIKE 'test%')""",
    Kind.DAY_AHEAD: f"""
        SELECT c.id, CASE WHEN c.founded > :today THEN c.founded
          WHEN substr(c.collected_at, 1, 10) > :today THEN c.collected_at ELSE c.filed_on END AS value
        FROM {_LIVE} {{some}}
          AND (c.founded > :today OR substr(c.collected_at, 1, 10) > :today OR c.filed_on > :today)""",
    Kind.TOUCH_AHEAD: """
        SELECT c.id, f.happened_at AS value FROM follow_up f
        JOIN customer c ON c.id = f.customer_id AND c.deleted_at IS NULL
        WHERE coalesce(f.happened_at, f.planned_at) > :now AND f.happened_at > :now AND +f.state = 'done'
          AND f.deleted_at IS NULL {some}""",
    Kind.BUDGET_BEYOND: f"SELECT c.id, c.budget_text AS value FROM {_LIVE} {{some}} AND c.budget_low > c.revenue_high",
    Kind.TOP_WITHOUT_NEED: f"""
        SELECT c.id, '' AS value FROM {_LIVE} {{some}} AND c.grade_id = :top AND {_NO_NEED}
          AND coalesce(c.budget_text, '') = ''""",
    Kind.HOT_WITHOUT_NEED: f"SELECT c.id, '' AS value FROM {_LIVE} {{some}} AND c.hot = 1 AND {_NO_NEED}",
    Kind.OLD_WITHOUT_DEAL: f"SELECT c.id, '' AS value FROM {_LIVE} {{some}} AND c.type_id = :old AND {_NO_DEAL}",
    Kind.NEW_WITH_DEAL: f"SELECT c.id, '' AS value FROM {_LIVE} {{some}} AND c.type_id = :new AND NOT {_NO_DEAL}",
    Kind.LATE_WITHOUT_DEAL: f"SELECT c.id, '' AS value FROM {_LIVE} {{some}} AND c.stage_id = :last AND {_NO_DEAL}",
}
_RIGHT = (
    "EXISTS (SELECT 1 FROM health_mark h WHERE h.customer_id = found.id AND h.kind = :kind AND h.value = found.value "
    "AND h.verdict = 'right' AND h.deleted_at IS NULL)"
)
_SOME = "AND c.id IN (SELECT value FROM json_each(:among))"
_WHOLE = {"some": "", "keys": "", "codes": ""}
_AMONG = {
    "some": _SOME,
    # what is shared is counted over the whole book, but only where one of these customers has a part in it
    "keys": "AND p.key IN (SELECT q.key FROM contact_point q JOIN contact m ON m.id = q.contact_id "
    "WHERE m.customer_id IN (SELECT value FROM json_each(:among)))",
    "codes": "AND c.credit_code IN (SELECT x.credit_code FROM customer x "
    "WHERE x.id IN (SELECT value FROM json_each(:among)))",
}
_MARKED = "SELECT customer_id, value FROM health_mark WHERE kind = ? AND verdict = 'right' AND deleted_at IS NULL"


def found(
    db: Connection, kind: Kind, terms: Mapping[str, object], among: Collection[int] | None = None
) -> Iterator[tuple[int, str]]:
    """Customer and value of everything of a kind, `among` some customers alone where they are named.

    `terms` are today, now and the ids of the entries it speaks of.
    """
    wanted = _FOUND[kind].format_map(_WHOLE if among is None else _AMONG)
    sql = f"SELECT id, coalesce(value, '') FROM (SELECT id, value FROM ({wanted}) ORDER BY id, value) found"
    rows = db.exec_driver_sql(f"{sql} WHERE NOT {_RIGHT}", {**terms, "kind": kind.value, **_chosen(among)})
    return ((row[0], row[1]) for row in rows)


def _chosen(among: Collection[int] | None) -> dict[str, str]:
    return {} if among is None else {"among": json.dumps(sorted(among))}


def by_statement(kind: Kind) -> bool:
    """Whether a kind is found by a statement alone; the others are read and judged."""
    return kind in _FOUND


def called_right(db: Connection, kind: Kind) -> frozenset[tuple[int, str]]:
    """Customers and values of a kind that somebody has called right."""
    return frozenset((row[0], row[1] or "") for row in db.exec_driver_sql(_MARKED, (kind.value,)))


def credit_codes(db: Connection, among: Collection[int] | None = None) -> Iterable[tuple[int, str]]:
    """Every credit code with its customer."""
    some = "" if among is None else _SOME
    sql = f"SELECT c.id, c.credit_code FROM {_LIVE} {some} AND c.credit_code <> '' ORDER BY c.id"
    return ((row[0], row[1]) for row in db.exec_driver_sql(sql, _chosen(among)))


def trades(db: Connection, among: Collection[int] | None = None) -> Iterable[tuple[int, int, str]]:
    """Customer, industry and main business where both are known."""
    some = "" if among is None else _SOME
    sql = (
        f"SELECT c.id, c.industry_id, c.main_business FROM {_LIVE} {some} AND c.industry_id IS NOT NULL "
        "AND c.main_business <> '' ORDER BY c.id"
    )
    return ((row[0], row[1], row[2]) for row in db.exec_driver_sql(sql, _chosen(among)))


def texts(db: Connection, ids: Sequence[int]) -> dict[int, RowMapping]:
    """Texts of customers that their table does not show."""
    rows = db.exec_driver_sql(
        "SELECT id, credit_code, pains, need_product, decision_chain, founded, collected_at, filed_on FROM customer "
        "WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(ids)),),
    )
    return {row["id"]: row for row in rows.mappings()}


def drawn(db: Connection, month: str) -> Sequence[RowMapping]:
    """The audit sample of a month in the order of drawing: mark, customer, verdict, remark."""
    rows = db.exec_driver_sql(
        "SELECT h.id, h.customer_id, h.verdict, h.remark, h.marked_at FROM health_mark h "
        "JOIN customer c ON c.id = h.customer_id AND c.deleted_at IS NULL "
        "WHERE h.kind = 'audit' AND h.value = ? AND h.deleted_at IS NULL ORDER BY h.id",
        (month,),
    )
    return rows.mappings().all()


def draw(db: Connection, size: int, month: str) -> list[int]:
    """Customers by chance who are not in the month's sample yet."""
    rows = db.exec_driver_sql(
        f"SELECT c.id FROM {_LIVE} AND NOT EXISTS (SELECT 1 FROM health_mark h WHERE h.customer_id = c.id "
        "AND h.kind = 'audit' AND h.value = ? AND h.deleted_at IS NULL) ORDER BY random() LIMIT ?",
        (month, size),
    )
    return [int(one) for one in rows.scalars()]

"""How many follow-ups, grade changes, conversions and losses each chip of their tables stands for."""

from typing import Any

from crm_desktop.store import touch_state
from crm_desktop.store.list_filter import Counts, CrossTable
from crm_desktop.store.record_queries import Query, where
from crm_desktop.store.sql import Connection


def counts(db: Connection, query: Query) -> Counts:
    """How many records each chip stands for; each ignores its own chip."""
    chosen = query.chosen
    empty: frozenset[int] = frozenset()
    rest = chosen._replace(owners=empty, methods=empty, states=frozenset(), grades=empty)
    if query.table == "follow_up":
        table = _touches(db, query._replace(chosen=rest._replace(grades=chosen.grades)))
        return Counts(
            total=table.total(chosen),
            states=table.by("states", chosen),
            methods=table.by("methods", chosen),
            owners=table.by("owners", chosen),
            grades=_grades_of_customers(db, query),
        )
    rows_found = db.exec_driver_sql(
        f"SELECT {query.grade}, r.owner_id, c.hot, count(*) FROM {query.table} r "
        f"JOIN customer c ON c.id = r.customer_id "
        f"WHERE {where(query._replace(chosen=rest._replace(hot=False)))} GROUP BY 1, 2, 3"
    )
    table = CrossTable(("grades", "owners", "hot"), rows_found)
    amount = None
    sources: dict[int, int] = {}
    products: dict[str, int] = {}
    if query.table in ("conversion", "loss"):
        sources = _by(db, query, "sources", "c.source_id")
    if query.table == "conversion":
        products = _by(db, query, "products", "r.product")
        amount = db.exec_driver_sql(f"SELECT sum(r.amount) FROM conversion r WHERE {where(query)}").scalar()
    return Counts(
        total=table.total(chosen),
        hot=table.by("hot", chosen).get(1, 0),
        amount=int(amount or 0),
        grades=table.by("grades", chosen),
        owners=table.by("owners", chosen),
        sources=sources,
        products=products,
    )


def _by(db: Connection, query: Query, part: str, column: str) -> dict[Any, int]:
    """Records by the values of a column, whatever that column's own chip says."""
    rows_found = db.exec_driver_sql(
        f"SELECT {column}, count(*) FROM {query.table} r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {where(query, without=part)} AND {column} IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200"
    )
    return {row[0]: int(row[1]) for row in rows_found}


def size(db: Connection, query: Query) -> int:
    """The number of records under the query, customers included."""
    if query.table == "customer":
        turn = "NOT " if query.chosen.removed else ""
        select = f"SELECT count(*) FROM customer c WHERE c.deleted_at IS {turn}NULL"
    else:
        select = f"SELECT count(*) FROM {query.table} r WHERE {where(query)}"
    return int(db.exec_driver_sql(select).scalar_one())


def _touches(db: Connection, query: Query) -> CrossTable:
    """Follow-ups by state, method and owner; what is planned is told apart by its day, the rest comes by index."""
    condition, source = where(query), f"FROM follow_up r{query.by_index}"
    rows_found = [
        *db.exec_driver_sql(
            f"SELECT r.state, r.method_id, r.owner_id, count(*) {source} "
            f"WHERE {condition} AND r.state IN ('done', 'dropped') GROUP BY 1, 2, 3"
        ),
        *db.exec_driver_sql(
            f"SELECT {query.state}, r.method_id, r.owner_id, count(*) {source} "
            f"WHERE {condition} AND r.state = 'planned' GROUP BY 1, 2, 3"
        ),
    ]
    for method, owner, count in _unlogged(db, query, condition):
        rows_found += [("unlogged", method, owner, count), ("done", method, owner, -count)]
    return CrossTable(("states", "methods", "owners"), rows_found)


def _unlogged(db: Connection, query: Query, condition: str) -> list[tuple[object, object, int]]:
    """How many of the latest touches lack the customer's words, by method and owner; found by their own index."""
    made = touch_state.on_day(touch_state.JUST_UNLOGGED, query.today)
    source = "follow_up r" if query.chosen.removed else "follow_up r INDEXED BY follow_up_unlogged"
    found = db.exec_driver_sql(
        f"SELECT r.method_id, r.owner_id, count(*) FROM {source} WHERE {made} AND {condition} GROUP BY 1, 2"
    )
    return [(row[0], row[1], int(row[2])) for row in found]


def _grades_of_customers(db: Connection, query: Query) -> dict[int, int]:
    """Follow-ups by the grade of their customer: counted by customer first, which the index gives in order."""
    rows_found = db.exec_driver_sql(
        f"WITH touched AS MATERIALIZED (SELECT r.customer_id AS id, count(*) AS n FROM follow_up r{query.by_index} "
        f"WHERE {where(query, without='grades')} GROUP BY 1) "
        "SELECT c.grade_id, sum(n) FROM touched CROSS JOIN customer c ON c.id = touched.id "
        "WHERE c.grade_id IS NOT NULL GROUP BY 1"
    )
    return {int(key): int(number) for key, number in rows_found}

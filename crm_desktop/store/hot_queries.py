"""Hot customers: how many there are, and whose heat nothing supports any longer."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping

_SIGNED = "(SELECT max(d.converted_on) FROM conversion d WHERE d.customer_id = c.id AND d.deleted_at IS NULL)"
_NEEDED = "coalesce(c.need, '') <> '' OR coalesce(c.need_product, '') <> ''"


def count(db: Connection) -> int:
    """How many customers are hot."""
    return int(db.exec_driver_sql("SELECT count(*) FROM customer WHERE hot = 1 AND deleted_at IS NULL").scalar_one())


def candidates(db: Connection, quiet_since: str, limit: int) -> Sequence[RowMapping]:
    """Hot customers without a need, with a deal after the last touch, or without a touch since a day; the longest
    silent first."""
    rows = db.exec_driver_sql(
        f"""
        SELECT id, name, grade_id, touched, signed, needed FROM (
          SELECT c.id, c.name, c.grade_id,
            substr(coalesce(c.last_touch_at, c.entered_at, c.created_at), 1, 10) AS touched,
            {_SIGNED} AS signed, ({_NEEDED}) AS needed
          FROM customer c WHERE c.hot = 1 AND c.deleted_at IS NULL)
        WHERE NOT needed OR touched < ?1 OR signed >= touched
        ORDER BY needed, touched, id LIMIT ?2
        """,
        (quiet_since, limit),
    )
    return rows.mappings().all()

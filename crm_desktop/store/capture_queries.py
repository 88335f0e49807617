"""Customers met at a fair: which fairs there were, who was met there, and what came of them."""

from collections.abc import Sequence

from crm_desktop.store.sql import Connection, RowMapping

NAMESPACE = "来源"
"""Tags of this namespace say where a customer was met; the new ones and the known ones alike."""

_ROOT = "(p.name LIKE '展会%' OR p.name_en = 'Trade fair' OR p.synonyms LIKE '%\"展会\"%')"
"""Entries of the sources that mean fairs; each fair stands below one of them."""

_MET = (
    "FROM (SELECT t.name, m.customer_id, m.set_at FROM tag t JOIN customer_tag m ON m.tag_id = t.id "
    f"WHERE t.namespace = '{NAMESPACE}' AND t.deleted_at IS NULL "
    "UNION ALL SELECT s.name, b.id, coalesce(b.collected_at, b.entered_at, b.filed_on, b.created_at) FROM option p "
    f"JOIN option s ON s.parent_id = p.id JOIN customer b ON b.source_id = s.id WHERE p.kind = 'source' AND {_ROOT} "
    # whoever was captured at a fair has it as a tag and as the source
    "AND NOT EXISTS (SELECT 1 FROM tag t JOIN customer_tag m ON m.tag_id = t.id WHERE m.customer_id = b.id "
    f"AND t.namespace = '{NAMESPACE}' AND t.name = s.name AND t.deleted_at IS NULL)"
    ") g JOIN customer c ON c.id = g.customer_id WHERE c.deleted_at IS NULL"
)
"""Who was met where and when: by tag, and by a source below the fairs, as files bring it."""


def fairs(db: Connection) -> Sequence[RowMapping]:
    """name, people met, first and last day of each fair, the latest first."""
    return (
        db.exec_driver_sql(
            f"SELECT g.name, count(*) AS people, min(g.set_at) AS first, max(g.set_at) AS last, max(c.id) AS latest "
            f"{_MET} GROUP BY g.name ORDER BY last DESC, latest DESC"
        )
        .mappings()
        .all()
    )


def last_owner(db: Connection) -> int | None:
    """Who owns the customer that was added last."""
    sql = "SELECT owner_id FROM customer WHERE deleted_at IS NULL AND owner_id IS NOT NULL ORDER BY id DESC LIMIT 1"
    found = db.exec_driver_sql(sql).scalar()
    return None if found is None else int(found)


def met(db: Connection, fair: str) -> int:
    """How many customers were met at a fair."""
    return int(db.exec_driver_sql(f"SELECT count(*) {_MET} AND g.name = ?", (fair,)).scalar_one())


def collected(db: Connection, day: str) -> int:
    """How many customers were collected on an ISO day."""
    sql = "SELECT count(*) FROM customer WHERE deleted_at IS NULL AND collected_at >= ?1 AND collected_at < ?1 || 'U'"
    return int(db.exec_driver_sql(sql, (day,)).scalar_one())


def people(db: Connection, fair: str) -> Sequence[RowMapping]:
    """id, name, number, grade_id, hot, collected_at of everyone met at a fair, with the number of open plans."""
    return (
        db.exec_driver_sql(
            "SELECT c.id, c.name, c.number, c.grade_id, c.hot, coalesce(c.collected_at, g.set_at) AS met_at, "
            "(SELECT count(*) FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned' "
            f"AND f.deleted_at IS NULL) AS plans {_MET} AND g.name = ? ORDER BY c.id",
            (fair,),
        )
        .mappings()
        .all()
    )


def planned_days(db: Connection, first: str, last: str) -> dict[str, int]:
    """How many contacts are planned on each ISO day between two."""
    rows = db.exec_driver_sql(
        "SELECT substr(f.planned_at, 1, 10) AS day, count(*) FROM follow_up f JOIN customer c ON c.id = f.customer_id "
        "WHERE f.state = 'planned' AND f.deleted_at IS NULL AND c.deleted_at IS NULL "
        "AND coalesce(f.happened_at, f.planned_at) >= ? AND coalesce(f.happened_at, f.planned_at) <= ? || 'U' "
        "GROUP BY day",
        (first, last),
    )
    return {str(row[0]): int(row[1]) for row in rows}


def outcomes(db: Connection, fair: str) -> RowMapping:
    """people, graded, touched, converted customers and amount in 分 since the day on which each was met."""
    return (
        db.exec_driver_sql(
            "SELECT count(*) AS people, coalesce(sum(c.grade_id IS NOT NULL), 0) AS graded, "
            "coalesce(sum(c.hot), 0) AS hot, "
            "coalesce(sum(EXISTS (SELECT 1 FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done' "
            "AND f.deleted_at IS NULL AND f.happened_at >= g.set_at)), 0) AS touched, "
            "coalesce(sum(EXISTS (SELECT 1 FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL "
            "AND v.converted_on >= g.set_at)), 0) AS converted, "
            "coalesce(sum((SELECT sum(v.amount) FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL "
            f"AND v.converted_on >= g.set_at)), 0) AS amount {_MET} AND g.name = ?",
            (fair,),
        )
        .mappings()
        .all()[0]
    )


def grades(db: Connection, fair: str) -> dict[int | None, int]:
    """How many of a fair's people have each grade."""
    rows = db.exec_driver_sql(f"SELECT c.grade_id, count(*) {_MET} AND g.name = ? GROUP BY c.grade_id", (fair,))
    return {row[0]: int(row[1]) for row in rows}


def contact_of(db: Connection, customer_id: int, name: str, keys: Sequence[str]) -> int | None:
    """The person of a customer with this name, else with one of these points."""
    found = db.exec_driver_sql(
        "SELECT k.id FROM contact k WHERE k.customer_id = ? AND k.deleted_at IS NULL AND k.name = ? "
        "AND k.name <> '' LIMIT 1",
        (customer_id, name),
    ).scalar()
    for key in keys:
        if found is None:
            found = db.exec_driver_sql(
                "SELECT k.id FROM contact k JOIN contact_point p ON p.contact_id = k.id "
                "WHERE k.customer_id = ? AND k.deleted_at IS NULL AND p.key = ? LIMIT 1",
                (customer_id, key),
            ).scalar()
    return None if found is None else int(found)


def points_of(db: Connection, contact_id: int) -> list[tuple[str, str, str, str]]:
    """kind, value, key and state of a person's points in order."""
    rows = db.exec_driver_sql(
        "SELECT kind, value, key, state FROM contact_point WHERE contact_id = ? ORDER BY position, id", (contact_id,)
    )
    return [(str(row[0]), str(row[1]), str(row[2]), str(row[3])) for row in rows]


def blanks(db: Connection, customer_id: int, columns: Sequence[str]) -> set[str]:
    """Which of these columns of a customer are blank."""
    row = (
        db.exec_driver_sql(f"SELECT {', '.join(columns)} FROM customer WHERE id = ?", (customer_id,)).mappings().first()
    )
    return {column for column in columns if row is not None and row[column] in (None, "")}


def last_person(db: Connection, customer_id: int) -> int:
    """How many people a customer has: the position of the next one."""
    sql = "SELECT count(*) FROM contact WHERE customer_id = ? AND deleted_at IS NULL"
    return int(db.exec_driver_sql(sql, (customer_id,)).scalar_one())

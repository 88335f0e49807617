"""Moves in the stages that passed over criteria, and ticks made by hand."""

from crm_desktop.store.sql import Connection, RowMapping

_PASSED = (
    "FROM stage_change s JOIN customer c ON c.id = s.customer_id WHERE s.deleted_at IS NULL AND c.deleted_at IS NULL "
    "AND s.changed_at >= ?1 AND s.changed_at < ?2 AND s.unmet IS NOT NULL"
)


def count_unmet(db: Connection, span: tuple[str, str]) -> int:
    """How many moves of the span passed over criteria."""
    return int(db.exec_driver_sql(f"SELECT count(*) {_PASSED}", span).scalar_one())


def unmet(db: Connection, span: tuple[str, str], limit: int) -> list[RowMapping]:
    """Those moves, the newest first."""
    return list(
        db.exec_driver_sql(
            "SELECT s.id, s.customer_id, c.name, s.changed_at, s.from_id, s.to_id, s.unmet, s.reason, s.owner_id "
            f"{_PASSED} ORDER BY s.changed_at DESC, s.id DESC LIMIT ?3",
            (*span, limit),
        ).mappings()
    )


def reasons(db: Connection) -> list[str]:
    """Why criteria were passed over, the commonest of the last two thousand moves first."""
    rows = db.exec_driver_sql(
        "SELECT reason FROM (SELECT reason, id FROM stage_change WHERE unmet IS NOT NULL AND reason <> '' "
        "AND deleted_at IS NULL ORDER BY changed_at DESC LIMIT 2000) GROUP BY 1 ORDER BY count(*) DESC, max(id) DESC "
        "LIMIT 20"
    )
    return [str(row[0]) for row in rows]


def ticks(db: Connection, customer_id: int, criterion: str) -> list[int]:
    """The ticks of a customer for a criterion."""
    rows = db.exec_driver_sql(
        "SELECT id FROM stage_tick WHERE customer_id = ? AND criterion = ? AND deleted_at IS NULL",
        (customer_id, criterion),
    )
    return [int(row[0]) for row in rows]

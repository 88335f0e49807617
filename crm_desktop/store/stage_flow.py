"""How customers flowed through the stages in a span of days: the moves are gathered once, then counted."""

from collections.abc import Sequence
from typing import NamedTuple

from crm_desktop.store.middle import in_order, medians
from crm_desktop.store.sql import Connection
from crm_desktop.store.stage_queries import BEGUN, FIRST, Span, day, named

Days = dict[int, tuple[int, float, float]]
"""Number, mean and median of days by the place of the stage."""

_BEFORE = (
    "(SELECT p.changed_at FROM stage_change p WHERE p.customer_id = s.customer_id AND p.deleted_at IS NULL "
    "AND (p.changed_at, p.id) < (s.changed_at, s.id) ORDER BY p.changed_at DESC, p.id DESC LIMIT 1)"
)
"""When the customer was moved before."""


class Flow(NamedTuple):
    """By the place of the stage: who came, who went on over it, who was lost in it, the days of those who left it."""

    entered: dict[int, int]
    passed: dict[int, int]
    lost: dict[int, int]
    dwell: Days
    age: Days


def flow(db: Connection, stages: Sequence[int], span: Span, where: str) -> Flow:
    """Count the customers `where` (a condition on `c`) in the order of the stages.

    A move belongs to the span in which it was made; a jump passes every place between.
    """
    _gather(db, stages, span, where)
    passed = db.exec_driver_sql(
        f"WITH {_places(stages)} SELECT place, count(*) FROM (SELECT DISTINCT m.customer_id, p.place "
        "FROM temp.stage_moved m JOIN places p ON p.place >= m.was AND p.place < m.will) GROUP BY 1"
    )
    return Flow(
        _entered(db, stages, span, where),
        {int(place): int(number) for place, number in passed},
        _lost(db, stages, span, where),
        _days(db, "since"),
        _days(db, "begun"),
    )


def _gather(db: Connection, stages: Sequence[int], span: Span, where: str) -> None:
    """The moves of the span with the places left and reached, NULL for none, and the days from which they count."""
    db.exec_driver_sql("DROP TABLE IF EXISTS temp.stage_moved")
    db.exec_driver_sql(
        "CREATE TEMP TABLE stage_moved(customer_id INTEGER, was INTEGER, will INTEGER, at REAL, begun REAL, since REAL)"
    )
    db.exec_driver_sql(
        f"INSERT INTO temp.stage_moved SELECT s.customer_id, {_place('s.from_id', stages)}, "
        f"{_place('s.to_id', stages)}, {day('s.changed_at')}, {day(BEGUN)}, "
        f"CASE WHEN s.from_id IS NOT NULL THEN {day(f'coalesce({_BEFORE}, {BEGUN})')} END "
        "FROM (SELECT s.id, s.customer_id, s.from_id, s.to_id, s.changed_at FROM stage_change s "
        "WHERE s.deleted_at IS NULL AND s.changed_at >= :first AND s.changed_at < :after "
        f"ORDER BY s.customer_id LIMIT -1) s CROSS JOIN customer c ON c.id = s.customer_id WHERE {where}",
        named(span),
    )


def _place(column: str, stages: Sequence[int]) -> str:
    """SQL of the place of a stage, NULL for one that is none."""
    cases = " ".join(f"WHEN {int(stage)} THEN {place}" for place, stage in enumerate(stages))
    return f"CASE {column} {cases} END" if cases else "NULL"


def _places(stages: Sequence[int]) -> str:
    rows = ", ".join(f"({place})" for place in range(len(stages))) or "(NULL)"
    return f"places(place) AS (VALUES {rows})"


def _entered(db: Connection, stages: Sequence[int], span: Span, where: str) -> dict[int, int]:
    """By a move to the place or over it, or because they began there in the span."""
    begun = f"FROM customer c WHERE {BEGUN} >= :first AND {BEGUN} < :after AND {where}"
    rows = db.exec_driver_sql(
        f"WITH {_places(stages)}, came AS (SELECT m.customer_id AS id, p.place AS place FROM temp.stage_moved m "
        "JOIN places p ON p.place = m.will OR (p.place > m.was AND p.place < m.will) "
        f"UNION SELECT c.id, {_place(FIRST, stages)} {in_order(begun)}) "
        "SELECT place, count(*) FROM came WHERE place IS NOT NULL GROUP BY 1",
        named(span),
    )
    return {int(place): int(number) for place, number in rows}


def _lost(db: Connection, stages: Sequence[int], span: Span, where: str) -> dict[int, int]:
    rows = db.exec_driver_sql(
        f"SELECT {_place('coalesce(l.stage_id, c.stage_id)', stages)} AS place, count(DISTINCT l.customer_id) "
        "FROM loss l JOIN customer c ON c.id = l.customer_id "
        f"WHERE l.deleted_at IS NULL AND l.lost_on >= :first AND l.lost_on < :after AND {where} "
        "GROUP BY 1 HAVING place IS NOT NULL",
        named(span),
    )
    return {int(place): int(number) for place, number in rows}


def _days(db: Connection, start: str) -> Days:
    rows = db.exec_driver_sql(medians(f"SELECT was AS key, max(0, at - {start}) AS value FROM temp.stage_moved"))
    return {int(row[0]): (int(row[1]), float(row[2]), float(row[3])) for row in rows}

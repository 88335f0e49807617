"""What the due date of a customer follows from: as it stands now, or as the book knew it at a moment in the past."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from crm_desktop.domain.cadence import Standing
from crm_desktop.store.cadence_join import silent_results
from crm_desktop.store.derived import COUNTED_FROM, PROMISED, RETRIED, STANDS
from crm_desktop.store.sql import Connection

_NOW = f"""
SELECT c.id, {COUNTED_FROM} AS counted, c.last_touch_at AS last, g.name AS grade, s.name AS stage, c.hot, c.unanswered,
  (SELECT min(f.planned_at) FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'planned'
    AND f.deleted_at IS NULL AND {STANDS}) AS planned,
  (SELECT {PROMISED} FROM follow_up f WHERE f.customer_id = c.id AND f.state = 'done' AND f.deleted_at IS NULL
    AND f.happened_at = c.last_touch_at ORDER BY f.id DESC LIMIT 1) AS promised,
  {RETRIED} AS retry,
  (SELECT group_concat(DISTINCT substr(f.happened_at, 1, 10)) FROM follow_up f WHERE f.customer_id = c.id
    AND f.state = 'done' AND f.deleted_at IS NULL AND length(f.happened_at) >= 10
    AND f.happened_at >= date({COUNTED_FROM}, '-6 days')) AS recent
FROM customer c LEFT JOIN option g ON g.id = c.grade_id LEFT JOIN option s ON s.id = c.stage_id
WHERE c.id IN (SELECT value FROM json_each(?))
"""
_THEN = """
SELECT coalesce(c.collected_at, c.entered_at, c.filed_on, c.created_at) AS entered, {hot} AS hot,
  (SELECT name FROM option WHERE id = {grade}) AS grade, (SELECT name FROM option WHERE id = {stage}) AS stage
FROM customer c WHERE c.id = ?1
"""
_MOVED = """CASE WHEN EXISTS (SELECT 1 FROM {log} m WHERE {then}) THEN
    (SELECT m.to_id FROM {log} m WHERE {then} ORDER BY m.changed_at DESC, m.id DESC LIMIT 1)
  WHEN EXISTS (SELECT 1 FROM {log} m WHERE {later}) THEN
    (SELECT m.from_id FROM {log} m WHERE {later} ORDER BY m.changed_at, m.id LIMIT 1)
  ELSE c.{column} END"""

_HOT = """coalesce((SELECT json_extract(h.old, '$.hot') FROM change h JOIN step s ON s.id = h.step_id
  WHERE h.tbl = 'customer' AND h.row_id = c.id AND h.op = 'update' AND s.at > ?2
    AND json_type(h.old, '$.hot') IS NOT NULL ORDER BY h.id LIMIT 1), c.hot)"""
"""Whether a customer was hot at a moment: as the first step that changed it afterwards found it."""


def now(db: Connection, ids: Iterable[int]) -> dict[int, Standing]:
    """What is known of customers, by id."""
    rows = db.exec_driver_sql(_NOW, (json.dumps(list(ids)),)).mappings()
    return {int(row["id"]): _standing(row) for row in rows}


def _standing(row: Any) -> Standing:
    return Standing(
        date.fromisoformat(row["counted"]),
        touched=row["last"] is not None,
        level=row["grade"] or "",
        stage=row["stage"] or "",
        hot=bool(row["hot"]),
        unanswered=row["unanswered"] or 0,
        planned=_day(row["planned"]),
        promised=_day(row["promised"]),
        retry=_day(row["retry"]),
        recent=tuple(map(date.fromisoformat, row["recent"].split(","))) if row["recent"] else None,
    )


def then(db: Connection, customer_id: int, moment: str) -> Standing | None:
    """What the book knew of a customer at an ISO moment, as far as its own tables tell.

    Touches and plans count from when they were written down until they were removed, grade and stage follow the logs
    of moves, hot the log of changes. A plan stands on its last day.
    """
    row = db.exec_driver_sql(
        _THEN.format(hot=_HOT, grade=_moved("grade"), stage=_moved("stage")), (customer_id, moment)
    ).first()
    if row is None:
        return None
    touches = _touches(db, customer_id, moment)
    last = touches[-1] if touches else None
    counted = (last[0] if last else row.entered)[:10]
    plans = [at for at in _plans(db, customer_id, moment) if last is None or at[: len(last[0])] > last[0]]
    retries = [at for at in _retries(db, customer_id, moment) if last is None or at > last[0][:10]]
    silent, unanswered = silent_results(db), 0
    while unanswered < len(touches) and touches[-1 - unanswered][1] in silent:
        unanswered += 1
    return Standing(
        _first(counted),
        touched=last is not None,
        level=row.grade or "",
        stage=row.stage or "",
        hot=bool(row.hot),
        unanswered=unanswered,
        planned=_day(min(plans, default=None)),
        promised=_day(last[2]) if last and last[2] and last[2] >= last[0][:10] else None,
        retry=_day(retries[-1]) if retries else None,
        recent=tuple(_first(at) for at, *_ in touches if (_first(counted) - _first(at)).days < 7) or None,
    )


def rule(db: Connection, kind: str, moment: str) -> tuple[str, str]:
    """Since when (ISO) the rule of a moment is in force, and its text; the oldest known for a moment before it."""
    found = db.exec_driver_sql(
        "SELECT since, value FROM rule_version WHERE kind = ?1 "
        "ORDER BY since <= ?2 DESC, CASE WHEN since <= ?2 THEN since END DESC, "
        "CASE WHEN since <= ?2 THEN id END DESC, since, id LIMIT 1",
        (kind, moment),
    ).first()
    return (found.since, found.value) if found is not None else ("", "")


def _moved(kind: str) -> str:
    """The grade or stage at a moment in SQL: by the move before it, else by where the first one after it came from."""
    same = "m.customer_id = c.id AND m.deleted_at IS NULL AND m.changed_at"
    return _MOVED.format(log=f"{kind}_change", then=f"{same} <= ?2", later=f"{same} > ?2", column=f"{kind}_id")


def _touches(db: Connection, customer_id: int, moment: str) -> Sequence[Any]:
    """happened_at, result and promised date of the touches known at a moment, in order."""
    return db.exec_driver_sql(
        "SELECT happened_at, result_id, next_action_on FROM follow_up WHERE customer_id = ?1 AND state = 'done' "
        "AND happened_at <= ?2 AND coalesce(logged_at, happened_at) <= ?2 AND coalesce(deleted_at, '9999') > ?2 "
        "ORDER BY happened_at, id",
        (customer_id, moment),
    ).all()


def _plans(db: Connection, customer_id: int, moment: str) -> list[str]:
    found = db.exec_driver_sql(
        "SELECT planned_at FROM follow_up WHERE customer_id = ?1 AND planned_at IS NOT NULL AND created_at <= ?2 "
        "AND CASE state WHEN 'planned' THEN 1 WHEN 'done' THEN coalesce(logged_at, happened_at) > ?2 "
        "ELSE updated_at > ?2 END AND coalesce(deleted_at, '9999') > ?2",
        (customer_id, moment),
    )
    return list(found.scalars())


def _retries(db: Connection, customer_id: int, moment: str) -> list[str]:
    found = db.exec_driver_sql(
        "SELECT retry_on FROM loss WHERE customer_id = ?1 AND retry_on IS NOT NULL AND created_at <= ?2 "
        "AND coalesce(deleted_at, '9999') > ?2 ORDER BY id",
        (customer_id, moment),
    )
    return list(found.scalars())


def _first(text: str) -> date:
    """A day, or the first that a partial date can mean."""
    return date.fromisoformat(f"{text}-01-01"[:10])


def _day(text: str | None) -> date | None:
    return _first(text) if text else None

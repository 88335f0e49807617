"""The follow-ups of a stretch of days, by the index of their times; what moves a plan to another day."""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from crm_desktop.store.record_queries import Query, where
from crm_desktop.store.sql import Connection, RowMapping
from crm_desktop.store.touch_state import OVERTAKEN

_WHEN = "coalesce(r.happened_at, r.planned_at)"
_FROM = (
    "FROM follow_up r INDEXED BY follow_up_when WHERE "
    f"{_WHEN} >= ? AND {_WHEN} < ? AND r.state IN ('done', 'planned') AND "
)


def _condition(query: Query) -> str:
    """The list's own filter but for its days and its states: a calendar shows every state."""
    return where(query._replace(chosen=query.chosen._replace(since=None, until=None, states=frozenset())))


def of_days(db: Connection, query: Query, start: str, end: str, limit: int) -> Sequence[RowMapping]:
    """At most so many follow-ups made or planned from `start` until before `end` (ISO), in order of time."""
    return (
        db.exec_driver_sql(
            "SELECT r.id, r.customer_id, c.name, c.grade_id, c.hot, c.stage_id, r.method_id, r.next_action, "
            f"r.override_reason, r.content, {_WHEN} AS at, {query.state} AS standing, "
            "coalesce(r.owner_id, c.owner_id) AS owner_id "
            f"FROM (SELECT r.id AS id {_FROM} {_condition(query)} "
            f"ORDER BY {_WHEN}, r.customer_id, r.state LIMIT ?) found "
            "CROSS JOIN follow_up r ON r.id = found.id JOIN customer c ON c.id = r.customer_id "
            f"ORDER BY {_WHEN}, r.customer_id, r.id",
            (start, end, limit),
        )
        .mappings()
        .all()
    )


def counts(db: Connection, query: Query, days: Sequence[date]) -> dict[date, int]:
    """How many follow-ups each of some days holds; a day at a time is answered by the index alone."""
    select = f"SELECT count(*) {_FROM} {_condition(query)}"
    return {day: int(db.exec_driver_sql(select, (str(day), str(day + timedelta(days=1)))).scalar_one()) for day in days}


def contacts_of(
    db: Connection, customer_ids: Collection[int], first: date, last: date
) -> dict[int, list[tuple[int, date]]]:
    """(follow-up, day) of every contact that customers had or are going to have between two days."""
    found = db.exec_driver_sql(
        f"SELECT r.customer_id, r.id, substr({_WHEN}, 1, 10) AS day FROM follow_up r INDEXED BY follow_up_customer "
        "WHERE r.customer_id IN (SELECT value FROM json_each(?)) AND r.state IN ('done', 'planned') "
        f"AND r.deleted_at IS NULL AND length({_WHEN}) >= 10 AND day BETWEEN ? AND ? "
        f"AND NOT (r.state = 'planned' AND {OVERTAKEN})",
        (json.dumps(list(customer_ids)), first.isoformat(), last.isoformat()),
    )
    days: dict[int, list[tuple[int, date]]] = defaultdict(list)
    for customer_id, touch_id, day in found:
        days[int(customer_id)].append((int(touch_id), date.fromisoformat(day)))
    return days


def standings(db: Connection, customer_ids: Collection[int]) -> dict[int, RowMapping]:
    """Name, grade, stage and heat of living customers."""
    found = db.exec_driver_sql(
        "SELECT id, name, grade_id, stage_id, hot, next_due_at, last_touch_at, next_action FROM customer "
        "WHERE id IN (SELECT value FROM json_each(?)) AND deleted_at IS NULL",
        (json.dumps(list(customer_ids)),),
    )
    return {row["id"]: row for row in found.mappings()}


def open_plans(db: Connection, customer_ids: Collection[int]) -> dict[int, int]:
    """The plan of each customer that is still to come and would move: the earliest."""
    found = db.exec_driver_sql(
        "SELECT r.customer_id, r.id FROM follow_up r WHERE r.customer_id IN (SELECT value FROM json_each(?)) "
        f"AND r.state = 'planned' AND r.deleted_at IS NULL ORDER BY NOT {OVERTAKEN}, r.planned_at DESC, r.id DESC",
        (json.dumps(list(customer_ids)),),
    )
    # the last of each customer stays: one that is still to come before any that was overtaken, the earliest of them
    return {int(customer_id): int(touch_id) for customer_id, touch_id in found}


def plans(db: Connection, ids: Collection[int]) -> Mapping[int, RowMapping]:
    """Customer, time and state of follow-ups by id."""
    found = db.exec_driver_sql(
        "SELECT r.id, r.customer_id, r.planned_at, r.state, c.name FROM follow_up r "
        "JOIN customer c ON c.id = r.customer_id WHERE r.id IN (SELECT value FROM json_each(?)) "
        "AND r.deleted_at IS NULL",
        (json.dumps(list(ids)),),
    )
    return {row["id"]: row for row in found.mappings()}


def due_without_plan(db: Connection, end: str, limit: int) -> Sequence[RowMapping]:
    """Customers due before `end` whom nobody has planned to contact, the latest due first."""
    return (
        db.exec_driver_sql(
            "SELECT c.id, c.name, c.next_action FROM customer c WHERE c.deleted_at IS NULL AND c.next_due_at < ? "
            "AND NOT EXISTS (SELECT 1 FROM follow_up r WHERE r.customer_id = c.id AND r.state = 'planned' "
            f"AND r.deleted_at IS NULL AND NOT {OVERTAKEN}) ORDER BY c.next_due_at DESC LIMIT ?",
            (end, limit),
        )
        .mappings()
        .all()
    )


def uids(db: Connection, customer_ids: Iterable[int]) -> dict[int, str]:
    """The uid of each of these customers."""
    found = db.exec_driver_sql(
        "SELECT id, uid FROM customer WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(customer_ids)),)
    )
    return {int(one): str(uid) for one, uid in found.all()}


def due_lines(db: Connection, end: str, limit: int) -> Sequence[RowMapping]:
    """What is due before `end` (ISO): every plan still to come, and customers due without one, the earliest first.

    `key` is the uid of the plan, or of the customer; `said` what was said last.
    """
    return db.exec_driver_sql(_LINES, {"end": end, "most": limit}).mappings().all()


_LINES = f"""
WITH line(key, customer_id, at, method_id, next_action) AS MATERIALIZED (
  SELECT * FROM (
    SELECT * FROM (
      SELECT r.uid, r.customer_id, r.planned_at AS at, r.method_id, r.next_action
      FROM follow_up r INDEXED BY follow_up_planned JOIN customer k ON k.id = r.customer_id AND k.deleted_at IS NULL
      WHERE r.state = 'planned' AND r.deleted_at IS NULL AND r.planned_at < :end AND length(r.planned_at) >= 10
        AND NOT {OVERTAKEN} ORDER BY r.planned_at LIMIT :most)
    UNION ALL
    SELECT * FROM (
      SELECT c.uid, c.id, c.next_due_at, NULL, c.next_action FROM customer c INDEXED BY customer_due
      WHERE c.deleted_at IS NULL AND c.next_due_at < :end AND length(c.next_due_at) >= 10
        AND NOT EXISTS (SELECT 1 FROM follow_up r WHERE r.customer_id = c.id AND r.state = 'planned'
          AND r.deleted_at IS NULL AND NOT {OVERTAKEN}) ORDER BY c.next_due_at LIMIT :most)
  ) ORDER BY at LIMIT :most
)
SELECT line.*, c.name, c.number, c.grade_id, c.hot, c.need, c.owner_id, k.name AS contact, k.title,
  (SELECT p.value FROM contact_point p WHERE p.contact_id = k.id AND p.kind IN ('mobile', 'landline')
    ORDER BY p.position, p.id LIMIT 1) AS phone,
  f.happened_at AS last_at, f.method_id AS last_method_id, coalesce(f.content, f.feedback, '') AS said
FROM line CROSS JOIN customer c ON c.id = line.customer_id
LEFT JOIN contact k ON k.id = (SELECT o.id FROM contact o WHERE o.customer_id = c.id AND o.deleted_at IS NULL
  ORDER BY o.is_primary DESC, o.position, o.id LIMIT 1)
LEFT JOIN follow_up f ON f.id = (SELECT l.id FROM follow_up l WHERE l.customer_id = c.id AND l.state = 'done'
  AND l.deleted_at IS NULL ORDER BY l.happened_at DESC, l.id DESC LIMIT 1)
ORDER BY line.at, c.name_sort, line.key
"""


def silences(db: Connection, customer_id: int) -> RowMapping | None:
    """Grade, stage and heat of a customer, how many touches in a row found nobody, and how many people are known."""
    found = db.exec_driver_sql(
        "SELECT c.grade_id, c.stage_id, c.hot, c.unanswered, (SELECT count(*) FROM contact k "
        "WHERE k.customer_id = c.id AND k.deleted_at IS NULL) AS people FROM customer c WHERE c.id = ?",
        (customer_id,),
    )
    return found.mappings().first()


def planned_days(db: Connection, customer_ids: Collection[int]) -> dict[int, str]:
    """The ISO day of the earliest plan that each customer still has to come."""
    found = db.exec_driver_sql(
        "SELECT r.customer_id, min(substr(r.planned_at, 1, 10)) FROM follow_up r "
        "WHERE r.customer_id IN (SELECT value FROM json_each(?)) AND r.state = 'planned' AND r.deleted_at IS NULL "
        f"AND length(r.planned_at) >= 10 AND NOT {OVERTAKEN} GROUP BY 1",
        (json.dumps(list(customer_ids)),),
    )
    return {int(customer_id): str(day) for customer_id, day in found}


def load(db: Connection, first: str) -> dict[str, int]:
    """How many plans each day holds from an ISO day on."""
    found = db.exec_driver_sql(
        "SELECT substr(r.planned_at, 1, 10), count(*) FROM follow_up r INDEXED BY follow_up_planned "
        "JOIN customer k ON k.id = r.customer_id AND k.deleted_at IS NULL "
        "WHERE r.state = 'planned' AND r.deleted_at IS NULL AND r.planned_at >= ? AND length(r.planned_at) >= 10 "
        "GROUP BY 1",
        (first,),
    )
    return {str(day): int(count) for day, count in found}

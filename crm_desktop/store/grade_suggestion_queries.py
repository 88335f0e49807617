"""Suggested grades in the book, and what talks, events and silence say for them."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from crm_desktop.store.sql import Connection

_SINCE_GRADED = (
    "coalesce((SELECT max(g.changed_at) FROM grade_change g "
    "WHERE g.customer_id = {0}.customer_id AND g.deleted_at IS NULL), '')"
)


def talks(db: Connection, since: str, roots: Sequence[str]) -> Iterator[Any]:
    """customer_id, ref, at and text of what was said or happened since a day, and after the customer was graded."""
    said, done = (
        "(" + " OR ".join(f"{text} LIKE ?{at}" for at in range(2, len(roots) + 2)) + ")"
        for text in ("coalesce(f.feedback, '') || '。' || coalesce(f.content, '')", "e.content")
    )
    sql = f"""
        SELECT f.customer_id, 'follow_up:' || f.id, f.happened_at AS at,
          coalesce(f.feedback, '') || '。' || coalesce(f.content, '')
        FROM follow_up f WHERE coalesce(f.happened_at, f.planned_at) >= ?1 AND f.state = 'done'
          AND f.deleted_at IS NULL AND {said} AND f.happened_at > {_SINCE_GRADED.format("f")}
        UNION ALL
        SELECT e.customer_id, 'event:' || e.id, e.happened_at, coalesce(e.content, '')
        FROM event e WHERE e.happened_at >= ?1 AND e.deleted_at IS NULL
          AND {done} AND e.happened_at > {_SINCE_GRADED.format("e")}
        ORDER BY 3 DESC
        """
    yield from db.exec_driver_sql(sql, (since, *(f"%{root}%" for root in roots)))


_PROGRESS = """max(
  coalesce(c.stage_since, ''), coalesce(c.filed_on, ''),
  coalesce((SELECT max(g.changed_at) FROM grade_change g WHERE g.customer_id = c.id AND g.deleted_at IS NULL), ''),
  coalesce((SELECT max(e.happened_at) FROM event e WHERE e.customer_id = c.id AND e.deleted_at IS NULL), ''),
  coalesce((SELECT max(f.happened_at) FROM follow_up f WHERE f.customer_id = c.id AND f.deleted_at IS NULL
    AND f.state = 'done' AND f.feedback <> ''), ''),
  coalesce((SELECT max(v.converted_on) FROM conversion v WHERE v.customer_id = c.id AND v.deleted_at IS NULL), ''))"""


def quiet(db: Connection, grade_id: int, before: str) -> Iterator[Any]:
    """id and day of the last progress of customers of a grade: a move of stage or grade, an event, an answer, a deal.

    Only those whom somebody tried to reach since then: where nobody asked, nobody could answer.
    """
    sql = f"""
        SELECT id, at FROM (
          SELECT c.id, c.last_touch_at, {_PROGRESS} AS at FROM customer c
          WHERE c.grade_id = ?1 AND c.deleted_at IS NULL AND coalesce(c.stage_since, '') < ?2
            AND c.last_touch_at > max(coalesce(c.stage_since, ''), coalesce(c.filed_on, ''))
        ) WHERE at < ?2 AND at <> '' AND last_touch_at > at
        """
    yield from db.exec_driver_sql(sql, (grade_id, before))


SUGGESTION = "id, customer_id, from_id, to_id, score, score_before, cause, inputs, evidence, rule_id, made_at, state"


def suggestions_of(db: Connection, ids: Sequence[int]) -> list[Any]:
    """The suggestions that some customers have, open or decided."""
    sql = (
        f"SELECT {SUGGESTION} FROM grade_suggestion WHERE deleted_at IS NULL AND state <> 'gone' "
        "AND customer_id IN (SELECT value FROM json_each(?))"
    )
    return list(db.exec_driver_sql(sql, (json.dumps(list(ids)),)))


def open_ids(db: Connection) -> list[tuple[int, int]]:
    """id and customer of every open suggestion."""
    sql = "SELECT id, customer_id FROM grade_suggestion WHERE state = 'open' AND deleted_at IS NULL"
    return [(row[0], row[1]) for row in db.exec_driver_sql(sql)]


_SHOWN = "s.state = 'open' AND s.deleted_at IS NULL AND c.deleted_at IS NULL AND c.grade_id IS s.from_id"
_ORDER = (
    "ORDER BY CASE s.cause WHEN 'repurchase' THEN 0 WHEN 'proposal' THEN 1 ELSE 2 END, "
    "(SELECT o.position FROM option o WHERE o.id = s.to_id), s.score DESC, s.id"
)


def open_suggestions(db: Connection, limit: int, offset: int) -> list[Any]:
    """Open suggestions with the customer's name, those with an event first, then the best grades."""
    columns = ", ".join(f"s.{name.strip()}" for name in SUGGESTION.split(","))
    sql = (
        f"SELECT {columns}, c.name FROM grade_suggestion s JOIN customer c ON c.id = s.customer_id "
        f"WHERE {_SHOWN} {_ORDER} LIMIT ? OFFSET ?"
    )
    return list(db.exec_driver_sql(sql, (limit, offset)))


def open_by_id(db: Connection, ids: Sequence[int] | None) -> list[Any]:
    """The open ones among some suggestions, or all of them."""
    columns = ", ".join(f"s.{name.strip()}" for name in SUGGESTION.split(","))
    which = "" if ids is None else "AND s.id IN (SELECT value FROM json_each(?))"
    sql = (
        f"SELECT {columns}, c.name FROM grade_suggestion s JOIN customer c ON c.id = s.customer_id "
        f"WHERE {_SHOWN} {which}"
    )
    return list(db.exec_driver_sql(sql, () if ids is None else (json.dumps(list(ids)),)))


def count_open(db: Connection) -> int:
    """How many suggestions are open."""
    sql = f"SELECT count(*) FROM grade_suggestion s JOIN customer c ON c.id = s.customer_id WHERE {_SHOWN}"
    return int(db.exec_driver_sql(sql).scalar_one())


def last_grade(db: Connection, customer_id: int) -> Any:
    """basis, reason and changed_at of a customer's last change of grade, None without one."""
    sql = (
        "SELECT basis, reason, changed_at FROM grade_change WHERE customer_id = ? AND deleted_at IS NULL "
        "ORDER BY changed_at DESC, id DESC LIMIT 1"
    )
    return db.exec_driver_sql(sql, (customer_id,)).first()


def past(db: Connection, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    """When customers were changed and what stood there before (JSON), by id, the latest change first."""
    sql = (
        "SELECT h.row_id, s.at, h.old FROM change h JOIN step s ON s.id = h.step_id WHERE h.tbl = 'customer' "
        "AND h.op = 'update' AND h.row_id IN (SELECT value FROM json_each(?)) ORDER BY h.id DESC"
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for row_id, at, old in db.exec_driver_sql(sql, (json.dumps(list(ids)),)):
        found.setdefault(row_id, []).append((at, old))
    return found


def graded_at(db: Connection, ids: Sequence[int]) -> dict[int, str]:
    """When customers were graded last, by id."""
    sql = (
        "SELECT customer_id, max(changed_at) FROM grade_change WHERE deleted_at IS NULL "
        "AND customer_id IN (SELECT value FROM json_each(?)) GROUP BY customer_id"
    )
    return {row[0]: row[1] for row in db.exec_driver_sql(sql, (json.dumps(list(ids)),)) if row[1]}


def names(db: Connection, ids: Sequence[int]) -> dict[int, str]:
    """The names of customers by id."""
    sql = "SELECT id, name FROM customer WHERE id IN (SELECT value FROM json_each(?))"
    return {row[0]: row[1] for row in db.exec_driver_sql(sql, (json.dumps(list(ids)),))}


def decide(db: Connection, ids: Sequence[int], state: str, moment: str) -> None:
    """Close open suggestions as accepted, ignored or gone, within a running step."""
    if ids:
        _close(db, ids, state, moment)


def _close(db: Connection, ids: Sequence[int], state: str, moment: str) -> None:
    db.exec_driver_sql(
        "UPDATE grade_suggestion SET state = ?, decided_at = ?, updated_at = ? WHERE id = ? AND state = 'open'",
        [(state, moment, moment, one) for one in ids],
    )


_SIGNS = """
    SELECT f.customer_id, f.happened_at AS at, f.feedback AS text FROM follow_up f
    WHERE coalesce(f.happened_at, f.planned_at) >= :since AND f.state = 'done' AND f.feedback <> ''
      AND f.deleted_at IS NULL
    UNION ALL
    SELECT e.customer_id, e.happened_at, coalesce(e.content, '') FROM event e
    WHERE e.happened_at >= :since AND e.deleted_at IS NULL
    """


def stirring_count(db: Connection, grade_id: int, since: str) -> int:
    """How many customers of a grade answered or did something since a day."""
    sql = (
        f"SELECT count(DISTINCT g.customer_id) FROM ({_SIGNS}) g JOIN customer c ON c.id = g.customer_id "
        "WHERE c.grade_id = :grade AND c.deleted_at IS NULL"
    )
    return int(db.exec_driver_sql(sql, {"since": since, "grade": grade_id}).scalar_one())


def stirring(db: Connection, grade_id: int, since: str, limit: int) -> list[Any]:
    """customer_id, signs, at and text of the last sign of those customers, the most signs first."""
    sql = (
        # of a group with max() SQLite takes the other columns from the row that has it
        f"SELECT g.customer_id, count(*) AS signs, max(g.at), g.text FROM ({_SIGNS}) g "
        "JOIN customer c ON c.id = g.customer_id WHERE c.grade_id = :grade AND c.deleted_at IS NULL "
        "GROUP BY g.customer_id ORDER BY signs DESC, max(g.at) DESC, g.customer_id LIMIT :limit"
    )
    return list(db.exec_driver_sql(sql, {"since": since, "grade": grade_id, "limit": limit}))

"""Follow-ups, grade changes, conversions and losses as their tables show them."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, RowMapping

from crm_desktop.domain.money import format_amount
from crm_desktop.store import search_index
from crm_desktop.store.customer_queries import FOUND_AT_MOST, within
from crm_desktop.store.list_filter import Counts, Filter
from crm_desktop.store.options import Options

Row = dict[str, object]

STATE = (
    "CASE WHEN r.state <> 'planned' THEN r.state WHEN substr(r.planned_at, 1, 10) < :today THEN 'overdue' "
    "WHEN substr(r.planned_at, 1, 10) = :today THEN 'today' ELSE 'planned' END"
)
"""How a follow-up stands: done, dropped, planned, today or overdue."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind of record is read: its date, columns to fetch, columns to sort by, and one row's cells."""

    when: str
    select: str
    sort: dict[str, str]
    cells: Callable[[RowMapping, Options, date], Row]


def _follow_up(row: RowMapping, known: Options, today: date) -> Row:
    planned = str(row["planned_at"] or "")[:10]
    overdue = (today - date.fromisoformat(planned)).days if row["state"] == "planned" and len(planned) == 10 else 0
    state = row["state"] if row["state"] != "planned" or overdue < 0 else "overdue" if overdue else "today"
    return {
        "when": row["happened_at"] or row["planned_at"] or "",
        "method": known.name(row["method_id"]),
        "content": row["content"] or "",
        "feedback": row["feedback"] or known.name(row["result_id"]),
        "next_action": row["next_action"] or "",
        "state": state,
        "overdue_days": max(overdue, 0),
        "contact": row["contact_name"] or "",
    }


def _grade_change(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "from_grade": known.name(row["from_id"]),
        "grade": known.name(row["to_id"]),
        "reason": row["reason"] or "",
        "changed_at": row["changed_at"] or "",
        "basis": row["basis"] or "",
    }


def _conversion(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "converted_on": row["converted_on"] or "",
        "amount": row["amount"],
        "amount_text": format_amount(row["amount"]) or row["amount_text"] or "",
        "product": row["product"] or "",
        "key_factor": row["key_factor"] or "",
        "days": row["days"],
        "source": known.path(row["source_id"]),
    }


def _loss(row: RowMapping, known: Options, _today: date) -> Row:
    return {
        "lost_on": row["lost_on"] or "",
        "reason": known.name(row["reason_id"]),
        "competitor": row["competitor"] or "",
        "retry_on": row["retry_on"] or "",
        "remark": row["remark"] or "",
    }


_CYCLE = """
CAST(julianday(substr(r.converted_on || '-01-01', 1, 10)) - julianday(substr(min(
  coalesce((SELECT min(f.happened_at) FROM follow_up f WHERE f.customer_id = r.customer_id
    AND f.deleted_at IS NULL), '9'),
  coalesce(c.collected_at, c.filed_on, c.created_at, '9')) || '-01-01', 1, 10)) AS INTEGER)
"""
"""Days from the first touch or filing to the conversion."""

SHAPES: dict[str, Shape] = {
    "follow_up": Shape(
        "coalesce(r.happened_at, r.planned_at)",
        "r.state, r.planned_at, r.happened_at, r.method_id, r.content, r.feedback, r.result_id, r.next_action, "
        "(SELECT k.name FROM contact k WHERE k.id = r.contact_id) AS contact_name",
        {"content": "r.content", "feedback": "r.feedback", "next_action": "r.next_action", "state": STATE},
        _follow_up,
    ),
    "grade_change": Shape(
        "r.changed_at", "r.from_id, r.to_id, r.reason, r.changed_at, r.basis", {"reason": "r.reason"}, _grade_change
    ),
    "conversion": Shape(
        "r.converted_on",
        f"r.converted_on, r.amount, r.amount_text, r.product, r.key_factor, c.source_id, {_CYCLE} AS days",
        {"amount": "r.amount", "product": "r.product", "key_factor": "r.key_factor", "days": _CYCLE},
        _conversion,
    ),
    "loss": Shape(
        "r.lost_on",
        "r.lost_on, r.reason_id, r.competitor, r.retry_on, r.remark",
        {"competitor": "r.competitor", "retry_on": "r.retry_on", "remark": "r.remark"},
        _loss,
    ),
}
_POSITION = "(SELECT o.position FROM option o WHERE o.id = {})"
_OPTION_SORT = {
    "method": "r.method_id",
    "owner": "r.owner_id",
    "reason": "r.reason_id",
    "source": "c.source_id",
}


def _order(table: str, sort_key: str, descending: bool) -> str:
    shape = SHAPES[table]
    turn = "DESC" if descending else "ASC"
    if sort_key in shape.sort:
        column = shape.sort[sort_key]
    elif sort_key in _OPTION_SORT:
        column = _POSITION.format(_OPTION_SORT[sort_key])
    elif sort_key == "grade":
        column = _POSITION.format("r.to_id" if table == "grade_change" else "c.grade_id")
    else:
        column = {"customer": "c.name_sort", "hot": "c.hot"}.get(sort_key, shape.when)
    return f"{column} {turn} NULLS LAST, r.id {turn}"


def _where(db: Connection, table: str, chosen: Filter, today: date, *, without: str = "") -> str:
    parts = [f"r.deleted_at IS {'NOT ' if chosen.removed else ''}NULL", "c.deleted_at IS NULL"]
    grade = "r.to_id" if table == "grade_change" else "c.grade_id"
    for name, column in (("grades", grade), ("owners", "r.owner_id"), ("methods", "r.method_id")):
        ids = getattr(chosen, name)
        if ids and name != without:
            parts.append(within(column, ids))
    if chosen.hot and without != "hot":
        parts.append("c.hot = 1")
    if chosen.states and without != "states":
        quoted = ", ".join(f"'{state}'" for state in sorted(chosen.states) if state.isalpha())
        parts.append(f"{_state(today)} IN ({quoted})")
    when = SHAPES[table].when
    if chosen.since:
        parts.append(f"{when} >= '{date.fromisoformat(chosen.since)}'")
    if chosen.until:
        parts.append(f"substr({when}, 1, 10) <= '{date.fromisoformat(chosen.until)}'")
    if chosen.text:
        found = search_index.candidates(db, chosen.text, FOUND_AT_MOST)
        parts.append(within("r.customer_id", frozenset(found)) if found else "0")
    return " AND ".join(parts)


def _state(today: date) -> str:
    return STATE.replace(":today", f"'{today.isoformat()}'")


def ids(db: Connection, table: str, chosen: Filter, sort_key: str, descending: bool, today: date) -> array[int]:
    """Record ids under the filter in order of a column."""
    order = _order(table, sort_key, descending).replace(":today", f"'{today.isoformat()}'")
    found = db.exec_driver_sql(
        f"SELECT r.id FROM {table} r JOIN customer c ON c.id = r.customer_id "
        f"WHERE {_where(db, table, chosen, today)} ORDER BY {order}"
    )
    return array("q", found.scalars())


def rows(db: Connection, table: str, wanted: Sequence[int], known: Options, today: date) -> dict[int, Row]:
    """Rows of the given records with what their customer adds."""
    shape = SHAPES[table]
    marks = ", ".join(str(int(one)) for one in wanted)
    found = db.exec_driver_sql(
        "SELECT r.id, r.customer_id, c.name AS customer, c.grade_id, c.hot, r.owner_id, "
        f"{shape.select} FROM {table} r JOIN customer c ON c.id = r.customer_id WHERE r.id IN ({marks})"
    ).mappings()
    return {
        row["id"]: {
            "id": row["id"],
            "customer_id": row["customer_id"],
            "customer": row["customer"],
            "hot": bool(row["hot"]),
            "owner": known.name(row["owner_id"]),
            "grade": known.name(row["grade_id"]),
            **shape.cells(row, known, today),
        }
        for row in found
    }


def counts(db: Connection, table: str, chosen: Filter, today: date) -> Counts:
    """How many records each chip stands for; each ignores its own chip."""
    base = f"FROM {table} r JOIN customer c ON c.id = r.customer_id WHERE "

    def grouped(column: str, part: str) -> dict[int, int]:
        found = db.exec_driver_sql(
            f"SELECT {column}, count(*) {base}{_where(db, table, chosen, today, without=part)} GROUP BY 1"
        )
        return {int(key): int(number) for key, number in found if key is not None}

    amount = "sum(r.amount)" if table == "conversion" else "0"
    total, money = db.exec_driver_sql(f"SELECT count(*), {amount} {base}{_where(db, table, chosen, today)}").one()
    states = {}
    if table == "follow_up":
        found = db.exec_driver_sql(
            f"SELECT {_state(today)}, count(*) {base}{_where(db, table, chosen, today, without='states')} GROUP BY 1"
        )
        states = {str(key): int(number) for key, number in found}
    return Counts(
        total=int(total),
        amount=int(money or 0),
        grades=grouped("r.to_id" if table == "grade_change" else "c.grade_id", "grades"),
        owners=grouped("r.owner_id", "owners"),
        methods=grouped("r.method_id", "methods") if table == "follow_up" else {},
        states=states,
    )
